"""Check pairs of source and target paragraphs from a file: one line of findings a line of the file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from newsroom.languages import normal_code
from newsroom.line_by_line import json_line, printed_as_utf_8
from newsroom.register import names_in
from translations.checks.finding import Finding, Span
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Names
from translations.finding_wording import finding_sentence

COLUMNS = ("source_language", "target_language", "source", "target")


class Command(BaseCommand):
    help = "Check pairs of paragraphs: columns source_language, target_language, source, target; - is standard input."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", metavar="FILE.tsv", help="separated by tabs, with a line of headings; quotes are text"
        )
        parser.add_argument("--json", action="store_true", help="print a JSON object a line")

    def handle(self, *args: Any, **options: Any) -> None:
        lines = _lines(options["file"])
        header = [name.strip().lower() for name in next(lines, "").split("\t")]
        missing = [name for name in COLUMNS if name not in header]
        if missing:
            raise CommandError(
                f"{options['file']}: the first line has no column {', '.join(missing)}. "
                f"Name the columns {', '.join(COLUMNS)} there, separated by tabs."
            )
        with printed_as_utf_8():
            for number, line in enumerate(lines, start=2):
                answer = _answer(header, line)
                self.stdout.write(json_line(answer) if options["json"] else _plain(number, answer))
                self.stdout.flush()


def _lines(name: str) -> Iterator[str]:
    """The lines of a file, decoded one by one: a broken character spoils its own line alone."""
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            for number, line in enumerate(file):
                text = line.decode("utf-8", errors="surrogateescape")
                yield (text.removeprefix("\ufeff") if number == 0 else text).rstrip("\r\n")
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}. Name a file that can be read.") from error


def _answer(header: list[str], line: str) -> dict[str, Any]:
    """What is said of one line; `error` says why a line could not be checked."""
    cells = line.split("\t")
    if len(cells) != len(header):
        return _broken(f"{len(cells)} columns where the first line has {len(header)}")
    row = dict(zip(header, map(_bare, cells), strict=True))
    if any("\udc80" <= sign <= "\udcff" for sign in line):
        return _broken("not in UTF-8")
    for column in COLUMNS[:2]:
        if not normal_code(row[column]):
            return _broken(f"{column}: no such language: {row[column]!r}")
    source_language, target_language = normal_code(row["source_language"]), normal_code(row["target_language"])
    names = _names(row["source"], row["target"], source_language, target_language)
    found = check_pair(row["source"], row["target"], source_language, target_language, names=names)
    return {"findings": [_as_json(finding) for finding in found]}


def _bare(cell: str) -> str:
    """A cell without the quotes of a table program, which doubles those within; other quotes are text."""
    within = cell[1:-1]
    if len(cell) < 2 or not cell[0] == cell[-1] == '"' or '""' not in within or '"' in within.replace('""', ""):
        return cell
    return within.replace('""', '"')


def _names(source: str, target: str, source_language: str, target_language: str) -> Names:
    """The register's hits; none where there is no database, since pairs can be checked without one."""
    try:
        return Names(names_in(source, source_language), names_in(target, target_language))
    except DatabaseError:
        return Names()


def _broken(why: str) -> dict[str, Any]:
    return {"error": why, "findings": []}


def _as_json(finding: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {
        "check": finding.check,
        "severity": str(finding.severity),
        "message": finding_sentence(finding),
        "source": _places(finding.source),
        "target": _places(finding.target),
    }
    if finding.repair is not None:
        said["repair"] = {"start": finding.repair.start, "end": finding.repair.end, "text": finding.repair.text}
    return said


def _places(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _plain(number: int, answer: dict[str, Any]) -> str:
    if "error" in answer:
        return f"{number}: not checked: {answer['error']}"
    said = [f"  {one['severity']} {one['check']}: {one['message']}" for one in answer["findings"]]
    return "\n".join([f"{number}: 1 finding" if len(said) == 1 else f"{number}: {len(said)} findings", *said])
