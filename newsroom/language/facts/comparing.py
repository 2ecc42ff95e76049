"""Which facts of a source its translation lacks, adds or changes."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeGuard

from newsroom.language.facts.agreement import agree, amount, echoes, is_next_day, keys
from newsroom.language.facts.currencies import strange_currencies
from newsroom.language.facts.fact import Day, Fact, Money, Number, Percent, Single, Span, Time
from newsroom.language.facts.lone_days import other_days, told_by_weekday
from newsroom.language.facts.otherwise import told_otherwise
from newsroom.language.facts.pairing import pairs_of
from newsroom.language.facts.parts import Part, facts_of, parts_of
from newsroom.language.facts.reckoning import reckoned
from newsroom.language.facts.scores import as_scores, other_scores
from newsroom.language.facts.unit_exchange import other_units

# So many unused partners with the same key are looked at; more are repetitions of one another.
_LOOKED_AT = 8
# The first half and the first quarter of a year, in months.
_AS_A_SHARE = {Decimal(6): Decimal("0.5"), Decimal(3): Decimal("0.25")}


@dataclass(frozen=True)
class Unmatched:
    """Facts of the source alone, of the target alone, and pairs that seem meant for one another but differ."""

    missing: list[Fact]
    added: list[Fact]
    changed: list[tuple[Fact, Fact]]

    def __bool__(self) -> bool:
        return bool(self.missing or self.added or self.changed)


_Sense = Callable[[Part, Part], bool]


def unmatched(source: Sequence[Fact], target: Sequence[Fact]) -> Unmatched:
    """Compare the facts of a text with those of its translation; quotes are not compared.

    Order does not matter. A soft or bracketed fact is never missing or added; one that only repeats what is said
    elsewhere is neither. Nothing is rounded.
    """
    source, target = as_scores(source, target), as_scores(target, source)
    sources, targets = list(parts_of(source)), list(parts_of(target))
    used: set[Part] = set()
    matched = [pair for same in (_is_same, _is_like, _is_near) for pair in _match(sources, targets, used, same)]
    spelled = _spelled_otherwise(sources, targets, used)
    spelled += other_days(sources, targets, used)
    left, right = (_left(parts, used, other) for parts, other in ((sources, targets), (targets, sources)))
    counted = _counted_months(left, targets, sources, right) | _counted_months(right, sources, targets, left)
    left, right = ([part for part in parts if part not in counted] for parts in (left, right))
    lengths = _lengths_of_time(left, right, targets) | _lengths_of_time(right, left, sources)
    left, right = ([part for part in parts if part not in lengths] for parts in (left, right))
    yearless = _without_their_year(sources, targets, left)
    nights = _other_ends_of_nights(left, sources, targets, used) | _other_ends_of_nights(right, targets, sources, used)
    left, right = ([part for part in parts if part not in nights] for parts in (left, right))
    days = told_by_weekday(left, sources, used, right)
    left = [part for part in left if part not in days]
    told = told_otherwise(left, right, targets)
    told |= told_otherwise([part for part in right if part not in told], left, sources)
    left, right = ([part for part in parts if part not in told] for parts in (left, right))
    derived = reckoned(left, right, sources, targets)
    told |= derived
    left, right = ([part for part in parts if part not in derived] for parts in (left, right))
    spelled = [pair for pair in spelled if told.isdisjoint(pair)]
    changed = pairs_of(left, right)
    changed += [pair for pair in spelled if not any(part in both for part in pair for both in changed)]
    paired = {id(part) for pair in changed for part in pair}
    return Unmatched(
        missing=facts_of(part for part in (*left, *yearless) if id(part) not in paired and not part.is_soft),
        added=facts_of(part for part in right if id(part) not in paired and not part.is_soft),
        changed=list(
            dict.fromkeys(
                [
                    *((one.fact, other.fact) for one, other in changed),
                    *other_scores(source, target),
                    *strange_currencies(source, target),
                    *other_units(matched),
                ]
            )
        ),
    )


def _is_same(one: Part, other: Part) -> bool:
    return one.value == other.value and one.is_soft == other.is_soft


def _is_like(one: Part, other: Part) -> bool:
    return type(one.value) is type(other.value) and agree(one.value, other.value)


def _is_near(one: Part, other: Part) -> bool:
    return agree(one.value, other.value, soft=one.is_soft or other.is_soft)


def _match(sources: list[Part], targets: list[Part], used: set[Part], same: _Sense) -> Iterator[tuple[Part, Part]]:
    """Use up pairs that are the same in some sense; time grows with the number of parts."""
    waiting: dict[Hashable, deque[Part]] = defaultdict(deque)
    for part in targets:
        if part not in used:
            for key in keys(part.value, soft=part.is_soft):
                waiting[key].append(part)
    for part in sources:
        if part not in used and (partner := _partner(part, waiting, used, same)) is not None:
            used |= {part, partner}
            yield part, partner


def _partner(part: Part, waiting: dict[Hashable, deque[Part]], used: set[Part], same: _Sense) -> Part | None:
    for key in keys(part.value, soft=part.is_soft):
        queue = waiting.get(key, deque())
        while queue and queue[0] in used:
            queue.popleft()
        looked = 0
        for candidate in queue:
            if candidate not in used:
                if same(part, candidate):
                    return candidate
                looked += 1
            if looked == _LOOKED_AT:
                break
    return None


def _left(parts: list[Part], used: set[Part], others: list[Part]) -> list[Part]:
    """What found no partner and is not said once more, or in passing, by another fact of the other text."""
    left = [part for part in parts if part not in used]
    if not left:
        return []
    said: dict[Hashable, list[Part]] = defaultdict(list)
    passing: set[Hashable] = set()
    for other in others:
        passing |= echoes(other.value)
        for key in keys(other.value) if other in used else ():
            if len(said[key]) < _LOOKED_AT:
                said[key].append(other)
    return [part for part in left if not _is_said(part, said, passing)]


def _spelled_otherwise(sources: list[Part], targets: list[Part], used: set[Part]) -> list[tuple[Part, Part]]:
    """The one number of each text that has no partner, if one of them is in words: `two more`, `three more`.

    Either may be said once more elsewhere (a score, a list), and yet it is not what stands in this place.
    """
    ones, others = ([part for part in parts if part not in used and _is_counted(part)] for parts in (sources, targets))
    if len(ones) != 1 or len(others) != 1 or not (ones[0].fact.spelled or others[0].fact.spelled):
        return []
    return [(ones[0], others[0])]


def _is_counted(part: Part) -> bool:
    return isinstance(part.value, Number) and isinstance(part.fact.value, Number) and not part.is_soft


def _counted_months(parts: list[Part], others: list[Part], told: list[Part], other_left: list[Part]) -> set[Part]:
    """Months from January on, and the number that counts them in the other text: `1-9月`, the first nine months.

    The last of them may be told once more, and have found its partner: then the number must have found none.
    """
    months = {part: part.value.month for part in parts if _is_month(part.value)}
    januaries = [part for part, month in months.items() if month == 1]
    if not januaries:
        return set()
    said = {number: other for other in others if (number := amount(other.value)) is not None}
    unused = {number: other for other in other_left if (number := amount(other.value)) is not None}
    found: set[Part] = set()
    for part in told:
        if not _is_month(part.value) or part.value.month == 1:
            continue
        month, answers = Decimal(part.value.month or 0), said if part in months else unused
        partner = answers.get(month) or answers.get(_AS_A_SHARE.get(month, month))
        if partner is not None:
            found |= {part, partner}
    return found.union(januaries) if found else found


def _other_ends_of_nights(left: list[Part], own: list[Part], others: list[Part], used: set[Part]) -> set[Part]:
    """Dates of a night that the other text tells by one date: the day before or behind them found its partner."""
    if not any(part.fact.night for part in left) or not any(part.fact.night for part in others):
        return set()
    told = [part.value for part in own if part.fact.night and part in used]
    return {part for part in left if part.fact.night and any(is_next_day(part.value, day) for day in told)}


def _lengths_of_time(left: list[Part], other_left: list[Part], others: list[Part]) -> set[Part]:
    """Times such as `en 2h48`, `unter 3:40 Minuten` that are lengths, and what says them in the other text."""
    found: set[Part] = set()
    for part in left:
        if not isinstance(part.value, Time) or not part.value.minute:
            continue
        for larger, smaller in (("hour", "minute"), ("minute", "second")):
            ones = [other for other in others if _is_long(other, part.value.hour, larger)]
            rest = [other for other in others if _is_long(other, part.value.minute, smaller)]
            if ones and rest:
                found |= {part, *(other for other in (ones[0], rest[0]) if other in other_left)}
    return found


def _is_long(part: Part, count: int, unit: str) -> bool:
    return isinstance(part.value, Number) and part.value == Number(Decimal(count), f"duration-{unit}")


def _is_month(value: Single) -> TypeGuard[Day]:
    return isinstance(value, Day) and value.month is not None and value.day is None and value.weekday is None


def _without_their_year(sources: list[Part], targets: list[Part], left: list[Part]) -> list[Part]:
    """Months of a year (`October 2021`) whose year the other text never says; a day's year may go without saying."""
    months = [part for part in sources if isinstance(part.value, Day) and part.value.month and not part.value.day]
    if not any(isinstance(part.value, Day) and part.value.year for part in months):
        return []
    years = {part.value.year for part in targets if isinstance(part.value, Day)}
    numbers = {number for part in targets if (number := amount(part.value)) is not None}
    missed = set(left)
    return [
        part
        for part in months
        if isinstance(part.value, Day)
        and part.value.year is not None
        and part not in missed
        and part.value.year not in years
        and part.value.year not in numbers
    ]


def _is_said(part: Part, said: dict[Hashable, list[Part]], passing: set[Hashable]) -> bool:
    own = keys(part.value)
    counted = isinstance(part.value, Percent | Money) or (isinstance(part.value, Number) and part.value.unit)
    if not counted and passing & own:
        return True
    others = (other for key in own if key != "day" for other in said.get(key, ()))
    in_digits = isinstance(part.fact.value, Span) and not part.fact.spelled and (amount(part.value) or 0) > 1
    # A score is not said once more by a word: `5:3`, the third win.
    return any(agree(part.value, other.value) for other in others if not (in_digits and other.fact.spelled))
