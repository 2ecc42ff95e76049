"""The target of a corrected source, proposed where nothing but facts changed, and only where it is certain.

Certain means: every word of the source outside the changed facts stayed; each old fact stands exactly once in the old
source and once in its target, where every other figure has its partner, too; the new one can be written like the old
one, asks nothing else of the words around it, and the whole target, read again, says the new facts and no others.
Several changed facts are patched together or not at all. Nothing is ever guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from newsroom.language.facts import Fact, FactKind
from newsroom.language.facts.agreement import agree, amount
from newsroom.language.facts.counting import noun_form
from newsroom.language.facts.fact import Day, Number, Single, Span, Time, Value
from newsroom.language.facts.writing import write_like
from newsroom.languages import cldr
from translations.matching.edits import Edit, edited
from translations.matching.fact_changes import LONGEST, FactChange, NameChange, Naming, fact_changes, listed
from translations.matching.neighbours import still_fit
from translations.matching.renaming import renamed

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TEN_THOUSAND, _MILLION = Decimal(10_000), Decimal(1_000_000)
_MONTHS = (("format", "wide"), ("stand-alone", "wide"))


@dataclass(frozen=True)
class Swap:
    """One fact that became another: in the source's words, and in the target's."""

    source: tuple[str, str]
    target: tuple[str, str]


@dataclass(frozen=True)
class Patch:
    """The target with the new facts; `newsroom.language.difference` shows it against the old one."""

    text: str
    swaps: tuple[Swap, ...]


def patched(
    old: str,
    new: str,
    target: str,
    source_language: str,
    target_language: str,
    *,
    on: date | None = None,
    names: Naming | None = None,
) -> Patch | None:
    """The target of `old` as the target of `new`; None where that is not certain.

    All are plain text. `on` is the day of the dateline, which dates a year; `names` finds the register's names in a
    text of a language.
    """
    if not target.strip() or len(target) > LONGEST:
        return None
    changes = fact_changes(old, new, source_language, on=on, names=names)
    if changes is None:
        return None
    facts = [change for change in changes if isinstance(change, FactChange)]
    named = [change for change in changes if isinstance(change, NameChange)]
    known, there = listed(old, source_language, on), listed(target, target_language, on)
    if not _line_up(known, there):
        return None
    edits: list[tuple[Edit, tuple[str, str]]] = []
    wanted: dict[int, Value] = {}
    for change in facts:
        stands = [place for place, fact in enumerate(there) if _same(fact, change.old)]
        if len(stands) != 1 or sum(_same(other, change.old) for other in known) != 1:
            return None
        written = _written(target, there[stands[0]], change, target_language)
        if written is None:
            return None
        fact, wanted[stands[0]] = there[stands[0]], change.new.value
        edits.append((Edit(fact.start, fact.end, written), change.words))
    for renaming in named:
        edit = renamed(target, renaming, target_language, names) if names else None
        if edit is None:
            return None
        edits.append((edit, renaming.words))
    text = edited(target, [edit for edit, _words in edits])
    if text is None or text == target or not _reads_back(listed(text, target_language, on), there, wanted):
        return None
    in_order = sorted(edits, key=lambda each: each[0].start)
    return Patch(text, tuple(Swap(words, (target[edit.start : edit.end], edit.text)) for edit, words in in_order))


def _line_up(source: Sequence[Fact], target: Sequence[Fact]) -> bool:
    """Whether the target has no figure of its own: one that follows from the changed fact would go on saying the old.

    So a conversion in brackets, a weekday that only the translator named, a sum.
    """
    return all(
        any(_same(fact, other) for other in source)
        for fact in target
        if not fact.soft or fact.bracketed or fact.kind is FactKind.DATE
    )


def _same(one: Fact, other: Fact) -> bool:
    """Whether two facts say the same; a lone weekday is not the day it falls on, though both agree."""
    return _agree(one.value, other.value) and _is_weekday(one.value) == _is_weekday(other.value)


def _agree(one: Value, other: Value) -> bool:
    if isinstance(one, Span) and isinstance(other, Span):
        return agree(one.low, other.low) and agree(one.high, other.high)
    if isinstance(one, Span) or isinstance(other, Span):
        return False
    return agree(one, other)


def _is_weekday(value: Value) -> bool:
    return isinstance(value, Day) and value.weekday is not None and value.day is None


def _written(target: str, fact: Fact, change: FactChange, language: str) -> str | None:
    """The new fact as the target writes the old one; None where a word of the target would have to change, too."""
    soft = (fact.soft, change.old.soft, change.new.soft)
    if any(soft) and not (_is_weekday(fact.value) and _is_weekday(change.new.value)):
        return None
    value = _as_kind_of(fact.value, change.new.value)
    if value is None or not _same_noun(fact.value, value, language):
        return None
    if not _keeps_scale(fact, value, language):
        return None
    if isinstance(value, Day) and not _day_may_change(target, fact, change, value, language):
        return None
    if isinstance(value, Time):
        written = _time(fact, value, language)
    elif isinstance(value, Day) and _is_year(value):
        written = _YEAR.sub(str(value.year), fact.text) if len(_YEAR.findall(fact.text)) == 1 else None
    else:
        written = write_like(fact, value, language)
    if written is None or (fact.spelled and not _word_may_change(target, fact, written)):
        return None
    return written if still_fit(target, fact.start, fact.end, written, language) else None


def _as_kind_of(fact: Value, new: Value) -> Value | None:
    """The new value as the kind the target reads: one language calls a year one, another shows its number."""
    if type(fact) is type(new):
        return new
    if isinstance(fact, Day) and _is_year(fact) and isinstance(new, Number):
        return Day(year=int(new.amount)) if _may_be_year(new.amount) else None
    if isinstance(fact, Number) and isinstance(new, Day) and _is_year(new):
        return Number(Decimal(new.year or 0), fact.unit)
    return None


def _may_be_year(amount: Decimal) -> bool:
    return amount == int(amount) and 1000 <= amount < 2200


def _is_year(day: Day) -> bool:
    return day.year is not None and day.month is None and day.weekday is None and day.offset is None


def _same_noun(old: Value, new: Value, language: str) -> bool:
    """Whether a counted noun keeps its form, and `one` stays or does not come."""
    if isinstance(old, Span) and isinstance(new, Span):
        return noun_form(old.high, language) == noun_form(new.high, language)
    ones = [isinstance(value, Number) and value.amount == 1 for value in (old, new)]
    return ones[0] == ones[1] and noun_form(old, language) == noun_form(new, language)


def _keeps_scale(fact: Fact, new: Value, language: str) -> bool:
    """Not where the new number asks for another word of scale: 300,000 but 1.5 million, 8000万 but 1.2亿."""
    if isinstance(fact.value, Span | Day | Time) or isinstance(new, Span | Day | Time):
        return True
    old, becomes = amount(fact.value) or Decimal(0), amount(new) or Decimal(0)
    if language == "zh-hans" and "万" in fact.text:
        return _TEN_THOUSAND <= becomes < _TEN_THOUSAND**2
    return becomes < _MILLION or old >= _MILLION


def _day_may_change(target: str, fact: Fact, change: FactChange, new: Day, language: str) -> bool:
    """Not where the target says a year that the source does not, or a month short or by two names."""
    if _YEAR.search(fact.text) and not _YEAR.search(change.new.text):
        return False
    old = fact.value
    if (
        not isinstance(old, Day)
        or old.month == new.month
        or language == "zh-hans"
        or not re.search(r"[^\W\d]", fact.text)
    ):
        return True
    if "/" in fact.text or target[fact.end : fact.end + 1] == "/":
        return False
    months = cldr(language).months
    return any(str(months[form][width][old.month]).lower() in fact.text.lower() for form, width in _MONTHS)


def _time(fact: Fact, new: Time, language: str) -> str | None:
    """A time whose half of the day is known on both sides, or on neither, in the target's way of counting hours."""
    old = fact.value
    if not isinstance(old, Time) or old.half_known != new.half_known:
        return None
    shown = re.search(r"\d{1,2}", fact.text)
    of_twelve = shown is not None and old.hour > 12 and int(shown[0]) == old.hour - 12
    if of_twelve and not re.search(r"[ap]\.?\s?m\b", fact.text, re.IGNORECASE):
        return write_like(fact, replace(new, hour=new.hour - 12), language) if new.hour > 12 else None
    return write_like(fact, new, language)


