"""Where brackets and quotations stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

# A remark in brackets that is longer holds sentences of its own.
LONGEST_REMARK = 250
_BRACKETS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "》": "《", "〉": "〈"}
_BRACKET = re.compile(r"[()\[\]{}（）【】《》〈〉]")
# A straight quote opens before a letter behind a space, and closes behind what is no space.
_QUOTE = re.compile(r'[«»„“”「」『』]|(?<!\S)"(?=\w)|(?<=\S)"')
_CLOSES = {"»": "«", "”": "“„", "“": "„", "」": "「", "』": "『", '"': '"'}
_OPENS = frozenset("«„“「『")
_TITLES = frozenset("《〈")

Span = tuple[int, int]


class Enclosures:
    """Finds each kind at its first question; both questions take the logarithm of the text's length."""

    def __init__(self, text: str) -> None:
        self._text = text

    def in_remark(self, place: int, start: int) -> bool:
        """Whether a place stands in brackets that opened within a sentence begun at `start`, or in a title's."""
        span = _around(self._remarks, place)
        if span is None:
            return False
        opened = span[0]
        return self._text[opened] in _TITLES or bool(
            self._text[max(start, opened - 9) : opened].strip(" \u00a0\n«„“\"'*_")
        )

    def quotation(self, place: int) -> Span | None:
        """The outermost quotation around a place; one that is not closed goes on to the end."""
        return _around(self._quotations, place)

    @cached_property
    def _remarks(self) -> list[Span]:
        pairs: list[Span] = []
        opened: list[int] = []
        for match in _BRACKET.finditer(self._text):
            sign, place = match.group(), match.start()
            if sign not in _BRACKETS:
                opened.append(place)
            elif opened and self._text[opened[-1]] == _BRACKETS[sign]:
                pairs.append((opened.pop(), place))
        return _outermost([pair for pair in pairs if pair[1] - pair[0] <= LONGEST_REMARK])

    @cached_property
    def _quotations(self) -> list[Span]:
        pairs: list[Span] = []
        opened: list[int] = []
        for match in _QUOTE.finditer(self._text):
            sign, place = match.group(), match.start()
            if opened and self._text[opened[-1]] in _CLOSES.get(sign, ""):
                pairs.append((opened.pop(), place))
            elif sign in _OPENS or (sign == '"' and not self._text[max(0, place - 1) : place].strip()):
                opened.append(place)
        return _outermost([*pairs, *((place, len(self._text)) for place in opened)])


def _outermost(pairs: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for pair in sorted(pairs):
        if not kept or pair[0] > kept[-1][1]:
            kept.append(pair)
    return kept


def _around(spans: list[Span], place: int) -> Span | None:
    found = bisect_right(spans, (place, len(spans) and spans[-1][1] + 1)) - 1
    return spans[found] if found >= 0 and spans[found][0] <= place <= spans[found][1] else None
