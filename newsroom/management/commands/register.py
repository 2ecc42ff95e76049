"""The register of names and terms on the command line: import, export, find."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from newsroom.actions.register_import import Summary, take_in
from newsroom.language.naming import NameHit
from newsroom.languages import normal_code
from newsroom.line_by_line import answer_lines, json_line, printed_as_utf_8
from newsroom.models import Concept
from newsroom.register import names_in
from newsroom.register.formats import READERS, WRITERS, format_of, units
from newsroom.register.units import Fault
from newsroom.register_wording import fault_sentence

# SQLite has one writer: after each transaction others get their turn (seconds).
PAUSE = 0.02


class Command(BaseCommand):
    help = "Read names and terms from TBX or CSV, write them, or find them in texts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        does = parser.add_subparsers(dest="does", required=True)
        taking = does.add_parser("import", help="take in a file; what cannot be read is named and left out")
        taking.add_argument("file", metavar="FILE", help="a TBX or CSV file, or - for standard input")
        taking.add_argument("--format", choices=sorted(READERS), help="else the file's name or beginning tells")
        giving = does.add_parser("export", help="write the whole register")
        giving.add_argument("file", metavar="FILE", nargs="?", default="-", help="a file, or - for standard output")
        giving.add_argument("--format", choices=sorted(WRITERS), help="else the file's name tells; tbx")
        finding = does.add_parser("find", help="names and terms in texts: a text a line in, a list a line out")
        finding.add_argument("--language", required=True, metavar="CODE")
        finding.add_argument("--json", action="store_true", help="a JSON list a line; `concept` is the concept's key")

    def handle(self, *args: Any, **options: Any) -> None:
        with printed_as_utf_8():
            {"import": self.take, "export": self.give, "find": self.find}[options["does"]](options)

    def take(self, options: dict[str, Any]) -> None:
        given = options["file"]
        try:
            with nullcontext(sys.stdin.buffer) if given in {"-", "stdin"} else Path(given).open("rb") as file:
                name = options["format"] or format_of(given, getattr(file, "peek", lambda _size: b"")(64))
                summary = self.taken(take_in(READERS[name](file), file=given, by=None, at=timezone.now()))
        except OSError as error:
            raise CommandError(f"{given}: {error.strerror}.") from None
        self.stdout.write(
            f"{summary.added} added, {summary.changed} changed, {summary.unchanged} unchanged, "
            f"{summary.forms} forms written, {summary.left_out} left out or mended"
        )
        if summary.left_out and not (summary.added or summary.changed or summary.unchanged):
            sys.exit(1)

    def taken(self, steps: Iterable[tuple[Summary, list[Fault]]]) -> Summary:
        """What became of a file, each fault told as it is met."""
        whole = Summary()
        for so_far, faults in steps:
            whole = so_far
            for fault in faults:
                self.stderr.write(fault_sentence(fault))
            if connection.vendor == "sqlite":
                time.sleep(PAUSE)
        return whole

    def give(self, options: dict[str, Any]) -> None:
        given = options["file"]
        name = options["format"] or (format_of(given, b"<") if given not in {"-", "stdout"} else "tbx")
        written = WRITERS[name](units())
        if given in {"-", "stdout"}:
            for piece in written:
                self.stdout.write(piece, ending="")
            return
        try:
            with Path(given).open("w", encoding="utf-8", newline="") as file:
                file.writelines(written)
        except OSError as error:
            raise CommandError(f"{given}: {error.strerror}.") from None

    def find(self, options: dict[str, Any]) -> None:
        language = normal_code(options["language"])
        if not language:
            raise CommandError(
                f"--language {options['language']}: no such language. Give a code such as de or zh-hans."
            )
        as_json = options["json"]

        def answer(text: str) -> str:
            if not text.strip():
                return "[]" if as_json else ""
            return _found(text, names_in(text, language), as_json=as_json)

        answer_lines(self.stdout, answer)


def _found(text: str, hits: list[NameHit], *, as_json: bool) -> str:
    keys = dict(Concept.objects.filter(pk__in={hit.concept for hit in hits}).values_list("pk", "key")) if hits else {}
    if not as_json:
        return "\t".join(f"{text[hit.start : hit.end]} = {hit.form} ({hit.status})" for hit in hits)
    rows = [
        {
            "concept": keys.get(hit.concept, str(hit.concept)),
            "form": hit.form,
            "start": hit.start,
            "end": hit.end,
            "status": hit.status.value,
        }
        for hit in hits
    ]
    return json_line(rows)
