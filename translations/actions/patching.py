"""Taking the text that the desk proposes for a paragraph under which nothing but facts changed."""

from __future__ import annotations

from datetime import datetime

from newsroom.models.counter import register_state
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from translations.actions.draft import Typed, note_down, settle_meaning
from translations.models import Translation
from translations.patches import patch_of
from translations.rendering import Ground
from translations.sources import made_from, since_of, source_of
from translations.vocabulary import Origin
from translations.workflow import TRANSLATION


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
        newest = made_from(locked).newest
        if row.number != typed.seen or (source.number, newest) != (typed.beside, typed.beside_via):
            raise LostRace("lost_race", verb="take patch")
        patch = patch_of(row, Ground.of(locked, [row]), since_of(source), state=register_state())
        if patch is None or patch.text.split() != typed.text.split():
            raise LostRace("patch_overtaken")
        row.text, row.number = patch.text, row.number + 1
        row.based_on, row.based_on_via = source.number, newest
        # Words of a machine stay a machine's until somebody writes them anew.
        row.origin = row.origin if row.origin == Origin.MACHINE else Origin.PERSON
        row.written_by, row.override = by, ""
        row.mended_by = row.approved_by = row.approved_at = row.ready_by = row.ready_at = None
        row.save()
        note_down(locked, [typed], kept=True, by=by, at=at)
        settle_meaning(locked)
        locked.refresh_from_db(fields=["revision", "meaning"])
    return locked
