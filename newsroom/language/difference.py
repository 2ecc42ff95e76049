"""What changed between two texts, word by word, for screens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from newsroom.language.words import tokens

# Comparing costs a bit for each pair of tokens: with more pairs (50 MB), what differs is shown as replaced.
MOST_PAIRS = 400_000_000


class Kind(StrEnum):
    """What a piece is: in both texts, only in the old, only in the new."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A stretch of text, with its white space."""

    kind: Kind
    text: str


@dataclass
class _Step:
    """What both texts share, then what differs until the next shared stretch."""

    same: str
    removed: str = ""
    added: str = ""


def difference(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in reading order; a removed piece stands before what was added in its place.

    Lossless: what is SAME or REMOVED joins to `old`, what is SAME or ADDED to `new`. What stands between two changes
    counts as changed too where it is a lone space or less than half as long as either: a rewritten phrase reads as one.
    """
    before, after = tokens(old), tokens(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    shared_end = "".join(before[len(before) - end :])
    steps = _steps(before[start : len(before) - end], after[start : len(after) - end])
    steps[0].same = "".join(before[:start]) + steps[0].same
    pieces = []
    for step in _readable([*steps, _Step(shared_end)]):
        pieces += [Piece(Kind.SAME, step.same), Piece(Kind.REMOVED, step.removed), Piece(Kind.ADDED, step.added)]
    return [piece for piece in pieces if piece.text]


def _common(before: list[str], after: list[str]) -> int:
    for place, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return place
    return min(len(before), len(after))


def _steps(before: list[str], after: list[str]) -> list[_Step]:
    if len(before) * len(after) > MOST_PAIRS:
        return [_Step("", "".join(before), "".join(after))]
    steps = [_Step("")]
    for change in Indel.opcodes(before, after):
        removed = "".join(before[change.src_start : change.src_end])
        if change.tag == "equal":
            steps.append(_Step(removed))
        else:
            steps[-1].removed += removed
            steps[-1].added += "".join(after[change.dest_start : change.dest_end])
    return steps


def _readable(steps: list[_Step]) -> list[_Step]:
    """Swallow what is shared between two changes and only distracts, and join steps without a change."""
    joined = [steps[0]]
    for place, step in enumerate(steps[1:], start=1):
        last = joined[-1]
        is_last = place == len(steps) - 1
        if not last.removed and not last.added:
            last.same, last.removed, last.added = last.same + step.same, step.removed, step.added
        elif not is_last and _distracts(last, step):
            last.removed += step.same + step.removed
            last.added += step.same + step.added
        else:
            joined.append(step)
    return joined


def _distracts(last: _Step, step: _Step) -> bool:
    changed = min(max(len(last.removed), len(last.added)), max(len(step.removed), len(step.added)))
    return not step.same.strip() or len(step.same.strip()) < changed / 2
