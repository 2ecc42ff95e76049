"""Quotations of a text, with those inside them."""

from __future__ import annotations

from newsroom.language.facts.fact import Fact, FactKind, Quote

_PAIRS = {"«": "»", "„": '“”"', "“": "”", "‚": "‘’", "「": "」", "『": "』"}
_CLOSING = frozenset('».”“‘’」』"') - {"."}
_DEEPEST = 4


def quotes(text: str) -> list[Fact]:
    """Each quotation with its signs; `depth` counts those it stands in, an unclosed one ends with the text."""
    found: list[Fact] = []
    open_ones: list[tuple[str, int]] = []
    for place, sign in enumerate(text):
        if sign == '"':
            _straight(text, place, open_ones, found)
        elif open_ones and sign in _PAIRS.get(open_ones[-1][0], ""):
            _close(text, place, open_ones, found)
        elif sign in _PAIRS and len(open_ones) < _DEEPEST:
            open_ones.append((sign, place))
    for depth, (_, start) in enumerate(open_ones):
        found.append(Fact(FactKind.QUOTE, Quote(depth, closed=False), start, len(text), text[start:]))
    return found


def _straight(text: str, place: int, open_ones: list[tuple[str, int]], found: list[Fact]) -> None:
    if open_ones and (open_ones[-1][0] == '"' or '"' in _PAIRS.get(open_ones[-1][0], "")):
        _close(text, place, open_ones, found)
    elif len(open_ones) < _DEEPEST:
        open_ones.append(('"', place))


def _close(text: str, place: int, open_ones: list[tuple[str, int]], found: list[Fact]) -> None:
    _, start = open_ones.pop()
    found.append(Fact(FactKind.QUOTE, Quote(len(open_ones)), start, place + 1, text[start : place + 1]))
