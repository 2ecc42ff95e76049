"""The memory as a TMX file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsroom.line_by_line import Out
from translations.exchange.tmx import Written, pieces, write
from translations.models import MemoryEntry

AT_ONCE = 2_000
VERSION = "1.0"


def export(out: Out, *, source_language: str | None = None, target_language: str | None = None) -> int:
    """Write the entries of a language pair, or of all, in the order they were learnt; memory stays flat. How many."""
    return write(_units(source_language, target_language), out, source_language=source_language or "", version=VERSION)


def chunks(*, source_language: str | None = None, target_language: str | None = None) -> Iterator[str]:
    """What `export` writes, in pieces of many units: for an answer that is sent while it is read."""
    units = _units(source_language, target_language)
    written = pieces(units, source_language=source_language or "", version=VERSION)
    while chunk := "".join(islice(written, AT_ONCE)):
        yield chunk


def _units(source_language: str | None, target_language: str | None) -> Iterator[Written]:
    rows = MemoryEntry.objects.order_by("pk")
    if source_language:
        rows = rows.filter(source_language=source_language)
    if target_language:
        rows = rows.filter(target_language=target_language)
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:AT_ONCE]):
        for row in batch:
            yield Written(
                row.source_language,
                row.target_language,
                row.source,
                row.target,
                at=row.at,
                author=row.author,
                properties=(("x-origin", row.origin), ("x-times", str(row.times))),
            )
        last = batch[-1].pk
