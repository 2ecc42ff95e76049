"""When what happens to the invented stories: a morning at the desk as a list of steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zlib import crc32

from newsroom.languages import known
from translations.demonstration.stories import Story

BEFORE_REVIEW = ("claim", "write", "submit")
RELEASED = (*BEFORE_REVIEW, "approve", "release")
# How far a translation has come, and by which steps.
PATHS: dict[str, tuple[str, ...]] = {
    "requested": (),
    "drafting": ("claim", "write"),
    "made from another": ("claim", "rest on"),
    "adopted": ("claim", "adopt", "submit"),
    "review": (*BEFORE_REVIEW, "comment"),
    "returned": (*BEFORE_REVIEW, "return"),
    "approved": (*BEFORE_REVIEW, "approve"),
    "live": RELEASED,
    "scheduled": RELEASED,
    "tomorrow": RELEASED,
    "withdrawn": (*RELEASED, "withdraw"),
    "alone": ("claim", "write", "approve alone", "release"),
}
# Minutes after arrival, for the first language; every further one follows a little later.
USUAL = {
    "clear": 3,
    "file": 4,
    "spike": 5,
    "join": 5,
    "request": 6,
    "claim": 9,
    "adopt": 16,
    "link": 14,
    "write": 18,
    "submit": 24,
    "comment": 29,
    "release source": 31,
    "return": 33,
    "approve": 34,
    "approve alone": 22,
    "release": 39,
    "rest on": 44,
    "withdraw": 104,
}
BETWEEN_LANGUAGES = 3
# Minutes after a correction came in.
AFTER_CORRECTION = {
    "release source again": 3,
    "reopen": 5,
    "rewrite": 9,
    "submit": 13,
    "approve": 18,
    "release again": 21,
}
SCHEDULED_AHEAD = timedelta(minutes=90)


@dataclass(frozen=True, order=True)
class Step:
    """One thing somebody does at one moment (UTC). `live_at` is the time a release is for, None for at once."""

    at: datetime
    turn: int
    verb: str
    story: Story = field(compare=False)
    language: str = ""
    live_at: datetime | None = field(default=None, compare=False)


def steps(stories: Iterable[Story], *, now: datetime) -> list[Step]:
    """Everything that has happened to the stories until `now` (aware, in the desk's zone), in the clock's order."""
    return sorted(step for story in stories for step in steps_of(story, now=now))


def steps_of(story: Story, *, now: datetime) -> Iterator[Step]:
    """What has happened to one story."""
    came = came_at(story, now=now)
    turns = iter(range(1_000))

    def step(verb: str, minutes: float, language: str = "", live_at: datetime | None = None) -> Step:
        return Step(came + timedelta(minutes=minutes), next(turns), verb, story, language, live_at)

    if story.cut_short:
        yield step("arrive cut short", -2)
    yield step("arrive", 0)
    yield from (step(verb, minutes) for verb, minutes in _to_the_story(story))
    live_at = _live_at(story, now)
    if _is_released(story):
        yield step("release source", USUAL["release source"] * story.pace, story.language, live_at)
    for place, (language, reached) in enumerate(story.work.items()):
        later = BETWEEN_LANGUAGES * place + crc32(f"{story.slug}{language}".encode()) % 4
        for verb in PATHS[reached]:
            if verb != "comment" or _has_comment(story, language):
                then = _schedule(reached, now, live_at) if verb == "release" else None
                yield step(verb, (USUAL[verb] + later) * story.pace, language, then)
    if story.correction is not None:
        yield from (step(*planned) for planned in _after_correction(story))


def came_at(story: Story, *, now: datetime) -> datetime:
    """When it came in, in UTC: twice a year a desk's own clock counts an hour twice or not at all."""
    return now.astimezone(UTC) - timedelta(minutes=story.ago)


def _to_the_story(story: Story) -> Iterator[tuple[str, float]]:
    asked = {
        "clear": story.cleared,
        "file": story.cleared,
        "spike": story.spiked,
        "join": story.joins,
        "link": story.same_story,
        "request": story.work,
    }
    yield from ((verb, USUAL[verb] * story.pace) for verb, wanted in asked.items() if wanted)
    by_wire = {"withhold": story.withheld, "cancel": story.killed, "repeat": story.repeated}
    yield from ((verb, minutes) for verb, minutes in by_wire.items() if minutes is not None)


def _is_released(story: Story) -> bool:
    return known(story.language) and any("release" in PATHS[reached] for reached in story.work.values())


def _has_comment(story: Story, language: str) -> bool:
    return language in story.words and bool(story.words[language].comment)


def _live_at(story: Story, now: datetime) -> datetime | None:
    if story.tomorrow is None:
        return None
    return (now + timedelta(days=1)).replace(hour=story.tomorrow, minute=0, second=0, microsecond=0)


def _schedule(reached: str, now: datetime, tomorrow: datetime | None) -> datetime | None:
    if reached == "scheduled":
        ahead = now + SCHEDULED_AHEAD
        return ahead.replace(minute=ahead.minute - ahead.minute % 15, second=0, microsecond=0)
    return tomorrow if reached == "tomorrow" else None


def _after_correction(story: Story) -> Iterator[tuple[str, float, str]]:
    correction = story.correction
    assert correction is not None, "asked only of a corrected story"
    after = {verb: correction.after + minutes for verb, minutes in AFTER_CORRECTION.items()}
    yield "correct", correction.after, ""
    yield "release source again", after["release source again"], story.language
    for place, language in enumerate(correction.again):
        later = place * BETWEEN_LANGUAGES
        for verb in ("reopen", "rewrite", "submit", "approve", "release again"):
            yield verb, after[verb] + later, language
    for language in correction.reopened:
        yield "reopen", after["reopen"] + 2, language


def embargo_of(story: Story, *, now: datetime) -> datetime | None:
    """The next time its hour of embargo strikes."""
    if story.embargo is None:
        return None
    today = now.replace(hour=story.embargo, minute=0, second=0, microsecond=0)
    return today if today > now + timedelta(minutes=5) else today + timedelta(days=1)
