"""Leftovers that follow from other figures: one text tells a sum, a difference or a half, the other the whole.

`1588, and the youngest 43 years later` is 1631; `37 more than now` leads from 1,184 to 1,221.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Day, Money, Number, Ordinal, Percent
from newsroom.language.facts.parts import Part

# Smaller figures add up by chance.
_SMALLEST = 10
# So many figures of a text are looked at: two texts with more are lists, where everything adds up.
_MOST = 12
# So many leftovers are compared with one another: a text with more is another one.
_MOST_LEFT = 40
_HALF = Decimal("0.5")


def reckoned(
    left: Sequence[Part], right: Sequence[Part], sources: Sequence[Part], targets: Sequence[Part]
) -> set[Part]:
    """Leftovers of a source and its translation that follow from one another, with figures that both have."""
    found: set[Part] = set()
    if not 0 < len(left) + len(right) <= _MOST_LEFT:
        return found
    known = {number for part in (*sources, *targets) if (number := _figure(part)) is not None}
    kept = known & _all(sources) & _all(targets)
    if len(known) <= _MOST:
        for one in left:
            other = next((other for other in right if other not in found and _follows(one, other, kept)), None)
            if other is not None:
                found |= {one, other}
        for other in right:
            if other not in found and _adds_up(other, kept):
                found.add(other)
    for parts, own, others in ((left, sources, targets), (right, targets, sources)):
        if _halves(others) > _halves(own):
            found |= {part for part in parts if part not in found and _is_half(part, others)}
    return found


def _all(parts: Sequence[Part]) -> set[Decimal]:
    return {number for part in parts if (number := _figure(part)) is not None}


def _figure(part: Part) -> Decimal | None:
    """A whole figure in digits that may be added up; years count, percentages and times do not."""
    if (
        isinstance(part.value, Percent)
        or part.fact.spelled
        or not isinstance(part.value, Number | Money | Day | Ordinal)
    ):
        return None
    if isinstance(part.value, Number) and part.value.unit and not part.value.unit.startswith("duration"):
        # Kilometres and flights do not add up.
        return None
    number = amount(part.value)
    return number if number is not None and number >= _SMALLEST else None


def _follows(one: Part, other: Part, kept: set[Decimal]) -> bool:
    """Whether two leftovers are apart by a figure that both texts have, or make one up together."""
    first, second = _figure(one), _figure(other)
    if first is None or second is None or first == second or _is_a_slip(first, second):
        return False
    return abs(first - second) in kept or first + second in kept


def _is_a_slip(one: Decimal, other: Decimal) -> bool:
    """Whether a tired hand makes one of the other: two digits exchanged, or one changed."""
    first, second = (str(int(number)) for number in (one, other))
    if len(first) != len(second):
        return False
    return sorted(first) == sorted(second) or sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _adds_up(part: Part, kept: set[Decimal]) -> bool:
    """Whether a figure is the difference of two that both texts have: `a majority of 18`, 289 to 271."""
    whole = _figure(part)
    return whole is not None and any(number + whole in kept for number in kept)


def _halves(parts: Sequence[Part]) -> int:
    return sum(part.fact.soft and amount(part.value) == _HALF for part in parts)


def _is_half(part: Part, others: Sequence[Part]) -> bool:
    """`one and a half million`, where the other text has the sum and a half of it."""
    number = amount(part.value) if isinstance(part.value, Number | Money) else None
    return bool(number) and any(amount(other.value) == 2 * (number or 0) for other in _amounts(others))


def _amounts(parts: Sequence[Part]) -> Iterator[Part]:
    return (part for part in parts if isinstance(part.value, Number | Money))
