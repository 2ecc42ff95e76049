r"""The one notation for marks inside a paragraph: emphasis, strong, link, and nothing else.

    *emphasis*    **strong**    [text](https://example.org/)    \* is a plain star

`\` makes the next of `* [ ] ( ) \` plain, and is itself plain before anything else. Stars open a mark only
before, and close it only after, something that is not white space, so `2 * 3` is plain. Stars pair by the
rules of CommonMark 0.31 §6.2 (without those for punctuation, which fail where words have no spaces between
them); a link is http, https or mailto. What does not pair up is plain text: every string is valid notation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from html import escape as html_escape
from typing import NamedTuple
from urllib.parse import quote

MAX_HREF = 2000
_SPECIAL = "*[]()\\"
_PIECE = re.compile(r"\\[*\[\]()\\]|\*+|\[|\]|[^\\*\[\]]+|\\")
_HREF = rf"""(?:https?://|mailto:)[^\s()<>"'\\`\x00-\x1f\x7f]{{1,{MAX_HREF}}}"""
_WHOLE_HREF = re.compile(_HREF, re.IGNORECASE)
_LINK_END = re.compile(rf"\(({_HREF})\)", re.IGNORECASE)
# Where plain text would be read as notation. Its edges count as touching something: texts get put together.
_BACKSLASH = re.compile(r"\\(?=[*\[\]()\\]|\Z)")
_STARS = re.compile(r"(?<=\s)\*+(?=\s)|(\*+)")
_LINK_MIDDLE = re.compile(r"\](?=\(|\Z)")
_BRACKET = re.compile(r"[\[\]]")
_MARKED = re.compile(r"[*\[\\]")


class Kind(Enum):
    """What a token is: text, or one end of a mark."""

    TEXT = auto()
    EMPHASIS = auto()
    EMPHASIS_END = auto()
    STRONG = auto()
    STRONG_END = auto()
    LINK = auto()
    LINK_END = auto()


class Token(NamedTuple):
    """`text` is the plain text of a TEXT, the address of a LINK, else empty."""

    kind: Kind
    text: str = ""


_ENDS = {Kind.EMPHASIS_END: Kind.EMPHASIS, Kind.STRONG_END: Kind.STRONG, Kind.LINK_END: Kind.LINK}
_TAGS = {
    Kind.EMPHASIS: "<em>",
    Kind.EMPHASIS_END: "</em>",
    Kind.STRONG: "<strong>",
    Kind.STRONG_END: "</strong>",
    Kind.LINK_END: "</a>",
}


def escape(text: str) -> str:
    """Plain text as notation: `plain(escape(text)) == text`, also beside and inside any other notation."""
    return _escaped(text, _LINK_MIDDLE)


def emphasis(notation: str) -> str:
    """The same text, all of it emphasised. White space at its edges stays outside."""
    return _wrapped(notation, Kind.EMPHASIS, Kind.EMPHASIS_END)


def strong(notation: str) -> str:
    """The same text, all of it strong. White space at its edges stays outside."""
    return _wrapped(notation, Kind.STRONG, Kind.STRONG_END)


def link(notation: str, href: str) -> str:
    """The same text, linked; unlinked where `href` is no http, https or mailto address or too long."""
    href = "".join(
        c if c.isprintable() and c not in " ()<>\"'\\`" else quote(c, errors="replace") for c in href.strip()
    )
    if len(href) > MAX_HREF or not _WHOLE_HREF.fullmatch(href):
        return notation
    return _wrapped(notation, Kind.LINK, Kind.LINK_END, href)


def join(notations: Iterable[str]) -> str:
    """Put notations side by side. Joining the strings would misread marks that meet (`*a*` and `*b*`)."""
    return _written(_tidy(token for notation in notations for token in tokens(notation)))


def plain(notation: str) -> str:
    """The text alone, as a reader reads it."""
    return "".join(token.text for token in tokens(notation) if token.kind is Kind.TEXT)


def to_html(notation: str, links: bool = True) -> str:
    """Safe HTML with no tags but `em`, `strong` and `a href rel`; without `links` their text stands alone."""
    return "".join(
        _html(token) for token in tokens(notation) if links or token.kind not in (Kind.LINK, Kind.LINK_END)
    )


def tokens(notation: str) -> list[Token]:
    """Read notation. Marks are properly nested, none stands in one of its own kind, and none is empty."""
    if not _MARKED.search(notation):
        return [Token(Kind.TEXT, notation)] if notation else []
    return _tidy([token for piece in _Reader().read(notation) for token in piece.tokens()])


@dataclass(slots=True)
class _Piece:
    """A stretch of plain text, a bracket, or a run of stars, with the marks found to end or start there.

    `length` is how many stars there were, `stars` how many are not yet part of a mark.
    """

    text: str
    place: int
    length: int = 0
    stars: int = 0
    opens: bool = False
    closes: bool = False
    ends: list[Token] = field(default_factory=list)
    starts: list[Token] = field(default_factory=list)

    def tokens(self) -> list[Token]:
        text = "*" * self.stars if self.length else self.text
        return [*self.ends, Token(Kind.TEXT, text), *reversed(self.starts)]


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self.brackets: list[_Piece] = []
        self.runs: list[_Piece] = []

    def read(self, notation: str) -> list[_Piece]:
        position = 0
        while found := _PIECE.match(notation, position):
            text, start, position = found.group(), position, found.end()
            piece = _Piece(text, place=len(self.pieces))
            self.pieces.append(piece)
            if text[0] == "*":
                piece.length = piece.stars = len(text)
                piece.opens = not notation[position : position + 1].isspace() and position < len(notation)
                piece.closes = start > 0 and not notation[start - 1].isspace()
                self.runs.append(piece)
            elif text == "[":
                self.brackets.append(piece)
            elif text == "]" and self.brackets:
                opener = self.brackets.pop()
                if opener.place + 1 < piece.place and (end := _LINK_END.match(notation, position)):
                    self.close_link(opener, piece, end.group(1))
                    position = end.end()
            elif len(text) == 2 and text[0] == "\\":
                piece.text = text[1]
        _pair(self.runs)
        return self.pieces

    def close_link(self, opener: _Piece, closer: _Piece, href: str) -> None:
        """Marks pair up within a link first and never across its edge; a link holds no link."""
        first_inside = bisect_left(self.runs, opener.place, key=lambda run: run.place)
        _pair(self.runs[first_inside:])
        del self.runs[first_inside:]
        self.brackets.clear()
        opener.text, opener.starts = "", [Token(Kind.LINK, href)]
        closer.text, closer.ends = "", [Token(Kind.LINK_END)]


def _pair(runs: list[_Piece]) -> None:
    """Pair runs of stars: CommonMark 0.31, “process emphasis”. `floor` keeps it linear in their number."""
    openers: list[_Piece] = []
    floor: dict[tuple[bool, int], int] = {}
    for closer in runs:
        kind = (closer.opens, closer.length % 3)
        while closer.closes and closer.stars:
            found = len(openers) - 1
            while (
                found >= 0
                and openers[found].place > floor.get(kind, -1)
                and not _match(openers[found], closer)
            ):
                found -= 1
            if found < 0 or openers[found].place <= floor.get(kind, -1):
                floor[kind] = openers[-1].place if openers else -1
                break
            _take(openers[found], closer)
            del openers[found + (1 if openers[found].stars else 0) :]
        if closer.opens and closer.stars:
            openers.append(closer)


def _match(opener: _Piece, closer: _Piece) -> bool:
    if not (opener.closes or closer.opens):
        return True
    return (opener.length + closer.length) % 3 != 0 or closer.length % 3 == 0


def _take(opener: _Piece, closer: _Piece) -> None:
    double = opener.stars >= 2 and closer.stars >= 2
    opener.stars -= 1 + double
    closer.stars -= 1 + double
    opener.starts.append(Token(Kind.STRONG if double else Kind.EMPHASIS))
    closer.ends.append(Token(Kind.STRONG_END if double else Kind.EMPHASIS_END))


def _tidy(read: Iterable[Token]) -> list[Token]:
    """Join texts and marks that meet, put white space at a mark's edges outside, drop empty marks."""
    tidied: list[Token] = []
    waiting: list[Token] = []  # marks that have started, with no text in them yet
    space = ""  # between what is tidied and what is waiting
    for token in _unnested(read):
        if token.kind is Kind.TEXT:
            text = space + token.text
            start = len(text) - len(text.lstrip()) if waiting else 0
            end = len(text.rstrip())
            if end <= start:
                space = text
                continue
            _append(tidied, Token(Kind.TEXT, text[:start]), *waiting, Token(Kind.TEXT, text[start:end]))
            waiting, space = [], text[end:]
        elif token.kind not in _ENDS:
            waiting.append(token)
        elif waiting:
            waiting.pop()
        else:
            tidied.append(token)
    _append(tidied, Token(Kind.TEXT, space))
    return tidied


def _append(tidied: list[Token], *more: Token) -> None:
    for token in more:
        last = tidied[-1] if tidied else None
        if token.kind is Kind.TEXT and last and last.kind is Kind.TEXT:
            tidied[-1] = Token(Kind.TEXT, last.text + token.text)
        elif last and _ENDS.get(last.kind) is token.kind is not Kind.LINK:
            tidied.pop()
        elif token.text or token.kind is not Kind.TEXT:
            tidied.append(token)


def _unnested(read: Iterable[Token]) -> Iterator[Token]:
    """Without the marks that stand inside one of their own kind."""
    depth = dict.fromkeys(_ENDS.values(), 0)
    for token in read:
        started = _ENDS.get(token.kind, token.kind)
        if started not in depth:
            yield token
        elif token.kind is started:
            depth[started] += 1
            if depth[started] == 1:
                yield token
        else:
            depth[started] -= 1
            if depth[started] == 0:
                yield token


def _wrapped(notation: str, start: Kind, end: Kind, href: str = "") -> str:
    return _written(_tidy([Token(start, href), *tokens(notation), Token(end)]))


def _written(read: Iterable[Token]) -> str:
    href = ""
    written: list[str] = []
    for token in read:
        match token.kind:
            case Kind.TEXT:
                written.append(_escaped(token.text, _BRACKET if href else _LINK_MIDDLE))
            case Kind.LINK:
                href = token.text
                written.append("[")
            case Kind.LINK_END:
                written.append(f"]({href})")
                href = ""
            case kind:
                written.append("**" if kind in (Kind.STRONG, Kind.STRONG_END) else "*")
    return "".join(written)


def _escaped(text: str, brackets: re.Pattern[str]) -> str:
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _STARS.sub(lambda found: "\\*" * len(found[1]) if found[1] else found[0], text)
    return brackets.sub(r"\\\g<0>", text)


def _html(token: Token) -> str:
    if token.kind is Kind.LINK:
        return f'<a href="{html_escape(token.text)}" rel="noopener">'
    return _TAGS.get(token.kind) or html_escape(token.text, quote=False)
