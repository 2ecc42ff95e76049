"""Cut paragraphs into sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsroom.language.segmentation import segment
from newsroom.languages import normal_code
from newsroom.line_by_line import answer_lines, json_line


class Command(BaseCommand):
    help = (
        "Cut paragraphs into sentences: a paragraph a line on standard input or in a file; out come its sentences, one"
        " a line and an empty line behind each paragraph, or with --json a list a line."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="read this file, not standard input")
        parser.add_argument("--language", required=True, help="the language of the paragraphs: de, ru, zh-hans …")
        parser.add_argument("--json", action="store_true", help="print a JSON list of sentences for each paragraph")

    def handle(self, *args: Any, **options: Any) -> None:
        language = normal_code(options["language"])
        if not language:
            raise CommandError(
                f"--language {options['language']}: no such language. Give a code such as de, ru or zh-hans."
            )
        as_json = options["json"]

        def answer(paragraph: str) -> str:
            found = sentences(paragraph, language)
            return json_line(found) if as_json else "".join(f"{sentence}\n" for sentence in found)

        if options["file"] is None:
            answer_lines(self.stdout, answer)
            return
        try:
            lines = options["file"].open("rb")
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror or error}.") from error
        with lines:
            answer_lines(self.stdout, answer, lines)


def sentences(paragraph: str, language: str) -> list[str]:
    """The sentences of a paragraph without the white space around them."""
    return [one.text.strip() for one in segment(paragraph, language) if one.text.strip()]
