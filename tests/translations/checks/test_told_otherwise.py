"""Figures that a translation tells in another unit, in words, by a sum or by a difference; and slips that look like it."""

from __future__ import annotations

import pytest

from translations.checks.finding import Severity
from translations.checks.pair import check_pair


def codes(target: str, language: str, source: str, source_language: str) -> list[str]:
    """What is found aloud."""
    return [one.check for one in check_pair(source, target, source_language, language) if one.severity != Severity.HINT]


BOTSWANA = (
    "Voters ousted the ruling party after 58 years in power. The alliance that Duma Boko leads won 36 of the 61 seats."
)


@pytest.mark.parametrize(
    ("languages", "source", "target", "found"),
    [
        ("ru en", "понизил ставку на 50 базисных пунктов", "cut its key rate by half a percentage point", []),
        ("pl en", "obniżyła stopy o 25 punktów bazowych", "cut rates by a quarter of a percentage point", []),
        ("ru en", "понизил на 50 базисных пунктов", "cut it by a quarter of a percentage point", ["number_missing"]),
        # A unit of another measure keeps its digits: the more are said, the less is rounded.
        ("be en", "48,7 цэнтнера з гектара", "4.87 tonnes per hectare", []),
        ("be en", "48,7 цэнтнера з гектара", "4.78 tonnes per hectare", ["number_changed"]),
        ("en es", "winds of 185 mph", "vientos de 295 kilómetros por hora", []),
        ("en es", "about 100 miles away", "a unos 160 kilómetros", []),
        # One number says millions for both.
        ("es zh-hans", "nueve de los once millones de cubanos", "1100万人口中有900万人", []),
        ("ru en", "девять из одиннадцати миллионов кубинцев", "nine million of the 11 million Cubans", []),
        (
            "ru en",
            "девять из одиннадцати миллионов кубинцев",
            "six million of the 11 million Cubans",
            ["number_changed"],
        ),
        # A half that both texts say is no half of a number.
        (
            "be de",
            "За суткі выпала больш за палову нормы. Падтоплены 12 вуліц.",
            "Binnen 24 Stunden fiel mehr als die Hälfte des Solls. Mehrere Straßen stehen unter Wasser.",
            ["number_missing"],
        ),
        ("be es", "каштавала 90 капеек", "costaba 0,9 rublos", []),
        ("be ru", "каштаваць 53,10 рубля", "стоить 53 рубля 10 копеек", []),
        ("be ru", "каштаваць 53,10 рубля", "стоить 53 рубля 20 копеек", ["money_changed"]),
        ("ar es", "مليونين و400 ألف حبة", "2,4 millones de pastillas", []),
        ("de es", "um 16 Hundertstelsekunden", "por 0,16 segundos", []),
        ("de es", "unter 3:40 Minuten", "menos de 3 minutos y 40 segundos", []),
        ("be de", "да 31 жніўня працуе", "bis Ende August geöffnet", []),
        ("en ru", "sold 354 million kilograms", "продано 354 тыс. т", []),
        ("en ru", "sold 354 million kilograms", "продано 354 т", ["number_changed"]),
        ("es pl", "las ventas, 8.274 toneladas", "sprzedaż prawie 8,3 tys. ton", []),
        ("es pl", "las ventas, 8.274 toneladas", "sprzedaż prawie 8,4 tys. ton", ["number_changed"]),
        ("be es", "доўжылася дзве гадзіны з паловай", "duró dos horas y media", []),
        ("be es", "доўжылася дзве гадзіны з паловай", "duró tres horas y media", ["number_changed"]),
        ("es zh-hans", "recibió en 2024 a 3.457.057 visitantes", "2024年接待参观者345.7万余人次", []),
        ("pl es", "w dniach 3–6 marca na próbie 1012 osób", "entre el 3 y el 6 de marzo a 1.012 personas", []),
        ("ar fr", "مقبرة تعود إلى 4400 عام", "une tombe vieille de 44 siècles", []),
        ("zh-hans ar", "建成400周年特展", "معرض بمناسبة مرور أربعة قرون على بنائه", []),
        ("zh-hans ar", "建成400周年特展", "معرض بمناسبة مرور خمسة قرون على بنائه", ["number_changed"]),
        ("ar en", "ألّف أكثر من 400 لحن", "wrote more than 400 melodies", []),
        ("fr ar", "48 heures avant", "قبل يومين من", []),
        ("ar zh-hans", "8 دقائق و33 ثانية و88 جزءا من المئة", "8分33秒88", []),
        ("de zh-hans", "7,3 Millionen Hektoliter", "730万百升（7.3亿升）", []),
        ("zh-hans ru", "上涨逾两倍", "подорожала более чем в три раза", []),
        ("zh-hans fr", "18比21，用时78分钟", "18-21, en une heure et 18 minutes", []),
        ("be zh-hans", "каштуе Br1,5 млрд", "耗资15亿卢布", []),
        ("be zh-hans", "каштуе Br1,5 млрд", "耗资1.5亿卢布", ["money_changed"]),
        ("pl ru", "leżało 189 cm śniegu", "выпало почти 1,9 метра снега", []),
        ("pl ru", "leżało 189 cm śniegu", "выпало почти 1,5 метра снега", ["number_changed"]),
        ("de en", "94 Liter Regen pro Quadratmeter", "Ninety-four millimetres of rain", []),
        ("de en", "94 Liter Regen pro Quadratmeter", "Forty-nine millimetres of rain", ["number_changed"]),
        ("ar zh-hans", "محطة بقدرة 500 ميغاواط", "一座50万千瓦的电站", []),
        ("ar zh-hans", "محطة بقدرة 500 ميغاواط", "一座5万千瓦的电站", ["number_changed"]),
        ("ar pl", "بين الثانية والخامسة بعد الظهر", "w godz. 14–17", []),
        ("ar pl", "بين الثانية والخامسة بعد الظهر", "w godz. 14–18", ["time_missing"]),
        (
            "en be",
            BOTSWANA,
            "Партыю адхілілі ад улады праз 58 гадоў. Кааліцыі, якую ўзначальвае Дума Бока, дасталося 36 з 61 месца.",
            [],
        ),
        (
            "en be",
            BOTSWANA,
            "Партыю адхілілі ад улады праз 36 гадоў. Кааліцыі, якую ўзначальвае Дума Бока, дасталося 58 з 61 месца.",
            ["number_changed"],
        ),
        ("en pl", "won in 2 hours, 22 minutes and 8 seconds", "wygrała z czasem 2:22.08, prowadząc", []),
        (
            "en pl",
            "won in 2 hours, 22 minutes and 8 seconds",
            "wygrała z czasem 2:23.08, prowadząc",
            ["number_missing"],
        ),
        ("zh-hans ar", "25日0时前后登陆", "قرابة الساعة الصفر من يوم 25", []),
        ("de en", "nach 38 statt 45 Tagen abgeschlossen", "completed in 38 days instead of 45", []),
        ("de ru", "17,5 Milliarden Kilowattstunden", "17,5 млрд киловатт-часов", []),
        ("zh-hans de", "发电175亿千瓦时", "17,5 Milliarden Kilowattstunden", []),
        # Points by their short names, and one point that goes without its number.
        ("ru en", "снизил ставку на 100 б. п., до 17%", "cut its rate by one percentage point to 17%", []),
        ("ru en", "снизил ставку на 50 б.п., до 17%", "cut its rate by half a percentage point to 17%", []),
        ("es en", "recortó los tipos en 25 pb, al 2%", "cut rates by 0.25 percentage points to 2%", []),
        (
            "ru en",
            "снизил ставку на 100 б. п., до 17%",
            "cut its rate by 2 percentage points to 17%",
            ["number_changed"],
        ),
        # Weights that only one country counts in.
        ("de ru", "eine Zehn-Zentner-Bombe", "500-килограммовая авиабомба", []),
        ("de en", "eine Fünf-Zentner-Bombe", "a 250-kilogram bomb", []),
        ("de ru", "eine Zehn-Zentner-Bombe", "250-килограммовая авиабомба", ["number_changed"]),
        ("pl de", "40 kwintali zboża", "4 Tonnen Getreide", []),
        # What both texts count in is not left out.
        ("ru be", "составила 38,6 ц, на 2,1 ц выше", "вышэй на 2,1 ц", ["number_missing"]),
        # Metres squared and cubed, in short.
        ("ru pl", "111 млн кубометров в сутки", "111 mln m sześc. na dobę", []),
        ("ru pl", "111 млн кубометров в сутки", "101 mln m sześc. na dobę", ["number_changed"]),
        ("en pl", "4,000 square metres of floor space", "4 tys. m kw. powierzchni", []),
        ("de ru", "auf 300 Quadratkilometern", "на 300 км кв.", []),
        ("de be", "2000 Kubikmeter Wasser", "2000 м куб. вады", []),
        # A queen of that number, and no century.
        ("en ru", "played Elizabeth I in a film", "сыграла Елизавету I в фильме", []),
        ("ru en", "построен в XIX в. в Минске", "built in Minsk in the 20th century", ["century_changed"]),
        # Eleven men less one.
        ("fr de", "réduit à dix dès la 29e minute", "seit der 29. Minute in Unterzahl", []),
        ("fr de", "dix joueurs blessés à la 29e minute", "Verletzte in der 29. Minute", ["number_missing"]),
        # Three of us: the names stand there.
        (
            "zh-hans be",
            "航天员陈冬、陈中瑞和王杰将执行任务。三人计划在轨驻留约6个月。",
            "У экіпаж увайшлі Чэнь Дун, Чэнь Чжунжуй і Ван Цзе. Яны правядуць на арбіце каля 6 месяцаў.",
            [],
        ),
        (
            "de en",
            "Meyer, Schulz und Krause wurden gewählt. Die drei treten am 6. Mai an.",
            "Meyer, Schulz and Krause were elected. They take office on May 6.",
            [],
        ),
        ("zh-hans be", "一列火车脱轨。三人死亡。", "Сышоў з рэек цягнік. Ёсць загінулыя.", ["number_missing"]),
        # What follows from other figures.
        ("be ru", "у 1588 годзе, на 43 гады пазней", "в 1588 году, в 1631-м", []),
        ("es fr", "hasta 1.221 euros, 37 más", "de 1 184 à 1 221 euros", []),
        ("fr ar", "par 289 voix contre 271", "بفارق 18 صوتا (289 مقابل 271)", []),
        ("ru pl", "три миллиона; второй приз (полтора миллиона)", "3 mln; drugie miejsce i połowa tej kwoty", []),
        ("en ru", "18 tonnes, 24 flights", "18 тонн, 42 рейса", ["number_changed"]),
        ("en ru", "10 tonnes, 31 flights", "10 тонн, 41 рейс", ["number_changed"]),
    ],
)
def test_a_figure_may_be_told_in_another_way(languages: str, source: str, target: str, found: list[str]) -> None:
    one, other = languages.split()
    assert codes(target, other, source, one) == found


