"""The words of names: cut from a text with their places, and written in the one way in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from newsroom.language.words import is_word, tokens

HYPHENS = "\\-‐‑"
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`´′"), "'")
# The stress mark of Cyrillic textbooks, Arabic harakat and tatweel; invisible signs.
_DROPPED = re.compile(r"[\u0301\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ELIDED = re.compile(r"(?:l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu|quoiqu|presqu)['’ʼ](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?\Z")
_QUOTES = re.compile(r"[«»„“”\"‚‘’'.]")
_LONGEST_GAP = 8
_LONGEST_ABBREVIATED = 5


@dataclass(frozen=True)
class Word:
    """A word as written, and its place."""

    start: int
    end: int
    raw: str


def split(text: str, language: str) -> list[Word]:
    """The words and numbers of a text. French articles and the English possessive are no part of a name."""
    found: list[Word] = []
    place = 0
    for token in tokens(text):
        start, place = place, place + len(token)
        if not is_word(token):
            continue
        end = place
        if language == "fr" and (elided := _ELIDED.match(token)):
            start, token = start + elided.end(), token[elided.end() :]
        elif language == "en" and (owned := _POSSESSIVE.search(token)):
            end, token = end - len(owned[0]), token[: owned.start()]
        if "\u2011" in token:
            found += _parts(start, token)
        elif token:
            found.append(Word(start, end, token))
    return found


def _parts(start: int, token: str) -> list[Word]:
    """A no-break hyphen parts words like any other."""
    found = []
    for part in token.split("\u2011"):
        if part:
            found.append(Word(start, start + len(part), part))
        start += len(part) + 1
    return found


def gap(before: str, between: str) -> str | None:
    """What stands between a word and the next of a name, in one way: a space, a hyphen, `&`; None where names end.

    Quotation marks count as nothing, nor does the full stop of an abbreviation: `St. Petersburg` is `St Petersburg`.
    """
    if len(between) > _LONGEST_GAP or "\n\n" in between or ("." in between and len(before) > _LONGEST_ABBREVIATED):
        return None
    bare = _QUOTES.sub("", between)
    if not bare.strip():
        return " " if bare else ""
    return "-" if bare.strip() in {"-", "‐", "‑"} else "".join(bare.split())


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """A word as names are compared: small, one kind of apostrophe, no stress marks, ё as е, ў at a word's start as у.

    Other accents stay: `sąd` and `sad` are two words.
    """
    written = unicodedata.normalize("NFKC", word).casefold().translate(_APOSTROPHES)
    if _CYRILLIC.search(written):
        written = unicodedata.normalize("NFC", _DROPPED.sub("", written)).replace("ё", "е")
        return "у" + written[1:] if written.startswith("ў") else written
    return unicodedata.normalize("NFC", _DROPPED.sub("", written) if not written.isascii() else written)
