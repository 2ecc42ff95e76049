"""People whom the translation names otherwise, or not at all: told by a first name beside a surname.

Unlike `persons`, which calls this and then compares any two words with capitals, this asks only where a first name
says that somebody is meant; so what it says is a warning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, pairwise

from rapidfuzz.distance import Levenshtein

from newsroom.language.first_names import FIRST_NAMES
from newsroom.language.folding import fold
from newsroom.language.transcription.given_names import BELARUSIAN_OF_RUSSIAN, RUSSIAN_OF_BELARUSIAN
from translations.checks.finding import Finding, Severity, Span
from translations.checks.near_names import is_near, is_the_same
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import (
    CASED,
    CYRILLIC,
    FEWEST_SOUNDS,
    LATIN,
    SOUNDED,
    Word,
    alike,
    follows,
    sound_alike,
    sounds_of,
    words,
)

# In letters, between languages that write the same ones.
_FEWEST_LETTERS = 3
# Endings of a first name in Polish, Russian and Belarusian; the stem must be so long.
_LONGEST_ENDING, _SHORTEST_STEM = 3, 4
# Marynarki is no case of Maryna.
_POLISH_CASE = re.compile(r"[aeiouyn]{0,3}(?:m|mi|ch|wi|go|mu)?\Z")
_NUMERAL = re.compile("[IVXL]+\\Z")
# Beginnings of names that others write as one word with the next, or that say nothing by themselves.
PREFIXED = frozenset({"عبد", "بن", "ابن", "أبو", "بو", "آل", "al", "el", "bin", "ben", "аль", "эль", "бен"})
# Khrouchtchev and Jruschov have .4 of their letters alike.
_LETTERS_ALIKE = 0.4
# Saints have churches, and in each language a name of their own.
_OF_SAINTS = re.compile(
    r"(?<!\w)(?:św|св|sw|st|ste|s|san|santo|santa|saint|sainte|sankt|свят\w+)\.?[\s-]$", re.IGNORECASE
)
_BEFORE = 10
# What has its name of somebody, and another one elsewhere.
_ALSO_CALLED = {"garros": re.compile(r"French Open|Открыт\w+ чемпионат\w* Франции|Адкрыт\w+ чэмпіяна\w* Францыі|رولان")}
# So many people and words of a text are compared: more stand in no paragraph, and the time is their product.
_MOST, _MOST_WORDS = 20, 400
_STOPS = '.!?…:«»„“”"(–—\n'


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed` and `name_lost`: somebody of the source whom the translation calls otherwise, or leaves out."""
    if not pair.is_translation or not {pair.source.language, pair.target.language} <= SOUNDED:
        return
    source, target = words(pair.source), words(pair.target)
    for paragraph, own, others in ((pair.source, source, target), (pair.target, target, source)):
        if paragraph.language not in CASED:
            continue
        strict = {pair.source.language, pair.target.language} == CYRILLIC
        spelled = {pair.source.language, pair.target.language} <= LATIN
        named = {(first.text, last.text): (first, last) for first, last in people_of(own, paragraph, spelled)}
        people = list(islice(named.values(), _MOST))
        meant = _meant(own, others) if people else {}
        found = [
            finding
            for first, last in people
            for finding in _asked(pair, paragraph is pair.source, first, last, own, others, strict, meant)
        ]
        yield from found
        if found:
            return
    placed = list(_in_anothers_place(pair, source, target))
    yield from placed or _unheard_in_arabic(pair, source, target)


def _unheard_in_arabic(pair: ParagraphPair, source: list[Word], target: list[Word]) -> Iterator[Finding]:
    """Somebody of the source of whom an Arabic text has neither the surname nor both names side by side.

    Every Arabic word may be a name, so some word always sounds a little like one half of it.
    """
    if pair.target.language != "ar" or pair.source.language not in CASED:
        return
    together = [joined(one, other) for one, other in pairwise(target) if one.text in PREFIXED]
    if len(target) > _MOST_WORDS:
        return
    for first, last in islice(people_of(source, pair.source), _MOST):
        halves = [
            Word(last.start, last.end, half, sounds_of(half, pair.source.language)) for half in last.text.split("-")
        ]
        if any(sounds_firmly(half, word) for half in (last, *halves) for word in (*target, *together)):
            continue
        beside = ((one, other) for step in (1, 2) for one, other in zip(target, target[step:], strict=False))
        if not any(alike(first, one) and alike(last, other) for one, other in beside):
            place = Span(first.start, last.end)
            yield Finding(
                "name_lost", Severity.WARNING, {"source": pair.source.text[first.start : last.end]}, source=(place,)
            )
            return


def sounds_firmly(one: Word, other: Word) -> bool:
    """The same sounds, or but for one in three or more."""
    return any(
        min(len(mine), len(its)) >= FEWEST_SOUNDS
        and (mine == its or (min(len(mine), len(its)) > FEWEST_SOUNDS and Levenshtein.distance(mine, its) <= 1))
        for mine in one.sounds
        for its in other.sounds
    )


