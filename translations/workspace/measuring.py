"""What the log says of translations, read for the figures: a fixed number of queries, however many stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import get_default_timezone

from articles.models import Article
from articles.vocabulary import RevisionKind
from articles.workflow import ARTICLE
from newsroom.models import LogEntry, Person
from translations.figures.passages import RELEASE, TAKE_BACK, WAIVE, Line, Span, passage, stopped_spans
from translations.figures.summing import Measured
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION

EMBARGO = "set embargo"
CHANGES = frozenset({"revise", "edit", "answer refile"})  # verbs that may correct the source
OUT_OF_SIGHT = frozenset({"hold", "kill", "withdraw"})
# Every verb that moves a translation or an article from state to state, and the few that say something else.
TOLD = frozenset(
    {move.name for workflow in (TRANSLATION, ARTICLE) for move in workflow.moves if move.to is not None}
    | {RELEASE, WAIVE, TAKE_BACK, EMBARGO, "request", "take over"}
    | CHANGES
    | OUT_OF_SIGHT
)

HANDED_ON = frozenset(
    move.name for move in TRANSLATION.moves if move.to in {TranslationState.IN_REVIEW, TranslationState.APPROVED}
)


@dataclass
class Story:
    """An article's lines: when it lay still, whether it ever had an embargo, and what was done by translation.

    `corrected` is when its source was; `taken` when it was taken from readers, with the language, "" for all.
    """

    own: list[Line] = field(default_factory=list)
    translations: dict[int, list[Line]] = field(default_factory=lambda: defaultdict(list))
    languages: dict[int, str] = field(default_factory=dict)
    embargoed: bool = False
    corrected: list[datetime] = field(default_factory=list)
    taken: list[tuple[datetime, str]] = field(default_factory=list)

    @property
    def stopped(self) -> list[Span]:
        return stopped_spans(self.own)

    def state_at(self, when: datetime) -> str:
        """The article's state at a moment, "" before its first change."""
        return next((line.to for line in reversed(self.own) if line.to and line.at <= when), "")


def day_bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first moment of a day to the first moment after another, in the desk's time zone."""
    zone = get_default_timezone()
    midnights = (datetime.combine(day, time(0), tzinfo=zone) for day in (first, last + timedelta(days=1)))
    start, end = (midnight.astimezone(UTC) for midnight in midnights)
    return start, end


def stories_of(articles: QuerySet[Any] | Iterable[int]) -> Iterator[tuple[int, Story]]:
    """All lines that figures need of some articles, story by story: one query. `articles` may be a subquery.

    No more than one story's lines are kept at a time, unless the caller keeps them.
    """
    lines = LogEntry.objects.filter(article__in=articles).of_verbs(*TOLD).story_by_story()
    told = lines.values_list("article", "kind", "number", "language", "at", "verb", "person", "data")
    for article, of_story in groupby(told.iterator(chunk_size=5_000), key=itemgetter(0)):
        story = Story()
        for _article, kind, number, language, at, verb, person, data in of_story:
            line = _line(at, verb, person, data)
            if kind == "translation":
                story.translations[number].append(line)
                story.languages[number] = language
            elif kind == "article":
                _note(story, line, data)
        yield article, story


def _note(story: Story, line: Line, data: dict[str, Any]) -> None:
    """What a line on the article itself says."""
    story.own.append(line)
    story.embargoed = story.embargoed or line.verb == EMBARGO
    if line.verb in CHANGES and (data.get("kind") == RevisionKind.CORRECTION or data.get("refile") is False):
        story.corrected.append(line.at)
    if line.verb in OUT_OF_SIGHT:
        story.taken.append((line.at, str(data.get("language", ""))))


def _line(at: datetime, verb: str, person: int | None, data: dict[str, Any]) -> Line:
    free_since = data.get("free since")
    return Line(
        at=at,
        verb=verb,
        to=str(data.get("to", "")),
        person=person,
        words=data.get("words"),
        from_memory=data.get("from_memory"),
        scheduled="live_at" in data,
        free_since=datetime.fromisoformat(free_since) if free_since else None,
    )


def released_between(first: date, last: date, *, of: Person | None = None) -> list[Measured]:
    """Every translation whose first release fell on one of these days, the earliest first: two queries.

    With `of`, those which that person handed in or approved last before the release.
    """
    start, end = day_bounds(first, last)
    releases = LogEntry.objects.about("translation").of_verbs(RELEASE).between(start, end)
    if of is not None:
        theirs = LogEntry.objects.about("translation").filter(person=of).of_verbs(*HANDED_ON)
        releases = releases.filter(article__in=theirs.values("article"))
    facts = {
        pk: each
        for pk, *each in Article.objects.filter(pk__in=releases.values("article")).values_list(
            "pk", "arrived_at", "section", "embargo", "embargo_until_lifted"
        )
    }
    found = [
        each
        for article, story in stories_of(releases.values("article"))
        if article in facts
        for each in _measured(article, story, facts[article], end)
        if each.passage.released is not None and start <= each.passage.released < end
    ]
    if of is not None:
        found = [each for each in found if of.pk in {each.passage.translator, each.passage.reviewer}]
    return sorted(found, key=lambda each: (each.passage.until, each.translation))


def _measured(article: int, story: Story, facts: list[Any], end: datetime) -> Iterator[Measured]:
    """The translations of a story that were released before `end`."""
    arrived, section, embargo, until_lifted = facts
    stopped, zone = story.stopped, get_default_timezone()
    for number, lines in story.translations.items():
        way = passage(lines, stopped, until=end)
        if way is not None and way.released is not None:
            yield Measured(
                translation=number,
                article=article,
                language=story.languages[number],
                section=section,
                day=way.released.astimezone(zone).date(),
                arrived=arrived,
                by_clock=way.scheduled or story.embargoed or embargo is not None or until_lifted,
                passage=way,
            )
