"""What was translated before and is like the text in hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.db.models import QuerySet

from newsroom.language.difference import Piece, difference
from translations.matching.keys import text_key
from translations.matching.scoring import IDENTICAL, best, score
from translations.memory.index import CANDIDATES, sharing_most
from translations.memory.rankings import indexing_of
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
    story: Collection[int] = frozenset()

    @property
    def key(self) -> int:
        return source_key(self.text, self.source_language, self.target_language)

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
    story; then the higher score (`translations.matching.scoring.score`), what was used more often, what is newer.
    Takes at most five queries, whatever the memory's size.
    """
    text = query.text.strip()
    if not text:
        return []
    entries = {row.pk: row for row in _rows().filter(source_key=query.key) if row.source == text}
    if len(entries) < LOOKED_AT:
        indexing = indexing_of(query.source_language)
        alike = sharing_most(indexing.asked(text, query.target_language), limit=CANDIDATES)
        entries |= _like(text, [pk for pk in alike if pk not in entries], floor=floor)
    return _in_order(query, text, entries.values())[:limit]


def exact(query: Query) -> list[Match]:
    """Translations of the very same text, those with the same neighbours first."""
    text = query.text.strip()
    return _in_order(query, text, [row for row in _rows().filter(source_key=query.key) if row.source == text])


@dataclass
class Learnt:
    """Where entries were learnt: the newest of their uses, one in the same story before others."""

    story: Collection[int] = frozenset()
    uses: dict[int, MemoryUse] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[int], story: Collection[int]) -> Learnt:
        learnt = cls(story)
        for use in MemoryUse.objects.filter(entry__in=list(entries)).select_related("translator").order_by("at"):
            before = learnt.uses.get(use.entry_id)
            if before is None or use.article_id in story or before.article_id not in story:
                learnt.uses[use.entry_id] = use
        return learnt


def _rows() -> QuerySet[MemoryEntry]:
    return MemoryEntry.objects.all()


def _like(text: str, candidates: Sequence[int], *, floor: int) -> Mapping[int, MemoryEntry]:
    """Of the candidates, those that score best; only their sources are read before that."""
    if not candidates:
        return {}
    sources = dict(MemoryEntry.objects.filter(pk__in=candidates).values_list("pk", "source"))
    places = [pk for pk in candidates if pk in sources]
    chosen = best(text, [sources[pk] for pk in places], least=floor, limit=LOOKED_AT)
    return _rows().in_bulk([places[place] for place, _score in chosen])


def _in_order(query: Query, text: str, rows: Iterable[MemoryEntry]) -> list[Match]:
    rows = list(rows)
    if not rows:
        return []
    story = {*query.story} | ({query.article} if query.article else set())
    learnt = Learnt.of([row.pk for row in rows if row.origin == MemoryOrigin.APPROVED], story)
    matches = [_match(query, text, row, learnt) for row in rows]
    return sorted(
        matches,
        key=lambda match: (
            match.score != IDENTICAL,
            not match.in_context,
            not match.in_same_story,
            -match.score,
            -match.times,
            -match.entry,
        ),
    )


def _match(query: Query, text: str, row: MemoryEntry, learnt: Learnt) -> Match:
    use = learnt.uses.get(row.pk)
    return Match(
        entry=row.pk,
        query=text,
        source=row.source,
        target=row.target,
        score=score(text, row.source),
        origin=row.origin,
        author=row.author,
        times=row.times,
        at=row.at,
        in_context=row.source == text and query.stands_between(row.before_key, row.after_key),
        article=use.article_id if use else None,
        in_same_story=use is not None and use.article_id in learnt.story,
        translator=str(use.translator) if use and use.translator else "",
    )
