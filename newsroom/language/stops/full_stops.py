"""Whether a full stop ends a sentence, or only an abbreviation, an ordinal, an initial."""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.stops.surroundings import After, Kind, bare
from newsroom.language.stops.table import StopTable
from newsroom.languages import cldr

# Opening words alone, before a year's abbreviation: `В конце декабря 1994 г. Беларусь …`.
LONGEST_OPENING, MOST_OPENING_WORDS = 70, 6
_NUMBER = re.compile(r"[^\w\s]*\d[\d.,:–-]*%?\Z")
_ROMAN = re.compile(r"[IVXLCІХ]+\Z")
_CENTURY = re.compile(r"[IVXІХ]{2,}\Z")
_UNITS = ("m", "km", "cm", "м", "км", "см")
_SHORT_NUMBER = re.compile(r"(?:\d{1,3}\.?[/–-])?\d{1,3}\Z")
# A capital or none, then consonants alone: kl, стр, Hptm. What is all capitals is a name: BBC.
_CONSONANTS = "bcdfghjklmnpqrstvwxzßłśćźżńбвгджзйклмнпрстфхцчшщьъ"
_UNSPEAKABLE = re.compile(rf"[{_CONSONANTS}{_CONSONANTS.upper()}][{_CONSONANTS}]+\Z")
# J.R.R, J.-P and Anna-M; an abbreviation that may end a sentence, as U.S, stands in a table.
_INITIALS = re.compile(r"-[^\W\d_]\Z|(?:\A|[\W\d_])[^\W\d_]\.[^\W\d_]\Z")


def ends(before: list[str], following: After, table: StopTable, language: str, opening: str) -> bool:
    """Whether the stop behind the last word of `before` ends a sentence.

    `before`: four words, as `words_before` gives them; `opening`: the sentence so far, or "" where it is long.
    """
    word = before[-1]
    if not word:
        return True
    if word.isdigit() or _SHORT_NUMBER.match(word):
        return _number_ends(before, following, table, language)
    if following.dotted and _goes_on_in_parts(word, following.word, table):
        return False
    kind, key, prior = _known(before, table)
    counted = _counts(prior)
    if kind == "before" or (kind and following.bracketed):
        return False
    if kind == "hesitant":
        return _starts(following, table)
    if kind == "closing":
        return _closes(following, table, key)
    if kind == "dating":
        dated = counted or "." in key or bool(_ROMAN.match(prior))
        return _dates(following, table, opening) if dated else _starts(following, table)
    return _unknown_ends(before, following, table, language, counted=counted)


def _counts(prior: str) -> bool:
    """Whether a word is a number, or a unit of length before one that squares it: `54 m kw.`"""
    return bool(_NUMBER.match(prior)) or prior in _UNITS


def _unknown_ends(before: list[str], following: After, table: StopTable, language: str, *, counted: bool) -> bool:
    word = before[-1]
    if len(word) == 1 and word.isalpha():
        if all(len(each.rstrip(".")) == 1 for each in before):
            # Four in a row are an institution's, no person's: U. N. A. M.
            return _closes(following, table)
        return counted or (following.kind is not Kind.CASELESS and _starts(following, table))
    if following.kind is Kind.DIGIT and (word in _short_dates(language) or word.endswith("str")):
        return False
    if len(word) <= 5 and word.islower() and _CENTURY.match(following.word):
        return False
    if _INITIALS.search(word):
        return _starts(following, table)
    if table.ordinals and _ROMAN.match(word):
        return _starts(following, table)
    if not counted and _UNSPEAKABLE.match(word):
        # Abbreviations that no table has; a language without starters may have such words (Czech krk).
        return following.kind is not Kind.DIGIT and (not table.starters or _starts(following, table))
    return True


def _known(before: list[str], table: StopTable) -> tuple[str, str, str]:
    """What kind of abbreviation the words end in, the longest first, which, and the word before it."""
    word = before[-1]
    keys = [(word, before[-2])]
    if before[-2].endswith("."):
        keys.append((f"{bare(before[-2])}{word}", before[-3]))
        if before[-3].endswith("."):
            keys.append((f"{bare(before[-3])}{bare(before[-2])}{word}", ""))
    tail = re.split("['’]", word)[-1]
    if tail != word:
        keys.insert(0, (tail, ""))
    for key, prior in reversed(keys):
        kind = table.kind_of(key, counted=_counts(prior))
        if kind:
            return kind, key, prior
    return "", word, before[-2]


def _goes_on_in_parts(word: str, following: str, table: StopTable) -> bool:
    key = f"{word}.{following}"
    return key in table.beginnings or bool(table.kind_of(key))


def _starts(following: After, table: StopTable) -> bool:
    """Whether a word follows that begins sentences and is no name. An initial looks like a short one: `В. Иванов`."""
    if following.kind is not Kind.UPPER:
        return following.kind is Kind.CASELESS or (following.quoted and following.kind is not Kind.DIGIT)
    word = f"{following.word}'" if following.elided else following.word
    return (word in table.starters or (following.elided and following.word in table.starters)) and not (
        following.dotted and len(following.word) == 1
    )


def _closes(following: After, table: StopTable, key: str = "") -> bool:
    if following.kind is Kind.DIGIT:
        return False
    if following.kind is not Kind.UPPER or following.quoted or _starts(following, table):
        return True
    if table.capital_nouns or following.word in table.goes_on:
        return False
    is_unit = following.word[1:2].isupper()  # 2,4 тыс. МВт
    if key in table.counting and (is_unit or following.word.endswith(table.counted)):
        return False
    titled = following.dotted and table.kind_of(following.word) == "before"
    return not (table.names_follow and (following.is_name or titled))


def _dates(following: After, table: StopTable, opening: str) -> bool:
    if following.kind is Kind.DIGIT or following.word in table.goes_on:
        return False
    if _starts(following, table):
        return True
    return not table.capital_nouns and not _only_opens(opening, table)


def _only_opens(opening: str, table: StopTable) -> bool:
    words = [bare(word) for word in opening.split()]
    if not words or len(words) > MOST_OPENING_WORDS or words[0] not in table.openers:
        return False
    return not any(len(word) > 2 and word.endswith(table.verb_endings or ("\0",)) for word in words)


def _number_ends(before: list[str], following: After, table: StopTable, language: str) -> bool:
    word, prior = before[-1], bare(before[-2])
    if before[-2].endswith((":", ";", ",")) and len(word) <= 2 and not _starts(following, table):
        return False
    if not table.ordinals or (len(word) > 3 and not _SHORT_NUMBER.match(word)):
        return True
    if following.kind is Kind.DIGIT:
        return len(word) > 2
    if following.kind is not Kind.UPPER:
        return True
    if following.word in _months(language) or (len(following.word) > 1 and _ROMAN.match(following.word)):
        return False
    if _starts(following, table):
        return True
    if following.word.startswith(table.ordinal_nouns):
        return False
    if prior in table.between_ordinals:
        return not (before[-3].endswith(".") and before[-3][:-1].isdigit())
    return prior not in table.before_ordinals


@cache
def _months(language: str) -> frozenset[str]:
    months = cldr(language).months["format"]
    return frozenset(name.rstrip(".") for width in ("wide", "abbreviated") for name in months[width].values())


@cache
def _short_dates(language: str) -> frozenset[str]:
    """Short names of months and days: `vie`, `янв`."""
    locale = cldr(language)
    return frozenset(
        name.rstrip(".")
        for names in (locale.months, locale.days)
        for form in ("format", "stand-alone")
        for name in names[form]["abbreviated"].values()
    )
