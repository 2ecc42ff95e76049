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
        tables, irregular = _slavic(language, kind, alone=alone), _SLAVIC[language].IRREGULAR
        found = forms(word, tables, irregular)
        if language == "pl" and (opened := polish.opened(word)) != word:
            found |= forms(opened, tables, {}) - {opened}
        return found
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


def _slavic(language: str, kind: Kind, *, alone: bool) -> list[Endings]:
    tables = _SLAVIC[language]
    found: list[Endings] = [tables.NOUNS, tables.ADJECTIVES]
    if kind is Kind.PERSON:
        return found if tables is polish else [*found, tables.SURNAMES]
    found.append(tables.PLURAL_NAMES)
    if kind is Kind.TERM or (kind is Kind.ORGANISATION and not alone):
        found.append(tables.PLURALS)
    return found
