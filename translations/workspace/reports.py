"""Reports: the desk's figures by day, section and language, as tables, pictures and CSV. No person is named in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Section
from newsroom.languages import direction, name_of
from translations.desk.clock import day_in_words, length
from translations.figures.charts import Bar, Group, Picture, picture
from translations.figures.passages import WORKED
from translations.figures.summing import Measured, Times, Total, grouped, total
from translations.figures_wording import FIGURES

LIVE = "live"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take it for a formula
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel reads UTF-8 as the machine's old code page
TIMES = (*WORKED, LIVE)


class By(StrEnum):
    DAY = "day"
    LANGUAGE = "language"
    SECTION = "section"


@dataclass(frozen=True)
class Line:
    """One line of a report: `key` as CSV writes it, `label` as the page does."""

    key: str
    label: str
    total: Total

    @property
    def times(self) -> list[Times]:
        """To claim, translate, review, release, and from arrival to live."""
        return [*(self.total.times[stage] for stage in WORKED), self.total.to_live]

    @property
    def share(self) -> int | None:
        """Of the words, how many in a hundred stood in the memory."""
        share = self.total.memory_share
        return None if share is None else round(100 * share)


@dataclass(frozen=True)
class Report:
    """One table with its pictures: the medians, and the worst cases."""

    by: By
    lines: list[Line]
    whole: Line
    medians: Picture
    worst: Picture


def reports(measured: Sequence[Measured], sections: dict[int, Section]) -> list[Report]:
    """The three tables. Days in their order, languages and sections in the desk's: no line stands where it does for

    its figures.
    """
    whole = Line("all", _("All"), total(measured))
    return [
        _report(By.LANGUAGE, _languages(grouped(measured, lambda each: each.language)), whole),
        _report(By.SECTION, _sections(grouped(measured, lambda each: each.section), sections), whole),
        _report(By.DAY, _days(grouped(measured, lambda each: each.day)), whole),
    ]


def _report(by: By, lines: list[Line], whole: Line) -> Report:
    return Report(
        by=by,
        lines=lines,
        whole=whole,
        medians=drawn(lines, lambda times: times.median),
        worst=drawn(lines, lambda times: times.worst),
    )


def _languages(found: dict[str, Total]) -> list[Line]:
    shown_in = get_language() or "en"
    order = [*settings.DESK_LANGUAGES, *sorted(code for code in found if code not in settings.DESK_LANGUAGES)]
    return [Line(code, name_of(code, shown_in), found[code]) for code in order if code in found]


def _sections(found: dict[int | None, Total], sections: dict[int, Section]) -> list[Line]:
    known = [Line(str(row), str(row), found[pk]) for pk, row in sections.items() if pk in found]
    return known + ([Line("", _("without a section"), found[None])] if None in found else [])


def _days(found: dict[date, Total]) -> list[Line]:
    return [Line(day.isoformat(), day_in_words(day), found[day]) for day in sorted(found)]


def drawn(lines: Sequence[Line], of: Callable[[Times], timedelta | None]) -> Picture:
    """For each line its five bars."""
    groups = [
        Group(line.label, [_bar(name, of(times)) for name, times in zip(TIMES, line.times, strict=True)])
        for line in lines
    ]
    return picture(groups, right_to_left=direction(get_language() or "en") == "rtl")


def _bar(name: str, span: timedelta | None) -> Bar:
    return Bar(name, span.total_seconds() / 60 if span is not None else None, length(span) if span is not None else "–")


def headings() -> list[tuple[str, str]]:
    """The five times: what colours them in pictures, and what they are called."""
    return [(name, str(FIGURES[name])) for name in TIMES]


def as_csv(report: Report) -> Iterator[str]:
    """A report as CSV, line by line: UTF-8 with a byte order mark, commas, times in minutes with one decimal."""
    yield BYTE_ORDER_MARK + _row(
        [report.by, "released", *_columns(), "words", "from_memory", "waived", "returned", "by_clock"]
    )
    for line in report.lines:
        figures = line.total
        times = [_minutes(span) for times in line.times for span in (times.median, times.worst)]
        yield _row(
            [
                line.key,
                figures.count,
                *times,
                figures.words,
                figures.from_memory,
                figures.waived,
                figures.returned,
                figures.by_clock,
            ]
        )


def _columns() -> list[str]:
    return [f"{name}_{which}" for name in TIMES for which in ("median", "worst")]


def _minutes(span: timedelta | None) -> str:
    return "" if span is None else f"{span.total_seconds() / 60:.1f}"


def _row(values: Sequence[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([harmless(value) for value in values])
    return out.getvalue()


def harmless(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def section_rows() -> dict[int, Section]:
    return {row.pk: row for row in Section.objects.all()}
