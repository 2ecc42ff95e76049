"""The translation memory, measured as it grows, on one database: `make bench` runs it on SQLite and on PostgreSQL.

`BENCH_MEMORY=10000,100000,1000000` says at how many entries; found and missed is counted against comparing each query
with every source there is. Times are a clock's, and mean something beside that one and pg_trgm only.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.db import DatabaseError, connection, transaction  # noqa: E402
from django.test.utils import (  # noqa: E402
    get_unique_databases_and_mirrors,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.utils import timezone  # noqa: E402
from rapidfuzz import fuzz, process  # noqa: E402

from tests.bench_help import help_for_a_paragraph  # noqa: E402
from tests.corpus.made_up import Words  # noqa: E402
from translations.actions.importing import read_tmx  # noqa: E402
from translations.actions.memory import Pair, remember  # noqa: E402
from translations.actions.ranking import is_outgrown, rank, tidy_after  # noqa: E402
from translations.exchange.tmx import Written, write  # noqa: E402
from translations.memory import index  # noqa: E402
from translations.memory.lookup import Query, exact, lookup  # noqa: E402
from translations.models import MemoryEntry  # noqa: E402
from translations.vocabulary import MemoryOrigin  # noqa: E402

SIZES = sorted(int(size) for size in os.environ.get("BENCH_MEMORY", "10000,100000").split(","))
# Help for a paragraph is measured once, beside a memory of this size.
HELP_AT = 100_000
SOURCE, TARGET = "en", "de"
QUERIES, TRIGRAM_QUERIES = 150, 10
# Pairs learnt each alone, and as many stories of so many sentences.
LEARNT, OF_A_STORY = 100, 30
# Scores from which on a found source counts, and what pg_trgm is asked for.
FROM = (75, 85)
SIMILAR = 0.5


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")
    sys.stdout.flush()


@dataclass
class Ground:
    """What the memory holds so far, and the figures of each size, to tell how they grow."""

    words: Words = field(default_factory=Words)
    chance: random.Random = field(default_factory=lambda: random.Random(9))
    sources: list[str] = field(default_factory=list)
    empty: int = 0
    figures: dict[str, dict[int, float]] = field(default_factory=dict)

    def note(self, name: str, value: float, unit: str, more: str = "") -> None:
        self.figures.setdefault(name, {})[len(self.sources)] = value
        digits = 0 if value >= 1000 else 1 if value >= 10 else 2
        say(name, f"{value:>10,.{digits}f} {unit}{more}")


def times_of(act: Callable[[Any], object], asked: Iterable[Any]) -> list[float]:
    """Milliseconds of each, in order of size."""
    times = []
    for one in asked:
        begun = time.perf_counter()
        act(one)
        times.append((time.perf_counter() - begun) * 1000)
    return sorted(times)


def p50_p95(ground: Ground, name: str, times: Sequence[float]) -> None:
    ground.note(f"{name}, p50", statistics.median(times), "ms")
    ground.note(f"{name}, p95", times[int(len(times) * 0.95)], "ms", f" (longest {times[-1]:.1f})")


def grow(ground: Ground, size: int) -> None:
    """Read a file with what is lacking to that size, as `manage.py memory import` does."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "memory.tmx"
        more = list(islice(ground.words.segments(size), size - len(ground.sources)))
        with file.open("w", encoding="utf-8") as out:
            write((_written(text) for text in more), out, source_language=SOURCE, version="1")
        ground.sources = list(dict.fromkeys([*ground.sources, *more]))
        begun = time.perf_counter()
        read_tmx(file, at=timezone.now(), tell_fault=str, tell=str)
        read = time.perf_counter()
        again = is_outgrown(SOURCE)
        if again:
            rank(SOURCE, at=timezone.now())
        else:
            tidy_after(len(more))
        done = time.perf_counter()
    ground.note("import", len(more) / (read - begun), "pairs a second")
    if again:
        ground.note("  with ordering the words anew after it", len(more) / (done - begun), "pairs a second")
    if connection.vendor == "postgresql":
        # What the server does by itself within a minute.
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _written(text: str) -> Written:
    return Written(SOURCE, TARGET, text, text[::-1], at=timezone.now())


def reach(ground: Ground) -> None:
    """Times of looking up, and how often the best there is was found."""
    asked = [ground.words.rewritten(ground.chance.choice(ground.sources)) for _ in range(QUERIES)]
    for text in asked[:20]:
        lookup(Query(text, SOURCE, TARGET))
    found = {}

    def look(text: str) -> None:
        found[text] = lookup(Query(text, SOURCE, TARGET))

    same = ground.chance.sample(ground.sources, 200)
    p50_p95(ground, "exact lookup", times_of(lambda text: exact(Query(text, SOURCE, TARGET)), same))
    p50_p95(ground, "fuzzy lookup", times_of(look, asked))
    most = {}

    def compare(text: str) -> None:
        most[text] = process.extractOne(text, ground.sources, scorer=fuzz.ratio)[1]

    ground.note("comparing with every source (in memory)", statistics.median(times_of(compare, asked)), "ms")
    for least in FROM:
        wanted = [text for text in most if most[text] >= least]
        hits = sum(bool(found[text]) and fuzz.ratio(text, found[text][0].source) >= most[text] for text in wanted)
        ground.note(f"recall@1 at ≥ {least}", hits / max(len(wanted), 1), "", f"({hits} of {len(wanted)})")


