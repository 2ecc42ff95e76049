"""Another value in the manner of the text it replaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.language.facts import facts
from newsroom.language.facts.fact import Century, Day, Money, Number, Ordinal, Percent, Span, Time, Value
from newsroom.language.facts.writing import write_like
from newsroom.languages import LANGUAGES


def _with(value: Value, amount: str) -> Value:
    if isinstance(value, Ordinal | Century):
        return replace(value, number=int(amount))
    assert isinstance(value, Number | Percent | Money)
    return replace(value, amount=Decimal(amount))


@pytest.mark.parametrize(
    ("language", "text", "amount", "expected"),
    [
        ("de", "3,5 Mio. Euro", "7200000", "7,2 Mio. Euro"),
        ("de", "3,5 Millionen Euro", "7200000000", "7,2 Milliarden Euro"),
        ("de", "zwölf", "25", "25"),
        ("de", "zwei", "drei", None),
        ("de", "Zwei", "5", "Fünf"),
        ("de", "1.234", "1235", "1.235"),
        ("en", "$1,234", "56789", "$56,789"),
        ("en", "two", "5", "five"),
        ("en", "25th", "22", "22nd"),
        ("en", "12.5%", "13", "13%"),
        ("en", "1 million people", "2000000", None),
        ("fr", "1 234 euros", "98765.5", "98 765,5 euros"),
        ("fr", "3e", "1", "1er"),
        ("es", "6.100 millones de dólares", "7250000000", "7.250 millones de dólares"),
        ("pl", "1234", "5678", "5678"),
        ("pl", "2 mln", "3500000", "3,5 mln"),
        ("ru", "5 миллионов рублей", "7000000", "7 миллионов рублей"),
        # миллиона, процентов, трех: the words would change
        ("ru", "5 миллионов рублей", "3000000", None),
        ("ru", "12,5 процента", "13", None),
        ("ru", "двух", "3", None),
        ("zh-hans", "350万", "120000000", "1.2亿"),
        ("zh-hans", "3.5亿美元", "20000", "2万美元"),
        ("ar", "٢٥", "1250", "١٬٢٥٠"),
        ("ru", "XX век", "19", "XIX век"),
        ("de", "20. Jahrhundert", "19", "19. Jahrhundert"),
    ],
)
def test_numbers_keep_their_manner(language: str, text: str, amount: str, expected: str | None) -> None:
    fact = facts(text, language)[0]
    if not amount.replace(".", "").isdigit():
        assert write_like(fact, Day(month=3), language) is None
        return
    assert write_like(fact, _with(fact.value, amount), language) == expected


@pytest.mark.parametrize(
    ("language", "text", "value", "expected"),
    [
        ("de", "25. November 2026", Day(2025, 3, 4), "4. März 2025"),
        ("de", "25.11.2026", Day(2025, 1, 4), "04.01.2025"),
        ("de", "Dienstag", Day(weekday=4), "Freitag"),
        ("de", "17 Uhr", Time(9, 5), "9.05 Uhr"),
        ("de", "17.30 Uhr", Time(9, 5), "9.05 Uhr"),
        ("en", "Nov. 25", Day(None, 3, 7), "Mar. 7"),
        ("en", "5:30 p.m.", Time(9, 15), "9:15 a.m."),
        ("fr", "1er mai", Day(None, 6, 2), "2 juin"),
        ("fr", "2 mai", Day(None, 6, 1), "1er juin"),
        ("fr", "17h30", Time(9, 5), "9h05"),
        ("pl", "25 listopada 2026 r.", Day(2026, 12, 5), "5 grudnia 2026 r."),
        ("ru", "25 ноября", Day(None, 12, 1), "1 декабря"),
        ("ru", "вторник", Day(weekday=2), None),
        ("be", "25 лістапада", Day(None, 2, 3), "3 лютага"),
        ("zh-hans", "11月25日", Day(None, 12, 3), "12月3日"),
        ("zh-hans", "17时30分", Time(9, 15), "9时15分"),
        ("ar", "25 نوفمبر", Day(None, 3, 3), "3 مارس"),
        ("de", "2024–2026", Span(Number(Decimal(2023)), Number(Decimal(2027))), "2023–2027"),
        ("en", "24-26 November", Span(Day(None, 11, 3), Day(None, 11, 5)), "3-5 November"),
        ("en", "5–6 percent", Span(Percent(Decimal(7)), Percent(Decimal("8.5"))), "7–8.5 percent"),
    ],
)
def test_days_and_times_keep_their_manner(language: str, text: str, value: Value, expected: str | None) -> None:
    assert write_like(facts(text, language)[0], value, language) == expected


MANNERS = {
    "be": ["3,4", "12 500", "3,4 млн", "25%", "25 лістапада"],
    "ru": ["3,4", "12 500", "3,4 млн", "25 %", "25 ноября 2026 года"],
    "en": ["3.4", "12,500", "$3.4 million", "25%", "25 November"],
    "de": ["3,4", "12.500", "3,4 Mrd. Euro", "25 %", "25. November"],
    "fr": ["3,4", "12 500", "3,4 milliards d'euros", "25 %", "25 novembre"],
    "es": ["3,4", "12.500", "3,4 millones de euros", "25 %", "25 de noviembre"],
    "pl": ["3,4", "12 500", "3,4 mld zł", "25 proc.", "25 listopada"],
    "zh-hans": ["3.4", "12500", "3.4亿", "25%", "11月25日"],
    "ar": ["3.4", "12,500", "3.4 مليون دولار", "25%", "25 نوفمبر"],
}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(LANGUAGES)), st.integers(0, 3), st.integers(1, 10**9), st.integers(0, 3))
def test_what_is_written_says_the_value(language: str, manner: int, digits: int, decimals: int) -> None:
    fact = facts(MANNERS[language][manner], language)[0]
    value = _with(fact.value, f"{Decimal(digits).scaleb(-decimals):f}")
    written = write_like(fact, value, language)
    if written is not None:
        assert [found.value for found in facts(written, language)] == [value]


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(LANGUAGES)), st.dates())
def test_a_written_day_is_the_day(language: str, day: date) -> None:
    fact = facts(MANNERS[language][4], language)[0]
    assert isinstance(fact.value, Day)
    value = Day(day.year if fact.value.year else None, day.month, day.day)
    if fact.value.year and not 1000 <= day.year < 2200:
        return
    written = write_like(fact, value, language)
    assert written is not None
    assert [found.value for found in facts(written, language)] == [value]
