"""A negation that only one of two texts has: a hint, since there are other ways to say no."""

from __future__ import annotations

from collections.abc import Iterator

from translations.checks.finding import Finding, Severity, Span
from translations.checks.negations import NEGATIONS, SOFT
from translations.checks.paragraphs import ParagraphPair

CODES = ("negation_dropped", "negation_added")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`negation_dropped`, `negation_added`: one text says no plainly, the other by no word that may mean it."""
    source, target = pair.source.language, pair.target.language
    if source not in NEGATIONS or target not in NEGATIONS:
        return
    said, kept = _plain(pair.source.text, source), _plain(pair.target.text, target)
    if said and not kept and not _hidden(pair.target.text, target):
        yield Finding("negation_dropped", Severity.HINT, {"word": _first(pair.source.text, said)}, source=tuple(said))
    if kept and not said and not _hidden(pair.source.text, source):
        yield Finding("negation_added", Severity.HINT, {"word": _first(pair.target.text, kept)}, target=tuple(kept))


def _plain(text: str, language: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found in NEGATIONS[language].finditer(text)]


def _hidden(text: str, language: str) -> bool:
    """Whether some word may carry a negation in itself."""
    return SOFT[language].search(text) is not None


def _first(text: str, places: list[Span]) -> str:
    return text[places[0].start : places[0].end]
