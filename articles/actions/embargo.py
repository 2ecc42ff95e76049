"""Setting and lifting an embargo: written through to every edition in the same transaction."""

from __future__ import annotations

from datetime import datetime

from articles.actions.stopping import remember_public
from articles.models import Article
from articles.workflow import ARTICLE
from newsroom.models.counter import advance_generation
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark


def set_embargo(
    article: Article,
    *,
    until: datetime | None,
    until_lifted: bool,
    seen: Mark,
    by: Person,
    at: datetime,
    note: str = "",
) -> Article:
    """Nothing of the story is public before `until`, or before the embargo is lifted; both empty lifts it.

    Raises `Unfit` for a time that is over, which would lift an embargo while seeming to set one; and for lifting that
    of an advance text, which readers would get unchecked.
    """
    if until is not None and until <= at:
        raise Unfit("embargo_in_the_past", when=until)
    data = {"until": until.isoformat() if until else None, "until_lifted": until_lifted}
    with ARTICLE.move(article, "set embargo", seen=seen, by=by, at=at, note=note, data=data) as locked:
        lifts = until is None and not until_lifted and locked.under_embargo(at=at)
        if lifts and locked.is_advance:
            raise Unfit("advance_under_embargo")
        write_through(locked, until=until, until_lifted=until_lifted, at=at)
    return locked


def write_through(article: Article, *, until: datetime | None, until_lifted: bool, at: datetime) -> None:
    """Put an embargo on a locked article and all its editions."""
    article.embargo, article.embargo_until_lifted = until, until_lifted
    article.save(update_fields=["embargo", "embargo_until_lifted"])
    remember_public(article.editions.all(), at=at)
    article.editions.update(embargo=until, embargo_until_lifted=until_lifted)
    advance_generation()
