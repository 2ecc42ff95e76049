"""Whose words stand in a paragraph that is mended in review: two people could swap and pass their own otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsroom.language.likeness import likeness
from newsroom.models.person import Person
from translations.comparing import family, likeness_since
from translations.models import DraftParagraph, Translation
from translations.together import names_of
from translations.vocabulary import VersionReason

# Below this likeness (`likeness`, 0 to 100) a mended paragraph counts as written anew.
WHOLLY_REWRITTEN = 50.0

Kept = Mapping[str, Any]


def handed_in(locked: Translation) -> list[dict[str, Any]]:
    """What the translator submitted last, paragraph by paragraph."""
    version = locked.versions.filter(reason=VersionReason.SUBMIT).order_by("-number").first()
    return version.paragraphs if version is not None else []


def settle_writer(
    locked: Translation,
    rows: Sequence[DraftParagraph],
    row: DraftParagraph,
    text: str,
    then: Sequence[Kept],
    by: Person,
) -> None:
    """Say of a row, before a mender's `text` is put into it, whose words these are, and who mended them.

    `then` is what was handed in. What is like it is its writer's. What is not is whose who first wrote something like
    it, and the mender's where nobody did: nobody makes another's words their own by a full stop, by small steps or by
    putting them back.
    """
    before, rows = family(then, rows, row)

    def alike(those: Sequence[Kept], text: str) -> bool:
        return likeness_since(those, rows, row, text, locked.language) >= WHOLLY_REWRITTEN

    is_anew = not alike(before, text)
    if is_anew:
        known = _who_wrote_it_first(locked, row, text, was=lambda text: alike(before, text), alike=alike)
        writer, anew_by = known or (by.pk, by.pk)
        if row.written_by_id != writer:
            row.written_by_id, row.anew_by_id = writer, anew_by
    else:
        _give_back_to_its_writer(row, before)
    if row.written_by_id is None:
        row.written_by = row.anew_by = by
    if row.written_by_id != by.pk:
        row.mended_by = by
    elif is_anew:
        row.mended_by = None


def _who_wrote_it_first(
    locked: Translation,
    row: DraftParagraph,
    text: str,
    *,
    was: Callable[[str], bool],
    alike: Callable[[Sequence[Kept], str], bool],
) -> tuple[int | None, int | None] | None:
    """Whose words a text is, and who wrote them in review, of all that was ever put in here.

    What `was` like the text that was handed in says nothing: these are its words.
    """
    texts: dict[int, dict[str, Kept]] = defaultdict(dict)
    for save in locked.saves.filter(kept=True, uid__in=names_of(row)).order_by("pk"):
        mine = texts[save.by_id]
        mine[save.uid] = {"uid": save.uid, "text": save.text}
        if save.text.strip() and not was(save.text) and alike(list(mine.values()), text):
            in_review = locked.submitted_at is not None and save.at >= locked.submitted_at
            return save.by_id, save.by_id if in_review else None
    # Words that nobody typed here: a suggestion that was taken, paragraphs put together.
    if row.text.strip() and not was(row.text) and likeness(row.text, text) >= WHOLLY_REWRITTEN:
        return row.written_by_id, row.anew_by_id
    return None


def _give_back_to_its_writer(row: DraftParagraph, handed_in: Sequence[Kept]) -> None:
    """Words that a reviewer wrote anew stand as they were handed in again: they are whose they were then.

    Where nothing was put together or split since: there the words are several people's.
    """
    names = (row.uid, row.came_from)
    then = next((kept for kept in handed_in if (kept["uid"], kept.get("came_from", [])) == names), None)
    if row.anew_by_id is not None and then is not None and then["written_by"] is not None:
        row.written_by_id, row.anew_by_id = then["written_by"], then.get("anew_by")
