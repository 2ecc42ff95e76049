"""Help for the paragraph in hand, and signing that a finding is no fault."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles.handed_in import PARAGRAPH_ID, refuse_too_long
from articles.wire.cleaning import clean
from newsroom.refusals import Refused
from translations.actions import objecting, waiving
from translations.views.membership import cleaned, desk_member, desk_verb, person_of, translation_for
from translations.views.pressing import press
from translations.workspace.before import before
from translations.workspace.help import help_for


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def paragraph_help(asked: HttpRequest, pk: int) -> HttpResponse:
    """The part of the page that helps with one paragraph: as it stands, or with what is being typed, by POST.

    Writes nothing. What is too long to be saved is too long to be checked: the answer is a sentence.
    """
    translation = translation_for(asked, pk)
    text = cleaned(asked.POST).get("text") if asked.method == "POST" else None
    try:
        refuse_too_long(text or "")
    except Refused as refusal:
        return render(asked, "desk/working/no_help.html", {"refusal": refusal}, status=refusal.status)
    found = help_for(translation, asked.GET.get("paragraph", ""), viewer=person_of(asked), text=text)
    if found is None:
        raise Http404
    context = {"help": found, "translation": translation, "article": translation.article}
    return render(asked, "desk/working/help.html", context)


@require_safe
@desk_member
def written_before(asked: HttpRequest, pk: int) -> HttpResponse:
    """The part of the page that says how `words` were written before."""
    translation = translation_for(asked, pk)
    context = {"before": before(clean(asked.GET.get("words", ""))[0], translation), "translation": translation}
    return render(asked, "desk/working/before.html", context)


@desk_verb
def waive(asked: HttpRequest, pk: int) -> HttpResponse:
    """Sign that a finding is no fault; `waive` names paragraph and finding, the reason stands under both."""
    said = _("The waiver is signed: the finding stops nothing any more.")
    return _press_about_finding(asked, pk, waiving.waive, named_by="waive", reason="why", said=said)


@desk_verb
def object_to(asked: HttpRequest, pk: int) -> HttpResponse:
    """Never tell me this again here; `object` names paragraph and finding, the reason stands under both."""
    said = _("Whoever keeps the rules has it. You will get an answer.")
    return _press_about_finding(asked, pk, objecting.object_to, named_by="object", reason="against", said=said)


def _press_about_finding(
    asked: HttpRequest, pk: int, verb: Callable[..., object], *, named_by: str, reason: str, said: str
) -> HttpResponse:
    """Do a verb with the finding that a button names as `UID.KEY`; the reason stands under `REASON-UID.KEY`."""
    by, at = person_of(asked), timezone.now()
    translation_for(asked, pk)
    uid, _dot, key = asked.POST.get(named_by, "").partition(".")
    if not PARAGRAPH_ID.fullmatch(uid):
        raise BadRequest("no finding is named")
    box = f"{reason}-{uid}.{key}"
    why = asked.POST.get(box, "")
    return press(
        asked,
        pk,
        lambda translation, seen: verb(translation, uid=uid, key=key, reason=why, by=by, at=at),
        said=said,
        place=uid,
        takes=box,
    )


@desk_verb
def take_back_waiver(asked: HttpRequest, pk: int, waiver: int) -> HttpResponse:
    """Let a finding count again."""
    by, at = person_of(asked), timezone.now()
    signed = get_object_or_404(translation_for(asked, pk).waivers, pk=waiver)
    return press(
        asked,
        pk,
        lambda translation, seen: waiving.take_back(signed, by=by, at=at),
        said=_("The waiver is taken back: the finding counts again."),
        place=signed.uid,
    )