def _in_anothers_place(pair: ParagraphPair, source: list[Word], target: list[Word]) -> Iterator[Finding]:
    """The one person of each text who sounds like nobody whom the other names: not asked of all its words, only of its

    people, so that a surname is not found again in a town that sounds a little like it.
    """
    if not {pair.source.language, pair.target.language} <= CASED:
        return
    ours, theirs = list(people_of(source, pair.source)), list(people_of(target, pair.target))
    alone = [one for one in ours if not any(_may_be_one(one, other) for other in theirs)]
    others = [other for other in theirs if not any(_may_be_one(one, other) for one in ours)]
    if len(alone) != 1 or len(others) != 1:
        return
    (one,), (other,) = alone, others
    if _is_heard(one, target) or _is_heard(other, source):
        return
    yield _finding("name_changed", pair, True, Span(one[0].start, one[1].end), Span(other[0].start, other[1].end))


def _may_be_one(one: tuple[Word, Word], other: tuple[Word, Word]) -> bool:
    return any(alike(mine, its) for mine in one for its in other)


def _is_heard(person: tuple[Word, Word], words_there: list[Word]) -> bool:
    """Whether a name with a capital there sounds just like one of theirs."""
    return any(word.has_capital and alike(part, word, loose=False) for part in person for word in words_there)


def _asked(
    pair: ParagraphPair,
    in_source: bool,
    first: Word,
    last: Word,
    own: list[Word],
    others: list[Word],
    strict: bool,
    meant: Mapping[Word, frozenset[str]],
) -> Iterator[Finding]:
    place = Span(first.start, last.end)
    spelled = {pair.source.language, pair.target.language} <= LATIN
    firsts, lasts = (
        [
            at
            for at, other in enumerate(others)
            if _may_name(part, other, spelled) and part.text in meant.get(other, {part.text})
        ]
        for part in (first, last)
    )
    if lasts and not firsts:
        yield from _first_changed(pair, in_source, first, last, own, others, lasts)
        return
    if any(at + 1 in lasts and not _is_someone_else(last, others[at + 1], own, strict) for at in firsts):
        # The very name stands there, whoever else is called so.
        return
    for at in firsts:
        if at + 1 >= len(others):
            continue
        beside = others[at + 1]
        if beside.text.lower() in PREFIXED and at + 2 < len(others):
            beside = joined(beside, others[at + 2])
        if lasts and not (is_near(last, beside) or strict):
            # The surname is there, somewhere else.
            continue
        if beside.start - others[at].end == 1 and _is_someone_else(last, beside, own, strict):
            yield _finding("name_changed", pair, in_source, place, Span(others[at].start, beside.end))
            return
    if lasts or firsts or not in_source:
        return
    yield from _lost(pair, place, own, others)


def _meant(own: list[Word], others: list[Word]) -> dict[Word, frozenset[str]]:
    """For words there with capitals that sound just like names of ours, which those are: they stand for nobody else."""
    ours: dict[str, set[str]] = defaultdict(set)
    for word in own:
        if word.has_capital:
            for sounds in word.sounds:
                ours[sounds].add(word.text)
    return {
        other: frozenset(text for sounds in other.sounds for text in ours.get(sounds, ()))
        for other in others
        if other.has_capital and any(sounds in ours for sounds in other.sounds)
    }


def _may_name(part: Word, other: Word, spelled: bool) -> bool:
    """Whether a word may be a part of somebody's name; between Latin alphabets letters tell, too."""
    if not other.may_be_a_name or not alike(part, other):
        return False
    if not spelled:
        return True
    own, parts = fold(part.text), {other.text, *other.text.split("-")}
    return any(Levenshtein.normalized_similarity(own, fold(its)) >= _LETTERS_ALIKE for its in parts)


def joined(one: Word, other: Word) -> Word:
    """`عبد العاطي` is one name, which others write as one word: Абдельаты."""
    whole = sounds_of(one.text + other.text, "ar") | sounds_of(one.text + other.text.removeprefix("ال"), "ar")
    return Word(one.start, other.end, f"{one.text} {other.text}", one.sounds | other.sounds | whole)


def _first_changed(
    pair: ParagraphPair, in_source: bool, first: Word, last: Word, own: list[Word], others: list[Word], lasts: list[int]
) -> Iterator[Finding]:
    """The surname is there, behind a first name that our text does not say."""
    other = pair.target if in_source else pair.source
    for at in lasts:
        if not at or other.language not in CASED or not follows(others[at - 1], others[at], other.text):
            continue
        before = others[at - 1]
        if not is_first_name(before.text, other.language) or any(alike(word, before) for word in own):
            continue
        ours, theirs = Span(first.start, last.end), Span(before.start, others[at].end)
        yield _finding("name_changed", pair, in_source, ours, theirs)
        return


