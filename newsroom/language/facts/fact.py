"""Facts of a text: numbers, percentages, money, dates, times … as values that compare across languages.

A value never rounds and knows no language: `3,4 Mio. Euro` and `€3.4 million` are the same `Money`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from newsroom.language.inflection.variants import Kind


class FactKind(StrEnum):
    """What a fact is; each kind has one type of value, named beside it."""

    NUMBER = "number"  # Number
    PERCENT = "percent"  # Percent
    MONEY = "money"  # Money
    DATE = "date"  # Day: also a month, a weekday, “yesterday”, a year that is called one
    TIME = "time"  # Time
    ORDINAL = "ordinal"  # Ordinal
    CENTURY = "century"  # Century
    DECADE = "decade"  # Decade
    SPAN = "span"  # Span
    QUOTE = "quote"  # Quote
    CODE = "code"  # Code
    NAME = "name"  # Name


@dataclass(frozen=True)
class Number:
    """A bare or counted number; `unit` is CLDR's (`length-kilometer`), empty for people, things and what is unknown."""

    amount: Decimal
    unit: str = ""


@dataclass(frozen=True)
class Percent:
    """Per cent, or with `points` percentage points."""

    amount: Decimal
    points: bool = False


@dataclass(frozen=True)
class Money:
    """An amount in units of a currency, and the ISO 4217 codes it may be: `рублей` without a country is RUB or BYN."""

    amount: Decimal
    currencies: frozenset[str]


@dataclass(frozen=True)
class Day:
    """What a text says of a day; None where it says nothing.

    `weekday` counts from Monday, 0. `offset` counts days from the dateline: 0 for `heute`, -1 for `вчера`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None


@dataclass(frozen=True)
class Time:
    """A time of day. With `half` unknown (`5 o'clock`) the hour may be in either half of the day."""

    hour: int
    minute: int = 0
    half_known: bool = True


@dataclass(frozen=True)
class Ordinal:
    """A rank; `quarter` is set where it says which quarter of a year is meant."""

    number: int
    quarter: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Century:
    """The twentieth is 20; `before` the common era or not is not told apart."""

    number: int


@dataclass(frozen=True)
class Decade:
    """The first year: 1990, or 90 where the century is not said."""

    start: int


@dataclass(frozen=True)
class Quote:
    """A quotation; `depth` is 0 for one that stands in no other."""

    depth: int
    closed: bool = True


@dataclass(frozen=True)
class Code:
    """Digits that are no quantity: a telephone number, without its spaces and signs."""

    digits: str


@dataclass(frozen=True)
class Name:
    """A person, place or organisation of the register, by the number of its concept."""

    concept: int
    kind: Kind = field(compare=False)


Single = Number | Percent | Money | Day | Time | Ordinal | Century | Decade | Quote | Code | Name


@dataclass(frozen=True)
class Span:
    """From one value to another of the same kind, both said in one expression (`2024–2026`); a score is one, too."""

    low: Single
    high: Single


Value = Single | Span


@dataclass(frozen=True)
class Fact:
    """One fact and its place: `text` is what stands from `start` to `end` (characters).

    A `soft` fact may answer one in the other language, but nothing is missing without it (`both`, `half`, `first`,
    `Friday`). A `bracketed` one is a conversion in brackets: `(rund 3,4 Millionen Dollar)`. `spelled` is in words. A
    `night` is a date beside a word for night, which another text may tell by the day before or behind. A `dated`
    number stands bare behind a weekday and may be its day of the month.
    """

    kind: FactKind
    value: Value
    start: int
    end: int
    text: str
    soft: bool = False
    bracketed: bool = False
    spelled: bool = False
    night: bool = False
    dated: bool = False