@pytest.mark.parametrize(
    ("languages", "source", "target", "loud"),
    [
        ("es de", "un 22 % menos que en 2024", "22 Prozent weniger als im Vorjahreszeitraum", False),
        ("es de", "un 22 % menos que en 2024", "22 Prozent weniger", True),
        ("es en", "hasta el 31 de diciembre", "until the end of the year", False),
        ("es en", "hasta el 31 de diciembre", "until further notice", True),
        ("es fr", "un encuentro de 50 minutos", "une audience de près d’une heure", False),
        ("es fr", "un encuentro de 20 minutos", "une audience de près d’une heure", True),
        ("ru fr", "повели в серии 3–1", "mène la série trois victoires à une", False),
        ("ru fr", "повели в серии 3–1", "mène la série", True),
    ],
)
def test_a_figure_that_words_may_tell_is_asked_for_softly(
    languages: str, source: str, target: str, *, loud: bool
) -> None:
    one, other = languages.split()
    found = check_pair(source, target, one, other)
    assert found
    assert any(finding.severity is not Severity.HINT for finding in found) is loud


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("be en", "Ураджайнасць склала 41,7 цэнтнера з гектара.", "The yield was 47.1 centners per hectare."),
        ("en pl", "The boat drifted 41.7 miles off the coast.", "Łódź dryfowała 47,1 od brzegu."),
    ],
)
def test_a_number_in_the_place_of_a_measure_is_a_slip(languages: str, source: str, target: str) -> None:
    one, other = languages.split()
    assert [found.check for found in check_pair(source, target, one, other) if found.severity == "error"]
