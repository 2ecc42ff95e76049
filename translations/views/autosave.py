"""The door for what a working page saves by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.models.person import Person
from newsroom.refusals import NotAllowed, Refused
from translations.actions.draft import lock_draft
from translations.models import Translation
from translations.sources import original_of
from translations.views.membership import body_of, desk_member, open_to, person_of
from translations.vocabulary import WORDS_OF
from translations.workflow import lock_translation
from translations.workspace.autosaving import Autosave, Kept, autosave
from translations.workspace.handing_in import is_review
from translations.workspace.standing import typed_standing
from translations.workspace.typed import digest

PROBLEM = "application/problem+json"


@require_POST
@desk_member
def save_by_itself(asked: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed since the last save; answers with numbers to go on with, and both texts where two clash.

    403 for a page that belongs to somebody else than who is signed in now; 409 where nothing may be written, its texts
    being kept aside all the same.
    """
    person, now = person_of(asked), timezone.now()
    try:
        with transaction.atomic():
            translation = open_to(person, lock_draft(pk))
            sent = Autosave.of(body_of(asked))
            if sent.person != person.pk:
                raise NotAllowed("other_person", who=person)
            kept = None if is_review(translation, person) else autosave(translation, sent, by=person, at=now)
        if kept is None:
            translation, kept = _mended(translation, sent, by=person, at=now)
    except Translation.DoesNotExist as gone:
        raise Http404 from gone
    except Refused as refusal:
        return _problem(refusal, {})
    if kept.refusal is not None:
        return _problem(kept.refusal, _clashes(translation, kept, asked))
    return JsonResponse(
        {
            "rows": {uid: _row(translation, sent, uid, kept) for uid in kept.numbers},
            "clashes": _clashes(translation, kept, asked),
            "said": _("Saved at %(time)s.") % {"time": localtime(now).strftime("%H:%M:%S")},
        }
    )


def _mended(translation: Translation, sent: Autosave, *, by: Person, at: datetime) -> tuple[Translation, Kept]:
    """As a reviewer saves: a mend locks the story before the draft, so nobody may come here with the draft locked."""
    with transaction.atomic():
        locked = lock_translation(translation)
        return locked, autosave(locked, sent, by=by, at=at)


def _problem(refusal: Refused, clashes: dict[str, object]) -> HttpResponse:
    told = {"title": str(refusal), "status": refusal.status, "code": refusal.code, "clashes": clashes}
    return JsonResponse(told, status=refusal.status, content_type=PROBLEM)


def _row(translation: Translation, sent: Autosave, uid: str, kept: Kept) -> dict[str, object]:
    """`state` is empty where the page shows an older source, and for original words: the paragraph's mark stays."""
    text = next(typed for typed in sent.texts if typed.uid == uid)
    shows = text.beside, text.beside_via
    is_newest = shows == (original_of(translation).number, translation.via_now) and not uid.startswith(WORDS_OF)
    shown = {"standing": typed_standing(text.text)}
    return {
        "seen": kept.numbers[uid],
        "was": kept.digests[uid],
        "state": render_to_string("desk/working/state.html", shown) if is_newest else "",
    }


def _clashes(translation: Translation, kept: Kept, asked: HttpRequest) -> dict[str, object]:
    """Both texts for the page to show side by side, and what it needs to go on with either."""
    return {
        clash.typed.uid: {
            "id": str(clash.typed.client_id),
            "seen": clash.stands.number if clash.stands else None,
            "text": clash.stands.text if clash.stands else "",
            "was": digest(clash.stands.text) if clash.stands else "",
            "shown": render_to_string(
                "desk/working/clash.html", {"clash": clash, "translation": translation}, request=asked
            ),
        }
        for clash in kept.clashes
    }
