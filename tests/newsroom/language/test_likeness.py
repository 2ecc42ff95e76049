"""How alike texts are: by characters while that is cheap, by the words they share beyond."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from newsroom.language.likeness import best_pairs, likeness, likenesses

WORDS = [f"wort{number}" for number in range(12_000)]
LONG = " ".join(WORDS)
OTHER = " ".join(f"satz{number}" for number in range(12_000))


@given(st.text(), st.text())
def test_texts_of_usual_length_are_compared_by_their_characters(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(fuzz.ratio(one, other), abs=0.001)


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (LONG, 100, 100),
        (LONG.replace("wort5", "satz5"), 85, 95),
        (" ".join(reversed(WORDS)), 100, 100),
        (" ".join(WORDS[:6_000]), 66, 67),
        (" ".join(WORDS[:2_000]), 28, 29),
        (OTHER, 0, 0),
        ("", 0, 0),
    ],
)
def test_long_texts_are_as_alike_as_the_share_of_their_words_that_stands_in_both(
    other: str, least: float, most: float
) -> None:
    assert least <= likeness(LONG, other) <= most
    assert likeness(LONG, other) == likeness(other, LONG)


def test_a_word_counts_as_often_as_it_stands() -> None:
    assert likeness("ja " * 100_000, "ja " * 25_000) == pytest.approx(40)


def test_long_texts_in_han_characters_share_characters() -> None:
    one = "".join(chr(0x4E00 + number % 4_000) for number in range(60_000))
    assert likeness(one, one[:30_000]) == pytest.approx(200 / 3, abs=0.01)


def test_words_that_stand_everywhere_are_left_out_when_counting_them_would_cost_too_much() -> None:
    """200 texts, 1,000 words in all of them: 40 million to count; the words of each alone tell the texts apart."""
    everywhere = " ".join(WORDS[:1_000])
    texts = [f"{everywhere} {' '.join(WORDS[n * 20 + 1_000 : n * 20 + 1_020])}" for n in range(200)]
    scores = likenesses(texts, texts[::-1])
    assert sorted(best_pairs(scores, least=99.9)) == [(n, 199 - n) for n in range(200)]
    assert np.count_nonzero(scores >= 99.9) == 200


def test_one_pair_of_long_texts_is_judged_as_among_many() -> None:
    other = LONG.replace("wort5", "satz5")
    assert likenesses([LONG, OTHER], [other])[:, 0] == pytest.approx([likeness(LONG, other), likeness(OTHER, other)])


def test_the_most_alike_go_together_and_of_equals_those_that_stand_nearest() -> None:
    scores = likenesses(["aaaa", "bbbb", "cccc"], ["bbbx", "aaaa", "aaaa"])
    assert best_pairs(scores, least=55) == [(0, 1), (1, 0)]


def test_nothing_is_like_nothing() -> None:
    assert best_pairs(likenesses([], ["a"]), least=55) == []
    assert best_pairs(likenesses(["a"], []), least=55) == []
