"""What the workspace's templates say beside what every template can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.models.person import Person
from translations.desk import clock
from translations.figures_wording import CAUSES, MISSES, REPORTS, WAITS
from translations.models import Notice
from translations.workspace.flashes import Waiting, waiting_for
from translations.workspace.wall_board import MARKS as WAIT_MARKS
from translations.workspace.wall_board import Wait

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


@register.filter
def near_day(when: date) -> str:
    """A day that is hardly past: `Wed, Nov 25`."""
    return clock.near_day(when)


@register.simple_tag
def unread_notices(person: Person) -> int:
    """How many notices wait to be read; one query."""
    return Notice.objects.of(person).unread().count()


@register.simple_tag
def flashes_waiting(person: Person) -> list[Waiting]:
    """The flashes that wait for this person; one query."""
    return waiting_for(person, at=timezone.now())


@register.filter
def duty_in_words(person: Person, at: datetime) -> str:
    """Whether somebody is there: `on duty`, `off duty`, `away until Dec 3, 2026`, and who stands in."""
    if person.is_there(at=at):
        return _("on duty")
    said = _("off duty")
    if person.away_until is not None and person.is_away(at=at):
        said = _("away until %(day)s") % {"day": clock.day_in_words(person.away_until)}
    deputy = person.deputy_at(at)
    return f"{said} · {_('%(person)s stands in') % {'person': deputy}}" if deputy else said


@register.filter
def mark_of_wait(wait: str) -> str:
    return WAIT_MARKS[Wait(wait)]


@register.filter
def miss_in_words(kind: str) -> str:
    return str(MISSES[kind])


@register.filter
def cause_in_words(stage: str) -> str:
    return str(CAUSES[stage])
