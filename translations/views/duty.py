"""One person's desk: whether they are there, who stands in, what they are told, and handing over all they have."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from newsroom.actions import duty
from newsroom.models.person import Person
from newsroom.refusals import Refused
from translations.actions.handing_over import hand_over_all
from translations.models import Translation
from translations.views.membership import cleaned, desk_member, person_of
from translations.workspace.duty_forms import DutyForm, HandOverForm, WishesForm

INVALID = 422


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def me(request: HttpRequest) -> HttpResponse:
    """What a person says of themselves."""
    return _desk_of(request, person_of(request))


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """What editors say of others: people fall ill without a word."""
    if not person_of(request).is_editor:
        raise PermissionDenied
    return _desk_of(request, get_object_or_404(Person.objects.working(), pk=pk))


def _desk_of(request: HttpRequest, whose: Person) -> HttpResponse:
    """Show a person's desk, or do what one of its three forms asks; what was typed stays when it is refused."""
    pressed = request.POST.get("do", "") if request.method == "POST" else ""
    posted = cleaned(request.POST) if pressed else None
    people = list(Person.objects.working().exclude(name="").by_name())
    shown: dict[str, Any] = {
        "duty": DutyForm(posted if pressed == "duty" else None, person=whose, people=people),
        "over": HandOverForm(posted if pressed == "over" else None, person=whose, people=people),
        "wishes": WishesForm(posted if pressed == "wishes" else None, person=whose),
    }
    status = 200
    if pressed in shown and (pressed != "wishes" or whose == person_of(request)):
        form = shown[pressed]
        status = INVALID
        if form.is_valid():
            try:
                return DOES[pressed](request, whose, form)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = refusal.status
    context = shown | {
        "here": "me" if whose == person_of(request) else "",
        "whose": whose,
        "is_me": whose == person_of(request),
        "open_work": Translation.objects.open_work_of(whose).count(),
        "at": timezone.now(),
    }
    return render(request, "desk/duty.html", context, status=status)


def _back(request: HttpRequest, whose: Person) -> HttpResponse:
    return redirect("desk:me") if whose == person_of(request) else redirect("desk:person", whose.pk)


def _set_duty(request: HttpRequest, whose: Person, form: forms.Form) -> HttpResponse:
    duty.set_duty(whose, **form.cleaned_data, by=person_of(request), at=timezone.now())
    messages.success(request, _("Saved."))
    return _back(request, whose)


def _choose(request: HttpRequest, whose: Person, form: WishesForm) -> HttpResponse:
    duty.choose_language(whose, form.cleaned_data["language"])
    duty.choose_notices(whose, not_in_page=form.unwanted("page"), not_by_mail=form.unwanted("mail"))
    messages.success(request, _("Saved."))
    return _back(request, whose)


def _hand_over(request: HttpRequest, whose: Person, form: forms.Form) -> HttpResponse:
    done = hand_over_all(whose, **form.cleaned_data, by=person_of(request), at=timezone.now())
    count = len(done.moved)
    said = ngettext("%(count)s translation was handed over.", "%(count)s translations were handed over.", count)
    messages.success(request, said % {"count": count})
    for row, refusal in done.stays:
        stays = _("Story %(number)s stays where it is: %(why)s") % {"number": row.article_id, "why": refusal}
        messages.warning(request, stays)
    return _back(request, whose)


DOES: dict[str, Any] = {"duty": _set_duty, "over": _hand_over, "wishes": _choose}