def learning(ground: Ground) -> None:
    """In a transaction: the pairs of a story, as an approval brings them, and one pair alone.

    They stay: a few hundred beside thousands.
    """
    fresh = list(ground.words.segments(LEARNT * (OF_A_STORY + 1)))

    def learn(texts: Sequence[str]) -> None:
        pairs = [Pair(text, text[::-1]) for text in texts]
        remember(pairs, source_language=SOURCE, target_language=TARGET, origin=MemoryOrigin.APPROVED, at=timezone.now())

    stories = [fresh[start : start + OF_A_STORY] for start in range(LEARNT, len(fresh), OF_A_STORY)]
    of_a_story = [each / OF_A_STORY for each in times_of(learn, stories)]
    p50_p95(ground, f"learning a pair, {OF_A_STORY} at once", of_a_story)
    p50_p95(ground, "learning a pair alone", times_of(learn, [[text] for text in fresh[:LEARNT]]))
    last = MemoryEntry.objects.order_by("-pk")[: len(fresh)].values("pk")
    MemoryEntry.objects.filter(pk__in=last).delete()


def room(ground: Ground) -> None:
    """What an entry takes beside its two texts, indexes and all."""
    length = "octet_length(%s)" if connection.vendor == "postgresql" else "length(CAST(%s AS BLOB))"
    with connection.cursor() as cursor:
        texts = " + ".join(length % column for column in ("source", "target"))
        cursor.execute(f"SELECT sum({texts}), count(*) FROM {index.ENTRIES}")
        bytes_of_texts, count = cursor.fetchone()
    ground.note("an entry beside its texts", (taken() - ground.empty - bytes_of_texts) / count, "bytes")
    say("  its texts", f"{bytes_of_texts / count:>10.1f} bytes")


def taken() -> int:
    """Bytes of the memory's tables with their indexes; on SQLite, of the file without its free pages."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"SELECT sum(pg_total_relation_size(name)) FROM unnest('{{{index.ENTRIES},{index.TABLE}}}'::regclass[]) AS name"
            )
        else:
            cursor.execute(
                "SELECT (page_count - freelist_count) * page_size "
                "FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
            )
        return int(cursor.fetchone()[0])


def trigrams(ground: Ground) -> None:
    """PostgreSQL's own way, where it may be had: an index of trigrams over the sources."""
    if connection.vendor != "postgresql":
        return
    asked = [ground.words.rewritten(ground.chance.choice(ground.sources)) for _ in range(TRIGRAM_QUERIES)]
    search = f"SELECT source FROM {index.ENTRIES} WHERE source %% %s ORDER BY similarity(source, %s) DESC LIMIT 5"
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            cursor.execute(f"CREATE INDEX bench_trigrams ON {index.ENTRIES} USING gin (source gin_trgm_ops)")
            cursor.execute(f"SET LOCAL pg_trgm.similarity_threshold = {SIMILAR}")
            times = times_of(lambda text: cursor.execute(search, [text, text]), asked)
            ground.note("pg_trgm (gin, the best five)", statistics.median(times), "ms")
            cursor.execute("DROP INDEX bench_trigrams")
    except DatabaseError as error:
        say("pg_trgm", f"not measured: {str(error).splitlines()[0]}")


def growth(ground: Ground) -> None:
    for name, by_size in ground.figures.items():
        if len(by_size) > 1:
            (few, first), (many, last) = min(by_size.items()), max(by_size.items())
            say(name, f"x {last / first if first else 0:>6.2f} for x {many / few:.0f} entries")


def main() -> None:
    setup_test_environment(debug=False)
    get_unique_databases_and_mirrors()
    if connection.vendor == "sqlite":
        # A file, as at a desk; tests would have it in memory.
        connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}.memory"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        ground = Ground(empty=taken())
        for size in SIZES:
            sys.stdout.write(f"{connection.vendor}, a memory of {size:,} entries\n")
            grow(ground, size)
            reach(ground)
            room(ground)
            learning(ground)
            trigrams(ground)
            if size == HELP_AT:
                help_for_a_paragraph(ground.words, ground.sources)
        sys.stdout.write(f"{connection.vendor}, how it grows\n")
        growth(ground)
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
