"""English."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="""2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten | 11 eleven | 12 twelve
    13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen | 17 seventeen | 18 eighteen | 19 nineteen | 20 twenty
    30 thirty | 40 forty | 50 fifty | 60 sixty | 70 seventy | 80 eighty | 90 ninety""",
    scales="""100 hundred | 1000 thousand | 1000000 million mln mn | 1000000000 billion bln bn
    1000000000000 trillion trn tn | 1000000000000000 quadrillion""",
    plural_scales="12 dozen | 100 hundreds | 1000 thousands | 1000000 millions | 1000000000 billions | 1000000000000 trillions",
    glued_scales="1000 k | 1000000 m mn mln | 1000000000 b bn bln | 1000000000000 tn trn t",
    ones="one a an",
    soft="""1 one single once first-ever sole | 2 both couple twice twofold double doubled doubles doubling pair pairs
    twin twins duo duet bilateral dual secondly second | 3 triple tripled triples tripling trio thrice threefold trilateral thirdly
    4 quadruple quadrupled fourfold quartet | 5 fivefold quintet | 10 decade decades tenfold | 12 dozen | 14 fortnight
    100 century centenary centennial centenarian | 200 bicentenary bicentennial | 20 score""",
    fractions="""0.5 half halved halves halving halfway half-year | 0.25 quarter quarters | 0.2 fifth fifths
    0.1 tenth tenths | 0.333333 thirds""",
    and_half="",
    decimal_parts="""0.1 tenths
    0.01 hundredths | 0.001 thousandths""",
    ordinals="""1 first | 2 second | 3 third | 4 fourth | 5 fifth | 6 sixth | 7 seventh | 8 eighth | 9 ninth | 10 tenth
    11 eleventh | 12 twelfth | 13 thirteenth | 14 fourteenth | 15 fifteenth | 16 sixteenth | 17 seventeenth
    18 eighteenth | 19 nineteenth | 20 twentieth | 30 thirtieth | 40 fortieth | 50 fiftieth | 60 sixtieth
    70 seventieth | 80 eightieth | 90 ninetieth | 100 hundredth | 1000 thousandth""",
    ordinal_marks="st nd rd th",
    short_months="1 jan | 2 feb | 3 mar | 4 apr | 6 jun | 7 jul | 8 aug | 9 sep sept | 10 oct | 11 nov | 12 dec",
    more_weekdays="""0 mondays | 1 tuesdays | 2 wednesdays | 3 thursdays | 4 fridays | 5 saturdays | 6 sundays""",
    offsets="-1 yesterday | 0 today tonight | 1 tomorrow",
    percent="percent pct",
    per="per",
    cent="cent",
    percentage="percentage percent",
    point="points point",
    clock="o'clock gmt",
    hours="hours hour hrs hr h",
    minutes="minutes minute min mins",
    at="at by from until till to around about",
    times_of_day="12 noon midday | 0 midnight",
    year="year",
    century="century centuries",
    decade="s",
    tens="""20 twenties | 30 thirties | 40 forties | 50 fifties | 60 sixties | 70 seventies | 80 eighties
    90 nineties""",
    joins="and or",
    to="to till until through",
    since="from between",
    of="of the",
    openers="in of since until till by from to early late mid last next this through during before after between and"
    " every each",
    currencies=(
        ("dollar", r"dollars?|bucks?"),
        ("ruble", r"ro?ubles?"),
        ("euro", r"euros?"),
        ("pound", r"pounds?"),
        ("yuan", r"yuan|renminbi"),
        ("yen", r"yen"),
        ("franc", r"francs?"),
        ("crown", r"crowns?|krona|kronor|krone|kroner|koruna"),
        ("zloty", r"z[lł]ot(?:y|ys|ies)"),
        ("hryvnia", r"hryvnias?|hryvnya|hryvnyas"),
        ("tenge", r"tenge"),
        ("lira", r"liras?"),
        ("rupee", r"rupees?"),
        ("dinar", r"dinars?"),
        ("dirham", r"dirhams?"),
        ("rial", r"ri(?:y)?als?"),
        ("forint", r"forints?"),
        ("won", r"won"),
        ("peso", r"pesos?"),
        ("real", r"reais|reals"),
        ("cent", r"cents?"),
    ),
    currency_countries=(
        ("USD", r"us|u|american"),
        ("BYN", r"belarus(?:ian)?|byelorussian"),
        ("RUB", r"russian"),
        ("CAD", r"canadian"),
        ("AUD", r"australian"),
        ("HKD", r"hong"),
        ("GBP", r"british|sterling"),
        ("CHF", r"swiss"),
        ("CZK", r"czech"),
        ("SEK", r"swedish"),
        ("NOK", r"norwegian"),
        ("DKK", r"danish"),
        ("TRY", r"turkish"),
        ("EGP", r"egyptian"),
    ),
    and_joins="hundreds",
    month_first=True,
    spaced_groups=False,
)
