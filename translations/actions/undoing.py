"""Undoing what was done last to the shape of a draft, exactly as it was noted (`reshaped.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from newsroom.models.person import Person
from newsroom.refusals import NotAllowed, Unfit
from newsroom.workflow import Mark
from translations.actions.laying_out import with_those_between
from translations.actions.reshaped import row_again
from translations.actions.resting import rest_on_oldest
from translations.actions.sent_texts import Typed, keep_aside
from translations.actions.shaping import Draft
from translations.actions.speaking import give_words_back
from translations.models import DraftParagraph, Reshaping, Translation
from translations.vocabulary import Shape, VersionReason


def undo(translation: Translation, *, seen: Mark | None = None, by: Person, at: datetime) -> Reshaping:
    """Undo what was done last to the draft's shape: the rows stand again as they stood before it.

    What was typed into them since by this person is kept and offered beside them. Raises `Unfit` where somebody else
    has changed them since, or the draft was handed on.
    """
    with Draft.open(translation, "undo shaping", "", seen=seen, by=by, at=at) as draft:
        last = draft.locked.reshapings.standing().order_by("pk").last()
        if last is None:
            raise Unfit("nothing_to_undo")
        standing = {row.uid: row for row in draft.rows}
        if last.by_id != by.pk and not draft.locked.is_shaped_whole_by(by):
            raise NotAllowed("not_your_paragraph")
        draft.refuse_outside(*(standing[uid] for uid in last.after if uid in standing))
        handed_on = draft.locked.submitted_at is not None and last.at < draft.locked.submitted_at
        if handed_on or any(uid not in standing for uid in last.after):
            raise Unfit("shaped_since")
        if last.kind != Shape.MOVE:
            typed = _typed_since(draft, last, standing)
            _put_rows_back(draft, last, standing)
            keep_aside(draft.locked, typed, by=by, at=at)
        _put_order_back(draft, last)
        if last.kind == Shape.TAKE_ALL:
            _rest_as_then(draft.locked, last)
        rest_on_oldest(draft.locked, draft.rows)
        last.undone_at = at
        last.save(update_fields=["undone_at"])
    return last


def _typed_since(draft: Draft, last: Reshaping, standing: dict[str, DraftParagraph]) -> list[Typed]:
    """What this person typed into the rows since.

    Raises `Unfit` where numbers rose by more than that: somebody else raised them, or a verb on the whole draft.
    """
    saves = draft.locked.saves.filter(kept=True, by=draft.by, uid__in=last.after).values_list("uid", "seen")
    typed = []
    for uid, number in last.after.items():
        row = standing[uid]
        own = sum(saved == uid and seen >= number for saved, seen in saves)
        if row.number - number - last.raised.get(uid, 0) != own:
            raise Unfit("shaped_since")
        if own and row.text.strip():
            typed.append(Typed(uid, row.number, row.text))
    return typed


def _put_rows_back(draft: Draft, last: Reshaping, standing: dict[str, DraftParagraph]) -> None:
    """The rows as they stood, with numbers that rise; what came to be since goes."""
    again = {kept["uid"]: row_again(draft.locked, kept) for kept in last.before}
    fresh = [uid for uid in last.after if uid not in again]
    parts = _give_words_back(last, again, standing)
    for uid in fresh:
        draft.drop(standing[uid])
    raised = {}
    for uid, row in again.items():
        now, then = standing.get(uid), row.number
        row.number = max(then, now.number if now else 0) + 1
        raised[uid] = row.number - then
        if now is not None:
            raised[uid] = row.number - now.number + last.after[uid] - then + last.raised.get(uid, 0)
            row.pk = now.pk
            # What was said of a part since, and late texts for it, belong to the whole again.
            row.came_from = list(dict.fromkeys([*row.came_from, *parts]))
            draft.rows[draft.rows.index(now)] = row
        row.save()
    _let_earlier_ones_stand(draft.locked, last, raised)


def _give_words_back(
    last: Reshaping, again: Mapping[str, DraftParagraph], standing: Mapping[str, DraftParagraph]
) -> list[str]:
    """Keep the original words that were written since, and return the ids of those that were parts of one paragraph."""
    if last.kind == Shape.TAKE_ALL:
        for uid in again.keys() & standing.keys():
            give_words_back({uid: again[uid]}, [standing[uid]])
        return []
    give_words_back(again, [standing[uid] for uid in last.after])
    return [uid for uid in last.after if uid not in again]


def _let_earlier_ones_stand(locked: Translation, last: Reshaping, raised: dict[str, int]) -> None:
    """What was done before can be undone next: that numbers rose by this and its undoing is nobody's change."""
    earlier = list(locked.reshapings.standing().exclude(pk=last.pk))
    for noted in earlier:
        more = {uid: noted.raised.get(uid, 0) + by for uid, by in raised.items() if uid in noted.after}
        noted.raised = noted.raised | more
    Reshaping.objects.bulk_update(earlier, ["raised"])


def _put_order_back(draft: Draft, last: Reshaping) -> None:
    """Rows that came back, or were moved, stand after the row that stood before them then."""
    places = {uid: place for place, uid in enumerate(last.order)}
    for kept in last.before:
        uid = kept["uid"]
        row = next((row for row in draft.rows if row.uid == uid), None)
        if row is None:
            row = draft.locked.paragraphs.get(uid=uid)
        elif last.kind != Shape.MOVE:
            continue
        else:
            draft.rows.remove(row)
        before = [place for place, one in enumerate(draft.rows) if places.get(one.uid, len(places)) < places[uid]]
        draft.rows.insert(before[-1] + 1 if before else 0, row)
    if last.kind == Shape.TAKE_ALL:
        known = [row for row in draft.rows if row.uid in places]
        draft.rows = with_those_between(sorted(known, key=lambda row: places[row.uid]), draft.rows)


def _rest_as_then(locked: Translation, last: Reshaping) -> None:
    """The draft as a whole rests again on what it rested on; the version that was kept then says what."""
    kept = locked.versions.filter(reason=VersionReason.FOLLOW, at=last.at).order_by("number").last()
    if kept is not None:
        locked.revision, locked.meaning = kept.revision, kept.meaning
