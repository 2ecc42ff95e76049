r"""The one notation for marks inside a paragraph: emphasis, strong, link, and nothing else.

    *emphasis*    **strong**    ***both***    [text](https://example.org/)    \* is a plain star

`\` makes the next of `* [ ] ( ) \` plain, and is itself plain before anything else. Stars start a mark only before,
and end it only after, something that is not white space, so `2 * 3` is plain; so are four and more stars in a row.
Marks may overlap; those that start in a link's text end in it. A link is http, https or mailto and holds no link.
What finds no partner is plain: every string is valid notation.

The look is Markdown's. The pairing is simpler than CommonMark's, which cannot write every order of marks, and whose
rules for punctuation fail where no space stands between words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from html import escape as html_escape
from itertools import groupby
from operator import and_
from typing import NamedTuple
from urllib.parse import quote

MAX_HREF = 2000
# A mark's number is also how many stars write it.
_EMPHASIS, _STRONG = 1, 2
_TAGS = {_EMPHASIS: "em", _STRONG: "strong"}
_PIECE = re.compile(r"\\[*\[\]()\\]|\*+|\[|\]|[^\\*\[\]]+|\\")
_MARKED = re.compile(r"[*\[\\]")
_HREF = rf"""(?:https?://|mailto:)[^\s()<>"'\\`\x00-\x1f\x7f]{{1,{MAX_HREF}}}"""
_WHOLE_HREF = re.compile(_HREF, re.IGNORECASE)
_LINK_END = re.compile(rf"\(({_HREF})\)", re.IGNORECASE)
# Where plain text would be read as notation. Its edges count as touching something: texts get put together.
_BACKSLASH = re.compile(r"\\(?=[*\[\]()\\]|\Z)")
_STARS = re.compile(r"(?<=\s)\*+(?=\s)|(\*+)")
_LINK_MIDDLE = re.compile(r"\](?=\(|\Z)")
_BRACKET = re.compile(r"[\[\]]")
_SPACES = re.compile(r"(\s+)")


class Run(NamedTuple):
    """Plain text that carries the same marks from end to end. `marks`: 1 emphasis, 2 strong, 3 both."""

    text: str
    marks: int = 0
    href: str = ""


def escape(text: str) -> str:
    """Plain text as notation: `plain(escape(text)) == text`, also beside and inside any other notation."""
    return _escaped(text, _LINK_MIDDLE)


def emphasis(notation: str) -> str:
    """The same text, all of it emphasised. White space at its edges stays outside."""
    return write(Run(run.text, run.marks | _EMPHASIS, run.href) for run in read(notation))


def strong(notation: str) -> str:
    """The same text, all of it strong. White space at its edges stays outside."""
    return write(Run(run.text, run.marks | _STRONG, run.href) for run in read(notation))


def link(notation: str, href: str) -> str:
    """The same text, linked; unlinked where `href` is no http, https or mailto address or longer than `MAX_HREF`."""
    address = "".join(
        char if char.isprintable() and char not in " ()<>\"'\\`" else quote(char, errors="replace")
        for char in href.strip()
    )
    if len(address) > MAX_HREF or not _WHOLE_HREF.fullmatch(address):
        return notation
    return write(Run(run.text, run.marks, address) for run in read(notation))


def join(notations: Iterable[str]) -> str:
    """Put notations side by side. Joining the strings would misread marks that meet (`*a*` and `*b*`)."""
    return write(run for notation in notations for run in read(notation))


def plain(notation: str) -> str:
    """The text alone, as a reader reads it."""
    return "".join(run.text for run in read(notation))


def to_html(notation: str, links: bool = True) -> str:
    """Safe HTML with no tags but `em`, `strong` and `a href rel`; without `links` their text stands alone."""
    runs = read(notation)
    return _html(runs if links else [Run(run.text, run.marks) for run in runs])


def read(notation: str) -> list[Run]:
    """The runs of a notation: none is empty, no two neighbours carry the same. Never fails."""
    if not _MARKED.search(notation):
        return [Run(notation)] if notation else []
    return _tidy(_runs(_pieces(notation)))


def write(runs: Iterable[Run]) -> str:
    """Notation that reads as these runs, but for marks on white space where a mark starts or ends."""
    groups = [(href, list(same)) for href, same in groupby(_tidy(runs), key=lambda run: run.href)]
    around = [_shared(group) if href else 0 for href, group in groups]
    written: list[str] = []
    marks = 0
    for place, (href, group) in enumerate(groups):
        if href:
            inside = [*(run._replace(marks=run.marks - around[place]) for run in group), Run("")]
            written += ["*" * (marks ^ around[place]), f"[{_with_stars(inside, 0, _BRACKET)}]({href})"]
            marks = around[place]
        else:
            beside = around[place - 1] if place else 0, around[place + 1] if place + 1 < len(groups) else 0
            spaced = _with_spaces_apart(group, *beside)
            written.append(_with_stars(spaced, marks, _LINK_MIDDLE))
            marks = spaced[-1].marks
    return "".join([*written, "*" * marks])


def _shared(runs: list[Run]) -> int:
    return reduce(and_, (run.marks for run in runs))


def _with_spaces_apart(runs: list[Run], before: int, after: int) -> list[Run]:
    """White space beside a link may carry only what the whole link carries: a mark cannot start or end at it."""
    if len(runs) == 1 and runs[0].text.isspace():
        return [runs[0]._replace(marks=runs[0].marks & before & after)]
    first = runs[0].text
    lead = len(first) - len(first.lstrip())
    runs = [Run(first[:lead], runs[0].marks & before), runs[0]._replace(text=first[lead:]), *runs[1:]]
    last = runs.pop()
    body = len(last.text.rstrip())
    tail = Run(last.text[body:], last.marks & after)
    return [run for run in [*runs, last._replace(text=last.text[:body]), tail] if run.text]


def _with_stars(runs: list[Run], marks: int, brackets: re.Pattern[str]) -> str:
    written = []
    for run in runs:
        written += ["*" * (marks ^ run.marks), _escaped(run.text, brackets)]
        marks = run.marks
    return "".join(written)


def _escaped(text: str, brackets: re.Pattern[str]) -> str:
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _STARS.sub(lambda found: "\\*" * len(found[1]) if found[1] else found[0], text)
    return brackets.sub(r"\\\g<0>", text)


@dataclass(slots=True)
class _Piece:
    """A stretch of plain text, one end of a link, or a run of one to three stars.

    `marks` are those that start or end there; `links` is None but at a link's ends: its address, or "".
    """

    text: str
    place: int
    stars: int = 0
    opens: bool = False
    closes: bool = False
    marks: int = 0
    links: str | None = None


def _pieces(notation: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    brackets: list[_Piece] = []
    stars: list[_Piece] = []
    position = 0
    while found := _PIECE.match(notation, position):
        text, start, position = found.group(), position, found.end()
        piece = _Piece(text, place=len(pieces))
        pieces.append(piece)
        if text[0] == "*" and len(text) <= _EMPHASIS + _STRONG:
            piece.stars = len(text)
            piece.opens = position < len(notation) and not notation[position].isspace()
            piece.closes = start > 0 and not notation[start - 1].isspace()
            stars.append(piece)
        elif text == "[":
            brackets.append(piece)
        elif text == "]" and brackets:
            opener = brackets.pop()
            end = _LINK_END.match(notation, position)
            if end and opener.place + 1 < piece.place:
                position = end.end()
                opener.links, piece.links = end[1], ""
                inside = bisect_left(stars, opener.place, key=lambda star: star.place)
                _pair(stars[inside:])
                del stars[inside:]
                brackets.clear()
        elif len(text) == 2 and text[0] == "\\":
            piece.text = text[1]
    _pair(stars)
    return pieces


def _pair(stars: list[_Piece]) -> None:
    """Find the stars that start and end marks. Of several that could start one, the nearest does."""
    started: dict[int, _Piece] = {}
    for piece in stars:
        for mark in _TAGS:
            if not piece.stars & mark:
                continue
            if piece.closes and mark in started:
                started.pop(mark).marks |= mark
                piece.marks |= mark
            elif piece.opens:
                started[mark] = piece


def _runs(pieces: list[_Piece]) -> Iterator[Run]:
    around = inside = 0
    href = ""
    for piece in pieces:
        if piece.links is not None:
            href = piece.links
            around, inside = (inside, 0) if href else (0, around)
        elif piece.stars:
            plain_stars = "*" * (piece.stars - piece.marks)
            before = 0 if piece.marks & inside else len(plain_stars)  # left over outside the mark
            yield Run(plain_stars[:before], around | inside, href)
            inside ^= piece.marks
            yield Run(plain_stars[before:], around | inside, href)
        else:
            yield Run(piece.text, around | inside, href)


def _tidy(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours that carry the same; white space between two others carries what both carry."""
    tidied: list[Run] = []
    space = ""
    for run in runs:
        for text in _SPACES.split(run.text):
            if not text or text.isspace():
                space += text
                continue
            new = run._replace(text=text)
            last = tidied[-1] if tidied else Run("")
            _put(tidied, Run(space, last.marks & new.marks, new.href if last.href == new.href else ""))
            _put(tidied, new)
            space = ""
    _put(tidied, Run(space))
    return tidied


def _put(runs: list[Run], new: Run) -> None:
    if runs and runs[-1][1:] == new[1:]:
        runs[-1] = runs[-1]._replace(text=runs[-1].text + new.text)
    elif new.text:
        runs.append(new)


def _html(runs: list[Run]) -> str:
    written: list[str] = []
    standing: list[tuple[str, str]] = []
    for run, lasts in zip(runs, _lasting(runs), strict=True):
        while any(tag not in lasts for tag in standing):
            written.append(f"</{standing.pop()[0]}>")
        for tag in sorted(lasts.keys() - set(standing), key=lambda tag: (-lasts[tag], tag[1], tag[0])):
            href = f' href="{html_escape(tag[1])}" rel="noopener"' if tag[1] else ""
            written.append(f"<{tag[0]}{href}>")
            standing.append(tag)
        written.append(html_escape(run.text, quote=False))
    return "".join([*written, *(f"</{tag}>" for tag, _ in reversed(standing))])


def _lasting(runs: list[Run]) -> list[dict[tuple[str, str], int]]:
    """The tags of each run, with how many runs each of them lasts: what lasts longest is opened first."""
    lasting: list[dict[tuple[str, str], int]] = [{}]
    for run in reversed(runs):
        tags = [(tag, "") for mark, tag in _TAGS.items() if run.marks & mark] + [("a", run.href)] * bool(run.href)
        lasting.append({tag: lasting[-1].get(tag, 0) + 1 for tag in tags})
    return lasting[:0:-1]
