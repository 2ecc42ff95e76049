"""Numbers of rows, as requests bring them: typed into an address, or posted by a form."""

from __future__ import annotations

from collections.abc import Iterable

MOST_DIGITS = 18  # what every database's big integer holds


def row_number(text: str) -> int | None:
    """The number a text from outside names, or None where it cannot be one of a row."""
    return int(text) if len(text) <= MOST_DIGITS and text.isascii() and text.isdecimal() else None


def row_numbers(texts: Iterable[str]) -> list[int]:
    """The numbers among several texts; the others are left out."""
    numbers = (row_number(text) for text in texts)
    return [number for number in numbers if number is not None]
