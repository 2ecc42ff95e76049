"""“How did we write this before?”: the register's names and the memory's sentences with some words, in one answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.models.counter import register_state
from translations.memory.concordance import Hit, concordance
from translations.models import Translation
from translations.sources import language_beside
from translations.workspace.names import NameShown, names_shown

LONGEST = 200
SENTENCES = 8


@dataclass(frozen=True)
class Stretch:
    """Part of a sentence, and whether it is what was looked for."""

    text: str
    is_found: bool


@dataclass(frozen=True)
class Sentence:
    """One side of a memory entry in its language."""

    language: str
    stretches: Sequence[Stretch]


@dataclass(frozen=True)
class Pair:
    """The side with the words, and how the other said it."""

    found: Sentence
    other: Sentence


@dataclass(frozen=True)
class Before:
    """The answer to some words; `pairs` are the newest first, those with the words in the source before others."""

    words: str
    names: list[NameShown]
    pairs: list[Pair]


def before(words: str, translation: Translation) -> Before:
    """Look some words up, in either language of a translation, in any of their forms."""
    asked = " ".join(words.split())[:LONGEST]
    source, target = language_beside(translation), translation.language
    if not asked:
        return Before("", [], [])
    state = register_state()
    names = [
        name
        for languages in ((source, target), (target, source))
        for name in names_shown(asked, *languages, state=state)
        if name.concept is not None
    ]
    hits = [
        *concordance(asked, source, other=target, limit=SENTENCES),
        *concordance(asked, target, other=source, limit=SENTENCES),
    ]
    return Before(asked, names, [_pair(hit) for hit in hits[:SENTENCES]])


def _pair(hit: Hit) -> Pair:
    source = (hit.entry.source_language, hit.entry.source)
    target = (hit.entry.target_language, hit.entry.target)
    found, other = (target, source) if hit.in_target else (source, target)
    return Pair(
        Sentence(found[0], list(_stretches(found[1], hit.places))),
        Sentence(other[0], [Stretch(other[1], is_found=False)]),
    )


def _stretches(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    done = 0
    for start, end in places:
        if start >= done:
            yield Stretch(text[done:start], is_found=False)
            yield Stretch(text[start:end], is_found=True)
            done = end
    yield Stretch(text[done:], is_found=False)
