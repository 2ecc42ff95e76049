"""Days that stand alone in both texts and differ: the only weekday, the only day of a month without its month."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.language.facts.fact import Day, Number, Ordinal
from newsroom.language.facts.parts import Part

_LONGEST_MONTH = 31
# `on Monday, the 17th`, `周一（17日）`
_BESIDE = 6


def other_days(sources: Sequence[Part], targets: Sequence[Part], used: set[Part]) -> list[tuple[Part, Part]]:
    """Pairs of days that cannot be one, though each might be explained by something else the other text says."""
    if any(part.fact.night for part in (*sources, *targets)):
        # A night has two days.
        return []
    return [*_other_weekdays(sources, targets, used), *_other_days_of_a_month(sources, targets, used)]


def _other_weekdays(sources: Sequence[Part], targets: Sequence[Part], used: set[Part]) -> list[tuple[Part, Part]]:
    """The one weekday of each text, where no date is left over and not both tell a day by the dateline.

    Someone may write “on Monday … yesterday” and another “today … on Sunday”, and both are right.
    """
    ones, others = ([part for part in parts if _weekday(part) is not None] for parts in (sources, targets))
    if len(ones) != 1 or len(others) != 1 or _weekday(ones[0]) == _weekday(others[0]):
        return []
    if any(_is_dated(part) and part not in used for part in (*sources, *targets)):
        return []
    if any(_is_dated(part) for part in (ones[0], others[0])):
        return []
    by_dateline = (any(_tells_by_dateline(part) for part in parts) for parts in (sources, targets))
    return [] if all(by_dateline) else [(ones[0], others[0])]


def _other_days_of_a_month(
    sources: Sequence[Part], targets: Sequence[Part], used: set[Part]
) -> list[tuple[Part, Part]]:
    """`22日` and `on the 23rd`, where nothing else in either text could be that day."""
    left = [[part for part in parts if part not in used] for parts in (sources, targets)]
    found = []
    for ones, others, is_turned in ((left[0], left[1], False), (left[1], left[0], True)):
        days = [part for part in ones if _is_day_alone(part)]
        said = [part for part in others if isinstance(part.value, Day) or _is_day_alone(part) or _may_be_a_day(part)]
        if len(days) == 1 and len(said) == 1 and (_may_be_a_day(said[0]) or (_is_day_alone(said[0]) and not is_turned)):
            found.append((said[0], days[0]) if is_turned else (days[0], said[0]))
    return found


def told_by_weekday(
    left: Sequence[Part], own: Sequence[Part], used: set[Part], other_left: Sequence[Part]
) -> set[Part]:
    """Dates beside a weekday that both texts say: `У панядзелак, 17 лістапада`, on Monday.

    A bare number (`jueves 12`) is none where the other text has one left that it may have become.
    """
    if any(isinstance(part.value, Day) and part.value.day is not None for part in other_left):
        return set()
    weekdays = [part for part in own if _weekday(part) is not None and part in used]
    counts = any(isinstance(part.value, Number | Ordinal) and not part.is_soft for part in other_left)
    return {
        part
        for part in left
        if (_is_dated(part) or _is_day_alone(part) or (part.fact.dated and not counts))
        and any(
            0 <= max(part.fact.start, day.fact.start) - min(part.fact.end, day.fact.end) <= _BESIDE for day in weekdays
        )
    }


def _weekday(part: Part) -> int | None:
    return part.value.weekday if isinstance(part.value, Day) else None


def _is_dated(part: Part) -> bool:
    return isinstance(part.value, Day) and part.value.day is not None


def _tells_by_dateline(part: Part) -> bool:
    return isinstance(part.value, Day) and part.value.offset is not None


def _is_day_alone(part: Part) -> bool:
    day = part.value
    return isinstance(day, Day) and day.day is not None and day.month is None and day.weekday is None


def _may_be_a_day(part: Part) -> bool:
    """An ordinal in digits."""
    if not isinstance(part.value, Ordinal) or part.value.quarter or part.fact.spelled:
        return False
    return part.fact.text[:1].isdigit() and 0 < part.value.number <= _LONGEST_MONTH
