"""Take in wire stories from files, folders or standard input."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from articles.actions.intake import Taken
from articles.models import Provider
from articles.vocabulary import BODY_ROLES, Outcome, Role
from articles.wire_wording import reason_of
from newsroom.languages import normal_code
from translations.actions.intake import take

# What counts as a paragraph of the story: a cross-head is none.
STORY = BODY_ROLES - {Role.SUBHEAD}
# SQLite has one writer: after so much work in a row, others get their turn (seconds).
WORK, PAUSE = 0.05, 0.02


class Command(BaseCommand):
    help = "Take in wire stories: files, folders (all files in them), or - for standard input. One line an item."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--provider", help="slug of the provider whose channel this is; else the item may say")
        parser.add_argument("--language", default="", help="source language of items that do not say their own")
        parser.add_argument("--json", action="store_true", help="print a JSON object an item")

    def handle(self, *args: Any, **options: Any) -> None:
        provider = find_provider(options["provider"])
        language = options["language"]
        if language and not normal_code(language):
            raise CommandError(f"--language {language}: no such language. Give a code such as de, ru or zh-hans.")
        turn = Turn()
        refused = 0
        for name, payload in read_all(options["paths"]):
            if isinstance(payload, OSError):
                refused += 1
                self.print_unread(name, payload, as_json=options["json"])
                continue
            for taken in take(payload, file=name, provider=provider, language=language, at=timezone.now()):
                refused += taken.arrival.outcome == Outcome.REFUSED
                self.stdout.write(json_line(taken) if options["json"] else plain_line(taken))
                turn.give()
        if refused:
            self.stdout.flush()
            sys.exit(1)

    def print_unread(self, name: str, error: OSError, *, as_json: bool) -> None:
        reason = f"The file cannot be read: {error.strerror or error}."
        line = {"file": name, "item": "", "outcome": Outcome.REFUSED, "reason": reason}
        self.stdout.write(json.dumps(line, ensure_ascii=False) if as_json else f"{name}\trefused\t{reason}")


class Turn:
    """Lets other writers have their turn on SQLite; does nothing elsewhere."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    def give(self) -> None:
        if connection.vendor == "sqlite" and time.monotonic() - self.began > WORK:
            time.sleep(PAUSE)
            self.began = time.monotonic()


def find_provider(slug: str | None) -> Provider | None:
    if slug is None:
        return None
    found = Provider.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Provider.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"--provider {slug}: no such provider. Known: {known}.")
    return found


def read_all(paths: list[str]) -> Iterator[tuple[str, bytes | OSError]]:
    """Names and bytes of all files, one at a time; a file that cannot be read gives its error."""
    for given in paths:
        if given == "-":
            yield "-", sys.stdin.buffer.read()
            continue
        path = Path(given)
        files = sorted(entry for entry in path.rglob("*") if entry.is_file()) if path.is_dir() else [path]
        for file in files:
            try:
                yield str(file), file.read_bytes()
            except OSError as error:
                yield str(file), error


def json_line(taken: Taken) -> str:
    """What became of an item, for programs. `dateline.date` is as the story prints it."""
    arrival, item, revision = taken.arrival, taken.incoming, taken.arrival.revision
    article = arrival.article
    line = item.dateline if item else None
    headline = next((p.text for p in item.paragraphs if p.role == "headline"), "") if item else ""
    embargo = item.embargo if item else None
    row = {
        "file": arrival.file,
        "item": arrival.item,
        "outcome": arrival.outcome,
        "article": article.pk if article else None,
        "revision": revision.number if revision else None,
        "kind": revision.kind if revision else None,
        "format": arrival.format,
        "provider": arrival.provider.slug if arrival.provider else None,
        "guid": arrival.guid,
        "version": arrival.version,
        "language": article.source_language if article else (item.language if item else None),
        "headline": headline,
        "dateline": {"place": line.place, "date": line.printed, "agency": line.agency} if line else None,
        "paragraphs": sum(p.role in STORY for p in item.paragraphs) if item else 0,
        "urgency": article.urgency if article else None,
        "embargo": embargo.until.isoformat() if embargo and embargo.until else (embargo.raw if embargo else None),
        "reason": reason_of(arrival),
    }
    return json.dumps(row, ensure_ascii=False)


def plain_line(taken: Taken) -> str:
    """What became of an item, for people."""
    arrival, article = taken.arrival, taken.arrival.article
    name = f"{arrival.file}#{arrival.item}" if arrival.item else arrival.file
    parts = [name, arrival.outcome]
    if article:
        parts += [f"article {article.pk}", article.source_language, article.title[:60]]
    reason = reason_of(arrival)
    return "\t".join([*parts, reason] if reason else parts)
