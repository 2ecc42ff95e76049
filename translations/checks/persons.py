"""Persons' names that differ in one of two parts: a hint where the register knows nobody of that name.

A first name and a surname stand side by side in both texts; where one of them sounds alike in both and the other does
not, and is found nowhere else, somebody else is named. Only languages that write a capital for names alone are read
for such pairs; Chinese and Arabic write none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from translations.alignment.skeletons import skeleton
from translations.checks import (
    arabic_people,
    cities,
    companies,
    countries,
    han_people,
    misspelt,
    named_places,
    namesakes,
    organisations,
    people,
    unheard_names,
)
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import as_heard, sounds_of

CODES = ("name_changed", "name_lost", "name_unheard", "name_unasked")
# Where common nouns and titles have small letters.
NAMES_ALONE = frozenset({"be", "ru", "pl", "fr", "es"})
CASED = NAMES_ALONE | {"en", "de"}
_STOPS = '.!?…:«»„“”"(–—\n'
SHORTEST = 2
_GLIDE = re.compile("t(?=s?ch)|(?:j|(?<![cstpzkg])h)(?=[aeiouy]|k)|(?<=[aeiouy])j", re.IGNORECASE)

Part = tuple[int, int, str]


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """What the modules of people and places find; or else, as hints, a name that is another or that nothing answers."""
    sure = [*people.find(pair), *han_people.find(pair), *arabic_people.find(pair)] or list(misspelt.find(pair))
    places = [finding for module in (countries, cities, organisations, companies) for finding in module.find(pair)]
    if not sure:
        near = list(namesakes.find(pair))
        loud = [finding for finding in near if finding.severity is Severity.WARNING]
        sure = loud or list(named_places.find(pair)) or near or list(_differing(pair))
    yield from [*sure, *places] or unheard_names.find(pair)


def _differing(pair: ParagraphPair) -> Iterator[Finding]:
    texts = pair.source, pair.target
    if not pair.is_translation or any(one.language not in CASED for one in texts):
        return
    read = next((one for one in texts if one.language in NAMES_ALONE), None)
    if read is None:
        return
    other = pair.target if read is pair.source else pair.source
    ours, theirs = _capitalised(read), _capitalised(other)
    known = [_sound(part[2], read.language) for part in ours]
    for first, last in _pairs(ours, read.text):
        beside = _beside(first, last, theirs, read.language, other, known)
        if beside is not None:
            place = Span(first[0], last[1])
            yield Finding(
                "name_changed",
                Severity.HINT,
                _facts(pair, read, place, beside),
                source=(place if read is pair.source else beside,),
                target=(beside if read is pair.source else place,),
            )
            return


def _facts(pair: ParagraphPair, read: Paragraph, ours: Span, beside: Span) -> dict[str, str]:
    in_source, in_target = (ours, beside) if read is pair.source else (beside, ours)
    return {
        "source": pair.source.text[in_source.start : in_source.end],
        "target": pair.target.text[in_target.start : in_target.end],
    }


def _capitalised(paragraph: Paragraph) -> list[Part]:
    """Words with a capital, in order, that say enough to be compared."""
    return [
        (found.start(), found.end(), found.group())
        for found in re.finditer(r"(?<![\w’'-])[^\W\d_][\w’'-]+", paragraph.text)
        if found.group()[0].isupper()
    ]


def _pairs(parts: list[Part], text: str) -> Iterator[tuple[Part, Part]]:
    """The last two of two or three capitalised words in a row; one that begins a sentence may be any word."""
    run: list[Part] = []
    for part in [*parts, (-1, -1, "")]:
        if run and part[0] == run[-1][1] + 1 and text[run[-1][1]] in " \u00a0":
            run.append(part)
            continue
        begins = run and (text[: run[0][0]].rstrip()[-1:] in _STOPS or not run[0][0])
        if 2 <= len(run) - bool(begins and len(run) > 2) <= 3 and not (begins and len(run) == 2):
            yield run[-2], run[-1]
        run = [part]


def _beside(
    first: Part, last: Part, theirs: list[Part], language: str, other: Paragraph, known: list[str]
) -> Span | None:
    """Where the other text has one part of the name beside a word that is no word of ours."""
    sounds = [_sound(part[2], other.language) for part in theirs]
    alike = [
        [_alike(our[2], _sound(our[2], language), part[2], sound) for part, sound in zip(theirs, sounds, strict=True)]
        for our in (first, last)
    ]
    for mine, missing, step in ((0, 1, 1), (1, 0, -1)):
        if any(alike[missing]) or len(_sound((first, last)[missing][2], language)) < SHORTEST:
            continue
        for place, is_alike in enumerate(alike[mine]):
            neighbour = place + step
            if not is_alike or not 0 <= neighbour < len(theirs) or len(sounds[neighbour]) < SHORTEST:
                continue
            left, right = sorted((place, neighbour))
            is_known = any(_sounds_alike(sounds[neighbour], our) for our in known) or any(
                _may_sound_alike(mine, language, its, other.language)
                for mine in _halves((first, last)[missing])
                for its in _halves(theirs[neighbour])
            )
            begins = other.text[: theirs[left][0]].rstrip()[-1:] in _STOPS
            if theirs[right][0] - theirs[left][1] == 1 and not is_known and not begins:
                return Span(theirs[left][0], theirs[right][1])
    return None


def _halves(part: Part) -> set[str]:
    """A name, and what stands between its hyphens: Skłodowska-Curie."""
    return {part[2], *part[2].split("-")}


def _sound(word: str, language: str) -> str:
    """Its consonants without a j beside vowels, which other languages write as a vowel or not at all."""
    word = as_heard(word.lower(), language) if language == "be" else word
    return skeleton(_GLIDE.sub("", word), language)


def _alike(one: str, its_sound: str, other: str, others_sound: str) -> bool:
    """Written alike, or sounding so."""
    return one[:4].casefold() == other[:4].casefold() or _sounds_alike(its_sound, others_sound)


def _may_sound_alike(one: str, language: str, other: str, others_language: str) -> bool:
    """In any reading that the languages allow: Arnault, Арно."""
    return one.lower() == other.lower() or bool(sounds_of(one, language) & sounds_of(other, others_language))


def _sounds_alike(one: str, other: str) -> bool:
    """Equal but for an ending, a beginning (j, h), or a sound or two in a longer word."""
    short, long = sorted((one, other), key=len)
    if not short or len(long) - len(short) > (1 if len(short) < 3 else 2):
        return False
    return long.startswith(short) or long.endswith(short) or Levenshtein.distance(one, other) <= len(short) // 3
