"""Where a text has the words somebody looked for: pieces of it, in which what was found is told from the rest.

Pieces are plain text; who shows them escapes them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from articles.text.openings import WIDTH, first_words
from newsroom.language.search_words import words_of

# So much of a story is looked through, and so many places in one of its paragraphs.
MOST = 20_000
MOST_PLACES = 200
# So much of a sentence stands before the first of the words.
BEFORE = 60

Asked = Sequence[Collection[str]]  # the keys of each word that was asked for


class Piece(NamedTuple):
    text: str
    found: bool


class _Place(NamedTuple):
    start: int
    end: int
    words: frozenset[int]


def marked(text: str, asked: Asked, language: str) -> list[Piece]:
    """The whole text in pieces that join to it; what stands side by side with nothing between is one."""
    pieces: list[Piece] = []
    done = 0
    for start, end in _together(_places(text, asked, language)):
        pieces += [Piece(text[done:start], found=False), Piece(text[start:end], found=True)]
        done = end
    pieces.append(Piece(text[done:], found=False))
    return [piece for piece in pieces if piece.text]


def extract(texts: Sequence[str], asked: Asked, language: str, width: int = WIDTH) -> list[Piece]:
    """About `width` Latin letters where most of the words stand closest, the first such place; else the beginning."""
    best, at, most, room = "", 0, 0, MOST
    for given in texts:
        text = " ".join(given[:room].split())
        room -= len(text)
        start, count = _densest(_places(text, asked, language), width)
        if count > most or not best:
            best, at, most = text, start, count
        if most == len(asked) or room <= 0:
            break
    begin = _beginning(best, at, width)
    opening = [Piece("… ", found=False)] if begin else []
    return [*opening, *marked(first_words(best[begin:], width), asked, language)]


def _places(text: str, asked: Asked, language: str) -> list[_Place]:
    """Where words of the search stand, with their numbers in it."""
    by_key: dict[str, set[int]] = {}
    for number, keys in enumerate(asked):
        for key in keys:
            by_key.setdefault(key, set()).add(number)
    found = []
    for word in words_of(text, language):
        numbers = frozenset(number for key in word.keys for number in by_key.get(key, ()))
        if numbers:
            found.append(_Place(word.start, word.end, numbers))
            if len(found) == MOST_PLACES:
                break
    return found


def _together(places: Iterable[_Place]) -> list[tuple[int, int]]:
    """Places in order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end, _words in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _densest(places: Sequence[_Place], width: int) -> tuple[int, int]:
    """Where the window with most different words begins, the first among equals, and how many it has."""
    start, most = 0, 0
    for number, place in enumerate(places):
        within = {word for other in places[number:] if other.end <= place.start + width for word in other.words}
        if len(within) > most:
            start, most = place.start, len(within)
    return start, most


def _beginning(text: str, at: int, width: int) -> int:
    """Where to begin so that a place is seen with something before it: at the text's beginning if that is near."""
    if at < width // 2:
        return 0
    begin = at - BEFORE
    space = text.find(" ", begin, at)
    return space + 1 if space > 0 else begin
