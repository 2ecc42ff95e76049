"""What changed between two states of a source text, where nothing changed but facts: numbers, dates, money, names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.fact import Day, Money, Value
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit

# Finds the register's names in a text of a language.
Naming = Callable[[str, str], Sequence[NameHit]]
# Longer texts have too many facts to be sure of each.
LONGEST = 5_000
# A quotation holds facts of its own; digits that are no quantity are compared letter by letter.
NOT_COMPARED = frozenset({FactKind.QUOTE, FactKind.CODE})
NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})


@dataclass(frozen=True)
class FactChange:
    """A fact that became another: both as the source reads."""

    old: Fact
    new: Fact

    @property
    def words(self) -> tuple[str, str]:
        return self.old.text, self.new.text


@dataclass(frozen=True)
class NameChange:
    """A name that became another, with how the source writes both."""

    old: NameHit
    new: NameHit
    words: tuple[str, str]


Change = FactChange | NameChange


@dataclass(frozen=True)
class Placed:
    """A fact or a name where it stands."""

    is_what: Fact | NameHit
    start: int
    end: int
    text: str


def listed(text: str, language: str, on: date | None) -> list[Fact]:
    """The facts that are compared, in their order."""
    return [fact for fact in facts(text, language, on=on) if fact.kind not in NOT_COMPARED]


def fact_changes(
    old: str, new: str, language: str, *, on: date | None = None, names: Naming | None = None
) -> list[Change] | None:
    """The facts and names that became others, in their order, at least one; None where anything else changed, too.

    Every word outside them stands in both texts, white space aside. A fact that is only written otherwise
    (3 million, 3,000,000) makes the answer None, too.
    """
    if old == new or max(len(old), len(new)) > LONGEST:
        return None
    before, after = _placed(old, language, on, names), _placed(new, language, on, names)
    if before is None or after is None or len(before) != len(after):
        return None
    if list(map(str.split, _gaps(old, before))) != list(map(str.split, _gaps(new, after))):
        return None
    found: list[Change] = []
    for one, other in zip(before, after, strict=True):
        if one.text == other.text:
            continue
        change = _change(one, other)
        if change is None:
            return None
        found.append(change)
    return found or None


def _placed(text: str, language: str, on: date | None, names: Naming | None) -> list[Placed] | None:
    """Facts and names in their order; None where they lie over each other in ways that cannot be told apart."""
    known = [Placed(fact, fact.start, fact.end, fact.text) for fact in listed(text, language, on)]
    hits = [hit for hit in names(text, language) if hit.kind in NAMES] if names else []
    if any(one.end > other.start for one, other in pairwise(known)):
        return None
    for place, hit in enumerate(hits):
        over = any(fact.start < hit.end and hit.start < fact.end for fact in known if isinstance(fact.is_what, Fact))
        twice = any(hit.start < other.end and other.start < hit.end for other in hits[:place] + hits[place + 1 :])
        if not over and not twice:
            known.append(Placed(hit, hit.start, hit.end, text[hit.start : hit.end]))
    return sorted(known, key=lambda placed: placed.start)


def _gaps(text: str, placed: Sequence[Placed]) -> Iterator[str]:
    """What stands before, between and behind them."""
    at = 0
    for one in placed:
        yield text[at : one.start]
        at = one.end
    yield text[at:]


def _change(one: Placed, other: Placed) -> Change | None:
    old, new = one.is_what, other.is_what
    if isinstance(old, NameHit) and isinstance(new, NameHit):
        return NameChange(old, new, (one.text, other.text)) if old.concept != new.concept else None
    if isinstance(old, Fact) and isinstance(new, Fact) and is_other_value(old.value, new.value):
        return FactChange(old, new)
    return None


def is_other_value(old: Value, new: Value) -> bool:
    """Whether two values of one kind say the same sort of thing, and something else."""
    if type(old) is not type(new) or old == new:
        return False
    if isinstance(old, Money) and isinstance(new, Money):
        return old.currencies == new.currencies
    if isinstance(old, Day) and isinstance(new, Day):
        return all((getattr(old, name) is None) == (getattr(new, name) is None) for name in _SAID)
    return True


_SAID = ("month", "day", "weekday", "offset")
