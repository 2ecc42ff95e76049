"""A negation that only one of two texts has: a hint, since there are other ways to say no."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsroom.language.words import count
from translations.checks.finding import Finding, Severity, Span
from translations.checks.negations import BESIDE_DENIALS, DENIES_ON, EVEN, EXPLETIVE, LIMITS, NEGATIONS, SOFT, TURNED
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.quotations import Quotation

CODES = ("negation_dropped", "negation_added")
# Clauses end at these marks, or are over after so many characters.
_END = re.compile("[,.;:!?—–«»„“”。，；：、،؛؟]")
_CLAUSE = 60
# Shorter quotations are names, titles or single words.
_WORDS = 10
_SHORT, _HAN_A_WORD = 12, 1.6


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
    """A warning where somebody's words deny, and what stands for them denies in no way.

    Words in quotation marks are translated closely; elsewhere there are other ways to say no.
    """
    ours, theirs = _quoted(one), _quoted(other)
    if len(ours) == len(theirs) and any(
        _is_short(one, mine)
        and _inside(denied, [mine])
        and not _inside(others, [its])
        and not _denies_into(other, others, its)
        and not _says_no_otherwise(one, [mine], other, [its])
        for mine, its in zip(ours, theirs, strict=True)
    ):
        return Severity.WARNING
    if _soft(other) or not theirs or _says_no_otherwise(one, ours, other, theirs):
        return Severity.HINT
    return Severity.WARNING if _inside(denied, ours) > len(others) else Severity.HINT


def _inside(places: list[Span], quoted: list[Quotation]) -> int:
    """How many places stand in the quotations, which are in order."""
    starts = [one.start for one in quoted]
    inside = 0
    for place in places:
        before = bisect_left(starts, place.start) - 1
        inside += before >= 0 and place.start < quoted[before].end
    return inside


def _denies_into(paragraph: Paragraph, places: list[Span], quotation: Quotation) -> bool:
    """Whether a clause that denies goes on with the quotation: `не допустит «никакого посягательства»`."""
    before = bisect_left([place.start for place in places], quotation.start) - 1
    if before < 0:
        return False
    between = paragraph.text[places[before].end : quotation.start]
    return len(between) <= _CLAUSE and not _END.search(between)


def _is_short(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Whether one sentence is quoted, which leaves a translator few ways to turn it."""
    words = count(paragraph.text[quotation.start : quotation.end])
    return words <= _SHORT * (_HAN_A_WORD if paragraph.language.startswith("zh") else 1)


def _says_no_otherwise(one: Paragraph, ours: list[Quotation], other: Paragraph, theirs: list[Quotation]) -> bool:
    """Whether their quotations have a word that may deny, or more than ours of those that spare a denial."""
    if any(SOFT[other.language].search(other.text[quotation.start : quotation.end]) for quotation in theirs):
        return True
    return len(_turned(other, theirs)) > len(
        [word for word in _turned(one, ours) if word.lower() not in BESIDE_DENIALS]
    )


def _turned(paragraph: Paragraph, quoted: list[Quotation]) -> list[str]:
    pattern = TURNED[paragraph.language]
    return [found[0] for one in quoted for found in pattern.finditer(paragraph.text[one.start : one.end])]


def _quoted(paragraph: Paragraph) -> list[Quotation]:
    """Quotations that are no titles by their marks; a few words are none either."""
    return sorted(
        (
            one
            for one in paragraph.quotations.closed
            if not one.is_title and not one.depth and one.end - one.start >= _WORDS
        ),
        key=lambda one: one.start,
    )


def _denied(paragraph: Paragraph) -> list[Span]:
    """Where a clause denies, once a clause: `никто не` says no but once."""
    places: list[Span] = []
    even = EVEN.get(paragraph.language)
    for found in NEGATIONS[paragraph.language].finditer(paragraph.text):
        before = paragraph.text[places[-1].end : found.start()] if places else ","
        if even is not None and len(before) <= _CLAUSE and places and even.match(paragraph.text, found.start()):
            # No delay, not even by a day.
            continue
        if (len(before) > _CLAUSE or _END.search(before)) and not _is_expletive(paragraph, found):
            places.append(Span(found.start(), found.end()))
    return places


def _is_expletive(paragraph: Paragraph, found: re.Match[str]) -> bool:
    """Whether a French `ne` stands in a comparison, or a `pas` behind `ne dépassait`, where they deny nothing."""
    if paragraph.language != "fr":
        return False
    before = paragraph.text[max(found.start() - _CLAUSE - _WORDS, 0) : found.start()]
    if found[0][:1].lower() != "n":
        return LIMITS.search(before) is not None
    return EXPLETIVE.search(before) is not None and DENIES_ON.match(paragraph.text, found.end()) is None


def _soft(paragraph: Paragraph) -> int:
    """How many words may carry a negation in themselves."""
    return sum(1 for _found in SOFT[paragraph.language].finditer(paragraph.text))
