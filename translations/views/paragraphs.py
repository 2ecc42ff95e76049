"""Single paragraphs of the working page: marked ready, approved, their suggestions taken."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.handed_in import PARAGRAPH_ID
from newsroom.refusals import Refused
from newsroom.row_numbers import row_number
from newsroom.workflow import Mark
from translations.actions import paragraphs, talking
from translations.sources import since_of, source_of
from translations.views.membership import desk_verb, person_of, translation_for, wants_json
from translations.views.pressing import Verb, press
from translations.workspace.beside import paragraph_standing
from translations.workspace.typed import Sent, beside_of


@desk_verb
def ready(asked: HttpRequest, pk: int) -> HttpResponse:
    """Mark a paragraph ready for review while the rest is drafted; `ready` names it."""
    by, at = person_of(asked), timezone.now()
    uid = named(asked, "ready")
    seen = seen_after(asked, uid)
    return _done(
        asked,
        pk,
        uid,
        lambda translation, _mark: paragraphs.mark_ready(translation, uid=uid, seen=seen, by=by, at=at),
        said=_("The paragraph is ready for its reviewer."),
    )


@desk_verb
def approve_paragraph(asked: HttpRequest, pk: int) -> HttpResponse:
    """Approve one paragraph as it was on the screen; `approve` names it."""
    by, at = person_of(asked), timezone.now()
    uid = named(asked, "approve")
    seen, (beside, beside_via) = seen_after(asked, uid), beside_of(asked.POST.get("beside", ""))
    return _done(
        asked,
        pk,
        uid,
        lambda translation, _mark: paragraphs.approve_paragraph(
            translation, uid=uid, seen=seen, beside=beside, beside_via=beside_via, by=by, at=at
        ),
        said=_("The paragraph is approved."),
    )


def _done(asked: HttpRequest, pk: int, uid: str, verb: Verb, *, said: str) -> HttpResponse:
    """The page again; a script, which has saved what was typed before it asks, is told how the paragraph stands now."""
    if not wants_json(asked):
        return press(asked, pk, verb, said=said, place=uid)
    translation = translation_for(asked, pk)
    try:
        verb(translation, Mark(""))
    except Refused as refusal:
        told = {"title": str(refusal), "status": refusal.status, "code": refusal.code}
        return JsonResponse(told, status=refusal.status, content_type="application/problem+json")
    rows = list(translation.paragraphs.in_order())
    since = since_of(source_of(translation))
    row = next(row for row in rows if row.uid == uid)
    shown = {"done": sum(one.is_ready and not one.is_stale(since) for one in rows), "total": len(rows)}
    return JsonResponse(
        {
            "seen": row.number,
            "state": render_to_string(
                "desk/working/state.html", {"standing": paragraph_standing(translation, row, since)}
            ),
            "progress": render_to_string("desk/working/progress.html", {"page": shown}),
            "said": said,
        }
    )


@desk_verb
def take_suggestion(asked: HttpRequest, pk: int, comment: int) -> HttpResponse:
    """Put a suggested wording in. What was typed over the compared text meanwhile is no longer what was compared."""
    by, at = person_of(asked), timezone.now()
    said = get_object_or_404(translation_for(asked, pk).comments, pk=comment)
    seen = row_number(asked.POST.get(f"seen-{said.uid}", "")) or 0
    return press(
        asked,
        pk,
        lambda translation, _mark: talking.take_suggestion(said, seen=seen, by=by, at=at),
        said=_("The suggested wording stands in the draft."),
        place=said.uid,
    )


@desk_verb
def decline_suggestion(asked: HttpRequest, pk: int, comment: int) -> HttpResponse:
    """Leave the text as it is; the word on why stands in the thread's box."""
    by, at = person_of(asked), timezone.now()
    said = get_object_or_404(translation_for(asked, pk).comments, pk=comment)
    rest = asked.POST.copy()
    # The word belongs to this verb: handed in as an answer it would be said twice.
    word = str(rest.pop(f"answer-{said.pk}", [""])[-1])
    asked.POST = rest  # type: ignore[assignment]
    return press(
        asked,
        pk,
        lambda translation, _mark: talking.decline_suggestion(said, word=word, by=by, at=at),
        said=_("The suggestion is declined."),
        place=said.uid,
    )


def named(asked: HttpRequest, field: str) -> str:
    """The paragraph a button names, "" where it names none of ours: the verb refuses that."""
    uid = asked.POST.get(field, "")
    return uid if PARAGRAPH_ID.fullmatch(uid) else ""


def seen_after(asked: HttpRequest, uid: str) -> int:
    """The number a paragraph has once what was typed into it on this page is handed in."""
    number = row_number(asked.POST.get(f"seen-{uid}", "")) or 0
    return number + any(typed.uid == uid for typed in Sent.of(asked.POST).texts)
