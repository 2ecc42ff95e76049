"""Desk verbs that stop a story, and tell those whose work it stops."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from articles.actions import stopping
from articles.models import Article
from newsroom.models.person import Person
from newsroom.workflow import Mark
from translations.actions import notices
from translations.actions.learning import forget


def hold(article: Article, *, note: str, seen: Mark, by: Person, at: datetime) -> Article:
    """As `articles.actions.stopping.hold`; who has a language in hand is told to stop."""
    with transaction.atomic():
        held = stopping.hold(article, note=note, seen=seen, by=by, at=at)
        notices.tell_in_hand(held, "held", at=at, by=by)
    return held


def kill(article: Article, *, note: str, seen: Mark, by: Person, at: datetime, keep_memory: bool = False) -> Article:
    """As `articles.actions.stopping.kill`; who has a language in hand is told to stop.

    The memory forgets what it learnt from the story, unless `keep_memory` says that its sentences are sound.
    """
    with transaction.atomic():
        killed = stopping.kill(article, note=note, seen=seen, by=by, at=at)
        if not keep_memory:
            forget(killed)
        notices.tell_in_hand(killed, "killed", at=at, by=by)
    return killed
