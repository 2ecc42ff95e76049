"""Somebody of the same first name whose surname sounds nearly, and not quite, alike: Арнольбік and Arnoldik.

Where both texts have the same first name, the word behind it stands for the word behind it there. Its consonants then
have to be the same in one of the ways to read them, but for the endings of cases; and so have its vowels where Slavic
letters wrote it, since each of them has its letter in Latin (Саўчук is no Sauczyk). Other names have too many ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from newsroom.language.folding import fold
from newsroom.language.places import place_in
from translations.checks.finding import Finding, Severity, Span
from translations.checks.named_places import opens
from translations.checks.near_names import is_the_same
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import PREFIXED, is_first_name
from translations.checks.slavic_vowels import has_the_same_vowels
from translations.checks.sounded_words import (
    CASED,
    FEWEST_SOUNDS,
    LATIN,
    SOUNDED,
    Word,
    alike,
    follows,
    sounds_of,
    words,
)
from translations.checks.unheard_names import may_be_a_name

# Further ways to read letters, which would make too many words sound alike where nothing else tells who is meant.
_ALSO = {
    "ar": (("تش", "ش"), ("تس", "س"), ("دج", "ج"), ("(?<!^)[وي]", "")),
    "be": (("дж", "ж"), ("оў", "ов")),
    "ru": (("дж", "ш"), ("оу", "ов")),
    # Pogačar, Płock, Dvořáková, Ramaphosa, Khadzhiev; Cîrstea, Carlisle; Mauvignier
    "": (("ř", "rž"), ("[čćç]|c(?!k?h)", "s"), ("c", "k"), ("ck", "tsk"), ("ph", "p"), ("dzh", "zh"), ("gn", "n")),
    "de": (("ch", "sch"), ("ř", "rž"), ("[čćç]|c(?!k?h)", "s"), ("ck", "tsk")),
}
# So many first names of a text are looked for: more stand in no paragraph, and the time is their product.
_MOST, _MOST_WORDS = 20, 400
# Behind so many letters that are the same, a word goes on from the other.
_BEGINNING = 5


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a surname that is nearly the one of the source, behind the same first name; one at most.

    A warning where the lists know the first name.
    """
    source, target = pair.source, pair.target
    if not pair.is_translation or not {source.language, target.language} <= SOUNDED:
        return
    if not {source.language, target.language} & CASED:
        return
    ours, theirs = words(source), words(target)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return
    there = _named(theirs, target)
    here = _named(ours, source)
    # Somebody of either text who is meant by another one of the same first name.
    met = [(last, [other for one, other in there if _is_the_same_first(first, one, pair)]) for first, last in here]
    known = {last: _is_known(first, source.language) for first, last in here}
    known_there = {other for one, other in there if _is_known(one, target.language)}
    for last, others in met:
        if any(word.may_be_a_name and _is_one(last, word, pair) for word in (theirs if others else ())):
            continue
        for other in others:
            if _is_nearly(last, other, pair) and not any(_is_one(own, other, pair) for own, met_by in met if met_by):
                is_sure = known[last] or other in known_there
                yield _finding(Severity.WARNING if is_sure else Severity.HINT, last, other)
                return


def _named(those: list[Word], paragraph: Paragraph) -> list[tuple[Word, Word]]:
    """Words that stand side by side and may be a first name and a surname, each two once."""
    found = {(first.text, last.text): (first, last) for first, last in _side_by_side(those, paragraph)}
    return list(islice(found.values(), _MOST if paragraph.language in CASED else _MOST_WORDS))


def _side_by_side(those: list[Word], paragraph: Paragraph) -> Iterator[tuple[Word, Word]]:
    for first, last in pairwise(those):
        if paragraph.language not in CASED:
            if last.start == first.end + 1 and not {first.text, last.text} & PREFIXED:
                yield first, last
            continue
        if not first.has_capital or not follows(first, last, paragraph.text):
            continue
        if opens(first.start, paragraph.text) and not _is_known(first, paragraph.language):
            continue
        enough = max(map(len, last.sounds), default=0) >= FEWEST_SOUNDS
        if enough and all(may_be_a_name(word, paragraph.language) for word in (first, last)):
            yield first, last


def _is_known(word: Word, language: str) -> bool:
    return language in CASED and word.has_capital and is_first_name(word.text, language)


def _is_the_same_first(one: Word, other: Word, pair: ParagraphPair) -> bool:
    """Written or sounding the same; of a single consonant (Анна) only where both are known as first names."""
    if fold(one.text) == fold(other.text):
        return True
    known = _is_known(one, pair.source.language) and _is_known(other, pair.target.language)
    return any(len(sounds) >= FEWEST_SOUNDS or known for sounds in one.sounds & other.sounds)


def _is_nearly(last: Word, other: Word, pair: ParagraphPair) -> bool:
    """Whether two surnames sound alike at the first hearing, and are two."""
    if not alike(last, other) or _is_one(last, other, pair):
        return False
    place = place_in(last.text, pair.source.language, "en")
    return place is None or place != place_in(other.text, pair.target.language, "en")


def _is_one(last: Word, other: Word, pair: ParagraphPair) -> bool:
    """Whether two surnames are the same, or in one of two halves (Skłodowska, Skłodowska-Curie)."""
    here, there = pair.source.language, pair.target.language
    ours, theirs = last.text.split("-"), other.text.split("-")
    if len(ours) == len(theirs):
        return all(_are_one(mine, here, its, there) for mine, its in zip(ours, theirs, strict=True))
    return any(_are_one(mine, here, its, there) for mine in (*ours, last.text) for its in (*theirs, other.text))


def _are_one(one: str, here: str, other: str, there: str) -> bool:
    if {here, there} <= LATIN and fold(one)[:_BEGINNING] == fold(other)[:_BEGINNING]:
        return True
    heard = _heard(other, there)
    if not any(is_the_same(mine, its) for mine in _heard(one, here) for its in heard):
        return False
    return has_the_same_vowels(one, here, other, there)


@lru_cache(maxsize=4096)
def _heard(name: str, language: str) -> frozenset[str]:
    """The consonants of a name in further readings."""
    forms = {name.lower()}
    for pattern, letters in _ALSO.get(language, _ALSO[""] if language in LATIN else ()):
        forms |= {re.sub(pattern, letters, form) for form in forms}
    return frozenset(sounds for form in forms for sounds in sounds_of(form, language))


def _finding(severity: Severity, one: Word, other: Word) -> Finding:
    facts = {"source": one.text, "target": other.text}
    places = (Span(one.start, one.end),), (Span(other.start, other.end),)
    return Finding("name_changed", severity, facts, source=places[0], target=places[1])
