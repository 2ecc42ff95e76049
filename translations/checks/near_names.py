"""Surnames that sound nearly alike and are two: Perea and Переда, Lyubimova and Любомирова, Petrosyan and Perosyan."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from newsroom.language.folding import fold
from translations.checks.sounded_words import FEWEST_SOUNDS, Word, sound_alike

# Sounds of case endings: Ивановым, Nowakowi, Smith's.
_OF_ENDINGS = frozenset("VMKSN")
# The V of a surname makes another one between Russian and Belarusian: Мороз, Морозава.
_OF_CYRILLIC_ENDINGS = frozenset("MKSN")
# Sounds that every language writes between others, or before an R, and how many of a name must be the same.
_ALWAYS_WRITTEN, _HEARD_BEFORE_R, _FIRM = frozenset("RLM"), frozenset("TP"), 4
# Sounds that no two ways to write a name have for one another; a ch may be K or S, a Belarusian ў stands for an L.
_NEVER_EXCHANGED = frozenset(
    frozenset((one, other))
    for one, others in (("N", "VSP"), ("R", "VTPM"), ("M", "KSTV"), ("L", "KSTP"))
    for other in others
)


def is_near(name: Word, beside: Word) -> bool:
    """Whether one name goes on where the other ends, in sounds that no case has: Perea, Переда."""
    pairs = [sorted((one, other), key=len) for one in name.sounds for other in beside.sounds]
    if _has_one_more(pairs) or _has_another(pairs) or _only_begins_alike(name, beside):
        return True
    on = [long[len(short) :] for short, long in pairs if len(short) >= FEWEST_SOUNDS and long.startswith(short)]
    return bool(on) and not any(set(more) <= _OF_ENDINGS for more in on)


def _has_one_more(pairs: list[list[str]]) -> bool:
    """Whether a sound that no spelling leaves out is only in one name, and in every reading: Lyubimova, Lyubomirova."""
    if any(is_the_same(*pair) for pair in pairs):
        return False
    nearest = min(pairs, key=lambda pair: Levenshtein.distance(*pair), default=["", ""])
    short, long = nearest
    if len(long) != len(short) + 1 or Levenshtein.distance(short, long) != 1 or len(short) < _FIRM:
        return False
    at = next((place for place, pair in enumerate(zip(short, long, strict=False)) if len({*pair}) > 1), len(short))
    before_r = long[at] in _HEARD_BEFORE_R and long[at + 1 : at + 2] == "R"
    return 0 < at < len(short) and (long[at] in _ALWAYS_WRITTEN or before_r)


def _has_another(pairs: list[list[str]]) -> bool:
    """Whether one sound inside is another in every reading, and no spelling makes the one of the other: Wilczyńska,

    Вильчевская.
    """
    one, other = min(pairs, key=lambda pair: Levenshtein.distance(*pair), default=["", ""])
    if len(one) != len(other) or len(one) <= _FIRM or Levenshtein.distance(one, other) != 1:
        return False
    at = next(place for place, pair in enumerate(zip(one, other, strict=True)) if len({*pair}) > 1)
    return 0 < at < len(one) - 1 and frozenset((one[at], other[at])) in _NEVER_EXCHANGED


def _only_begins_alike(name: Word, beside: Word) -> bool:
    """Hofmeister, Hoffmann."""
    if fold(name.text[:3]) != fold(beside.text[:3]) or any(
        sound_alike(one, other, True) for one in name.sounds for other in beside.sounds
    ):
        return False
    one, other = fold(name.text), fold(beside.text)
    return Levenshtein.distance(one, other) > max(len(one), len(other)) // 2 and not one.startswith(other[:5])


def is_the_same(one: str, other: str) -> bool:
    """Between Russian and Belarusian names keep their consonants, but for an ending."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= 2 and set(long[len(short) :]) <= _OF_CYRILLIC_ENDINGS
