"""What a person who looks into the memory means by some words: a phrase of some language, or a text as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.language.detection import detect
from newsroom.language.words import has_han
from translations.memory.concordance import concordance_in
from translations.memory.lookup import source_key
from translations.models import MemoryEntry

# So many entries with a phrase are shown.
SHOWN = 200
# Detection this sure is believed.
SURE = 0.9
# Words that could be of several languages are looked for in all of them, among so many of the newest entries.
NEWEST = 100_000
_ARABIC, _CYRILLIC = re.compile("[\u0600-\u06ff]"), re.compile("[\u0400-\u04ff]")

LanguagePair = tuple[str, str]


@dataclass(frozen=True)
class Found:
    """Entries by number, and whether all of the memory was looked through, or only its newest entries."""

    entries: frozenset[int]
    is_whole: bool


def search(words: str, pairs: Sequence[LanguagePair], chosen: LanguagePair | None) -> Found:
    """Entries that hold a phrase in any of its forms, on either side, and those whose source is that very text.

    `pairs` are those of the memory, `chosen` the one looked into. Without it the language of the words is detected,
    which a word or two are too short for: they are looked for in every language that is written in their letters.
    """
    words = words.strip()
    among = tuple(dict.fromkeys(code for pair in ([chosen] if chosen else pairs) for code in pair))
    said = detect(words, among) if len(among) > 1 else None
    languages = (said[0],) if said and said[1] >= SURE else among if chosen else _written_alike(words, among)
    found = set(_exact(words, [chosen] if chosen else pairs))
    after = 0 if chosen or len(languages) == 1 else _first_of_newest()
    if chosen:
        for language in languages:
            other = next((code for code in chosen if code != language), None)
            found.update(hit.entry.pk for hit in concordance_in(words, [language], other=other, limit=SHOWN))
    else:
        found.update(hit.entry.pk for hit in concordance_in(words, languages, limit=SHOWN, after=after))
    return Found(frozenset(found), is_whole=not after)


def _first_of_newest() -> int:
    """The number after which the newest entries come; 0 where a memory has no more than these."""
    last = MemoryEntry.objects.newest_first().values_list("pk", flat=True).first() or 0
    return max(last - NEWEST, 0)


def _written_alike(words: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Those of the languages that are written in the letters of the words; all of them where there are none."""
    if not any(sign.isalpha() for sign in words):
        return tuple(languages)
    if has_han(words):
        own = {"zh-hans"}
    elif _ARABIC.search(words):
        own = {"ar"}
    elif _CYRILLIC.search(words):
        own = {"be", "ru"}
    else:
        own = set(languages) - {"zh-hans", "ar", "be", "ru"}
    return tuple(code for code in languages if code in own)


def _exact(text: str, pairs: Sequence[LanguagePair]) -> list[int]:
    keys = [source_key(text, *pair) for pair in pairs]
    return list(MemoryEntry.objects.filter(source_key__in=keys, source=text).values_list("pk", flat=True)[:SHOWN])
