"""Find the facts of a text."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

from newsroom.language.facts.fact import Day, Fact, FactKind, Number, Percent, Value
from newsroom.languages import cldr

_FOUND = re.compile(r"(?P<n>\d+(?:[.,\u00a0\u202f]\d+)*)(?P<tail>\s?%|\.?\s(?:de\s)?[^\W\d_]+)?")


def facts(text: str, language: str, *, on: date | None = None) -> list[Fact]:
    """The facts of a text in the order in which they stand; time grows with the text alone.

    `language` is the product's code; `on`, the day of the dateline, gives `yesterday` a date and dates their year.
    """
    found: list[Fact] = []
    for match in _FOUND.finditer(text):
        amount = _amount(match["n"], language)
        tail = (match["tail"] or "").strip(" .").removeprefix("de ").lower()
        kind, value, end = FactKind.NUMBER, Number(amount), match.end("n")
        answer: Value = value
        if tail == "%":
            kind, answer, end = FactKind.PERCENT, Percent(amount), match.end()
        elif tail in (months := _months(language)) and 1 <= amount <= 31:
            kind, answer, end = FactKind.DATE, Day(on.year if on else None, months[tail], int(amount)), match.end()
        found.append(Fact(kind, answer, match.start(), end, text[match.start() : end]))
    return found


def _amount(digits: str, language: str) -> Decimal:
    decimal = "." if language in {"en", "zh-hans"} else ","
    plain = "".join(sign for sign in digits if sign.isdigit() or sign == decimal)
    return Decimal(plain.replace(",", ".")) if plain.count(decimal) < 2 else Decimal(plain.replace(decimal, ""))


@cache
def _months(language: str) -> dict[str, int]:
    return {
        name.lower(): number
        for form in ("format", "stand-alone")
        for number, name in cldr(language).months[form]["wide"].items()
    }
