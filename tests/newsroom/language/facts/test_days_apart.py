"""Days two from today, which one word tells here and several there."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.fact import Day

BEFORE = {
    "be": "Ён сказаў гэта пазаўчора ў Кёльне.",
    "ru": "Он сказал это позавчера в Кёльне.",
    "en": "He said so the day before yesterday in Cologne.",
    "de": "Das sagte er vorgestern in Köln.",
    "fr": "Il l’a dit avant-hier à Cologne.",
    "es": "Lo dijo antes de ayer en Colonia.",
    "pl": "Powiedział to przedwczoraj w Kolonii.",
    "zh-hans": "他前天在科隆说。",
    "ar": "قال ذلك أول من أمس في كولونيا.",
}
AFTER = {
    "be": "Ён прыедзе паслязаўтра.",
    "ru": "Он приедет послезавтра.",
    "en": "He will come the day after tomorrow.",
    "de": "Er kommt übermorgen.",
    "fr": "Il viendra après-demain.",
    "es": "Vendrá pasado mañana.",
    "pl": "Przyjedzie pojutrze.",
    "zh-hans": "他后天来。",
    "ar": "سيأتي بعد غد.",
}
ONE_DAY = {
    "be": "Ён сказаў гэта ўчора.",
    "ru": "Он сказал это вчера.",
    "en": "He said so yesterday.",
    "de": "Das sagte er gestern.",
    "fr": "Il l’a dit hier.",
    "es": "Lo dijo ayer.",
    "pl": "Powiedział to wczoraj.",
    "zh-hans": "他昨天说。",
    "ar": "قال ذلك أمس.",
}


@pytest.mark.parametrize(
    ("language", "text", "offset"),
    [
        *((language, text, -2) for language, text in BEFORE.items()),
        *((language, text, 2) for language, text in AFTER.items()),
        *((language, text, -1) for language, text in ONE_DAY.items()),
        ("es", "Lo dijo anteayer.", -2),
        ("en", "Day after tomorrow, he said", 2),
        ("fr", "avant\u2011hier soir", -2),
        ("ar", "أول أمس", -2),
        ("ar", "وأول أمس", -2),
        ("ar", "أمس الأول", -2),
        ("ar", "أمس الأول من ديسمبر", -1),
        ("ar", "بعد غدٍ", 2),
        ("ru", "послезавтрашнего матча", 2),
        ("de", "am vorgestrigen Abend", -2),
        ("pl", "przedwczorajszego meczu", -2),
        ("be", "заўчарашняга матча", -2),
        ("zh-hans", "大前天", -3),
    ],
)
def test_a_day_from_today_is_one_fact(language: str, text: str, offset: int) -> None:
    days = [fact.value for fact in facts(text, language) if isinstance(fact.value, Day) and fact.value.offset]
    assert days == [Day(offset=offset)]


def test_a_phrase_for_a_day_has_its_place_and_its_date() -> None:
    (fact,) = facts("Il l’a dit avant-hier à Cologne.", "fr", on=date(2026, 11, 1))
    assert fact.value == Day(2026, 10, 30, offset=-2)
    assert fact.text == "avant-hier"


@pytest.mark.parametrize("told", [BEFORE, AFTER], ids=["before", "after"])
def test_the_same_day_agrees_in_all_languages(told: dict[str, str]) -> None:
    for one, other in permutations(told, 2):
        assert not unmatched(facts(told[one], one), facts(told[other], other)), (one, other)


def test_yesterday_is_not_the_day_before() -> None:
    for one, other in permutations(BEFORE, 2):
        assert unmatched(facts(BEFORE[one], one), facts(ONE_DAY[other], other)).changed, (one, other)


@pytest.mark.parametrize(
    ("language", "text", "other_language", "other"),
    [
        ("de", "Das sagte er vor 2 Tagen.", "fr", "Il l’a dit avant-hier."),
        ("fr", "Il l’a dit avant-hier.", "ru", "Он сказал это два дня назад."),
        ("zh-hans", "他两天前说。", "en", "He said so the day before yesterday."),
        ("en", "He will come in two days.", "es", "Vendrá pasado mañana."),
        ("de", "Das sagte er vorgestern.", "en", "He said so on Wednesday."),
        ("es", "pasado mañana", "de", "am Freitag"),
    ],
)
def test_the_same_day_may_be_counted_or_named(language: str, text: str, other_language: str, other: str) -> None:
    assert not unmatched(facts(text, language), facts(other, other_language))
