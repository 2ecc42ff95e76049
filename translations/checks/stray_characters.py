"""Characters that nobody sees or that look like others: controls, and letters of another script inside a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("control_character", "look_alike")
# Joiners shape Arabic and emoji; marks of direction belong to texts that run from right to left.
_JOINERS = frozenset("\u200c\u200d")
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps")
_UNUSUAL = re.compile("[^\\S\n\r \u00a0\u202f\u2009\u3000]|[^\\w\\s]")
_LATIN = "aceopxyijsABCEHIKMOPTXYSJ"
_CYRILLIC = "асеорхуіјѕАВСЕНІКМОРТХУЅЈ"
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_FROM_GREEK = dict(zip("οαυνΑΒΕΖΗΙΚΜΝΟΡΤΧΥ", "oauvABEZHIKMNOPTXY", strict=True))
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LATIN_LETTER = re.compile("[a-zA-Z\\u00c0-\\u024f]")
_LONE_LATIN = re.compile(r"(?<=[\u0400-\u052f] )[aceoyi](?= [\u0400-\u052f])")
_LONE_CYRILLIC = re.compile(r"(?<=[a-z\u00df-\u017f] )[асеоуі](?= [a-zA-Z\u00c0-\u017f])")
_OTHER_LETTER = re.compile("[\u0370-\u052f]")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`control_character` and `look_alike` in the target, each with its repair."""
    yield from _controls(pair.target.text, pair.target.language)
    yield from _look_alikes(pair.target.text)


def _controls(text: str, language: str) -> Iterator[Finding]:
    for found in _UNUSUAL.finditer(text):
        sign = found.group()
        if not _is_stray(sign, language):
            continue
        place = found.start()
        name = unicodedata.name(sign, "")
        right = " " if sign in "\t\v\f\u2028\u2029\x85" else ""
        yield Finding(
            "control_character",
            Severity.WARNING,
            {"character": f"U+{ord(sign):04X} {name}".strip()},
            target=(Span(place, place + 1),),
            repair=Repair(place, place + 1, right),
        )


@lru_cache(maxsize=4096)
def _is_stray(sign: str, language: str) -> bool:
    if sign in _JOINERS:
        return False
    if sign in _DIRECTIONS:
        return language not in _RIGHT_TO_LEFT
    # Tags end flags; variation selectors are marks, not controls.
    if 0xE0020 <= ord(sign) <= 0xE007F:
        return False
    return sign == "\ufffd" or unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}


def _look_alikes(text: str) -> Iterator[Finding]:
    if not _OTHER_LETTER.search(text):
        return
    for found in _WORD.finditer(text):
        word = found.group()
        if _is_mixed(word) and not _is_a_name_of_signs(text, found.start(), found.end()):
            right = _of_one_script(word)
            if right:
                yield _look_alike(found.start(), word, right)
    for found in _LONE_LATIN.finditer(text):
        yield _look_alike(found.start(), found.group(), _TO_CYRILLIC[found.group()])
    for found in _LONE_CYRILLIC.finditer(text):
        yield _look_alike(found.start(), found.group(), _TO_LATIN[found.group()])


def _is_mixed(word: str) -> bool:
    return bool(_LATIN_LETTER.search(word) and _OTHER_LETTER.search(word))


def _is_a_name_of_signs(text: str, start: int, end: int) -> bool:
    """СO2, МAZ-5: capitals beside a figure are a model's or a formula's name."""
    beside = text[max(start - 1, 0) : start] + text[end : end + 1]
    return text[start:end].isupper() and any(sign.isdigit() for sign in beside)


def _of_one_script(word: str) -> str | None:
    """The word in the script of most of its letters; None if some letter looks like none of that script."""
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in word)
    greek = sum("\u0370" <= letter <= "\u03ff" for letter in word)
    latin = sum((letter.isascii() and letter.isalpha()) or "\u00c0" <= letter <= "\u024f" for letter in word)
    ways = [(cyrillic, _TO_CYRILLIC | _cyrillic_from_greek()), (latin, _TO_LATIN | _FROM_GREEK)]
    if greek > max(cyrillic, latin):
        return None
    for _count, table in sorted(ways, key=lambda way: -way[0]):
        right = "".join(table.get(letter, letter) for letter in word)
        if not _is_mixed(right):
            return right
    return None


def _cyrillic_from_greek() -> dict[str, str]:
    return {greek: _TO_CYRILLIC[latin] for greek, latin in _FROM_GREEK.items() if latin in _TO_CYRILLIC}


def _look_alike(start: int, word: str, right: str) -> Finding:
    end = start + len(word)
    changed = sorted({letter for letter, other in zip(word, right, strict=True) if letter != other})
    return Finding(
        "look_alike",
        Severity.WARNING,
        {"word": word, "right": right, "letters": ", ".join(f"{one} (U+{ord(one):04X})" for one in changed)},
        target=(Span(start, end),),
        repair=Repair(start, end, right),
    )
