"""Texts taken apart into words, and counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.words import count, is_word, tokens


@given(st.text())
def test_tokens_join_to_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert all(tokens(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Minister, 12 Jahre.", ["Der", "Minister", "12", "Jahre"]),
        ("1.234,5 Mio. um 10:30", ["1.234,5", "Mio", "um", "10:30"]),
        ("25\u00a0000 2024-2026", ["25\u00a0000", "2024", "2026"]),
        ("l’été don't аб’ект G7", ["l’été", "don't", "аб’ект", "G7"]),
        ("12人在海安", ["12", "人", "在", "海", "安"]),
        ("مُحَمَّد في ١٢٫٥", ["مُحَمَّد", "في", "١٢٫٥"]),
        ("cafe\u0301 _a_ «б»", ["cafe\u0301", "a", "б"]),
    ],
)
def test_words_are_what_a_reader_would_point_at(text: str, words: list[str]) -> None:
    assert [token for token in tokens(text) if is_word(token)] == words


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("– …", 0), ("Der Minister – sagte: 2024-2026.", 4), ("海安12人。", 4), ("в Аренфельде, по-русски", 3)],
)
def test_a_count_is_a_word_processors_but_for_han(text: str, number: int) -> None:
    assert count(text) == number
