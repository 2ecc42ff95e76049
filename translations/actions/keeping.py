"""Versions of a draft, as it stood when something was decided about it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max

from newsroom.models.person import Person
from translations.models import Translation, Version
from translations.sources import source_of
from translations.vocabulary import VersionReason


def keep_version(locked: Translation, reason: VersionReason, *, by: Person | None, at: datetime) -> Version:
    """Keep the draft as it stands."""
    last = locked.versions.aggregate(last=Max("number"))["last"] or 0
    return Version.objects.create(
        translation=locked,
        number=last + 1,
        reason=reason,
        revision=locked.revision or source_of(locked).number,
        meaning=locked.meaning or source_of(locked).meaning,
        paragraphs=[row.as_json() for row in locked.paragraphs.in_order()],
        by=by,
        at=at,
    )
