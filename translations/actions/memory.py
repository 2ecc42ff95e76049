"""Desk verbs on the translation memory: what is put into it, and what is taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import F

from newsroom.models import LogEntry, Person, Target
from newsroom.refusals import NotAllowed, Unfit
from newsroom.roles import an_editor
from translations.matching.keys import text_key
from translations.memory import index
from translations.memory.lookup import neighbour_key, source_key
from translations.memory.rankings import Indexing, indexing_for_writing
from translations.models import MemoryEntry, MemoryUse
from translations.vocabulary import MemoryOrigin

# So many new rows at most go in one statement: a long story brings no more.
FEW = 400
AUTHOR = 100
# So many entries are dropped by a person in one go: the log keeps the texts of each.
MOST_DROPPED = 1_000


@dataclass(frozen=True)
class Pair:
    """A source text and its translation, with its neighbours' sources ("" at an edge, None where unknown).

    It counts `times` times. `article` and `version` are numbers of the desk whose file it came in.
    """

    source: str
    target: str
    before: str | None = None
    after: str | None = None
    author: str = ""
    at: datetime | None = None
    times: int = 1
    article: int | None = None
    version: int | None = None


Place = tuple[int, int]  # source key and target key: what an entry is known by


@dataclass(frozen=True)
class Stored:
    """`entries` gives the id of each pair; `fresh` are those that were not there before."""

    entries: Mapping[Place, int]
    fresh: frozenset[Place]


def remember(
    pairs: Sequence[Pair], *, source_language: str, target_language: str, origin: MemoryOrigin, at: datetime
) -> tuple[int, int]:
    """Take pairs in that no story of this desk stands behind; what is there counts up. How many are new and known.

    Empty texts are left out.
    """
    counts: Counter[Place] = Counter()
    wanted: dict[Place, Pair] = {}
    units = 0
    for pair in pairs:
        if pair.source and pair.target:
            place = place_of(pair, source_language, target_language)
            counts[place] += pair.times
            wanted.setdefault(place, pair)
            units += 1
    with transaction.atomic():
        stored = store(wanted, indexing_for_writing(source_language, at=at), target_language, origin=origin, at=at)
        more: dict[int, list[int]] = {}
        for place, times in counts.items():
            times -= wanted[place].times if place in stored.fresh else 0
            if times:
                more.setdefault(times, []).append(stored.entries[place])
        for times, entries in more.items():
            MemoryEntry.objects.filter(pk__in=entries).update(times=F("times") + times)
    return len(stored.fresh), units - len(stored.fresh)


def place_of(pair: Pair, source_language: str, target_language: str) -> Place:
    return source_key(pair.source, source_language, target_language), text_key(pair.target)


def store(
    pairs: Mapping[Place, Pair], indexing: Indexing, target_language: str, *, origin: MemoryOrigin, at: datetime
) -> Stored:
    """Make entries of the pairs that have none. Two who store the same pair at once get the same entry."""
    known = _known(pairs)
    fresh = {place: pair for place, pair in pairs.items() if place not in known}
    if not fresh:
        return Stored(known, frozenset())
    rows = {place: _row(place, pair, indexing, target_language, origin=origin, at=at) for place, pair in fresh.items()}
    made = _insert_few(rows.values()) if len(rows) <= FEW else _insert(list(rows.values()))
    made |= _known({place: pair for place, pair in fresh.items() if place not in made})
    index.put_in((made[place], indexing.stored(pair.source, target_language)) for place, pair in fresh.items())
    return Stored(known | made, frozenset(fresh))


TABLE = MemoryEntry._meta.db_table
COLUMNS = (
    "source_language, target_language, source, target, source_key, target_key, before_key, after_key, "
    "origin, author, times, article_there, version_there, at"
)
ROW = f"({', '.join(['%s'] * 14)})"
INSERT = f"INSERT INTO {TABLE} ({COLUMNS}) VALUES {ROW}"


def _row(
    place: Place, pair: Pair, indexing: Indexing, target_language: str, *, origin: MemoryOrigin, at: datetime
) -> tuple[Any, ...]:
    """The columns of an entry in their order: by hand, because files bring a million and models take their time."""
    return (
        indexing.language,
        target_language,
        pair.source,
        pair.target,
        *place,
        neighbour_key(pair.before),
        neighbour_key(pair.after),
        origin.value,
        pair.author[:AUTHOR],
        pair.times,
        pair.article,
        pair.version,
        pair.at or at,
    )


def _insert_few(rows: Collection[tuple[Any, ...]]) -> dict[Place, int]:
    """In one statement, which says the ids: what a desk learns at once is told in a few trips to the server."""
    values = ", ".join([ROW] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {TABLE} ({COLUMNS}) VALUES {values} ON CONFLICT DO NOTHING "
            "RETURNING id, source_key, target_key",
            [value for row in rows for value in _packed(row)],
        )
        return {(source, target): pk for pk, source, target in cursor.fetchall()}


def _insert(rows: list[tuple[Any, ...]]) -> dict[Place, int]:
    """As each database takes many rows quickest; where somebody stored one of them meanwhile, without that one."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {TABLE} ({COLUMNS}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
            else:
                cursor.executemany(INSERT, [_packed(row) for row in rows])
    except IntegrityError:
        with connection.cursor() as cursor:
            cursor.executemany(f"{INSERT} ON CONFLICT DO NOTHING", [_packed(row) for row in rows])
    return {}


