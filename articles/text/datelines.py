"""The line that opens a wire story: place, date and agency. Data, not text, and written anew for each language.

`parse` reads the conventions of the agencies, each named with its form at the readers in `dateline_reading` and
`dateline_chinese`; it looks at the first `REACH` characters alone, so its time does not grow with the text. What might
as well be the beginning of a sentence is no dateline: a form needs the more evidence (capitals, date, agency, dash) the
more it looks like prose.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from articles.text.dateline import Dateline
from articles.text.dateline_bylines import ends_of_byline
from articles.text.dateline_chinese import read_chinese
from articles.text.dateline_parts import NO_DATE, Line, Reading
from articles.text.dateline_places import place_key
from articles.text.dateline_reading import (
    read_agency_first,
    read_bare,
    read_date_first,
    read_glued,
    read_in_brackets,
    read_lone,
    read_place_first,
)
from articles.text.dateline_words import folded
from articles.text.dateline_writing import Naming, in_language, write
from newsroom.language.places import is_city

__all__ = ["REACH", "Dateline", "Naming", "byline_before", "in_language", "parse", "place_key", "write"]

REACH = 160
_READERS = (
    read_chinese,
    read_in_brackets,
    read_agency_first,
    read_date_first,
    read_place_first,
    read_glued,
    read_bare,
    read_lone,
)


def parse(
    paragraph: str, language: str | None = None, *, agencies: Collection[str] = ()
) -> tuple[Dateline, str] | None:
    """Read the dateline off a paragraph of plain text; None where it has none.

    Returns it with the rest of the paragraph, which is always the paragraph's end, unchanged; a byline before it is
    passed over (`byline_before` tells it). `language` only says
    whose months to try first: agencies' own habits and wrongly declared languages cross. `agencies` are names that
    may stand in this text's datelines besides those of common knowledge (its provider's).
    """
    found = _read(paragraph, language, agencies)
    return (_dateline(found.line), paragraph[found.line.end :].lstrip()) if found else None


def byline_before(paragraph: str, language: str | None = None, *, agencies: Collection[str] = ()) -> str:
    """The byline that `parse` passes over to come to a paragraph's dateline, as printed; "" where there is none."""
    found = _read(paragraph, language, agencies)
    return paragraph[: found.start].strip(" \t\n\u00a0,=") if found else ""


class _Found(NamedTuple):
    start: int
    line: Line


def _read(paragraph: str, language: str | None, agencies: Collection[str]) -> _Found | None:
    start = len(paragraph) - len(paragraph.lstrip())
    text = paragraph[: start + REACH]
    reading = Reading(text, language, frozenset(folded(name) for name in agencies))
    if line := _first(reading, start):
        return _Found(start, line)
    for end, sure in ends_of_byline(text, start):
        line = _first(reading, end)
        # Within a line, `Von` may open a sentence as well.
        if line and (sure or (reading.knows(line.agency) and (line.place.isupper() or is_city(line.place)))):
            return _Found(end, line)
    return None


def _first(reading: Reading, at: int) -> Line | None:
    lines = (read(reading, at) for read in _READERS)
    return next((line for line in lines if line is not None), None)


def _dateline(line: Line) -> Dateline:
    day, month, year = line.date[:3] if line.date else NO_DATE
    return Dateline(line.place, day, month, year, line.agency, line.date.printed if line.date else "")
