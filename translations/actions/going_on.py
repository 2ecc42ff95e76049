"""Texts that go on from a save whose answer was lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom.models.person import Person
from translations.actions.draft import Typed
from translations.models import Save, Translation


def going_on(translation: Translation, typed: Sequence[Typed], *, by: Person) -> list[Typed]:
    """Texts as if their writer had heard what became of the saves they go on from.

    Who typed on after a save that was kept has seen the number it gave its paragraph. If anybody wrote there since,
    the number is higher, and the text comes too late like any. A query, and only where a text names such saves.
    """
    named = [client_id for text in typed for client_id in text.after]
    if not named:
        return list(typed)
    kept = Save.objects.filter(translation=translation, client_id__in=named, by=by, kept=True)
    numbers = {client_id: seen + 1 for client_id, seen in kept.values_list("client_id", "seen")}
    return [replace(text, seen=max([text.seen, *(numbers.get(each, 0) for each in text.after)])) for text in typed]
