"""The buttons of the working page. Every one first hands in what was typed, so that no button loses a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.handed_in import refuse_too_long
from newsroom.refusals import LostRace, Refused, Unfit
from newsroom.row_numbers import row_number
from newsroom.workflow import Mark
from translations.actions import draft, patching, request, review, talking
from translations.actions.sent_texts import Typed, settle_offer
from translations.models import DraftParagraph, Save, Translation
from translations.together import as_one, heir_of
from translations.views.membership import desk_verb, person_of, tell_answered, translation_for
from translations.views.working_page import Asides, not_done, shown
from translations.vocabulary import WORDS_OF
from translations.workflow import mark_of
from translations.workspace.handing_in import (
    HandedIn,
    hand_in,
    hand_in_and,
    is_review,
    refuse_writing,
)
from translations.workspace.typed import Sent, beside_of, proposed_in

Verb = Callable[[Translation, Mark], object]
# What a reviewer is told instead of what a translator is.
IN_REVIEW = {"still_stale": "corrected_in_review", "still_advance": "delivered_in_review"}


def press(
    asked: HttpRequest,
    pk: int,
    verb: Verb,
    *,
    said: str,
    place: str = "",
    to_queue: bool = False,
    takes: str = "",
) -> HttpResponse:
    """Hand the page in, do a verb, and show the page again: with what was done, or with why it was not.

    The verb `takes` the words of the box of that name.
    """
    translation, sent = translation_for(asked, pk), Sent.of(asked.POST)
    person, now = person_of(asked), timezone.now()
    handed = hand_in_and(translation, sent, lambda seen: verb(translation, seen), by=person, at=now)
    if not handed.is_clean:
        return not_done(asked, pk, replace(handed, refusal=as_met_here(handed.refusal, translation, asked)))
    asides = Asides.of(asked, sent.begun, without={takes})
    messages.success(asked, _with_what_was_not_said(said, asides) if to_queue else said)
    if to_queue and not asides.remarks:
        answer = redirect("desk:queue")
        tell_answered(asked, answer, standing=asides.names)
        return answer
    return _back(asked, pk, asides, place)


def _with_what_was_not_said(said: str, asides: Asides) -> str:
    """Whoever is done with a page may think that everything on it went along."""
    if not asides.remarks:
        return said
    return said + " " + _("A comment you began was not sent: its own button sends it.")


def as_met_here(refusal: Refused | None, translation: Translation, asked: HttpRequest) -> Refused | None:
    """A refusal in words that fit here: what a reviewer can do, and that it was the source that moved."""
    if refusal is None:
        return None
    if refusal.code in IN_REVIEW and is_review(translation, person_of(asked)):
        return Unfit(IN_REVIEW[refusal.code], **refusal.facts)
    shown_beside = beside_of(asked.POST.get("beside", ""))[0]
    older = translation.article.revisions.filter(number=shown_beside, meaning__lt=translation.article.meaning)
    if refusal.code == "lost_race" and older.exists():
        return LostRace("source_changed_meanwhile", **refusal.facts)
    return refusal


def _back(asked: HttpRequest, pk: int, asides: Asides, place: str) -> HttpResponse:
    """To the page; where words stand in a box whose own button was not pressed, the page at once, with them."""
    if asides.are_there:
        answer = shown(asked, translation_for(asked, pk), asides=asides, **asides.boxes)
    else:
        only = asked.POST.get("only", "")
        query = f"?only={only}" if only in {"all", "changed"} else ""
        answer = redirect(reverse("desk:working-page", args=[pk]) + query + (f"#p-{place}" if place else ""))
    tell_answered(asked, answer, standing=asides.names)
    return answer


@desk_verb
def save(asked: HttpRequest, pk: int) -> HttpResponse:
    """Save what was changed on the page, and say the remark whose button it was."""
    translation, sent = translation_for(asked, pk), Sent.of(asked.POST)
    person, now = person_of(asked), timezone.now()
    leaving = asked.POST.get("leave_out", "")
    if not sent.texts and not sent.remarks:
        refuse_writing(translation, by=person)
    if leaving and not asked.POST.get(f"out-{leaving}", "").strip():
        return not_done(asked, pk, _kept_but(translation, sent, asked))
    handed = hand_in(translation, sent, by=person, at=now)
    if not handed.is_clean:
        return not_done(asked, pk, handed)
    messages.success(asked, _("Saved.") if handed.kept or sent.remarks else _("Nothing was changed."))
    place = leaving or next(iter([*handed.kept, *(remark.uid for remark in sent.remarks)]), "")
    left_out = {f"out-{typed.uid}" for typed in sent.texts if typed.left_out}
    return _back(asked, pk, Asides.of(asked, sent.begun, without=left_out), place)


def _kept_but(translation: Translation, sent: Sent, asked: HttpRequest) -> HandedIn:
    """Leaving out without a reason is refused; all else on the page is saved."""
    leaving = asked.POST["leave_out"]
    rest = replace(sent, texts=[typed for typed in sent.texts if typed.uid != leaving])
    handed = hand_in(translation, rest, by=person_of(asked), at=timezone.now())
    return replace(handed, refusal=handed.refusal or Unfit("left_out_without_reason"))


@desk_verb
def submit(asked: HttpRequest, pk: int) -> HttpResponse:
    """Save and hand to review."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: draft.submit(translation, seen=seen, by=by, at=at),
        said=_("Handed to review."),
        to_queue=True,
    )


