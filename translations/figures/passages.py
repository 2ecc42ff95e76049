"""The way of one translation from its request to its first release, read off the log.

Every moment belongs to exactly one stage, so the stages add up to the whole: what lies on the desk unclaimed, what is
being translated, what is in review, what is approved and waits for its release, and what nobody could touch because
the story was held or put aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from articles.vocabulary import ArticleState
from translations.vocabulary import TranslationState

RELEASE = "release"
WAIVE, TAKE_BACK = "waive", "take back waiver"
NOTHING = timedelta(0)


class Stage(StrEnum):
    """What a translation waits for."""

    CLAIM = "claim"
    TRANSLATE = "translate"
    REVIEW = "review"
    RELEASE = "release"
    STOPPED = "stopped"


WORKED = (Stage.CLAIM, Stage.TRANSLATE, Stage.REVIEW, Stage.RELEASE)
STAGES: dict[str, Stage] = {
    TranslationState.REQUESTED: Stage.CLAIM,
    TranslationState.DRAFTING: Stage.TRANSLATE,
    TranslationState.RETURNED: Stage.TRANSLATE,
    TranslationState.IN_REVIEW: Stage.REVIEW,
    TranslationState.APPROVED: Stage.RELEASE,
}
REOPENS = {TranslationState.APPROVED.value: TranslationState.REQUESTED.value}
NOT_YET = dict.fromkeys(Stage, NOTHING)
LYING_STILL = frozenset({ArticleState.HELD, ArticleState.SPIKED, ArticleState.KILLED})


class Line(NamedTuple):
    """A log line as far as figures go. `to` is the state it led to, "" where the state stayed.

    `words` and `from_memory` are counted by the verb that approved, None on every other line. `free_since` is when the
    claim lapsed that this line took over.
    """

    at: datetime
    verb: str
    to: str = ""
    person: int | None = None
    words: int | None = None
    from_memory: int | None = None
    scheduled: bool = False
    free_since: datetime | None = None


@dataclass(frozen=True)
class Span:
    """From one moment to another; open at its end where `end` is None."""

    start: datetime
    end: datetime | None


@dataclass
class Passage:
    """One translation from request to first release, or as far as it has come.

    `spent` has every stage; `state` is the translation's at its end, `approved` when it was approved first.
    `translator` is who submitted last before the release, `reviewer` who approved last.
    """

    begun: datetime
    until: datetime
    released: datetime | None = None
    scheduled: bool = False
    spent: dict[Stage, timedelta] = field(default_factory=NOT_YET.copy)
    translator: int | None = None
    reviewer: int | None = None
    words: int | None = None
    from_memory: int | None = None
    waived: int = 0
    returned: int = 0
    state: str = ""
    approved: datetime | None = None

    @property
    def slowest(self) -> Stage:
        return slowest(self.spent)


def slowest(spent: Mapping[Stage, timedelta]) -> Stage:
    """Where most of the time went; of equals the earlier stage."""
    return max(Stage, key=lambda stage: spent[stage])


def since_changed(
    lines: Iterable[Line], stopped: Sequence[Span], start: datetime, end: datetime
) -> dict[Stage, timedelta]:
    """Where the time went between two moments after the source changed under a released text.

    While nobody has taken the approved text up again, it waits to be claimed; approved anew, to be released.
    """
    way = Passage(begun=start, until=end)
    state, since, anew = "", start, False
    for line in in_time(lines):
        if line.at >= end:
            break
        if line.at > start:
            _spend_until(line, way, state if anew else REOPENS.get(state, state), since, stopped)
            since = line.at
            anew = anew or bool(line.to)
        state = line.to or state
    _spend(way, state if anew else REOPENS.get(state, state), since, end, stopped)
    return way.spent


def stopped_spans(lines: Iterable[Line]) -> list[Span]:
    """When an article lay still, from its own lines in their order: held, spiked, and killed for good."""
    spans: list[Span] = []
    since: datetime | None = None
    for line in in_time(lines):
        if line.to in LYING_STILL:
            since = since or line.at
        elif line.to and since is not None:
            spans.append(Span(since, line.at))
            since = None
    return [*spans, Span(since, None)] if since is not None else spans


def in_time(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines in the order they were written, none earlier than the one before: clocks of two machines may differ."""
    last: datetime | None = None
    for line in lines:
        if last is not None and line.at < last:
            line = line._replace(at=last)
        last = line.at
        yield line


def passage(lines: Iterable[Line], stopped: Sequence[Span], *, until: datetime) -> Passage | None:
    """The way to the first release, or to `until` if that comes first; None where nothing was asked for by then.

    A translation that was dropped and asked for again begins again with the new request.
    """
    found: Passage | None = None
    state, since = "", until
    for line in in_time(lines):
        if line.at > until:
            break
        if found is not None:
            _spend_until(line, found, state, since, stopped)
        if line.to == TranslationState.REQUESTED and state in {"", TranslationState.DROPPED}:
            found = Passage(begun=line.at, until=line.at)
        since = line.at
        state = line.to or state
        if found is None:
            continue
        _note(found, line)
        if line.verb == RELEASE:
            found.released, found.until, found.scheduled = line.at, line.at, line.scheduled
            return found
    if found is not None:
        _spend(found, state, since, until, stopped)
        found.until = until
    return found


def _note(found: Passage, line: Line) -> None:
    """What a line says beside the time."""
    if line.to == TranslationState.IN_REVIEW:
        found.translator = line.person
    if line.to == TranslationState.APPROVED:
        found.reviewer, found.approved = line.person, found.approved or line.at
        found.words, found.from_memory = line.words, line.from_memory
    found.returned += line.to == TranslationState.RETURNED
    found.waived += (line.verb == WAIVE) - (line.verb == TAKE_BACK)
    found.state = line.to or found.state


def _spend_until(line: Line, found: Passage, state: str, start: datetime, stopped: Sequence[Span]) -> None:
    """Put the time up to a line where it belongs: under a claim that had lapsed, the work waited to be claimed."""
    if line.free_since is None:
        _spend(found, state, start, line.at, stopped)
        return
    lapsed = min(max(line.free_since, start), line.at)
    _spend(found, state, start, lapsed, stopped)
    _spend(found, TranslationState.REQUESTED, lapsed, line.at, stopped)


def _spend(found: Passage, state: str, start: datetime, end: datetime, stopped: Sequence[Span]) -> None:
    """Put the time from `start` to `end` where it belongs. What was dropped waits for nothing."""
    stage = STAGES.get(state)
    if stage is None:
        return
    found.spent[stage] += end - start
    if stopped:
        still = sum((overlap(span, start, end) for span in stopped), NOTHING)
        found.spent[Stage.STOPPED] += still
        found.spent[stage] -= still


def overlap(span: Span, start: datetime, end: datetime) -> timedelta:
    """How long a span lasts between two moments."""
    return max(NOTHING, min(end, span.end or end) - max(start, span.start))
