"""Texts in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.segmentation import segment
from newsroom.language.stops.by_language import TABLES
from tests.corpus.segments import HELD_BACK, SHARED, Case, boundary_f1, invented, shared
from tests.growth import grows_with_its_size

LEAST = {
    "de": 0.97,
    "fr": 0.97,
    "es": 0.97,
    "ru": 0.97,
    "pl": 0.97,
    "zh-hans": 0.97,
    "en": 0.94,
    "be": 0.94,
    "ar": 0.94,
}
# What signs mix in texts: the property tests draw from these.
WORDS = 'Der die Minsk г. т. е. Dr. z. B. U.S. 25. 1994 III. A. ! ? … ... . « » „ “ ” " ( ) [ ] 《 》 — – - 1) : ; • 😀'
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", "。", "！", "“走", "吧", "؟", "هل"])


def sentences(text: str, language: str) -> list[str]:
    return [sentence.text.strip() for sentence in segment(text, language)]


@pytest.mark.parametrize("case", invented(), ids=lambda case: f"{case.language}: {case.sentences[0][:40]}")
def test_invented_paragraphs(case: Case) -> None:
    assert sentences(case.text, case.language) == list(case.sentences)


def test_paragraphs_that_nothing_was_tuned_on() -> None:
    found = boundary_f1(invented(HELD_BACK), sentences)
    assert {language: figure for language, figure in found.items() if figure < LEAST[language]} == {}


@pytest.mark.skipif(not SHARED.exists(), reason="needs the third-party cases in ../shared/language")
def test_third_party_cases() -> None:
    found = boundary_f1(shared(), sentences)
    assert {language: figure for language, figure in found.items() if figure < LEAST[language]} == {}


def test_white_space_belongs_to_the_sentence_before() -> None:
    found = segment("  Ja.  Nein.\n", "de")
    assert [(one.start, one.end, one.text) for one in found] == [(0, 7, "  Ja.  "), (7, 13, "Nein.\n")]
    assert segment("", "de") == []
    assert [one.text for one in segment(" \n", "de")] == [" \n"]


def test_a_line_break_ends_a_sentence_unless_a_small_letter_follows() -> None:
    assert sentences("Überschrift\nErster Satz, der\nweitergeht", "de") == [
        "Überschrift",
        "Erster Satz, der\nweitergeht",
    ]


def test_an_unknown_language_gets_general_rules() -> None:
    assert sentences("Hr. Olsen kom kl. 9.30. Han gikk igjen.", "nb") == ["Hr. Olsen kom kl. 9.30.", "Han gikk igjen."]
    assert sentences("A b. C d.", "no-such-language") == ["A b. C d."]


@pytest.mark.parametrize("language", TABLES)
def test_a_table_has_no_abbreviation_with_its_last_stop(language: str) -> None:
    table = TABLES[language]
    assert [key for key in table.before | table.hesitant | table.closing | table.dating if key.endswith(".")] == []
    assert table.before & table.hesitant == set()


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200), st.sampled_from([*TABLES, "nb"]))
def test_the_pieces_join_to_the_text(text: str, language: str) -> None:
    found = segment(text, language)
    assert "".join(one.text for one in found) == text
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text.strip() for one in found) or not text.strip()


@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from([*TABLES]))
def test_what_stands_after_a_blank_line_changes_nothing_before_it(text: str, language: str) -> None:
    alone, followed = segment(text.strip(), language), segment(f"{text.strip()}\n\nOk", language)
    assert len(followed) >= len(alone)


@pytest.mark.parametrize(
    "unit",
    [". ", ".", "\n", "«", "? ", "(a. ", "г. ", "a", "😀. ", "А. Б. 5. ", "• ", '" ', "! - ", ". (((", "“你？”", "[1]"],
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    assert grows_with_its_size(lambda length: segment((unit * length)[:length], "ru"), 10_000)
