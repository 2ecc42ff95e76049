"""Pages for what went wrong: a sentence, never a traceback."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

TEMPLATES = {
    400: "failures/400.html",
    403: "failures/403.html",
    404: "failures/404.html",
    500: "failures/500.html",
}


def _page(request: HttpRequest, status: int) -> HttpResponse:
    response = render(request, TEMPLATES[status], status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The same page for every address that does not exist for readers, whatever lies behind it."""
    return _page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)
