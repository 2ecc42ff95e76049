"""How long a text is for the eye: the one rule by which the desk's limits are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.inline import emphasis, escape, link, plain, strong
from newsroom.language.characters import characters
from tests.corpus.lengths import LENGTHS

# What makes counting hard, beside letters.
PARTS = st.sampled_from(
    [
        *"aعж滨👩🏽❤🏴🇩🇪1.",
        "\u0301",
        "\u064f",
        "\ufe0f",
        "\u20e3",
        "\u200d",
        "\u200c",
        "\u00ad",
        *" \u00a0\u3000\n",
        "👩‍🚀",
    ]
)
TEXTS = st.lists(PARTS, max_size=12).map("".join)
INVISIBLE = st.sampled_from([*"\u200e\u200f\u061c\u202b\u2067\u2069\u00ad\u200b\u2060\ufeff"])
SPACES = st.text(alphabet=" \t\n\u00a0\u202f\u3000", min_size=1, max_size=4)


@pytest.mark.parametrize(("typed", "length"), [(typed, length) for _what, typed, length in LENGTHS])
def test_characters_are_counted_as_people_count_them(typed: str, length: int) -> None:
    assert characters(plain(typed)) == length


@given(TEXTS, TEXTS, INVISIBLE)
def test_a_direction_mark_counts_nothing_wherever_it_stands(before: str, after: str, mark: str) -> None:
    assert characters(before + mark + after) == characters(before + after)


@given(TEXTS, TEXTS, SPACES, SPACES)
def test_it_is_one_space_between_words_and_none_at_the_edges(one: str, other: str, gap: str, edge: str) -> None:
    lengths = [length for text in (one, other) if (length := characters(text))]
    assert characters(f"{edge}{one}{gap}{other}{edge}") == sum(lengths) + max(len(lengths) - 1, 0)


@given(TEXTS, TEXTS)
def test_putting_texts_together_never_makes_them_longer(one: str, other: str) -> None:
    assert characters(one) <= characters(one + other) <= characters(one) + characters(other) + 1


@given(st.text(alphabet="a*[]()\\ é", max_size=20))
def test_notation_adds_nothing(text: str) -> None:
    typed = link(emphasis(strong(escape(text))), "https://example.org/")
    assert characters(plain(typed)) == characters(text)
