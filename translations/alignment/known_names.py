"""What CLDR names in every language, as one key: months, days of the week, countries of one word."""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.stems import stem
from newsroom.languages import cldr

_CHINESE = ("zh-hans", "zh-hant", "ja")


@cache
def by_stem(language: str) -> dict[str, str]:
    """Stems of names and the keys they stand for: `#3` for March, `day0` for Monday, `@PL` for Poland."""
    return {stem(name, language): key for name, key in _names(language) if name.isalpha()}


@cache
def in_running_text(language: str) -> re.Pattern[str] | None:
    """Finds the names of a language that writes no spaces; None for others."""
    if language not in _CHINESE:
        return None
    names = sorted((name for name, _key in _names(language) if len(name) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


@cache
def keys(language: str) -> dict[str, str]:
    """Names as they are written, for what `in_running_text` finds."""
    return dict(_names(language))


@cache
def _names(language: str) -> list[tuple[str, str]]:
    locale = cldr(language)
    found: list[tuple[str, str]] = []
    for form in ("format", "stand-alone"):
        found += [(name, f"#{number}".rstrip("0")) for number, name in locale.months[form]["wide"].items()]
        for width in ("wide", "abbreviated") if language in _CHINESE else ("wide",):
            found += [(name, f"day{number}") for number, name in locale.days[form][width].items()]
    found += [(name, f"@{code}") for code, name in locale.territories.items() if code.isalpha() and len(code) == 2]
    return [(name.rstrip("."), key) for name, key in found]
