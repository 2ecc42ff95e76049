"""The language a page's words are in: on readers' pages the address says it, at the desk the person."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class InterfaceLanguageMiddleware:
    """Activate the language of the page for the time of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(language_of(request)):
            request.LANGUAGE_CODE = translation.get_language()
            return self.get_response(request)


def language_of(request: HttpRequest) -> str:
    """The address's language (`/de/…`, `/api/de/…`), else the signed-in person's, else what the browser prefers."""
    first = request.path_info.removeprefix("/").removeprefix("api/").partition("/")[0]
    if first in settings.DESK_LANGUAGES:
        return first
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        chosen = getattr(request.user, "interface_language", "")
        if chosen in settings.DESK_LANGUAGES:
            return chosen
    return translation.get_language_from_request(request)
