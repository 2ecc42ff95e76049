"""Parts of a whole: two thirds, 三分之二, and what races are won by, 24 hundredths of a second."""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.amounts import unit_after
from newsroom.language.facts.fact import Fact, FactKind, Number
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.quantities import Phrase, read_number
from newsroom.language.facts.reading import Reading

Found = tuple[list[Fact], int]

# Thirds and sevenths never end; so far they are told apart.
_SHARE = Decimal("0.000001")
_SECOND = "duration-second"
# `24 hundredths of a second`, `24 centièmes de seconde`
_OF = frozenset({"of", "a", "de", "d"})


def read_decimal_part(reading: Reading, place: int, phrase: Phrase) -> Found | None:
    """Tenths, hundredths and thousandths of a second, which others write as 0.24 s."""
    at = phrase.end + (reading.sign(phrase.end) == "-" and reading.glued(phrase.end))
    part = reading.means(at, Role.DECIMAL_PART)
    if part is None or not 1 <= phrase.amount < 1 / part or phrase.amount % 1:
        return None
    end, is_second = _end_of_second(reading, at)
    value = Number((phrase.amount * part).normalize(), _SECOND if is_second else "")
    return [reading.fact(FactKind.NUMBER, value, place, end, soft=not is_second, spelled=phrase.spelled)], end


def _end_of_second(reading: Reading, at: int) -> tuple[int, bool]:
    """Behind the second that the part is one of, if that is said; German says it in one word."""
    if reading.words.language == "de" and "sekunde" in reading.sign(at).lower():
        return at + 1, True
    end = at + 1
    while reading.sign(end).lower() in _OF:
        end += 1
    unit = unit_after(reading, end)
    is_second = unit is not None and unit.unit == _SECOND
    return (unit.end, True) if unit is not None and is_second else (at + 1, False)


def is_fraction(reading: Reading, phrase: Phrase) -> bool:
    """Whether a number begins one."""
    if reading.sign(phrase.end) == "分之":
        return not reading.text.startswith("差", reading.tokens[phrase.end].end)  # `以13.20分之差` are points
    at = phrase.end + (reading.sign(phrase.end) == "-" and reading.glued(phrase.end))
    spelled = phrase.spelled and reading.words.language != "zh-hans"
    return spelled and phrase.amount < 10 and reading.has(at, Role.FRACTION)


def read_fraction(reading: Reading, place: int, phrase: Phrase) -> Found | None:
    """Soft, for another language may say it as a percentage or in other words; None for what says no number alone."""
    if reading.sign(phrase.end) == "分之":
        share = read_number(reading, phrase.end + 1)
        if share is None or not phrase.amount:
            return None
        value, end = (share.amount / phrase.amount).quantize(_SHARE).normalize(), share.end
    else:
        at = phrase.end + (reading.sign(phrase.end) == "-")
        part = reading.means(at, Role.FRACTION) or Decimal(1)
        whole = (1 / part).to_integral_value() if part else Decimal(1)
        value, end = (phrase.amount / (whole or 1)).quantize(_SHARE).normalize(), at + 1
    return [reading.fact(FactKind.NUMBER, Number(value), place, end, soft=True, spelled=True)], end