def _packed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    *columns, at = row
    return (*columns, connection.ops.adapt_datetimefield_value(at))


def _known(pairs: Mapping[Place, Pair]) -> dict[Place, int]:
    rows = index.entries_of({source for source, _target in pairs})
    return {(source, target): pk for pk, source, target in rows if (source, target) in pairs}


def take_out(entries: Iterable[int]) -> int:
    """Delete entries and what stands behind them. How many there were."""
    gone = list(entries)
    MemoryUse.objects.filter(entry__in=gone).delete()
    return MemoryEntry.objects.filter(pk__in=gone).delete()[0]


def let_go(uses: Iterable[MemoryUse]) -> None:
    """Take uses back; an entry that stands nowhere any more goes with its last."""
    gone = list(uses)
    if not gone:
        return
    entries = [use.entry_id for use in gone]
    MemoryUse.objects.filter(pk__in=[use.pk for use in gone]).delete()
    MemoryEntry.objects.filter(pk__in=entries, times__gt=0).update(times=F("times") - 1)
    rows = MemoryEntry.objects.filter(pk__in=entries)
    take_out(rows.filter(times=0).values_list("pk", flat=True))
    rows.filter(uses=None, origin=MemoryOrigin.APPROVED).update(origin=MemoryOrigin.IMPORTED)


def drop(entries: Collection[int], *, by: Person, at: datetime) -> int:
    """Take entries out of the memory; the log keeps their texts. How many there were.

    Texts that are approved again are learnt again. Raises `NotAllowed`, and `Unfit` for more than `MOST_DROPPED`.
    """
    refuse_others("drop", by)
    if len(set(entries)) > MOST_DROPPED:
        raise Unfit("too_many_entries", most=MOST_DROPPED)
    with transaction.atomic():
        rows = list(MemoryEntry.objects.filter(pk__in=entries).order_by("pk").select_for_update())
        for row in rows:
            data = {"name": str(row), "source": row.source, "target": row.target, "times": row.times}
            LogEntry.write("drop", _target(row), by=by, at=at, data=data)
        take_out(row.pk for row in rows)
    return len(rows)


def merge(entries: Sequence[MemoryEntry], into: MemoryEntry, *, by: Person, at: datetime) -> MemoryEntry:
    """Make one entry of several translations of the same source: `into` stays as it is written, the others go.

    Their uses become its own and their times are added; a translation that stood behind two of them counts once. Raises
    `NotAllowed`, and `Unfit` where there is nothing to merge any more or the sources differ.
    """
    refuse_others("merge", by)
    with transaction.atomic():
        numbers = {each.pk for each in (into, *entries) if each.pk is not None}
        rows = {row.pk: row for row in MemoryEntry.objects.filter(pk__in=numbers).order_by("pk").select_for_update()}
        stays = rows.pop(into.pk, None)
        if stays is None or not rows:
            raise Unfit("nothing_to_merge")
        goes = list(rows.values())
        if any((row.source_key, row.source) != (stays.source_key, stays.source) for row in goes):
            raise Unfit("sources_differ")
        twice = _move_uses([row.pk for row in goes], stays.pk)
        stays.times += max(sum(row.times for row in goes) - twice, 0)
        if stays.uses.exists():
            stays.origin = MemoryOrigin.APPROVED
        stays.save(update_fields=["times", "origin"])
        take_out(row.pk for row in goes)
        merged = [{"target": row.target, "times": row.times} for row in goes]
        LogEntry.write("merge", _target(stays), by=by, at=at, data={"name": str(stays), "merged": merged})
    return stays


def _move_uses(entries: Sequence[int], into: int) -> int:
    """Let uses of several entries be those of one. How many went instead, as their translation uses it already."""
    taken = set(MemoryUse.objects.filter(entry=into).values_list("translation", flat=True))
    moving: list[int] = []
    uses = MemoryUse.objects.filter(entry__in=entries).order_by("-at", "-pk").values_list("pk", "translation")
    for use, translation in uses:
        if translation not in taken:
            taken.add(translation)
            moving.append(use)
    MemoryUse.objects.filter(pk__in=moving).update(entry=into)
    return len(uses) - len(moving)


def _target(entry: MemoryEntry) -> Target:
    return Target("memory", entry.pk, language=entry.target_language)


def refuse_others(verb: str, by: Person | None) -> None:
    """Raise `NotAllowed` for a person who is no editor; nobody stands for a command."""
    if by is not None and not an_editor(by, None):
        raise NotAllowed("not_allowed", verb=verb, who=an_editor.text)
