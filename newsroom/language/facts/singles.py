"""One of something: `ein Prozent`, `one dollar`, `un pour cent`, where the word for one is an article elsewhere."""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.amounts import unit_after
from newsroom.language.facts.fact import Fact, FactKind, Money, Percent
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import Reading

_ONE = Decimal(1)


def read_one_of(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """One per cent or one unit of a currency; soft, for `per dollar` and `by a percentage point` say it without one."""
    if not reading.has(place, Role.ONE):
        return None
    at = place + 1
    if reading.words.language == "zh-hans" and reading.has(at, Role.COUNTED):
        at += 1
    unit = unit_after(reading, at)
    if unit is None or not (unit.percent or unit.currencies) or reading.is_digits(unit.end):
        # `a $40 million deal`
        return None
    if unit.percent:
        percent = Percent(_ONE, unit.points)
        return [reading.fact(FactKind.PERCENT, percent, place, unit.end, soft=True, spelled=True)], unit.end
    money = Money(_ONE, unit.currencies)
    return [reading.fact(FactKind.MONEY, money, place, unit.end, soft=True, spelled=True)], unit.end
