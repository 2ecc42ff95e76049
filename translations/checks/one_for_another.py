"""One thing named in another's place: what only the source names, where the translation alone names another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair


def changed(pair: ParagraphPair, lost: Sequence[Span], came: Sequence[Span]) -> Iterator[Finding]:
    """`name_changed`, a warning, where exactly one thing is gone (`lost`, of the source) and one has come."""
    if len(lost) != 1 or len(came) != 1:
        return
    (one,), (other,) = lost, came
    facts = {"source": pair.source.text[one.start : one.end], "target": pair.target.text[other.start : other.end]}
    yield Finding("name_changed", Severity.WARNING, facts, source=(one,), target=(other,))
