"""Desk verbs between two stories: join and part takes, link the same story in another language."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from articles.models import Article
from articles.workflow import ARTICLE
from newsroom.models.log_entry import LogEntry
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark


@contextmanager
def several_locked(numbers: Iterable[int]) -> Iterator[dict[int, Article]]:
    """Lock several stories in the order of their numbers, so that two editors who join crosswise wait, not clash."""
    with transaction.atomic():
        rows = Article.objects.select_for_update().filter(pk__in=set(numbers)).order_by("pk")
        yield {row.pk: row for row in rows}


def join(article: Article, *, continues: Article, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that this story continues an earlier one. Raises `Unfit` for itself, a circle, or another language."""
    data = {"continues": continues.pk}
    with (
        several_locked([article.pk, continues.pk]) as rows,
        ARTICLE.move(article, "join", seen=seen, by=by, at=at, data=data) as locked,
    ):
        earlier = rows[continues.pk]
        if earlier.pk == locked.pk:
            raise Unfit("join_itself")
        if earlier.source_language != locked.source_language:
            raise Unfit("join_language")
        if locked.pk in chain_of(earlier):
            raise Unfit("join_circle")
        locked.continues = earlier
    return locked


def chain_of(article: Article) -> list[int]:
    """The numbers of a story and of those it continues, one after the other; ends even where they run in a circle."""
    found = [article.pk]
    number = article.continues_id
    while number is not None and number not in found:
        found.append(number)
        number = Article.objects.values_list("continues_id", flat=True).get(pk=number)
    return found


def part(article: Article, *, seen: Mark, by: Person, at: datetime) -> Article:
    """Undo a join."""
    data: dict[str, Any] = {}
    with ARTICLE.move(article, "part", seen=seen, by=by, at=at, data=data) as locked:
        data["continued"], locked.continues = locked.continues_id, None
    return locked


def link_same_story(article: Article, *, other: Article, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that another article is the agency's own version of this story in another language.

    What either of them was linked with before becomes the same story too; each of those stories has it in its log.
    """
    two = Article.objects.filter(pk__in=[article.pk, other.pk])
    keys = two.exclude(same_story=None).values("same_story")
    alike = Article.objects.filter(Q(pk__in=two.values("pk")) | Q(same_story__in=keys)).values_list("pk", flat=True)
    with (
        several_locked(alike) as rows,
        ARTICLE.move(article, "link same story", seen=seen, by=by, at=at, data={"other": other.pk}) as locked,
    ):
        if rows[other.pk].source_language == locked.source_language:
            raise Unfit("link_same_language")
        key = locked.same_story or rows[other.pk].same_story or uuid.uuid4()
        joined = [row for row in rows.values() if row.pk != locked.pk and row.same_story != key]
        Article.objects.filter(pk__in=[row.pk for row in joined]).update(same_story=key)
        for row in joined:
            LogEntry.write("link same story", ARTICLE.target(row), by=by, at=at, data={"other": locked.pk})
        locked.same_story = key
    return locked


def unlink_same_story(article: Article, *, seen: Mark, by: Person, at: datetime) -> Article:
    """Take a story out of those that are the same."""
    with ARTICLE.move(article, "unlink same story", seen=seen, by=by, at=at) as locked:
        locked.same_story = None
    return locked
