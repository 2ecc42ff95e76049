"""What became of my text: for a translator, after the approval."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.actions import register
from newsroom.actions.register import Facts
from newsroom.language.inflection.variants import Kind
from newsroom.models.concept import KINDS
from newsroom.refusals import Refused
from newsroom.register.units import FormUnit
from translations.models import Translation
from translations.sources import language_beside
from translations.views.membership import cleaned, desk_member, person_of, translation_for
from translations.workspace.came_out import came_out


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def what_became_of_it(asked: HttpRequest, pk: int) -> HttpResponse:
    """What was handed in against what was approved, paragraph by paragraph; a POST proposes a name for the register."""
    translation = translation_for(asked, pk)
    if asked.method != "POST":
        return _page(asked, translation)
    asked.POST = cleaned(asked.POST)  # type: ignore[assignment]
    source, target = asked.POST.get("source", "").strip(), asked.POST.get("target", "").strip()
    kind = asked.POST.get("kind", "")
    forms = [FormUnit(language_beside(translation), source), FormUnit(translation.language, target)]
    facts = Facts(Kind(kind) if kind in set(Kind) else Kind.TERM)
    try:
        register.propose(facts, forms, by=person_of(asked), at=timezone.now())
    except Refused as refusal:
        return _page(asked, translation, refusal)
    messages.success(asked, _("Proposed: an editor will look at it."))
    return redirect(reverse("desk:came-out", args=[pk]))


def _page(asked: HttpRequest, translation: Translation, refusal: Refused | None = None) -> HttpResponse:
    context = {
        "found": came_out(translation),
        "translation": translation,
        "article": translation.article,
        "beside": language_beside(translation),
        "kinds": KINDS,
        "refusal": refusal,
        "typed": asked.POST,
    }
    return render(asked, "desk/came_out.html", context, status=refusal.status if refusal else 200)
