"""Rendered pages, kept while nothing that readers see has changed.

A page is stored under the generation that was read first, and never longer than until the next edition opens by the
clock, because going live is no verb. So what was killed is gone at the next answer, on every process.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from hashlib import blake2s
from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import Edition
from newsroom.models.counter import generation

LONGEST = 300.0
View = Callable[..., HttpResponse]


def readers_page(*parameters: str) -> Callable[[View], View]:
    """A page for readers: GET and HEAD alone, kept by generation, answered 304 by the digest of its bytes.

    `parameters` are the query parameters the page reads; others are no part of its address. Visibility is decided by
    the view, or by what was kept under the current generation, before any 304.
    """

    def decorate(view: View) -> View:
        @require_safe
        @wraps(view)
        def page(request: HttpRequest, **address: Any) -> HttpResponse:
            now = timezone.now()
            key = _key(view.__name__, request, address, parameters, generation())
            body = cache.get(key)
            if body is None:
                response = view(request, at=now, **address)
                if response.status_code != 200:
                    return response
                body = bytes(response.content)
                cache.set(key, body, _lifetime(now))
            return _answer(request, body)

        return page

    return decorate


def _key(name: str, request: HttpRequest, address: dict[str, Any], parameters: tuple[str, ...], number: int) -> str:
    asked = sorted((key, request.GET[key]) for key in parameters if request.GET.get(key))
    whole = f"{name}|{sorted(address.items())}|{urlencode(asked)}|{request.get_host()}|{number}"
    return f"page:{blake2s(whole.encode(), digest_size=20).hexdigest()}"


def _lifetime(now: datetime) -> float:
    opens = Edition.objects.all().opens_next(at=now)
    return LONGEST if opens is None else min(LONGEST, max(0.0, (opens - now).total_seconds()))


def _answer(request: HttpRequest, body: bytes) -> HttpResponse:
    etag = f'"{blake2s(body, digest_size=16).hexdigest()}"'
    response = HttpResponse(body)
    response["Cache-Control"] = "public, no-cache"
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response
