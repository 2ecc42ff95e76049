"""The desk verb on a language's house style."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from newsroom.models import Language, LogEntry, StyleGuide, Target
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.roles import an_editor

LONGEST = 20_000


def write_house_style(language: str, text: str, *, seen: int, by: Person, at: datetime) -> StyleGuide:
    """Write a language's house style anew; empty means there is none. `seen` is the number of what stood there.

    Raises `NotAllowed` for who is no editor, `LostRace` when somebody wrote a newer one, `Unfit` for a text that is too
    long. The row of the language is locked, so that of two at one moment the second is refused.
    """
    if not an_editor(by, None):
        raise NotAllowed("not_allowed", verb="write house style", who=an_editor.text)
    if len(text.strip()) > LONGEST:
        raise Unfit("house_style_too_long", most=LONGEST)
    with transaction.atomic():
        Language.objects.select_for_update().get(code=language)
        newest = StyleGuide.objects.of_language(language).first()
        if (newest.pk if newest else 0) != seen:
            raise LostRace("house_style_is_newer")
        if newest is not None and newest.text == text.strip():
            return newest
        written = StyleGuide.objects.create(language=language, text=text.strip(), by=by, at=at)
        LogEntry.write("write house style", Target("house style", written.pk, 0, language), by=by, at=at)
    return written
