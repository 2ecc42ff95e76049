"""Desk verbs that stop a story or let it go on, and tell those whose work it is."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from articles.actions import clearing, stopping
from articles.models import Article, Edition
from newsroom.models.person import Person
from newsroom.workflow import Mark
from translations.actions import notices
from translations.actions.learning import forget
from translations.models import Translation
from translations.vocabulary import NoticeKind


def hold(article: Article, *, note: str, seen: Mark, by: Person, at: datetime) -> Article:
    """As `articles.actions.stopping.hold`; who has a language in hand is told to stop."""
    with transaction.atomic():
        held = stopping.hold(article, note=note, seen=seen, by=by, at=at)
        notices.tell_in_hand(held, NoticeKind.HELD, at=at, by=by)
    return held


def spike(article: Article, *, note: str, seen: Mark | None, by: Person, at: datetime) -> Article:
    """As `articles.actions.clearing.spike`; who has a language in hand is told to stop."""
    with transaction.atomic():
        spiked = clearing.spike(article, note=note, seen=seen, by=by, at=at)
        notices.tell_in_hand(spiked, NoticeKind.SPIKED, at=at, by=by)
    return spiked


def restore(article: Article, *, seen: Mark | None, by: Person, at: datetime) -> Article:
    """As `articles.actions.clearing.restore`; who has a language in hand hears that it goes on."""
    with transaction.atomic():
        restored = clearing.restore(article, seen=seen, by=by, at=at)
        notices.tell_in_hand(restored, NoticeKind.GOES_ON, at=at, by=by)
    return restored


def kill(article: Article, *, note: str, seen: Mark, by: Person, at: datetime, keep_memory: bool = False) -> Article:
    """As `articles.actions.stopping.kill`; who has a language in hand is told to stop.

    The memory forgets what it learnt from the story, unless `keep_memory` says that its sentences are sound.
    """
    with transaction.atomic():
        killed = stopping.kill(article, note=note, seen=seen, by=by, at=at)
        if not keep_memory:
            forget(killed)
        notices.tell_in_hand(killed, NoticeKind.KILLED, at=at, by=by)
    return killed


def withdraw(edition: Edition, *, note: str, seen: Mark, by: Person, at: datetime) -> Edition:
    """As `articles.actions.stopping.withdraw`; whose text rests on this language's is told."""
    with transaction.atomic():
        withdrawn = stopping.withdraw(edition, note=note, seen=seen, by=by, at=at)
        made = Translation.objects.asked_for().filter(via__edition=edition, meaning__isnull=False)
        notices.tell_of_withdrawal(made, note=note, at=at, by=by)
    return withdrawn
