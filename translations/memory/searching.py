"""What a person who looks into the memory means by some words: a phrase of some language, or a text as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.language.detection import detect
from translations.memory.concordance import concordance
from translations.memory.lookup import source_key
from translations.models import MemoryEntry

# So many entries with a phrase are shown.
SHOWN = 200
# Detection this sure is believed.
SURE = 0.9

LanguagePair = tuple[str, str]


@dataclass(frozen=True)
class Found:
    """Entries by number. `languages` are those the words were looked for in, in any form: none if nobody can tell."""

    entries: frozenset[int]
    languages: tuple[str, ...]


def search(words: str, pairs: Sequence[LanguagePair], chosen: LanguagePair | None) -> Found:
    """Entries that hold a phrase in any of its forms, on either side, and those whose source is that very text.

    `pairs` are those of the memory, `chosen` the one looked into. Without it the language of the words is detected,
    which a word or two are too short for.
    """
    words = words.strip()
    languages = _languages(words, pairs, chosen)
    found = set(_exact(words, [chosen] if chosen else pairs))
    for language in languages:
        other = next((code for code in chosen if code != language), None) if chosen else None
        found.update(hit.entry.pk for hit in concordance(words, language, other=other, limit=SHOWN))
    return Found(frozenset(found), languages)


def _languages(words: str, pairs: Sequence[LanguagePair], chosen: LanguagePair | None) -> tuple[str, ...]:
    among = tuple(dict.fromkeys(code for pair in ([chosen] if chosen else pairs) for code in pair))
    said = detect(words, among) if len(among) > 1 else None
    if said and said[1] >= SURE:
        return (said[0],)
    return among if chosen else ()


def _exact(text: str, pairs: Sequence[LanguagePair]) -> list[int]:
    keys = [source_key(text, *pair) for pair in pairs]
    return list(MemoryEntry.objects.filter(source_key__in=keys, source=text).values_list("pk", flat=True)[:SHOWN])
