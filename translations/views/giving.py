"""Giving a range of paragraphs to another translator: a page of its own, so that the working page stays light."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.models.person import Person
from newsroom.refusals import Refused
from newsroom.roles import DeskRole
from newsroom.row_numbers import row_number
from translations.actions import paragraphs
from translations.models import Translation
from translations.views.membership import desk_member, person_of, translation_for
from translations.workflow import TRANSLATION


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def give_paragraphs(asked: HttpRequest, pk: int) -> HttpResponse:
    """Which paragraphs go to whom; nobody means back to its translator."""
    translation, by = translation_for(asked, pk), person_of(asked)
    if asked.method != "POST":
        TRANSLATION.refuse(translation, TRANSLATION.find("give paragraphs", translation.state), by=by)
        return _page(asked, translation)
    first, last, number = (asked.POST.get(name, "") for name in ("from", "until", "to"))
    to = get_object_or_404(Person.objects, pk=row_number(number)) if number else None
    try:
        paragraphs.give_paragraphs(translation, first=first, last=last, to=to, by=by, at=timezone.now())
    except Refused as refusal:
        if refusal.status == 403:
            raise
        return _page(asked, translation, refusal)
    said = _("The paragraphs are back with the translator.")
    messages.success(asked, _("The paragraphs are given to %(person)s.") % {"person": to} if to else said)
    return redirect(reverse("desk:working-page", args=[pk]) + f"#p-{first}")


def _page(asked: HttpRequest, translation: Translation, refusal: Refused | None = None) -> HttpResponse:
    """The question, with what was chosen."""
    there = Person.objects.there(at=timezone.now()).who_hold(DeskRole.TRANSLATOR, translation.language)
    context = {
        "translation": translation,
        "article": translation.article,
        "rows": list(translation.paragraphs.in_order().select_related("assigned_to")),
        "colleagues": there.exclude(pk=translation.translator_id).by_name(),
        "refusal": refusal,
        "chosen": asked.POST,
    }
    return render(asked, "desk/give_paragraphs.html", context, status=refusal.status if refusal else 200)
