"""A language's shift note: what it says now, what it said before."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.refusals import NotAllowed, Refused
from newsroom.row_numbers import row_number
from translations.actions.shift_note import LONGEST, write_shift_note
from translations.models import ShiftNote
from translations.views.membership import cleaned, desk_member, person_of

SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def shift_note(request: HttpRequest, language: str) -> HttpResponse:
    """Read it, write it anew. What was typed stays where it is refused."""
    person = person_of(request)
    if language not in settings.DESK_LANGUAGES or not person.works_in(language):
        raise Http404
    typed, refusal = None, None
    if request.method == "POST":
        typed = cleaned(request.POST).get("text", "")
        seen = row_number(request.POST.get("seen", "")) or 0
        try:
            write_shift_note(language, typed, seen=seen, by=person, at=timezone.now())
        except NotAllowed:
            raise
        except Refused as refused:
            refusal = refused
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:queue")
    notes = list(ShiftNote.objects.of_language(language)[:SHOWN])
    context = {
        "language": language,
        "note": notes[0] if notes else None,
        "earlier": notes[1:],
        "typed": typed,
        "refusal": refusal,
        "longest": LONGEST,
    }
    return render(request, "desk/shift_note.html", context, status=refusal.status if refusal else 200)
