"""What became of the facts of a text that was written anew in its own language.

Two languages tell one fact in many ways, and comparing them forgives much. Two states of one text are no translations
of one another: words that stayed hold the same facts, and a number that changed in its place is another number.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newsroom.language.difference import Kind, difference
from newsroom.language.facts import Fact, FactKind
from newsroom.language.facts.agreement import agree, keys
from newsroom.language.facts.fact import Number, Single, Span, Value
from newsroom.language.facts.pairing import pairs_of
from newsroom.language.facts.parts import Part

Pair = tuple[Part, Part]
# So many facts that might say the same are looked at; more are repetitions of one another.
_LOOKED_AT = 8


@dataclass(frozen=True)
class Restated:
    """Facts that became others, in their order, and those that are stated no longer."""

    changed: list[tuple[Fact, Fact]]
    gone: list[Fact]


@dataclass
class _Side:
    """A stretch of one of the texts with the facts in it, each with its value or the first of its two."""

    start: int
    end: int
    parts: list[Part] = field(default_factory=list)


@dataclass
class _Stretch:
    """Words that stayed, or what stands in the place of what."""

    same: bool
    old: _Side
    new: _Side


def restated(before: str, was: Sequence[Fact], after: str, now: Sequence[Fact]) -> Restated:
    """Compare two states of a text by their facts; quotations are not compared."""
    stretches = _stretches(before, after)
    _put(was, stretches, [stretch.old for stretch in stretches])
    _put(now, stretches, [stretch.new for stretch in stretches])
    pairs: list[Pair] = []
    for stretch in stretches:
        kept = _by_place(stretch, before, after)
        _take(stretch, kept)
        pairs += (pair for pair in kept if not _agrees(*pair))
    _use_up(stretches, lambda part: [repr(part.fact.value)])
    _use_up(stretches, lambda part: keys(part.value))
    for stretch in stretches:
        swapped = _in_order(stretch) or pairs_of(stretch.old.parts, stretch.new.parts)
        _take(stretch, swapped)
        pairs += swapped
    left, right = ([part for side in sides for part in side.parts] for sides in _sides(stretches))
    moved = pairs_of(left, right)
    pairs = sorted([*pairs, *moved], key=lambda pair: pair[0].fact.start)
    found = {part for pair in moved for part in pair}
    gone = (part for part in left if part not in found and not part.fact.soft)
    return Restated([(one.fact, other.fact) for one, other in pairs], [one.fact for one in _without(gone, now)])


def same_value(one: Value, other: Value) -> bool:
    """Whether two values of one language say the same, though one may say more (a weekday with its date)."""
    ends, others = _ends(one), _ends(other)
    return len(ends) == len(others) and all(_same_end(*pair) for pair in zip(ends, others, strict=True))


def _agrees(one: Part, other: Part) -> bool:
    return same_value(one.fact.value, other.fact.value)


def _same_end(one: Single, other: Single) -> bool:
    if isinstance(one, Number) and isinstance(other, Number) and one.amount != other.amount:
        # Two weeks that are fifteen days elsewhere.
        return False
    return type(one) is type(other) and agree(one, other)


def _ends(value: Value) -> list[Single]:
    return [value.low, value.high] if isinstance(value, Span) else [value]


def _sides(stretches: Sequence[_Stretch]) -> tuple[list[_Side], list[_Side]]:
    return [stretch.old for stretch in stretches], [stretch.new for stretch in stretches]


def _stretches(before: str, after: str) -> list[_Stretch]:
    found: list[_Stretch] = []
    old = new = 0
    for piece in difference(before, after):
        same, size = piece.kind is Kind.SAME, len(piece.text)
        if not found or same or found[-1].same:
            found.append(_Stretch(same, _Side(old, old), _Side(new, new)))
        old += size if piece.kind is not Kind.ADDED else 0
        new += size if piece.kind is not Kind.REMOVED else 0
        found[-1].old.end, found[-1].new.end = old, new
    return found


def _put(facts: Sequence[Fact], stretches: Sequence[_Stretch], sides: Sequence[_Side]) -> None:
    """Put each fact into the stretch where it stands; what reaches into a change belongs to the change."""
    at = 0
    for fact in sorted(facts, key=lambda fact: fact.start):
        if fact.kind is FactKind.QUOTE:
            continue
        while sides[at].end <= fact.start:
            at += 1
        reached = [at]
        while sides[reached[-1]].end < fact.end:
            reached.append(reached[-1] + 1)
        chosen = next((number for number in reached if not stretches[number].same), at)
        sides[chosen].parts.append(Part(fact, _ends(fact.value)[0]))


def _take(stretch: _Stretch, pairs: Iterable[Pair]) -> None:
    taken = {part for pair in pairs for part in pair}
    for side in (stretch.old, stretch.new):
        side.parts = [part for part in side.parts if part not in taken]


def _by_place(stretch: _Stretch, before: str, after: str) -> list[Pair]:
    """The facts of a stretch in pairs, where the words around them are the same."""
    old, new = stretch.old, stretch.new
    if stretch.same:
        there = {part.fact.start - new.start: part for part in new.parts}
        here = ((part, there.get(part.fact.start - old.start)) for part in old.parts)
        return [(part, other) for part, other in here if other is not None]
    if len(old.parts) != len(new.parts) or _around(before, old) != _around(after, new):
        return []
    return list(zip(old.parts, new.parts, strict=True))


def _in_order(stretch: _Stretch) -> list[Pair]:
    """What both sides of a change surely state, where it is the same sorts of things in the same order."""
    old, new = ([part for part in side.parts if not part.fact.soft] for side in (stretch.old, stretch.new))
    alike = [type(part.fact.value) for part in old] == [type(part.fact.value) for part in new]
    return list(zip(old, new, strict=True)) if alike else []


def _around(text: str, side: _Side) -> list[list[str]]:
    """The words before, between and behind the facts of a stretch, which may reach out of it."""
    gaps, start = [], side.start
    for part in side.parts:
        gaps.append(text[start : part.fact.start].split())
        start = max(start, part.fact.end)
    return [*gaps, text[start : side.end].split()]


def _use_up(stretches: Sequence[_Stretch], keys_of: Callable[[Part], Iterable[Hashable]]) -> None:
    """Take away what both texts say, in whatever place; time grows with the number of facts."""
    waiting: dict[Hashable, deque[Part]] = defaultdict(deque)
    for part in (part for stretch in stretches for part in stretch.new.parts):
        for key in keys_of(part):
            waiting[key].append(part)
    used: set[Part] = set()
    for part in (part for stretch in stretches for part in stretch.old.parts):
        for key in keys_of(part):
            free = waiting[key]
            while free and free[0] in used:
                free.popleft()
            match = next((one for one in islice(free, _LOOKED_AT) if one not in used and _agrees(part, one)), None)
            if match is not None:
                used |= {part, match}
                break
    for stretch in stretches:
        for side in (stretch.old, stretch.new):
            side.parts = [part for part in side.parts if part not in used]


def _without(gone: Iterable[Part], now: Sequence[Fact]) -> list[Part]:
    """What is gone from its place and is not stated anywhere else in the text."""
    stated: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in now:
        for key in keys(_ends(fact.value)[0]):
            stated[key].append(fact)
    return [
        part
        for part in gone
        if not any(
            same_value(part.fact.value, fact.value)
            for key in keys(part.value)
            for fact in islice(stated.get(key, ()), _LOOKED_AT)
        )
    ]
