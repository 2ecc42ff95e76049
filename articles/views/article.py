"""One edition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from articles.models import Edition
from articles.text.passages import passages
from articles.views.frame import frame, sections_of
from articles.views.page_cache import readers_page


@readers_page()
def article(request: HttpRequest, *, language: str, number: int, at: datetime, slug: str | None = None) -> HttpResponse:
    """An edition by its number; another slug than its own leads to it.

    What readers may not see does not exist (404, whatever the reason); what they saw once and cannot any more says so
    (410). Both are decided before any redirect.
    """
    here = Edition.objects.filter(language=language, article__public_number=number)
    edition = here.public(at=at).for_pages().first()
    if edition is None:
        if here.once_public().exists():
            return gone(request, language, at)
        raise Http404("no such article")
    if slug != edition.slug:
        return moved(address_of(edition, number))
    return render(request, "site/article.html", context_of(edition, number, at))


def moved(address: str) -> HttpResponse:
    """For good, but asked again each time: a headline may change and change back, and the story may go."""
    response = HttpResponsePermanentRedirect(address)
    response["Cache-Control"] = "no-cache"
    return response


def gone(request: HttpRequest, language: str, at: datetime) -> HttpResponse:
    """A prepared neutral sentence: no headline, no name, no reason."""
    response = render(request, "site/gone.html", frame(language, sections_of(language, at=at)), status=410)
    add_never_cache_headers(response)
    return response


def address_of(edition: Edition, number: int) -> str:
    return reverse("site:article", args=[edition.language, number, edition.slug])


def context_of(edition: Edition, number: int, at: datetime) -> dict[str, Any]:
    language = edition.language
    others = Edition.objects.public(at=at).filter(article=edition.article_id, language__in=settings.DESK_LANGUAGES)
    addresses = {other.language: address_of(other, number) for other in others}
    newest = edition.newest
    assert newest is not None, "the database holds: live has a release"
    return {
        "edition": edition,
        "release": newest,
        "number": number,
        "address": addresses[language],
        "addresses": addresses,
        "updated_at": edition.updated_at,
        "notes": edition.notes_for_readers,
        "passages": passages(newest.body),
        "places": [place for place in edition.article.places.all() if place.name],
        "at_section": edition.article.section,
        **frame(language, sections_of(language, at=at), addresses),
    }
