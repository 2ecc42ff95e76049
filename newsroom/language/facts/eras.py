"""Ordinals, centuries and decades: `1-й`, `20th century`, `XX век`, `القرن العشرين`, `1990s`, `90-е годы`."""

from __future__ import annotations

import re
from decimal import Decimal

from newsroom.language.facts.calendar import SPANISH_MARKS, century_word, whole
from newsroom.language.facts.fact import Century, Decade, Fact, FactKind, Number, Ordinal
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.quantities import Phrase
from newsroom.language.facts.reading import DASHES, Reading
from newsroom.language.facts.scanning import Kind

_LAST_CENTURY = 30
# French writes its ending behind: `XXe`, `Ier`.
_ROMAN = re.compile(r"([IVX]+)(?:er|e|ème|ère)?\Z")
_LONGEST_ROMAN = 10
# Cyrillic letters that stand for Roman digits.
_LOOK_ALIKES = str.maketrans("ІХУ", "IXV")
_ROMAN_SHAPE = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})\Z")
_VALUES = {"I": 1, "V": 5, "X": 10}
# Their second meaning is the commoner one (`другой`, `drugi`, a second).
_SOFT_ORDINALS = 2

# “la tercera parte”, “пятая часть”: a share, no rank.
_PARTS = frozenset(
    [
        "parte",
        "partes",
        "часть",
        "части",
        "частей",
        "доля",
        "доли",
        "долю",
        "частка",
        "частку",
        "частак",
        "część",
        "części",
        "доляў",
    ]
)
_TENS_ARE_ORDINALS = frozenset({"es", "pl"})
_DECADES_OF = frozenset({"década", "decenio", "décennie"})

Found = tuple[list[Fact], int]


def read_roman(reading: Reading, place: int) -> Found | None:
    """`XX век`, `siglo XXI`; elsewhere Roman numerals of two letters or more are soft ordinals (`XXXII`, `II`)."""
    number = _roman(reading.tokens[place].text)
    if number is None:
        return None
    if (found := _century_at(reading, place, place + 1, number, roman=True)) is not None:
        return found
    after = _past_mark(reading, place + 1)
    if reading.sign(place + 1) in DASHES and (second := _roman(reading.tokens[place + 2].text)) is not None:
        # “XIX–XX века”
        found = _century_at(reading, place + 2, place + 3, second, roman=True)
        if found is not None:
            return [reading.fact(FactKind.CENTURY, Century(number), place, place + 1), *found[0]], found[1]
    if len(reading.tokens[place].text) < 2:
        return None
    return [reading.fact(FactKind.ORDINAL, Ordinal(number), place, place + 1, soft=True)], after


def read_ordinal_word(reading: Reading, place: int, before: Decimal = Decimal(0)) -> Found | None:
    """`third`, `двадцатого века`; `before` are the tens of a number that ends in an ordinal."""
    value = reading.means(place, Role.ORDINAL)
    if value is None or (number := whole(value + before)) is None:
        return None
    first = place
    end = place + 1
    if reading.words.language == "ar":
        number, end = _with_tens(reading, number, end)
    if reading.words.language in _TENS_ARE_ORDINALS and 20 <= number < 100 and not number % 10:
        # `czterdziesty pierwszy`, `vigésimo quinta`
        ones = reading.means(end, Role.ORDINAL)
        if ones is not None and ones < 10:
            number, end = number + int(ones), end + 1
    if (found := _century_at(reading, first, end, number, roman=False)) is not None:
        return found
    if reading.sign(end) in _PARTS:
        share = Number((1 / Decimal(number)).quantize(Decimal("0.000001")).normalize())
        return [reading.fact(FactKind.NUMBER, share, first, end + 1, soft=True, spelled=True)], end + 1
    soft = number <= _SOFT_ORDINALS or reading.has(place - 1, Role.ONE)
    return [reading.fact(FactKind.ORDINAL, Ordinal(number), first, end, soft=soft, spelled=True)], end


def _with_tens(reading: Reading, number: int, end: int) -> tuple[int, int]:
    """Arabic says the tens behind: `السابع عشر`, `الحادي والعشرون`."""
    joined = reading.sign(end) == "و"
    tens = reading.means(end + joined, Role.NUMERAL)
    if tens is None or not (20 <= tens < 100 if joined else tens == 10):
        return number, end
    return number + int(tens), end + joined + 1


