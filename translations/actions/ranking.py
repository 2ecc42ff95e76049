"""Desk verb: order a language's tokens by rarity anew, and index its memory by that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from django.db import transaction

from translations.matching.prefixes import Ranking, tokens_of
from translations.memory import index
from translations.memory.rankings import indexing_of
from translations.models import MemoryEntry, MemoryRanking

AT_ONCE = 2_000
# So many segments tell how frequent words are.
SAMPLE = 100_000
# A memory is ranked again when it has grown by this factor, as far as an import may take the time for it.
GROWTH = 50
# Up to so many entries, telling frequent words from rare ones saves little.
FEW = 8_000
# Share of all entries that must be new for tidying to be worth its time.
TIDIED_FROM = 0.1


def rank(language: str, *, at: datetime, tell: Callable[[int], object] = int) -> int:
    """Count how frequent the tokens of a language's sources are, and give all its entries new keys. How many.

    One transaction: a lookup finds everything by the old ranking or everything by the new. Who learns meanwhile waits.
    `tell` is called with how many are done.
    """
    with transaction.atomic():
        MemoryRanking.objects.select_for_update().filter(language=language).first()
        count = MemoryEntry.objects.filter(source_language=language).count()
        step = max(count // SAMPLE, 1)
        sample = (source for n, source in enumerate(_sources(language)) if n % step == 0)
        _set(language, Ranking.counted(tokens_of(text, language) for text in sample), entries=count, at=at)
        indexing = indexing_of(language)
        done = 0
        for rows in _in_batches(language):
            index.put_in([(row.pk, indexing.stored(row.source, row.target_language)) for row in rows])
            done += len(rows)
            tell(done)
        tidy()
    return done


def tidy() -> None:
    """Bring the index into its smallest form, after much was learnt or forgotten."""
    index.tidy(list(MemoryRanking.objects.values_list("pk", flat=True)))


def tidy_after(learnt: int) -> None:
    """Tidy, if so many new entries are a good part of all: for a few, the time would be wasted."""
    if learnt and learnt >= TIDIED_FROM * MemoryEntry.objects.count():
        tidy()


def rank_first(language: str, segments: Sequence[Sequence[str]], *, at: datetime) -> None:
    """Rank a language whose memory is empty by the texts that are about to come in, given by their tokens."""
    _set(language, Ranking.counted(segments), entries=len(segments), at=at)


def is_outgrown(language: str) -> bool:
    """Whether a memory has grown so much that its ranking tells frequent words and rare ones badly apart."""
    row = MemoryRanking.objects.filter(language=language).first()
    return MemoryEntry.objects.filter(source_language=language).count() > max(GROWTH * (row.entries if row else 0), FEW)


@transaction.atomic
def _set(language: str, ranking: Ranking, *, entries: int, at: datetime) -> None:
    MemoryRanking.objects.filter(language=language).delete()
    MemoryRanking.objects.create(language=language, common=ranking.as_list(), entries=entries, at=at)


def _sources(language: str) -> Iterable[str]:
    for rows in _in_batches(language):
        for row in rows:
            yield row.source


def _in_batches(language: str) -> Iterable[list[MemoryEntry]]:
    """By key, without a cursor that stays open over our own writing."""
    last = 0
    while rows := list(MemoryEntry.objects.filter(source_language=language, pk__gt=last).order_by("pk")[:AT_ONCE]):
        yield rows
        last = rows[-1].pk
