"""The vowels of a Slavic surname in Cyrillic and in Latin letters: Саўчук has an u where Sauczyk has an y.

Each Cyrillic vowel has its own in Latin, whatever the language writes before it (я: ja, ya, ia); Belarusian writes an
а for an unstressed о or е, and everybody may write an е for a ё.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from translations.checks.sounded_words import CYRILLIC, LATIN

# Surnames as Slavs, Georgians and Armenians have them, with the endings of cases; foreign ones are spelled by sound.
_SLAVIC = re.compile(
    r"(?:[оеёаія][вў]|[ое]ва|[иыі]н|[иыі]на|[сц]к\w{1,3}|[еа]нк[аоі]|[уюыик]к|[иыі]ч|дзе|швили|шв[іи]лі|ян|[еая]к)"
    r"(?:ым|ой|ою|ем|ом|ам|ай|ей|[ауеыіи])?\Z"
)
_CYRILLIC_VOWELS = {
    "а": "a", "я": "a", "о": "o", "ё": "oe", "у": "u", "ю": "u", "э": "e", "е": "eo", "и": "i", "ы": "i", "і": "i",
}  # fmt: skip
_LATIN_VOWELS = {"a": "a", "o": "o", "u": "u", "e": "e", "i": "i", "y": "i", "ë": "oe"}
_RUN_OF_CYRILLIC, _RUN_OF_LATIN = re.compile("[аоуэеёиыіяю]+"), re.compile("[aoueiyë]+")
# Чуковского, Czukowskiego: what cases make of an adjective's ending.
_ENDING = re.compile(r"(?<=[сцsc][кk])\w{1,4}\Z")
# What Polish and French write for one sound.
_BEFORE = {
    "pl": (("ó", "u"), ("ą", "o"), ("j", "")),
    "de": (("j", ""),),
    "fr": (("(?<=g)u(?=[iey])", ""), ("ou", "u"), ("oy", "oi")),
}
# In Belarusian these stand for one another.
_UNSTRESSED = frozenset("aoe")


def has_the_same_vowels(one: str, language: str, other: str, others_language: str) -> bool:
    """Whether a surname and its like in the other alphabet agree in their vowels, as far as both have them.

    True for whatever is no pair of Cyrillic and Latin, and for names that may be foreign.
    """
    if {language, others_language} & CYRILLIC and {language, others_language} & LATIN:
        if language in LATIN:
            one, language, other, others_language = other, others_language, one, language
        if _SLAVIC.search(one.lower()):
            ours, theirs = _of_cyrillic(one), _of_latin(other, others_language)
            return all(_agree(mine, its, language) for mine, its in zip(ours, theirs, strict=False))
    return True


def _agree(mine: frozenset[str], its: frozenset[str], language: str) -> bool:
    return bool(mine & its) or (language == "be" and bool(mine & _UNSTRESSED) and bool(its & _UNSTRESSED))


def _of_cyrillic(name: str) -> list[frozenset[str]]:
    return _vowels(_RUN_OF_CYRILLIC, re.sub("[йў]", "", name.lower()), _CYRILLIC_VOWELS)


def _of_latin(name: str, language: str) -> list[frozenset[str]]:
    name = name.lower()
    for pattern, letters in _BEFORE.get(language, ()):
        name = re.sub(pattern, letters, name)
    plain = "".join(sign for sign in normalize("NFD", name.replace("ë", "\0")) if not combining(sign))
    return _vowels(_RUN_OF_LATIN, plain.replace("\0", "ë"), _LATIN_VOWELS)


def _vowels(runs: re.Pattern[str], name: str, classes: dict[str, str]) -> list[frozenset[str]]:
    """What each run of vowels before the last consonant may be heard as: any of them, where several meet."""
    name = _ENDING.sub("", name)
    return [
        frozenset(sound for vowel in found.group() for sound in classes[vowel])
        for found in runs.finditer(name)
        if found.end() < len(name)
    ]
