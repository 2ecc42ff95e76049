"""Desk verb: read a memory from a TMX file, in batches that each are whole, so that a broken-off reading goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from django.db import transaction

from newsroom.models import LogEntry, Person, Target
from translations.actions import ranking
from translations.actions.memory import Pair, refuse_others, remember
from translations.exchange.properties import Told
from translations.exchange.tmx import Reader, Unit
from translations.matching.prefixes import tokens_of
from translations.models import MemoryEntry, MemoryImport
from translations.vocabulary import MemoryOrigin

AT_ONCE = 2_000
# So many units of a file say how frequent its words are, where the memory has none yet.
COUNTED = 20_000


class NoMemory(Exception):
    """A file is no TMX: it has neither a unit nor the end of one."""


@dataclass
class Progress:
    """How far a reading has come. `ended` says whether the file is whole, `known` that it was read before."""

    row: MemoryImport
    place: int = 0
    size: int = 0
    resumed: int = 0
    ended: bool = True
    known: bool = False
    languages: set[str] = field(default_factory=set)


def read_tmx(
    path: Path,
    *,
    at: datetime,
    again: bool = False,
    name: str = "",
    by: Person | None = None,
    tell_fault: Callable[[Unit], object],
    tell: Callable[[Progress], object],
) -> Progress:
    """Learn the pairs of a file; each unit that is broken is told and skipped.

    A file that was read in part is gone on with where it stopped, one that was read whole is not read again unless
    `again` says so: otherwise its pairs would count twice. `name` is the file's where its path says another. `by` is
    who brought it, for the log: an editor, or nobody where a command reads. `tell` hears after every batch.

    Raises `NoMemory` for a file that is no TMX, and has written nothing then.
    """
    refuse_others("import", by)
    with path.open("rb") as file:
        digest = _digest(file)
        known = MemoryImport.objects.filter(digest=digest).first()
        if known and known.finished_at and not again:
            return Progress(known, size=path.stat().st_size, known=True)
        if not _rank_first(file, at=at):
            raise NoMemory
        row, _fresh = MemoryImport.objects.get_or_create(
            digest=digest, defaults={"name": (name or path.name)[-200:], "begun_at": at}
        )
        progress = Progress(row, size=path.stat().st_size, resumed=0 if row.finished_at else row.units)
        if row.finished_at:
            row.units = row.learnt = row.merged = row.skipped = 0
            row.finished_at = None
        file.seek(0)
        reader = Reader(file, skip=row.units)
        batch: list[Unit] = []
        for unit in reader:
            batch.append(unit)
            if len(batch) == AT_ONCE:
                _learn(batch, progress, at=at, tell_fault=tell_fault)
                progress.place = reader.place
                tell(progress)
                batch = []
        progress.ended = reader.ended
        _learn(batch, progress, at=at, tell_fault=tell_fault, finished=True, by=by)
        progress.place = reader.place
        tell(progress)
    return progress


def _learn(
    units: Sequence[Unit],
    progress: Progress,
    *,
    at: datetime,
    tell_fault: Callable[[Unit], object],
    finished: bool = False,
    by: Person | None = None,
) -> None:
    """One batch and the note that it is read, in one transaction."""
    row = progress.row
    pairs: dict[tuple[str, str, MemoryOrigin], list[Pair]] = defaultdict(list)
    for unit in units:
        if unit.fault:
            row.skipped += 1
            tell_fault(unit)
        told = Told.by(unit.told)
        for source_language, target_language, source, target in unit.pairs():
            pair = Pair(
                source,
                target,
                author=told.translator or unit.author,
                at=unit.at,
                times=told.times,
                article=told.article,
                version=told.version,
            )
            pairs[source_language, target_language, told.origin].append(pair)
    with transaction.atomic():
        for (source_language, target_language, origin), those in pairs.items():
            fresh, known = remember(
                those,
                source_language=source_language,
                target_language=target_language,
                origin=origin,
                at=at,
            )
            row.learnt += fresh
            row.merged += known
            progress.languages.add(source_language)
        row.units += len(units)
        row.finished_at = at if finished else None
        row.save()
        if finished:
            _write_log(row, by=by, at=at)


def _write_log(row: MemoryImport, *, by: Person | None, at: datetime) -> None:
    data = {"file": row.name, "units": row.units, "learnt": row.learnt, "known": row.merged, "skipped": row.skipped}
    LogEntry.write("import", Target("memory", row.pk), by=by, at=at, data=data)


def _rank_first(file: BinaryIO, *, at: datetime) -> bool:
    """Where a language's memory is empty, order its words by how frequent they are in what is about to come.

    Whether the file is a memory at all.
    """
    file.seek(0)
    reader = Reader(file)
    units = 0
    segments: dict[str, list[list[str]]] = defaultdict(list)
    for unit in islice(reader, COUNTED):
        units += 1
        for language in {pair[0] for pair in unit.pairs()}:
            segments[language].append(tokens_of(dict(unit.texts)[language], language))
    for language, those in segments.items():
        if not MemoryEntry.objects.filter(source_language=language).exists():
            ranking.rank_first(language, those, at=at)
    return bool(units or reader.ended)


def _digest(file: BinaryIO) -> str:
    digest = blake2b(digest_size=16)
    while piece := file.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()
