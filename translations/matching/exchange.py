"""Figures, dates and names of a found translation exchanged for those of the text in hand, where that is safe.

Safe means: both sources name the same kinds of facts in the same order, the old fact stands exactly once in its source
and in its translation, what is written instead reads back as the new value and asks for the same form of the noun after
it (CLDR's plural categories). Anything else is left to the translator.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from newsroom.language.facts import Fact, facts
from newsroom.language.facts.agreement import agree
from newsroom.language.facts.counting import is_called_year, noun_form
from newsroom.language.facts.fact import Day, FactKind, Number, Span, Value
from newsroom.language.facts.writing import write_like
from newsroom.language.naming import NameHit
from translations.matching.edits import Edit, edited

Naming = Callable[[str, str], Sequence[NameHit]]
# Longer texts have too many facts to be sure of each.
LONGEST = 2_000
# A number between them may be one.
FIRST_YEAR, LAST_YEAR = 1000, 2199
NOT_EXCHANGED = frozenset({FactKind.QUOTE, FactKind.CODE})


def exchanged(
    query: str,
    source: str,
    target: str,
    source_language: str,
    target_language: str,
    *,
    on: date | None = None,
    names: Naming | None = None,
) -> str | None:
    """The found target as it translates the query, as far as only facts and names differ; None where that is not safe.

    None, too, where nothing differs. `names` finds the register's names in a text of a language.
    """
    if query == source or max(map(len, (query, source, target))) > LONGEST:
        return None
    edits = _facts_changed(query, source, target, source_language, target_language, on)
    if edits is not None and names is not None:
        new, old = names(query, source_language), names(source, source_language)
        more = _names_changed(new, old, target, target_language, names)
        edits = None if more is None else [*edits, *more]
    return edited(target, edits) if edits else None


def _facts_changed(
    query: str, source: str, target: str, source_language: str, target_language: str, on: date | None
) -> list[Edit] | None:
    """The edits for facts that differ; None where one of them cannot be made."""
    new, old = _listed(query, source_language, on), _listed(source, source_language, on)
    if [fact.kind for fact in new] != [fact.kind for fact in old]:
        return None
    there = _listed(target, target_language, on)
    edits = []
    for fresh, stale in zip(new, old, strict=True):
        if fresh.value == stale.value:
            continue
        stands = [fact for fact in there if _agree(fact, stale)]
        if len(stands) != 1 or sum(_agree(other, stale) for other in old) != 1:
            return None
        written = _written(fresh, stale, stands[0], target, target_language)
        if written is None:
            return None
        edits.append(Edit(stands[0].start, stands[0].end, written))
    return edits


def _written(fresh: Fact, stale: Fact, there: Fact, target: str, language: str) -> str | None:
    """The new value in the manner of the old one in the target; None where that is not safe."""
    if _is_year(stale.value) or _is_year(there.value) or is_called_year(target[: there.start], language):
        # A year is one in both, though a language may write it as any number; and it counts no noun.
        value = _as_year(fresh.value, like=there.value)
        return write_like(there, value, language) if value else None
    if noun_form(fresh.value, language) != noun_form(stale.value, language):
        return None
    return write_like(there, fresh.value, language)


def _is_year(value: Value) -> bool:
    return isinstance(value, Day) and value == Day(year=value.year)


def _as_year(value: Value, *, like: Value) -> Value | None:
    """A year as the other text says its own: as one, or as a number; None for what is none."""
    if isinstance(value, Day) and _is_year(value) and value.year:
        year = value.year
    elif isinstance(value, Number) and not value.unit and FIRST_YEAR <= value.amount <= LAST_YEAR:
        year = int(value.amount)
    else:
        return None
    return Day(year=year) if _is_year(like) else Number(Decimal(year))


def _listed(text: str, language: str, on: date | None) -> list[Fact]:
    return [fact for fact in facts(text, language, on=on) if fact.kind not in NOT_EXCHANGED]


def _agree(one: Fact, other: Fact) -> bool:
    if isinstance(one.value, Span) and isinstance(other.value, Span):
        return agree(one.value.low, other.value.low) and agree(one.value.high, other.value.high)
    if isinstance(one.value, Span) or isinstance(other.value, Span):
        return False
    return agree(one.value, other.value)


def _names_changed(
    new: Sequence[NameHit], old: Sequence[NameHit], target: str, target_language: str, names: Naming
) -> list[Edit] | None:
    """The edits for names that differ: only forms that stand in the target as registered, never inflected ones."""
    if len(new) != len(old):
        return None
    there = names(target, target_language)
    edits = []
    for fresh, stale in zip(new, old, strict=True):
        if fresh.concept == stale.concept:
            continue
        stands = [hit for hit in there if hit.concept == stale.concept]
        forms = fresh.forms.get(target_language, ())
        if len(stands) != 1 or not stands[0].exact or not forms or fresh.kind != stale.kind:
            return None
        edits.append(Edit(stands[0].start, stands[0].end, forms[0]))
    return edits
