"""A draft's dateline beside the source's: another day, or the name of a place that it is not.

A dateline is written anew in each language, so that nothing is asked of how it is written, only of what it says; what
cannot be proved is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.text.datelines import Dateline, parse, place_key, write
from newsroom.language.facts import Fact, facts
from newsroom.language.facts.fact import Day
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph

CODES = ("dateline_date", "dateline_place")


def other_day(line: Dateline, language: str, target: Paragraph) -> Iterator[Finding]:
    """`dateline_date`: the target names a day, and it is not that of the source's `line`, which is in a `language`."""
    said = _days(target)
    if line.day is None or line.month is None or not said or any(_is_day_of(fact, line) for fact in said):
        return
    facts_said = {"source": day_in(line, language), "target": said[0].text}
    place = Span(said[0].start, said[0].end)
    yield Finding("dateline_date", Severity.ERROR, facts_said, target=(place,))


def day_in(line: Dateline, language: str) -> str:
    """The day of a dateline in words of its language; "" where it names none."""
    return next((fact.text for fact in _days(Paragraph(write(line, language), language))), line.printed)


def _days(paragraph: Paragraph) -> list[Fact]:
    found = facts(paragraph.text, paragraph.language)
    return [fact for fact in found if isinstance(fact.value, Day) and fact.value.day and fact.value.month]


def _is_day_of(fact: Fact, line: Dateline) -> bool:
    day = fact.value
    assert isinstance(day, Day)
    same_year = None in {day.year, line.year} or day.year == line.year
    return (day.day, day.month) == (line.day, line.month) and same_year


def other_place(line: Dateline, target: Paragraph, name: str) -> Finding:
    """`dateline_place`: the target has the `name` of a place that is not the source's."""
    text = target.text
    start = text.casefold().find(name.casefold())
    place = Span(start, start + len(name)) if start >= 0 else Span(0, len(text))
    facts_said = {"source": line.place, "target": text[place.start : place.end]}
    return Finding("dateline_place", Severity.ERROR, facts_said, target=(place,))


def place_said(target: Paragraph) -> str:
    """The place that a dateline names; "" where its form is none that is known."""
    found = parse(f"{target.text} {_TEXT}", target.language) or parse(target.text, target.language)
    return found[0].place if found else ""


# A dateline stands before a text.
_TEXT = "Text"


def says_place(target: Paragraph, names: Iterable[str]) -> bool:
    """Whether one of these names stands in a dateline, and not as a part of a longer one."""
    said = place_key(place_said(target))
    return any(
        key and stands_in(target, name) and not _is_more(said, key) for name in names if (key := place_key(name))
    )


def stands_in(target: Paragraph, name: str) -> bool:
    """Whether a name stands in a dateline, as words of their own where the language has words apart."""
    words, key = place_key(target.text), place_key(name)
    return key in words if target.language.startswith("zh") else f" {key} " in f" {words} "


def _is_more(said: str, key: str) -> bool:
    return said != key and key in said
