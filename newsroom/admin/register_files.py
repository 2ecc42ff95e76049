"""The register's files on a page: take one in, take the whole register out."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.actions.register_import import Summary, take_in
from newsroom.admin.register_forms import ImportForm
from newsroom.register.formats import READERS, WRITERS, format_of, units
from newsroom.register_wording import unit_name, what_is_wrong
from newsroom.roles import an_editor, may_in_admin

SHOWN_FAULTS = 200
TYPES = {"tbx": "application/x-tbx+xml", "csv": "text/csv; charset=utf-8"}


def take_file(request: HttpRequest) -> HttpResponse:
    """Take a file in; where something was left out of it, the page says what."""
    person: Any = request.user
    if not an_editor(person, None):
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, None)
    file = form.cleaned_data["file"]
    name = form.cleaned_data["format"] or format_of(file.name, file.read(64))
    file.seek(0)
    summary = Summary()
    for so_far, _faults in take_in(READERS[name](file), file=file.name, by=person, at=timezone.now()):
        summary = so_far
    said = _("%(added)s added, %(changed)s changed, %(unchanged)s as they were.")
    said %= {"added": summary.added, "changed": summary.changed, "unchanged": summary.unchanged}
    if summary.left_out:
        return _page(request, ImportForm(), summary, said=said)
    messages.success(request, said)
    return redirect("admin:newsroom_concept_changelist")


def _page(request: HttpRequest, form: ImportForm, summary: Summary | None, *, said: str = "") -> HttpResponse:
    shown = summary.faults[:SHOWN_FAULTS] if summary else []
    faults = [(unit_name(fault), what_is_wrong(fault)) for fault in shown]
    context = admin.site.each_context(request) | {
        "title": _("Take in names and terms"),
        "form": form,
        "said": said,
        "faults": faults,
        "left_out": summary.left_out if summary else 0,
        "more": summary.left_out - len(faults) if summary else 0,
    }
    wrong = form.is_bound and not form.is_valid()
    return TemplateResponse(request, "admin/newsroom/concept/import.html", context, status=422 if wrong else 200)


def export(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """The whole register as a file."""
    person: Any = request.user
    if not may_in_admin(person, "newsroom.view_concept"):
        raise PermissionDenied
    if name not in WRITERS:
        raise Http404
    answer = StreamingHttpResponse(WRITERS[name](units()), content_type=TYPES[name])
    answer["Content-Disposition"] = f'attachment; filename="register.{name}"'
    return answer
