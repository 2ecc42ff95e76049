"""Words spoken in the very language that a text is translated into: nobody guesses them back out of a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.vocabulary import Role
from newsroom.language.words import is_word, tokens
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.speech import Said, by_dash, said

CODES = ("spoken_here", "spoken_differs")
SHOWN = 60
# What was left out of somebody's words, with and without brackets around it.
_LEFT_OUT = re.compile(r"[\[(]\s*(?:…|\.{3})\s*[\])]|…+|\.{3,}")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`spoken_here`: a quotation stands here, translated, and the original words are not known; an error.

    `spoken_differs`: they are known, and the quotation is not among them. Reported speech raises neither.
    """
    if not pair.was_spoken_here:
        return
    known = _words(pair.original_words)
    for quote in _quotes(pair.target, pair.role):
        if not known:
            yield _finding("spoken_here", Severity.ERROR, pair, quote)
        elif quote.words and not _is_among(quote.words, known):
            yield _finding("spoken_differs", Severity.WARNING, pair, quote)


def _quotes(target: Paragraph, role: str) -> list[Said]:
    """What a text gives as somebody's own words. Nothing closes speech by a dash: it has no `words` to compare."""
    found = said(target)
    dash = by_dash(target) if role != Role.LIST else None
    if dash is not None and dash.strong and not found:
        return [Said(dash.start, dash.end, "")]
    if role == Role.QUOTE and not found:
        # Readers see the whole of it set off as a quotation.
        return [Said(0, len(target.text), target.text)]
    return found


def _is_among(quoted: str, known: Sequence[str]) -> bool:
    """Whether each piece between what was left out stands in the known words, in their order."""
    behind = 0
    for piece in _LEFT_OUT.split(quoted):
        place = _place_of(_words(piece), known, behind)
        if place is None:
            return False
        behind = place
    return True


def _place_of(piece: Sequence[str], known: Sequence[str], start: int) -> int | None:
    """Behind which word of the known ones a piece ends, None where it is not there; its first letter may be large."""
    if not piece:
        return start
    wanted = [_small(piece[0]), *piece[1:]]
    for place in range(start, len(known) - len(piece) + 1):
        if [_small(known[place]), *known[place + 1 : place + len(piece)]] == wanted:
            return place + len(piece)
    return None


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]


def _words(text: str) -> list[str]:
    """The words alone, apostrophes all alike."""
    return [token.replace("’", "'").replace("ʼ", "'") for token in tokens(text) if is_word(token)]


def _finding(code: str, severity: Severity, pair: ParagraphPair, quote: Said) -> Finding:
    text = pair.target.text[quote.start : quote.end]
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    facts = {"quote": shown, "spoken_language": pair.spoken_in}
    return Finding(code, severity, facts, target=(Span(quote.start, quote.end),))
