"""Desk verbs on the shape of a draft: merge, split, add, move, remove, take in again. Prose is not one to one.

By its translator while it is in hand, by who was given a range inside that, by another reviewer in review. None of
them changes a word, or who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from articles.handed_in import refuse_too_long
from articles.text.inline import plain
from articles.text.paragraphs import new_id
from articles.vocabulary import Role
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.workflow import Mark
from translations.actions.laying_out import own_row
from translations.actions.reshaped import row_again, write_down
from translations.actions.resting import based_on_via, rest_on_oldest
from translations.actions.speaking import join_words
from translations.models import DraftParagraph, Reshaping, Since, Translation
from translations.sources import since_of, source_of
from translations.together import as_one, is_own
from translations.vocabulary import Origin, Shape
from translations.workflow import TRANSLATION

HEADS = frozenset({Role.HEADLINE, Role.PUSH, Role.SUMMARY, Role.DATELINE, Role.CORRECTION})
_BLANK_LINE = re.compile(r"[ \t]*\n[ \t]*\n\s*")


@dataclass
class Draft:
    """A locked draft in somebody's hands, its rows in order."""

    locked: Translation
    rows: list[DraftParagraph]
    by: Person
    at: datetime

    @classmethod
    @contextmanager
    def open(
        cls, translation: Translation, verb: str, uid: str, *, seen: Mark | None, by: Person, at: datetime
    ) -> Iterator[Draft]:
        """Make the move of a verb; the rows stand numbered by place when it is done."""
        data = {"paragraph": uid} if uid else {}
        with TRANSLATION.move(translation, verb, seen=seen, by=by, at=at, data=data) as locked:
            draft = cls(locked, list(locked.paragraphs.in_order()), by, at)
            yield draft
            draft.put_in_places()

    def row(self, uid: str, verb: str, *, also: Role | None = None) -> DraftParagraph:
        """One of the text's paragraphs. Raises `LostRace` if it is gone, `Unfit` for a headline and its like.

        `also` is the one role of these that will do.
        """
        row = next((row for row in self.rows if row.uid == uid), None)
        if row is None:
            raise LostRace("lost_race", verb=verb)
        if row.role in HEADS and row.role != also:
            raise Unfit("only_of_the_text")
        return row

    def refuse_outside(self, *rows: DraftParagraph) -> None:
        """Who was given a range shapes inside it alone. Raises `NotAllowed`."""
        if not self.locked.is_shaped_whole_by(self.by) and any(row.assigned_to_id != self.by.pk for row in rows):
            raise NotAllowed("not_your_paragraph")

    def note(self, kind: Shape, touched: Sequence[DraftParagraph]) -> Reshaping:
        return write_down(self.locked, kind, self.rows, touched, by=self.by, at=self.at)

    def done(self, noted: Reshaping, touched: Iterable[DraftParagraph]) -> None:
        noted.after = {row.uid: row.number for row in touched}
        noted.save()

    def add(self, row: DraftParagraph, *, after: DraftParagraph) -> None:
        self.rows.insert(self.rows.index(after) + 1, row)
        row.position = self.rows.index(row)
        row.save()

    def drop(self, row: DraftParagraph) -> None:
        self.rows.remove(row)
        row.delete()

    def put_in_places(self) -> None:
        moved = [row for place, row in enumerate(self.rows) if row.position != place]
        for place, row in enumerate(self.rows):
            row.position = place
        DraftParagraph.objects.bulk_update(moved, ["position"])


def merge(translation: Translation, *, uid: str, seen: Mark | None = None, by: Person, at: datetime) -> DraftParagraph:
    """Make one paragraph of this one and the next: sources, texts and what was said of both go together.

    It is looked at again as a whole, so an approval of either ends. Raises `Unfit` where two people wrote them.
    """
    with Draft.open(translation, "merge", uid, seen=seen, by=by, at=at) as draft:
        row = draft.row(uid, "merge")
        other = next(iter(draft.rows[draft.rows.index(row) + 1 :]), None)
        if other is None or other.role in HEADS:
            raise Unfit("nothing_below")
        draft.refuse_outside(row, other)
        noted = draft.note(Shape.MERGE, [row, other])
        _take_up(
            row,
            other,
            draft.locked.language,
            since=since_of(source_of(draft.locked)),
        )
        draft.drop(other)
        row.save()
        draft.done(noted, [row])
    return row


