"""A one in figures that the other text does not say, where a word for one is often an article or left out."""

from __future__ import annotations

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.ones import ones_left_out

SOURCE = "4 Brücken und 1 Boot wurden zerstört."


def left_out(source: str, language: str, target: str, target_language: str) -> list[str]:
    found = ones_left_out(
        (source, language, facts(source, language)), (target, target_language, facts(target, target_language))
    )
    return [fact.text for fact in found]


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("en", "Four bridges and 1 boat were destroyed."),
        ("en", "Four bridges and one boat were destroyed."),
        ("en", "Four bridges and a boat were destroyed."),
        ("fr", "Quatre ponts et un bateau ont été détruits."),
        ("es", "Cuatro puentes y una lancha fueron destruidos."),
        ("ru", "Разрушены четыре моста и одна лодка."),
        ("be", "Разбураны чатыры масты і адна лодка."),
        ("pl", "Zniszczone są cztery mosty i jedna łódź."),
        ("zh-hans", "四座桥和一艘船被毁。"),
        ("ar", "دُمرت أربعة جسور وقارب واحد."),
    ],
)
def test_it_is_said_in_figures_in_words_or_by_an_article(language: str, target: str) -> None:
    assert left_out(SOURCE, "de", target, language) == []


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("en", "Four bridges were destroyed."),
        ("en", "Four bridges and 11 boats were destroyed."),
        ("en", "Four bridges and 3 boats were destroyed, 1 per cent of all."),
        ("fr", "Quatre ponts ont été détruits."),
        ("es", "Cuatro puentes fueron destruidos."),
        ("ru", "Разрушены четыре моста."),
        ("be", "Разбураны чатыры масты."),
        ("pl", "Zniszczone są cztery mosty."),
        ("zh-hans", "四座桥被毁。"),
        ("ar", "دُمرت أربعة جسور."),
        ("en", ""),
    ],
)
def test_it_is_not_said(language: str, target: str) -> None:
    assert left_out(SOURCE, "de", target, language) == ["1"]


def test_articles_that_translate_articles_say_no_one() -> None:
    source = "Bei einem Sturm wurden 4 Brücken und 1 Boot zerstört."
    assert left_out(source, "de", "Four bridges were destroyed in a storm.", "en") == ["1"]
    assert left_out(source, "de", "Four bridges and a boat were destroyed in a storm.", "en") == []
    assert left_out(source, "de", "Four bridges and one boat were destroyed in storms.", "en") == []


def test_each_one_is_asked_for() -> None:
    source = "1 Boot, 1 Haus und 1 Brücke wurden zerstört."
    assert left_out(source, "de", "One boat and 1 house were destroyed.", "en") == ["1"]
    assert left_out(source, "de", "One boat, a house and 1 bridge were destroyed.", "en") == []


@pytest.mark.parametrize(
    "source", ["Es stand 1:0.", "1 Prozent mehr", "1 Euro", "1 Kilometer", "Ein Boot sank.", "Am 1. Mai"]
)
def test_what_is_no_bare_one_is_not_asked_for(source: str) -> None:
    assert left_out(source, "de", "Nothing.", "en") == []
