"""Desk verbs between two stories: join and part takes, link the same story in another language."""

from __future__ import annotations

import uuid
from datetime import datetime

from articles.models import Article
from articles.workflow import ARTICLE
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark


def join(article: Article, *, continues: Article, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that this story continues an earlier one. Raises `Unfit` for itself, a circle, or another language."""
    with ARTICLE.move(article, "join", seen=seen, by=by, at=at, data={"continues": continues.pk}) as locked:
        if continues.pk == locked.pk:
            raise Unfit("join_itself")
        if continues.source_language != locked.source_language:
            raise Unfit("join_language")
        earlier: Article | None = continues
        while earlier is not None:
            if earlier.pk == locked.pk:
                raise Unfit("join_circle")
            earlier = earlier.continues
        locked.continues = continues
    return locked


def part(article: Article, *, seen: Mark, by: Person, at: datetime) -> Article:
    """Undo a join."""
    with ARTICLE.move(article, "part", seen=seen, by=by, at=at, data={"continued": article.continues_id}) as locked:
        locked.continues = None
    return locked


def link_same_story(article: Article, *, other: Article, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that another article is the agency's own version of this story in another language."""
    with ARTICLE.move(article, "link same story", seen=seen, by=by, at=at, data={"other": other.pk}) as locked:
        if other.source_language == locked.source_language:
            raise Unfit("link_same_language")
        key = locked.same_story or other.same_story or uuid.uuid4()
        Article.objects.filter(same_story=other.same_story).exclude(same_story=None).update(same_story=key)
        Article.objects.filter(pk=other.pk).update(same_story=key)
        locked.same_story = key
    return locked


def unlink_same_story(article: Article, *, seen: Mark, by: Person, at: datetime) -> Article:
    with ARTICLE.move(article, "unlink same story", seen=seen, by=by, at=at) as locked:
        locked.same_story = None
    return locked