def _word_may_change(target: str, fact: Fact, written: str) -> bool:
    """A number in words stands alone; at the head of a sentence it does not become digits."""
    before, after = target[fact.start - 1 : fact.start], target[fact.end : fact.end + 1]
    alone = not re.match(r"[\w\-‑]", before) and not re.match(r"[\w\-‑]", after)
    return alone and not (fact.text[:1].isupper() and written[:1].isdigit())


def _reads_back(read: Sequence[Fact], there: Sequence[Fact], wanted: dict[int, Value]) -> bool:
    """Whether the patched target says each new fact in the place of the old one, and all else as before."""
    if len(read) != len(there):
        return False
    return all(
        _exactly(one.value, wanted[place]) if place in wanted else one.value == other.value
        for place, (one, other) in enumerate(zip(read, there, strict=True))
    )


def _exactly(one: Value, other: Value) -> bool:
    if isinstance(one, Span) and isinstance(other, Span):
        return _exactly_one(one.low, other.low) and _exactly_one(one.high, other.high)
    return not isinstance(one, Span) and not isinstance(other, Span) and _exactly_one(one, other)


def _exactly_one(one: Single, other: Single) -> bool:
    if isinstance(one, Day) and isinstance(other, Day):
        said = ("month", "day", "weekday")
        return agree(one, other) and all(getattr(one, name) == getattr(other, name) for name in said)
    return agree(one, other)
