"""Which form of its noun a counted number asks for."""

from __future__ import annotations

from newsroom.language.facts.fact import Number, Value
from newsroom.languages import LANGUAGES, cldr


def noun_form(value: Value, language: str) -> str:
    """CLDR's plural category of a number in a language (`one`, `few`, `many` …), "" where nothing is counted."""
    if not isinstance(value, Number) or language not in LANGUAGES:
        return ""
    return str(cldr(language).plural_form(value.amount))
