"""One thing named in another's place: what only the source names, where the translation alone names another."""

from __future__ import annotations

import re
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


def of_patterns(pair: ParagraphPair, ours: re.Pattern[str], theirs: re.Pattern[str]) -> Iterator[Finding]:
    """The same for things whose names are the groups of two patterns: `n3` is one thing in both."""
    in_source, in_target = named(ours, pair.source.text), named(theirs, pair.target.text)
    lost = [place for name, place in in_source.items() if name not in in_target]
    came = [place for name, place in in_target.items() if name not in in_source]
    yield from changed(pair, lost, came)


def named(pattern: re.Pattern[str], text: str) -> dict[str, Span]:
    """The things that a text names, with the first place of each."""
    found: dict[str, Span] = {}
    for match in pattern.finditer(text):
        found.setdefault(str(match.lastgroup), Span(match.start(), match.end()))
    return found
