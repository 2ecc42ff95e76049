"""Brackets and quotation marks without their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.quotations import Quotations

CODES = ("unbalanced_bracket", "unbalanced_quote")
_OPENS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "［": "］", "〔": "〕"}
_SAME = str.maketrans("（）［］", "()[]")
_BRACKET = re.compile(r"[()\[\]{}（）【】［］〔〕]")
# `a)`, `12)` before an entry of a list, and faces: 🙂 in type.
_LIST_MARK = re.compile(r"(?:^|(?<=[\s;,:：；]))(?:\d{1,3}|[^\W\d_])$")
_FACE = re.compile(r"[:;=][-^]?$")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`unbalanced_bracket`, `unbalanced_quote`: marks left alone in the target, unless the source leaves one, too."""
    of_source = lonely_brackets(pair.source.text)
    of_target = lonely_brackets(pair.target.text)
    if len(of_target) > len(of_source):
        for place in of_target[:1]:
            yield _alone("unbalanced_bracket", pair, place)
    for place in _missed_quotes(pair):
        yield _alone("unbalanced_quote", pair, place)


def _alone(code: str, pair: ParagraphPair, place: int) -> Finding:
    return Finding(code, Severity.WARNING, {"mark": pair.target.text[place]}, target=(Span(place, place + 1),))


def lonely_brackets(text: str) -> list[int]:
    """Places of brackets without another half, in order; marks of lists and faces are none."""
    opened: list[int] = []
    alone: list[int] = []
    for found in _BRACKET.finditer(text):
        place, sign = found.start(), found.group()
        before = text[max(place - 5, 0) : place]
        if sign in _OPENS:
            if not _FACE.search(before):
                opened.append(place)
        elif opened and _OPENS[text[opened[-1]]].translate(_SAME) == sign.translate(_SAME):
            opened.pop()
        elif not (_LIST_MARK.search(before) or _FACE.search(before)):
            alone.append(place)
    return sorted(alone + opened)


def _missed_quotes(pair: ParagraphPair) -> list[int]:
    """At most one place. A quotation over paragraphs opens each of them, or the first alone, and closes once."""
    source, target = pair.source.quotations, pair.target.quotations
    outer = target.closes_with_another
    if outer is not None and len(source.closed) > 1 and _stand_apart(source):
        # «А» and «Б», of which the first lost its end, look like «А and «Б».
        return [outer]
    alone = sorted(target.unclosed + target.unopened)
    if not alone:
        return []
    over_paragraphs = bool(source.unclosed or source.unopened)
    if over_paragraphs and len(alone) <= 1:
        return []
    if not source.closed and alone == [_first_letter(pair.target)] and alone[0] in target.unclosed:
        return []
    return alone[:1]


def _stand_apart(quotations: Quotations) -> bool:
    """Whether all are whole, and none stands inside another."""
    left_over = quotations.unclosed or quotations.unopened or quotations.closes_with_another is not None
    return not left_over and not any(one.depth for one in quotations.closed)


def _first_letter(paragraph: Paragraph) -> int:
    return len(paragraph.text) - len(paragraph.text.lstrip())
