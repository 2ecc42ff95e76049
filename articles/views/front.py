"""The door: readers are sent to the language they read best."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


@csrf_exempt
@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """To the best of the desk's languages, by what the browser prefers."""
    preferred = _preferred(request.headers.get("Accept-Language", ""))
    response = HttpResponseRedirect(reverse("site:list", args=[preferred]))
    response["Cache-Control"] = "public, no-cache"
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _preferred(accepted: str) -> str:
    """The first of the desk's languages in an Accept-Language header; caches know of nothing else that could choose."""
    for code, _quality in parse_accept_lang_header(accepted.lower()):
        try:
            language = get_supported_language_variant(code)
        except LookupError:
            continue
        if language in settings.DESK_LANGUAGES:
            return language
    return settings.LANGUAGE_CODE
