"""What the readers' pages say of times and texts, as the page's language writes them."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_skeleton, format_time
from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from articles.text.inline import plain, to_html
from newsroom.languages import cldr

register = template.Library()


def _locale() -> object:
    return cldr(get_language() or "en")


@register.filter
def clock(moment: datetime) -> str:
    """`10:40`"""
    return format_time(timezone.localtime(moment), "short", locale=_locale())


@register.filter
def full_day(day: date) -> str:
    """`Tuesday, 24 November 2026`"""
    return format_date(day, "full", locale=_locale())


@register.filter
def moment(at: datetime) -> str:
    """`24 November 2026, 10:40`"""
    local = timezone.localtime(at)
    day = format_date(local.date(), "long", locale=_locale())
    return f"{day}, {format_time(local, 'short', locale=_locale())}"


@register.filter
def short_moment(at: datetime, beside: datetime) -> str:
    """The time alone where it is the same day, else with its day."""
    local = timezone.localtime(at)
    if local.date() == timezone.localtime(beside).date():
        return clock(at)
    return f"{format_skeleton('MMMd', local, locale=_locale())}, {clock(at)}"


@register.filter
def inline(notation: str) -> SafeString:
    """Inline marks as HTML; the notation cannot carry anything else (articles/text/inline.py)."""
    return mark_safe(to_html(notation))


@register.filter
def words_of(notation: str) -> str:
    return plain(notation)
