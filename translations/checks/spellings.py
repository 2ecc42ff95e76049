"""One name written in two ways in a translation: Уітфілд and, a sentence on, Уітфельд, for one Whitfield of the source.

Cases change the end of a name, and what fades before it (Marek, Marka); a slip changes what stands before letters that
both ways share (Rasinska, Rasynska). So only the latter is told, and only where the source writes one name throughout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from newsroom.language.folding import fold
from newsroom.language.places import place_in
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import CASED, FEWEST_SOUNDS, SOUNDED, Word, sound_alike, sounds_of, words

CODES = ("name_varies",)
_SHORTEST = 4
# So many letters may differ between two ways to write one name, and so much of it.
_MOST_LETTERS, _MOST_SHARE = 2, 0.5
# So many words with capitals of a text are compared.
_MOST = 60


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_varies`: two words of the translation that both stand for one and the same name of the source."""
    if not pair.is_translation or pair.source.language not in SOUNDED or pair.target.language not in CASED:
        return
    names = _named(pair.target)
    if len(names) > _MOST:
        return
    ours: list[Word] | None = None
    for one, other in combinations(names, 2):
        if not _are_two_ways(one.text, other.text) or _are_places(one, other, pair.target.language):
            continue
        ours = words(pair.source) if ours is None else ours
        if _is_one_name(one, other, ours, pair.source, pair.target.language == "de"):
            yield Finding(
                "name_varies",
                Severity.WARNING,
                {"one": one.text, "other": other.text},
                target=(Span(one.start, one.end), Span(other.start, other.end)),
            )
            return


def _are_places(one: Word, other: Word, language: str) -> bool:
    """Litwy and Łotwy; Kanada and Statistics Canada"""
    return all(place_in(word.text, language, "en") is not None for word in (one, other))


def _named(paragraph: Paragraph) -> list[Word]:
    """Words with a capital, each once, without their hyphens' other halves."""
    found: dict[str, Word] = {}
    for word in words(paragraph):
        if not word.text[0].isupper() or word.text.isupper():
            continue
        start = word.start
        for part in word.text.split("-"):
            if len(part) >= _SHORTEST and part[0].isupper():
                sounds = sounds_of(part, paragraph.language)
                if sounds:  # of vowels and half vowels alone (Haya) nothing is heard
                    found.setdefault(part, Word(start, start + len(part), part, sounds))
            start += len(part) + 1
    return list(found.values())


def _are_two_ways(one: str, other: str) -> bool:
    """Whether two words differ before letters that both have, and in little else."""
    first, second = one.casefold(), other.casefold()
    if first == second or not _differ_little(first, second):
        return False
    same = next((at for at, pair in enumerate(zip(first, second, strict=False)) if len(set(pair)) > 1), None)
    if same is None:
        # One goes on where the other ends.
        return False
    ours, theirs = first[same:], second[same:]
    return len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1]


def _differ_little(one: str, other: str) -> bool:
    letters = Levenshtein.distance(fold(one), fold(other))
    return 0 < letters <= _MOST_LETTERS and letters <= _MOST_SHARE * max(len(one), len(other))


def _is_one_name(one: Word, other: Word, ours: list[Word], source: Paragraph, in_german: bool) -> bool:
    """Whether the source has a single name that sounds like both, and no other that sounds like either."""
    cased = source.language in CASED
    may_be = [word for word in ours if len(word.text) > 2 and (word.has_capital or not cased)]
    heard = [word for word in may_be if _sounds_like(word, one) or _sounds_like(word, other)]
    both = [word for word in heard if _sounds_like(word, one) and _sounds_like(word, other)]
    if len(both) < (2 if in_german or min(map(len, one.sounds)) <= FEWEST_SOUNDS else 1):
        # German nouns have capitals, and short words sound like many.
        return False
    stems = Counter(fold(word.text) for word in (heard if cased else both))
    if not cased:
        return max(stems.values()) > 1
    return not any(_are_two_ways(*pair) or pair[0][:1] != pair[1][:1] for pair in combinations(stems, 2))


def _sounds_like(one: Word, other: Word) -> bool:
    return any(
        mine == its or (min(len(mine), len(its)) > FEWEST_SOUNDS and sound_alike(mine, its, False))
        for mine in one.sounds
        for its in other.sounds
    )
