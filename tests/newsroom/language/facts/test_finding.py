"""Facts of sentences, language by language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.fact import (
    Century,
    Day,
    Decade,
    Money,
    Number,
    Ordinal,
    Percent,
    Quote,
    Span,
    Time,
    Value,
)
from newsroom.languages import LANGUAGES
from tests.growth import grows_with_its_size


def _short(value: Value) -> str:
    """A value in few signs: `25%`, `5000000 EUR`, `11-25`, `17:30`, `a…b`."""
    match value:
        case Span(low, high):
            return f"{_short(low)}…{_short(high)}"
        case Number(amount):
            return f"{amount.normalize():f}"
        case Percent(amount, points):
            return f"{amount.normalize():f}{'pp' if points else '%'}"
        case Money(amount, currencies):
            known = {"USD", "EUR", "RUB", "BYN", "CNY", "PLN"} & currencies
            return f"{amount.normalize():f} {'/'.join(sorted(known))}"
        case Day(year, month, day, weekday, offset):
            said = [str(part) for part in (year, month, day) if part is not None]
            said += [f"w{weekday}"] if weekday is not None else []
            return "-".join(said) if said else f"d{offset}"
        case Time(hour, minute):
            return f"{hour}:{minute:02}"
        case Ordinal(number):
            return f"#{number}"
        case Century(number):
            return f"c{number}"
        case Decade(start):
            return f"{start}s"
    return str(value)


def _said(text: str, language: str, on: date | None = None) -> list[str]:
    return [_short(fact.value) for fact in facts(text, language, on=on) if fact.kind is not FactKind.QUOTE]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # separators
        ("de", "1.234,5 und 1.234 und 0,25", "1234.5 1234 0.25"),
        ("en", "1,234.5 and 1,234 and 0.25", "1234.5 1234 0.25"),
        ("ru", "1 234,5 и 1\u00a0234 и 12\u202f500", "1234.5 1234 12500"),
        ("pl", "1234,5 i 1.500 i 1 234", "1234.5 1500 1234"),
        ("ar", "١٬٢٣٤٫٥ و٢٥", "1234.5 25"),
        ("en", "Version 1.2.3", ""),
        ("ru", "в 2024 150 человек", "2024 150"),
        # magnitudes
        ("en", "3 billion, 2.5 trillion, $5bn, €3.4m", "3000000000 2500000000000 5000000000 USD 3400000 EUR"),
        ("en", "$5M, US$5B, €2k", "5000000 USD 5000000000 USD 2000 EUR"),
        ("de", "3 Billionen, 2,5 Mrd., drei Millionen", "3000000000000 2500000000 3000000"),
        ("es", "3 billones, 3 mil millones, 15 mil", "3000000000000 3000000000 15000"),
        ("fr", "3 billions, 3 milliards, 15 mille", "3000000000000 3000000000 15000"),
        ("pl", "3 biliony, 3 mld, 15 tys.", "3000000000000 3000000000 15000"),
        ("ru", "2 млн 500 тыс., 3 млрд, миллион", "2500000 3000000000 1000000"),
        ("be", "2 мільёны, 3 мільярды, тысяча", "2000000 3000000000 1000"),
        ("zh-hans", "3.5万亿，300万，10亿，三百万，1000多万", "3500000000000 3000000 1000000000 3000000 10000000"),
        ("ar", "3 ملايين، مليونان، مليون ونصف المليون", "3000000 2000000 1500000"),
        ("en", "millions of people, tens of thousands", ""),
        ("ru", "миллионы людей, десятки тысяч", ""),
        ("zh-hans", "数百万人，几十个，万一，十分重要，四川", ""),
        # words
        ("de", "fünfundzwanzig, zweitausendvierundzwanzig, dreieinhalb", "25 2024 3.5"),
        ("en", "twenty-five, two hundred and five thousand, two and a half million", "25 205000 2500000"),
        ("ru", "двадцать пять тысяч, двумя, сто двадцать один, полтора миллиона", "25000 2 121 1500000"),
        ("be", "дваццаць пяць, дзвюх, трыста сорак", "25 2 340"),
        ("fr", "quatre-vingt-dix-sept, vingt et un, soixante et onze, deux cent cinquante", "97 21 71 250"),
        ("es", "treinta y cinco, doscientos veinte, tres millones y medio", "35 220 3500000"),
        ("pl", "dwadzieścia pięć, dwóch, trzystu, dwa i pół tysiąca", "25 2 300 2500"),
        ("zh-hans", "二十五人，二〇二六，两百个", "25 2026 200"),
        ("ar", "خمسة وعشرون، ثلاثة عشر، مئة وخمسة وعشرون ألفا", "25 13 125000"),
        ("en", "half a million, three hundred", "500000 300"),
        ("de", "ein Mann und eine Frau", ""),
        ("fr", "un homme et une femme", ""),
        # per cent
        ("en", "25 percent, 25 per cent, 3 percentage points, 5-6%", "25% 25% 3pp 5%…6%"),
        ("de", "25 Prozent, 0,5 Prozentpunkte, 20 und 25 Prozent", "25% 0.5pp 20% 25%"),
        ("ru", "25 процентов, 2,5 процентных пункта, 5-процентный", "25% 2.5pp 5%"),
        ("be", "25 працэнтаў, 2,5 працэнтнага пункта", "25% 2.5pp"),
        ("fr", "25 pour cent, 3 points de pourcentage", "25% 3pp"),
        ("es", "25 por ciento, 3 puntos porcentuales", "25% 3pp"),
        ("pl", "25 proc., 3 punkty procentowe, 3 pkt proc.", "25% 3pp 3pp"),
        ("zh-hans", "百分之二十五，3个百分点", "25% 3pp"),
        ("ar", "25 بالمئة، 25 في المائة، 3 نقاط مئوية", "25% 25% 3pp"),
        # money
        ("ru", "5 рублей, 5 белорусских рублей, 5 долларов США", "5 BYN/RUB 5 BYN 5 USD"),
        ("be", "5 беларускіх рублёў, 5 расійскіх рублёў, 5 еўра", "5 BYN 5 RUB 5 EUR"),
        ("de", "5 belarussische Rubel, 5 US-Dollar, EUR 5, 5 €", "5 BYN 5 USD 5 EUR 5 EUR"),
        ("en", "U.S. dollars: 5 US dollars, US$5, 5 Russian roubles, £5", "5 USD 5 USD 5 RUB 5 "),
        ("fr", "5 millions d'euros, 5 roubles biélorusses, 5 dollars américains", "5000000 EUR 5 BYN 5 USD"),
        ("es", "5 millones de dólares estadounidenses, 5 rublos rusos", "5000000 USD 5 RUB"),
        ("pl", "5 zł, 5 mln rubli białoruskich, 5 euro", "5 PLN 5000000 BYN 5 EUR"),
        ("zh-hans", "5美元，5万白俄罗斯卢布，5亿元，5卢布", "5 USD 50000 BYN 500000000 CNY 5 BYN/RUB"),
        ("ar", "5 ملايين روبل بيلاروسي، 5 يورو، 5 دولارات", "5000000 BYN 5 EUR 5 USD"),
        ("en", "from 5 to 10 million dollars", "5000000 USD…10000000 USD"),
        # days
        ("de", "am 24. und 25. November, vom 3. bis 5. Mai", "11-24 11-25 5-3…5-5"),
        ("de", "am 25.11.2026, im März, Mitte Mai 2026", "2026-11-25 3 2026-5"),
        ("en", "Nov. 25, Nov 24-26, 2026, on 25 November, 25th of May", "11-25 2026-11-24…2026-11-26 11-25 5-25"),
        ("en", "it may be marched in August; in May", "8 5"),
        ("ru", "25 ноября 2026 года, с 24 по 26 ноября, в мае, в ноябре", "2026-11-25 11-24…11-26 5 11"),
        ("be", "25 лістапада, у лістападзе, у маі, 3-га снежня", "11-25 11 5 12-3"),
        ("fr", "le 1er mai, 25 novembre 2026, en mars, du 3 au 5 juin", "5-1 2026-11-25 3 6-3…6-5"),
        ("es", "el 25 de noviembre de 2026, del 3 al 5 de junio, en marzo", "2026-11-25 6-3…6-5 3"),
        ("pl", "25 listopada 2026 r., w listopadzie, z 3 na 4 maja", "2026-11-25 11 5-3…5-4"),
        ("zh-hans", "2026年11月25日，11月24日和26日，3月", "2026-11-25 11-24 11-26 3"),
        ("ar", "25 نوفمبر، 3 تشرين الثاني/نوفمبر 2026، في كانون الثاني", "11-25 2026-11-3 1"),
        ("be", "мы маем план", ""),
        # times
        ("de", "um 17 Uhr, 17.30 Uhr, um 8:05 Uhr", "17:00 17:30 8:05"),
        ("en", "5 p.m., 5:30 pm, 17:30, at 12 a.m.", "17:00 17:30 17:30 0:00"),
        ("fr", "17h30, 17 h, à 17 heures", "17:30 17:00 17:00"),
        ("ru", "в 17 часов, в 17.30, в 5 часов вечера, за 5 часов", "17:00 17:30 17:00 5"),
        ("pl", "o godz. 17.30, o godzinie 8", "17:30 8:00"),
        ("zh-hans", "下午5时30分，17时，5小时", "17:30 17:00 5"),
        ("ar", "الساعة 17:30، الساعة الخامسة مساء", "17:30 17:00"),
        # ordinals, centuries, decades
        ("en", "20th century, the 1990s, 3rd, twenty-first century", "c20 1990s #3 c21"),
        ("de", "20. Jahrhundert, 1990er Jahre, 25. Jahrestag", "c20 1990s #25"),
        ("ru", "XX век, 90-е годы, 1-й, двадцатый век, XIX–XX века", "c20 90s #1 c20 c19 c20"),
        ("be", "ХХ стагоддзе, 1990-я гады", "c20 1990s"),
        ("fr", "XXe siècle, années 1990, 3e", "c20 1990s #3"),
        ("es", "siglo XX, años 90, década de 1990", "c20 90s 1990s"),
        ("pl", "XX wiek, lata 90. XX wieku", "c20 1990s"),
        ("zh-hans", "20世纪，20世纪90年代，第三届", "c20 1990s #3"),
        ("ar", "القرن العشرين، القرن الحادي والعشرين", "c20 c21"),
        # parts of a second
        ("de", "0,24 Sekunden, 24 Hundertstelsekunden", "0.24 0.24"),
        ("en", "by 24 hundredths of a second, his tenth win in three seasons", "0.24 #10 3"),
        ("ru", "на 24 сотые секунды, сотый матч", "0.24 #100"),
        ("pl", "o 7 tysięcznych sekundy", "0.007"),
        # spans, scores, codes
        ("en", "2024-2026, 2024/25, won 3-2", "2024…2026 2024…2025 3…2"),
        ("de", "2:1, 2024–2026", "2…1 2024…2026"),
    ],
)
def test_facts_of_a_phrase(language: str, text: str, expected: str) -> None:
    certain = [fact for fact in facts(text, language) if not fact.soft]
    assert " ".join(_short(fact.value) for fact in certain) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "gestern, am Dienstag, 3. Januar", ["2026-11-24", "w1", "2027-1-3"]),
        ("ru", "вчера, сегодня, 20 декабря", ["2026-11-24", "2026-11-25", "2026-12-20"]),
        ("ar", "أمس، الثلاثاء", ["2026-11-24", "w1"]),
        ("zh-hans", "昨天，周二", ["2026-11-24", "w1"]),
    ],
)
def test_the_dateline_resolves_days(language: str, text: str, expected: list[str]) -> None:
    assert _said(text, language, date(2026, 11, 25)) == expected


def test_a_conversion_in_brackets_is_marked() -> None:
    found = facts("10 Millionen Rubel (rund 3,4 Millionen Dollar), Meier (45)", "de")
    assert [(fact.text, fact.bracketed) for fact in found] == [
        ("10 Millionen Rubel", False),
        ("3,4 Millionen Dollar", True),
        ("45", False),
    ]


def test_quotes_nest() -> None:
    found = [fact for fact in facts("«Он сказал: „Да“», — и «нет»", "ru") if fact.kind is FactKind.QUOTE]
    assert [(fact.text, fact.value) for fact in found] == [
        ("«Он сказал: „Да“»", Quote(0)),
        ("„Да“", Quote(1)),
        ("«нет»", Quote(0)),
    ]


def test_a_telephone_number_is_one_fact() -> None:
    found = facts("Tel. +375 17 222-33-44, 5 Leute", "de")
    assert [fact.kind for fact in found] == [FactKind.CODE, FactKind.NUMBER]


def _is_sound(text: str, found: list[Fact]) -> bool:
    return all(text[fact.start : fact.end] == fact.text and fact.text for fact in found)


PIECES = [
    "25",
    "1.234,5",
    " ",
    "-",
    "–",
    "Mio.",
    "ноября",
    "%",
    "$",
    "und",
    "до",
    "万",
    "三",
    "و",
    "🚀",
    "(",
    "«",
    "XX",
    "p.m.",
    "II",
]


@settings(max_examples=50, deadline=None)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
    ),
    st.sampled_from([*LANGUAGES, "nl", "xx"]),
)
def test_any_text_has_sound_facts(text: str, language: str) -> None:
    assert _is_sound(text, facts(text, language, on=date(2026, 2, 28)))


GROWING = ["1 ", "1-", "$", "(5 $", "+1 ", "twenty ", "万", "«", "24 и ", "🚀", "a", "\n", "1.", "'", "10 to "]


@pytest.mark.parametrize("piece", GROWING)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    language = ("ru", "zh-hans", "ar")[GROWING.index(piece) % 3]
    assert grows_with_its_size(lambda length: facts((piece * length)[:length], language), 4_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_100_000_characters_is_read(language: str) -> None:
    text = ("Am 25. Mai 2026 🚀 3,5 млн 三百万人 في 25 نوفمبر (rund $5) «XX век» " * 2000)[:100_000]
    assert _is_sound(text, facts(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Столкнулись стоимость и сторона"),
        ("be", "сталіца, старшыня і стаўка"),
        ("pl", "student w stolicy, stopień"),
    ],
)
def test_words_that_only_begin_like_a_hundred_are_none(language: str, text: str) -> None:
    assert facts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("ru", "с двенадцатью людьми", 12),
        ("ru", "девятеро детей", 9),
        ("be", "з дваццаццю аркестрамі", 20),
        ("be", "заняла шостае месца", 6),
        ("pl", "dziewięcioro dzieci", 9),
        ("pl", "z dwudziestoma osobami", 20),
        ("pl", "w gronie trzynaściorga dzieci", 13),
        ("de", "vor dem achten Spieltag", 8),
        ("fr", "la dix-septième édition", 17),
        ("fr", "le vingt et unième sommet", 21),
        ("es", "la vigésimo quinta edición", 25),
        ("es", "la decimosegunda edición", 12),
    ],
)
def test_numerals_are_read_in_all_their_forms(language: str, text: str, number: int) -> None:
    values = [fact.value for fact in facts(text, language)]
    assert [getattr(value, "amount", getattr(value, "number", None)) for value in values] == [number]