def _lost(pair: ParagraphPair, place: Span, own: list[Word], others: list[Word]) -> Iterator[Finding]:
    """Neither name is there: somebody else's may be, whom the source does not name."""
    if pair.target.language in CASED:
        for first, last in people_of(others, pair.target):
            if not any(alike(one, word) for one in (first, last) for word in own):
                yield _finding("name_changed", pair, True, place, Span(first.start, last.end))
                return
    text = pair.source.text[place.start : place.end]
    also = _ALSO_CALLED.get(fold(text).rpartition(" ")[2])
    if also is None or not also.search(pair.target.text):
        yield Finding("name_lost", Severity.WARNING, {"source": text}, source=(place,))


def _finding(check: str, pair: ParagraphPair, in_source: bool, ours: Span, theirs: Span) -> Finding:
    source, target = (ours, theirs) if in_source else (theirs, ours)
    facts = {
        "source": pair.source.text[source.start : source.end],
        "target": pair.target.text[target.start : target.end],
    }
    return Finding(check, Severity.WARNING, facts, source=(source,), target=(target,))


def people_of(those: list[Word], paragraph: Paragraph, spelled: bool = False) -> Iterator[tuple[Word, Word]]:
    """A first name and the word with a capital right behind it, past other first names."""
    for at, word in enumerate(those):
        if not word.has_capital or not is_first_name(word.text, paragraph.language, _opens(word, paragraph.text)):
            continue
        if (
            at
            and those[at - 1].has_capital
            and follows(those[at - 1], word, paragraph.text)
            and is_first_name(those[at - 1].text, paragraph.language)
        ):
            continue
        if _OF_SAINTS.search(paragraph.text[max(word.start - _BEFORE, 0) : word.start]):
            continue
        last = at + 1
        while last < len(those) and follows(those[last - 1], those[last], paragraph.text):
            last += 1
        surname = those[last - 1]
        enough = _says_enough(surname) or (spelled and len(surname.text) >= _FEWEST_LETTERS)
        if 2 <= last - at <= 3 and not _NUMERAL.match(surname.text) and enough:
            yield word, surname


def _is_someone_else(name: Word, beside: Word, own: list[Word], strict: bool) -> bool:
    """Whether a word that stands for a surname is another's: it sounds like nothing that our text says."""
    if not beside.may_be_a_name or not _says_enough(beside):
        return False
    parts = [part for word in (name, beside) for part in word.text.split("-") if "-" in word.text]
    if any(fold(part) == fold(word.text) for part in parts for word in (name, beside)):
        # Skłodowska and Skłodowska-Curie
        return False
    if _is_half_of(name, beside):
        return False
    if strict or is_near(name, beside):
        return not any(is_the_same(one, other) for one in name.sounds for other in beside.sounds)
    return not any(word.has_capital and alike(word, beside, loose=False) for word in own)


def _is_half_of(name: Word, beside: Word) -> bool:
    """Whether one name has a half in the other: Grande-Marlaska, غراندي مارلاسكا; Фіён-Мае, Fillon Maillet."""
    return any(
        sound_alike(mine, its, False)
        for double, single in ((name, beside), (beside, name))
        if "-" in double.text
        for part in double.text.split("-")
        for mine in _in_any_reading(part)
        for its in _in_any_reading(single.text)
    )


def _in_any_reading(name: str) -> set[str]:
    """How a name sounds in whatever language of its letters it may come from."""
    first = fold(name[:1])
    languages = LATIN if first.isascii() else CYRILLIC if "а" <= first <= "я" or first in "іўё" else frozenset({"ar"})
    return {sound for language in languages for sound in sounds_of(name, language)}


def _says_enough(word: Word) -> bool:
    return max(map(len, word.sounds), default=0) >= FEWEST_SOUNDS


@lru_cache(maxsize=1)
def _cyrillic_first_names() -> frozenset[str]:
    known = {*BELARUSIAN_OF_RUSSIAN, *RUSSIAN_OF_BELARUSIAN, *BELARUSIAN_OF_RUSSIAN.values()}
    return frozenset(fold(name) for name in known)


@lru_cache(maxsize=1)
def _sounds_of_first_names() -> frozenset[str]:
    return frozenset(sounds for name in FIRST_NAMES for sounds in sounds_of(name, "en") if len(sounds) >= 3)


def _opens(word: Word, text: str) -> bool:
    """Whether a word may have its capital from the sentence alone."""
    return text[: word.start].rstrip()[-1:] in {"", *_STOPS}


def is_first_name(word: str, language: str, opens: bool = False) -> bool:
    """By the lists; in Cyrillic also by its sounds, if it has its capital from nothing else."""
    known = _cyrillic_first_names() if language in CYRILLIC else FIRST_NAMES
    folded = fold(word)
    for ending in range(_LONGEST_ENDING + 1 if language in CYRILLIC | {"pl"} else 1):
        stem, behind = folded[: len(folded) - ending], folded[len(folded) - ending :]
        if stem in known and (language != "pl" or _POLISH_CASE.match(behind)):
            return True
        if len(stem) < _SHORTEST_STEM:
            break
    return language in CYRILLIC and not opens and bool(sounds_of(word, language) & _sounds_of_first_names())
