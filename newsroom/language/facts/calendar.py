"""Days: `24. und 25. November`, `Nov 24-26, 2026`, `25.11.2026`, `11月24日至26日`, weekdays, yesterday."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from newsroom.language.facts.days_apart import from_today
from newsroom.language.facts.fact import Day, Fact, FactKind, Span
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import DASHES, Reading, is_to
from newsroom.language.facts.scanning import Kind

_MOST_DAYS = 12
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")
_DAYS_BESIDE = frozenset({"es", "fr"})
_CAPITAL_MONTHS = frozenset({"de", "en"})


@dataclass(frozen=True)
class _Said:
    """One day of a list: its number, its tokens, and whether a “to” stands before it."""

    day: int
    first: int
    end: int
    to: bool


def read_days(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """The dates that start at a place and the place behind them; None where none does."""
    if reading.is_digits(place) or reading.words.language == "zh-hans":
        if reading.words.language == "zh-hans" and (found := _chinese(reading, place)):
            return found
        return _numeric(reading, place) or _day_first(reading, place)
    if reading.has(place, Role.ORDINAL) and (found := _spelled_day(reading, place)):
        return found
    if (month := month_at(reading, place)) is not None:
        return _month_first(reading, place, *month)
    return None


def read_named_day(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """A weekday, or a day named from today; soft, for it may be left to the dateline."""
    if (weekday := reading.means(place, Role.WEEKDAY)) is not None:
        number = reading.small(place + 1, 31) if reading.words.language in _DAYS_BESIDE else None
        if number is not None and _read_alone(reading, place + 1):
            # `el jueves 14`
            value = Day(weekday=int(weekday), day=number)
            return [reading.fact(FactKind.DATE, value, place, place + 2, soft=True)], place + 2
        return [reading.fact(FactKind.DATE, Day(weekday=int(weekday)), place, place + 1, soft=True)], place + 1
    if (offset := reading.means(place, Role.OFFSET)) is not None:
        day = from_today(int(offset), reading.on)
        return [reading.fact(FactKind.DATE, day, place, place + 1, soft=True)], place + 1
    if (month := reading.means(place, Role.IN_MONTH)) is not None:
        return [reading.fact(FactKind.DATE, Day(month=int(month)), place, place + 1, soft=True)], place + 1
    return None


def _read_alone(reading: Reading, place: int) -> bool:
    """Whether digits behind a weekday are its day and nothing else: no date, time or amount goes on from there."""
    if not reading.is_digits(place) or read_days(reading, place) is not None:
        return False
    stops = reading.tokens[place + 1].kind is Kind.SIGN and reading.sign(place + 1) in ",.;)"
    return stops and not (reading.glued(place + 2) and reading.is_digits(place + 2))


def month_at(reading: Reading, place: int) -> tuple[int, int] | None:
    """The month that is named at a place, and the place behind it; `تشرين الثاني` is two words."""
    token = reading.tokens[place]
    if token.kind is not Kind.WORD:
        return None
    month = token.means.get(Role.MONTH)
    if month is not None:
        if reading.words.language in _CAPITAL_MONTHS and not token.text[0].isupper():
            return None
        return int(month), _second_name(reading, place + 1)
    if reading.words.language == "ar":
        plain = reading.words.plain
        both = plain(token.text).removeprefix("ال") + plain(reading.tokens[place + 1].text)
        found = reading.words.words.get(both) or reading.words.words.get(both[1:]) or {}
        if (month := found.get(Role.MONTH)) is not None:
            return int(month), _second_name(reading, place + 2)
    if (month := token.means.get(Role.SHORT_MONTH)) is not None:
        if reading.words.language in _CAPITAL_MONTHS and not token.text[0].isupper():
            return None
        return int(month), reading.past_dot(place + 1)
    return None


def _second_name(reading: Reading, place: int) -> int:
    """Arabic agencies write both names: `نوفمبر/تشرين الثاني`."""
    if reading.sign(place) in {"/", "("} and reading.words.language == "ar":
        second = month_at(reading, place + 1)
        if second is not None:
            end = second[1]
            return end + 1 if reading.sign(end) == ")" and reading.sign(place) == "(" else end
    return place


# `entre el 3 y el 6 de marzo`, `le 3 et le 6 mars`
_ARTICLES = frozenset({"el", "le", "der", "den", "dem", "the"})


def _list_of_days(reading: Reading, place: int) -> list[_Said]:
    days: list[_Said] = []
    at, to = place, False
    while len(days) < _MOST_DAYS and (day := reading.small(at, 31)) is not None and reading.is_digits(at):
        if days and day <= days[-1].day:
            break
        end = _past_mark(reading, at + 1)
        days.append(_Said(day, at, end, to))
        at = end + 1 if reading.sign(end) in {",", "،"} else end
        to = is_to(reading, at)
        if to or reading.has(at, Role.AND) or reading.sign(at) in {"/", "&"}:
            at += 1
            if reading.tokens[at].kind is Kind.WORD and (
                reading.has(at, Role.OPENER, Role.TO, Role.OF) or reading.sign(at) in _ARTICLES
            ):
                at += 1
        elif at == end:
            break
    return days


# Behind the stop with which the Academy writes them: `3.º`, `1.er`.
SPANISH_MARKS = frozenset({"º", "ª", "°", "er"})


def _past_mark(reading: Reading, place: int) -> int:
    """The place behind an ordinal's mark: `.`, `th`, `er`, `-го`, `º`, `.º`."""
    marks = reading.words.marks
    if reading.words.language == "es" and reading.sign(place) == "." and reading.sign(place + 1) in SPANISH_MARKS:
        return place + 2 if reading.glued(place) and reading.glued(place + 1) else place
    if reading.sign(place) in marks and reading.glued(place):
        return place + 1
    if reading.sign(place) == "-" and reading.glued(place) and reading.sign(place + 1) in marks:
        return place + 2
    return (
        place + 1
        if reading.sign(place) == "." and reading.glued(place) and reading.words.table.dotted_ordinals
        else place
    )


