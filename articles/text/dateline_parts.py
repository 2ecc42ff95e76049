"""What stands in a dateline: how agencies write dates, their own names, and the end of the line."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from articles.text.dateline_words import (
    folded,
    is_known_agency,
    is_no_agency,
    is_weekday,
    is_whole_agency,
    month_number,
)
from newsroom.language.places import is_city, is_country


class Reading(NamedTuple):
    """What a paragraph's opening is read with."""

    text: str
    language: str | None
    agencies: frozenset[str]

    def knows(self, agency: str) -> bool:
        return folded(agency) in self.agencies or is_known_agency(agency)


class Date(NamedTuple):
    """`end` is where it ends in the text; `printed` how it stands there."""

    day: int | None
    month: int | None
    year: int | None
    end: int
    printed: str = ""


class Agency(NamedTuple):
    name: str
    end: int
    known: bool
    slashed: bool = False


class Line(NamedTuple):
    """A dateline as read, and where the text begins behind it."""

    place: str
    date: Date | None
    agency: str
    end: int


class End(NamedTuple):
    """How a dateline ends: `–` (also after a stop), `.`, `:`, or with nothing but white space; None is no ending."""

    mark: str | None
    end: int


_LEAP = 2024
_WORD_ENDS = re.compile(r"[\s,.]")
NO_DATE = (None, None, None)
_WORD = r"[^\W\d_]{2,14}"
_WEEKDAY = re.compile(rf"({_WORD})\.?,?\s+")
_LONE_WEEKDAY = re.compile(rf"({_WORD})(?=\s*[(/.,–-])")
_YEAR = r"(?:\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)(?:\s*(?:года|г\.?|roku|r\.|року|р\.)(?!\w))?)?"
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:\.º|[.º°]|er|re|st|nd|rd|th|-го)?\s*(?:de\s+|d[’']|of\s+)?({_WORD}(?:\s{_WORD})?)"
)
_MONTH_FIRST = re.compile(rf"({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?!\d){_YEAR}")
_AFTER_MONTH = re.compile(_YEAR)
_SECOND_NAME = re.compile(rf"\s*[/(]\s*({_WORD}(?:\s{_WORD})?)\s*\)?")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}(?=\s*[(/]))?)?(?!\d)")
_DAY_ALONE = re.compile(r"(\d{1,2})(?=\s?\()")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def read_date(reading: Reading, at: int) -> Date | None:
    """`25. November 2025`, `25 de nov`, `Nov. 25, 2025`, `25.11.2025`, `2025-11-25`, each also after a weekday;
    a weekday alone counts as a date that says nothing."""
    text, language = reading.text, reading.language
    weekday = _WEEKDAY.match(text, at)
    found = None
    if weekday and is_weekday(weekday[1], short=True):
        found = _date_after_weekday(text, weekday.end(), language)
    if found is not None and found.month is None:
        found = None  # `Mar 28 (` is a month in English and a weekday in Spanish
    alone = _LONE_WEEKDAY.match(text, at)
    if not found and alone and is_weekday(alone[1]):
        found = Date(*NO_DATE, alone.end())
    found = found or _date_after_weekday(text, at, language)
    return found._replace(printed=text[at : found.end].strip()) if found else None


def starts_with_weekday(date: Date) -> bool:
    first = _WORD_ENDS.split(date.printed, maxsplit=1)[0]
    return is_weekday(first, short=True) and month_number(first, None) is None


def _date_after_weekday(text: str, at: int, language: str | None) -> Date | None:
    if found := _DAY_FIRST.match(text, at):
        for name in (found[2], found[2].split()[0]):
            if month := month_number(name, language):
                return _with_year(text, int(found[1]), month, found.start(2) + len(name), language)
    if found := _MONTH_FIRST.match(text, at):
        month = month_number(found[1], language)
        return checked_date(int(found[2]), month, found[3], found.end()) if month else None
    if found := _ISO.match(text, at):
        return checked_date(int(found[3]), int(found[2]), found[1], found.end())
    if found := _NUMERIC.match(text, at):
        year = f"20{found[4]}" if found[4] and len(found[4]) == 2 else found[4]
        return checked_date(int(found[1]), int(found[3]), year, found.end())
    if found := _DAY_ALONE.match(text, at):
        return Date(int(found[1]), None, None, found.end()) if 1 <= int(found[1]) <= 31 else None
    return None


