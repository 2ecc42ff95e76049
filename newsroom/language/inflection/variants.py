"""A word of a name or term in all the forms in which a text may write it."""

from __future__ import annotations

from enum import StrEnum

from newsroom.language.folding import fold
from newsroom.language.inflection import arabic, belarusian, polish, russian, western
from newsroom.language.inflection.endings import Endings, forms


class Kind(StrEnum):
    """What a concept of the register is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TERM = "term"


_SLAVIC = {"ru": russian, "be": belarusian, "pl": polish}


def variants(word: str, language: str, kind: Kind, *, first: bool = True, alone: bool = True) -> set[str]:
    """The forms of one word of a name, written as `plain` writes them; the word itself is one of them.

    `first` is whether it is the first word of its name, `alone` whether it is the only one.
    """
    if language == "ar":
        return arabic.forms(fold(word), name=kind in {Kind.PERSON, Kind.PLACE}, first=first)
    if language in _SLAVIC:
        return _slavic(word, language, kind, alone=alone)
    if language not in western.TABLES:
        return {word}
    names, words = western.TABLES[language]
    if language == "de":
        return _german(word, kind, alone=alone)
    return forms(word, words, western.IRREGULAR) if kind is Kind.TERM else forms(word, names, {})


def _german(word: str, kind: Kind, *, alone: bool) -> set[str]:
    """A person has a genitive; a place of several words has adjectives; an organisation is declined like any noun."""
    names, words = western.TABLES["de"]
    if kind is Kind.PERSON or (kind is Kind.PLACE and alone):
        return forms(word, names, {})
    found = forms(word, (*names, *words), {})
    return found | western.with_umlaut(word) if kind is Kind.TERM else found


def _slavic(word: str, language: str, kind: Kind, *, alone: bool) -> set[str]:
    tables, several = _tables(language, kind, alone=alone), kind is Kind.TERM or not alone
    found = forms(word, tables, _SLAVIC[language].IRREGULAR)
    for base in _bases(word, language, kind) - {word}:
        found |= forms(base, tables, {}) - {base}
    return found | _SLAVIC[language].genitives(word) if several and kind is not Kind.PERSON else found


def _bases(word: str, language: str, kind: Kind) -> set[str]:
    """What a word's other forms are made from, where that is not the word itself."""
    if language == "pl":
        return {polish.opened(word)}
    bases = {russian.without_movable(word)} if language == "ru" else {belarusian.without_movable(word)}
    return bases | {belarusian.with_other_vowel(word)} if language == "be" and kind is Kind.TERM else bases


def _tables(language: str, kind: Kind, *, alone: bool) -> list[Endings]:
    tables = _SLAVIC[language]
    found: list[Endings] = [tables.NOUNS, tables.ADJECTIVES]
    if tables is polish:
        found.append(polish.MORE)
    if kind is Kind.PERSON:
        return found if tables is polish else [*found, tables.SURNAMES]
    found.append(tables.PLURAL_NAMES)
    if kind is Kind.TERM or (kind is Kind.ORGANISATION and not alone):
        found.append(tables.PLURALS)
    return found
