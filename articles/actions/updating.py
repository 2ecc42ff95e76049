"""The desk verb that tells readers a corrected text is on its way."""

from __future__ import annotations

from datetime import datetime

from articles.models import Article
from articles.models.edition import EditionQuerySet
from articles.workflow import ARTICLE
from newsroom.models.counter import advance_generation
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark


def show_updating(article: Article, *, seen: Mark, by: Person, at: datetime) -> int:
    """Let every page that shows an old text say since when it is being updated. How many.

    The release of a text that rests on the current source takes it back. Raises `Unfit` where there is no such page.
    """
    with ARTICLE.move(article, "show updating", seen=seen, by=by, at=at) as locked:
        count = not_told(locked, at=at).update(being_updated_at=at)
        if not count:
            raise Unfit("nothing_to_update")
        advance_generation()
    return count


def not_told(article: Article, *, at: datetime) -> EditionQuerySet:
    """The editions whose readers see an old text and are not told so."""
    return article.editions.public(at=at).filter(newest__meaning__lt=article.meaning, being_updated_at__isnull=True)
