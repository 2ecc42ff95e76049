"""Taking in what agencies send, and telling those whose work it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.actions import intake
from articles.actions.intake import Taken
from articles.models import Arrival, Provider
from articles.vocabulary import ArticleState, Outcome
from articles.wire.incoming import Incoming
from newsroom.models.person import Person
from translations.actions import flashing, notices
from translations.actions.learning import forget


def take(
    payload: bytes,
    *,
    file: str,
    at: datetime,
    provider: Provider | None = None,
    language: str = "",
    by: Person | None = None,
) -> Iterator[Taken]:
    """As `articles.actions.intake.take`; who has a language in hand hears of a hold, a kill, a correction.

    A flash clears itself and asks the languages on duty in the transaction that takes it in.
    """

    def heed(arrival: Arrival, item: Incoming) -> None:
        flashing.heed(arrival, item, channel=provider, at=at)

    for taken in intake.take(payload, file=file, at=at, provider=provider, language=language, by=by, heed=heed):
        if taken.arrival.outcome == Outcome.UPDATED:
            _tell(taken, at)
        yield taken


def _tell(taken: Taken, at: datetime) -> None:
    article, revision = taken.arrival.article, taken.arrival.revision
    if article is None:
        return
    article.refresh_from_db(fields=["state"])
    if article.state == ArticleState.KILLED:
        forget(article)
        notices.tell_in_hand(article, "killed", at=at)
    elif article.state == ArticleState.HELD:
        notices.tell_in_hand(article, "held", at=at)
    elif revision is not None:
        notices.tell_of_revision(article, revision.kind, at=at)
