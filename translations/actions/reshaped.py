"""What was done to the shape of a draft, written down so that it can be undone exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from articles.vocabulary import Role
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from translations.models import DraftParagraph, Reshaping, Translation
from translations.together import numbered
from translations.vocabulary import Shape

# What a row keeps wherever it is put.
_NOT_KEPT = frozenset({"id", "translation"})


def kept_row(row: DraftParagraph) -> dict[str, Any]:
    """A whole row as it stands, by field."""
    fields = [field for field in row._meta.concrete_fields if field.name not in _NOT_KEPT]
    kept = {field.attname: field.value_from_object(row) for field in fields}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in kept.items()}


def row_again(locked: Translation, kept: Mapping[str, Any]) -> DraftParagraph:
    """A row made again of what was kept; not stored yet."""
    fields = {field.attname: field for field in DraftParagraph._meta.concrete_fields}
    return DraftParagraph(
        translation=locked, **{name: fields[name].to_python(value) for name, value in kept.items() if name in fields}
    )


def write_down(
    locked: Translation,
    kind: Shape,
    rows: Sequence[DraftParagraph],
    touched: Iterable[DraftParagraph],
    *,
    by: Person,
    at: datetime,
) -> Reshaping:
    """Note, before it is done, how the draft's `rows` stand of which some are going to be touched.

    The caller fills `after` and saves it.
    """
    places = dict(zip((row.uid for row in rows), numbered(rows), strict=True))
    return Reshaping(
        translation=locked,
        kind=kind,
        before=[kept_row(row) for row in touched],
        order=[row.uid for row in rows],
        places=[places[row.uid] for row in touched],
        by=by,
        at=at,
    )


def note_left_out(locked: Translation, uid: str, *, by: Person, at: datetime) -> None:
    """Note how a paragraph stands that is being left out: what stood in it comes back when it is taken in again.

    Raises `Unfit` for what renders a sentence of the source for readers: no language goes without it.
    """
    rows = list(locked.paragraphs.in_order())
    touched = [row for row in rows if row.uid == uid]
    if any(row.role == Role.CORRECTION and row.sources for row in touched):
        raise Unfit("sentence_is_owed")
    noted = write_down(locked, Shape.LEAVE_OUT, rows, touched, by=by, at=at)
    noted.after = {row.uid: row.number + 1 for row in touched}
    noted.save()


def note_given(locked: Translation, given: Callable[[Mapping[str, Any]], bool], *, to: Person | None) -> None:
    """Note who paragraphs are given to now: undoing a shape gives nothing back to who has handed it over since.

    `given` tells which of the rows that were noted it concerns.
    """
    noted = [done for done in locked.reshapings.standing() if any(map(given, done.before))]
    for done in noted:
        for kept in filter(given, done.before):
            kept["assigned_to_id"] = to.pk if to is not None else None
    Reshaping.objects.bulk_update(noted, ["before"])
