"""The score a person can check."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translations.matching.scoring import LONGEST, best, score

TEXTS = st.text("abcd ", max_size=14)


def longest_common(one: str, other: str) -> int:
    """By the book: the table of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for char in one:
        before = 0
        for place, against in enumerate(other, start=1):
            before, row[place] = row[place], before + 1 if char == against else max(row[place], row[place - 1])
    return row[-1]


@given(TEXTS, TEXTS)
def test_the_score_is_the_share_of_characters_in_common(one: str, other: str) -> None:
    if one == other:
        assert score(one, other) == 100
    else:
        share = 200 * longest_common(one, other) // max(len(one) + len(other), 1)
        assert score(one, other) == min(share, 99)


def test_only_the_same_text_scores_100() -> None:
    assert score("Deich" * 1000, "Deich" * 1000 + ".") == 99
    assert score("x" * (LONGEST + 1), "x" * (LONGEST + 2)) == 99


@given(TEXTS, st.lists(TEXTS, max_size=12), st.integers(0, 100))
def test_the_best_are_the_best(query: str, sources: list[str], least: int) -> None:
    found = best(query, sources, least=least, limit=3)
    scores = sorted((score(query, source) for source in sources), reverse=True)
    assert [points for _place, points in found] == [points for points in scores if points >= least][:3]
    assert all(score(query, sources[place]) == points for place, points in found)
