"""A negation that only one of two texts has: a hint, since there are other ways to say no."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from translations.checks.finding import Finding, Severity, Span
from translations.checks.negations import NEGATIONS, SOFT
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.quotations import Quotation

CODES = ("negation_dropped", "negation_added")
# Clauses end at these marks, or are over after so many characters.
_END = re.compile("[,.;:!?—–«»„“”。，；：、،؛؟]")
_CLAUSE = 60
# Shorter quotations are names, titles or single words.
_WORDS = 10


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`negation_dropped`, `negation_added`: one text denies in more places than the other, soft denials counted."""
    source, target = pair.source, pair.target
    if source.language not in NEGATIONS or target.language not in NEGATIONS:
        return
    said, kept = _denied(source), _denied(target)
    more_soft = _soft(target) - _soft(source)
    if len(said) > len(kept) + max(more_soft, 0):
        word = source.text[said[-1].start : said[-1].end]
        severity = _severity(source, said, target, kept)
        yield Finding("negation_dropped", severity, {"word": word.strip()}, source=tuple(said))
    if len(kept) > len(said) + max(-more_soft, 0):
        word = target.text[kept[-1].start : kept[-1].end]
        severity = _severity(target, kept, source, said)
        yield Finding("negation_added", severity, {"word": word.strip()}, target=tuple(kept))


def _severity(one: Paragraph, denied: list[Span], other: Paragraph, others: list[Span]) -> Severity:
    """A warning where somebody's words deny more often than the other text, which quotes too, does anywhere.

    Words in quotation marks are translated closely; elsewhere there are other ways to say no.
    """
    if _soft(other) or not _quoted(other):
        return Severity.HINT
    spans = [(span.start, span.end) for span in _quoted(one)]
    starts = [start for start, _end in spans]
    inside = 0
    for place in denied:
        before = bisect_left(starts, place.start) - 1
        inside += before >= 0 and place.start < spans[before][1]
    return Severity.WARNING if inside > len(others) else Severity.HINT


def _quoted(paragraph: Paragraph) -> list[Quotation]:
    """Quotations that are no titles by their marks; a few words are none either."""
    return [
        one
        for one in paragraph.quotations.closed
        if not one.is_title and not one.depth and one.end - one.start >= _WORDS
    ]


def _denied(paragraph: Paragraph) -> list[Span]:
    """Where a clause denies, once a clause: `никто не` says no but once."""
    places: list[Span] = []
    for found in NEGATIONS[paragraph.language].finditer(paragraph.text):
        before = paragraph.text[places[-1].end : found.start()] if places else ","
        if len(before) > _CLAUSE or _END.search(before):
            places.append(Span(found.start(), found.end()))
    return places


def _soft(paragraph: Paragraph) -> int:
    """How many words may carry a negation in themselves."""
    return sum(1 for _found in SOFT[paragraph.language].finditer(paragraph.text))
