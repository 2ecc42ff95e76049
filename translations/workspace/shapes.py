"""What can be done to the shape of a draft from its working page, and what of that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from articles.vocabulary import Role
from newsroom.models.person import Person
from translations.actions.shaping import HEADS
from translations.models import DraftParagraph, Reshaping, Translation
from translations.together import is_own
from translations.vocabulary import Shape
from translations.wording import UNDO_SHAPES


def shapes_of(
    translation: Translation, rows: Sequence[DraftParagraph], moves: frozenset[str], viewer: Person
) -> dict[str, frozenset[str]]:
    """By paragraph, the buttons it has: merge, split, add, short, up, down, remove, take_in. The verbs judge again.

    Who was given a range has them inside it.
    """
    if "merge" not in moves:
        return {}
    everywhere = translation.is_shaped_whole_by(viewer)
    mine = [everywhere or row.assigned_to_id == viewer.pk for row in rows]
    in_text = [row.role not in HEADS and own for row, own in zip(rows, mine, strict=True)]
    shapes = {}
    for place, row in enumerate(rows):
        may = set()
        if row.left_out and mine[place]:
            may.add("take_in")
        if row.role == Role.HEADLINE and mine[place] and not any(one.role == Role.PUSH for one in rows):
            may.add("short")
        if row.role == Role.PUSH and mine[place] and is_own(row, rows):
            may.add("remove")
        if in_text[place]:
            may |= {"add", "split"}
            if not row.sources:
                may.add("remove")
            if place and in_text[place - 1]:
                may.add("up")
            if place + 1 < len(rows) and in_text[place + 1]:
                may |= {"merge", "down"}
        shapes[row.uid] = frozenset(may)
    return shapes


def undo_words(translation: Translation, rows: Sequence[DraftParagraph], moves: frozenset[str], viewer: Person) -> str:
    """What would be undone, “” where nothing can be. The verb judges who changed what since.

    Takes a query, unless the translation was read `with_shaping` and nothing was done to its shape.
    """
    if "undo shaping" not in moves or not getattr(translation, "was_shaped", True):
        return ""
    last = translation.reshapings.standing().order_by("pk").last()
    standing = {row.uid for row in rows}
    if last is None or not standing.issuperset(last.after) or _was_handed_on(translation, last):
        return ""
    if last.by_id != viewer.pk and not translation.is_shaped_whole_by(viewer):
        return ""
    places = [str(place) for place in last.places]
    return str(UNDO_SHAPES[Shape(last.kind)]) % {
        "first": places[0] if places else "",
        "last": places[-1:] and places[-1],
    }


def _was_handed_on(translation: Translation, last: Reshaping) -> bool:
    return translation.submitted_at is not None and last.at < translation.submitted_at
