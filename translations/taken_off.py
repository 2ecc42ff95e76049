"""Languages that a hold took from readers and that its end did not bring back: they are off until released again."""

from __future__ import annotations

from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from articles.models import Edition
from newsroom.models import LogEntry
from translations.models.translation import MOVING


def taken_off() -> Any:
    """Their editions, of stories that move, with `taken_at`: when the hold began that took them."""
    holds = LogEntry.objects.about("article").of_verbs("hold")
    holds = holds.filter(article=OuterRef("article"), at__lte=OuterRef("stopped_at")).newest_first()
    taken = Coalesce(Subquery(holds.values("at")[:1]), F("stopped_at"))
    return Edition.objects.taken_off().filter(article__state__in=MOVING).annotate(taken_at=taken)
