"""Times as a desk says them: the hour alone for today, the day with it for other days, and how long ago or ahead."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton
from django.conf import settings
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsroom.languages import cldr

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
SHORT_MONTHS = frozenset({"be", "en", "es", "pl"})  # every month with its day fits a column of the strip


def hour(when: datetime) -> str:
    """`11:58`, in the desk's time zone."""
    return localtime(when).strftime("%H:%M")


def moment(when: datetime, *, now: datetime) -> str:
    """The hour of today; with a short day for another day, and the year where it is not this one."""
    there, here = localtime(when), localtime(now)
    if there.date() == here.date():
        return hour(when)
    day = day_in_words(there.date(), with_year=there.year != here.year)
    return _("%(day)s, %(hour)s") % {"day": day, "hour": hour(when)}


def day_in_words(day: date, *, with_year: bool = True) -> str:
    """`Nov 26, 2026`, as the page's language writes it."""
    noon = datetime.combine(day, time(12))
    return format_skeleton("yMMMd" if with_year else "MMMd", noon, locale=cldr(get_language() or "en"))


def near_day(day: date) -> str:
    """`Wed, Nov 25`, as the page's language writes a day whose year goes without saying."""
    return format_skeleton("MMMEd", datetime.combine(day, time(12)), locale=cldr(get_language() or "en"))


def short_moment(when: datetime, *, now: datetime) -> str:
    """As `moment`, for a narrow column: `18:00`, or `Nov 26` where that is short enough, else `26.11.`."""
    there, here = localtime(when), localtime(now)
    if there.date() == here.date():
        return hour(when)
    language = get_language() or "en"
    return format_skeleton("MMMd" if language in SHORT_MONTHS else "Md", there, locale=cldr(language))


def length(span: timedelta) -> str:
    """`9 min`, `1 h 07`, `3 days`: how long something lasts, rounded down; never negative."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < HOUR:
        return _("%(minutes)s min") % {"minutes": seconds // MINUTE}
    if seconds < DAY:
        return _("%(hours)s h %(minutes)02d") % {"hours": seconds // HOUR, "minutes": seconds % HOUR // MINUTE}
    return _("%(days)s d %(hours)s h") % {"days": seconds // DAY, "hours": seconds % DAY // HOUR}


def ago(when: datetime, *, now: datetime) -> str:
    if now - when < timedelta(minutes=1):
        return _("just now")
    return _("%(length)s ago") % {"length": length(now - when)}


def ahead(when: datetime, *, now: datetime) -> str:
    return _("in %(length)s") % {"length": length(when - now)}


def zone_name(now: datetime, zone: ZoneInfo | None = None) -> str:
    """A time zone, by default the desk's, with its distance from UTC then: `Europe/Berlin, UTC+01:00`."""
    offset = localtime(now, zone).strftime("%z")
    return f"{zone.key if zone else settings.TIME_ZONE}, UTC{offset[:3]}:{offset[3:]}"
