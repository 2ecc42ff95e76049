"""Datelines written for readers: one pattern a language, a setting of the desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from articles.text.dateline import Dateline
from articles.text.dateline_places import is_han
from newsroom.language.agencies import agency_in
from newsroom.language.places import city_of, is_country, place_in
from newsroom.language.regions import is_elsewhere, is_here, region_in
from newsroom.languages import LANGUAGES, cldr

_DATE_FIELD = r"\{(?:day|month|mon|month_number|year)\}"
_DATE = rf"{_DATE_FIELD}(?:[^{{}}]*{_DATE_FIELD})*日?"
_PLACE = r"\{(?:place|PLACE)\}"
_WITHOUT_YEAR = re.compile(r",?\s*\{year\}(?:\s*(?:г\.|года|年))?")
_WITHOUT_AGENCY = re.compile(r"\s*([(/（\[])?\s*\{agency\}(?(1)\s*[)/）\]])(?:\.(?=\s*[-–—]))?")
_WITHOUT_DATE = re.compile(rf"\A{_DATE}\s*[,،.]?\s*|\s*[,،.]?\s*{_DATE}")
_WITHOUT_PLACE = re.compile(rf"\A{_PLACE}\s*[,،.]?\s*|{_PLACE}\s*[,،]\s*|\s*[,،]?\s*{_PLACE}(?!\s*[,،])")
_TWO_STOPS = re.compile(r"\.(?:\s*\.)+")
_TOUCHING_STOPS = re.compile(r"\.{2,}")
_LOOSE_START = re.compile(r"\A[\s,،.\-–—]+")
_FIELD = re.compile(r"\{(\w+)\}")
_FIRST_DAYS = {"fr": "1er"}
_TOUCHING = re.compile(r"\{agency\}(?=\{(?:place|PLACE)\})")


def write(dateline: Dateline, language: str, pattern: str | None = None) -> str:
    """The dateline as a language's readers know it; the text follows it directly.

    `pattern` holds `DATELINE_FIELDS` in braces and is by default the language's own (English's for one the product
    does not publish in). What is missing goes with the marks around it. A place with neither date nor agency is set
    off by a dash, whatever the pattern: with a stop it would read as a sentence of one word.
    """
    pattern = pattern or LANGUAGES.get(language, LANGUAGES["en"]).dateline
    if "/{agency}/" in pattern:
        dateline = replace(dateline, agency=dateline.agency.replace("/", ", "))
    has_date = dateline.day is not None and dateline.month is not None
    place, agency = dateline.place.strip(), dateline.agency.strip()
    if place and not has_date and not agency and "{PLACE}" in pattern:
        return f"{place.upper()} – "
    if dateline.year is None:
        pattern = _WITHOUT_YEAR.sub("", pattern)
    for present, without in ((agency, _WITHOUT_AGENCY), (has_date, _WITHOUT_DATE), (place, _WITHOUT_PLACE)):
        if not present:
            pattern = without.sub("", pattern)
    if not (place or agency or has_date):
        return ""
    if agency and place and not (is_han(agency[-1]) or is_han(place[0])):
        pattern = _TOUCHING.sub("{agency} ", pattern)
    pattern = _LOOSE_START.sub("", _TWO_STOPS.sub(".", pattern))
    values = {"place": place, "PLACE": place.upper(), "agency": agency, **_date_values(dateline, language)}
    if "{month}" in pattern or "{mon}" in pattern:
        values["day"] = _FIRST_DAYS.get(language, values["day"]) if dateline.day == 1 else values.get("day", "")
    # A place may end with a stop of its own (`Fla.`).
    line = _TOUCHING_STOPS.sub(".", _FIELD.sub(lambda found: values.get(found[1], ""), pattern))
    return line if line.endswith(("。", "：", "，")) else line.rstrip() + " "


def _date_values(dateline: Dateline, language: str) -> dict[str, str]:
    if dateline.day is None or dateline.month is None:
        return {}
    months = cldr(language).months["format"]
    return {
        "day": str(dateline.day),
        "month": months["wide"][dateline.month],
        "mon": months["abbreviated"][dateline.month].rstrip("."),
        "month_number": str(dateline.month),
        "year": str(dateline.year or ""),
    }


# --- names in another language ---------------------------------------------------------------------------------

# Asked for a name in one language, answers with its name in another: `named("Minsk", "de", "ru") == "Минск"`.
Naming = Callable[[str, str, str], str | None]

_AND = r"(?:and|und|et|y|e|i|и|і|й|ды|و)"
_BETWEEN = re.compile(rf"(\s*/\s*|\s+[-–—&]\s+|\s+{_AND}\s+|\s*[,،]\s*)", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\w)([-–])(?=\w)")
_COMMA = {",", "،"}
_COMMAS = {"ar": "، "}
# Where a region stands before its city, and nothing between.
_UNPARTED = {"zh-hans"}


def in_language(dateline: Dateline, language: str, to: str, *, named: Naming = place_in) -> Dateline:
    """The dateline of a text with place and agency as another language's readers know them; its date stays.

    `named` finds the place: by default what CLDR knows, on a desk its register first. Of several places each is
    named, with an oblique between them; a region after a comma goes where the language would not write it. A name
    that nobody knows stays as it is, and one that an American state tells from the city that is known
    (`ST. PETERSBURG, Fla.`).
    """
    if language == to:
        return dateline
    agency = agency_in(dateline.agency, to) or dateline.agency
    return replace(dateline, place=_places_in(dateline.place, language, to, named), agency=agency)


def _places_in(place: str, language: str, to: str, named: Naming) -> str:
    if not place or (whole := named(place, language, to)):
        return whole if place and whole else place
    ends = [part for part in _HYPHEN.split(place) if part not in "-–"]
    both = [named(end, language, to) for end in ends] if len(ends) == 2 else [None]
    if all(both):
        return "/".join(name for name in both if name)
    parts = _BETWEEN.split(place)
    state = _state(parts, language, to)
    if state and is_elsewhere(parts[0], language):
        return state + parts[0] if to in _UNPARTED else parts[0] + _COMMAS.get(to, ", ") + state
    found = named(parts[0], language, to) or parts[0]
    for mark, part in zip(parts[1::2], parts[2::2], strict=True):
        second = _is_second(parts[0], part, language)
        name = state or named(part, language, to) or part
        if mark.strip() not in _COMMA or (second and to in _UNPARTED):
            found += "/" + name
        elif to not in _UNPARTED:
            found += _COMMAS.get(to, ", ") + name
    return found


def _state(parts: list[str], language: str, to: str) -> str | None:
    """The American state behind a city, as a language calls it; `TBILISI, Georgia` is in a country."""
    if len(parts) != 3 or parts[1].strip() not in _COMMA or _is_second(parts[0], parts[2], language):
        return None
    if is_country(parts[2]) and not is_here(parts[0], language):
        return None
    return region_in(parts[2], to)


def _is_second(place: str, part: str, language: str) -> bool:
    """Whether what stands behind a comma is a second place, no region: `PARIS, LONDON`, not `BUFFALO, New York`."""
    return city_of(part, language) is not None and (part.isupper() or not place.isupper())
