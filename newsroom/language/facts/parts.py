"""Facts as they are compared: a span counts as its two ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Fact, Money, Name, Number, Percent, Quote, Single, Span


@dataclass(frozen=True, eq=False)
class Part:
    """A fact, or one end of a span."""

    fact: Fact
    value: Single

    @property
    def is_soft(self) -> bool:
        # “13-0” is “13 votes to none” elsewhere, “1 hour” an hour, “$1” per dollar.
        alone = isinstance(self.fact.value, Number | Money)
        counts = isinstance(self.value, Number | Money)
        small = counts and (amount(self.value) == 0 or (alone and amount(self.value) == 1))
        a_point = isinstance(self.value, Percent) and self.value.points and self.value.amount == 1
        return self.fact.soft or self.fact.bracketed or small or a_point


def parts_of(facts: Sequence[Fact]) -> Iterator[Part]:
    """The parts of all facts but quotations and names, in order: those have checks of their own."""
    for fact in facts:
        if isinstance(fact.value, Span):
            yield Part(fact, fact.value.low)
            yield Part(fact, fact.value.high)
        elif not isinstance(fact.value, Quote | Name):
            yield Part(fact, fact.value)


def facts_of(parts: Iterable[Part]) -> list[Fact]:
    """The facts of parts, each once, in order."""
    return list(dict.fromkeys(part.fact for part in parts))
