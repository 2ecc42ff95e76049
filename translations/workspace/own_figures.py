"""Figures of one person, for that person: what they translated, what they reviewed, what they signed for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.models import LogEntry, Person
from translations.desk.clock import day_in_words
from translations.figures.passages import WAIVE, Stage
from translations.figures.summing import Measured, Times, total
from translations.workspace.measuring import day_bounds, released_between


@dataclass(frozen=True)
class Part:
    """Some released translations of one person in one part: how many, how long that part took, how many words."""

    count: int
    times: Times
    words: int
    share: int | None
    returned: int


@dataclass(frozen=True)
class Day:
    label: str
    translated: Part
    reviewed: Part


@dataclass(frozen=True)
class OwnFigures:
    days: list[Day]
    translated: Part
    reviewed: Part
    waived: int


def own_figures(person: Person, first: date, last: date) -> OwnFigures:
    """Three queries. A translation counts for who handed it in last and who approved it last before its release."""
    measured = released_between(first, last, of=person)
    translated = [each for each in measured if each.passage.translator == person.pk]
    reviewed = [each for each in measured if each.passage.reviewer == person.pk]
    signed = LogEntry.objects.about("translation").of_verbs(WAIVE).between(*day_bounds(first, last))
    days = sorted({each.day for each in measured})
    return OwnFigures(
        days=[
            Day(
                day_in_words(day),
                _part([each for each in translated if each.day == day], Stage.TRANSLATE),
                _part([each for each in reviewed if each.day == day], Stage.REVIEW),
            )
            for day in days
        ],
        translated=_part(translated, Stage.TRANSLATE),
        reviewed=_part(reviewed, Stage.REVIEW),
        waived=signed.filter(person=person).count(),
    )


def _part(measured: Sequence[Measured], stage: Stage) -> Part:
    figures = total(measured)
    share = figures.memory_share
    return Part(
        count=figures.count,
        times=figures.times[stage],
        words=figures.words,
        share=None if share is None else round(100 * share),
        returned=figures.returned,
    )
