"""What the admin is asked must be something a database can be asked.

Django's lists put an address's values into their queries as they came: PostgreSQL breaks at NUL, SQLite at a number of
more than 64 bits and at a search of a thousand words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.main import SEARCH_VAR
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse

from newsroom.row_numbers import MOST_DIGITS, row_number

View = Callable[..., HttpResponse]
MOST_WORDS = 20
MOST_CHARACTERS = 1_000
TOO_LONG_A_NUMBER = re.compile(rf"\d{{{MOST_DIGITS + 1}}}")


def asked_soundly(view: View) -> View:
    """A view that is only reached by sound requests: the others have no page (404) or make no sense (400)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "\x00" in request.path_info:
            raise Http404
        _refuse_unsound(request)
        _shorten_search(request)
        return view(request, *args, **kwargs)

    return guarded


def _refuse_unsound(request: HttpRequest) -> None:
    for name, values in request.GET.lists():
        if any("\x00" in value or (name != SEARCH_VAR and TOO_LONG_A_NUMBER.search(value)) for value in values):
            raise BadRequest("no list can be narrowed by this")
    if any(row_number(key) is None for key in request.POST.getlist(ACTION_CHECKBOX_NAME)):
        raise BadRequest("not a box of a list")


def _shorten_search(request: HttpRequest) -> None:
    """Keep the first words of a search; the list's own field then shows what was looked for."""
    asked = request.GET.get(SEARCH_VAR, "")
    kept = " ".join(asked[:MOST_CHARACTERS].split()[:MOST_WORDS])
    if kept != " ".join(asked.split()):
        given = request.GET.copy()
        given[SEARCH_VAR] = kept
        request.GET = given  # type: ignore[assignment]
