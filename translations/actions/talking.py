"""Desk verbs on what people say beside a draft: comments in threads, and wordings that somebody suggests."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from translations.actions.paragraphs import refuse_not_given
from translations.models import Comment, Translation
from translations.together import heir_of
from translations.vocabulary import Origin, Outcome, TranslationState
from translations.workflow import TRANSLATION, lock_translation


def comment(
    translation: Translation, *, uid: str, text: str, by: Person, at: datetime, suggestion: str = ""
) -> Comment:
    """Say something about a paragraph, or about the whole (`uid` empty); a `suggestion` is the paragraph reworded.

    What the same person says twice running is said once. Raises `Unfit` for nothing said, and for a suggestion that
    says what stands there.
    """
    text, suggestion = text.strip(), suggestion.strip()
    if not text and not suggestion:
        raise Unfit("empty_comment")
    with transaction.atomic():
        here = lock_translation(translation).comments.filter(uid=uid, answers=None)
        if before := _just_said(here, text, suggestion, by=by):
            return before
        return _comment(translation, uid, text, suggestion, by=by, at=at)


def _just_said(here: QuerySet[Comment], text: str, suggestion: str, *, by: Person) -> Comment | None:
    """The newest of these comments, if these are its words and they are this person's: a button was pressed twice."""
    newest = here.order_by("-pk").first()
    if newest is None or newest.by_id != by.pk or newest.settled_at is not None:
        return None
    return newest if (newest.text, newest.suggestion) == (text, suggestion) else None


def _comment(translation: Translation, uid: str, text: str, suggestion: str, *, by: Person, at: datetime) -> Comment:
    with TRANSLATION.move(translation, "comment", by=by, at=at, data={"paragraph": uid}) as locked:
        row = heir_of(locked.paragraphs.in_order(), uid) if uid else None
        if row is None and (uid or suggestion):
            raise Unfit("no_such_paragraph")
        of_text = row.text if row is not None and suggestion else ""
        if suggestion and suggestion == of_text:
            raise Unfit("nothing_suggested")
        return Comment.objects.create(
            translation=locked,
            uid=row.uid if row else "",
            text=text,
            suggestion=suggestion,
            of_text=of_text,
            by=by,
            at=at,
        )


def answer(said: Comment, *, text: str, by: Person, at: datetime) -> Comment:
    """Answer in a comment's thread; a thread that was settled is open again. What is said twice running is said once.

    Raises `Unfit` for nothing said.
    """
    text = text.strip()
    if not text:
        raise Unfit("empty_comment")
    with transaction.atomic():
        lock_translation((said.answers or said).translation)
        first = Comment.objects.get(pk=said.answers_id or said.pk)
        before = _just_said(Comment.objects.filter(answers=first), text, "", by=by)
        if before and first.settled_at is None:
            return before
        with TRANSLATION.move(first.translation, "comment", by=by, at=at, data={"answers": first.pk}) as locked:
            given = Comment.objects.create(translation=locked, uid=first.uid, text=text, answers=first, by=by, at=at)
            Comment.objects.filter(pk=first.pk, outcome="").update(settled_by=None, settled_at=None)
    return given


def settle_comment(said: Comment, *, by: Person, at: datetime) -> None:
    """Mark a thread as dealt with."""
    first = said.answers or said
    with TRANSLATION.move(first.translation, "comment", by=by, at=at, data={"settled": first.pk}):
        Comment.objects.filter(pk=first.pk, settled_at=None).update(settled_by=by, settled_at=at)


def take_suggestion(said: Comment, *, seen: int, by: Person, at: datetime) -> None:
    """Put a suggested wording in; it counts as written by who takes it, and waits to be approved by another.

    `seen` is the number of the text it was compared with on the screen. Raises `LostRace` when the paragraph moved on
    since, or the suggestion was dealt with; nothing is written then.
    """
    data = {"paragraph": said.uid, "suggestion": said.pk}
    with TRANSLATION.move(said.translation, "take suggestion", by=by, at=at, data=data) as locked:
        open_one = _open_suggestion(said)
        row = locked.paragraphs.filter(uid=open_one.uid).first()
        if row is None:
            raise LostRace("no_such_paragraph")
        refuse_not_given(locked, row, by=by)
        if row.number != seen:
            raise LostRace("suggestion_overtaken")
        row.text, row.left_out, row.origin = open_one.suggestion, "", Origin.PERSON
        row.written_by, row.anew_by, row.mended_by = by, None, None
        row.approved_by, row.approved_at, row.override = None, None, ""
        if row.ready_at is not None or locked.state == TranslationState.IN_REVIEW:
            row.ready_by, row.ready_at = by, at
        row.number += 1
        row.save()
        _deal_with(open_one, Outcome.TAKEN, by=by, at=at)


def decline_suggestion(said: Comment, *, word: str, by: Person, at: datetime) -> None:
    """Leave the text as it is, with a word on why if there is one."""
    data = {"paragraph": said.uid, "suggestion": said.pk}
    with TRANSLATION.move(said.translation, "decline suggestion", by=by, at=at, data=data) as locked:
        open_one = _open_suggestion(said)
        row = locked.paragraphs.filter(uid=open_one.uid).first()
        if row is not None:
            refuse_not_given(locked, row, by=by)
        if word.strip():
            Comment.objects.create(
                translation=locked, uid=open_one.uid, text=word.strip(), answers=open_one, by=by, at=at
            )
        _deal_with(open_one, Outcome.DECLINED, by=by, at=at)


def _open_suggestion(said: Comment) -> Comment:
    """The suggestion under the translation's lock. Raises `LostRace` when it was dealt with meanwhile."""
    current = Comment.objects.get(pk=said.pk)
    if not current.suggestion or current.outcome or current.settled_at is not None:
        raise LostRace("suggestion_settled")
    return current


def _deal_with(said: Comment, outcome: Outcome, *, by: Person, at: datetime) -> None:
    Comment.objects.filter(pk=said.pk).update(outcome=outcome, settled_by=by, settled_at=at)
