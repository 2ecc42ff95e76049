"""Slips in names between languages that write the same letters, which copy them.

Two letters that changed places (Kierwińksi for Kierwiński): no language has a way to spell names that does so, but for
endings (Alexandre, Alexander; Center, Centre). And a vowel that is another (Adam Rozmas for Adam Rozmus), behind the
very same first name, in a surname that no alphabet but the Latin one can have written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from newsroom.language.folding import fold
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import people_of
from translations.checks.sounded_words import LATIN, Word, words

_SHORTEST = 5
# So many letters at the end are another language's, or a case's.
_ENDING = 2
_VOWELS = frozenset("aeiouy")
_PLAIN_VOWELS = frozenset("aeiou")
# What writes Cyrillic, Arabic and Chinese sounds, each language its way, and endings of cases and of feminine names.
_FROM_ELSEWHERE = re.compile(
    "[jywvkqx]|sh|ch|zh|ts|dz|ou|oo|ee|h[aeiou]|(?:in|ina|ine|ov|off|eff)$|[aeiou]$|i[aeou]|^al-"
)
# More words with the same letters in another order stand in no text.
_MOST = 8


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a name of the source whose like in the translation has two letters in each other's place."""
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
    yield from _with_another_vowel(pair, ours, theirs)


def _with_another_vowel(pair: ParagraphPair, ours: dict[str, Word], theirs: dict[str, Word]) -> Iterator[Finding]:
    here, there = (_surnames(one) for one in (pair.source, pair.target))
    for first, surnames in there.items():
        for name, word in surnames.items():
            for own, our_word in here.get(first, {}).items():
                if name not in ours and own not in theirs and _is_another_vowel(own, name):
                    yield _finding(our_word, word)
                    return


def _surnames(paragraph: Paragraph) -> dict[str, dict[str, Word]]:
    """By first name, as it is written, the surnames behind it."""
    found: dict[str, dict[str, Word]] = defaultdict(dict)
    for first, last in islice(people_of(words(paragraph), paragraph), _MOST):
        found[fold(first.text)].setdefault(fold(last.text), last)
    return found


def _is_another_vowel(one: str, other: str) -> bool:
    """Whether one name is the other but for one vowel, or an au for an o, and no other alphabet wrote either."""
    is_told = min(len(one), len(other)) >= _SHORTEST and one[0] == other[0]
    if not is_told or any(map(_FROM_ELSEWHERE.search, (one, other))):
        return False
    if len(one) != len(other):
        return other == one.replace("au", "o") or one == other.replace("au", "o")
    apart = [pair for pair in zip(one, other, strict=True) if len({*pair}) > 1]
    return len(apart) == 1 and {*apart[0]} <= _PLAIN_VOWELS


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


def _finding(one: Word, other: Word) -> Finding:
    facts = {"source": one.text, "target": other.text}
    places = (Span(one.start, one.end),), (Span(other.start, other.end),)
    return Finding("name_changed", Severity.WARNING, facts, source=places[0], target=places[1])
