"""Taking in what agencies send, and telling those whose work it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.actions import intake
from articles.actions.intake import Taken
from articles.actions.origin import Before
from articles.models import Arrival, Article, Provider, Revision
from articles.vocabulary import ArticleState
from articles.wire.incoming import Incoming
from newsroom.models.person import Person
from translations.actions import flashing, following, notices
from translations.actions.learning import forget
from translations.vocabulary import NoticeKind


def take(
    payload: bytes,
    *,
    file: str,
    at: datetime,
    provider: Provider | None = None,
    language: str = "",
    by: Person | None = None,
) -> Iterator[Taken]:
    """As `articles.actions.intake.take`; who has a language in hand hears of a hold, a kill, a new text.

    A flash clears itself and asks the languages on duty. Both happen in the transaction that takes an item in: one that
    came again would be a duplicate, and tell nobody.
    """

    def heed(arrival: Arrival, item: Incoming, *, before: Before | None) -> None:
        assert arrival.article is not None, "only what belongs to a story is heeded"
        if before is None or arrival.article.urgency < before.urgency:
            flashing.heed(arrival, item, channel=provider, at=at)
        if before is not None:
            _tell(arrival.article, arrival.revision, before=before, at=at)

    yield from intake.take(payload, file=file, at=at, provider=provider, language=language, by=by, heed=heed)


def _tell(article: Article, revision: Revision | None, *, before: Before, at: datetime) -> None:
    """Tell what an item did: that a story stops is said once, as it does; its new text also while it is held."""
    if article.state != before.state and article.state == ArticleState.KILLED:
        forget(article)
        notices.tell_in_hand(article, NoticeKind.KILLED, at=at)
    if article.state != before.state and article.state == ArticleState.HELD:
        notices.tell_in_hand(article, NoticeKind.HELD, at=at)
    if revision is not None:
        notices.tell_of_revision(article, revision.kind, at=at)
        following.let_drafts_follow(article)