@desk_verb
def give_back(asked: HttpRequest, pk: int) -> HttpResponse:
    """Put work back among the free; what was written so far stays with it."""
    by, at, note = person_of(asked), timezone.now(), asked.POST.get("note", "")
    return press(
        asked,
        pk,
        lambda translation, seen: request.give_back(translation, by=by, at=at, note=note),
        said=_("The translation is free again, with what you wrote."),
        to_queue=True,
        takes="note",
    )


@desk_verb
def follow(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take the newest source into the draft; `holds` names a paragraph that is still right, `drops` one to let go."""
    by, at = person_of(asked), timezone.now()
    holds, drops = asked.POST.getlist("holds"), asked.POST.getlist("drops")
    said = _("The draft stands beside the newest source.")
    if holds:
        said = _("Noted: the paragraph still holds.")
    if drops:
        said = _("The paragraph is gone from the draft. An earlier version keeps it.")
    return press(
        asked,
        pk,
        lambda translation, seen: draft.follow(translation, by=by, at=at, holds=holds, drops=drops),
        said=said,
        place=next(iter(holds), ""),
    )


@desk_verb
def take_patch(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take the text proposed for the paragraph that `patch` names; `patch-UID` carries the text that was shown."""
    by, at, uid = person_of(asked), timezone.now(), asked.POST.get("patch", "")
    beside, beside_via = beside_of(asked.POST.get("beside", ""))
    shown = Typed(
        uid,
        row_number(asked.POST.get(f"seen-{uid}", "")) or 0,
        asked.POST.get(f"patch-{uid}", ""),
        beside=beside,
        beside_via=beside_via,
    )
    return press(
        asked,
        pk,
        lambda translation, seen: patching.take_patch(translation, shown, by=by, at=at),
        said=_("The proposed text stands in the draft. Read it once more."),
        place=uid,
    )


@desk_verb
def take_all(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take everything that the page proposed, as it showed it."""
    by, at, shown_there = person_of(asked), timezone.now(), proposed_in(asked.POST)
    return press(
        asked,
        pk,
        lambda translation, seen: patching.take_all(translation, shown_there, by=by, at=at),
        said=_("Everything proposed stands in the draft. Read it once more."),
    )


@desk_verb
def adopt(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take the agency's own text in this language as the draft."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: draft.adopt(translation, by=by, at=at),
        said=_("The agency's own text is the draft now. Read it against the source, then submit it."),
    )


@desk_verb
def take_offer(asked: HttpRequest, pk: int, save: int) -> HttpResponse:
    """Put a text that came too late where it was meant for."""
    translation, person, now = translation_for(asked, pk), person_of(asked), timezone.now()
    offered = get_object_or_404(translation.saves.lost().filter(by=person), pk=save)

    def take(translation: Translation, seen: Mark) -> None:
        row = heir_of(translation.paragraphs.in_order(), offered.uid.removeprefix(WORDS_OF))
        if row is None:
            raise LostRace("no_such_paragraph")
        if seen != mark_of(translation):
            raise LostRace("lost_race", verb="save")
        typed = _put_in(row, offered, translation.language)
        refuse_too_long(typed.text)
        if is_review(translation, person):
            review.mend(translation, [typed], by=person, at=now)
            settle_offer(offered, by=person)
        else:
            draft.take_offered(offered, typed, by=person, at=now)

    return press(asked, pk, take, said=_("Your text stands in the draft."), place=offered.uid)


def _put_in(row: DraftParagraph, offered: Save, language: str) -> Typed:
    """A late text where it belongs now.

    That of a paragraph that became part of another one is added to what stands there: it shall not swallow the rest.
    """
    is_words = offered.uid.startswith(WORDS_OF)
    uid = WORDS_OF + row.uid if is_words else row.uid
    stands, number = (row.original_words, row.words_number) if is_words else (row.text, row.number)
    text = offered.text if uid == offered.uid else as_one([stands, offered.text], language)
    return Typed(uid, number, text)


@desk_verb
def discard_offer(asked: HttpRequest, pk: int, save: int) -> HttpResponse:
    """The writer needs a late text no more."""
    translation, person = translation_for(asked, pk), person_of(asked)
    offered = get_object_or_404(translation.saves.lost().filter(by=person), pk=save)
    return press(
        asked,
        pk,
        lambda translation, seen: settle_offer(offered, by=person),
        said=_("The late text is put away."),
        place=offered.uid,
    )


@desk_verb
def settle_comment(asked: HttpRequest, pk: int, comment: int) -> HttpResponse:
    """Mark a remark as dealt with."""
    translation, person, now = translation_for(asked, pk), person_of(asked), timezone.now()
    said_once = get_object_or_404(translation.comments.open(), pk=comment)
    return press(
        asked,
        pk,
        lambda translation, seen: talking.settle_comment(said_once, by=person, at=now),
        said=_("The comment is settled."),
        place=said_once.uid,
    )
