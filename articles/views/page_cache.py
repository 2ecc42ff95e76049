"""Rendered pages, kept while nothing that readers see has changed.

Going live is no verb, so two things say what readers see: the generation, which every verb that changes it advances,
and the moment when the next edition opens by the clock. Both are read first, in one query, and a page is kept under
both: what was killed is gone, and what was due is there, at the next answer of every process.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from hashlib import blake2s
from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache
from django.db.models import DateTimeField, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from articles.models import Edition
from newsroom.models.counter import GENERATION, Counter

LONGEST = 300  # seconds; the cache's own housekeeping, not what keeps pages right
HTML = "text/html; charset=utf-8"
View = Callable[..., HttpResponse]


def readers_page(*parameters: str, content_type: str = HTML) -> Callable[[View], View]:
    """A page for readers: GET and HEAD alone, kept as long as it is right, answered 304 by the digest of its bytes.

    `parameters` are the query parameters the page reads; others are no part of its address. Visibility is decided by
    the view, or by what was kept for the same state of the site, before any 304. `content_type` is what it sends;
    of the view's own headers only `Link` is kept.
    """

    def decorate(view: View) -> View:
        @csrf_exempt
        @require_safe
        @wraps(view)
        def page(request: HttpRequest, **address: Any) -> HttpResponse:
            now = timezone.now()
            whole = (
                view.__module__,
                view.__name__,
                sorted(address.items()),
                _asked(request, parameters),
                state_of_site(at=now),
            )
            key = f"page:{blake2s(repr(whole).encode(), digest_size=20).hexdigest()}"
            kept = cache.get(key)
            if kept is None:
                response = view(request, at=now, **address)
                if response.status_code != 200:
                    return response
                kept = bytes(response.content), response.get("Link", "")
                cache.set(key, kept, LONGEST)
            body, links = kept
            return _answer(request, body, links, content_type)

        return page

    return decorate


def state_of_site(*, at: datetime) -> tuple[int, datetime | None]:
    """The generation and the next opening: while both stay the same, so does what readers may see."""
    opens = Edition.objects.all().to_open(at=at).values("public_from")[:1]
    rows = Counter.objects.values_list("value", Subquery(opens, output_field=DateTimeField()))
    return rows.get(name=GENERATION)


def _asked(request: HttpRequest, parameters: tuple[str, ...]) -> str:
    asked = sorted((name, request.GET[name]) for name in parameters if request.GET.get(name))
    if any("\x00" in value for _name, value in asked):
        raise Http404("no address holds a NUL character, and PostgreSQL takes none")
    return urlencode(asked)


def _answer(request: HttpRequest, body: bytes, links: str, content_type: str) -> HttpResponse:
    etag = f'"{blake2s(body, digest_size=16).hexdigest()}"'
    response = HttpResponse(body, content_type=content_type)
    response["Cache-Control"] = "public, no-cache"
    response["ETag"] = etag
    if links:
        response["Link"] = links
    return get_conditional_response(request, etag=etag, response=response) or response
