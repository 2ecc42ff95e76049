"""Desk verbs on single paragraphs: ready for review, approved, given to somebody else. Two people over each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from articles.vocabulary import RevisionKind
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.roles import an_editor
from translations.actions import draft, notices
from translations.actions.fitness import refuse_translator
from translations.actions.reshaped import note_given
from translations.actions.waiving import refuse_open_findings
from translations.models import DraftParagraph, Translation
from translations.sources import since_of, source_of
from translations.together import names_of
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION, its_translator


def mark_ready(translation: Translation, *, uid: str, seen: int, by: Person, at: datetime) -> DraftParagraph:
    """Say that a paragraph is ready for review while the rest is drafted; typing into it takes the mark away.

    `seen` is the number of the text that was on the screen. Raises `LostRace` when it is newer, `Unfit` while it is
    empty or rests on corrected source, `NotAllowed` for who was given others.
    """
    with TRANSLATION.move(translation, "mark ready", by=by, at=at, data={"paragraph": uid}) as locked:
        row = seen_paragraph(locked, uid, seen, "mark ready")
        refuse_not_given(locked, row, by=by)
        draft.refuse_unfinished([row])
        _refuse_corrected(locked, row)
        row.ready_by, row.ready_at = by, at
        row.save(update_fields=["ready_by", "ready_at"])
    return row


def approve_paragraph(
    translation: Translation,
    *,
    uid: str,
    seen: int,
    beside: int,
    beside_via: int | None = None,
    by: Person,
    at: datetime,
) -> DraftParagraph:
    """Approve one paragraph, as it stood on the screen beside the source's revision `beside`, release `beside_via`.

    While the draft is being written only what is marked ready. Its number rises, so that a late save loses in words.
    Raises `LostRace` when text or source moved on, `Unfit` for who wrote it, for an empty or stale text, and while a
    check finds an error that nobody has signed for.
    """
    with TRANSLATION.move(translation, "approve paragraph", by=by, at=at, data={"paragraph": uid}) as locked:
        row = seen_paragraph(locked, uid, seen, "approve paragraph")
        since = since_of(source_of(locked))
        newer = [source for source in row.sources if since.releases.get(source, 0) > (beside_via or 0)]
        if newer or any(since.get(source, beside + 1) > beside for source in row.sources):
            raise LostRace("source_changed_meanwhile", verb="approve paragraph")
        if locked.state != TranslationState.IN_REVIEW and row.ready_at is None:
            raise Unfit("not_ready")
        draft.refuse_unfinished([row])
        if row.written_by_id is None:
            raise Unfit("machine_text", count=1)
        if row.written_by_id == by.pk:
            raise Unfit("wrote_it", count=1)
        _refuse_corrected(locked, row)
        refuse_open_findings(locked, list(locked.paragraphs.in_order()), judged=[row])
        row.approved_by, row.approved_at, row.override = by, at, ""
        row.number += 1
        row.save(update_fields=["approved_by", "approved_at", "override", "number"])
        locked.reviewer = locked.reviewer or by
    return row


def give_paragraphs(
    translation: Translation, *, first: str, last: str, to: Person | None, by: Person, at: datetime
) -> list[DraftParagraph]:
    """Give the paragraphs from `first` to `last`, in their order, to another translator; to nobody: back to its own.

    What stands in them stays its writer's. Raises `Unfit` for a range that begins after its end, and for who may not
    translate into this language or is to review it.
    """
    data = {"from": first, "until": last, "translator": to.pk if to else None}
    with TRANSLATION.move(translation, "give paragraphs", by=by, at=at, data=data) as locked:
        receiver = None if to is None or to.pk == locked.translator_id else to
        if receiver is not None:
            refuse_translator(locked, receiver, at=at)
        rows = _range(list(locked.paragraphs.in_order()), first, last)
        if not (an_editor | its_translator)(by, locked) and any(row.assigned_to_id != by.pk for row in rows):
            raise NotAllowed("not_your_paragraph")
        for row in rows:
            row.assigned_to = receiver
        DraftParagraph.objects.bulk_update(rows, ["assigned_to"])
        names = {name for row in rows for name in names_of(row)}
        note_given(locked, lambda kept: kept["uid"] in names, to=receiver)
        if receiver is not None:
            notices.tell(receiver, "given", locked, at=at, by=by)
    return rows


def pass_on(
    translation: Translation, person: Person, *, to: Person | None, note: str, by: Person, at: datetime
) -> Translation:
    """Let somebody else write all paragraphs that were given to a person; nobody else: their translator again.

    For that person and editors alone, which the caller has judged. Who gets them is told by the caller.
    """
    data = {"from translator": person.pk, "translator": to.pk if to else None}
    with TRANSLATION.move(translation, "give paragraphs", by=by, at=at, note=note, data=data) as locked:
        receiver = None if to is None or to.pk == locked.translator_id else to
        if receiver is not None:
            refuse_translator(locked, receiver, at=at)
        locked.paragraphs.filter(assigned_to=person).update(assigned_to=receiver)
        note_given(locked, lambda kept: kept.get("assigned_to_id") == person.pk, to=receiver)
    return locked


def _range(rows: Sequence[DraftParagraph], first: str, last: str) -> list[DraftParagraph]:
    places = {row.uid: place for place, row in enumerate(rows)}
    if first not in places or last not in places:
        raise Unfit("no_such_paragraph")
    if places[first] > places[last]:
        raise Unfit("no_such_range")
    return list(rows[places[first] : places[last] + 1])


def seen_paragraph(locked: Translation, uid: str, seen: int, verb: str) -> DraftParagraph:
    """The paragraph, if it is still the text that was seen. Raises `LostRace`."""
    row = locked.paragraphs.filter(uid=uid).first()
    if row is None:
        raise LostRace("no_such_paragraph")
    if row.number != seen:
        raise LostRace("lost_race", verb=verb)
    return row


def refuse_not_given(locked: Translation, row: DraftParagraph, *, by: Person) -> None:
    """Who was given a part of it writes in that part alone."""
    if by.pk not in {locked.translator_id, row.assigned_to_id}:
        raise NotAllowed("not_your_paragraph")


def _refuse_corrected(locked: Translation, row: DraftParagraph) -> None:
    """As `draft.refuse_corrected_under`, of one paragraph: an update may be left for later, a correction may not."""
    if not row.is_stale(since_of(source_of(locked))):
        return
    after = locked.article.revisions.to_follow().filter(number__gt=row.based_on or 0).newest_first()
    kind = after.values_list("kind", flat=True).first() or draft.unfollowed(locked, locked.meaning or 0)
    if kind is not None:
        raise Unfit(draft.STALE_UNDER[RevisionKind(kind)], count=1)
