"""Desk verb: say that a page is open."""

from __future__ import annotations

from datetime import datetime

from newsroom.models.person import Person
from translations.models import Presence, Translation


def be_here(translation: Translation, *, uid: str, by: Person, at: datetime) -> None:
    """Note where a person is; asks for no right but to look, and leaves no line in the log."""
    Presence.objects.bulk_create(
        [Presence(translation=translation, person=by, uid=uid, at=at)],
        update_conflicts=True,
        unique_fields=["translation", "person"],
        update_fields=["uid", "at"],
    )
