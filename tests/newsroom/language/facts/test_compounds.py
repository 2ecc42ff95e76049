"""Ages, lengths and percentages that one word says together with its number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.fact import Number, Percent, Single


def years(number: int) -> Single:
    return Number(Decimal(number), "duration-year")


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("de", "dreißigjährige", years(30)),
        ("de", "vierzigjähriger", years(40)),
        ("de", "fünfundzwanzigjährig", years(25)),
        ("de", "Zwanzigjährigen", years(20)),
        ("de", "hundertfünfzigjährig", years(150)),
        ("de", "elfjährigen", years(11)),
        ("de", "dreißigtägig", Number(Decimal(30), "duration-day")),
        ("de", "vierundzwanzigstündig", Number(Decimal(24), "duration-hour")),
        ("de", "dreißigprozentig", Percent(Decimal(30))),
        ("ru", "двадцатипятилетнего", years(25)),
        ("ru", "тринадцатилетняя", years(13)),
        ("ru", "трёхчасовой", Number(Decimal(3), "duration-hour")),
        ("be", "васямнаццацігадовая", years(18)),
        ("be", "саракагадовы", years(40)),
        ("pl", "siedemnastoletnia", years(17)),
        ("pl", "dziewięćdziesięciojednoletni", years(91)),
        ("pl", "trzydziestoprocentowy", Percent(Decimal(30))),
    ],
)
def test_a_compound_says_its_whole_number_and_what_it_measures(language: str, word: str, value: Single | None) -> None:
    assert [fact.value for fact in facts(word, language) if not fact.soft] == ([value] if value else [])


@pytest.mark.parametrize("word", ["Elfenbein", "Elfenbeinküste", "einjährig", "vierteljährlich", "zweitägig"])
def test_words_that_count_little_or_nothing_are_never_missing(word: str) -> None:
    assert all(fact.soft for fact in facts(word, "de"))


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        ("de", "Eine dreißigjährige Frau wurde verletzt.", "en", "A 30-year-old woman was injured."),
        ("de", "Ein zwanzigjähriger Mann starb.", "ru", "Скончался двадцатилетний мужчина."),
        ("de", "Ein zwanzigjähriger Mann starb.", "zh-hans", "一名20岁男子死亡。"),
        ("de", "Ein zwanzigjähriger Mann starb.", "ar", "توفي رجل في العشرين من عمره."),
        ("de", "eine siebentägige Reise", "fr", "un voyage d’une semaine"),
        ("de", "zehnjährige Haft", "fr", "une décennie de prison"),
        ("pl", "sześciomiesięczny raport", "de", "der Halbjahresbericht"),
        ("ru", "столетняя бабушка", "en", "the centenarian"),
        ("ru", "стопроцентный успех", "en", "a complete success"),
    ],
)
def test_what_one_word_says_another_text_counts(
    source_language: str, source: str, target_language: str, target: str
) -> None:
    assert not unmatched(facts(source, source_language), facts(target, target_language))


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        ("de", "Eine dreißigjährige Frau wurde verletzt.", "en", "A 3-year-old woman was injured."),
        ("de", "Ein fünfundzwanzigjähriger Mann starb.", "en", "A five-year-old boy died."),
        ("de", "Ein zwanzigjähriger Mann starb.", "en", "A 30-year-old man died."),
        ("en", "A 13-year-old girl died.", "ru", "Умерла пятнадцатилетняя девочка."),
        ("pl", "trzydziestoprocentowy udział", "fr", "une part de 40 %"),
    ],
)
def test_another_age_is_a_change(source_language: str, source: str, target_language: str, target: str) -> None:
    assert unmatched(facts(source, source_language), facts(target, target_language)).changed
