"""Polish."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="""2 dwa dwie dwaj dwu dwóch dwom dwóm dwoma dwiema dwoje dwojga dwojgu dwojgiem
    3 trzy trzej trzech trzem trzema troje trojga trojgu trojgiem | 4 cztery czterej czterech czterem czterema czworo czworga czworgu czworgiem
    5 pięć pięciu pięcioma pięcioro pięciorga pięciorgu pięciorgiem | 6 sześć sześciu sześcioma sześcioro sześciorga sześciorgu sześciorgiem | 7 siedem siedmiu siedmioma siedmioro siedmiorga siedmiorgu siedmiorgiem
    8 osiem ośmiu ośmioma ośmioro ośmiorga ośmiorgu ośmiorgiem | 9 dziewięć dziewięciu dziewięcioma dziewięcioro dziewięciorga dziewięciorgiem | 10 dziesięć dziesięciu dziesięcioma dziesięcioro dziesięciorga dziesięciorgiem
    11 jedenaście jedenaścioro jedenaściorga jedenastu jedenastoma | 12 dwanaście dwanaścioro dwanaściorga dwunastu dwunastoma | 13 trzynaście trzynaścioro trzynaściorga trzynastu trzynastoma | 14 czternaście czternaścioro czternaściorga czternastu czternastoma
    15 piętnaście piętnaścioro piętnaściorga piętnastu piętnastoma | 16 szesnaście szesnaścioro szesnaściorga szesnastu szesnastoma | 17 siedemnaście siedemnaścioro siedemnaściorga siedemnastu siedemnastoma | 18 osiemnaście osiemnaścioro osiemnaściorga osiemnastu osiemnastoma
    19 dziewiętnaście dziewiętnaścioro dziewiętnaściorga dziewiętnastu dziewiętnastoma | 20 dwadzieścia dwadzieścioro dwadzieściorga dwudziestu dwudziestoma | 30 trzydzieści trzydziestu trzydziestoma
    40 czterdzieści czterdziestu czterdziestoma | 50 pięćdziesiąt pięćdziesięciu pięćdziesięcioma | 60 sześćdziesiąt sześćdziesięciu sześćdziesięcioma
    70 siedemdziesiąt siedemdziesięciu siedemdziesięcioma | 80 osiemdziesiąt osiemdziesięciu osiemdziesięcioma | 90 dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesięcioma
    200 dwieście dwustu | 300 trzysta trzystu | 400 czterysta czterystu | 500 pięćset pięciuset | 600 sześćset sześciuset
    700 siedemset siedmiuset | 800 osiemset ośmiuset | 900 dziewięćset dziewięciuset""",
    scales="""100 sto stu | 1000 tysiąc tys | 1000000 milion mln | 1000000000 miliard mld | 1000000000000 bilion bln""",
    plural_scales="""100 setka setki setek setkę setkami | 12 tuziny tuzinów | 1000 tysiące tysięcy tysiąca tysiącom tysiącami tysiącach tysiącem
    1000000 miliony milionów miliona milionom milionami milionach milionem
    1000000000 miliardy miliardów miliarda miliardom miliardami miliardach
    1000000000000 biliony bilionów biliona bilionom""",
    ones="jeden jedna jedno jednego jednej jedną jednemu jednym",
    soft="""1 jeden jedna jedno jednego jednej jedną jedyny jedyna jedyne jednogłośnie
    2 oba obie obaj obu obydwa obydwie obydwaj obydwu oboje obojga para parę pary dwukrotnie dwukrotny dwukrotna dwukrotnego
    podwójny podwójna podwójne podwójnego podwoił podwoiła podwoiło podwoić podwojenie podwoiły dwustronny dwustronne
    dwustronnych dwustronnej dwustronnego dwójka dwójki dwójkę bliźnięta duet
    3 trzykrotnie trzykrotny potroił potroić potroiła trójka trójki trójkę potrójny trójstronny | 4 czterokrotnie czwórka czwórki czwórkę
    5 pięciokrotnie piątka piątki piątkę | 6 sześciokrotnie szóstka szóstki szóstkę | 7 siedmiokrotnie siódemka siódemki siódemkę | 8 ośmiokrotnie ósemka ósemki ósemkę | 9 dziewiątka dziewiątki dziewiątkę | 10 dekada dekady dekadę dekad dziesięciolecie dziesięciolecia dziesięciokrotnie
    1000 tysiąca tysiącu | 1000000 miliona milionem | 1000000000 miliarda | 24 doba doby dobę dobie | 12 tuzin | 100 stulecie wiek""",
    fractions="""0.5 pół połowa połowę połowy połowie połową półrocze półrocza półroczu półrocznie
    1.5 półtora półtorej | 0.25 ćwierć kwartał kwartału kwartale kwadrans | 0.2 piąta piątej | 0.1 dziesiąta dziesiątej
    0.25 czwarte czwartych | 0.1 dziesiąte dziesiątych | 0.2 piąte piątych | 0.333333 trzecia trzecie trzecich""",
    and_half="pół",
    decimal_parts="""0.1 dziesiąte dziesiątych
    0.01 setna setne setnych setną | 0.001 tysięczna tysięczne tysięcznych tysięczną""",
    ordinals="""1 pierwsz~ | 2 drug~ drugi | 3 trzeci trzecia trzecie trzeciego trzeciej trzecią trzecim trzeciemu
    4 czwart~ | 5 piąt~ | 6 szóst~ | 7 siódm~ | 8 ósm~ | 9 dziewiąt~ | 10 dziesiąt~ | 11 jedenast~ | 12 dwunast~
    13 trzynast~ | 14 czternast~ | 15 piętnast~ | 16 szesnast~ | 17 siedemnast~ | 18 osiemnast~ | 19 dziewiętnast~
    20 dwudziest~ | 30 trzydziest~ | 40 czterdziest~ | 50 pięćdziesiąt~ | 60 sześćdziesiąt~ | 70 siedemdziesiąt~
    80 osiemdziesiąt~ | 90 dziewięćdziesiąt~ | 100 setn~ | 1000 tysięczn~""",
    ordinal_endings="y a e ego emu ej ą ym ych ymi i iego iej im ie iemu",
    ordinal_marks="y a e ego ej ym go",
    parts="""1 jedno | 2 dwu dwó | 3 trzy trój | 4 cztero | 5 pięcio | 6 sześcio | 7 siedmio | 8 ośmio | 9 dziewięcio
    10 dziesięcio | 11 jedenasto | 12 dwunasto | 13 trzynasto | 14 czternasto | 15 piętnasto | 16 szesnasto
    17 siedemnasto | 18 osiemnasto | 19 dziewiętnasto | 20 dwudziesto | 30 trzydziesto | 40 czterdziesto
    50 pięćdziesięcio | 60 sześćdziesięcio | 70 siedemdziesięcio | 80 osiemdziesięcio | 90 dziewięćdziesięcio
    100 stulet stumetr stuproc stutysię stuzłot studniow stokrot | 200 dwustu""",
    month_endings="a u iem em owi zie e ego emu ym y",
    more_months="6 czerwiec | 7 lipiec | 11 listopadzie | 4 kwiecień | 9 wrzesień | 1 styczeń",
    month_adjectives="""1 styczniow~ | 2 lutow~ | 3 marcow~ | 4 kwietniow~ | 5 majow~ | 6 czerwcow~ | 7 lipcow~
    8 sierpniow~ | 9 wrześniow~ | 10 październikow~ | 11 listopadow~ | 12 grudniow~""",
    short_months="1 sty | 2 lut | 3 mar | 4 kwi | 6 cze | 7 lip | 8 sie | 9 wrz | 10 paź | 11 lis | 12 gru",
    more_weekdays="""0 poniedziałku poniedziałkiem poniedziałki poniedziałkowy poniedziałkowego | 1 wtorku wtorkiem wtorki wtorkowy
    wtorkowego wtorkowym wtorkowej | 2 środę środy środzie środą | 3 czwartku czwartkiem czwartki czwartkowy czwartkowego czwartkowym | 4 piątku piątkiem piątki piątkowy piątkowego piątkowej piątkowym
    5 sobotę soboty sobocie sobotą sobotni sobotniego sobotniej sobotnim | 6 niedzielę niedzieli niedzielą niedzielny niedzielnego niedzielnej""",
    offsets="""-2 przedwczoraj przedwczorajszy przedwczorajszego przedwczorajszemu przedwczorajszym przedwczorajszej przedwczorajszą przedwczorajsze przedwczorajszych przedwczorajszymi przedwczorajsza
    -1 wczoraj wczorajszy wczorajszego wczorajszemu wczorajszym wczorajszej wczorajszą wczorajsze wczorajszych wczorajszymi wczorajsza
    0 dziś dzisiaj dzisiejszy dzisiejszego dzisiejszemu dzisiejszym dzisiejszej dzisiejszą dzisiejsze dzisiejszych dzisiejszymi dzisiejsza
    1 jutro jutra jutrzejszy jutrzejszego jutrzejszemu jutrzejszym jutrzejszej jutrzejszą jutrzejsze jutrzejszych jutrzejszymi jutrzejsza
    2 pojutrze pojutrzejszy pojutrzejszego pojutrzejszemu pojutrzejszym pojutrzejszej pojutrzejszą pojutrzejsze pojutrzejszych pojutrzejszymi pojutrzejsza""",
    percent="procent procenta procentu procenty procentów procentom procentami procentach proc",
    percentage="procentowy procentowego procentowe procentowych procentowym proc p",
    point="punkt punktu punkty punktów punktom pkt proc p",
    hours="godzina godzinę godziny godzin godz godzinach godzinie",
    minutes="minuta minutę minuty minut min minutach",
    at="o od do po około godz godzinie godziny",
    times_of_day="12 południe południa południem | 0 północ północy północą",
    morning="rano",
    evening="wieczorem południu wieczór",
    year="rok roku rokiem lata latach r",
    century="wiek wieku wieki wieków wiekach w",
    decade="lata lat latach latami",
    tens="20 dwudziestych dwudzieste | 30 trzydziestych trzydzieste | 40 czterdziestych | 50 pięćdziesiątych pięćdziesiąte"
    " | 60 sześćdziesiątych sześćdziesiąte | 70 siedemdziesiątych siedemdziesiąte | 80 osiemdziesiątych osiemdziesiąte"
    " | 90 dziewięćdziesiątych dziewięćdziesiąte",
    joins="i oraz lub albo",
    to="do na",
    since="od z między pomiędzy",
    openers="w do od z po na początku końcu połowie koniec początek ubiegłego bieżącego przyszłego i za miesiącu końca",
    currencies=(
        ("dollar", r"dolar(?:a|y|ów|om|ami|ach|em|owi|ze)?|dol"),
        ("ruble", r"rub(?:el|la|le|li|lom|lami|lach|lem)"),
        ("euro", r"euro"),
        ("pound", r"funt(?:a|y|ów|om|ami|ach|em)?"),
        ("yuan", r"[jy]uan(?:a|y|ów|om|ami|ach|em)?"),
        ("yen", r"jen(?:a|y|ów|om|ami|ach|em)?"),
        ("franc", r"frank(?:a|i|ów|om|ami|ach|iem)?"),
        ("crown", r"koron(?:a|y|ę|ie|om|ami|ach)?"),
        ("zloty", r"złot(?:y|ego|ych|ym|ymi|e|emu)|zł"),
        ("hryvnia", r"hrywi(?:en|na)|hrywn(?:a|y|ę|ami|ach|om)"),
        ("tenge", r"tenge"),
        ("lira", r"lir(?:a|y|ę|ów|ach|ami)?"),
        ("rupee", r"rupi(?:a|i|ę|e|ach|ami)"),
        ("dinar", r"dinar(?:a|y|ów|ach)?"),
        ("dirham", r"dirham(?:a|y|ów|ach)?"),
        ("rial", r"[rR]ial(?:a|e|i|ów|ach)?"),
        ("forint", r"forint(?:a|y|ów|ach)?"),
        ("won", r"won(?:a|y|ów)?"),
        ("peso", r"peso"),
        ("cent", r"cent(?:a|y|ów|ami|ach)?|grosz(?:a|e|y)?|kopie(?:jek|jki|jka)"),
    ),
    currency_countries=(
        ("USD", r"usa|amerykańsk\w+"),
        ("BYN", r"białorusk\w+"),
        ("RUB", r"rosyjsk\w+"),
        ("CAD", r"kanadyjsk\w+"),
        ("AUD", r"australijsk\w+"),
        ("GBP", r"brytyjsk\w+|szterling\w*"),
        ("CHF", r"szwajcarsk\w+"),
        ("CZK", r"czesk\w+"),
        ("SEK", r"szwedzk\w+"),
        ("NOK", r"norwesk\w+"),
        ("DKK", r"duńsk\w+"),
        ("TRY", r"tureck\w+"),
    ),
    dotted_ordinals=True,
)
