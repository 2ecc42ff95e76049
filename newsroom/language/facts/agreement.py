"""When two values say the same, and what else a value says in passing."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from decimal import Decimal

from newsroom.language.facts.fact import (
    Century,
    Code,
    Day,
    Decade,
    Money,
    Number,
    Ordinal,
    Percent,
    Single,
    Time,
)

_HUNDRED = Decimal(100)
# What a language says with a fraction, another counts: half a year is six months, a quarter of an hour 15 minutes.
_COUNTED: dict[Decimal, tuple[int, ...]] = {
    Decimal("0.5"): (6, 30, 500),
    Decimal("0.25"): (3, 15),
    Decimal("0.75"): (9, 45),
    Decimal("1.5"): (18, 90),
}


_FEWEST_MINUTES, _MONTHS_AND_A_HALF = 15, 18


def amount(value: Single) -> Decimal | None:
    """The number in a value; None for what is no number (days of a month, times, quotes, codes)."""
    if isinstance(value, Number | Percent | Money):
        return value.amount
    if isinstance(value, Ordinal | Century):
        return Decimal(value.number)
    if isinstance(value, Decade):
        return Decimal(value.start)
    if isinstance(value, Day) and value.year is not None and _fields(value) == {"year"}:
        return Decimal(value.year)
    return None


def _as_number(value: Single) -> Decimal | None:
    """The number in a value, or the day of a month that is not said: 20日, `el día 20`."""
    if isinstance(value, Day) and value.day is not None and _fields(value) == {"day"}:
        return Decimal(value.day)
    return amount(value)


def agree(one: Single, other: Single, *, soft: bool = False) -> bool:
    """Whether two values may stand for one another in a right translation; `soft` if one of the facts is."""
    if isinstance(one, Day) and isinstance(other, Day) and not (_is_year(one) and _is_year(other)):
        return _days_agree(one, other)
    if isinstance(one, Time) or isinstance(other, Time):
        return _times_agree(one, other)
    if isinstance(one, Code) or isinstance(other, Code):
        return one == other
    if isinstance(one, Decade) and isinstance(other, Decade):
        return _decades_agree(one, other)
    if (isinstance(one, Decade) or isinstance(other, Decade)) and _is_decade_of(one, other):
        return True
    first, second = _as_number(one), _as_number(other)
    if first is None or second is None:
        return False
    if _are_a_fortnight(one, other):
        return True
    return _units_agree(one, other) and _amounts_agree(one, first, other, second, soft)


def keys(value: Single, *, soft: bool = False) -> set[Hashable]:
    """Two values that agree share one of these."""
    if isinstance(value, Time):
        shown = {_pointed(value), Decimal(value.hour)}
        return {("time", value.hour % 12, value.minute), *(("n", number) for number in shown)}
    if isinstance(value, Code):
        return {value}
    if isinstance(value, Day) and not _is_year(value):
        return _day_keys(value) | ({("n", Decimal(value.day))} if value.day and _fields(value) == {"day"} else set())
    number = amount(value)
    if number is None:
        return set()
    found: set[Hashable] = {("n", number)}
    if any(value in pair for pair in _FORTNIGHTS):
        found.add("fortnight")
    if isinstance(value, Percent):
        found.add(("n", number / _HUNDRED))
    if isinstance(value, Decade):
        found.add(("decade", value.start % 100))
    elif isinstance(value, Number) and 1000 <= number < 2200 and not number % 10:
        found.add(("decade", int(number) % 100))
    if isinstance(value, Century):
        found.add(("century", value.number))
    if soft:
        found.update(("n", Decimal(counted)) for counted in _COUNTED.get(number, ()))
    return found


def echoes(value: Single) -> set[Hashable]:
    """What a value says in passing: a date its day, month and year, a decade its century, a time its hour."""
    if isinstance(value, Day):
        found: set[Hashable] = {("month", value.month)} if value.month and value.day else set()
        if value.day is not None and value.weekday is not None:
            found.add(("n", Decimal(value.day)))
        if value.month:
            found |= {("n", Decimal(part)) for part in (value.day, value.year) if part is not None}
        return found | ({("century", (value.year - 1) // 100 + 1)} if value.year else set())
    if isinstance(value, Time):
        return {("n", Decimal(value.minute))} if value.minute else set()
    if isinstance(value, Decade):
        return {("century", value.start // 100 + 1), ("n", Decimal(value.start % 100))}
    if isinstance(value, Number) and 1000 <= value.amount < 2200:
        return {("century", int(value.amount) // 100 + 1)}
    return set()


# Two weeks are fifteen days in French and Spanish.
_FORTNIGHTS = {
    frozenset({Number(Decimal(weeks), "duration-week"), Number(Decimal(days), "duration-day")})
    for weeks, days in ((2, 15), (2, 14))
}


def _are_a_fortnight(one: Single, other: Single) -> bool:
    return frozenset({one, other}) in _FORTNIGHTS


def _amounts_agree(one: Single, first: Decimal, other: Single, second: Decimal, soft: bool) -> bool:
    if first == second:
        return True
    if isinstance(one, Percent) != isinstance(other, Percent):
        share, whole = (first, second) if isinstance(one, Percent) else (second, first)
        return share == whole * _HUNDRED
    if any(isinstance(value, Ordinal) and value.quarter for value in (one, other)):
        # The third quarter is no three months.
        return False
    counted = other if second in _COUNTED.get(first, ()) else one if first in _COUNTED.get(second, ()) else None
    return soft and counted is not None and _may_count(counted)


def _may_count(value: Single) -> bool:
    """Whether a number may count the months or minutes of a share: three quarters of an hour are no 45 hours."""
    if not isinstance(value, Number) or not value.unit.startswith("duration"):
        return True
    minutes = value.amount >= _FEWEST_MINUTES and value.amount != _MONTHS_AND_A_HALF
    return value.unit == ("duration-minute" if minutes else "duration-month")


def _units_agree(one: Single, other: Single) -> bool:
    if isinstance(one, Percent) and isinstance(other, Percent) and one.points != other.points:
        return False
    if isinstance(one, Money) and isinstance(other, Money):
        return bool(one.currencies & other.currencies)
    first, second = (value.unit if isinstance(value, Number) else "" for value in (one, other))
    if isinstance(one, Percent) != isinstance(other, Percent) and (
        first or second or isinstance(one, Money) or isinstance(other, Money)
    ):
        # 14 per cent are no 14 euros and no 14 days.
        return False
    if isinstance(one, Money) or isinstance(other, Money):
        return not first and not second
    return not first or not second or first == second


def _decades_agree(one: Decade, other: Decade) -> bool:
    if one.start < 100 or other.start < 100:
        return one.start % 100 == other.start % 100
    return one.start == other.start


def _is_decade_of(one: Single, other: Single) -> bool:
    """`the 2030s`, `lata 30.` and a bare 2030 may be one."""
    first, second = amount(one), amount(other)
    if first is None or second is None or max(first, second) < 1000:
        return False
    return first % 100 == second % 100 and not first % 10


def _times_agree(one: Single, other: Single) -> bool:
    if isinstance(one, Time) and isinstance(other, Time):
        if one.minute != other.minute:
            return False
        if one.half_known and other.half_known:
            return one.hour % 24 == other.hour % 24
        return one.hour % 12 == other.hour % 12
    time, number = (one, other) if isinstance(one, Time) else (other, one)
    if isinstance(time, Time) and isinstance(number, Ordinal):
        # A number before a sentence's end looks like an ordinal: `od 8 do 20.`
        return number.number == time.hour and not time.minute
    if not isinstance(time, Time) or not isinstance(number, Number):
        return False
    return number.amount == _pointed(time) or (number.amount == time.hour and not time.minute)


def _pointed(time: Time) -> Decimal:
    """`17.30`, which a language with a decimal point takes for a number."""
    return time.hour + Decimal(time.minute) / _HUNDRED


_LEAP_YEAR = 2024
_FIELDS = ("year", "month", "day", "weekday", "offset")


def _fields(day: Day) -> set[str]:
    return {name for name in _FIELDS if getattr(day, name) is not None}


def _is_year(day: Day) -> bool:
    return day.year is not None and day.month is None and day.weekday is None and day.offset is None


def _days_agree(one: Day, other: Day) -> bool:
    said, known = _fields(one), _fields(other)
    both = said & known
    if any(getattr(one, name) != getattr(other, name) for name in both):
        return False
    if "day" in both or both & {"weekday", "offset"}:
        return True
    if ("day" in said) != ("day" in known) and not (said | known) & {"weekday", "offset"}:
        return False
    first, second = weekday(one), weekday(other)
    if first is not None and second is not None:
        return first == second
    return bool(both) or bool((said | known) & {"weekday", "offset"})


def weekday(day: Day) -> int | None:
    """The day of the week that a text says or that follows from a whole date."""
    if day.weekday is not None or day.year is None or day.month is None or day.day is None:
        return day.weekday
    try:
        return date(day.year, day.month, day.day).weekday()
    except ValueError:
        return None


def is_next_day(one: Single, other: Single) -> bool:
    """Whether two days of the calendar stand side by side; a leap year has the 29th of February."""
    if not isinstance(one, Day) or not isinstance(other, Day):
        return False
    if one.month is None or one.day is None or other.month is None or other.day is None:
        return False
    year = one.year or other.year or _LEAP_YEAR
    try:
        apart = date(year, one.month, one.day) - date(year, other.month, other.day)
    except ValueError:
        return False
    # The last night of a year ends in the next.
    return abs(apart.days) in (1, 364, 365)


def _day_keys(day: Day) -> set[Hashable]:
    if day.month is not None and day.day is None and day.weekday is None and day.offset is None:
        return {("month", day.month)}
    found: set[Hashable] = {"day"}
    if day.day is not None:
        found.add(("date", day.month, day.day))
    return found
