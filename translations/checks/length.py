"""Headlines and summaries longer than the desk lets them be."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.characters import characters
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("too_long",)


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`too_long`, where the desk sets this paragraph a limit."""
    if pair.limit is None:
        return
    length = characters(pair.target.text)
    if length > pair.limit:
        facts = {"length": str(length), "limit": str(pair.limit), "more": str(length - pair.limit)}
        yield Finding("too_long", Severity.WARNING, facts, target=(Span(0, len(pair.target.text)),))
