"""The desk verb on a language's shift note."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from newsroom.models import Language, LogEntry, Target
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from translations.models import ShiftNote

LONGEST = 500


def write_shift_note(language: str, text: str, *, seen: int, by: Person, at: datetime) -> ShiftNote:
    """Write a language's shift note anew; empty means there is none. `seen` is the number of the one that stood there.

    Raises `NotAllowed` for who does not work in the language, `LostRace` when somebody wrote a newer one, `Unfit` for a
    text that is too long. The row of the language is locked, so that of two at one moment the second is refused.
    """
    if not by.works_in(language):
        raise NotAllowed("not_allowed", verb="write shift note", who="who works in this language")
    if len(text.strip()) > LONGEST:
        raise Unfit("shift_note_too_long", most=LONGEST)
    with transaction.atomic():
        Language.objects.select_for_update().get(code=language)
        newest = ShiftNote.objects.of_language(language).first()
        if (newest.pk if newest else 0) != seen:
            raise LostRace("shift_note_is_newer")
        if newest is not None and newest.text == text.strip():
            return newest
        note = ShiftNote.objects.create(language=language, text=text.strip(), by=by, at=at)
        LogEntry.write("write shift note", Target("shift note", note.pk, 0, language), by=by, at=at)
    return note
