"""The memory's files on a page: take a TMX file in, take a pair of languages out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from newsroom.languages import name_of, normal_code
from newsroom.roles import an_editor, may_in_admin
from translations.actions.importing import NoMemory, Progress, read_tmx
from translations.actions.ranking import is_outgrown, tidy_after
from translations.exchange.exporting import chunks
from translations.exchange.tmx import Unit
from translations.memory_wording import fault_sentence

# What a request reads within a few seconds: some twenty thousand units.
MOST_MEGABYTES = 10
SHOWN_FAULTS = 200
OUTGROWN = gettext_lazy(
    "The memory of %(language)s has grown much: “manage.py memory rank --language %(code)s” keeps it quick."
)


class ImportForm(forms.Form):
    """A TMX file of a size that a request can read."""

    file = forms.FileField(
        label=gettext_lazy("File"), help_text=gettext_lazy("TMX. What cannot be read is named and left out.")
    )
    again = forms.BooleanField(
        label=gettext_lazy("Read it again where it was read before: its pairs count once more"), required=False
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_MEGABYTES << 20:
            said = _("The file is larger than %(most)s MB, too large for a page. Use “manage.py memory import FILE”.")
            raise forms.ValidationError(said % {"most": MOST_MEGABYTES})
        return file


def take_file(request: HttpRequest) -> HttpResponse:
    """Learn from a file; where something was left out of it, the page says what."""
    person: Any = request.user
    if not an_editor(person, None):
        raise PermissionDenied
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if not form.is_valid():
        return _page(request, form)
    faults: list[Unit] = []
    with NamedTemporaryFile(suffix=".tmx") as copy:
        for piece in form.cleaned_data["file"].chunks():
            copy.write(piece)
        copy.flush()
        try:
            progress = read_tmx(
                Path(copy.name),
                at=timezone.now(),
                by=person,
                again=form.cleaned_data["again"],
                name=form.cleaned_data["file"].name,
                tell_fault=faults.append,
                tell=lambda _progress: None,
            )
        except NoMemory:
            form.add_error("file", _("This is no TMX file: it has no unit, and no end of one. Nothing is learnt."))
            return _page(request, form)
    tidy_after(progress.row.learnt)
    said, notes = _summary(progress), list(_notes(progress))
    if faults or notes:
        return _page(request, ImportForm(), said=said, notes=notes, faults=faults)
    messages.success(request, said)
    return redirect("admin:translations_memoryentry_changelist")


def _summary(progress: Progress) -> str:
    row = progress.row
    said = ngettext(
        "%(units)s unit was read: %(learnt)s pairs are new, %(known)s known, %(skipped)s units left out.",
        "%(units)s units were read: %(learnt)s pairs are new, %(known)s known, %(skipped)s units left out.",
        row.units,
    )
    return said % {"units": row.units, "learnt": row.learnt, "known": row.merged, "skipped": row.skipped}


def _notes(progress: Progress) -> Iterator[str]:
    if progress.known:
        yield _(
            "This file was read before, so nothing was taken from it now. Tick “again” to count its pairs once more."
        )
    elif progress.resumed:
        yield _("Some of this file was read before; the reading went on after unit %(unit)s.") % {
            "unit": progress.resumed
        }
    if not progress.ended:
        yield _("The file has no end: it was cut off. What stands before that is learnt.")
    for language in sorted(progress.languages):
        if is_outgrown(language):
            yield str(OUTGROWN) % {"language": name_of(language, get_language() or "en"), "code": language}


def _page(
    request: HttpRequest, form: ImportForm, *, said: str = "", notes: list[str] | None = None, faults: Any = ()
) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": _("Learn from a TMX file"),
        "form": form,
        "said": said,
        "notes": notes or [],
        "faults": [(unit, fault_sentence(unit)) for unit in faults[:SHOWN_FAULTS]],
        "left_out": len(faults),
        "more": max(len(faults) - SHOWN_FAULTS, 0),
        "most": MOST_MEGABYTES,
    }
    wrong = form.is_bound and not form.is_valid()
    return TemplateResponse(
        request, "admin/translations/memoryentry/import.html", context, status=422 if wrong else 200
    )


def export(request: HttpRequest) -> StreamingHttpResponse:
    """A pair of languages, or all of the memory, as a file that is sent while it is read."""
    person: Any = request.user
    if not may_in_admin(person, "translations.view_memoryentry"):
        raise PermissionDenied
    source, _colon, target = request.GET.get("pair", "").partition(":")
    named = [code for code in (normal_code(source), normal_code(target)) if code]
    languages = {"source_language": source or None, "target_language": target or None}
    answer = StreamingHttpResponse(chunks(**languages), content_type="application/x-tmx+xml")
    answer["Content-Disposition"] = f'attachment; filename="{"-".join(["memory", *named])}.tmx"'
    return answer
