"""What a memory holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Sum

from translations.models import MemoryEntry, MemoryRanking


@dataclass(frozen=True)
class PairCount:
    """Entries of a language pair by origin; `times` is how often they were met in all, `ranked` at how many entries
    the words of the source language were last ordered by rarity."""

    source_language: str
    target_language: str
    entries: int
    times: int
    by_origin: dict[str, int]
    ranked: int


def pair_counts() -> list[PairCount]:
    """Every language pair, the largest first."""
    ranked = dict(MemoryRanking.objects.values_list("language", "entries"))
    counts: dict[tuple[str, str], dict[str, int]] = {}
    times: dict[tuple[str, str], int] = {}
    rows = MemoryEntry.objects.values_list("source_language", "target_language", "origin")
    for source, target, origin, entries, met in rows.annotate(entries=Count("pk"), met=Sum("times")).order_by():
        counts.setdefault((source, target), {})[origin] = entries
        times[source, target] = times.get((source, target), 0) + met
    found = [
        PairCount(source, target, sum(origins.values()), times[source, target], origins, ranked.get(source, 0))
        for (source, target), origins in counts.items()
    ]
    return sorted(found, key=lambda pair: (-pair.entries, pair.source_language, pair.target_language))
