"""Sentences of which the other text has nothing: one that was left out, and facts in one that came in.

Told by the alignment, and only where one text is clearly shorter for what it has to say: translators merge and split.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsroom.language.facts import facts
from newsroom.language.facts.fact import Money, Number, Percent
from newsroom.language.segmentation import segment
from translations.alignment.aligning import align
from translations.alignment.lengths import said
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("sentence_missing",)
# How sure the alignment is that a sentence stands alone, and how much less the text says that lacks it.
_SURE, _SURE_OF_ADDED = 0.3, 0.6
_SHORTER, _LONGER = 0.85, 1.15
# Of more sentences a paragraph has none; shorter texts say too little to be weighed.
_MOST, _LEAST_SAID, _LEAST_SAID_OF_ADDED = 30, 25.0, 60.0
_SHOWN = 60


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`sentence_missing`: a sentence of the source that no sentence of the translation renders.

    One whose figures stand elsewhere in the translation was told within another.
    """
    numbers: set[Decimal] | None = None
    for place in _alone(pair, in_source=True):
        text = pair.source.text[place.start : place.end]
        numbers = _numbers(pair.target.text, pair.target.language) if numbers is None else numbers
        told = _numbers(text, pair.source.language)
        if told and told <= numbers:
            continue
        shown = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
        yield Finding("sentence_missing", Severity.WARNING, {"source": shown}, source=(place,))


def _numbers(text: str, language: str) -> set[Decimal]:
    return {fact.value.amount for fact in facts(text, language) if isinstance(fact.value, Number | Percent | Money)}


def came_in(pair: ParagraphPair) -> list[Span]:
    """Where the translation has a sentence that renders none of the source."""
    return _alone(pair, in_source=False)


def _alone(pair: ParagraphPair, *, in_source: bool) -> list[Span]:
    source, target = pair.source, pair.target
    if not pair.is_translation or not source.text.strip() or not target.text.strip():
        return []
    much, little = said(source.text, source.language), said(target.text, target.language)
    least_said = _LEAST_SAID if in_source else _LEAST_SAID_OF_ADDED
    if min(much, little) < least_said or (little > _SHORTER * much if in_source else little < _LONGER * much):
        return []
    here, there = segment(source.text, source.language), segment(target.text, target.language)
    if max(len(here), len(there)) > _MOST or len(here if in_source else there) < 2:
        return []
    pairs = align([one.text for one in here], [one.text for one in there], source.language, target.language)
    least = _SURE if in_source else _SURE_OF_ADDED
    alone = [(one.source, one.target) for one in pairs if one.score >= least and not (one.source and one.target)]
    rows = [(ours if in_source else theirs, here if in_source else there) for ours, theirs in alone]
    return [
        Span(sentences[at].start, sentences[at].start + len(sentences[at].text.rstrip()))
        for places, sentences in rows
        for at in places
    ]
