"""Leftovers that the other text says in another way: another unit, a share for a percentage, a time in words.

What is read as one kind here and as another there is no mistake of the translator's; only what cannot be told
otherwise is left for `comparing` to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Day, Decade, FactKind, Money, Number, Ordinal, Percent, Single, Time
from newsroom.language.facts.measures import Measure, is_smaller, measure, say_the_same
from newsroom.language.facts.parts import Part
from newsroom.language.facts.quantities import ARABIC_DECADES

_HUNDRED = 100.0
# A tenth is ten per cent, a third is 33.
_ROUNDED_SHARE = 1.0
# A number so near another may be a slip for it.
_NEARLY = Decimal("1.25")
_NEAR_A_FRACTION = 2.5
# “one in five”, “vier von zehn”: larger numbers are counts of their own.
_LEAST_SHARE = 10.0
_YEARS = 10
_MOST_IN_A_RATIO = 20
_MOST_TIMES = 10
# Two amounts that stand so near are one (`an hour and 20 minutes`, `6 feet 7`).
_BESIDE = 8
_DIGITS = re.compile(r"\d+")
# So many leftovers are looked at: two texts with more are no translations of one another.
_MOST = 40
_COMPARED_KINDS = frozenset({FactKind.NUMBER, FactKind.TIME, FactKind.ORDINAL, FactKind.SPAN, FactKind.CODE})
_PERIODS = (3, 6, 9, 12)
_SHARES_OF_A_YEAR = frozenset(map(Decimal, ("0.25", "0.5", "0.75", "3", "6", "9", "12")))
_LAST_DAYS = (None, 30, 31)
_LEAST_LAST_DAY, _MONTHS_OF_A_YEAR = 28, 12
# An hour and a year that go without a number: an hour and 20 minutes are 80.
_UNSAID = {"duration-minute": 60, "duration-month": 12}


_SCALES = (1000, 10**6, 10**9)
# “plus a further”, إضافة إلى
_BESIDE_ANOTHER = 16

# Seven days are a week, which says no number; in French it has eight.
_WHOLES = frozenset({1.0, 24.0, 168.0, 192.0, 8766.0})
# `tres horas y cuarto`
_QUARTERS_OF_AN_HOUR = frozenset(Number(Decimal(minutes), "duration-minute") for minutes in (15, 45))
# `an hour and a half`: the hour goes without a number.
_AND_A_HALF, _HALF = {"duration-minute": 90, "duration-month": 18, "duration-hour": 36}, Decimal("0.5")
_BASIS_POINT = "ratio-basis-point"
_OF_SECONDS = frozenset({"", "duration-second"})
_PARTS = (10, 100, 1000)
_COINS = frozenset({"cent"})
_QUARTERS = frozenset(map(Decimal, ("0.25", "0.75", "4")))
_QUARTER, _MONTHS = Decimal("0.25"), 3 * 730.5


def told_otherwise(left: Sequence[Part], other_left: Sequence[Part], others: Sequence[Part]) -> set[Part]:
    """Leftovers of one text that `others`, the facts of the other, say in another way, with those that say them."""
    found: set[Part] = set()
    if len(left) > _MOST or len(others) > 5 * _MOST:
        return found
    for part in left:
        if part in found or part.is_soft:
            continue
        free = [other for other in other_left if other not in found]
        answer = next((say for say in _ways(part, free, others)), None)
        if answer is not None:
            found |= {part, *(other for other in answer if other in other_left)}
    return found


def _ways(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    yield from _as_measure(part, free, others)
    yield from _with_small_coins(part, others)
    yield from _as_share(part, free, others)
    yield from _as_time(part, free)
    yield from _as_period(part, free, others)
    yield from _in_a_decade(part, free)
    yield from _in_decades(part, free)
    yield from _in_the_same_digits(part, free)
    yield from _of_the_same_scale(part, free, others)
    yield from _as_sum(part, others)
    yield from _in_hundredths(part, free, others)
    yield from _in_points(part, others)
    yield from _with_hours(part, others)
    yield from _from_today(part, others)


def _as_measure(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    """`18 inches` and 45 centimetres, 30 months and two and a half years; a local unit may be left out."""
    own = measure(part.value)
    if own is None:
        return
    beside = [other for other in free if (near := measure(other.value)) and near.kind == own.kind]
    plain = any(not other.fact.bracketed for other in beside)
    for said, parts in _measures([other for other in others if not (plain and other.fact.bracketed)]):
        if say_the_same(own, said):
            yield parts
    if part.value in _QUARTERS_OF_AN_HOUR:
        yield from ([other] for other in others if other.fact.spelled and amount(other.value) in _QUARTERS)
    if amount(part.value) == _AND_A_HALF.get(own.unit):
        yield from ([other] for other in others if other.fact.soft and amount(other.value) == _HALF)
    if own.unit in _UNSAID:
        shift = _UNSAID[own.unit]
        for other in others:
            told = isinstance(other.value, Number) and other.value.unit == own.unit
            if told and abs((amount(part.value) or 0) - (amount(other.value) or 0)) == shift:
                yield [other]
    if isinstance(part.value, Money) or beside:
        return
    counts = any(isinstance(other.value, Number) and not other.is_soft for other in free)
    known_there = any((other_measure := measure(other.value)) and other_measure.unit == own.unit for other in others)
    in_its_place = any(_may_be_a_slip(part, other) for other in free)
    if (own.is_local and not known_there and not in_its_place) or (own.size in _WHOLES and not counts):
        yield []


def _may_be_a_slip(part: Part, other: Part) -> bool:
    """Whether a number that nothing else answers has no unit and stands near a measure: 41.7 and 47.1."""
    said, told = amount(part.value), amount(other.value)
    if not isinstance(other.value, Number) or other.value.unit or other.fact.spelled or not said or not told:
        return False
    return not other.is_soft and max(said, told) < _NEARLY * min(said, told)


def _with_small_coins(part: Part, others: Sequence[Part]) -> Iterator[list[Part]]:
    """`53,10 рубля`, `53 рубля 10 копеек`."""
    whole = part.value
    if not isinstance(whole, Money):
        return
    for other in others:
        # 90 kopecks, 0.9 roubles
        told = other.value
        if isinstance(told, Money) and (whole.currencies == _COINS) != (told.currencies == _COINS):
            small, large = (whole, told) if whole.currencies == _COINS else (told, whole)
            yield from [[other]] if small.amount == large.amount * 100 else []
    if whole.amount == int(whole.amount):
        return
    for one, other in pairwise(others):
        notes, coins = one.value, other.value
        if not isinstance(notes, Money) or not isinstance(coins, Money) or coins.currencies != _COINS:
            continue
        if notes.currencies & whole.currencies and notes.amount + coins.amount / 100 == whole.amount:
            yield [one, other]


def _measures(parts: Sequence[Part]) -> Iterator[tuple[Measure, list[Part]]]:
    before: tuple[Measure, Part] | None = None
    for one, quarters in pairwise(parts):
        # `前三季度`
        number = amount(one.value)
        if quarters.fact.soft and amount(quarters.value) == _QUARTER and number and 1 < number < 4:
            yield Measure("duration", float(number) * _MONTHS, "quarter"), [one, quarters]
    for part in parts:
        said = measure(part.value)
        if said is None:
            continue
        yield said, [part]
        if before is not None and is_smaller(said, before[0]) and _goes_on(before[1], part, said):
            yield Measure(said.kind, before[0].size + said.size, f"{before[0].unit}+"), [before[1], part]
        before = said, part


def _goes_on(before: Part, part: Part, said: Measure) -> bool:
    """Whether a measure stands so near behind another that both are one."""
    between = part.fact.start - before.fact.end
    return not part.fact.bracketed and 0 <= between <= _BESIDE + len(said.unit)


def _as_share(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    """20 per cent, a fifth, every fifth, one in five; half as much again."""
    share = _share_of(part)
    if share is None:
        return
    percent = isinstance(part.value, Percent)
    if percent and any(isinstance(other.value, Percent) for other in free):
        # That is what it became.
        return
    for other in others if percent else free:
        said = _share_of(other)
        if said is None or isinstance(other.value, Percent) or _is_whole(part) == _is_whole(other):
            continue
        # “more than a fifth”
        near = _NEAR_A_FRACTION if percent and other.fact.spelled and said >= _LEAST_SHARE else _ROUNDED_SHARE
        if abs(said - share) <= near * min(1.0, share / 10):
            yield [other]
    if not percent or share < _LEAST_SHARE:
        return
    small = [
        other
        for other in others
        if isinstance(other.value, Number) and not other.value.unit and 1 <= other.value.amount <= _MOST_IN_A_RATIO
    ]
    for one, whole in pairwise(small):
        first, second = amount(one.value) or 0, amount(whole.value) or 0
        if first < second and abs(float(first / second) * _HUNDRED - share) <= _ROUNDED_SHARE:
            yield [one, whole]
    for other in small:
        if abs((float(amount(other.value) or 0) - 1) * _HUNDRED - share) <= _ROUNDED_SHARE:
            yield [other]


def _is_whole(part: Part) -> bool:
    """Whether a share is told by its whole, the five of a fifth."""
    return not isinstance(part.value, Percent) and (amount(part.value) or 0) > 1


def _share_of(part: Part) -> float | None:
    """What a part may be in per cent: a percentage, a fraction, `every fifth`, the five of “one in five”."""
    value = part.value
    if isinstance(value, Percent):
        return None if value.points else float(value.amount)
    if isinstance(value, Ordinal):
        return _HUNDRED / value.number if 2 <= value.number <= _MOST_IN_A_RATIO and not value.quarter else None
    if not isinstance(value, Number) or value.unit:
        return None
    if 0 < value.amount < 1:
        return float(value.amount) * _HUNDRED if part.fact.spelled else None
    whole = value.amount == int(value.amount)
    if part.fact.spelled and whole and 2 <= value.amount <= _MOST_TIMES:
        return _HUNDRED / float(value.amount)
    return None


def _as_time(part: Part, free: Sequence[Part]) -> Iterator[list[Part]]:
    """`9.30 Uhr` and `a las nueve y media`: the hour of a time, or the one it is a part of, in words."""
    if not isinstance(part.value, Time):
        return
    hours = {part.value.hour % 12, part.value.hour}
    if part.value.minute >= 30:
        hours |= {(hour + 1) % 12 for hour in hours} | {12} if 11 in hours else {hour + 1 for hour in hours}
    if part.value.hour % 12 == 0:
        hours.add(12)
    for other in free:
        number = amount(other.value) if isinstance(other.value, Number | Ordinal) else None
        unit = other.value.unit if isinstance(other.value, Number) else ""
        if unit and (unit != "duration-hour" or part.value.minute):
            continue
        if number is not None and (other.fact.spelled or unit) and int(number) in hours:
            yield [other]


def _as_period(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    """The end of a period that the other text tells by its length: six months to June 30 are the first half."""
    day = part.value
    if isinstance(day, Day) and day.month and (day.day or 0) >= _LEAST_LAST_DAY and day.weekday is None:
        # To August 31, until the end of August.
        yield from ([other] for other in others if other.value == Day(month=day.month))
        if day.month == _MONTHS_OF_A_YEAR and day.year:
            yield from ([other] for other in others if amount(other.value) == day.year or other.value == Day(day.year))
    if not isinstance(day, Day) or day.month not in _PERIODS or day.weekday is not None or day.day not in _LAST_DAYS:
        return
    if any(isinstance(other.value, Day) and other.value.month for other in free):
        return
    for other in others:
        told = isinstance(other.value, Number | Ordinal) and amount(other.value) in _SHARES_OF_A_YEAR
        if told and (other.fact.spelled or getattr(other.value, "quarter", False)):
            yield [other]


def _in_a_decade(part: Part, free: Sequence[Part]) -> Iterator[list[Part]]:
    """In his mid-twenties, about 25 years old."""
    for other in free:
        for decade, number in ((part.value, other.value), (other.value, part.value)):
            short = isinstance(decade, Decade) and decade.start < 100 and isinstance(number, Number)
            if short and 0 <= (amount(number) or 0) - (amount(decade) or 0) < _YEARS:
                yield [other]


def _in_decades(part: Part, free: Sequence[Part]) -> Iterator[list[Part]]:
    """`acht Jahrzehnte` is 80, `ثمانية عقود` eight, for its word means contracts, too."""
    for other in free:
        for years, decades in ((part, other), (other, part)):
            told = decades.fact.text.endswith(ARABIC_DECADES) and (amount(decades.value) or 0) * _YEARS
            if told and amount(years.value) == told:
                yield [other]


def _in_the_same_digits(part: Part, free: Sequence[Part]) -> Iterator[list[Part]]:
    """The same digits, read as one kind here and as another there: a train's number that looks like a time."""
    own = sorted(_DIGITS.findall(part.fact.text))
    if not own or part.fact.kind not in _COMPARED_KINDS or isinstance(part.value, Percent | Money):
        return
    kinds = [other for other in free if type(other.value) is not type(part.value)]
    told = [
        other for other in kinds if other.fact.kind in _COMPARED_KINDS and not isinstance(other.value, Percent | Money)
    ]
    for other in told:
        if sorted(_DIGITS.findall(other.fact.text)) == own:
            yield [other]
    digits = [number.lstrip("0") for other in told for number in _DIGITS.findall(other.fact.text)]
    if len(own) > 1 and all(number.lstrip("0") in digits for number in own):
        yield [other for other in told if set(_DIGITS.findall(other.fact.text)) & set(own)]


