"""Texts as pages send them: kept or kept aside, known again when they come twice, gone on from when nobody heard."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from newsroom.models.person import Person
from translations.models import DraftParagraph, Save, Translation
from translations.vocabulary import WORDS_OF


@dataclass(frozen=True)
class Typed:
    """What a page sends for one paragraph: which, what number it saw, the text, and why it is left out if it is.

    `beside` is the number of the revision that stood beside it, None for the newest of all; `beside_via` that of the
    release between, None where the original stood there; `match` is the memory entry that was put in to start from, if
    one was; `after` are the ids of saves it goes on from, of which its page heard nothing. A `uid` that begins with
    `WORDS_OF` means the original words beside a paragraph, which have a number of their own.
    """

    uid: str
    seen: int
    text: str
    left_out: str = ""
    client_id: uuid.UUID | None = None
    beside: int | None = None
    beside_via: int | None = None
    match: int | None = None
    after: tuple[uuid.UUID, ...] = ()


@dataclass(frozen=True)
class Saved:
    """What became of the texts sent: the ones that came too late are kept and offered to their writer.

    One that came too late and says what stands there is no conflict: it counts among the `kept`, and `standing` has the
    number of its paragraph.
    """

    kept: list[str]
    lost: list[Typed]
    standing: Mapping[str, int] = field(default_factory=dict)


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


def settle_late(translation: Translation, late: Sequence[Typed], *, by: Person, at: datetime) -> Saved:
    """What becomes of texts that came too late, in a draft or in review.

    One that came before or that stands there is no conflict, and may be gone on from; the rest is kept and offered.
    """
    known = _known(late)
    new = [text for text in late if not known.get(text.client_id)]
    standing = _standing(translation, new)
    as_kept = [replace(text, seen=standing[text.uid] - 1) for text in new if text.uid in standing]
    note_down(translation, as_kept, kept=True, by=by, at=at)
    lost = [text for text in new if text.uid not in standing]
    keep_aside(translation, lost, by=by, at=at)
    return Saved([text.uid for text in late if text not in lost], lost, standing)


def _standing(translation: Translation, late: Sequence[Typed]) -> dict[str, int]:
    """Of late texts those that stand there word for word, whoever wrote them: by paragraph, its number now."""
    if not late:
        return {}
    uids = [text.uid.removeprefix(WORDS_OF) for text in late]
    rows = {row.uid: row for row in translation.paragraphs.filter(uid__in=uids)}
    found = {text.uid: _number_of(text, rows.get(text.uid.removeprefix(WORDS_OF))) for text in late}
    return {uid: number for uid, number in found.items() if number is not None}


def _number_of(text: Typed, row: DraftParagraph | None) -> int | None:
    """The number under which a text stands in its paragraph; None where it does not."""
    if row is None:
        return None
    if text.uid.startswith(WORDS_OF):
        return row.words_number if row.original_words == text.text.strip() else None
    is_there = (row.text, row.left_out) == (text.text.strip(), text.left_out.strip()[:300])
    return row.number if is_there else None


def _known(late: Sequence[Typed]) -> dict[uuid.UUID | None, bool]:
    """Of texts that came too late, those that came before: whether they were kept then."""
    sent = Save.objects.filter(client_id__in=[text.client_id for text in late]) if late else Save.objects.none()
    return dict(sent.values_list("client_id", "kept"))


def keep_aside(translation: Translation, typed: Sequence[Typed], *, by: Person, at: datetime) -> None:
    """Keep texts that a refused verb could not write, and offer them to their writer.

    An earlier one that such a text only goes on from is offered no more.
    """
    if typed:
        before = Save.objects.lost().filter(translation=translation, by=by, uid__in=[text.uid for text in typed])
        gone_on = [earlier.pk for earlier in before if any(_goes_on(text, earlier) for text in typed)]
        Save.objects.filter(pk__in=gone_on).update(offered=False)
    note_down(translation, typed, kept=False, by=by, at=at)


def _goes_on(text: Typed, earlier: Save) -> bool:
    is_another = text.client_id != earlier.client_id
    return is_another and text.uid == earlier.uid and text.text.startswith(earlier.text)


def note_down(translation: Translation, typed: Sequence[Typed], *, kept: bool, by: Person, at: datetime) -> None:
    """Write down what was sent; each once, however often it is sent. What was not kept is offered to its writer."""
    if not typed:
        return
    saves = [
        Save(
            client_id=text.client_id or uuid.uuid4(),
            translation=translation,
            uid=text.uid,
            text=text.text,
            seen=text.seen,
            kept=kept,
            offered=not kept,
            by=by,
            at=at,
        )
        for text in typed
    ]
    Save.objects.bulk_create(saves, ignore_conflicts=True)


def settle_offer(offered: Save, *, by: Person) -> None:
    """The writer has looked at an offered text and needs it no more."""
    Save.objects.filter(pk=offered.pk, by=by).update(offered=False)
