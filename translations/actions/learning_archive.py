"""Desk verb: learn from stories that were published in two languages before there was a memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.text.datelines import parse
from translations.actions.memory import Pair, remember
from translations.alignment.aligning import align, align_texts
from translations.alignment.joining import joined
from translations.exchange.published import Published, paragraphs
from translations.vocabulary import MemoryOrigin


def learn_story(story: Published, *, source_language: str, target_language: str, at: datetime) -> tuple[int, int, int]:
    """Align a story with its translation and keep what goes together beyond doubt, marked “archive”.

    How many pairs were new, known, and doubtful (left out).
    """
    pairs: list[Pair] = []
    doubtful = 0
    for source, target, is_doubtful in _aligned(story, source_language, target_language):
        if is_doubtful:
            doubtful += 1
        else:
            pairs.append(Pair(source, target, author=story.author))
    fresh, known = remember(
        pairs,
        source_language=source_language,
        target_language=target_language,
        origin=MemoryOrigin.ARCHIVE,
        at=at,
    )
    return fresh, known, doubtful


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
