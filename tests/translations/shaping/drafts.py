"""Drafts that Mira wrote, and what is looked at of them before and after something is done to their shape."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from articles.models import Article
from newsroom.models import Person
from tests import make
from translations.actions import draft
from translations.actions.sent_texts import Typed
from translations.findings import findings_of
from translations.models import DraftParagraph, Translation
from translations.rendering import Ground
from translations.workflow import mark_of

NOW = make.NOON
MIRA_WROTE = (
    "After persistent rain, the water board raised its warning level on Tuesday. 12 communities are affected.",
    "“The dykes are holding,” said the head of the flood centre, Katrin Mehlhorn.",
    "Two bridges stay closed until Friday.",
)


def now() -> datetime:
    return timezone.now()


def written(made: Translation) -> Translation:
    texts = ["Flood on the Sorle", None, *MIRA_WROTE]
    typed = [Typed(row.uid, row.number, text) for row, text in zip(rows(made), texts, strict=True) if text is not None]
    assert made.translator is not None
    draft.save(made, typed, by=made.translator, at=now())
    return made


def rows(translation: Translation) -> list[DraftParagraph]:
    return list(translation.paragraphs.in_order())


def body(translation: Translation) -> list[DraftParagraph]:
    return rows(translation)[2:]


def texts(translation: Translation) -> list[str]:
    return [row.text for row in body(translation)]


def type_into(translation: Translation, row: DraftParagraph, text: str, by: Person) -> None:
    row = translation.paragraphs.get(uid=row.uid)
    assert draft.save(translation, [Typed(row.uid, row.number, text)], by=by, at=now()).kept


def stale(translation: Translation) -> list[str]:
    fresh = Translation.objects.get(pk=translation.pk)
    since = draft.since_of(draft.source_of(fresh))
    return [row.text for row in rows(fresh) if row.is_stale(since)]


def as_it_stands(translation: Translation) -> list[tuple[object, ...]]:
    """All that an undo has to give back."""
    return [
        (
            row.uid,
            row.position,
            row.role,
            tuple(row.sources),
            row.text,
            row.origin,
            row.based_on,
            row.left_out,
            row.written_by_id,
            row.anew_by_id,
            row.mended_by_id,
            row.approved_by_id,
            row.approved_at,
            row.override,
        )
        for row in rows(translation)
    ]


def correct(work: Translation, old: str, new: str) -> Article:
    return make.correction(Translation.objects.get(pk=work.pk).article, old=old, new=new)


def findings(work: Translation) -> dict[str, list]:  # type: ignore[type-arg]
    fresh = Translation.objects.get(pk=work.pk)
    return findings_of(rows(fresh), Ground.of(fresh, rows(fresh)), fresh.waivers.all())


def handed_in(work: Translation, mira: Person) -> Translation:
    work = Translation.objects.get(pk=work.pk)
    make.waive_all(work)
    return draft.submit(work, seen=mark_of(work), by=mira, at=now())
