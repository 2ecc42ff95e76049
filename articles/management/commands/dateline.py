"""Read the dateline off paragraphs, and write it in another language."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, transaction
from django.utils.timezone import localdate

from articles.place_names import desk_naming
from articles.text.datelines import Naming, in_language, parse, write
from newsroom.language.places import place_in
from newsroom.languages import LANGUAGES, normal_code
from newsroom.line_by_line import answer_lines, json_line
from newsroom.models.language import Language


class Command(BaseCommand):
    help = (
        "Read datelines: a paragraph a line on standard input, an object a line out"
        " (place, day, month, year, agency, rest), null where there is none."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", required=True, help="the language of the paragraphs: de, ru, zh-hans …")
        parser.add_argument("--to", help="write the dateline as this language does, by the desk's pattern for it")
        parser.add_argument(
            "--on",
            type=day_of,
            metavar="YYYY-MM-DD",
            help="with --to: the day the paragraphs came in, by default today; a month that is not said is the nearest",
        )
        parser.add_argument("--json", action="store_true", help="with --to: the object with the written line in it")

    def handle(self, *args: Any, **options: Any) -> None:
        language = code_of("--language", options["language"])
        to = code_of("--to", options["to"]) if options["to"] else ""
        if to and to not in LANGUAGES:
            raise CommandError(f"--to {to}: datelines are written in {', '.join(LANGUAGES)}.")
        answer = Answer(language, to, on=options["on"] or localdate(), as_json=options["json"])
        answer_lines(self.stdout, answer.to)


class Answer:
    """What is said to each paragraph. The desk's pattern and places are read once; without a database, the usual."""

    def __init__(self, language: str, target: str, *, on: date, as_json: bool) -> None:
        self.language, self.target, self.on, self.as_json = language, target, on, as_json
        self.pattern, self.naming = desk_settings(target) if target else ("", place_in)

    def to(self, paragraph: str) -> str:
        found = parse(paragraph, self.language)
        if found is None:
            return "null"
        dateline, rest = found
        row: dict[str, object] = {name: getattr(dateline, name) for name in ("place", "day", "month", "year", "agency")}
        row["rest"] = rest
        if self.target:
            there = in_language(dateline.dated(self.on), self.language, self.target, named=self.naming)
            row["line"] = write(there, self.target, self.pattern)
        return json_line(row) if self.as_json or not self.target else str(row["line"])


def desk_settings(language: str) -> tuple[str, Naming]:
    """The desk's dateline pattern for a language, and how it names places."""
    try:
        with transaction.atomic():
            row = Language.objects.filter(code=language).first()
            return row.pattern if row else LANGUAGES[language].dateline, desk_naming()
    except DatabaseError:
        return LANGUAGES[language].dateline, place_in


def day_of(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text}: no such day. Write one such as 2026-11-25.") from None


def code_of(option: str, tag: str) -> str:
    code = normal_code(tag)
    if not code:
        raise CommandError(f"{option} {tag}: no such language. Give a code such as de, ru or zh-hans.")
    return code
