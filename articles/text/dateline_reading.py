"""The readers of datelines in languages with spaces, each with the forms it knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.text.dateline_parts import (
    Agency,
    Date,
    Line,
    Reading,
    read_agency,
    read_date,
    read_end,
    starts_with_weekday,
)
from articles.text.dateline_places import (
    LONGEST_PLACE,
    could_be_place,
    is_arabic,
    is_capitals,
    is_dated_place,
    is_lone_place,
)
from articles.text.dateline_words import BARE_AGENCIES, folded
from newsroom.language.places import is_city

_COMMA = re.compile(r"\s*[,.،]?\s*")


def read_agency_first(reading: Reading, at: int) -> Line | None:
    """`(ANSA) - ROME, JUL 11 - `, `(AFP) - `, `/БЕЛТА/. `."""
    agency = read_agency(reading, at, bare=False)
    if agency is None:
        return None
    ending = read_end(reading.text, agency.end)
    if not ending.mark or (ending.mark != "–" and not (agency.known and agency.slashed)):
        return None
    then = read_place_first(reading, _after_space(reading.text, ending.end))
    if then is not None and then.date and then.date.day and not then.agency:
        return then._replace(agency=agency.name)
    return Line("", None, agency.name, ending.end) if agency.known else None


_PLACE_THEN_AGENCY = re.compile(r"([^\d(/\n]{2,60}?)[.,]?\s*(?=[(/])")
_PLACE_THEN_NAME = re.compile(r"([^\d(/\n,.]{2,60}?)(?=\s*,)")


def read_date_first(reading: Reading, at: int) -> Line | None:
    """`25 ноября, Минск /Корр. БЕЛТА/. `, `25 ноября, Минск, БЕЛТА. `, `27 czerwca, Mińsk /Kor. BELTA/.`; without a
    place for agencies known."""
    date = read_date(reading, at)
    if date is None or date.day is None or date.month is None:
        return None
    middle = _COMMA.match(reading.text, date.end)
    after = middle.end() if middle else date.end
    for form in (_PLACE_THEN_AGENCY, _PLACE_THEN_NAME, None):
        found = form.match(reading.text, after) if form else None
        if form and not found:
            continue
        place, position = (found[1].strip(), found.end()) if found else ("", after)
        agency = read_agency(reading, position, bare=form is _PLACE_THEN_NAME)
        if agency is not None and _dated_from(place, agency):
            ending = read_end(reading.text, agency.end)
            return Line(place, date, agency.name, ending.end) if ending.mark else None
    return None


def _dated_from(place: str, agency: Agency) -> bool:
    if place and not could_be_place(place):
        return False
    return agency.known or (bool(place) and agency.slashed and not agency.name.islower())


_WITHIN = re.compile(r"[(\[]([^()\[\]\n]{3,50}),\s*([^,()\[\]\n]{2,24})[)\]]")


def read_in_brackets(reading: Reading, at: int) -> Line | None:
    """`(Minsk, 25. November, BelTA) – `, `[Minsk, 25 November, BelTA] `: all within, an agency that is known last."""
    found = _WITHIN.match(reading.text, at)
    if found is None or not reading.knows(found[2]):
        return None
    within = read_place_first(reading._replace(text=f"{found[1]} ({found[2]}) – "), 0)
    return within._replace(end=read_end(reading.text, found.end()).end) if within and within.date else None


_DASH_BEFORE_DATE = r"(?:\s+[-–—]|\s*/)\s+(?=\d|\(|[^\W\d_]{3,9}\.?\s\d)"
_BOUNDARY = re.compile(rf"{_DASH_BEFORE_DATE}|\s*[,،]\s*|\.\s+(?!\()|\s+(?=[(/])|(?=（)|\s+(?=(?:--|[-–—―‒])\s)|\s+")
_BEFORE_DATE = re.compile(r"(?:في|den|le|el|am|dnia|on)\s+")


def read_place_first(reading: Reading, at: int) -> Line | None:
    """`MINSK, 25. November (BelTA) – `, `МИНСК, 25 ноября. /БЕЛТА/. `, `BERLIN (dpa) - `, `WARSAW, Nov 25 – `,
    `МОСКВА, 30 июн - РИА Новости.`, `Москва. 25 ноября. INTERFAX.RU - `, `أبوظبي في 27 نوفمبر /وام/`."""
    found = (_after_place(reading, place, boundary) for place, boundary in _places(reading, at))
    return next((line for line in found if line is not None), None)


def read_lone(reading: Reading, at: int) -> Line | None:
    """`OTTAWA - `: a place in capitals and nothing else."""
    for place, boundary in _places(reading, at):
        ending = read_end(reading.text, boundary.end())
        # `SPRINGFIELD, Ill. — `: the stop is the region's.
        apart = boundary.group().isspace() or ("," in place and boundary.group().strip() == ".")
        fitting = ending.mark == "–" and apart and is_capitals(place.split(",")[0])
        if not fitting or not reading.text[ending.end : ending.end + 1].isspace() or not could_be_place(place):
            continue
        rest = reading.text[ending.end :].lstrip()
        if _opens_sentence(rest) and is_lone_place(place, rest):
            return Line(place + boundary.group().strip(), None, "", ending.end)
    return None


_GLUED = re.compile(r"([^\W\d_a-zа-я][^\W\d_]{1,20}(?: [^\W\d_]{2,20})?)[-–]([^\W\d_]{2,12})(?=\s|[.:])[.:]?")
_BARE = re.compile(r"([^\W\d_][^\d(),;:!?\n]{1,40}?)([/ ])([^\W\d_]{2,12})(?:\s+(?:[-–—|]|--)(?=\s)|(\.)(?=\s))")


def read_glued(reading: Reading, at: int) -> Line | None:
    """`دمشق-سانا `, as Arabic agencies write; the place is a city that is known."""
    found = _GLUED.match(reading.text, at)
    if found and is_arabic(found[1]) and is_city(found[1]) and reading.knows(found[2]):
        return Line(found[1], None, found[2], found.end())
    return None


def read_bare(reading: Reading, at: int) -> Line | None:
    """`Berlin dpa – `, `BERLIN dpa | `, `Minsk/BelTA. `: a city and an agency that are known, and nothing between."""
    found = _BARE.match(reading.text, at)
    if found is None or folded(found[3]) not in BARE_AGENCIES or (found[4] and found[2] == " "):
        return None
    cities = all(is_city(part) for part in found[1].split("/"))
    fresh = _opens_sentence(reading.text[found.end() :].lstrip())
    return Line(found[1], None, found[3], found.end()) if cities and fresh else None


def _places(reading: Reading, at: int) -> Iterator[tuple[str, re.Match[str]]]:
    for boundary in _BOUNDARY.finditer(reading.text, at):
        place = reading.text[at : boundary.start()]
        if len(place) > LONGEST_PLACE:
            return
        if place:
            yield place, boundary


def _after_place(reading: Reading, place: str, boundary: re.Match[str]) -> Line | None:
    text, position = reading.text, boundary.end()
    before_date = _BEFORE_DATE.match(text, position)
    date = read_date(reading, before_date.end() if before_date else position)
    if date is not None and boundary.group().isspace() and starts_with_weekday(date):
        return None  # SANTO | DOMINGO, 8 lutego
    if date is not None:
        middle = _COMMA.match(text, date.end)
        agency = read_agency(reading, date.end, bare=True)
        agency = agency or read_agency(reading, middle.end() if middle else date.end, bare=False)
    else:
        agency = read_agency(reading, position, bare=boundary.group().startswith(".") and is_capitals(place))
    ending = read_end(text, agency.end if agency else date.end if date else position)
    if agency is None and (date is None or not _stands_alone(text, date.end, ending.end, spelled_from=position)):
        return None
    rest = text[ending.end :].lstrip()
    by_space = boundary.group().isspace() or not boundary.group()
    place, named = (place, "") if agency else _with_agency(place)
    seen = _Evidence(place, date, agency, ending.mark, rest, by_space, named)
    if not _convincing(seen):
        return None
    return Line(place, date, agency.name if agency else named, ending.end)


def _with_agency(place: str) -> tuple[str, str]:
    """`ТАСС, 25 ноября. `, `BelTA, Minsk, 25. November – `: the agency among the names before the date."""
    parts = re.split(r"\s*,\s*", place)
    named = next((part for part in parts if folded(part) in BARE_AGENCIES), "")
    return (", ".join(part for part in parts if part != named), named) if named else (place, "")


def _stands_alone(text: str, date_end: int, end: int, *, spelled_from: int) -> bool:
    """Without an agency, a date has its month in words, and white space follows the mark: no `1.6.1`, no `A -B`."""
    spelled = any(char.isalpha() for char in text[spelled_from:date_end])
    return spelled and (end == len(text) or text[end].isspace())


class _Evidence(NamedTuple):
    """What speaks for a dateline. `by_space`: nothing but white space parts the place from what follows; `named`:
    an agency among the names before the date."""

    place: str
    date: Date | None
    agency: Agency | None
    mark: str | None
    rest: str
    by_space: bool
    named: str


def _convincing(seen: _Evidence) -> bool:
    """Whether this can be nothing but a dateline."""
    place, date, agency = seen.place, seen.date, seen.agency
    if seen.mark is None or not _place_convinces(seen):
        return False
    in_capitals = is_capitals(place.split(",")[0]) or bool(seen.named)
    if date is not None and seen.by_space and not (in_capitals or (agency and is_arabic(place))):
        return False
    fresh = _opens_sentence(seen.rest)
    if agency is None:
        if not (seen.named or is_dated_place(place)):
            return False
        dated = date is not None and date.day is not None and date.year is None
        return fresh and ((in_capitals and seen.mark in {"–", "."}) or (seen.mark == "–" and dated))
    trusted = agency.known or agency.slashed
    if date is not None:
        return bool(seen.mark) or trusted or fresh or not seen.rest
    if trusted:
        return fresh or (seen.mark == "–" and not seen.rest)
    return in_capitals and seen.mark == "–" and fresh and not any(char.isdigit() for char in agency.name)


def _place_convinces(seen: _Evidence) -> bool:
    place, agency = seen.place, seen.agency
    small = place.islower() and len(place.split()) <= 3
    if agency and agency.name.islower() and not (agency.known or small):
        return False
    if small and agency and (seen.date or (agency.known and is_city(place))):
        return could_be_place(place.title())
    return could_be_place(place) if place else bool(seen.named)


def _opens_sentence(rest: str) -> bool:
    """Whether a text could begin here: not with a small letter, nor with what continues a sentence."""
    return bool(rest) and not rest[0].islower() and rest[0] not in ",;:.)!?/"


def _after_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
