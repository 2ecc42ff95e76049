"""The dead and the injured exchanged: both numbers are there, each beside the other's word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsroom.language.facts import Fact
from newsroom.language.facts.fact import Number

# Beginnings of words for the dead, then for the injured.
_STEMS = {
    "be": ("загін|забіт|пам[ёе]р|ахвяр", "паране|пацярп|траўм"),
    "ru": ("погиб|убит|умер|жертв|скончал", "ранен|пострада|травм"),
    "en": ("kill|dead|died|death|dies", "injur|wound|hurt"),
    "de": ("tote|tot|getötet|töte|starb|gestorben|ums leben", "verletz|verwund"),
    "fr": ("mort|tué|tue|décéd", "bless"),
    "es": ("muert|murier|falleci|mat[óa]", "herid|lesion"),
    "pl": ("zgin|zabit|śmier|ofiar", "rann|obraże"),
    "zh-hans": ("死亡|遇难|丧生|身亡", "受伤"),
    "ar": ("[وف]?(?:قت|مقتل|مصرع|وفاة|لقي|أودى)", "[وف]?(?:ب?إصاب|أصي|جر[حي]|مصاب)"),
}
_WORDS = {
    language: tuple(
        re.compile(stems if language == "zh-hans" else rf"(?<!\w)(?:{stems})\w*", re.IGNORECASE) for stems in both
    )
    for language, both in _STEMS.items()
}
# A number so far from both words is about something else; so much nearer it has to be to one of them.
_REACH, _SURELY = 40, 4


def exchanged(
    source: tuple[str, str, Sequence[Fact]], target: tuple[str, str, Sequence[Fact]]
) -> Iterator[tuple[Fact, Fact]]:
    """The number of the dead in the source and in the translation, where it is that of the injured in the other.

    Each side is a text, its language and its facts.
    """
    ours, theirs = _read(*source), _read(*target)
    if ours is None or theirs is None:
        return
    (dead, injured), (others_dead, others_injured) = ours, theirs
    if dead.value != injured.value and (dead.value, injured.value) == (others_injured.value, others_dead.value):
        yield dead, others_dead


def _read(text: str, language: str, facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The two numbers of a text that stand by such words, the dead first; None where that is not beyond doubt."""
    if language not in _WORDS:
        return None
    dead, injured = (list(pattern.finditer(text)) for pattern in _WORDS[language])
    if len(dead) != 1 or len(injured) != 1:
        return None
    words = dead[0].span(), injured[0].span()
    near = [fact for fact in facts if _is_count(fact) and any(_gap(fact, word) <= _REACH for word in words)]
    if len(near) != 2:
        return None
    one, other = near
    straight = _gap(one, words[0]) + _gap(other, words[1])
    crossed = _gap(other, words[0]) + _gap(one, words[1])
    if abs(straight - crossed) < _SURELY:
        return None
    return (one, other) if straight < crossed else (other, one)


def _is_count(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Number) and not value.unit and not fact.soft and value.amount == int(value.amount)


def _gap(fact: Fact, word: tuple[int, int]) -> int:
    start, end = word
    return max(start - fact.end, fact.start - end, 0)