def _with_year(text: str, day: int, month: int, end: int, language: str | None) -> Date | None:
    again = _SECOND_NAME.match(text, end)  # Arabic: `25 تشرين الثاني/نوفمبر`
    if again and month_number(again[1], language) == month:
        end = again.end()
    found = _AFTER_MONTH.match(text, end)
    return checked_date(day, month, found[1], found.end()) if found else checked_date(day, month, None, end)


def checked_date(day: int, month: int, year: str | None, end: int) -> Date | None:
    """None for a day or month that no calendar has; `30 February`, which that month has not, says nothing."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    # Without a year it may be a leap year.
    if day > monthrange(int(year or _LEAP), month)[1]:
        return Date(*NO_DATE, end)
    return Date(day, month, int(year) if year else None, end)


_IN_BRACKETS = re.compile(r"\s*[(（]\s*([^()（）]{2,48}?)\s*[)）]")
_IN_SLASHES = re.compile(r"\s*/\s*([^/]{2,48}?)\s*/")
# `30 июн - РИА Новости.`, also with who reports: `30 июн - РИА Новости, Анна Линд.`
_AFTER_DASH = re.compile(r"\s*[-–—]\s*([^\W\d_][\w \-]{1,24}?)(?:,(?:\s[^\W\d_][^\W\d_\-]+){2,3})?(?=[.:]\s)")
_BEFORE_DASH = re.compile(r"\s*\.?\s*([^\W\d_][\w.\-]{1,24})(?=\s+[-–—]\s)")  # `25 ноября. INTERFAX.RU - `
_BEFORE_STOP = re.compile(r"\s*,\s*([^\W\d_][\w \-]{1,24}?)(?=\.\s|\s+[-–—]\s)")  # `25 ноября, Минск, БЕЛТА. `
_REPORTER = re.compile(
    r"(?<!\w)(?:(?:спец|соб|наш)\.?\s*)?(?:корр|кор|кар|korr|kor|corr|correspondent|корреспондент)(?!\w)\.?",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s+[-–—]\s+|,\s+")
_NAME = re.compile(r"[^\W\d_](?:[\w.&’'+\-]|[ ,](?=[\w/])|/(?=[ \w]))*")


def read_agency(reading: Reading, at: int, *, bare: bool) -> Agency | None:
    """`(BelTA)`, `/Корр. БЕЛТА/` without the correspondent; where `bare` is allowed also names of agencies known."""
    for slashed, pattern in ((False, _IN_BRACKETS), (True, _IN_SLASHES)):
        if found := pattern.match(reading.text, at):
            name = _without_reporter(found[1], reading)
            known = reading.knows(name)
            likely = _NAME.fullmatch(name) and len(name.split()) <= 5 and not is_no_agency(name)
            if not likely or month_number(name, None) or is_weekday(name, short=True):
                return None
            if not known and (is_city(name) or is_country(name)):
                return None
            return Agency(name, found.end(), known, slashed)
    for form in (_AFTER_DASH, _BEFORE_DASH, _BEFORE_STOP) if bare else ():
        if (found := form.match(reading.text, at)) and reading.knows(found[1]):
            return Agency(found[1], found.end(), known=True)
    return None


def _without_reporter(inside: str, reading: Reading) -> str:
    """`Корр. БЕЛТА`, `Анна Линд - БЕЛТА`, `Корр. ТАСС Анна Линд` without who reports."""
    name = _REPORTER.sub("", inside).strip()
    parts = _BESIDE.split(name)
    if len(parts) > 1 and all(reading.knows(part) for part in parts):
        return "/".join(parts)
    if len(parts) > 1:
        name = next((part for part in parts if reading.knows(part)), name)
    if name == inside:
        return name
    words = name.split()
    starts = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((start for start in starts if is_whole_agency(start)), name)


_END = re.compile(r"\s*(?:([.:]?)\s*(--|[-–—―‒−_])|([.:。]))?")


def read_end(text: str, at: int) -> End:
    """What closes a dateline, and where the text begins behind it."""
    found = _END.match(text, at)
    assert found is not None, "every part of the pattern may be missing"
    end = found.end()
    if found[2]:
        return End("–", end)
    if found[3]:
        return End(":" if found[3] == ":" else ".", end)
    return End("" if at == len(text) or text[at].isspace() else None, at)