def _of_the_same_scale(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    """`9 millones más 2`, `nueve de los once millones`: of two numbers side by side one says millions for both."""
    number = part.value
    if not isinstance(number, Number) or number.unit or not 1 <= number.amount < _SCALES[0]:
        return
    for one, other in pairwise(others):
        if not 0 <= other.fact.start - one.fact.end <= _BESIDE_ANOTHER:
            continue
        if not isinstance(other.value, Number | Money) or not isinstance(one.value, Number | Money):
            continue
        for told, beside in ((other, one), (one, other)):
            scaled, size = told.value, amount(beside.value) or 0
            if told not in free or not isinstance(scaled, Number | Money):
                continue
            if any(scaled.amount == number.amount * scale and scale <= size < scale * _SCALES[0] for scale in _SCALES):
                yield [told]


def _as_sum(part: Part, others: Sequence[Part]) -> Iterator[list[Part]]:
    """`2.4 million`, `مليونين و400 ألف`; `4,318`, `4 тыс. 318`."""
    whole = amount(part.value)
    if whole is None or whole < _SCALES[0] or whole != int(whole) or not isinstance(part.value, Number | Money):
        return
    for one, other in pairwise(others):
        first, second = amount(one.value) or Decimal(0), amount(other.value) or Decimal(0)
        beside = 0 <= other.fact.start - one.fact.end <= _BESIDE
        if (
            beside
            and first
            and first + second == whole
            and any(0 < second < scale and not _is_broken(first / scale) for scale in _SCALES)
        ):
            yield [one, other]


def _is_broken(amount: Decimal) -> bool:
    """Whether it has a fraction; `%` raises for amounts of more digits than Decimal reckons with."""
    return amount != amount.to_integral_value()


def _in_hundredths(part: Part, free: Sequence[Part], others: Sequence[Part]) -> Iterator[list[Part]]:
    """16 hundredths of a second, 0.16 seconds; `33秒88`, 33 seconds and 88 hundredths. The word for a share is soft."""
    whole = part.value
    if isinstance(whole, Number) and whole.unit in _OF_SECONDS and _is_broken(whole.amount):
        for one, other in pairwise(others):
            first, second = amount(one.value), amount(other.value)
            told = first is not None and second is not None and first + second / 100 == whole.amount
            if told and 0 <= other.fact.start - one.fact.end <= _BESIDE_ANOTHER:
                yield [one, other]
    for other in free:
        for small, count in ((part, other), (other, part)):
            share, number = small.value, count.value
            if not isinstance(share, Number) or not isinstance(number, Number):
                continue
            told = share.unit == "duration-second" and share.amount < 1
            if told and number.amount in {share.amount * parts for parts in _PARTS}:
                yield [other]


def _with_hours(part: Part, others: Sequence[Part]) -> Iterator[list[Part]]:
    """`2:22.08`, read as two minutes, beside 2 hours, 22 minutes and 8 seconds."""
    for one, other in pairwise(others):
        first, second = one.value, other.value
        if not isinstance(first, Number) or not isinstance(second, Number) or second.unit != "duration-second":
            continue
        minutes = int(second.amount)
        told = {
            Number(first.amount, "duration-hour"),
            Number(Decimal(minutes), "duration-minute"),
            Number((second.amount - minutes) * 100, "duration-second"),
        }
        if first.unit == "duration-minute" and _is_broken(second.amount) and part.value in told:
            yield [one, other]


def _from_today(part: Part, others: Sequence[Part]) -> Iterator[list[Part]]:
    """`avant-hier`, two days ago; `übermorgen`, in two days."""
    for other in others:
        for day, length in ((part.value, other.value), (other.value, part.value)):
            apart = abs(day.offset or 0) if isinstance(day, Day) else 0
            if apart > 1 and length in {Number(Decimal(apart)), Number(Decimal(apart), "duration-day")}:
                yield [other]


def _in_points(part: Part, others: Sequence[Part]) -> Iterator[list[Part]]:
    """50 basis points, half a percentage point, 0.5 percentage points; one point goes without its number."""
    for other in others:
        for basis, point in ((part, other), (other, part)):
            number, share = basis.value, amount(point.value)
            if not isinstance(number, Number) or number.unit != _BASIS_POINT or share is None:
                continue
            told = isinstance(point.value, Percent) or (point.fact.spelled and _is_plain(point.value))
            if told and number.amount == share * 100:
                yield [other]


def _is_plain(value: Single) -> bool:
    return isinstance(value, Number) and not value.unit
