"""Names of the register as facts of a text: the same concept in any language is the same value."""

from __future__ import annotations

from collections.abc import Iterable

from newsroom.language.facts.fact import Fact, FactKind, Name
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit


def with_names(found: list[Fact], text: str, names: Iterable[NameHit]) -> list[Fact]:
    """The facts of a text with those of its names, in the order in which they stand; terms are no names."""
    named = [
        Fact(FactKind.NAME, Name(hit.concept, hit.kind), hit.start, hit.end, text[hit.start : hit.end])
        for hit in names
        if hit.kind is not Kind.TERM
    ]
    return sorted([*found, *named], key=lambda fact: (fact.start, -fact.end)) if named else found
