"""A negation that only one of two texts has: a hint, since there are other ways to say no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translations.checks.finding import Finding, Severity, Span
from translations.checks.negations import NEGATIONS, SOFT
from translations.checks.paragraphs import Paragraph, ParagraphPair

CODES = ("negation_dropped", "negation_added")
# Clauses end at these marks, or are over after so many characters.
_END = re.compile("[,.;:!?—–«»„“”。，；：、،؛؟]")
_CLAUSE = 60


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`negation_dropped`, `negation_added`: one text denies in more places than the other, soft denials counted."""
    source, target = pair.source, pair.target
    if source.language not in NEGATIONS or target.language not in NEGATIONS:
        return
    said, kept = _denied(source), _denied(target)
    more_soft = _soft(target) - _soft(source)
    if len(said) > len(kept) + max(more_soft, 0):
        word = source.text[said[-1].start : said[-1].end]
        yield Finding("negation_dropped", Severity.HINT, {"word": word.strip()}, source=tuple(said))
    if len(kept) > len(said) + max(-more_soft, 0):
        word = target.text[kept[-1].start : kept[-1].end]
        yield Finding("negation_added", Severity.HINT, {"word": word.strip()}, target=tuple(kept))


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
