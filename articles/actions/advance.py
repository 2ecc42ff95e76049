"""Advance texts: a speech as it is handed out before it is held, and the delivered text that follows it.

Until somebody has compared the two, the text stays under its embargo. What the delivered text changed is followed by
every language as a correction is; readers are told nothing, for nothing was wrong.
"""

from __future__ import annotations

from datetime import datetime

from articles.models import Article
from articles.vocabulary import RevisionKind
from articles.wire.incoming import Incoming, Signal
from articles.workflow import ARTICLE
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark

KINDS = {
    Signal.NONE: RevisionKind.UPDATE,
    Signal.UPDATE: RevisionKind.UPDATE,
    Signal.CORRECTION: RevisionKind.CORRECTION,
    Signal.REFILE: RevisionKind.REFILE,
}


def mark_advance(article: Article, *, is_advance: bool, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that a story is the advance text of a speech, to be checked against delivery; or that it is none after all.

    Raises `Unfit` while a language of it opens by the clock without an embargo.
    """
    with ARTICLE.move(article, "mark advance", seen=seen, by=by, at=at, data={"advance": is_advance}) as locked:
        if is_advance and not locked.under_embargo(at=at) and locked.editions.to_open(at=at).exists():
            raise Unfit("advance_scheduled")
        locked.is_advance = is_advance
    return locked


def confirm_delivery(article: Article, *, seen: Mark, by: Person, at: datetime) -> Article:
    """Say that the speech was compared and delivered word for word. Raises `Unfit` for what is no advance text."""
    with ARTICLE.move(article, "confirm delivery", seen=seen, by=by, at=at) as locked:
        if not locked.is_advance:
            raise Unfit("no_advance_text")
        locked.is_advance = False
    return locked


def kind_of(item: Incoming, article: Article) -> RevisionKind:
    """What an item that brings a story's next text makes of it.

    An update that no longer says “check against delivery” is the delivered text. A correction or a refile is what it
    says: its own note may just have taken that one's place.
    """
    kind = KINDS[item.signal]
    delivered = kind == RevisionKind.UPDATE and article.is_advance and not item.is_advance
    return RevisionKind.DELIVERED if delivered else kind
