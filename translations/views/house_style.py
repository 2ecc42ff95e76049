"""A language's house style, for everybody who works in the language."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from translations.views.membership import desk_member, person_of
from translations.workspace.house_style import house_style as read


@require_safe
@desk_member
def house_style(request: HttpRequest, language: str) -> HttpResponse:
    """The desk's own words, then what the machine checks; findings lead to the section of their check."""
    if language not in settings.DESK_LANGUAGES or not person_of(request).works_in(language):
        raise Http404
    return render(request, "desk/house_style.html", {"style": read(language), "language": language})
