"""How alike a found source is to the one in hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rapidfuzz import fuzz, process

IDENTICAL = 100
# Comparing costs a bit for each pair of characters: longer texts are scored by their beginnings.
LONGEST = 20_000


def score(query: str, source: str) -> int:
    """0 to 100: of all characters of both texts, the share that both have in the same order, in per cent, rounded down.

    That is 200 · L / (a + b), where a and b are the lengths and L that of the longest common subsequence (rapidfuzz's
    `fuzz.ratio`, the normalised indel similarity). 100 is kept for texts that are the same, character by character.
    """
    return IDENTICAL if query == source else _rounded(likeness(query, source))


def likeness(query: str, source: str) -> float:
    """The score before it is rounded: tells apart what has the same score."""
    return fuzz.ratio(query[:LONGEST], source[:LONGEST])


def best(query: str, sources: Sequence[str], *, least: int, limit: int) -> list[tuple[int, int]]:
    """Places of the sources most like the query with their scores, the best first; equals in their given order."""
    cut = [source[:LONGEST] for source in sources]
    found = process.extract(query[:LONGEST], cut, scorer=fuzz.ratio, score_cutoff=least, limit=limit)
    scored = [(place, IDENTICAL if sources[place] == query else _rounded(ratio)) for _text, ratio, place in found]
    return sorted(scored, key=lambda one: (-one[1], one[0]))


def _rounded(ratio: float) -> int:
    return min(math.floor(ratio + 1e-9), IDENTICAL - 1)
