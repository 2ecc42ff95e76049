"""The door: readers are sent to the language they read best."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """To the best of the desk's languages, by what the browser prefers."""
    language = get_language_from_request(request)
    if language not in settings.DESK_LANGUAGES:
        language = settings.LANGUAGE_CODE
    response = HttpResponseRedirect(reverse("site:list", args=[language]))
    response["Cache-Control"] = "public, no-cache"
    patch_vary_headers(response, ["Accept-Language"])
    return response
