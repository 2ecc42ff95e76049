"""What the workspace's templates say beside what every template can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django import template
from django.utils import timezone

from translations.desk import clock
from translations.figures_wording import REPORTS, WAITS

register = template.Library()


@register.filter
def moment(when: datetime) -> str:
    """`11:58` of today, day and hour of another day."""
    return clock.moment(when, now=timezone.now())


@register.filter
def under(texts: Mapping[str, str] | None, name: str) -> str:
    """What a mapping holds under a name, "" where it holds nothing or there is none."""
    return texts.get(name, "") if texts else ""


@register.filter
def lasts(since: datetime, now: datetime) -> str:
    """How long something has lasted: `{{ tally.since|lasts:now }}`."""
    return clock.length(now - since)


@register.filter
def wait_in_words(wait: str) -> str:
    return str(WAITS[wait])


@register.filter
def report_in_words(by: str) -> str:
    return str(REPORTS[by])


@register.filter
def span(lasts: timedelta | None) -> str:
    """`12 min`, or a dash where there is nothing to tell."""
    return "–" if lasts is None else clock.length(lasts)


@register.filter
def day(when: date) -> str:
    return clock.day_in_words(when)
