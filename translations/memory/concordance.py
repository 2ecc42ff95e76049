"""How a phrase was translated before: found inside sentences, on either side, in any of its forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from django.db.models import Q, QuerySet

from newsroom.language.folding import fold
from newsroom.language.stems import Stem, stems
from newsroom.language.words import is_han
from translations.models import MemoryEntry

LIMIT = 20
# So many sentences that could hold the phrase are looked at, the newest first.
MOST = 5_000
# A phrase of more words is a sentence: that is what lookup is for.
MOST_WORDS = 12


@dataclass(frozen=True)
class Hit:
    """A sentence with the phrase in it; `places` are where, in the text of that side."""

    entry: MemoryEntry
    in_target: bool
    places: tuple[tuple[int, int], ...]


def concordance(phrase: str, language: str, *, other: str | None = None, limit: int = LIMIT) -> list[Hit]:
    """Sentences in a language that hold a phrase, whether they were source or target, the newest first.

    `other` says which language the other side is in. Words are compared by their stems and stand side by side.
    """
    wanted = stems(phrase, language)[:MOST_WORDS]
    if not wanted:
        return []
    rows = MemoryEntry.objects.newest_first()
    found: list[Hit] = []
    for row in _candidates(rows, phrase, wanted, language, other):
        for in_target, text in ((False, row.source), (True, row.target)):
            if (row.target_language if in_target else row.source_language) == language:
                places = _places(wanted, stems(text, language))
                if places:
                    found.append(Hit(row, in_target, places))
        if len(found) >= limit:
            break
    return found[:limit]


def _candidates(
    rows: QuerySet[MemoryEntry], phrase: str, wanted: Sequence[Stem], language: str, other: str | None
) -> Iterator[MemoryEntry]:
    in_source, in_target = Q(source_language=language), Q(target_language=language)
    if other:
        in_source &= Q(target_language=other)
        in_target &= Q(source_language=other)
    for stem in wanted:
        part = _unchanging(phrase[stem.start : stem.end], stem.stem)
        if part:
            in_source &= Q(source__contains=part)
            in_target &= Q(target__contains=part)
    return rows.filter(in_source | in_target)[:MOST].iterator(chunk_size=500)


def _unchanging(word: str, stem: str) -> str:
    """Letters that stand in every form of a word, however it is written: none that has a capital or an accent.

    Nor the last of its stem, which other forms change: ferry, ferries (ferri); рэспубліка, рэспубліцы.
    """
    firm = stem[:-1] if stem.isalpha() and not is_han(stem) else stem
    pairs = zip(word.casefold(), firm, strict=False)
    shared = [one for one, _other in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    if shared and shared[0].upper() != shared[0]:
        del shared[0]
    return "".join(takewhile(lambda char: fold(char) == char, shared))


def _places(wanted: Sequence[Stem], text: Sequence[Stem]) -> tuple[tuple[int, int], ...]:
    asked = [stem.stem for stem in wanted]
    found = [stem.stem for stem in text]
    count = len(asked)
    return tuple(
        (text[place].start, text[place + count - 1].end)
        for place in range(len(found) - count + 1)
        if found[place : place + count] == asked
    )
