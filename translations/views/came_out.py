"""What became of my text: for a translator, after the approval."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from translations.views.membership import desk_member, translation_for
from translations.workspace.came_out import came_out


@require_safe
@desk_member
def what_became_of_it(asked: HttpRequest, pk: int) -> HttpResponse:
    """What was handed in against what was approved, paragraph by paragraph."""
    translation = translation_for(asked, pk)
    context = {"found": came_out(translation), "translation": translation, "article": translation.article}
    return render(asked, "desk/came_out.html", context)
