"""Two numbers at each other's units: 58 years and 36 seats, where the translation has 36 years and 58 seats.

A number without a unit may be any, so each of the two finds its like; that they stand crosswise tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsroom.language.facts.fact import Fact, Number
from newsroom.language.facts.parts import Part


def other_units(matched: Sequence[tuple[Part, Part]]) -> Iterator[tuple[Fact, Fact]]:
    """What stands at a unit in the source and in the translation, where two matches have it crosswise."""
    lost: dict[str, Part] = {}
    came: dict[str, Part] = {}
    twice: set[str] = set()
    for one, other in matched:
        ours, theirs = _unit(one), _unit(other)
        if ours is None or theirs is None or bool(ours) == bool(theirs):
            continue
        side, unit, part = (lost, ours, one) if ours else (came, theirs, other)
        if unit in side:
            twice.add(unit)
        side[unit] = part
    for unit, one in lost.items():
        if unit in came and unit not in twice and one.value != came[unit].value:
            yield one.fact, came[unit].fact


def _unit(part: Part) -> str | None:
    """The unit of a plain number, "" where it has none; None for what is no number, soft or in brackets."""
    value = part.value
    if not isinstance(value, Number) or part.is_soft or part.fact.bracketed or value is not part.fact.value:
        return None
    return value.unit
