"""How a phrase was translated before: found inside sentences, on either side, in any of its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import takewhile
from operator import or_

from django.db.models import Q, QuerySet

from newsroom.language.folding import fold
from newsroom.language.stems import stems
from newsroom.language.verb_forms import verbs_of
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


@dataclass(frozen=True)
class Asked:
    """A word that is looked for: its stem, the verbs it may be a form of, letters one of which stands in every form.

    Without letters, nothing can be told of its forms before they are read.
    """

    stem: str
    verbs: frozenset[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, word: str, left: str, language: str) -> Asked:
        verbs = verbs_of(word, language)
        parts = {_unchanging(word, left), *(_plain(part) for verb in verbs for part in verb.parts)}
        letters = frozenset() if "" in parts else frozenset(parts)
        return cls(left, frozenset({left, *(verb.name for verb in verbs)}), letters)

    def is_form(self, word: str, left: str, language: str) -> bool:
        if left == self.stem:
            return True
        if self.letters and not any(part in word.casefold() for part in self.letters):
            return False
        return not self.verbs.isdisjoint({left, *(verb.name for verb in verbs_of(word, language))})


def concordance(phrase: str, language: str, *, other: str | None = None, limit: int = LIMIT) -> list[Hit]:
    """Sentences in a language that hold a phrase, whether they were source or target, the newest first.

    `other` says which language the other side is in. Words are compared by their stems, verbs by what their forms
    share, and stand side by side.
    """
    return concordance_in(phrase, [language], other=other, limit=limit)


def concordance_in(
    phrase: str, languages: Iterable[str], *, other: str | None = None, limit: int = LIMIT, after: int = 0
) -> list[Hit]:
    """As `concordance`, in each of several languages; only among entries whose numbers come `after` one."""
    wanted = {language: asked for language in languages if (asked := _asked(phrase, language))}
    if not wanted:
        return []
    rows = MemoryEntry.objects.newest_first()
    if after:
        rows = rows.filter(pk__gt=after)
    found: list[Hit] = []
    for row in _candidates(rows, wanted, other):
        sides = (False, row.source_language, row.source), (True, row.target_language, row.target)
        for in_target, language, text in sides:
            places = _places(wanted[language], text, language) if language in wanted else ()
            if places:
                found.append(Hit(row, in_target, places))
        if len(found) >= limit:
            break
    return found[:limit]


def _asked(phrase: str, language: str) -> list[Asked]:
    words = stems(phrase, language)[:MOST_WORDS]
    return [Asked.of(phrase[word.start : word.end], word.stem, language) for word in words]


def _candidates(
    rows: QuerySet[MemoryEntry], wanted: Mapping[str, Sequence[Asked]], other: str | None
) -> Iterator[MemoryEntry]:
    any_side = Q()
    for language, words in wanted.items():
        in_source, in_target = Q(source_language=language), Q(target_language=language)
        if other:
            in_source &= Q(target_language=other)
            in_target &= Q(source_language=other)
        for word in words:
            in_source &= _holding("source", word.letters)
            in_target &= _holding("target", word.letters)
        any_side |= in_source | in_target
    return rows.filter(any_side)[:MOST].iterator(chunk_size=500)


def _holding(side: str, letters: Iterable[str]) -> Q:
    """Texts with some of these letters, as they are written inside a word, at a sentence's beginning or in capitals."""
    written = {form for part in letters for form in (part, part.capitalize(), part.upper())}
    return reduce(or_, (Q(**{f"{side}__contains": form}) for form in sorted(written)), Q())


def _unchanging(word: str, stem: str) -> str:
    """Letters that stand in every form of a word, however it is written: none that has an accent.

    Nor the last of its stem, which other forms change: ferry, ferries (ferri); рэспубліка, рэспубліцы.
    """
    firm = stem[:-1] if stem.isalpha() and not is_han(stem) else stem
    pairs = zip(word.casefold(), firm, strict=False)
    return _plain("".join(one for one, _other in takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _plain(letters: str) -> str:
    """The letters of a beginning until one that may be written otherwise."""
    return "".join(takewhile(lambda char: fold(char) == char, letters))


def _places(wanted: Sequence[Asked], text: str, language: str) -> tuple[tuple[int, int], ...]:
    words = stems(text, language)
    return tuple(
        (words[place].start, words[place + len(wanted) - 1].end)
        for place in range(len(words) - len(wanted) + 1)
        if all(
            asked.is_form(text[word.start : word.end], word.stem, language)
            for asked, word in zip(wanted, words[place : place + len(wanted)], strict=True)
        )
    )
