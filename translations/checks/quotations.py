"""Quotations in a text: which mark opens, which closes, and what is left over.

Marks are read by where they stand before they are read by what they are, since a wrong mark is what is looked for:
`"so"`, `”so”`, `“so„` are quotations all, and `„so“` is one whatever the language of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile("[«»„“”‟‚‘’‛\"'＂‹›《》〈〉「」『』]")
_OPENING = frozenset("„‚《〈「『‹")
_CLOSING = frozenset("》〉」』›")
_SINGLE = frozenset("‚‘’‛'")
TITLE_MARKS = frozenset("《〈")
# What may close what has been opened, right or wrong.
_CLOSERS = {
    "«": '»«“”"',
    "»": "«»",
    "„": '“”"»‟',
    "“": '”“"„‟',
    "”": '”“"',
    "‟": "”“",
    '"': '"”“»',
    "＂": "＂",
    "‚": "‘’'",
    "‘": "’'‘",
    "’": "’",
    "‛": "’",
    "'": "'’",
    "‹": "›",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
}
_BEFORE_OPENING = frozenset("([{—–-/«„“‚‘（【：，。、；！？《:")
_BEHIND_CLOSING = frozenset(".,;:!?…)]}»”“’—–-/，。、；：！？…）】、،؛؟")
# A name inside a quotation has no sentence end before it.
_ENDS = re.compile(r"[.!?…。]\s*\Z")
# How far down a closing mark looks for what it closes: nobody nests deeper.
_DEEPEST = 8
# 'n' and the like are no quotations.
_SHORTEST_SINGLE = 3


@dataclass(frozen=True)
class Quotation:
    """A quotation with its marks: `text[start:end]`. `depth` counts the quotations around it, titles left out."""

    start: int
    end: int
    opening: str
    closing: str
    depth: int

    @property
    def is_title(self) -> bool:
        return self.opening in TITLE_MARKS


@dataclass(frozen=True)
class Quotations:
    """The quotations of a text in order of their closing, and the places of marks that have no other half.

    `closes_with_another` is where a quotation opens that has its closing mark together with one inside it.
    """

    closed: tuple[Quotation, ...]
    unopened: tuple[int, ...]
    unclosed: tuple[int, ...]
    closes_with_another: int | None = None


def quotations(text: str, language: str) -> Quotations:
    """Read a text's quotation marks once from left to right. Apostrophes and inch marks are none."""
    closed: list[Quotation] = []
    unopened: list[int] = []
    unclosed: list[int] = []
    opened: list[int] = []
    for found in _MARK.finditer(text):
        place, sign = found.start(), found.group()
        direction = _direction(text, place, sign, opened, language)
        if direction > 0:
            opened.append(place)
        elif direction < 0:
            match = _opener(text, sign, opened)
            if match is None:
                if sign not in _SINGLE:
                    unopened.append(place)
                continue
            unclosed += opened[match + 1 :]
            depth = sum(text[outer] not in TITLE_MARKS for outer in opened[:match][-_DEEPEST:])
            start = opened[match]
            del opened[match:]
            if sign == "'" and place - start < _SHORTEST_SINGLE:
                continue
            closed.append(Quotation(start, place + 1, text[start], sign, depth))
    unclosed += opened
    return _once_for_both(text, closed, unopened, [place for place in unclosed if _counts(text[place], language)])


def _direction(text: str, place: int, sign: str, opened: list[int], language: str) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 for one that is no quotation mark here."""
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    if sign in _OPENING:
        return 1
    if sign in _CLOSING:
        return -1
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_behind = not behind or behind.isspace() or behind in _BEHIND_CLOSING
    if sign in _SINGLE:
        return _single(text, sign, opened, language, before=before, behind=behind, free=(free_before, free_behind))
    if language.startswith("zh") and sign in "“”":
        return 1 if sign == "“" else -1
    stands = {text[place] for place in opened[-_DEEPEST:]}
    if sign == "«":
        return -1 if free_behind and not free_before and "»" in stands else 1
    if sign == "»":
        return 1 if free_before and not free_behind and "«" not in stands else -1
    if sign == '"' and '"' in stands:
        return 1 if before.isspace() and behind.isalnum() else -1
    if free_before != free_behind:
        return 1 if free_before else -1 if not (sign == '"' and before.isdigit()) else 0
    return _either(sign, stands, before)


def _either(sign: str, stands: set[str], before: str) -> int:
    """A mark free on both sides or on none: by what it is, and what is open."""
    if sign in "”‟":
        return -1
    if sign == "“":
        return -1 if "„" in stands else 1
    if stands & set('"„“”«'):
        return -1
    return 0 if before.isdigit() else 1


def _single(
    text: str,
    sign: str,
    opened: list[int],
    language: str,
    *,
    before: str,
    behind: str,
    free: tuple[bool, bool],
) -> int:
    if before.isalnum() and behind.isalpha() and not language.startswith("zh"):
        return 0
    free_before, free_behind = free
    is_open = any(text[place] in _SINGLE for place in opened[-_DEEPEST:])
    if language.startswith("zh") and sign in "‘’" and not (before.isascii() and before.isalpha()):
        return 1 if sign == "‘" else -1
    if is_open and not before.isspace() and not behind.isalnum():
        return -1
    if sign in "‘'‛" and free_before and not free_behind:
        return 1
    return 0


def _opener(text: str, sign: str, opened: list[int]) -> int | None:
    """The innermost open mark that this one may close."""
    for place in range(len(opened) - 1, max(len(opened) - 1 - _DEEPEST, -1), -1):
        if sign in _CLOSERS.get(text[opened[place]], ""):
            return place
    return None


def _counts(sign: str, language: str) -> bool:
    """Whether an open mark is missed when nothing closes it: an apostrophe before a word is none."""
    return sign not in "‘'‛’" or language.startswith("zh")


def _once_for_both(text: str, closed: list[Quotation], unopened: list[int], unclosed: list[int]) -> Quotations:
    """«Зборы «Альфа» close once where both would meet: the outer quotation ends with the inner one."""
    last = closed[-1] if closed else None
    if last is not None and len(unclosed) == 1 and not unopened:
        outer = unclosed[0]
        is_outer = outer < last.start and not _ENDS.search(text[outer + 1 : last.start])
        if is_outer and text[outer] == last.opening == "«" and last.closing == "»":
            closed.append(Quotation(outer, last.end, "«", "»", 0))
            return Quotations(tuple(closed), (), (), closes_with_another=outer)
    return Quotations(tuple(closed), tuple(unopened), tuple(sorted(unclosed)))
