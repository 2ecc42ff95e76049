"""The newest editions of a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.filters import FILED, Choices, EditionFilter, choices_in
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.frame import frame
from articles.views.page_cache import readers_page

ON_A_PAGE = 25
START = datetime(1970, 1, 1, tzinfo=UTC)


@readers_page("section", "topic", "place", "day", "before")
def newest(request: HttpRequest, *, language: str, at: datetime) -> HttpResponse:
    """The newest first, by day; filtered by section, topic, place and day; older ones by keyset."""
    asked = asked_for(request, *FILED, "day", language=language, at=at)
    choices = asked.choices
    before = request.GET.get("before", "")
    found = older_than(asked.qs, before).prefetch_related("article__places").newest_first()
    editions = list(found[: ON_A_PAGE + 1])
    page = editions[:ON_A_PAGE]
    kept = kept_of(asked)
    context = {
        "days": by_day(page),
        "address": narrowed(reverse("site:list", args=[language]), kept),
        "older": urlencode({**kept, "before": cursor_of(page[-1])}) if len(editions) > ON_A_PAGE else "",
        "is_list": True,
        "is_first": not before,
        "kept": kept,
        "heading": heading_of(kept, choices),
        "fields": [asked.form[name] for name in asked.form.fields if name == "day" or choices[name]],
        "topics": choices["topic"],
        **frame(language, choices["section"]),
    }
    return render(request, "site/list.html", context)


def asked_for(request: HttpRequest, *names: str, language: str, at: datetime) -> EditionFilter:
    """What these parameters narrow the public editions to; what they name has to exist.

    What is no part of a page's kept address may not choose either: it would be answered to everybody.
    """
    chosen = {name: request.GET[name] for name in names if name in request.GET}
    choices = choices_in(language, at=at, asked=chosen)
    asked = EditionFilter(chosen, choices=choices, language=language, at=at)
    if not asked.is_valid():
        raise Http404("no such section, topic, place or day")
    return asked


def kept_of(asked: EditionFilter) -> dict[str, str]:
    """What a valid filter was narrowed by."""
    return {name: str(value) for name, value in asked.form.cleaned_data.items() if value}


def narrowed(address: str, kept: Mapping[str, str]) -> str:
    """One address for one choice, in whatever order it was made."""
    return f"{address}?{urlencode(sorted(kept.items()))}" if kept else address


def heading_of(kept: Mapping[str, str], choices: Mapping[str, Choices]) -> list[str]:
    """The names of what was chosen."""
    return [dict(choices[kind])[slug] for kind, slug in kept.items() if kind in choices]


def by_day(editions: Sequence[Edition]) -> list[tuple[date, list[Edition]]]:
    def day(edition: Edition) -> date:
        assert edition.public_from is not None, "a public edition has a time"
        return timezone.localtime(edition.public_from).date()

    return [(when, list(those)) for when, those in groupby(editions, day)]


def cursor_of(edition: Edition) -> str:
    """Where a page ended: microseconds since 1970 and the row's key."""
    assert edition.public_from is not None, "a public edition has a time"
    since = edition.public_from - START
    return f"{since.days * 86_400_000_000 + since.seconds * 1_000_000 + since.microseconds}-{edition.pk}"


def older_than(editions: Any, cursor: str) -> EditionQuerySet:
    """What stands behind a cursor; a broken one is no address."""
    if not cursor:
        return editions
    micros, _, key = cursor.partition("-")
    if not (micros.isdecimal() and key.isdecimal() and cursor.isascii() and len(micros) < 18 and len(key) < 18):
        raise Http404("no such page")
    moment = datetime.fromtimestamp(int(micros) // 1_000_000, tz=UTC).replace(microsecond=int(micros) % 1_000_000)
    return editions.filter(Q(public_from__lt=moment) | Q(public_from=moment, pk__lt=int(key)))
