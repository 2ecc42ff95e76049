"""German: compounds such as `fünfundzwanzig` are taken apart in `numerals`."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="""2 zwei zwo zweier zweien | 3 drei dreier dreien | 4 vier vierer vieren | 5 fünf | 6 sechs | 7 sieben | 8 acht | 9 neun | 10 zehn
    11 elf | 12 zwölf | 13 dreizehn | 14 vierzehn | 15 fünfzehn | 16 sechzehn | 17 siebzehn | 18 achtzehn
    19 neunzehn | 20 zwanzig | 30 dreißig dreissig | 40 vierzig | 50 fünfzig | 60 sechzig | 70 siebzig
    80 achtzig | 90 neunzig | 250000 viertelmillion""",
    scales="""100 hundert | 1000 tausend tsd | 1000000 million mio | 1000000000 milliarde mrd
    1000000000000 billion bio | 1000000000000000 billiarde""",
    plural_scales="12 dutzend | 1000000 millionen | 1000000000 milliarden | 1000000000000 billionen | 1000 tausende",
    ones="ein eine einen einem einer eines eins",
    soft="""1 eins einzige einziger einziges einzigen erstmals einmal einstimmig | 2 beide beiden beider beides
    zweimal doppelt doppelte doppelten verdoppelt verdoppelte verdoppeln verdoppelung verdopplung zweifach zweifache
    zweifacher paar zwilling zwillinge duo zweitens
    3 dreimal dreifach dreifache verdreifacht verdreifachte trio drittens | 4 viermal vierfach vervierfacht quartett
    5 fünfmal fünffach | 10 jahrzehnt jahrzehnts jahrzehnte jahrzehnten zehnfach zehnmal | 12 dutzend | 100 jahrhundert
    20 zwanziger""",
    fractions="""0.5 halbjahr halbjahres halbjahrs halb halbe halben halber halbes hälfte halbzeit halbiert halbieren halbierte halbjahr halbstündig
    halbjährlich | 1.5 anderthalb eineinhalb | 0.25 viertel quartal vierteljahr viertelstunde | 0.75 dreiviertel
    0.333333 drittel | 0.2 fünftel | 0.1 zehntel zehntelpunkt zehntelpunkte zehntelpunkten | 0.125 achtel""",
    decimal_parts="""0.1 zehntelsekunde zehntelsekunden zehntel zehnteln
    0.01 hundertstel hundertsteln hundertstelsekunde hundertstelsekunden | 0.001 tausendstel tausendsteln tausendstelsekunde tausendstelsekunden""",
    ordinals="""1 erst~ | 2 zweit~ | 3 dritt~ | 4 viert~ | 5 fünft~ | 6 sechst~ | 7 siebt~ siebent~ | 8 achte achter achtes achtem achten
    9 neunt~ | 10 zehnt~ | 11 elft~ | 12 zwölft~ | 20 zwanzigst~ | 30 dreißigst~ | 50 fünfzigst~
    100 hundertst~ | 1000 tausendst~ | 19 neunzehnt~ | 18 achtzehnt~ | 21 einundzwanzigst~ | 13 dreizehnt~ | 15 fünfzehnt~""",
    ordinal_endings="e en er es em",
    parts="""0.5 halbjahr halbjähr | 0.25 vierteljahr vierteljähr | 1 ein | 2 zwei zweit doppel | 3 drei dritt | 4 vier viert | 5 fünf fünft | 6 sechs | 7 sieben | 8 acht
    9 neun | 10 zehn | 12 zwölf | 50 fünfzig | 100 hundert | 1000 tausend""",
    more_months="1 jänner jänners jan januars | 2 feber februars | 3 märz märzes | 4 aprils | 5 mais | 6 junis"
    " | 7 julis | 8 augusts | 9 septembers | 10 oktobers | 11 novembers | 12 dezembers",
    short_months="1 jan | 2 feb | 3 mrz | 4 apr | 6 jun | 7 jul | 8 aug | 9 sep sept | 10 okt | 11 nov | 12 dez",
    more_weekdays="""0 montags montagabend montagfrüh montagmorgen montagnachmittag montagvormittag montagmittag montagnacht
    1 dienstags dienstagabend dienstagfrüh dienstagmorgen dienstagnachmittag dienstagvormittag dienstagmittag dienstagnacht
    2 mittwochs mittwochabend mittwochfrüh mittwochmorgen mittwochnachmittag mittwochvormittag mittwochmittag mittwochnacht
    3 donnerstags donnerstagabend donnerstagfrüh donnerstagmorgen donnerstagnachmittag donnerstagvormittag donnerstagmittag
    4 freitags freitagabend freitagfrüh freitagmorgen freitagnachmittag freitagvormittag freitagmittag freitagnacht
    5 samstags samstagabend samstagfrüh samstagmorgen sonnabend sonnabends samstagnachmittag samstagvormittag samstagmittag
    6 sonntags sonntagabend sonntagfrüh sonntagmorgen sonntagnachmittag sonntagvormittag sonntagmittag sonntagnacht""",
    offsets="""-2 vorgestern vorgestrige vorgestrigen vorgestriger vorgestriges vorgestrigem | -1 gestern gestrige gestrigen gestriger gestriges gestrigem
    0 heute heutige heutigen heutiger heutiges heutigem | 2 übermorgen""",
    percent="prozent prozents prozentige prozentigen prozentiger prozentiges",
    point="prozentpunkt prozentpunkte prozentpunkten prozentpunkts",
    clock="uhr",
    hours="h std stunde stunden",
    minutes="minute minuten min",
    at="um ab gegen bis",
    times_of_day="12 mittag mittags | 0 mitternacht",
    morning="morgens früh vormittags",
    evening="abends nachmittags",
    year="jahr jahre jahres jahren",
    century="jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhd jhdt",
    decade="er",
    tens="20 zwanziger zwanzigerjahre zwanzigerjahren | 30 dreißiger dreißigerjahre dreißigerjahren | 40 vierziger vierzigerjahre vierzigerjahren | 50 fünfziger"
    " fünfzigerjahre fünfzigerjahren | 60 sechziger sechzigerjahre sechzigerjahren | 70 siebziger siebzigerjahre siebzigerjahren | 80 achtziger achtzigerjahre achtzigerjahren"
    " | 90 neunziger neunzigerjahre neunzigerjahren",
    joins="und sowie oder",
    to="bis auf",
    since="von vom zwischen",
    of="",
    openers="im anfang ende mitte seit bis ab vom zum des dem letzten vergangenen nächsten kommenden diesen ersten in"
    " und den pro per nach vor ganzen",
    currencies=(
        ("dollar", r"(?:us)?dollars?"),
        ("ruble", r"rubeln?s?"),
        ("euro", r"euros?"),
        ("pound", r"pfunde?n?|pfunds"),
        ("yuan", r"yuan|renminbi"),
        ("yen", r"yen"),
        ("franc", r"franken|francs?"),
        ("crown", r"kronen?"),
        ("zloty", r"z[lł]otys?"),
        ("hryvnia", r"hr[yi][wv]ni?ja|griwna|griwnja"),
        ("tenge", r"tenge"),
        ("lira", r"lira|lire"),
        ("rupee", r"rupien?"),
        ("dinar", r"dinare?n?"),
        ("dirham", r"dirham"),
        ("rial", r"rials?|riyals?"),
        ("forint", r"forint"),
        ("won", r"won"),
        ("peso", r"pesos?"),
        ("real", r"reais|real"),
        ("cent", r"cents?|kopeken?"),
    ),
    currency_countries=(
        ("USD", r"us|amerikanische\w*|usa"),
        ("BYN", r"bela?russische\w*|belarusische\w*|weißrussische\w*"),
        ("RUB", r"russische\w*"),
        ("CAD", r"kanadische\w*"),
        ("AUD", r"australische\w*"),
        ("HKD", r"hongkong"),
        ("GBP", r"britische\w*|sterling"),
        ("CHF", r"schweizer\w*"),
        ("CZK", r"tschechische\w*"),
        ("SEK", r"schwedische\w*"),
        ("NOK", r"norwegische\w*"),
        ("DKK", r"dänische\w*"),
        ("TRY", r"türkische\w*"),
        ("EGP", r"ägyptische\w*"),
    ),
    dotted_ordinals=True,
)
