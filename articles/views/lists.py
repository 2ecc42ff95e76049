"""The newest editions of a language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import groupby

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.filters import EditionFilter
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.frame import frame
from articles.views.page_cache import readers_page

ON_A_PAGE = 25


@readers_page("section", "topic", "place", "day", "before")
def newest(request: HttpRequest, *, language: str, at: datetime) -> HttpResponse:
    """The newest first, by day; filtered by section, topic, place and day; older ones by keyset."""
    chosen = EditionFilter(request.GET, language=language, at=at)
    if not chosen.is_valid():
        raise Http404("no such section, topic, place or day")
    found = older_than(chosen.qs, request.GET.get("before", "")).newest_first()[: ON_A_PAGE + 1]
    editions = list(found)
    page = editions[:ON_A_PAGE]
    picked = {name: value for name, value in chosen.form.cleaned_data.items() if value}
    context = {
        "days": by_day(page),
        "older": f"{cursor_of(page[-1])}" if len(editions) > ON_A_PAGE else "",
        "kept": {name: getattr(value, "slug", None) or value.isoformat() for name, value in picked.items()},
        "picked": picked,
        "filter": chosen,
        "is_list": True,
        "is_first": not request.GET.get("before"),
        **frame(language, list(chosen.form.fields["section"].queryset)),
    }
    return render(request, "site/list.html", context)


def by_day(editions: Sequence[Edition]) -> list[tuple[date, list[Edition]]]:
    def day(edition: Edition) -> date:
        assert edition.public_from is not None, "a public edition has a time"
        return timezone.localtime(edition.public_from).date()

    return [(when, list(those)) for when, those in groupby(editions, day)]


def cursor_of(edition: Edition) -> str:
    """Where a page ended: microseconds since 1970 and the row's key."""
    assert edition.public_from is not None, "a public edition has a time"
    since = edition.public_from - datetime(1970, 1, 1, tzinfo=UTC)
    return f"{since.days * 86_400_000_000 + since.seconds * 1_000_000 + since.microseconds}-{edition.pk}"


def older_than(editions: EditionQuerySet, cursor: str) -> EditionQuerySet:
    """What stands behind a cursor; a broken one is no address."""
    if not cursor:
        return editions
    micros, _, key = cursor.partition("-")
    if not (micros.isdigit() and key.isdigit() and len(micros) < 18 and len(key) < 18):
        raise Http404("no such page")
    moment = datetime.fromtimestamp(int(micros) // 1_000_000, tz=UTC).replace(microsecond=int(micros) % 1_000_000)
    return editions.filter(Q(public_from__lt=moment) | Q(public_from=moment, pk__lt=int(key)))
