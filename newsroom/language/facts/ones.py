"""Ones in figures that another text does not say: nothing an error could rest on, for many languages leave them out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newsroom.language.facts.fact import Fact, Number
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.scanning import lexicon, scan

_ONE = Number(Decimal(1))
# A text, its language and its facts.
Told = tuple[str, str, Sequence[Fact]]


def ones_left_out(source: Told, target: Told) -> list[Fact]:
    """The ones of a source (`1 Boot`) for which its translation has no figure, no word and no article of its own.

    The articles of a translation stand for those of the source first.
    """
    asked = [fact for fact in source[2] if fact.value == _ONE and not fact.soft and not fact.spelled]
    said = sum(fact.value == _ONE for fact in target[2])
    if len(asked) <= said:
        return []
    said += max(_articles(*target) - _articles(*source), 0)
    return asked[said:]


def _articles(text: str, language: str, facts: Sequence[Fact]) -> int:
    """How many words for one a text has that are no facts: `ein`, `a`, `une`."""
    places = [(fact.start, fact.end) for fact in facts if fact.value == _ONE]
    ones = [token.start for token in scan(text, lexicon(language)) if Role.ONE in token.means]
    return sum(not any(start <= at < end for start, end in places) for at in ones)
