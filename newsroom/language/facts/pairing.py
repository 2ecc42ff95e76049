"""Leftovers of two texts paired: what in the translation seems meant for what in the source, and differs."""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.agreement import amount, weekday
from newsroom.language.facts.fact import Code, Day, Number, Ordinal, Time
from newsroom.language.facts.parts import Part

# Halves, quarters, tenths: a half-year is also six months, a quarter one of four.
_LOOSE_SHARES = frozenset(map(Decimal, ("0.5", "0.25", "0.1", "0.2", "1.5")))
_THREE_QUARTERS, _HALF = Decimal("0.75"), Decimal("0.5")
_MOST_WITH_HALVES = 100
# Smaller ones are kings and popes more often, and divisions of a league.
_FIRST_SURE_RANK = 4
# Beyond so many leftovers two texts are no translations of one another, and pairs are made in order.
_PAIRED = 60
# These days are told from the one that the story speaks of.
OF_THE_STORY = frozenset({"当日", "次日"})


def _family(part: Part) -> str:
    if isinstance(part.value, Day):
        return "number" if amount(part.value) is not None else "day"
    return "time" if isinstance(part.value, Time) else "code" if isinstance(part.value, Code) else "number"


def pairs_of(left: list[Part], right: list[Part]) -> list[tuple[Part, Part]]:
    """Leftovers paired: alike in kind first, then in value, then in order."""
    found: list[tuple[Part, Part]] = []
    for family in ("day", "time", "code", "number"):
        ones = [part for part in left if _family(part) == family]
        others = [part for part in right if _family(part) == family]
        if family == "number":
            shares, loose = (_shares(ones), _shares(others)), (_loose_shares(ones), _loose_shares(others))
            found += _pairs(*shares) or _pairs(_odd(shares[0]), loose[1]) or _pairs(loose[0], _odd(shares[1]))
            found += _pairs(_names(ones), _names(others)) + _pairs(_quarters(ones), _quarters(others))
            found += _alone(_with_halves(ones), _with_halves(others)) + _alone(_ranks(ones), _ranks(others))
            paired = {id(part) for pair in found for part in pair}
            ones, others = ([part for part in parts if id(part) not in paired] for parts in (ones, others))
        if family == "day":
            ones, others = _dated(ones), _dated(others)
        if family != "day":
            ones, others = _firm(ones, others), _firm(others, ones)
        found += _pairs(ones, others)
    return found


def _shares(parts: list[Part]) -> list[Part]:
    """Fractions that are said in full (two thirds): soft, but one cannot stand for the other."""
    return [
        part
        for part in parts
        if part.fact.soft and (share := amount(part.value)) and share != int(share) and share not in _LOOSE_SHARES
    ]


def _loose_shares(parts: list[Part]) -> list[Part]:
    """Halves, quarters, tenths: answers to many things, but none to a third that is said nowhere else."""
    return [part for part in parts if part.fact.soft and part.fact.spelled and amount(part.value) in _LOOSE_SHARES]


def _odd(shares: list[Part]) -> list[Part]:
    """Shares that are no quarters of a year: three of those are nine months, too."""
    return [part for part in shares if amount(part.value) != _THREE_QUARTERS]


def _with_halves(parts: list[Part]) -> list[Part]:
    """Two and a half, one and a half: the latter is soft, but no two and a half."""
    return [
        part
        for part in parts
        if isinstance(part.value, Number)
        and 1 < part.value.amount < _MOST_WITH_HALVES
        and part.value.amount - int(part.value.amount) == _HALF
        and not part.fact.bracketed
    ]


def _ranks(parts: list[Part]) -> list[Part]:
    """Ordinals in figures, Roman ones (`XXIII`) too, which are soft since they may be a king's."""
    return [
        part
        for part in parts
        if isinstance(part.value, Ordinal)
        and not part.value.quarter
        and part.value.number >= _FIRST_SURE_RANK
        and (not part.fact.soft or not part.fact.spelled)
    ]


def _alone(ones: list[Part], others: list[Part]) -> list[tuple[Part, Part]]:
    """The one of each, where exactly one of the two is soft; firm ones are paired with all others."""
    if len(ones) != 1 or len(others) != 1 or ones[0].fact.soft == others[0].fact.soft:
        return []
    return [(ones[0], others[0])]


def _quarters(parts: list[Part]) -> list[Part]:
    """Quarters of a year: a Roman numeral is soft, but the second is not the third."""
    return [part for part in parts if isinstance(part.value, Ordinal) and part.value.quarter]


def _dated(parts: list[Part]) -> list[Part]:
    """Days but for those that words imply (the new year, the month before): they answer, and are never asked for."""
    return [
        part
        for part in parts
        if not (part.fact.spelled and part.fact.soft and isinstance(part.value, Day) and part.value.month)
    ]


def _names(parts: list[Part]) -> list[Part]:
    """Digits in names (G7, COVID-19): soft, but G8 is another."""
    return [part for part in parts if part.fact.soft and not part.fact.spelled and not isinstance(part.value, Ordinal)]


def _firm(parts: list[Part], others: list[Part]) -> list[Part]:
    """Soft numbers are paired with nothing; bracketed ones with bracketed ones alone."""
    bracketed = any(other.fact.bracketed for other in others)
    return [part for part in parts if not part.fact.soft and (not part.fact.bracketed or bracketed)]


def _pairs(ones: list[Part], others: list[Part]) -> list[tuple[Part, Part]]:
    if not ones or not others:
        return []
    if len(ones) > _PAIRED or len(others) > _PAIRED:
        return list(zip(ones, others, strict=False))
    ranked = sorted(
        (
            (-_likeness(one, other), abs(place / len(ones) - spot / len(others)), place, spot)
            for place, one in enumerate(ones)
            for spot, other in enumerate(others)
        ),
    )
    taken: set[int] = set()
    given: set[int] = set()
    found = []
    for _, _, place, spot in ranked:
        if place not in taken and spot not in given and _may_differ(ones[place], others[spot]):
            taken.add(place)
            given.add(spot)
            found.append((ones[place], others[spot]))
    return found


def _may_differ(one: Part, other: Part) -> bool:
    """Soft facts differ only if both say the same kind of thing: two weekdays, two days from today, quarters."""
    if _quarters([one]) and _quarters([other]):
        return True
    if one.is_soft != other.is_soft:
        return isinstance(one.value, Day) or isinstance(other.value, Day)
    if not one.is_soft or not isinstance(one.value, Day) or not isinstance(other.value, Day):
        return True
    both = ((_weekday(one), _weekday(other)), (one.value.offset, other.value.offset))
    return any(first is not None and second is not None for first, second in both)


def _weekday(part: Part) -> int | None:
    """The weekday that is said, or that yesterday and tomorrow are by the dateline; today may mean these times."""
    if not isinstance(part.value, Day) or part.value.offset == 0 or part.fact.text in OF_THE_STORY:
        return None
    return weekday(part.value)


def _likeness(one: Part, other: Part) -> int:
    """How much two different values look meant for one another."""
    first, second = amount(one.value), amount(other.value)
    alike = 2 * (type(one.value) is type(other.value)) + 2 * (one.fact.kind == other.fact.kind)
    if first is not None and second is not None and first and second:
        alike += 4 * (first == second) + 2 * (
            first.normalize().as_tuple().digits == second.normalize().as_tuple().digits
        )
    elif isinstance(one.value, Day) and isinstance(other.value, Day):
        alike += 2 * (one.value.month == other.value.month) + 2 * (one.value.day == other.value.day)
    return alike
