"""The memory as a TMX file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsroom.line_by_line import Out
from translations.exchange.properties import ARTICLE, ORIGIN, TIMES, TRANSLATOR, VERSION
from translations.exchange.tmx import Written, pieces, write
from translations.models import MemoryEntry, MemoryUse

AT_ONCE = 2_000
PRODUCT_VERSION = "1.0"


def export(out: Out, *, source_language: str | None = None, target_language: str | None = None) -> int:
    """Write the entries of a language pair, or of all, in the order they were learnt; memory stays flat. How many."""
    return write(
        _units(source_language, target_language), out, source_language=source_language or "", version=PRODUCT_VERSION
    )


def chunks(*, source_language: str | None = None, target_language: str | None = None) -> Iterator[str]:
    """What `export` writes, in pieces of many units: for an answer that is sent while it is read."""
    units = _units(source_language, target_language)
    written = pieces(units, source_language=source_language or "", version=PRODUCT_VERSION)
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
        newest = _newest_uses([row.pk for row in batch])
        for row in batch:
            yield _written(row, newest.get(row.pk))
        last = batch[-1].pk


def _newest_uses(entries: Sequence[int]) -> dict[int, MemoryUse]:
    uses = MemoryUse.objects.filter(entry__in=entries).select_related("version", "translator").order_by("at", "pk")
    return {use.entry_id: use for use in uses}


def _written(row: MemoryEntry, use: MemoryUse | None) -> Written:
    """An entry with its newest use; without one, with what a file said of where it was used."""
    article, version = (use.article_id, use.version.number) if use else (row.article_there, row.version_there)
    told = {
        ORIGIN: row.origin,
        TIMES: str(row.times),
        ARTICLE: str(article or ""),
        VERSION: str(version or ""),
        TRANSLATOR: str(use.translator) if use and use.translator else "",
    }
    return Written(
        row.source_language,
        row.target_language,
        row.source,
        row.target,
        at=row.at,
        author=row.author,
        properties=tuple((name, value) for name, value in told.items() if value),
    )
