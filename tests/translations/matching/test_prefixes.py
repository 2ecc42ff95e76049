"""The prefix filter: whatever is alike enough is found, whatever the words and the order."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translations.matching.prefixes import KEYS, MOST_TOKENS, Ranking, asked_keys, bucket, stored_keys, tokens_of

WORDS = st.text("abcdefghij", min_size=1, max_size=4)


@given(
    shared=st.sets(WORDS, min_size=1, max_size=30),
    one=st.sets(WORDS, max_size=8),
    other=st.sets(WORDS, max_size=8),
    common=st.lists(WORDS, unique=True, max_size=20),
)
def test_segments_that_share_seven_tokens_of_ten_share_a_key(
    shared: set[str], one: set[str], other: set[str], common: list[str]
) -> None:
    first, second = shared | one, shared | other
    overlap = len(first & second)
    ranking = Ranking.from_list(common)
    stored = stored_keys(sorted(first), ranking, "de en")
    asked = asked_keys(sorted(second), ranking, "de en")
    if overlap >= math.ceil(0.7 * max(len(first), len(second))):
        assert set(stored) & set(asked)
    assert len(stored) <= max(3, len(first) - math.ceil(0.7 * len(first)) + 1)
    assert all(0 <= key < KEYS for key in stored)


@pytest.mark.parametrize("count", range(2, 12))
def test_a_word_more_or_fewer_is_borne_however_short_the_segment(count: int) -> None:
    # Two words in a short sentence are easily two thirds of its letters: "Ko isor moel ko." and "Ko ko moel ko."
    tokens = [f"w{n}" for n in range(count)]
    for missing in tokens:
        fewer = [token for token in tokens if token != missing]
        for asked, stored in ((tokens, fewer), (fewer, tokens)):
            assert set(asked_keys(asked, Ranking(), "de en")) & set(stored_keys(stored, Ranking(), "de en"))


def test_another_language_pair_shares_no_key_by_its_words() -> None:
    tokens = [f"w{n}" for n in range(20)]
    assert set(stored_keys(tokens, Ranking(), "de en")).isdisjoint(stored_keys(tokens, Ranking(), "de fr"))


def test_frequent_tokens_are_not_indexed_where_rare_ones_are() -> None:
    segments = [["der", "deich", f"ort{n}", "und", "die"] for n in range(50)]
    ranking = Ranking.counted(segments)
    assert ranking.as_list() == ["deich", "der", "die", "und"]
    assert ranking.rarest_first(["der", "ort7", "deich"])[0] == "ort7"
    assert Ranking.from_list(ranking.as_list()) == ranking


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("12 Gemeinden, 3 Brücken und 1.200 Menschen", "de", ["#", "gemeind", "bruck", "und", "mensch"]),
        ("新华社明斯克", "zh-hans", ["新华", "华社", "社明", "明斯", "斯克"]),
        ("!!! …", "de", []),
    ],
)
def test_tokens(text: str, language: str, tokens: list[str]) -> None:
    assert tokens_of(text, language) == tokens


def test_a_long_text_is_known_by_its_first_tokens() -> None:
    assert len(tokens_of(" ".join(f"w{n}x" for n in range(5000)), "nl")) == MOST_TOKENS


@given(st.integers(1, 400), st.integers(1, 400))
def test_longer_texts_never_fall_into_lower_buckets(one: int, other: int) -> None:
    assert (bucket(one) <= bucket(other)) or one > other
