"""Desk verbs that take a story from readers: hold, kill, withdraw; and the one way on after a kill."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.db.models.functions import Coalesce

from articles.actions.revision import add_revision
from articles.models import Article, Edition
from articles.models.edition import EditionQuerySet
from articles.vocabulary import RevisionKind
from articles.workflow import ARTICLE, edition_mark
from newsroom.models.counter import advance_generation
from newsroom.models.log_entry import LogEntry
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from newsroom.workflow import Mark


def remember_public(editions: EditionQuerySet, *, at: datetime) -> None:
    """Before editions go out of sight: keep since when readers saw those they could see."""
    editions.public(at=at).update(first_public_at=Coalesce(F("first_public_at"), F("public_from")))


def hold(article: Article, *, note: str, by: Person | None, at: datetime, seen: Mark | None = None) -> Article:
    """Take every language out of sight and stop all work, until an editor clears it."""
    with ARTICLE.move(article, "hold", by=by, at=at, seen=seen, note=note) as locked:
        locked.state_before = locked.state
        locked.stopped_reason = note.strip()[:300]
        editions = locked.editions.filter(live_at__isnull=False, held_at__isnull=True)
        remember_public(editions, at=at)
        editions.update(held_at=at)
        advance_generation()
    return locked


def kill(article: Article, *, note: str, by: Person | None, at: datetime, seen: Mark | None = None) -> Article:
    """Withdraw every edition in every language for good. No text is blanked; nothing of it goes out again."""
    with ARTICLE.move(article, "kill", by=by, at=at, seen=seen, note=note) as locked:
        locked.state_before = locked.state
        locked.stopped_reason = note.strip()[:300]
        remember_public(locked.editions.all(), at=at)
        locked.editions.filter(withdrawn_at__isnull=True).update(withdrawn_at=at)
        advance_generation()
    return locked


def withdraw(edition: Edition, *, note: str, by: Person, at: datetime, seen: Mark | None = None) -> Edition:
    """Take one language from readers; it can be released again.

    Raises `Unfit` where nothing is released, or no longer; `LostRace` when the edition is not what was `seen`.
    """
    with ARTICLE.move(
        edition.article, "withdraw", by=by, at=at, note=note, data={"language": edition.language}
    ) as locked:
        mine = locked.editions.filter(pk=edition.pk)
        if mine.filter(withdrawn_at__isnull=False).exists():
            raise Unfit("withdrawn_already")
        if not mine.filter(live_at__isnull=False).exists():
            raise Unfit("not_released")
        refuse_other_edition(locked, edition.language, verb="withdraw", seen=seen)
        remember_public(mine, at=at)
        mine.update(withdrawn_at=at)
        advance_generation()
    return Edition.objects.get(pk=edition.pk)


def refuse_other_edition(article: Article, language: str, *, verb: str, seen: Mark | None) -> None:
    """Raise `LostRace` unless a locked article's edition in a language is what was seen."""
    if seen is not None and seen != edition_mark(language, article.editions.filter(language=language).first()):
        raise LostRace("lost_race", verb=verb)


def start_anew(article: Article, *, by: Person, at: datetime, seen: Mark | None = None) -> Article:
    """Copy a killed story to a new number, with its embargo; the killed one stays as it is."""
    with ARTICLE.move(article, "start anew", by=by, at=at, seen=seen) as locked:
        old = locked.current
        anew = Article.objects.create(
            source_language=locked.source_language,
            language_source=locked.language_source,
            language_declared=locked.language_declared,
            language_detected=locked.language_detected,
            provider=locked.provider,
            arrived_at=at,
            urgency=locked.urgency,
            slugline=locked.slugline,
            section=locked.section,
            rights=locked.rights,
            embargo=locked.embargo,
            embargo_until_lifted=locked.embargo_until_lifted,
            editor_note=locked.editor_note,
            is_advance=locked.is_advance,
            translated_from=locked.translated_from,
            started_from=locked,
        )
        anew.topics.set(locked.topics.all())
        anew.places.set(locked.places.all())
        add_revision(
            anew,
            kind=RevisionKind.ORIGINAL,
            texts=[(paragraph.id, paragraph.role, paragraph.text) for paragraph in old.story] if old else [],
            dateline=old.line if old else None,
            by=by,
            at=at,
            byline=old.byline if old else "",
            credit=old.credit if old else "",
        )
        LogEntry.write("start", ARTICLE.target(anew), by=by, at=at, data={"from": locked.pk})
    return anew
