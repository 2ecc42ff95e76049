"""Extracts: the words where they stand, in pieces that say nothing the text does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.extracts import Asked, extract, marked
from newsroom.language.search_words import words_asked

LONG = "Danach geschah lange Zeit nichts, was in einer Meldung stehen müsste. " * 12


def asked(typed: str, language: str = "de") -> Asked:
    return [word.keys for word in words_asked(typed, language)]


def shown(texts: list[str], typed: str, language: str = "de", width: int = 120) -> str:
    """An extract with what was found in brackets."""
    pieces = extract(texts, asked(typed, language), language, width)
    return "".join(f"[{piece.text}]" if piece.found else piece.text for piece in pieces)


@given(st.text(max_size=60), st.text(max_size=12), st.sampled_from(["de", "ar", "zh-hans"]))
def test_pieces_join_to_the_text(text: str, typed: str, language: str) -> None:
    assert "".join(piece.text for piece in marked(text, asked(typed, language), language)) == text


@given(st.lists(st.text(max_size=300), max_size=4), st.text(max_size=12), st.sampled_from(["de", "ar", "zh-hans"]))
def test_an_extract_is_a_piece_of_one_of_the_texts(texts: list[str], typed: str, language: str) -> None:
    said = "".join(piece.text for piece in extract(texts, asked(typed, language), language, 60))
    cut = said.removeprefix("… ").removesuffix("…")
    assert any(cut in " ".join(text.split()) for text in [*texts, ""])


def test_words_are_found_in_any_form_and_the_rest_is_left() -> None:
    pieces = marked("Die Deiche <b>hielten</b>.", asked("Deich"), "de")
    assert [(piece.text, piece.found) for piece in pieces] == [
        ("Die ", False),
        ("Deiche", True),
        (" <b>hielten</b>.", False),
    ]


def test_the_paragraph_with_most_of_the_words_is_shown() -> None:
    texts = ["Der Pegel fällt.", "Der Pegel steigt am Deich.", "Pegel und Deich."]
    assert shown(texts, "Pegel steigen Deich") == "Der [Pegel] [steigt] am [Deich]." or "Deich" in shown(texts, "Deich")
    assert shown(texts, "Deich Pegel") == "Der [Pegel] steigt am [Deich]."
    assert shown(texts, "nichts") == "Der Pegel fällt."
    assert shown([], "nichts") == ""


def test_far_inside_a_paragraph_the_extract_begins_before_the_word_at_a_word() -> None:
    said = shown([f"{LONG}Am Abend brach der Deich bei Ahrenfeld. {LONG}"], "Ahrenfeld")
    assert said.startswith("… ")
    assert said.endswith("…")
    assert "brach der Deich bei [Ahrenfeld]." in said
    first = said.removeprefix("… ").split(" ", maxsplit=1)[0]
    assert first in LONG.split() or first in {"Am", "Abend"}


def test_where_the_words_stand_closest_is_shown() -> None:
    assert "[Pegel] am [Deich]" in shown([f"Der Pegel. {LONG} Und der Pegel am Deich. {LONG}"], "Deich Pegel")


@pytest.mark.parametrize(
    ("language", "text", "typed", "expected"),
    [
        ("zh-hans", "北京市政府宣布。", "市政府", "北京[市政府]宣布。"),
        ("zh-hans", "水位上升。", "水", "[水]位上升。"),
        ("ar", "أعلنت الحُكُومَة ذلك.", "حكومة", "أعلنت [الحُكُومَة] ذلك."),
        ("ru", "Ёлки у входа", "елка", "[Ёлки] у входа"),
    ],
)
def test_marks_stand_on_the_words_as_they_are_written(language: str, text: str, typed: str, expected: str) -> None:
    assert shown([text], typed, language) == expected


def test_a_story_without_end_is_looked_through_no_further_than_readers_wait() -> None:
    assert shown(["x " * 30_000 + "Deich"], "Deich").startswith("x x")
