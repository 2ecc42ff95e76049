"""Review on the working page: approve, return, assent, look a second time. What was mended is saved first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from translations.actions import review
from translations.views.membership import desk_verb, person_of
from translations.views.pressing import press


@desk_verb
def approve(asked: HttpRequest, pk: int) -> HttpResponse:
    """Approve what was on the screen."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: review.approve(translation, seen=seen, by=by, at=at),
        said=_("Approved. An editor can release it now."),
        to_queue=True,
    )


@desk_verb
def send_back(asked: HttpRequest, pk: int) -> HttpResponse:
    """Return it to its translator with a note, or with the reason that stood on the button."""
    by, at = person_of(asked), timezone.now()
    said = (asked.POST.get("ready", ""), asked.POST.get("note", ""))
    note = "\n".join(part for part in said if part.strip())
    return press(
        asked,
        pk,
        lambda translation, seen: review.send_back(translation, note=note, seen=seen, by=by, at=at),
        said=_("Returned to its translator, with your note."),
        to_queue=True,
        takes="note",
    )


@desk_verb
def assent(asked: HttpRequest, pk: int) -> HttpResponse:
    """The translator stands by what was written anew in review."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: review.assent(translation, seen=seen, by=by, at=at),
        said=_("You stand by the new wording. The reviewer can approve it now."),
    )


@desk_verb
def second_look(asked: HttpRequest, pk: int) -> HttpResponse:
    """Sign what went out on one pair of eyes."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: review.second_look(translation, seen=seen, by=by, at=at),
        said=_("Signed: two people stand over it now."),
    )


@desk_verb
def approve_alone(asked: HttpRequest, pk: int) -> HttpResponse:
    """Let urgent text go out on one pair of eyes, with a reason that is kept."""
    by, at, reason = person_of(asked), timezone.now(), asked.POST.get("reason", "")
    return press(
        asked,
        pk,
        lambda translation, seen: review.approve_alone(translation, reason=reason, seen=seen, by=by, at=at),
        said=_("Approved on one pair of eyes. A second look is owed."),
        takes="reason",
    )
