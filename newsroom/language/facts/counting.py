"""Which form of its noun a counted number asks for."""

from __future__ import annotations

import re

from newsroom.language.facts.fact import Number, Value
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.scanning import lexicon
from newsroom.languages import LANGUAGES, cldr

_LAST_WORD = re.compile(r"([^\W\d_]+)\s+\Z")


def noun_form(value: Value, language: str) -> str:
    """CLDR's plural category of a number in a language (`one`, `few`, `many` …), "" where nothing is counted."""
    if not isinstance(value, Number) or language not in LANGUAGES:
        return ""
    return str(cldr(language).plural_form(value.amount))


def is_called_year(before: str, language: str) -> bool:
    """Whether a text ends with the word that calls the number behind it a year: `im Jahr` 2026, `عام` 2026."""
    last = _LAST_WORD.search(before[-60:])
    if last is None:
        return False
    words = lexicon(language)
    return Role.YEAR in words.words.get(words.plain(last[1]), {})
