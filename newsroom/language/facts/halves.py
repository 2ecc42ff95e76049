"""Numbers that the noun goes on with: the half behind it, and the Arabic dual, which is a two with its noun."""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.amounts import unit_after
from newsroom.language.facts.fact import Fact, FactKind, Number
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.quantities import Phrase
from newsroom.language.facts.reading import Reading

Found = tuple[list[Fact], int]

_HALF = Decimal("0.5")
_BEHIND_NOUNS = frozenset({"ar", "es", "fr", "be", "ru"})
_WITH = frozenset({"с", "з"})
_CHINESE_HALVES = {"半": "", "半小时": "duration-hour"}
# The nouns of the Arabic dual, without their endings.
_DUALS = {
    "يوم": "duration-day",
    "أسبوع": "duration-week",
    "اسبوع": "duration-week",
    "شهر": "duration-month",
    "عام": "duration-year",
    "سنت": "duration-year",
    "ساعت": "duration-hour",
    "دقيقت": "duration-minute",
    "كيلومتر": "length-kilometer",
    "متر": "length-meter",
}
_DUAL_ENDING = 2


def read_and_a_half(reading: Reading, place: int, phrase: Phrase | None) -> Found | None:
    """The half behind the noun: `deux heures et demie`, `una hora y media`, `ساعة ونصف`, `дзве гадзіны з паловай`."""
    if reading.words.language == "zh-hans" and phrase is not None:
        return _chinese_half(reading, place, phrase)
    if reading.words.language not in _BEHIND_NOUNS:
        return None
    one = phrase is None or phrase.soft
    if one and not reading.has(place, Role.ONE):
        return None
    end = place + 1 if phrase is None else phrase.end
    joins = reading.has(end + 1, Role.AND) or reading.sign(end + 1) in _WITH
    if not joins or not reading.has(end + 2, Role.AND_HALF):
        return None
    amount = (Decimal(1) if phrase is None else phrase.amount) + _HALF
    unit = unit_after(reading, end)
    value = Number(amount, unit.unit if unit is not None and unit.end == end + 1 else "")
    return [reading.fact(FactKind.NUMBER, value, place, end + 3, soft=one, spelled=True)], end + 3


def _chinese_half(reading: Reading, place: int, phrase: Phrase) -> Found | None:
    """`两分半`, `三个半`."""
    if not reading.has(phrase.end, Role.COUNTED, Role.MINUTES) or reading.sign(phrase.end + 1) not in _CHINESE_HALVES:
        return None
    value = Number(phrase.amount + _HALF, _CHINESE_HALVES[reading.sign(phrase.end + 1)])
    return [reading.fact(FactKind.NUMBER, value, place, phrase.end + 2, spelled=True)], phrase.end + 2


def read_dual(reading: Reading, place: int, value: Decimal) -> Found | None:
    """`دقيقتين ونصف`, `يومين`: two and a half, two days; None for what is no dual of a measure."""
    if reading.has(place + 1, Role.AND) and reading.has(place + 2, Role.AND_HALF):
        half = Number(value + _HALF)
        return [reading.fact(FactKind.NUMBER, half, place, place + 3, spelled=True)], place + 3
    unit = _DUALS.get(reading.sign(place)[:-_DUAL_ENDING]) if reading.words.language == "ar" else None
    if unit is None:
        return None
    return [reading.fact(FactKind.NUMBER, Number(value, unit), place, place + 1, soft=True, spelled=True)], place + 1
