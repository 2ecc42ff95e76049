"""What stands before and behind a sign that may end a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Words, abbreviations in parts included, stand within so many characters before a stop.
_BACK = 60
_OPENING = re.compile(r"[\"'“„‚‘«‹»(\[{¿¡「『（《【*_\u00a0\u202f ]*")
_QUOTES = frozenset("\"'“„‚‘«‹»「『")
_WORD = re.compile(r"[^\W\d_]+")
_INNER_CAPITAL = re.compile(r"(?:[a-z]{1,2}[A-Z]|(?:al|el|d|de|an|ad|as|at|ar|ash)[-’'][A-Z]|https?://|www\.)")
_MARKS = frozenset(",;:%)]}»”’…?!.،؛、，；：）》】/|&=+")
_DASHES = frozenset("-–—―−")
_ORNAMENT = "([{\"'«„“‘‚‹»*_/—–-¿¡（《「"


class Kind(StrEnum):
    """What a text goes on with."""

    LOWER = "lower"
    UPPER = "upper"
    CASELESS = "caseless"
    DIGIT = "digit"
    DASH = "dash"
    MARK = "mark"
    SIGN = "sign"


@dataclass(frozen=True)
class After:
    """What follows: its kind, the first word, whether that has a stop or an apostrophe behind it, or a quote before it.

    `bracketed`: it stands in brackets. `is_name`: the word after the first has a capital, too.
    """

    kind: Kind
    word: str = ""
    dotted: bool = False
    elided: bool = False
    quoted: bool = False
    bracketed: bool = False
    is_name: bool = False
    place: int = 0


def after(text: str, place: int) -> After:
    """What stands at a place, behind any signs that open."""
    if text[place] in _DASHES:
        return After(Kind.DASH, place=place)
    opening = _OPENING.match(text, place)
    begin = opening.end() if opening else place
    quoted = not _QUOTES.isdisjoint(text[place:begin])
    if begin >= len(text):
        return After(Kind.MARK, place=place)
    letter = text[begin]
    if letter in _MARKS:
        # An ellipsis may open a sentence, other marks go on.
        return After(Kind.SIGN if letter == "…" and quoted else Kind.MARK, quoted=quoted, place=place)
    if letter.isdigit():
        return After(Kind.DIGIT, quoted=quoted, place=begin)
    found = _WORD.match(text, begin)
    if found is None:
        return After(Kind.SIGN, quoted=quoted, place=begin)
    end = found.end()
    return After(
        _case(text, begin),
        word=found.group(),
        dotted=text[end : end + 1] == ".",
        elided=text[end : end + 1] in ("'", "’"),
        quoted=quoted,
        bracketed=text[place] in "([（",
        is_name=text[end : end + 1] in (" ", "-", "\u00a0") and text[end + 1 : end + 2].isupper(),
        place=begin,
    )


def _case(text: str, place: int) -> Kind:
    letter = text[place]
    if letter.isupper() or letter.istitle():
        return Kind.UPPER
    if letter.islower():
        return Kind.UPPER if _INNER_CAPITAL.match(text, place) else Kind.LOWER
    return Kind.CASELESS


def behind_dash(text: str, place: int) -> After:
    """What follows a dash and the white space around it."""
    while place < len(text) and (text[place] in _DASHES or text[place].isspace()):
        place += 1
    return after(text, place) if place < len(text) else After(Kind.MARK, place=place)


def words_before(text: str, place: int, start: int) -> list[str]:
    """The last words of a sentence begun at `start`, none cut but perhaps the first; the last is "" behind a space."""
    piece = text[max(start, place - _BACK) : place]
    found = piece.split()
    if not found or piece[-1].isspace():
        return ["", "", "", ""]
    found[-1] = found[-1].lstrip(_ORNAMENT)
    return ["", "", "", *found][-4:]


def bare(word: str) -> str:
    return word.strip(_ORNAMENT + ",;)”’")
