"""One edition."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.dateparse import parse_datetime

from articles.models import Edition
from articles.views.frame import frame, sections_of
from articles.views.page_cache import readers_page
from articles.vocabulary import Role


@readers_page()
def article(request: HttpRequest, *, language: str, number: int, at: datetime, slug: str | None = None) -> HttpResponse:
    """An edition by its number; another slug than its own leads to it.

    What readers may not see does not exist (404, whatever the reason); what they saw once and cannot any more says so
    (410). Both are decided before any redirect.
    """
    edition = Edition.objects.for_pages().filter(language=language, article__public_number=number).first()
    if edition is None or not edition.is_public(at=at):
        if edition is not None and edition.first_public_at is not None and edition.withdrawn_at is not None:
            return gone(request, language, at)
        raise Http404("no such article")
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(address_of(edition, number))
    return render(request, "site/article.html", context_of(edition, number, at))


def gone(request: HttpRequest, language: str, at: datetime) -> HttpResponse:
    """A prepared neutral sentence: no headline, no name, no reason."""
    response = render(request, "site/gone.html", frame(language, sections_of(language, at=at)), status=410)
    add_never_cache_headers(response)
    return response


def address_of(edition: Edition, number: int) -> str:
    return reverse("site:article", args=[edition.language, number, edition.slug])


def context_of(edition: Edition, number: int, at: datetime) -> dict[str, Any]:
    language = edition.language
    others = list(Edition.objects.public(at=at).filter(article=edition.article_id).order_by("language"))
    addresses = {other.language: address_of(other, number) for other in others}
    newest = edition.newest
    assert newest is not None, "the database holds: live has a release"
    return {
        "edition": edition,
        "release": newest,
        "number": number,
        "address": addresses[language],
        "addresses": addresses,
        "revised_at": newest.at if newest.number > 1 and newest.at != edition.published_at else None,
        "notes": [{"at": parse_datetime(note["at"]), "text": note["text"]} for note in newest.notes],
        "blocks": blocks(newest.body),
        "places": [place for place in edition.article.places.all() if place.name],
        **frame(language, sections_of(language, at=at), addresses),
    }


def blocks(body: list[dict[str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    """Paragraphs by what they are set as, neighbouring list items together."""
    grouped: list[tuple[str, list[dict[str, str]]]] = []
    for role, those in groupby(body, lambda row: row["role"]):
        rows = list(those)
        if role == Role.LIST:
            grouped.append((role, rows))
        else:
            grouped += [(role, [row]) for row in rows]
    return grouped
