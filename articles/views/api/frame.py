"""How the public API answers: the readers' cache, for everybody, and a problem document for what is not there."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, gettext
from django.views.decorators.csrf import csrf_exempt

from articles.views.page_cache import View, readers_page
from newsroom.languages import bcp47

JSON = "application/json"
PROBLEM = "application/problem+json"  # RFC 9457
READING = ("GET", "HEAD")


def for_programs(*parameters: str) -> Callable[[View], View]:
    """A readers' page in JSON that other sites' scripts may read; `parameters` are those it reads (`readers_page`)."""

    def decorate(view: View) -> View:
        kept = readers_page(*parameters, content_type=JSON)(view)

        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, **address: Any) -> HttpResponse:
            if request.method not in READING:
                return _for_everybody(_only_to_read())
            try:
                return _for_everybody(kept(request, **address))
            except Http404:
                return _for_everybody(_not_there())

        return answer

    return decorate


@csrf_exempt
def nothing(request: HttpRequest, *, rest: str) -> HttpResponse:
    """Every other address under `/api/`: a program gets no page for people."""
    return _for_everybody(_not_there())


def answered(document: object) -> HttpResponse:
    return HttpResponse(_written(document), content_type=JSON)


def gone() -> HttpResponse:
    """The sentence of the page (templates/site/gone.html): no headline, no name, no reason."""
    return _problem(HTTPStatus.GONE, gettext("This report is no longer available."))


def _not_there() -> HttpResponse:
    return _problem(HTTPStatus.NOT_FOUND, gettext("There is nothing at this address."))


def _only_to_read() -> HttpResponse:
    response = _problem(HTTPStatus.METHOD_NOT_ALLOWED, gettext("This address can only be read: ask with GET or HEAD."))
    response["Allow"] = ", ".join(READING)
    return response


def _problem(status: HTTPStatus, sentence: str) -> HttpResponse:
    document = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": sentence}
    response = HttpResponse(_written(document), status=status.value, content_type=PROBLEM)
    response["Content-Language"] = bcp47(get_language() or "en")
    add_never_cache_headers(response)
    return response


def _written(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _for_everybody(response: HttpResponse) -> HttpResponse:
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag, Link"
    return response
