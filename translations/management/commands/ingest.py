"""Take in wire stories from files, folders or standard input."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from articles.actions.intake import Taken
from articles.models import Arrival, Article, Provider
from articles.vocabulary import BODY_ROLES, Outcome, Role
from articles.wire.incoming import Incoming
from articles.wire_wording import reason_of
from newsroom.languages import normal_code
from translations.actions.intake import take

log = logging.getLogger(__name__)

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
            for taken in take_in(name, payload, provider=provider, language=language, at=timezone.now()):
                refused += taken.arrival.outcome == Outcome.REFUSED
                self.stdout.write(json_line(taken) if options["json"] else plain_line(taken))
                turn.give()
        if refused:
            self.stdout.flush()
            sys.exit(1)


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
        try:
            for file in files_in(Path(given)):
                yield printable(file), read_bytes(file)
        except OSError as error:
            yield printable(Path(given)), error


def files_in(path: Path) -> list[Path]:
    return sorted(entry for entry in path.rglob("*") if entry.is_file()) if path.is_dir() else [path]


def read_bytes(file: Path) -> bytes | OSError:
    try:
        return file.read_bytes()
    except OSError as error:
        return error


def printable(file: Path) -> str:
    """A file's name as text; bytes of it that are no UTF-8 stand as �."""
    return os.fsencode(file).decode("utf-8", "replace")


def take_in(
    name: str, payload: bytes | OSError, *, provider: Provider | None, language: str, at: datetime
) -> Iterator[Taken]:
    """All items of a file. One that cannot be read, or fails as a whole, is a single refused one that is not kept."""
    if isinstance(payload, OSError):
        yield not_kept(name, "unreadable_file", str(payload.strerror or payload), at)
        return
    try:
        yield from take(payload, file=name, provider=provider, language=language, at=at)
    except Exception:
        log.exception("A file was not taken in whole: %s", name)
        yield not_kept(name, "not_taken_in", "", at)


def not_kept(name: str, reason: str, detail: str, at: datetime) -> Taken:
    return Taken(Arrival(at=at, file=name, outcome=Outcome.REFUSED, reason=reason, facts={"detail": detail}), None)


def json_line(taken: Taken) -> str:
    """What became of an item, for programs. `dateline.date` is as the story prints it."""
    arrival, item, revision = taken.arrival, taken.incoming, taken.arrival.revision
    article = arrival.article
    line = item.dateline if item else None
    row = {
        "file": arrival.file,
        "item": arrival.item,
        "outcome": arrival.outcome,
        "article": article.pk if article else None,
        "revision": revision.number if revision else None,
        "kind": revision.kind if revision else None,
        "format": arrival.format or None,
        "provider": arrival.provider.slug if arrival.provider else None,
        "guid": arrival.guid or None,
        "version": arrival.version,
        "language": article.source_language if article else ((item.language or None) if item else None),
        "headline": item.headline if item else None,
        "dateline": {"place": line.place, "date": line.printed, "agency": line.agency} if line else None,
        "paragraphs": sum(p.role in STORY for p in item.paragraphs) if item else None,
        "urgency": article.urgency if article else None,
        "embargo": embargo_of(article, item),
        "reason": reason_of(arrival),
    }
    return json.dumps(row, ensure_ascii=False)


def embargo_of(article: Article | None, item: Incoming | None) -> str | None:
    """The embargo the story has now, whatever the item said; the item's own where there is no story."""
    said = item.embargo if item else None
    if article is None:
        return (said.until.isoformat() if said.until else said.raw) if said else None
    if article.embargo_until_lifted:
        return said.raw if said and said.until is None else "until lifted"
    return article.embargo.isoformat() if article.embargo else None


def plain_line(taken: Taken) -> str:
    """What became of an item, for people."""
    arrival, article = taken.arrival, taken.arrival.article
    name = f"{arrival.file}#{arrival.item}" if arrival.item else arrival.file
    parts = [name, arrival.outcome]
    if article:
        parts += [f"article {article.pk}", article.source_language, article.title[:60]]
    reason = reason_of(arrival)
    return "\t".join([*parts, reason] if reason else parts)
