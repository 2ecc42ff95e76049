"""What was translated before and is like the text in hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from newsroom.language.difference import Piece, difference
from translations.matching.keys import text_key
from translations.matching.scoring import IDENTICAL, best, likeness, score
from translations.memory.index import CANDIDATES, sharing_most, sources_of
from translations.memory.rankings import Indexing, indexing_of
from translations.models import MemoryEntry, MemoryUse
from translations.vocabulary import MemoryOrigin

FLOOR = 70
LIMIT = 5
# As many of the best are looked at for being of the same story, before the list is cut to its limit.
LOOKED_AT = 20


@dataclass(frozen=True)
class Query:
    """A text to look for. `before` and `after` are its neighbours in the story ("" at an edge, None where unknown)."""

    text: str
    source_language: str
    target_language: str
    before: str | None = None
    after: str | None = None
    article: int | None = None
    story: frozenset[int] = frozenset()

    @property
    def key(self) -> int:
        return source_key(self.text, self.source_language, self.target_language)

    def stories(self) -> frozenset[int]:
        """The article it is from and those of the same story."""
        return self.story | ({self.article} if self.article else frozenset())

    def stands_between(self, before: int | None, after: int | None) -> bool:
        """Whether these are the keys of its neighbours, as far as they are known."""
        asked = neighbour_key(self.before), neighbour_key(self.after)
        return None not in asked and asked == (before, after)


@dataclass(frozen=True)
class Match:
    """A translation made before. `in_context` where its neighbours were the same, too."""

    entry: int
    query: str
    source: str
    target: str
    score: int
    origin: str
    author: str
    times: int
    at: datetime
    in_context: bool = False
    article: int | None = None
    in_same_story: bool = False
    translator: str = ""

    @cached_property
    def difference(self) -> list[Piece]:
        """Word by word, from the found source to the text in hand."""
        return difference(self.source, self.query)


def source_key(text: str, source_language: str, target_language: str) -> int:
    """The key by which a source text of a language pair is found."""
    return text_key(source_language, target_language, text)


def neighbour_key(text: str | None) -> int | None:
    """The key of a neighbouring sentence; 0 stands for the edge of the story, None for what is not known."""
    return text_key(text) if text else None if text is None else 0


def lookup(query: Query, *, floor: int = FLOOR, limit: int = LIMIT) -> list[Match]:
    """The best translations of what is most like the query, at most `limit`, none scored below `floor`.

    Identical texts come first, those with the same neighbours before all; then what stems from the same article or
    story; then the higher score (`translations.matching.scoring.score`) before it is rounded, what was used more often,
    what is newer.
    """
    return lookup_all([query], floor=floor, limit=limit)[0]


def lookup_all(queries: Sequence[Query], *, floor: int = FLOOR, limit: int = LIMIT) -> list[list[Match]]:
    """As `lookup` of each; all in one language pair. Takes a fixed number of queries of the database."""
    asked = [replace(query, text=query.text.strip()) for query in queries]
    same = _same(asked)
    alike = _alike([query for query in asked if query.text], same, floor=floor)
    rows = MemoryEntry.objects.in_bulk({pk for those in alike.values() for pk in those})
    found = [{**same[query], **{pk: rows[pk] for pk in alike.get(query, []) if pk in rows}} for query in asked]
    learnt = Learnt.of([row for those in found for row in those.values()], asked)
    return [_in_order(query, those.values(), learnt)[:limit] for query, those in zip(asked, found, strict=True)]


def exact(query: Query) -> list[Match]:
    """Translations of the very same text, those with the same neighbours first."""
    asked = replace(query, text=query.text.strip())
    rows = _same([asked])[asked].values()
    return _in_order(asked, rows, Learnt.of(rows, [asked]))


def _same(queries: Sequence[Query]) -> dict[Query, dict[int, MemoryEntry]]:
    keys = {query: query.key for query in queries if query.text}
    by_key: dict[int, list[MemoryEntry]] = defaultdict(list)
    for row in MemoryEntry.objects.filter(source_key__in=set(keys.values())):
        by_key[row.source_key].append(row)
    return {
        query: {row.pk: row for row in by_key.get(keys.get(query, 0), ()) if row.source == query.text}
        for query in queries
    }


def _alike(
    queries: Sequence[Query], same: Mapping[Query, Mapping[int, MemoryEntry]], *, floor: int
) -> dict[Query, list[int]]:
    """Of the entries that share most with each query, those that score best; only their sources are read for that.

    Where a memory says much with few words, so many entries share as much that the best is not among them: if all that
    were looked at are too unlike, many more are.
    """
    if not queries:
        return {}
    indexing = indexing_of(queries[0].source_language)
    chosen, unsure = _best_of(queries, indexing, same, floor=floor, candidates=CANDIDATES)
    if unsure:
        chosen |= _best_of(unsure, indexing, same, floor=floor, candidates=CANDIDATES * 5)[0]
    return chosen


def _best_of(
    queries: Sequence[Query],
    indexing: Indexing,
    same: Mapping[Query, Mapping[int, MemoryEntry]],
    *,
    floor: int,
    candidates: int,
) -> tuple[dict[Query, list[int]], list[Query]]:
    """The best of so many candidates for each query, and for which of them there were more and none was good enough."""
    keys = [indexing.asked(query.text, query.target_language) for query in queries]
    shared = dict(zip(queries, sharing_most(keys, limit=candidates), strict=True))
    wanted = {pk for those in shared.values() for pk in those}
    sources = sources_of(wanted)
    chosen = {}
    for query, those in shared.items():
        places = [pk for pk in those if pk in sources and pk not in same[query]]
        scored = best(query.text, [sources[pk] for pk in places], least=floor, limit=LOOKED_AT)
        chosen[query] = [places[place] for place, _score in scored]
    unsure = [query for query in queries if not chosen[query] and not same[query] and len(shared[query]) == candidates]
    return chosen, unsure


@dataclass
class Learnt:
    """Where entries were learnt: the newest of their uses, one in the same story before others."""

    story: frozenset[int] = frozenset()
    uses: dict[int, MemoryUse] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[MemoryEntry], queries: Sequence[Query]) -> Learnt:
        learnt = cls(frozenset(article for query in queries for article in query.stories()))
        entries = [row.pk for row in rows if row.origin == MemoryOrigin.APPROVED]
        if not entries:
            return learnt
        for use in MemoryUse.objects.filter(entry__in=entries).select_related("translator").order_by("at", "pk"):
            before = learnt.uses.get(use.entry_id)
            if before is None or use.article_id in learnt.story or before.article_id not in learnt.story:
                learnt.uses[use.entry_id] = use
        return learnt


def _in_order(query: Query, rows: Iterable[MemoryEntry], learnt: Learnt) -> list[Match]:
    return sorted(
        (_match(query, row, learnt) for row in rows),
        key=lambda match: (
            match.score != IDENTICAL,
            not match.in_context,
            not match.in_same_story,
            -likeness(query.text, match.source),
            -match.times,
            -match.entry,
        ),
    )


def _match(query: Query, row: MemoryEntry, learnt: Learnt) -> Match:
    use = learnt.uses.get(row.pk)
    return Match(
        entry=row.pk,
        query=query.text,
        source=row.source,
        target=row.target,
        score=score(query.text, row.source),
        origin=row.origin,
        author=row.author,
        times=row.times,
        at=row.at,
        in_context=row.source == query.text and query.stands_between(row.before_key, row.after_key),
        article=use.article_id if use else None,
        in_same_story=use is not None and use.article_id in learnt.story,
        translator=str(use.translator) if use and use.translator else "",
    )
