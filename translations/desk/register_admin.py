"""The register's admin, with what only the desk knows: where each name is used."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.admin.register import ConceptAdmin
from newsroom.models import Concept
from newsroom.models.concept import STATUSES
from newsroom.roles import may_in_admin
from translations.desk.clock import moment
from translations.desk.where_used import LOOKED_THROUGH, uses_of


class RegisterAdmin(ConceptAdmin):
    def get_urls(self) -> list[URLPattern]:
        used = self.admin_site.admin_view(where_used)
        return [path("<int:number>/used/", used, name="newsroom_concept_used"), *super().get_urls()]


def where_used(request: HttpRequest, number: int) -> HttpResponse:
    """The newest paragraphs that name a concept."""
    person: Any = request.user
    if not may_in_admin(person, "newsroom.view_concept"):
        raise PermissionDenied
    concept = get_object_or_404(Concept.objects.prefetch_related("forms"), pk=number)
    now = timezone.now()
    context = admin.site.each_context(request) | {
        "title": _("Where it is used"),
        "concept": concept,
        "looked_through": LOOKED_THROUGH,
        "uses": [
            {"use": use, "when": moment(use.at, now=now), "status": STATUSES[use.status]} for use in uses_of(concept)
        ],
    }
    return TemplateResponse(request, "admin/newsroom/concept/used.html", context)
