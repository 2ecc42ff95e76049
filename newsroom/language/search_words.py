"""By what a reader's search finds the words of a text: stems, and what else a word may be looked for by.

A word of a text stands under several keys; a word that is asked for is found by any of its own. Otherwise than for
the memory, an apostrophe or hyphen is the same however it is written, and Arabic words are read as nouns as well:
وزير alone would lose its first letter as if it said “and”, and انتخابات be another word than الانتخابات.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.language.stems import LONGEST, stem, stems
from newsroom.language.words import is_han

# One character for one: places in the text stay what they are.
_EVEN = str.maketrans("’ʼ‘`´′‑", "''''''-")
_SOFT_HYPHEN = "\u00ad"
_ARTICLE = "ال"
_HARAKAT = re.compile("[\u0640\u064b-\u065f\u0670]")
_WITH_ARTICLE = re.compile(r"(?:[وف]?[بك]?ال|[وف]?لل)(?=..)")
_TYPED_FOR_TA = re.compile(r"ه\Z")
# “and”, “so”, “in”, “to”, “as”: written as one with the word, which may as well begin with the letter itself.
_WITH_PARTICLE = re.compile(r"[وفبلك](?=...)")


class Word(NamedTuple):
    """A word with its place, and the keys under which it stands or is looked for; none holds white space."""

    start: int
    end: int
    keys: tuple[str, ...]


def words_of(text: str, language: str) -> list[Word]:
    """The words of a text that can be found, in order; of Han characters each, and each two that stand together."""
    return [word for found in _stems(text, language) for word in _standing(*found, language)]


def words_asked(text: str, language: str) -> list[Word]:
    """The words of a search, in order; of Han characters each two, and one that stands alone."""
    return [Word(start, end, _tidy(_keys(word, left, language))) for start, end, word, left in _stems(text, language)]


def _stems(text: str, language: str) -> Iterator[tuple[int, int, str, str]]:
    even = text.translate(_EVEN)
    for start, end, left in stems(even, language):
        word = even[start:end]
        if _SOFT_HYPHEN in word:
            word = word.replace(_SOFT_HYPHEN, "")
            left = stem(word, language)
        if left:
            yield start, end, word, left


def _standing(start: int, end: int, word: str, left: str, language: str) -> Iterator[Word]:
    if is_han(word) and end - start == 2:
        yield Word(start, start + 1, (word[0],))
        yield Word(start + 1, end, (word[1],))
    keys = _keys(word, left, language)
    if language == "ar" and (particle := _WITH_PARTICLE.match(bare := _HARAKAT.sub("", word))):
        keys.append(_as_noun(bare[particle.end() :]))
    # 12 000 with a no-break space is one number; asked for with a plain one, it is two.
    keys += [part for key in keys if " " in key for part in key.split()]
    yield Word(start, end, _tidy(keys))


def _keys(word: str, left: str, language: str) -> list[str]:
    return [left, _as_noun(_HARAKAT.sub("", word))] if language == "ar" and word.isalpha() else [left]


def _as_noun(word: str) -> str:
    """The stem of an Arabic word read as a noun with its article, whatever it stands with; ه at its end as ة."""
    return stem(_ARTICLE + _WITH_ARTICLE.sub("", _TYPED_FOR_TA.sub("ة", word), count=1), "ar")


def _tidy(keys: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key.replace(" ", "")[:LONGEST] for key in keys))
