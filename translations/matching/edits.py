"""Places of a text exchanged for others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Edit:
    """What stands from `start` to `end` (characters) becomes `text`."""

    start: int
    end: int
    text: str


def edited(target: str, edits: Sequence[Edit]) -> str | None:
    """The target with all edits made; None where two of them meet."""
    in_order = sorted(edits, key=lambda edit: edit.start)
    if any(one.end > other.start for one, other in pairwise(in_order)):
        return None
    return "".join(_pieces(target, in_order))


def _pieces(target: str, edits: Sequence[Edit]) -> Iterator[str]:
    place = 0
    for edit in edits:
        yield target[place : edit.start]
        yield edit.text
        place = edit.end
    yield target[place:]
