"""Several translations of one source: chosen on the list, looked at together, made one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsroom.refusals import Unfit
from newsroom.roles import an_editor
from newsroom.row_numbers import row_numbers
from translations.actions import memory
from translations.models import MemoryEntry
from translations.vocabulary import MemoryOrigin

MOST = 20
CLIPPED = 300


class MergeForm(forms.Form):
    """Which translation stays: the one approved here, then the one used most often, unless somebody chooses another."""

    stays = forms.TypedChoiceField(label=gettext_lazy("Which translation stays"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, entries: list[MemoryEntry], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stays"].choices = [(each.pk, _choice(each)) for each in entries]  # type: ignore[attr-defined]
        self.fields["stays"].initial = max(entries, key=_standing).pk if entries else None


def _standing(entry: MemoryEntry) -> tuple[bool, int, int]:
    return entry.origin == MemoryOrigin.APPROVED, entry.times, entry.pk


def _choice(entry: MemoryEntry) -> str:
    """The translation, how often it stands somewhere, and where it is from."""
    clipped = entry.target if len(entry.target) <= CLIPPED else entry.target[:CLIPPED] + "…"
    return f"{clipped} · {entry.times} × · {entry.get_origin_display()}"


def question(request: HttpRequest, entries: list[MemoryEntry], form: MergeForm | None = None) -> HttpResponse:
    """What would be merged, and which one stays."""
    if len(entries) < 2:
        raise Unfit("nothing_to_merge")
    if len({(entry.source_key, entry.source) for entry in entries}) > 1:
        raise Unfit("sources_differ")
    context = admin.site.each_context(request) | {
        "title": _("Merge duplicates"),
        "entries": entries[:MOST],
        "first": entries[0],
        "form": form or MergeForm(entries[:MOST]),
    }
    status = 422 if form is not None else 200
    return TemplateResponse(request, "admin/translations/memoryentry/merge.html", context, status=status)


def merge(request: HttpRequest) -> HttpResponse:
    """Ask, for the entries an address names; do it, as the page that asked showed it."""
    person: Any = request.user
    if not an_editor(person, None):
        raise PermissionDenied
    given = request.POST if request.method == "POST" else request.GET
    entries = list(MemoryEntry.objects.filter(pk__in=row_numbers(given.getlist("n"))[:MOST]).order_by("pk"))
    if request.method != "POST":
        return question(request, entries)
    form = MergeForm(entries, request.POST)
    if not form.is_valid():
        return question(request, entries, form)
    into = next(entry for entry in entries if entry.pk == form.cleaned_data["stays"])
    others = [entry for entry in entries if entry.pk != into.pk]
    memory.merge(others, into, by=person, at=timezone.now())
    said = ngettext(
        "%(count)s duplicate is part of this entry now.",
        "%(count)s duplicates are part of this entry now.",
        len(others),
    )
    messages.success(request, said % {"count": len(others)})
    return redirect("admin:translations_memoryentry_change", into.pk)
