"""Paragraphs of plain text: parted by blank lines, by lines, or hard-wrapped as teleprinters left them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from articles.text.datelines import parse
from articles.wire.cleaning import one_line

_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_FULL = 0.6
_BULLET = re.compile(r"\s*[•·▪■◦‣*]\s+(?=[^\s*•])")
_ENDS_SENTENCE = re.compile(r"[.!?…:。！？][\"'”“»’)）]*\Z")
_HANGING_WORDS = frozenset({"und", "oder", "and", "or", "bis", "bzw.", "sowie", "et", "ou", "y", "o"})


@dataclass(frozen=True)
class Piece:
    """A paragraph as found. `blank_after`: an empty line, or the end, follows it."""

    text: str
    blank_after: bool
    bullet: bool = False


def pieces(text: str) -> list[Piece]:
    """Paragraphs in order, none empty, each on one line.

    Lines belong together where they were wrapped to a width: most are nearly full and do not end a sentence. An
    indented first line, a bullet or a dateline begins a paragraph of its own. Otherwise a line is a paragraph.
    """
    lines = text.expandtabs(4).split("\n")
    return list(_joined(lines, _wrap_width(lines)))


def unwrapped(text: str) -> Iterator[str]:
    """The texts of `pieces` alone."""
    return (piece.text for piece in pieces(text))


def _joined(lines: list[str], width: int) -> Iterator[Piece]:
    held: list[str] = []
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        held.append(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not (width and _continues(line, following, width)):
            bullet = _BULLET.match(held[0])
            joined = _one_text([held[0][bullet.end() :], *held[1:]] if bullet else held)
            yield Piece(joined, not following.strip(), bullet is not None)
            held = []


def _wrap_width(lines: list[str]) -> int:
    """The width a text was wrapped to, 0 where it was not."""
    widths = [_width(line.rstrip()) for line in lines]
    widest = max(widths, default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    inner = [
        (line, width)
        for line, width, following in zip(lines, widths, lines[1:], strict=False)
        if width and following.strip() and _indent(following) <= _indent(line)
    ]
    full = [line for line, width in inner if width >= _FULL * widest]
    ended = [line for line in full if _ENDS_SENTENCE.search(line.rstrip())]
    wrapped = len(full) >= _FULL * len(inner) and len(ended) <= len(full) / 2
    return widest if full and wrapped else 0


def _continues(line: str, following: str, width: int) -> bool:
    """Whether `following` goes on where `line` stopped: its first word found no room any more."""
    if not following.strip() or _indent(following) > _indent(line) + 1 or _BULLET.match(following):
        return False
    first_word = following.split(maxsplit=1)[0]
    if _width(line.rstrip()) + 1 + _width(first_word) < _FULL * width:
        return False
    return parse(following) is None


def _one_text(lines: list[str]) -> str:
    joined = ""
    for line in map(one_line, lines):
        if joined and not _is_joined_tight(joined[-1], line):
            joined += " "
        joined += line
    return joined


def _is_joined_tight(last: str, following: str) -> bool:
    """Chinese has no spaces; after a hyphen a word goes on, unless it hangs (`Ein- und Ausfuhr`)."""
    if last == "-":
        return following[:1].islower() and following.split()[0] not in _HANGING_WORDS
    return _is_wide(last) and _is_wide(following[:1])


def _is_wide(char: str) -> bool:
    return bool(char) and unicodedata.east_asian_width(char) in {"W", "F"}


def _width(line: str) -> int:
    return len(line) if line.isascii() else sum(2 if _is_wide(char) else 1 for char in line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
