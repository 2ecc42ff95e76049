"""What a page saves by itself while somebody types, and what it is told: numbers, states, and texts that clash."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import BadRequest

from articles.handed_in import PARAGRAPH_ID
from newsroom.models.person import Person
from newsroom.refusals import Refused
from newsroom.row_numbers import row_number
from translations.actions import draft
from translations.actions.sent_texts import Typed, going_on, settle_offer
from translations.models import DraftParagraph, Save, Translation
from translations.vocabulary import WORDS_OF
from translations.workspace.handing_in import hand_in_texts
from translations.workspace.typed import MOST_UNHEARD, beside_of, digest, settled

# A page sends what changed since its last save; a whole long story fits, a flood does not.
MOST = 500
# What `beside_as` writes.
BESIDE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?", re.ASCII)


@dataclass(frozen=True)
class Autosave:
    """What a script sends. `person` is who the page belongs to; `settled` are late texts that were dealt with.

    A text may say for itself what stood beside it, where that is not what stands beside the others.
    """

    person: int
    texts: list[Typed]
    settled: list[uuid.UUID]

    @classmethod
    def of(cls, body: bytes) -> Autosave:
        """Raises `BadRequest` for what no page of ours sends."""
        try:
            sent = json.loads(body)
            beside = _beside(sent["beside"])
            texts = [_typed(row, beside=beside) for row in sent["paragraphs"]]
            if len(texts) > MOST:
                raise ValueError
            return cls(_number(sent["person"]), texts, [uuid.UUID(each) for each in sent.get("settled", [])][:MOST])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BadRequest("not a page of ours") from error


def _typed(row: Mapping[str, Any], *, beside: tuple[int, int | None]) -> Typed:
    if not PARAGRAPH_ID.fullmatch(row["uid"].removeprefix(WORDS_OF)):
        raise ValueError
    client_id, match = uuid.UUID(row["id"]), row_number(row.get("match") or "")
    beside = _beside(row["beside"]) if row.get("beside") else beside
    return Typed(
        row["uid"],
        _number(row["seen"]),
        settled(row["text"]),
        client_id=client_id,
        beside=beside[0],
        beside_via=beside[1],
        match=match,
        after=tuple(uuid.UUID(each) for each in row.get("after", [])[:MOST_UNHEARD]),
    )


def _beside(value: object) -> tuple[int, int | None]:
    """What a page showed; texts that older windows kept in their store come with a number."""
    if not isinstance(value, str):
        return _number(value), None
    if not BESIDE.fullmatch(value):
        raise ValueError
    return beside_of(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < 2**31:
        raise ValueError
    return value


@dataclass(frozen=True)
class Standing:
    """The text that stands where another was meant to be put, its number, and who wrote it."""

    text: str
    number: int
    written_by: Person | None


@dataclass(frozen=True)
class Clash:
    """A text that was not put into the draft, and what stands there, None where the paragraph is gone."""

    typed: Typed
    stands: Standing | None


@dataclass(frozen=True)
class Kept:
    """What became of an autosave: `numbers` by paragraph, `clashes`, and why nothing may be written, if so."""

    numbers: dict[str, int]
    digests: dict[str, str]
    clashes: list[Clash]
    refusal: Refused | None


def autosave(translation: Translation, sent: Autosave, *, by: Person, at: datetime) -> Kept:
    """Save what a page sends by itself into a draft that is locked (`draft.lock_draft`; `lock_translation` for a mend).

    Raises `NotAllowed` for who may not even open it.

    Six queries for one paragraph of its translator, session and person among them.
    """
    texts = going_on(translation, sent.texts, by=by)
    handed = hand_in_texts(translation, texts, by=by, at=at, save=draft.save_into)
    _settle(translation, sent.settled, by=by)
    kept = [text for text in texts if text.uid in handed.kept and text not in handed.lost]
    return Kept(
        numbers={text.uid: text.seen + 1 for text in kept} | dict(handed.standing),
        digests={text.uid: digest(text.text) for text in kept},
        clashes=_clashes(translation, handed.lost),
        # Where nothing is left to be written, nobody has to be told that nothing may be.
        refusal=handed.refusal if handed.lost or not texts else None,
    )


def _settle(translation: Translation, late: Sequence[uuid.UUID], *, by: Person) -> None:
    if late:
        for offered in Save.objects.lost().filter(client_id__in=late, translation=translation, by=by):
            settle_offer(offered, by=by)


def _clashes(translation: Translation, lost: Sequence[Typed]) -> list[Clash]:
    if not lost:
        return []
    uids = [text.uid.removeprefix(WORDS_OF) for text in lost]
    rows = {row.uid: row for row in translation.paragraphs.filter(uid__in=uids).select_related("written_by")}
    return [Clash(text, _standing(rows.get(text.uid.removeprefix(WORDS_OF)), text.uid)) for text in lost]


def _standing(row: DraftParagraph | None, uid: str) -> Standing | None:
    if row is None:
        return None
    if not uid.startswith(WORDS_OF):
        return Standing(row.text, row.number, row.written_by)
    saved = Save.objects.filter(translation=row.translation_id, uid=uid, kept=True).select_related("by")
    last = saved.order_by("-at").first()
    return Standing(row.original_words, row.words_number, last.by if last else None)
