"""Two numbers at each other's units: 58 years and 36 seats, where the translation has 36 years and 58 seats.

A number without a unit may be any, so each of the two finds its like; that they stand crosswise tells it. Two that
stand side by side share a unit (`38 statt 45 Tage`), which either of them may bear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsroom.language.facts.fact import Fact, Number
from newsroom.language.facts.parts import Part

# Characters between two numbers of which one may bear the unit of both.
_SIDE_BY_SIDE = 40

_Match = tuple[Part, Part]


def other_units(matched: Sequence[_Match]) -> Iterator[tuple[Fact, Fact]]:
    """What stands at a unit in the source and in the translation, where two matches have it crosswise."""
    lost: dict[str, _Match] = {}
    came: dict[str, _Match] = {}
    twice: set[str] = set()
    for one, other in matched:
        ours, theirs = _unit(one), _unit(other)
        if ours is None or theirs is None or bool(ours) == bool(theirs):
            continue
        side, unit = (lost, ours) if ours else (came, theirs)
        if unit in side:
            twice.add(unit)
        side[unit] = one, other
    for unit, gone in lost.items():
        new = came.get(unit)
        if new is not None and unit not in twice and gone[0].value != new[1].value and _are_apart(gone, new):
            yield gone[0].fact, new[1].fact


def _are_apart(one: _Match, other: _Match) -> bool:
    return all(
        abs(first.fact.start - second.fact.start) > _SIDE_BY_SIDE for first, second in zip(one, other, strict=True)
    )


def _unit(part: Part) -> str | None:
    """The unit of a plain number, "" where it has none; None for what is no number, soft or in brackets."""
    value = part.value
    if not isinstance(value, Number) or part.is_soft or part.fact.bracketed or value is not part.fact.value:
        return None
    return value.unit