def _day_first(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    days = _list_of_days(reading, place)
    while days:
        at = days[-1].end
        while reading.has(at, Role.OF) and at < days[-1].end + 2:
            at += 1
        if reading.sign(at) in DASHES and reading.glued(at):
            at += 1
        month = month_at(reading, at)
        if month is not None:
            year, end = _year_after(reading, month[1])
            return _dates(reading, days, month[0], year, end), end
        days.pop()
        if not days or days[0].first != place:
            break
    return None


def _spelled_day(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`the first of May`, `первого мая`, `الأول من ديسمبر`."""
    day = int(reading.means(place, Role.ORDINAL) or 0)
    at = place + 1
    while reading.has(at, Role.OF) and at < place + 3:
        at += 1
    month = month_at(reading, at)
    if reading.words.language == "ar" and not reading.has(place - 1, Role.OPENER, Role.TO, Role.FROM, Role.AND):
        # “in the first week of March” puts the ordinal behind its noun.
        return None
    if month is None or not 0 < day <= 31 or (at == place + 1 and reading.words.language in {"ar", "en", "es"}):
        return None
    year, end = _year_after(reading, month[1])
    return [reading.fact(FactKind.DATE, near(Day(year, month[0], day), reading.on), place, end, spelled=True)], end


def _month_first(reading: Reading, place: int, month: int, end: int) -> tuple[list[Fact], int] | None:
    if reading.words.table.month_first and (days := _list_of_days(reading, end)) and _may_be_day(reading, days[0]):
        while len(days) > 1 and not _may_be_day(reading, days[-1]):
            days.pop()
        year, stop = _year_after(reading, days[-1].end)
        days[0] = replace(days[0], first=place)
        return _dates(reading, days, month, year, stop), stop
    if reading.has(place, Role.MONTH) or reading.words.language == "ar":
        year, stop = _year_after(reading, end)
        return _bare_month(reading, place, Day(year, month), stop)
    return None


def _may_be_day(reading: Reading, said: _Said) -> bool:
    """Not `November 24 people` or `May 5%`: behind the day stands a sign, a small word or a year."""
    following = reading.tokens[said.end]
    if following.kind is Kind.WORD and reading.has(said.end, Role.SCALE, Role.SCALES, Role.PERCENT, Role.PER):
        return False
    return (reading.sign(said.end) not in {"%", ":"} and not reading.is_digits(said.end)) or reading.year(
        said.end
    ) is not None


def _bare_month(reading: Reading, place: int, day: Day, end: int) -> tuple[list[Fact], int] | None:
    """A month without a day: certain behind a preposition or before a year, otherwise it may be a name (Mai, Мая)."""
    certain = day.year is not None or reading.has(place - 1, Role.OPENER)
    capital = reading.tokens[place].text[0].isupper()
    if capital and not certain and reading.words.language not in _CAPITAL_MONTHS:
        return None
    return [reading.fact(FactKind.DATE, day, place, end, soft=not certain)], end


def _year_after(reading: Reading, place: int) -> tuple[int | None, int]:
    at = place
    if reading.sign(at) == ",":
        at += 1
    while at < place + 3 and reading.has(at, Role.OF, Role.YEAR) and not reading.is_digits(at):
        at += 1
    year = reading.year(at)
    if year is None:
        return None, place
    end = at + 1
    if reading.has(end, Role.YEAR):
        end = reading.past_dot(end + 1) if len(reading.sign(end)) < 3 else end + 1
    return year, end


def _dates(reading: Reading, days: list[_Said], month: int, year: int | None, end: int) -> list[Fact]:
    values = [near(Day(year, month, said.day), reading.on) for said in days]
    if len(days) == 2 and days[1].to:
        return [reading.fact(FactKind.SPAN, Span(*values), days[0].first, end)]
    ends = [said.end for said in days[:-1]] + [end]
    return [
        reading.fact(FactKind.DATE, value, said.first, stop)
        for said, value, stop in zip(days, values, ends, strict=True)
    ]


def _numeric(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`25.11.2026`, `2026-11-25`, `25/11/2026`; English may put the month first."""
    token = reading.tokens[place]
    if (match := _POINTED.match(token.text)) is not None:
        return _whole(reading, int(match[3]), int(match[2]), int(match[1]), place, place + 1)
    first, second = reading.sign(place + 1), reading.sign(place + 3)
    if first != second or first not in {"-", "/"} or not all(reading.glued(place + step) for step in (1, 2, 3, 4)):
        return None
    year, month, day = reading.year(place), reading.small(place + 2, 31), reading.small(place + 4, 31)
    if year is None:
        year, day = reading.year(place + 4), reading.small(place, 31)
        if day is not None and month is not None and month > 12:
            day, month = month, day
    if year is None or month is None or day is None:
        return None
    return _whole(reading, year, month, day, place, place + 5)


def _whole(reading: Reading, year: int, month: int, day: int, place: int, end: int) -> tuple[list[Fact], int] | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return [reading.fact(FactKind.DATE, Day(year, month, day), place, end)], end


_DAY_SIGNS = frozenset("日号")
_ALSO_IN = frozenset("вw")


def _chinese(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`2026年11月25日`, `11月24日至26日`, `11月24日和25日`, `11月`, `25日`."""
    at, year = place, None
    if (said := reading.year(at)) is not None and reading.sign(at + 1) == "年":
        at, year = at + 2, said
    month = reading.small(at, 12)
    last = reading.small(at + 2, 12) if is_to(reading, at + 1) and reading.sign(at + 3) == "月" else None
    if month is not None and last is not None and last > month:
        # 1至10月, 2025年1-9月
        return [reading.fact(FactKind.SPAN, Span(Day(year, month), Day(year, last)), place, at + 4)], at + 4
    if month is None or reading.sign(at + 1) != "月":
        if year is not None:
            return [reading.fact(FactKind.DATE, Day(year), place, at)], at
        day = reading.small(place, 31)
        if day is None or reading.sign(place + 1) != "日" or reading.has(place, Role.ONE):
            return None
        return [reading.fact(FactKind.DATE, Day(day=day), place, place + 2, soft=True)], place + 2
    end, first, found = at + 2, place, list[Fact]()
    while (day := reading.small(end, 31)) is not None:
        at = end + 2 if reading.sign(end + 1) in _DAY_SIGNS else end + 1
        to = is_to(reading, at) or reading.has(at, Role.AND)
        if at == end + 1 and not (to and found == []):
            break
        found.append(reading.fact(FactKind.DATE, near(Day(year, month, day), reading.on), first, at))
        end = at
        if not to or (following := reading.small(at + 1, 31)) is None or following <= day:
            break
        first, end = at + 1, at + 1
    if not found:
        return [reading.fact(FactKind.DATE, Day(year, month), place, end)], end
    if reading.sign(end) == "电":
        # The day of a dateline, which another desk may put elsewhere.
        found = [replace(fact, soft=True) for fact in found]
    return found, end


def near(day: Day, on: date | None) -> Day:
    """A day and month with the year in which they are nearest to the dateline, if no year is said."""
    if on is None or day.year is not None or day.month is None or day.day is None:
        return day
    nearest: date | None = None
    for year in (on.year - 1, on.year, on.year + 1):
        try:
            candidate = date(year, day.month, day.day)
        except ValueError:
            continue
        if nearest is None or abs(candidate - on) < abs(nearest - on):
            nearest = candidate
    return day if nearest is None else replace(day, year=nearest.year)


def century_word(reading: Reading, place: int, *, roman: bool) -> bool:
    """Whether “century” stands at a place; its abbreviations (`в.`, `w.`, `s.`) only beside Roman numerals.

    Without its stop and before a word, `в` and `w` mean “in”: `Елизавета I в фильме`.
    """
    if not reading.has(place, Role.CENTURY):
        return False
    sign = reading.sign(place)
    if sign in _ALSO_IN and reading.sign(place + 1) != "." and reading.tokens[place + 1].kind is Kind.WORD:
        return False
    return roman or len(sign) > 1 or sign == "世纪"


def whole(number: Decimal) -> int | None:
    """A whole number as one; None for a fraction."""
    return int(number) if number == number.to_integral_value() else None