def _take_up(row: DraftParagraph, other: DraftParagraph, language: str, *, since: Since) -> None:
    """Let a row take up the one after it."""
    writer = _one_writer(row, other)
    for one in (row, other):
        one.catch_up(since)
    row.based_on, row.based_on_via = _based_on(row, other, since), based_on_via(row, other, since)
    row.text = as_one([row.text, other.text], language)
    join_words(row, other)
    refuse_too_long(row.text)
    row.sources = list(dict.fromkeys([*row.sources, *other.sources]))
    row.came_from = [gone for gone in dict.fromkeys([*row.came_from, other.uid, *other.came_from]) if gone != row.uid]
    row.left_out = _both_left_out(row, other)
    row.origin = _one_origin(row, other)
    row.anew_by_id = _one_anew(row, other)
    row.written_by_id, row.mended_by_id = writer, row.mended_by_id or other.mended_by_id
    given = {row.assigned_to_id, other.assigned_to_id}
    row.assigned_to_id = row.assigned_to_id if len(given) == 1 else writer if writer in given else None
    _open_again(row, number=max(row.number, other.number) + 1)


def _open_again(row: DraftParagraph, *, number: int) -> None:
    """What was approved was another paragraph; a late save for that one loses in words."""
    row.approved_by_id, row.approved_at, row.override = None, None, ""
    row.ready_by_id, row.ready_at = None, None
    row.number = number


def _one_writer(row: DraftParagraph, other: DraftParagraph) -> int | None:
    """Who wrote both, as far as they have words. Two writers would leave one of them able to approve their own."""
    writers = {one.written_by_id for one in (row, other) if one.text.strip()} - {None}
    if len(writers) > 1:
        raise Unfit("two_writers")
    return next(iter(writers), row.written_by_id or other.written_by_id)


def _one_anew(row: DraftParagraph, other: DraftParagraph) -> int | None:
    """Which reviewer wrote all of both anew, as far as they have words."""
    anew = {one.anew_by_id for one in (row, other) if one.text.strip()}
    return anew.pop() if len(anew) == 1 else None


def _one_origin(row: DraftParagraph, other: DraftParagraph) -> str:
    """Where both come from; machine's words stay marked as such until a person has taken them over."""
    origins = {one.origin for one in (row, other) if one.text.strip()}
    if Origin.MACHINE in origins:
        return Origin.MACHINE
    return next(iter(origins)) if len(origins) == 1 else Origin.PERSON


def _both_left_out(row: DraftParagraph, other: DraftParagraph) -> str:
    if row.text or not (row.left_out and other.left_out):
        return ""
    return "; ".join(dict.fromkeys([row.left_out, other.left_out]))[:300]


def _based_on(row: DraftParagraph, other: DraftParagraph, since: Since) -> int | None:
    """The revision both rest on: with it the merged row is stale exactly if one of them was."""
    rendering = [one for one in (row, other) if one.sources]
    stale = [one.based_on for one in rendering if one.based_on is not None and one.is_stale(since)]
    if stale:
        return min(stale)
    known = [one.based_on for one in (rendering or [row, other]) if one.based_on is not None]
    return max(known, default=None)


def split(
    translation: Translation, *, uid: str, seen: Mark | None = None, by: Person, at: datetime
) -> list[DraftParagraph]:
    """Make several paragraphs of one, at the blank lines in its text. Each renders its sources, and is stale with them.

    Raises `Unfit` where there is no blank line between words, or one stands inside emphasis or a link.
    """
    with Draft.open(translation, "split", uid, seen=seen, by=by, at=at) as draft:
        row = draft.row(uid, "split")
        draft.refuse_outside(row)
        first, *rest = parts = _BLANK_LINE.split(row.text.strip())
        if not rest or _bare("".join(map(plain, parts))) != _bare(plain(row.text)):
            raise Unfit("nowhere_to_split")
        noted = draft.note(Shape.SPLIT, [row])
        row.text = first
        _open_again(row, number=row.number + 1)
        row.save()
        halves = [row]
        for text in rest:
            half = _half(row, text)
            draft.add(half, after=halves[-1])
            halves.append(half)
        draft.done(noted, halves)
    return halves


def _bare(text: str) -> str:
    return "".join(text.split())


