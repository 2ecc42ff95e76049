"""The figures agree with the log: invented days are replayed from it and compared with an oracle that never read it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import timedelta
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.translations.figures.newsroom_days import BEGIN, Days, Kept
from translations.figures.passages import Stage
from translations.workspace.measuring import released_between
from translations.workspace.own_figures import own_figures
from translations.workspace.reports import as_csv, reports, section_rows

pytestmark = pytest.mark.django_db

BERLIN = ZoneInfo("Europe/Berlin")
STATES = {
    Stage.CLAIM: ("requested",),
    Stage.TRANSLATE: ("drafting", "returned"),
    Stage.REVIEW: ("in review",),
    Stage.RELEASE: ("approved",),
    Stage.STOPPED: ("stopped",),
}


def minutes(kept: Kept, stage: Stage) -> int:
    return sum(kept.minutes[state] for state in STATES[stage])


@pytest.fixture(params=range(4), ids=lambda seed: f"seed {seed}")
def days(request: pytest.FixtureRequest) -> Days:
    return Days(request.param, stories=4, steps=120)


def released(days: Days) -> dict[int, Kept]:
    return {pk: kept for pk, kept in days.kept.items() if kept.released is not None}


def test_every_figure_of_every_translation_and_every_total(days: Days) -> None:
    last = days.now.astimezone(BERLIN).date()
    measured = released_between(BEGIN.date(), last)
    expected = released(days)
    assert {each.translation for each in measured} == set(expected)
    for each in measured:
        kept, way = expected[each.translation], each.passage
        assert {stage: way.spent[stage] for stage in Stage} == {
            stage: timedelta(minutes=minutes(kept, stage)) for stage in Stage
        }
        assert kept.released is not None
        assert (each.language, each.section, each.article) == (kept.language, kept.section, kept.article)
        assert each.day == kept.released.astimezone(BERLIN).date()
        assert (way.translator, way.reviewer) == (kept.translator, kept.reviewer)
        assert (way.words, way.from_memory) == (kept.words, kept.from_memory)
        assert (way.waived, way.returned) == (kept.waived, kept.returned)
        assert each.by_clock == kept.by_clock
        assert each.to_live == (None if kept.by_clock else kept.released - kept.arrived)
        assert sum(way.spent.values(), timedelta()) == way.until - way.begun, "every moment belongs to one stage"
    totals_agree(measured, expected)
    people_agree(days, expected)


def totals_agree(measured: list, expected: dict[int, Kept]) -> None:  # type: ignore[type-arg]
    """Each line of each CSV beside the oracle's own grouping."""
    sections = section_rows()
    for report in reports(measured, sections):
        rows = list(csv.DictReader(line.removeprefix("\ufeff") for line in as_csv(report)))
        assert len(rows) == len(report.lines)
        for row in rows:
            group = [kept for kept in expected.values() if of_line(kept, report.by, row[report.by], sections)]
            assert int(row["released"]) == len(group)
            for stage in (Stage.CLAIM, Stage.TRANSLATE, Stage.REVIEW, Stage.RELEASE):
                same(row, stage, [minutes(kept, stage) for kept in group])
            to_live = [
                (kept.released - kept.arrived).total_seconds() / 60
                for kept in group
                if kept.released is not None and not kept.by_clock
            ]
            same(row, "live", to_live)
            assert int(row["by_clock"]) == sum(kept.by_clock for kept in group)
            for name in ("words", "from_memory", "waived", "returned"):
                assert int(row[name]) == sum(getattr(kept, name) for kept in group)


def of_line(kept: Kept, by: str, key: str, sections: dict) -> bool:  # type: ignore[type-arg]
    assert kept.released is not None
    if by == "day":
        return kept.released.astimezone(BERLIN).date().isoformat() == key
    if by == "section":
        return (str(sections[kept.section]) if kept.section else "") == key
    return kept.language == key


def same(row: dict[str, str], name: str, lengths: Iterable[float]) -> None:
    given = list(lengths)
    assert row[f"{name}_median"] == (f"{median(given):.1f}" if given else "")
    assert row[f"{name}_worst"] == (f"{max(given):.1f}" if given else "")


def people_agree(days: Days, expected: dict[int, Kept]) -> None:
    last = days.now.astimezone(BERLIN).date()
    for translators, reviewers in days.people.values():
        for person in [*translators, *reviewers]:
            own = own_figures(person, BEGIN.date(), last)
            translated = [kept for kept in expected.values() if kept.translator == person.pk]
            reviewed = [kept for kept in expected.values() if kept.reviewer == person.pk]
            assert (own.translated.count, own.translated.words) == (len(translated), sum(k.words for k in translated))
            assert (own.reviewed.count, own.reviewed.words) == (len(reviewed), sum(k.words for k in reviewed))
            lengths = [minutes(kept, Stage.TRANSLATE) for kept in translated]
            worst = own.translated.times.worst
            assert worst == (timedelta(minutes=max(lengths)) if lengths else None)


def test_the_days_have_something_of_everything() -> None:
    """Else the comparison would prove little."""
    kept = list(released(Days(8, stories=6, steps=200)).values())
    assert len(kept) >= 10
    for name in ("waived", "returned", "from_memory", "by_clock"):
        assert any(getattr(each, name) for each in kept), name
    assert any(each.minutes["stopped"] for each in kept)
    assert timezone.localtime(BEGIN).date() != max(each.released for each in kept if each.released).date()
