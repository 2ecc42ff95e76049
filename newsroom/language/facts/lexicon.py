"""What the words of a language mean to facts: a table per language, made into one dictionary.

Months, weekdays, separators and names of currencies are CLDR's (through Babel); the rest stands in `tables`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, auto


class Role(IntEnum):
    """What a word may be in a fact; its value is a number. (An `IntEnum` is looked up faster.)"""

    NUMERAL = auto()  # 2, 20, 200: adds up with others
    ONE = auto()  # 1, where the word is an article or a pronoun, too: a number only inside a larger one
    SCALE = auto()  # 100, 1000, 10**6 …: multiplies, and is a number by itself
    SCALES = auto()  # its plural: multiplies, but is no number by itself (“millions of people”)
    SOFT = auto()  # both, dozen, twice: a number that another language need not say
    FRACTION = auto()  # half, third
    DECIMAL_PART = auto()  # hundredths (of a second), in digits, too
    AND_HALF = auto()  # “с половиной”, “y medio”: 0.5 more
    ORDINAL = auto()
    MONTH = auto()
    SHORT_MONTH = auto()  # only beside a day
    IN_MONTH = auto()  # ноябрьский, Märzwoche: a month in another word
    WEEKDAY = auto()  # Monday is 0
    OFFSET = auto()  # yesterday is -1
    PERCENT = auto()
    PER = auto()  # “per” of “per cent”
    CENT = auto()
    PERCENTAGE = auto()  # the adjective before “points”
    POINT = auto()
    PERCENT_OF = auto()  # 百分之, before the number
    CLOCK = auto()  # Uhr: what stands before it is a time
    HOURS = auto()  # hours: a time only behind AT
    MINUTES = auto()
    TIME_OF_DAY = auto()  # noon is 12, midnight 0
    COUPLE = auto()  # 两三: two or three; the value is the second
    AT = auto()
    MORNING = auto()
    EVENING = auto()
    YEAR = auto()
    CENTURY = auto()
    DECADE = auto()  # 1990s, 90-е: the mark or word behind the number
    TENS = auto()  # the nineties, in words: 90
    AND = auto()
    TO = auto()
    FROM = auto()
    OF = auto()  # between day, month and year
    OPENER = auto()  # a preposition after which a month is a month
    COUNTED = auto()  # a Chinese measure word: the number before it counts something


@dataclass(frozen=True)
class Table:
    """The words of one language. Most are entries, `value word word …`, in small letters; the rest are words alone.

    `ordinals` and `month_adjectives` are written with `~` for each of the `ordinal_endings`; `parts` are beginnings of
    compound words (`двухдневный`, `zweitägig`), soft. `currencies` are patterns of whole words
    by family (`amounts.FAMILIES`).
    """

    numerals: str
    scales: str
    plural_scales: str = ""
    ones: str = ""
    soft: str = ""
    fractions: str = ""
    decimal_parts: str = ""
    and_half: str = ""
    ordinals: str = ""
    ordinal_endings: str = ""
    ordinal_marks: str = ""
    parts: str = ""
    month_endings: str = ""
    more_months: str = ""
    month_adjectives: str = ""
    short_months: str = ""
    more_weekdays: str = ""
    offsets: str = ""
    percent: str = ""
    per: str = ""
    cent: str = ""
    percentage: str = ""
    point: str = ""
    percent_of: str = ""
    clock: str = ""
    hours: str = ""
    minutes: str = ""
    at: str = ""
    times_of_day: str = ""
    morning: str = ""
    evening: str = ""
    year: str = ""
    century: str = ""
    decade: str = ""
    tens: str = ""
    joins: str = ""
    to: str = ""
    since: str = ""
    of: str = ""
    openers: str = ""
    counted: str = ""
    bare: str = ""  # words that mean nothing by themselves, but must be found
    glued_scales: str = ""
    currencies: tuple[tuple[str, str], ...] = ()
    currency_countries: tuple[tuple[str, str], ...] = ()
    dotted_ordinals: bool = False
    month_first: bool = False
    spaced_groups: bool = True
    and_joins: str = ""  # what “and” may join inside a number: tens, hundreds, all


Meanings = dict[Role, Decimal]

_NUMBERED = {
    "numerals": Role.NUMERAL,
    "scales": Role.SCALE,
    "plural_scales": Role.SCALES,
    "soft": Role.SOFT,
    "fractions": Role.FRACTION,
    "decimal_parts": Role.DECIMAL_PART,
    "more_months": Role.MONTH,
    "short_months": Role.SHORT_MONTH,
    "more_weekdays": Role.WEEKDAY,
    "offsets": Role.OFFSET,
    "tens": Role.TENS,
    "times_of_day": Role.TIME_OF_DAY,
}
_LISTED = {
    "ones": Role.ONE,
    "and_half": Role.AND_HALF,
    "percent": Role.PERCENT,
    "per": Role.PER,
    "cent": Role.CENT,
    "percentage": Role.PERCENTAGE,
    "point": Role.POINT,
    "percent_of": Role.PERCENT_OF,
    "clock": Role.CLOCK,
    "hours": Role.HOURS,
    "minutes": Role.MINUTES,
    "at": Role.AT,
    "morning": Role.MORNING,
    "evening": Role.EVENING,
    "year": Role.YEAR,
    "century": Role.CENTURY,
    "decade": Role.DECADE,
    "joins": Role.AND,
    "to": Role.TO,
    "since": Role.FROM,
    "of": Role.OF,
    "openers": Role.OPENER,
    "counted": Role.COUNTED,
}
_ONE = Decimal(1)


def words_of(table: Table) -> Iterator[tuple[str, Role, Decimal]]:
    """Every word of a table with what it means."""
    for name, role in _NUMBERED.items():
        for value, words in lines(getattr(table, name)):
            yield from ((word, role, value) for word in words)
    for name, role in _LISTED.items():
        yield from ((word, role, _ONE) for word in getattr(table, name).split())
    endings = table.ordinal_endings.split()
    for entries, role in ((table.ordinals, Role.ORDINAL), (table.month_adjectives, Role.IN_MONTH)):
        for value, words in lines(entries):
            for word in words:
                if word.endswith("~"):
                    yield from ((word[:-1] + ending, role, value) for ending in endings)
                else:
                    yield word, role, value


def lines(text: str) -> Iterator[tuple[Decimal, list[str]]]:
    """The entries of a table: a number opens one, its words follow."""
    value, words = Decimal(0), list[str]()
    for word in text.split():
        if word[-1].isdigit():
            if words:
                yield value, words
            value, words = Decimal(word), []
        elif word != "|":
            words.append(word)
    if words:
        yield value, words
