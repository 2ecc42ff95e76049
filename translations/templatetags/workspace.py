"""What the workspace's templates say beside what every template can."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone

from translations.desk import clock

register = template.Library()


@register.filter
def moment(when: datetime) -> str:
    """`11:58` of today, day and hour of another day."""
    return clock.moment(when, now=timezone.now())
