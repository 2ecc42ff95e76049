"""Medians, worst cases and totals over many translations, in no order but the one asked for: nothing is ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from translations.figures.passages import WORKED, Passage, Stage

Key = TypeVar("Key")


@dataclass(frozen=True)
class Measured:
    """A released translation with what reports group by. `day` is that of its release in the desk's time zone.

    `arrived` is when the story came in; `by_clock` says that an embargo or a schedule decided when it went live.
    """

    translation: int
    article: int
    language: str
    section: int | None
    day: date
    arrived: datetime
    by_clock: bool
    passage: Passage

    @property
    def to_live(self) -> timedelta | None:
        """From arrival to live; None where that was for the clock to decide."""
        released = self.passage.released
        return None if self.by_clock or released is None else max(timedelta(0), released - self.arrived)


@dataclass(frozen=True)
class Times:
    """Of some lengths of time the median and the longest; of an even number the mean of the two in the middle."""

    count: int
    median: timedelta | None = None
    worst: timedelta | None = None

    @classmethod
    def of(cls, lengths: Iterable[timedelta]) -> Times:
        given = sorted(lengths)
        if not given:
            return cls(0)
        middle = given[(len(given) - 1) // 2] + given[len(given) // 2]
        return cls(len(given), middle / 2, given[-1])


@dataclass(frozen=True)
class Total:
    """The figures of some translations together. `words` and `from_memory` are of those whose words were counted."""

    count: int
    times: dict[Stage, Times]
    to_live: Times
    by_clock: int
    counted: int
    words: int
    from_memory: int
    waived: int
    returned: int

    @property
    def memory_share(self) -> float | None:
        """0 to 1; None where no word was counted."""
        return self.from_memory / self.words if self.words else None


def total(measured: Sequence[Measured]) -> Total:
    passages = [each.passage for each in measured]
    counted = [passage for passage in passages if passage.words is not None]
    return Total(
        count=len(passages),
        times={stage: Times.of(passage.spent[stage] for passage in passages) for stage in WORKED},
        to_live=Times.of(length for each in measured if (length := each.to_live) is not None),
        by_clock=sum(each.by_clock for each in measured),
        counted=len(counted),
        words=sum(passage.words or 0 for passage in counted),
        from_memory=sum(passage.from_memory or 0 for passage in counted),
        waived=sum(passage.waived for passage in passages),
        returned=sum(passage.returned for passage in passages),
    )


def grouped(measured: Iterable[Measured], key: Callable[[Measured], Key]) -> dict[Key, Total]:
    """The figures of each group, in the order in which the groups first come."""
    groups: dict[Key, list[Measured]] = defaultdict(list)
    for each in measured:
        groups[key(each)].append(each)
    return {name: total(each) for name, each in groups.items()}
