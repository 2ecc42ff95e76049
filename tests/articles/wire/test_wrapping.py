"""Lines that belong together are joined, others not."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from articles.wire.wrapping import pieces, unwrapped

WORDS = [
    "Hafen",
    "der",
    "Schifffahrtsbehörde",
    "in",
    "Ahrenfeld",
    "ruht",
    "seit",
    "gestern",
    "Verkehr",
    "und",
    "bleibt",
]
sentences = st.lists(st.sampled_from(WORDS), min_size=25, max_size=60).map(lambda words: " ".join(words) + ".")


@given(st.lists(sentences, min_size=1, max_size=5), st.integers(50, 80))
def test_a_wrapped_text_with_blank_lines_comes_back(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(each, width) for each in paragraphs)
    assert list(unwrapped(text)) == paragraphs


@given(st.lists(sentences, min_size=2, max_size=5), st.integers(50, 80))
def test_a_wrapped_text_with_indented_first_lines_comes_back(paragraphs: list[str], width: int) -> None:
    text = "\n".join(textwrap.fill(each, width, initial_indent="   ") for each in paragraphs)
    assert list(unwrapped(text)) == paragraphs


@given(st.lists(sentences, min_size=1, max_size=6))
def test_without_wrapping_a_line_is_a_paragraph(paragraphs: list[str]) -> None:
    assert list(unwrapped("\n".join(paragraphs))) == paragraphs


def test_short_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    lines = [
        "Der Hafen ruht seit gestern, hieß es im Rathaus von Westmere.",
        "Er öffnet morgen wieder, sagte eine Sprecherin.",
    ]
    assert list(unwrapped("\n".join(lines))) == lines


def test_bullets_are_items_of_a_list() -> None:
    found = pieces("Drei Punkte:\n\n• Liegezeiten\n• Gebühren\n* Lotsen\n\nDas war alles.")
    assert [(piece.text, piece.bullet) for piece in found] == [
        ("Drei Punkte:", False),
        ("Liegezeiten", True),
        ("Gebühren", True),
        ("Lotsen", True),
        ("Das war alles.", False),
    ]


def test_chinese_is_joined_without_spaces_and_hyphens_keep_their_word() -> None:
    line = "海安港务局二十五日公布了新的渡轮时刻表并说明每周将有一千二百五十班渡轮往返"
    assert list(unwrapped(f"{line}\n{line}\n于两岸之间。")) == [f"{line}{line}于两岸之间。"]
    text = "Die Verhandlungen über die gemeinsame Hafenordnung und die Ein-\nund Ausfuhr gehen weiter, heißt es aus dem Kreis der ahrenfeld-\nwestmerischen Kommission in dieser Woche noch einmal sehr lang\nund breit."
    assert "Ein- und Ausfuhr" in next(unwrapped(text))
    assert "ahrenfeld-westmerischen" in next(unwrapped(text))
