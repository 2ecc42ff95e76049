"""What the readers' pages say of times and texts, as the page's language writes them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_skeleton, format_time
from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from articles.models import Release
from articles.text.inline import plain, to_html
from articles.text.openings import WIDTH, first_words
from newsroom.languages import dates_of, hour_of, name_of

register = template.Library()


def _language() -> str:
    return get_language() or "en"


@register.filter
def clock(at: datetime) -> str:
    """`10:40`, in the desk's time zone"""
    code = _language()
    return format_time(timezone.localtime(at), hour_of(code), locale=dates_of(code))


@register.filter
def full_day(day: date) -> str:
    """`Tuesday, 24 November 2026`"""
    return format_date(day, "full", locale=dates_of(_language()))


@register.filter
def moment(at: datetime) -> str:
    """`24 November 2026, 10:40`"""
    day = format_date(timezone.localtime(at), "long", locale=dates_of(_language()))
    return _together(day, at)


@register.filter
def short_moment(at: datetime, beside: datetime) -> str:
    """The hour alone on the same day as `beside`, else with the day, and with the year in another year."""
    local, other = timezone.localtime(at), timezone.localtime(beside)
    if local.date() == other.date():
        return clock(at)
    if local.year == other.year:
        return _together(format_skeleton("MMMMd", local, locale=dates_of(_language())), at)
    return moment(at)


def _together(day: str, at: datetime) -> str:
    pattern: Any = dates_of(_language()).datetime_formats["medium"]
    return str(pattern).replace("{1}", day).replace("{0}", clock(at))


@register.filter
def iso(at: datetime) -> str:
    """For `datetime` attributes: to the minute, with the desk's offset."""
    return timezone.localtime(at).isoformat(timespec="minutes")


@register.filter
def inline(notation: str) -> SafeString:
    """Inline marks as HTML; the notation cannot carry anything else (articles/text/inline.py)."""
    return mark_safe(to_html(notation))


@register.filter
def words_of(notation: str) -> str:
    """A text without its marks, for headlines, titles and descriptions."""
    return plain(notation)


@register.filter
def origin_in_words(release: Release) -> str:
    """`Translated from: German, by way of: English`; "" for a text that is no translation."""
    code = _language()
    first = release.first_language or release.translated_from
    way = release.translated_via or (release.translated_from if release.first_language else "")
    if not first:
        return ""
    if not way:
        return gettext("Translated from: %(language_name)s") % {"language_name": name_of(first, code)}
    said = gettext("Translated from: %(language_name)s, by way of: %(way)s")
    return said % {"language_name": name_of(first, code), "way": name_of(way, code)}


@register.filter
def updating_in_words(at: datetime) -> str:
    """That a corrected text is on its way, since when: with the day, for whoever reads it another day."""
    return gettext("An update to this article has been under way since %(when)s.") % {"when": moment(at)}


@register.filter
def opening_of(release: Release, width: int = WIDTH) -> str:
    """The summary, else the first words of the text."""
    if release.summary:
        return plain(release.summary)
    body = release.body
    return first_words(plain(body[0]["text"]), width) if body else ""
