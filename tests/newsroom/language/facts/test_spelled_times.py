"""Times whose hour is in words; fractions of one sign; ordinals with the Academy's stop; Han millions without a digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.fact import Day, Number, Ordinal, Time


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh-hans", "会议下午五点半开始", Time(17, 30)),
        ("zh-hans", "上午十点", Time(10)),
        ("zh-hans", "早上八点十五分", Time(8, 15)),
        ("zh-hans", "五点半", Time(5, 30, half_known=False)),
        ("zh-hans", "下午5点半", Time(17, 30)),
        ("pl", "o godzinie piątej po południu", Time(17)),
        ("pl", "o szóstej rano", Time(6)),
        ("pl", "o godzinie dwudziestej pierwszej", Time(21)),
        ("pl", "o szóstej trzydzieści rano", Time(6, 30)),
        ("pl", "wpół do piątej rano", Time(4, 30)),
        ("be", "а пятай гадзіне вечара", Time(17)),
        ("ru", "в пять часов вечера", Time(17)),
        ("en", "at five p.m.", Time(17)),
        ("en", "five o'clock", Time(5, half_known=False)),
        ("de", "um siebzehn Uhr", Time(17)),
        ("de", "um siebzehn Uhr dreißig", Time(17, 30)),
        ("fr", "à cinq heures et demie", Time(5, 30, half_known=False)),
        ("fr", "à dix-sept heures", Time(17)),
        ("es", "a las cinco y media de la tarde", Time(17, 30)),
        ("ar", "الساعة الخامسة والنصف مساء", Time(17, 30)),
    ],
)
def test_an_hour_in_words_is_a_time(language: str, text: str, expected: Time) -> None:
    assert [fact.value for fact in facts(text, language) if not fact.soft] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-hans", "上涨五点五个百分点"),
        ("zh-hans", "提出五点建议"),
        ("pl", "o piątej rundzie"),
        ("fr", "à cinq heures de route"),
        ("en", "twenty-five pm"),
    ],
)
def test_other_numbers_in_words_are_no_times(language: str, text: str) -> None:
    assert not any(isinstance(fact.value, Time) for fact in facts(text, language))


def test_another_hour_in_words_is_a_time_that_changed() -> None:
    for language, target in (("zh-hans", "会议下午六点半开始。"), ("pl", "Spotkanie o szóstej trzydzieści rano.")):
        left = unmatched(facts("The meeting starts at 5:30 p.m.", "en"), facts(target, language))
        assert [(one.text, isinstance(other.value, Time)) for one, other in left.changed] == [("5:30 p.m.", True)]
    left = unmatched(facts("o godzinie piątej po południu", "pl"), facts("um 18 Uhr", "de"))
    assert len(left.changed) == 1


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "1½", "1.5"),
        ("en", "2 ½ apples", "2.5"),
        ("fr", "2½ millions", "2500000"),
        ("en", "3 1/2 apples", "3.5"),
        ("pl", "10¾", "10.75"),
    ],
)
def test_a_fraction_goes_on_with_its_whole_number(language: str, text: str, number: str) -> None:
    assert [fact.value for fact in facts(text, language)] == [Number(Decimal(number))]


@pytest.mark.parametrize("text", ["on 5 1/2/2024", "1/2/2024"])
def test_dates_are_no_fractions(text: str) -> None:
    assert facts(text, "en")[-1].value == Day(2024, 2, 1)


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target", "agree"),
    [
        ("de", "Die Reise dauerte 1½ Jahre.", "en", "The journey took 1.5 years.", True),
        ("de", "Die Reise dauerte anderthalb Jahre.", "en", "The journey took 1½ years.", True),
        ("de", "Die Reise dauerte 1½ Jahre.", "en", "The journey took one year.", False),
        ("en", "A million people live there.", "zh-hans", "那里住着百万人。", True),
        ("zh-hans", "百万富翁", "en", "millionaire", True),
    ],
)
def test_parts_and_scales_are_compared(
    source_language: str, source: str, target_language: str, target: str, agree: bool
) -> None:
    assert bool(unmatched(facts(source, source_language), facts(target, target_language))) is not agree


@pytest.mark.parametrize("text", ["el 3.º puesto", "la 3.ª vez", "el 3.er puesto", "en el 3.º."])
def test_a_spanish_ordinal_may_have_a_stop(text: str) -> None:
    assert [fact.value for fact in facts(text, "es")] == [Ordinal(3)]


def test_the_first_of_a_spanish_month_may_have_a_stop() -> None:
    assert [fact.value for fact in facts("el 1.º de mayo", "es")] == [Day(month=5, day=1)]
