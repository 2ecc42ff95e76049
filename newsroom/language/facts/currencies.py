"""Amounts that came into a currency which the other text never names."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newsroom.language.facts.fact import Fact, Money, Number

_MILLION = 10**6


def strange_currencies(source: Sequence[Fact], target: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Bare amounts of a source (`840 millions`) that are money in its translation, in a currency the source has not.

    Only where the source tells money at all, and for digits alone. An amount that is money there, too, is left alone.
    """
    known = {"cent"}
    told: set[Decimal] = set()
    for fact in source:
        if isinstance(fact.value, Money):
            known |= fact.value.currencies
            told.add(fact.value.amount)
    if not told:
        return []
    bare = {
        fact.value.amount: fact
        for fact in source
        if isinstance(fact.value, Number)
        and not fact.value.unit
        and not fact.soft
        and not fact.spelled
        # `1.475 por dólar` are pesos that the text speaks of; nobody leaves out what millions are of.
        and fact.value.amount >= _MILLION
    }
    found = []
    for fact in target:
        money = fact.value
        if not isinstance(money, Money) or fact.bracketed or money.currencies & known or money.amount in told:
            continue
        if (one := bare.pop(money.amount, None)) is not None:
            found.append((one, fact))
    return found
