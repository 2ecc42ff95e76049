"""Desk verbs of review: two people stand over every paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from newsroom.models.language import Language
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from newsroom.workflow import Mark
from translations.actions import draft, notices, speaking
from translations.actions.authorship import handed_in, settle_writer
from translations.actions.fitness import URGENT, refuse_trainees_alone
from translations.actions.freeing import into_fit_hands
from translations.actions.keeping import keep_version
from translations.actions.learning import learn
from translations.actions.reshaped import note_left_out
from translations.actions.sent_texts import Typed, note_down
from translations.actions.waiving import refuse_open_findings
from translations.comparing import turned
from translations.models import Comment, DraftParagraph, Translation
from translations.vocabulary import WORDS_OF, Origin, VersionReason
from translations.workflow import TRANSLATION, numbers_of


def mend(translation: Translation, typed: Sequence[Typed], *, by: Person, at: datetime) -> Translation:
    """Change paragraphs in review.

    A mend leaves `written_by` as it is; a paragraph wholly rewritten against what the translator handed in becomes the
    reviewer's own and waits for the translator's assent (`authorship`). Raises `LostRace` when a paragraph is newer
    than what was seen; nothing is written then. Each text is also kept as a `Save`; the log has one line for all that
    one reviewer mends until something else is done to the draft.
    """
    with TRANSLATION.move(translation, "mend", by=by, at=at) as locked:
        rows = list(locked.paragraphs.in_order())
        then = handed_in(locked)
        numbers = numbers_of(rows)
        for text in typed:
            if numbers.get(text.uid) != text.seen:
                raise LostRace("lost_race", verb="mend")
            row = next(row for row in rows if row.uid == text.uid.removeprefix(WORDS_OF))
            if text.uid.startswith(WORDS_OF):
                speaking.mend_words(row, text.text)
                continue
            if text.left_out and not row.left_out:
                note_left_out(locked, row.uid, by=by, at=at)
            settle_writer(locked, rows, row, text.text, then, by)
            _mend_one(row, text)
        note_down(locked, typed, kept=True, by=by, at=at)
    return locked


def changes_in_review(locked: Translation, rows: Sequence[DraftParagraph]) -> int:
    """In how many places the draft stands otherwise than its translator handed it in; none where nobody did."""
    then = handed_in(locked)
    return len(turned(then, [row.as_json() for row in rows], locked.language)) if then else 0


def _mend_one(row: DraftParagraph, typed: Typed) -> None:
    row.text, row.left_out = typed.text.strip(), typed.left_out.strip()[:300]
    row.origin = Origin.PERSON
    row.approved_by, row.approved_at, row.override = None, None, ""
    row.number += 1
    row.save()


def assent(translation: Translation, *, seen: Mark, by: Person, at: datetime) -> Translation:
    """The translator stands by what the reviewer wrote anew: the second person over those paragraphs.

    Raises `Unfit` where there are none, and for a trainee: what they translate is always reviewed.
    """
    with TRANSLATION.move(translation, "assent", seen=seen, by=by, at=at) as locked:
        theirs = locked.paragraphs.written_anew_for(by)
        if not theirs.update(approved_by=by, approved_at=at, number=F("number") + 1):
            raise Unfit("nothing_to_assent")
    return locked


def send_back(translation: Translation, *, note: str, seen: Mark, by: Person, at: datetime) -> Translation:
    """Return a draft to its translator with a note; their claim begins anew.

    What its translator may not have, or is absent for, goes where `into_fit_hands` says.
    """
    with transaction.atomic():
        with TRANSLATION.move(translation, "return", seen=seen, by=by, at=at, note=note) as locked:
            keep_version(locked, VersionReason.RETURN, by=by, at=at)
            locked.paragraphs.update(number=F("number") + 1)
            locked.reviewer, locked.claimed_at = locked.reviewer or by, at
            Comment.objects.create(translation=locked, text=note.strip(), by=by, at=at)
        returned, before = into_fit_hands(locked, by=by, at=at), locked.translator
        # Whose deputy may not have it hears all the same that it came back.
        hears = before if before is not None and not before.is_there(at=at) else returned.translator
        if hears is not None:
            notices.tell(hears, "returned", returned, at=at, by=by)
    return returned


def approve(translation: Translation, *, seen: Mark, by: Person, at: datetime) -> Translation:
    """Approve a reviewed draft for release.

    Raises `NotAllowed` for its own translator, `LostRace` when the draft is newer than what was `seen`, `Unfit` while
    a paragraph has no text, the approver wrote part of it and the translator has not assented, a corrected source
    stands under it, or a check found an error that nobody has signed for.
    """
    counted: dict[str, Any] = {}
    with TRANSLATION.move(translation, "approve", seen=seen, by=by, at=at, data=counted) as locked:
        rows = list(locked.paragraphs.in_order())
        draft.refuse_unfinished(rows)
        own = sum(row.written_by_id == by.pk and row.approved_at is None for row in rows)
        if own:
            raise Unfit("wrote_it", count=own)
        draft.refuse_corrected_under(locked, rows)
        refuse_open_findings(locked, rows)
        locked.paragraphs.filter(approved_at=None).exclude(written_by=None).update(approved_by=by, approved_at=at)
        locked.reviewer = locked.reviewer or by
        locked.changes = changes_in_review(locked, rows)
        counted |= _settle(locked, rows, by=by, at=at)
        if locked.translator is not None:
            notices.tell(locked.translator, "approved", locked, at=at, by=by)
    return locked


def _settle(locked: Translation, rows: Sequence[DraftParagraph], *, by: Person, at: datetime) -> dict[str, int]:
    """Keep what was approved, and let the memory learn it; numbers rise, so that a late save loses in words.

    What the log says of it: how many words were approved, and how many of them the memory had known.
    """
    locked.paragraphs.update(number=F("number") + 1)
    locked.approved_version = keep_version(locked, VersionReason.APPROVE, by=by, at=at)
    locked.approved_at = at
    learnt = learn(locked, locked.approved_version, rows, at=at)
    return {"words": learnt.words, "from_memory": learnt.from_memory}


def approve_alone(translation: Translation, *, reason: str, seen: Mark, by: Person, at: datetime) -> Translation:
    """Let urgent text go out on one pair of eyes; it stays “second look owed” until somebody else has signed.

    Raises `Unfit` unless the language's settings allow it and the urgency is 1 or 2, and where a trainee wrote of it.
    """
    counted: dict[str, Any] = {}
    with TRANSLATION.move(translation, "approve alone", seen=seen, by=by, at=at, note=reason, data=counted) as locked:
        allowed = Language.objects.filter(code=locked.language, one_pair_of_eyes=True).exists()
        if not allowed or locked.article.urgency > URGENT:
            raise Unfit("override_not_allowed")
        rows = list(locked.paragraphs.in_order())
        refuse_trainees_alone(locked, rows)
        draft.refuse_unfinished(rows)
        draft.refuse_corrected_under(locked, rows)
        refuse_open_findings(locked, rows)
        open_rows = locked.paragraphs.filter(approved_at=None).exclude(written_by=None)
        # Signed by who wrote it: that is what “second look owed” looks for.
        open_rows.update(approved_by=F("written_by"), approved_at=at, override=reason.strip()[:300])
        counted |= _settle(locked, rows, by=by, at=at)
    return locked


def second_look(translation: Translation, *, seen: Mark, by: Person, at: datetime) -> Translation:
    """Sign what went out on one pair of eyes. Raises `Unfit` for who wrote it."""
    with TRANSLATION.move(translation, "second look", seen=seen, by=by, at=at) as locked:
        owed = locked.paragraphs.on_one_pair_of_eyes()
        own = owed.filter(written_by=by).count()
        if own:
            raise Unfit("wrote_it", count=own)
        owed.update(approved_by=by, approved_at=at)
    return locked
