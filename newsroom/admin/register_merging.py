"""Duplicates of the register: chosen on the list, looked at side by side, made one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsroom.actions import register
from newsroom.admin.register_forms import MergeForm
from newsroom.filling import filled
from newsroom.models import Concept
from newsroom.refusals import Unfit
from newsroom.roles import an_editor
from newsroom.row_numbers import row_numbers

MOST = 20


def question(request: HttpRequest, concepts: list[Concept], form: MergeForm | None = None) -> HttpResponse:
    """What would be merged, and which one stays."""
    if len(concepts) < 2:
        raise Unfit("nothing_to_merge")
    context = admin.site.each_context(request) | {
        "title": _("Merge duplicates"),
        "concepts": concepts[:MOST],
        "form": form or MergeForm(concepts[:MOST]),
    }
    status = 422 if form is not None else 200
    return TemplateResponse(request, "admin/newsroom/concept/merge.html", context, status=status)


def merge(request: HttpRequest) -> HttpResponse:
    """Do it, as the page that asked showed it."""
    person: Any = request.user
    if not an_editor(person, None):
        raise PermissionDenied
    numbers = row_numbers(request.POST.getlist("n"))[:MOST]
    concepts = list(Concept.objects.filter(pk__in=numbers).prefetch_related("forms").order_by("pk"))
    form = MergeForm(concepts, request.POST)
    if request.method != "POST" or not form.is_valid():
        return question(request, concepts, form)
    kept = next(concept for concept in concepts if concept.pk == form.cleaned_data["stays"])
    others = [concept for concept in concepts if concept.pk != kept.pk]
    merged = register.merge(kept, others, by=person, at=timezone.now())
    said = ngettext(
        "%(count)s duplicate is part of “%(name)s” now.",
        "%(count)s duplicates are part of “%(name)s” now.",
        len(others),
    )
    messages.success(request, filled(said, {"count": len(others), "name": str(merged)}))
    return redirect("admin:newsroom_concept_change", merged.pk)
