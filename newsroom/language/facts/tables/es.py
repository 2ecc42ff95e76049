"""Spanish."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="""2 dos | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho | 9 nueve | 10 diez | 11 once | 12 doce
    13 trece | 14 catorce | 15 quince | 16 dieciséis dieciseis | 17 diecisiete | 18 dieciocho | 19 diecinueve | 20 veinte
    21 veintiuno veintiún veintiuna | 22 veintidós | 23 veintitrés | 24 veinticuatro | 25 veinticinco | 26 veintiséis
    27 veintisiete | 28 veintiocho | 29 veintinueve | 30 treinta | 40 cuarenta | 50 cincuenta | 60 sesenta | 70 setenta
    80 ochenta | 90 noventa | 100 ciento | 200 doscientos doscientas | 300 trescientos trescientas
    400 cuatrocientos cuatrocientas | 500 quinientos quinientas | 600 seiscientos seiscientas
    700 setecientos setecientas | 800 ochocientos ochocientas | 900 novecientos novecientas""",
    scales="100 cien | 1000 mil | 1000000 millón | 1000000000 millardo | 1000000000000 billón",
    plural_scales="12 docenas | 1000000 millones | 1000000000000 billones | 1000 miles | 100 cientos",
    ones="un una uno",
    soft="""1 único única unánime | 2 ambos ambas par pareja doble dobles duplicar duplicó duplicado duplicaron duplicando
    bilateral bilaterales gemelos dúo doblete bicampeón bicampeona bicampeones duplica duplicaba duplican duplicaría segundos segundo segunda | 3 triple triplete tricampeón tricampeona triplica triplicaba triplican triplicar triplicó triplicado trío trilateral
    4 cuádruple cuadruplicó cuadruplicar cuadruplica cuadruplicaba cuadruplicado cuarteto tetracampeón tetracampeona | 5 quíntuple quintuplicó quintuplicar quintuplica pentacampeón | 10 década décadas decena | 12 docena | 15 quincena | 20 veintena | 30 treintena | 50 cincuentena
    100 centenar centena siglo centenario centenaria | 200 bicentenario | 1000 millar""",
    fractions="""0.5 medio media mitad semestre semestral | 0.25 cuarto cuartos cuartas trimestre
    0.333333 tercio tercios terceras | 0.2 quintos quintas | 0.1 décimas décima""",
    and_half="medio media",
    decimal_parts="""0.1 décima décimas
    0.01 centésima centésimas | 0.001 milésima milésimas""",
    ordinals="""1 primer primero primera primeros primeras | 2 segundo segunda | 3 tercer tercero tercera terceros
    4 cuarto cuarta | 5 quinto quinta | 6 sexto sexta | 7 séptimo séptima | 8 octavo octava | 9 noveno novena
    10 décimo décima | 11 undécimo undécima decimoprimer decimoprimero decimoprimera | 13 decimotercer decimotercero decimotercera | 14 decimocuarto decimocuarta
    15 decimoquinto decimoquinta | 16 decimosexto decimosexta | 17 decimoséptimo decimoséptima | 18 decimoctavo decimoctava
    19 decimonoveno decimonovena | 12 duodécimo duodécima decimosegundo decimosegunda | 20 vigésimo vigésima | 30 trigésimo trigésima
    50 quincuagésimo | 100 centésimo | 1000 milésimo milésima""",
    ordinal_marks="º ª o a er ro ra do da to ta",
    more_months="9 setiembre",
    short_months="1 ene | 2 feb | 3 mar | 4 abr | 5 may | 6 jun | 7 jul | 8 ago | 9 sep sept | 10 oct | 11 nov | 12 dic",
    more_weekdays="5 sábados | 6 domingos",
    offsets="-2 anteayer anteanoche | -1 ayer anoche | 0 hoy",
    per="por",
    cent="ciento cien",
    percentage="porcentual porcentuales",
    point="punto puntos",
    hours="hora horas h hs",
    minutes="minuto minutos min",
    at="las la",
    times_of_day="12 mediodía | 0 medianoche",
    morning="mañana madrugada",
    evening="tarde noche",
    year="año años",
    century="siglo siglos s",
    decade="años",
    joins="y e o u",
    to="a al hasta",
    since="de del desde entre",
    of="de del",
    openers="en de desde hasta a finales principios mediados fines mes pasado próximo del y por para este",
    currencies=(
        ("dollar", r"dólar(?:es)?"),
        ("ruble", r"rublos?"),
        ("euro", r"euros?"),
        ("pound", r"libras?"),
        ("yuan", r"yuan(?:es)?|renminbi"),
        ("yen", r"yen(?:es)?"),
        ("franc", r"francos?"),
        ("crown", r"coronas?"),
        ("zloty", r"z[lł]otys?|eslotis?"),
        ("hryvnia", r"grivnas?|hryvnias?|jrivnas?"),
        ("tenge", r"tenges?"),
        ("lira", r"liras?"),
        ("rupee", r"rupias?"),
        ("dinar", r"dinar(?:es)?"),
        ("dirham", r"d[ií]rhams?"),
        ("rial", r"rial(?:es)?|riyal(?:es)?"),
        ("forint", r"forintos?|florines"),
        ("won", r"wons?|wones"),
        ("peso", r"pesos?"),
        ("real", r"real(?:es)?"),
        ("cent", r"centavos?|céntimos?|centimos?"),
    ),
    currency_countries=(
        ("USD", r"estadounidenses?|americanos?|eeuu|ee"),
        ("BYN", r"bielorrusos?"),
        ("RUB", r"rusos?"),
        ("CAD", r"canadienses?"),
        ("AUD", r"australianos?"),
        ("GBP", r"británicas?|esterlinas?"),
        ("CHF", r"suizos?"),
        ("CZK", r"checas?"),
        ("SEK", r"suecas?"),
        ("NOK", r"noruegas?"),
        ("DKK", r"danesas?"),
        ("TRY", r"turcas?"),
        ("MXN", r"mexicanos?"),
        ("ARS", r"argentinos?"),
    ),
    and_joins="tens",
    month_first=True,
)
