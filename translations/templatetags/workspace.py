"""What the workspace's templates say beside what every template can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django import template
from django.utils import timezone

from translations.desk import clock

register = template.Library()


@register.filter
def moment(when: datetime) -> str:
    """`11:58` of today, day and hour of another day."""
    return clock.moment(when, now=timezone.now())


@register.filter
def under(texts: Mapping[str, str] | None, name: str) -> str:
    """What a mapping holds under a name, "" where it holds nothing or there is none."""
    return texts.get(name, "") if texts else ""
