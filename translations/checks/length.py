"""Headlines and summaries longer than the desk lets them be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("too_long",)
# What a reader counts as one: a sign with its accents and joiners, a flag of two letters (after UAX #29).
_GRAPHEME = re.compile(
    "\r\n|[\U0001f1e6-\U0001f1ff]{2}"
    "|.(?:[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u20d0-\u20f0\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|\u200d.)*",
    re.DOTALL,
)


def graphemes(text: str) -> int:
    """How many characters a reader counts."""
    return sum(1 for _one in _GRAPHEME.finditer(text))


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`too_long`, where the desk sets this paragraph a limit."""
    if pair.limit is None:
        return
    text = pair.target.text.strip()
    length = graphemes(text)
    if length > pair.limit:
        facts = {"length": str(length), "limit": str(pair.limit), "more": str(length - pair.limit)}
        yield Finding("too_long", Severity.WARNING, facts, target=(Span(0, len(pair.target.text)),))