def read_era(reading: Reading, place: int, phrase: Phrase) -> Found | None:
    """What a number is together with a mark or a word behind it: an ordinal, a century, a decade."""
    number = whole(phrase.amount)
    if number is None:
        return None
    if (found := _decade(reading, place, phrase.end, number)) is not None:
        return found
    marked = _past_mark(reading, phrase.end)
    if (found := _century_at(reading, place, marked, number, roman=False)) is not None:
        return found
    if reading.sign(place - 1) == "第" and number:
        soft = number <= _SOFT_ORDINALS
        return [reading.fact(FactKind.ORDINAL, Ordinal(number), place, phrase.end, soft=soft)], phrase.end
    if phrase.spelled or phrase.end > place + 1:
        return None
    if (
        marked > phrase.end
        and number
        and (marked > phrase.end + 1 or reading.sign(phrase.end) != "." or _goes_on(reading, marked))
    ):
        return [reading.fact(FactKind.ORDINAL, Ordinal(number), place, marked)], marked
    return None


def read_tens(reading: Reading, place: int) -> Found | None:
    """`the nineties`, `девяностые`, `التسعينيات`."""
    tens = reading.means(place, Role.TENS)
    if tens is None:
        return None
    end = place + 1
    if reading.has(end, Role.YEAR):
        end += 1
    return [reading.fact(FactKind.DECADE, Decade(int(tens)), place, end, spelled=True, soft=True)], end


def _century_at(reading: Reading, first: int, end: int, number: int, *, roman: bool) -> Found | None:
    """A century, its word behind the number or (French, Spanish, Arabic) before it."""
    if not 0 < number <= _LAST_CENTURY:
        return None
    if century_word(reading, end, roman=roman):
        stop = end + 1
        if reading.words.language == "zh-hans" and (found := _chinese_decade(reading, first, stop, number)):
            return found
        return [reading.fact(FactKind.CENTURY, Century(number), first, stop)], stop
    before = first - 2 if reading.sign(first - 1) == "." else first - 1
    if century_word(reading, before, roman=roman) and reading.words.language in {"ar", "es", "fr"}:
        return [reading.fact(FactKind.CENTURY, Century(number), first, end)], end
    return None


def _chinese_decade(reading: Reading, first: int, place: int, century: int) -> Found | None:
    """`20世纪90年代`: the nineties of the twentieth century."""
    tens = reading.small(place, 90)
    if tens is None or tens % 10 or not reading.has(place + 1, Role.DECADE):
        return None
    return [reading.fact(FactKind.DECADE, Decade((century - 1) * 100 + tens), first, place + 2)], place + 2


def _decade(reading: Reading, place: int, end: int, number: int) -> Found | None:
    if number % 10 or not (20 <= number < 100 or 1000 <= number < 2200):
        return None
    if reading.has(place - 1, Role.DECADE) and reading.words.language in {"es", "fr", "pl"}:
        return [reading.fact(FactKind.DECADE, Decade(number), place, end)], end
    if reading.sign(place - 2) in _DECADES_OF and reading.has(place - 1, Role.OF):
        return [reading.fact(FactKind.DECADE, Decade(number), place, end)], end
    at = end + 1 if reading.sign(end) in {"-", "‑", "'", "’"} and reading.glued(end) else end
    if not reading.has(at, Role.DECADE) or not reading.glued(at) or reading.words.language in {"es", "fr", "pl"}:
        return None
    short = len(reading.sign(at)) < 2 and number < 100 and reading.words.language in {"ru", "be"}
    if short and not reading.has(at + 1, Role.YEAR):
        return None
    return [reading.fact(FactKind.DECADE, Decade(number), place, at + 1)], at + 1


def _past_mark(reading: Reading, place: int) -> int:
    table = reading.words.table
    sign = reading.sign(place)
    if not reading.glued(place):
        return place
    if sign and sign in reading.words.marks:
        return place + 1
    if sign == "." and reading.glued(place + 1) and reading.sign(place + 1) in SPANISH_MARKS:
        return place + 2 if reading.words.language == "es" else place
    if sign in {"-", "‑"} and reading.glued(place + 1) and reading.sign(place + 1) in reading.words.marks:
        return place + 2
    return place + 1 if sign == "." and table.dotted_ordinals else place


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a word follows a number's stop, so that it may be an ordinal's."""
    token = reading.tokens[place]
    return token.kind is Kind.WORD and not reading.glued(place)


def _roman(text: str) -> int | None:
    if len(text) > _LONGEST_ROMAN or (match := _ROMAN.match(text.translate(_LOOK_ALIKES))) is None:
        return None
    letters = match[1]
    if not _ROMAN_SHAPE.match(letters):
        return None
    values = [_VALUES[letter] for letter in letters]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))
