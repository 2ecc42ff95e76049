"""The working page, for translators and reviewers alike: source beside target, paragraph by paragraph."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from translations.models import Translation
from translations.views.membership import desk_member, person_of, translation_for
from translations.workspace.handing_in import HandedIn
from translations.workspace.typed import WHOLE, Sent
from translations.workspace.working_page import read


@require_safe
@desk_member
def working_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Source beside target; `?against=3` compares the draft with its version 3."""
    return shown(request, translation_for(request, pk))


def shown(request: HttpRequest, translation: Translation, *, status: int = 200, **more: object) -> HttpResponse:
    """The page as it stands now."""
    against = request.GET.get("against", "")
    number = int(against) if against.isascii() and against.isdigit() and len(against) < 9 else None
    page = read(translation, person_of(request), against=number, now=timezone.now())
    context = {"page": page, "translation": translation, "article": translation.article, "now": timezone.now()}
    return render(request, "desk/working_page.html", context | more, status=status)


def not_done(request: HttpRequest, pk: int, handed: HandedIn, sent: Sent) -> HttpResponse:
    """The page again, with the reason on it, what could not be saved beside what stands, and the note as typed."""
    status = handed.refusal.status if handed.refusal else 409
    lost = {typed.uid for typed in handed.lost}
    return shown(
        request,
        translation_for(request, pk),
        status=status,
        refusal=handed.refusal,
        lost=lost,
        note=sent.note,
        unsaid={remark.uid or WHOLE: remark.text for remark in handed.unsaid},
    )