def _half(row: DraftParagraph, text: str) -> DraftParagraph:
    """A further paragraph of the same sources, writer and origin."""
    return DraftParagraph(
        translation_id=row.translation_id,
        uid=new_id(),
        role=Role.TEXT if row.role == Role.LEAD else row.role,
        sources=row.sources,
        text=text,
        origin=row.origin,
        written_by_id=row.written_by_id,
        anew_by_id=row.anew_by_id,
        mended_by_id=row.mended_by_id,
        assigned_to_id=row.assigned_to_id,
        based_on=row.based_on,
        based_on_via=row.based_on_via,
        came_from=[row.uid, *row.came_from],
    )


def add(
    translation: Translation, *, uid: str, own: str = "", seen: Mark | None = None, by: Person, at: datetime
) -> DraftParagraph:
    """Add a paragraph of one's own below another: it renders no source, and nobody has written it yet.

    Below the headline that is a short one, where there is none yet. `own` is the id it gets, a new one by default.
    """
    with Draft.open(translation, "add", uid, seen=seen, by=by, at=at) as draft:
        above = draft.row(uid, "add", also=Role.HEADLINE)
        draft.refuse_outside(above)
        noted = draft.note(Shape.ADD, [])
        added = own_row(draft.locked, draft.rows, below=above, own=own)
        added.assigned_to = None if draft.locked.is_shaped_whole_by(by) else by
        draft.add(added, after=above)
        draft.done(noted, [added])
    return added


def move(
    translation: Translation, *, uid: str, up: bool, seen: Mark | None = None, by: Person, at: datetime
) -> DraftParagraph:
    """Let a paragraph change places with the one above or below it. Its text, approval and sources stay as they are."""
    with Draft.open(translation, "move", uid, seen=seen, by=by, at=at) as draft:
        row = draft.row(uid, "move")
        place = draft.rows.index(row)
        there = place - 1 if up else place + 1
        if not 0 <= there < len(draft.rows) or draft.rows[there].role in HEADS:
            raise Unfit("nowhere_to_move")
        draft.refuse_outside(row, draft.rows[there])
        noted = draft.note(Shape.MOVE, [row])
        draft.rows[place], draft.rows[there] = draft.rows[there], row
        draft.done(noted, [row])
    return row


def remove(translation: Translation, *, uid: str, seen: Mark | None = None, by: Person, at: datetime) -> None:
    """Take an own paragraph out of the draft. Raises `Unfit` for one that renders source text: that is left out."""
    with Draft.open(translation, "remove", uid, seen=seen, by=by, at=at) as draft:
        row = draft.row(uid, "remove", also=Role.PUSH)
        draft.refuse_outside(row)
        if not is_own(row, draft.rows):
            raise Unfit("not_ones_own")
        noted = draft.note(Shape.REMOVE, [row])
        draft.drop(row)
        draft.done(noted, [])


def take_in(
    translation: Translation, *, uid: str, seen: Mark | None = None, by: Person, at: datetime
) -> DraftParagraph:
    """Take in again what was left out, with the text it had then, written by who wrote that."""
    with Draft.open(translation, "take in", uid, seen=seen, by=by, at=at) as draft:
        row = next((row for row in draft.rows if row.uid == uid), None)
        if row is None:
            raise LostRace("lost_race", verb="take in")
        if not row.left_out:
            raise Unfit("not_left_out")
        draft.refuse_outside(row)
        noted = draft.note(Shape.TAKE_IN, [row])
        row.left_out = ""
        had = _when_left_out(draft.locked, row)
        if had is not None:
            row.text, row.origin = had.text, had.origin
            row.based_on, row.based_on_via = had.based_on, had.based_on_via
            row.written_by_id, row.anew_by_id = had.written_by_id, had.anew_by_id
            row.mended_by_id = had.mended_by_id
        _open_again(row, number=row.number + 1)
        row.save()
        rest_on_oldest(draft.locked, draft.rows)
        draft.done(noted, [row])
    return row


def _when_left_out(locked: Translation, row: DraftParagraph) -> DraftParagraph | None:
    """The row as it stood when it was left out last, if it had a text."""
    for noted in locked.reshapings.filter(kind=Shape.LEAVE_OUT).order_by("-pk"):
        for kept in noted.before:
            if kept["uid"] == row.uid and kept["text"].strip():
                return row_again(locked, kept)
    return None
