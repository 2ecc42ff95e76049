"""The order of tokens under which a language's entries are indexed, read once a process and kept until it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from translations.matching.prefixes import Ranking, asked_keys, stored_keys, tokens_of
from translations.memory.index import shelf
from translations.models import MemoryRanking


@dataclass(frozen=True)
class Indexing:
    """How segments of one language are indexed now: by a ranking's row, 0 where there is none yet."""

    language: str
    number: int
    ranking: Ranking

    def stored(self, source: str, target_language: str) -> list[int]:
        """The keys of an entry."""
        return shelf(self.number, stored_keys(tokens_of(source, self.language), self.ranking, target_language))

    def asked(self, query: str, target_language: str) -> list[int]:
        """The keys under which everything like the query is found."""
        return shelf(self.number, asked_keys(tokens_of(query, self.language), self.ranking, target_language))


def indexing_of(language: str) -> Indexing:
    """One query, or two after the ranking has changed."""
    row = MemoryRanking.objects.filter(language=language).values_list("pk", "at").first()
    return Indexing(language, row[0], _ranking(language, *row)) if row else Indexing(language, 0, Ranking())


def indexing_for_writing(language: str, *, at: datetime) -> Indexing:
    """As `indexing_of`, inside a transaction: until its end nobody ranks the language anew."""
    rows = MemoryRanking.objects.select_for_update(no_key=True)
    row, _fresh = rows.get_or_create(language=language, defaults={"at": at})
    return Indexing(language, row.pk, _ranking(language, row.pk, row.at))


@lru_cache(maxsize=32)
def _ranking(language: str, number: int, at: datetime) -> Ranking:
    return Ranking.from_list(MemoryRanking.objects.values_list("common", flat=True).get(language=language))
