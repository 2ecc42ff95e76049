"""Slips in names between languages that write the same letters, which copy them.

Two letters that changed places (Kierwińksi for Kierwiński): no language has a way to spell names that does so, but for
endings (Alexandre, Alexander; Center, Centre). And up to two letters that are others, more or fewer, behind the very
same first name (Adam Rozmas for Adam Rozmus): a hint where another alphabet may have written the surname, which each
language spells its way (Scharapowa, Sharapova).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise

from rapidfuzz.distance import OSA

from newsroom.language.folding import fold
from newsroom.language.places import place_in
from translations.checks.finding import Finding, Severity, Span
from translations.checks.name_words import is_common
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import is_first_name
from translations.checks.sounded_words import LATIN, Word, follows, words

_SHORTEST = 5
# Of these, what no Latin alphabet writes by itself.
_SPELLED = re.compile(
    "[jykqx]|sh|zh|ts|dz|ou|ee|h[aeiou]|^al-|(?:o[vw]|e[vw]|o[vw]a|e[vw]a|off|eff|ina?|in[ae]|itsch|icz|enka|dse|dze)$"
)
# So many letters at the end are another language's, or a case's.
_ENDING = 2
_VOWELS = frozenset("aeiouy")
# Hütter, Huetter
_UMLAUT = re.compile("([aou])e")
# What writes Cyrillic, Arabic and Chinese sounds, each language its way, and endings of cases and of feminine names.
_FROM_ELSEWHERE = re.compile(
    "[jywvkqx]|sh|ch|zh|ts|dz|ou|oo|ee|h[aeiou]|(?:in|ina|ine|ov|off|eff)$|[aeiou]$|i[aeou]|^al-"
)
_SHORTEST_FIRST, _MOST_LETTERS, _MOST_WORDS = 3, 2, 400
# First names that no other alphabet is turned into, folded: Andrew, François, Jacek. Whoever has one has a surname that
# languages with Latin letters copy.
_LATIN_FIRST = re.compile("ew$|ph|ck|hn|c(?![hzk])|ie$|ey$|ll[ei]|rr|tt|pp|qu|gn")
# More words with the same letters in another order stand in no text.
_MOST = 8


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a name of the source whose like in the translation has letters exchanged, more or fewer."""
    if not pair.is_translation or not {pair.source.language, pair.target.language} <= LATIN:
        return
    ours, theirs = _names(pair.source), _names(pair.target)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for name in ours:
        by_letters["".join(sorted(name))].append(name)
    for name, word in theirs.items():
        if name in ours:
            continue
        for own in by_letters.get("".join(sorted(name)), [])[:_MOST]:
            if own not in theirs and _are_swapped(own, name):
                yield _finding(ours[own], word)
                return
    yield from _with_another_letter(pair, ours, theirs)


def _with_another_letter(pair: ParagraphPair, ours: dict[str, Word], theirs: dict[str, Word]) -> Iterator[Finding]:
    here, there = (_surnames(one) for one in (pair.source, pair.target))
    for first in (name for name in here if name in there):
        for own, our_word in here[first].items():
            for name, word in there[first].items():
                copied = _is_copied(first, our_word, word, pair)
                if name in ours or own in theirs or not _is_a_slip(own, name, copied=copied):
                    continue
                anew = not copied and _is_spelled_anew(our_word, word)
                if not _is_one_place(our_word, word, pair) and not anew:
                    is_sure = copied or not any(map(_FROM_ELSEWHERE.search, (own, name)))
                    yield _finding(our_word, word, is_sure=is_sure)
                    return


def _is_copied(first: str, one: Word, other: Word, pair: ParagraphPair) -> bool:
    """Whether the first name is nobody's whose surname another alphabet writes."""
    return (
        _LATIN_FIRST.search(first) is not None
        and is_first_name(first, pair.source.language)
        and not is_common(one.text, pair.source.language)
        and not is_common(other.text, pair.target.language)
    )


def _is_spelled_anew(one: Word, other: Word) -> bool:
    """Babajew, Babayev: two ways to write the sounds of another alphabet."""
    return any(_SPELLED.search(fold(word.text)) for word in (one, other)) and bool(one.sounds & other.sounds)


def _is_one_place(one: Word, other: Word, pair: ParagraphPair) -> bool:
    """Real Madrid, Real Madryt"""
    place = place_in(one.text, pair.source.language, "en")
    return place is not None and place == place_in(other.text, pair.target.language, "en")


def _surnames(paragraph: Paragraph) -> dict[str, dict[str, Word]]:
    """By a word with a capital, folded, the words with capitals that stand right behind it."""
    found: dict[str, dict[str, Word]] = defaultdict(dict)
    for first, last in islice(pairwise(words(paragraph)), _MOST_WORDS):
        if first.has_capital and len(first.text) >= _SHORTEST_FIRST and follows(first, last, paragraph.text):
            found[fold(first.text)].setdefault(fold(last.text), last)
    return found


def _is_a_slip(one: str, other: str, *, copied: bool) -> bool:
    """Whether one name is the other but for a letter or two, not counting an ending or another way to write umlauts.

    A name that is `copied` may differ by more letters.
    """
    if min(len(one), len(other)) < _SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    if not {*one.split("-")}.isdisjoint(other.split("-")):
        # Curie, Skłodowska-Curie
        return False
    bare = {_UMLAUT.sub(r"\1", name) for name in (one, other)}
    return len(bare) > 1 and (copied or OSA.distance(one, other) <= _MOST_LETTERS)


def _names(paragraph: Paragraph) -> dict[str, Word]:
    """Words with a capital, folded, each with its first place."""
    found: dict[str, Word] = {}
    for word in words(paragraph):
        if word.text[0].isupper() and len(word.text) >= _SHORTEST:
            found.setdefault(fold(word.text), word)
    return found


def _are_swapped(one: str, other: str) -> bool:
    """Whether one word is the other but for two neighbours, of which neither begins or ends it."""
    if len(one) != len(other):
        return False
    at = next((place for place, pair in enumerate(zip(one, other, strict=True)) if len({*pair}) > 1), 0)
    swapped = one[:at] + one[at + 1 : at + 2] + one[at] + one[at + 2 :]
    last = len(one) - (1 if one[at] not in _VOWELS and one[at + 1 : at + 2] not in _VOWELS else _ENDING)
    return at > 0 and at + 1 < last and swapped == other


def _finding(one: Word, other: Word, *, is_sure: bool = True) -> Finding:
    facts = {"source": one.text, "target": other.text}
    places = (Span(one.start, one.end),), (Span(other.start, other.end),)
    severity = Severity.WARNING if is_sure else Severity.HINT
    return Finding("name_changed", severity, facts, source=places[0], target=places[1])
