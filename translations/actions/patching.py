"""Taking what the desk proposes after the source changed: one mended text, or everything at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.text.paragraphs import longest_rising
from newsroom.models.counter import register_state
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from translations.actions.following import settle_meaning
from translations.actions.keeping import keep_version
from translations.actions.laying_out import lay_out, not_rendered
from translations.actions.reshaped import kept_row, write_down
from translations.actions.sent_texts import Typed, note_down
from translations.models import DraftParagraph, Reshaping, Translation
from translations.patches import Proposals, patch_of
from translations.rendering import Ground
from translations.sources import made_from, since_of, source_of
from translations.vocabulary import Origin, Shape, VersionReason
from translations.workflow import TRANSLATION

WRITTEN = (
    *("text", "number", "based_on", "based_on_via", "origin", "written_by", "override"),
    *("anew_by", "mended_by", "approved_by", "approved_at", "ready_by", "ready_at"),
)


@dataclass(frozen=True)
class Shown:
    """What a page proposed: mended texts, each with the number it saw, and the texts of paragraphs whose source is

    gone; and what stood beside them: the revision, and the release between if there was one.
    """

    beside: int
    beside_via: int | None = None
    texts: Sequence[Typed] = ()
    gone: Mapping[str, str] = field(default_factory=dict)


def take_patch(translation: Translation, typed: Typed, *, by: Person, at: datetime) -> Translation:
    """Put the proposed text into its paragraph, as the words of who takes it; the paragraph is then up to date.

    `typed` says what was on the screen: the paragraph and its number, the proposed text, the revision `beside` it.
    Raises `LostRace` where paragraph, source or proposal are no longer these, `Unfit` where there is no such paragraph.
    """
    said = {"paragraph": typed.uid}
    with TRANSLATION.move(translation, "take patch", by=by, at=at, data=said) as locked:
        row = locked.paragraphs.writable_by(by, translator=locked.translator_id).filter(uid=typed.uid).first()
        if row is None:
            raise Unfit("no_such_paragraph")
        source = source_of(locked)
        if row.number != typed.seen or (source.number, made_from(locked).newest) != (typed.beside, typed.beside_via):
            raise LostRace("lost_race", verb="take patch")
        _put_in(locked, row, typed, Ground.of(locked, [row]), state=register_state(), by=by)
        row.save()
        note_down(locked, [typed], kept=True, by=by, at=at)
        settle_meaning(locked)
        locked.refresh_from_db(fields=["revision", "meaning"])
    return locked


def take_all(translation: Translation, shown: Shown, *, by: Person, at: datetime) -> Proposals:
    """Take everything that was proposed at once: mended texts, moves, new paragraphs, and those that go with their

    source. What else changed stays stale. The draft as it stood is kept, and all of it is undone as one.

    A paragraph that was brought up to date meanwhile keeps its text, and one whose source is gone stays where its text
    became another than was `shown`. Raises `LostRace` where the source, a paragraph or a proposal is no longer what
    was shown, `Unfit` where nothing is left to take; then nothing is taken.
    """
    data: dict[str, Any] = {}
    with TRANSLATION.move(translation, "take all", by=by, at=at, data=data) as locked:
        source = source_of(locked)
        if (source.number, made_from(locked).newest) != (shown.beside, shown.beside_via):
            raise LostRace("lost_race", verb="take all")
        rows = list(locked.paragraphs.in_order())
        noted = write_down(locked, Shape.TAKE_ALL, rows, rows, by=by, at=at)
        keep_version(locked, VersionReason.FOLLOW, by=by, at=at)
        missing = len(not_rendered(locked, rows))
        taken = _take_texts(locked, rows, shown, by=by)
        note_down(locked, taken, kept=True, by=by, at=at)
        gone = _let_go(locked, rows, shown)
        lay_out([(locked, by)])
        settle_meaning(locked)
        now = list(locked.paragraphs.in_order())
        done = Proposals(texts=len(taken), moved=_moved(rows, now), missing=missing, gone=gone)
        if not done.count:
            raise Unfit("nothing_proposed")
        data |= done.by_kind
        _note_what_changed(noted, now)
    return done


def _take_texts(locked: Translation, rows: Sequence[DraftParagraph], shown: Shown, *, by: Person) -> list[Typed]:
    """Put the proposed texts in, and return those that were."""
    ground, since, state = Ground.of(locked, rows), since_of(source_of(locked)), register_state()
    standing = {row.uid: row for row in rows}
    taken = []
    for typed in shown.texts:
        row = standing.get(typed.uid)
        if row is not None and not row.is_stale(since):
            continue
        if row is None or row.number != typed.seen:
            raise LostRace("lost_race", verb="take all")
        _put_in(locked, row, typed, ground, state=state, by=by)
        taken.append(typed)
    DraftParagraph.objects.bulk_update([standing[typed.uid] for typed in taken], WRITTEN)
    return taken


def _put_in(locked: Translation, row: DraftParagraph, typed: Typed, ground: Ground, *, state: int, by: Person) -> None:
    """Give a row its proposed text; the caller stores it. Raises `LostRace` where another text is proposed now."""
    source = source_of(locked)
    patch = patch_of(row, ground, since_of(source), state=state)
    if patch is None or patch.text.split() != typed.text.split():
        raise LostRace("patch_overtaken")
    row.text, row.number = patch.text, row.number + 1
    row.based_on, row.based_on_via = source.number, made_from(locked).newest
    # Words of a machine stay a machine's until somebody writes them anew, and a pattern's a pattern's.
    row.origin = row.origin if row.origin in {Origin.MACHINE, Origin.PATTERN} else Origin.PERSON
    row.written_by, row.override = by, ""
    row.anew_by = row.mended_by = row.approved_by = row.approved_at = row.ready_by = row.ready_at = None


def _let_go(locked: Translation, rows: Sequence[DraftParagraph], shown: Shown) -> int:
    """Take out the paragraphs that were shown as going with their source. How many."""
    since = since_of(source_of(locked))
    going = [row for row in rows if row.uid in shown.gone and row.goes_with_its_source(since)]
    gone = [row.pk for row in going if row.text.split() == shown.gone[row.uid].split()]
    locked.paragraphs.filter(pk__in=gone).delete()
    return len(gone)


def _moved(before: Sequence[DraftParagraph], now: Sequence[DraftParagraph]) -> int:
    """How many rows stand elsewhere; as few as explain the order."""
    places = {row.uid: place for place, row in enumerate(before)}
    kept = [places[row.uid] for row in now if row.uid in places]
    return len(kept) - len(longest_rising(kept))


def _note_what_changed(noted: Reshaping, now: Sequence[DraftParagraph]) -> None:
    """Of the rows that were noted keep those that are other ones now, or gone: an undo touches no others."""
    stands = {row.uid: row for row in now}
    was = {kept["uid"]: kept for kept in noted.before}
    changed = {
        uid for uid, kept in was.items() if uid not in stands or kept_row(stands[uid]) != kept | _place(stands[uid])
    }
    touched = [(kept, place) for kept, place in zip(noted.before, noted.places, strict=True) if kept["uid"] in changed]
    noted.before, noted.places = [kept for kept, _place in touched], [place for _kept, place in touched]
    noted.after = {uid: row.number for uid, row in stands.items() if uid in changed or uid not in was}
    noted.save()


def _place(row: DraftParagraph) -> dict[str, int]:
    """A row that only stands elsewhere is no other row."""
    return {"position": row.position}
