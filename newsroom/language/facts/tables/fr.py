"""French, with the Belgian and Swiss tens."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="""2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit | 9 neuf | 10 dix | 11 onze | 12 douze
    13 treize | 14 quatorze | 15 quinze | 16 seize | 20 vingt vingts | 30 trente | 40 quarante | 50 cinquante
    60 soixante | 70 septante | 80 huitante octante | 90 nonante""",
    scales="""100 cent | 1000 mille | 1000000 million mn | 1000000000 milliard md | 1000000000000 billion""",
    plural_scales="12 douzaines | 100 cents | 1000000 millions | 1000000000 milliards mds | 1000000000000 billions | 1000 milliers millier",
    ones="un une",
    soft="""1 unique unanimité | 2 double doubles doubler doublé doublée doublent doublement paire couple binational bilatéral
    bilatérale bilatéraux bilatérales jumeaux jumelles duo seconde secondes second deuxièmement
    3 triple tripler triplé trio trilatérale | 4 quadruple quadruplé quadruplée quadruplent quadrupler quatuor | 5 quintuple quintuplé quintupler
    8 huitaine | 10 décennie décennies dizaine décuplé | 12 douzaine | 15 quinzaine | 20 vingtaine | 30 trentaine
    40 quarantaine | 50 cinquantaine | 60 soixantaine | 100 centaine siècle centenaire centenaires | 200 bicentenaire | 1000 millier""",
    fractions="""0.5 demi demie moitié semestre semestriel | 0.25 quart quarts trimestre
    0.333333 tiers | 0.2 cinquièmes | 0.1 dixièmes""",
    and_half="demi demie",
    decimal_parts="""0.1 dixièmes
    0.01 centième centièmes | 0.001 millième millièmes""",
    ordinals="""1 premier première premiers premières unième | 2 deuxième | 3 troisième | 4 quatrième | 5 cinquième | 6 sixième
    7 septième | 8 huitième | 9 neuvième | 10 dixième | 11 onzième | 12 douzième | 13 treizième | 14 quatorzième
    15 quinzième | 16 seizième | 20 vingtième | 30 trentième | 40 quarantième | 50 cinquantième | 60 soixantième
    100 centième | 1000 millième""",
    ordinal_marks="er re e ère ème nd nde ième ers res es",
    short_months="1 janv jan | 2 févr fév | 3 mar | 4 avr | 7 juil | 9 sept sep | 10 oct | 11 nov | 12 déc",
    more_weekdays="0 lundis | 1 mardis | 2 mercredis | 3 jeudis | 4 vendredis | 5 samedis | 6 dimanches",
    offsets="-1 hier | 0 aujourd | 1 demain",
    percent="pct",
    per="pour",
    cent="cent",
    percentage="pourcentage",
    point="point points",
    hours="h heure heures",
    minutes="minute minutes min mn",
    at="à dès vers avant jusqu de entre après",
    times_of_day="12 midi | 0 minuit",
    morning="matin",
    evening="soir midi",
    year="an année années",
    century="siècle siècles",
    decade="années",
    joins="et ou",
    to="à au",
    since="de du entre",
    of="de",
    openers="en de depuis fin début mi dès mois d jusqu à au et dernier le pour",
    currencies=(
        ("dollar", r"dollars?"),
        ("ruble", r"roubles?"),
        ("euro", r"euros?"),
        ("pound", r"livres?"),
        ("yuan", r"yuans?|renminbi"),
        ("yen", r"yens?"),
        ("franc", r"francs?"),
        ("crown", r"couronnes?"),
        ("zloty", r"z[lł]otys?"),
        ("hryvnia", r"hryvnias?"),
        ("tenge", r"tenges?"),
        ("lira", r"lires?|livres turques"),
        ("rupee", r"roupies?"),
        ("dinar", r"dinars?"),
        ("dirham", r"dirhams?"),
        ("rial", r"rials?|riyals?"),
        ("forint", r"forints?"),
        ("won", r"wons?"),
        ("peso", r"pesos?"),
        ("real", r"reais|réaux"),
        ("cent", r"centimes?|cents"),
    ),
    and_joins="tens",
    currency_countries=(
        ("USD", r"américains?|us|états"),
        ("BYN", r"biélorusses?|bélarusses?|bélarussiens?|bélarusiens?"),
        ("RUB", r"russes?"),
        ("CAD", r"canadiens?"),
        ("AUD", r"australiens?"),
        ("GBP", r"britanniques?|sterling"),
        ("CHF", r"suisses?"),
        ("CZK", r"tchèques?"),
        ("SEK", r"suédoises?"),
        ("NOK", r"norvégiennes?"),
        ("DKK", r"danoises?"),
        ("TRY", r"turques?"),
        ("EGP", r"égyptiennes?"),
    ),
)
