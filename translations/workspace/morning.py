"""What an editor has to know when the day begins: what is owed now, what opens today, what providers and desk noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Case, Exists, OuterRef, Prefetch, Q, When
from django.utils.timezone import localdate

from articles.models import Article, Edition
from articles.models.edition import Standing
from articles.vocabulary import ArticleState
from translations.models import Translation
from translations.models.translation import MOVING
from translations.workspace.measuring import day_bounds
from translations.workspace.wall_board import Tally, Wait

SHOWN = 40


@dataclass(frozen=True)
class Opening:
    """A story that waits for the clock or for its embargo to be lifted. `when` is None for the latter.

    `ready` are the languages released for it, `open` those that were asked for and are not.
    """

    article: Article
    when: datetime | None
    ready: list[str]
    open: list[str]


@dataclass(frozen=True)
class Waiting:
    """Stories that want an editor: how many are held, arrived and not cleared, and those with an open question.

    `unchecked` are advance texts that readers have and nobody compared with the speech.
    """

    held: int
    received: int
    asked: list[Article]
    unchecked: list[Article]


def sums(tallies: dict[str, list[Tally]]) -> dict[Wait, int]:
    """What waits in all languages together."""
    return {wait: sum(tally.count for row in tallies.values() for tally in row if tally.wait == wait) for wait in Wait}


def stories_waiting(*, now: datetime) -> Waiting:
    """Three queries. The question is “refile or correction?”, which only an editor answers."""
    held = Article.objects.filter(state=ArticleState.HELD).count()
    received = Article.objects.filter(state=ArticleState.RECEIVED).count()
    asked = Q(state__in=[*MOVING, ArticleState.HELD], current__asked=True)
    unchecked = Q(is_advance=True) & Q(Exists(Edition.objects.public(at=now).filter(article=OuterRef("pk"))))
    told = Article.objects.filter(asked | unchecked).annotate(
        asked=Case(When(asked, then=True), default=False), unchecked=Case(When(unchecked, then=True), default=False)
    )
    rows: list[Any] = list(told.newest_first()[: 2 * SHOWN])
    return Waiting(
        held=held,
        received=received,
        asked=[row for row in rows if row.asked][:SHOWN],
        unchecked=[row for row in rows if row.unchecked][:SHOWN],
    )


def opening_today(*, now: datetime) -> list[Opening]:
    """What opens today by embargo or schedule, the soonest first, and what waits to be lifted: three queries."""
    _start, end = day_bounds(localdate(now), localdate(now))
    scheduled = Edition.objects.to_open(at=now).filter(article=OuterRef("pk"), public_from__lt=end)
    waits = Q(embargo__gt=now, embargo__lt=end) | Q(embargo_until_lifted=True) | Q(Exists(scheduled))
    stories = Article.objects.filter(waits, state__in=MOVING).order_by("embargo_until_lifted", "embargo", "pk")
    with_work = stories.prefetch_related(
        Prefetch("editions", Edition.objects.order_by("pk")),
        Prefetch("translations", Translation.objects.asked_for().order_by("pk")),
    )
    found = [_opening(story, now=now) for story in with_work[:SHOWN]]
    return sorted(found, key=lambda opening: (opening.when is None, opening.when or now, opening.article.pk))


def _opening(story: Any, *, now: datetime) -> Opening:
    standing = {edition.language: edition.standing(at=now) for edition in story.editions.all()}
    ready = {code for code, each in standing.items() if each in {Standing.SCHEDULED, Standing.LIVE}}
    asked = {row.language for row in story.translations.all()} | {story.source_language}
    times = [each.public_from for each in story.editions.all() if each.public_from and each.public_from > now]
    times += [story.embargo] if story.embargo and story.embargo > now else []
    when = None if story.embargo_until_lifted else min(times, default=None)
    return Opening(story, when, _in_order(ready), _in_order(asked - ready))


def _in_order(codes: set[str]) -> list[str]:
    order = settings.DESK_LANGUAGES
    return sorted(codes, key=lambda code: (order.index(code) if code in order else len(order), code))


def advisories(*, now: datetime) -> Sequence[Article]:
    """Stories with a note to editors that came in since yesterday morning, or that open today; the newest first."""
    today = localdate(now)
    start, _end = day_bounds(today - timedelta(days=1), today)
    _start, end = day_bounds(today, today)
    noted = Article.objects.exclude(editor_note="").filter(state__in=MOVING)
    return list(noted.filter(Q(arrived_at__gte=start) | Q(embargo__gte=now, embargo__lt=end)).newest_first()[:SHOWN])
