"""Desk verbs that let a story onto the desk or put it aside."""

from __future__ import annotations

from datetime import datetime

from articles.models import Article
from articles.vocabulary import ArticleState
from articles.workflow import ARTICLE
from newsroom.models.counter import advance_generation
from newsroom.models.person import Person
from newsroom.workflow import Mark


def clear(article: Article, *, by: Person, at: datetime, seen: Mark | None = None) -> Article:
    """Let a received story be worked on, or let a held one move again.

    Clearing a hold brings back only editions that rest on the current meaning of the source; the others stay stopped
    until they are released again.
    """
    with ARTICLE.move(article, "clear", by=by, at=at, seen=seen) as locked:
        if locked.state == ArticleState.HELD:
            editions = locked.editions.filter(held_at__isnull=False)
            editions.filter(newest__meaning__lt=locked.meaning).update(held_at=None, stopped_at=at)
            editions.update(held_at=None)
            locked.stopped_reason = ""
            advance_generation()
    return locked


def clear_as_flash(article: Article, *, at: datetime) -> Article:
    """Let a flash onto the desk without an editor, in the transaction that takes it in."""
    with ARTICLE.move(article, "clear as flash", by=None, at=at) as locked:
        pass
    return locked


def spike(article: Article, *, by: Person, at: datetime, note: str = "", seen: Mark | None = None) -> Article:
    """Put a received story aside; nothing of it is lost."""
    with ARTICLE.move(article, "spike", by=by, at=at, seen=seen, note=note) as locked:
        locked.stopped_reason = note.strip()[:300]
    return locked


def restore(article: Article, *, by: Person, at: datetime, seen: Mark | None = None) -> Article:
    """Bring a spiked story back among the received ones."""
    with ARTICLE.move(article, "restore", by=by, at=at, seen=seen) as locked:
        locked.stopped_reason = ""
    return locked
