"""Desk verb: learn from stories that were published in two languages before there was a memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from articles.text.datelines import parse
from translations.actions.memory import Pair, remember
from translations.alignment.aligning import align, align_texts
from translations.alignment.joining import joined
from translations.exchange.published import Published, paragraphs
from translations.vocabulary import MemoryOrigin


@dataclass(frozen=True)
class Told:
    """How many pairs of a story were new and known; `doubtful` are the texts of those that were left out."""

    fresh: int
    known: int
    doubtful: tuple[tuple[str, str], ...]


def learn_story(story: Published, *, source_language: str, target_language: str, at: datetime) -> Told:
    """Align a story with its translation and keep what goes together beyond doubt, marked “archive”."""
    pairs: list[Pair] = []
    doubtful: list[tuple[str, str]] = []
    for source, target, is_doubtful in _aligned(story, source_language, target_language):
        if is_doubtful:
            doubtful.append((source, target))
        else:
            pairs.append(Pair(source, target, author=story.author))
    fresh, known = remember(
        pairs,
        source_language=source_language,
        target_language=target_language,
        origin=MemoryOrigin.ARCHIVE,
        at=at,
    )
    return Told(fresh, known, tuple(doubtful))


def _aligned(story: Published, source_language: str, target_language: str) -> Iterator[tuple[str, str, bool]]:
    """Paragraphs first, then the sentences of those that go together."""
    source = _without_dateline(paragraphs(story.source), source_language)
    target = _without_dateline(paragraphs(story.target), target_language)
    for pair in align(source, target, source_language, target_language):
        if not pair.source or not pair.target:
            continue
        one = joined([source[n] for n in pair.source], source_language)
        other = joined([target[n] for n in pair.target], target_language)
        yield one, other, pair.doubtful
        if not pair.doubtful:
            sentences = align_texts(one, other, source_language, target_language)
            yield from (each for each in sentences if each[:2] != (one, other) and each[0] and each[1])


def _without_dateline(texts: list[str], language: str) -> list[str]:
    """A dateline is written by a language's pattern; in a memory it would only be in the way."""
    if not texts:
        return texts
    found = parse(texts[0], language)
    rest = found[1].strip() if found else texts[0]
    return [rest, *texts[1:]] if rest else texts[1:]
