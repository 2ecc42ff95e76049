"""What an open page is told every few seconds: who else is here, what others wrote, what became of the story."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import BadRequest

from articles.handed_in import PARAGRAPH_ID
from newsroom.models.person import Person
from translations.actions.presence import be_here
from translations.models import DraftParagraph, Presence, Translation
from translations.sources import since_of, source_of
from translations.vocabulary import WORDS_OF
from translations.workflow import IN_HAND, TRANSLATION, standing_of
from translations.workspace.beside import paragraph_standing
from translations.workspace.standing import Standing

MOST = 2_000


@dataclass(frozen=True)
class Shown:
    """What a page says it shows: where its person is, the numbers of its paragraphs and original words in their order,

    which paragraphs are ready, how the whole stood.
    """

    uid: str
    stood: str
    numbers: Mapping[str, int]
    ready: Collection[str]

    @classmethod
    def of(cls, body: bytes) -> Shown:
        """Raises `BadRequest` for what no page of ours sends."""
        try:
            sent: dict[str, Any] = json.loads(body)
            uid, stood, pairs, ready = sent["uid"], sent["stood"], sent["numbers"], sent["ready"]
            if uid and not PARAGRAPH_ID.fullmatch(uid):
                raise ValueError
            if len(pairs) > MOST or len(ready) > MOST or not isinstance(pairs, list):
                raise ValueError
            numbers = dict(pairs)
            if not all(isinstance(uid, str) and isinstance(number, int) for uid, number in numbers.items()):
                raise ValueError
            if not all(isinstance(uid, str) for uid in ready):
                raise ValueError
            return cls(uid, str(stood), numbers, frozenset(ready))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BadRequest("not a page of ours") from error


@dataclass(frozen=True)
class Other:
    """Somebody else on the page, and the place of the paragraph they are in, None where they are in none."""

    person: Person
    place: int | None


@dataclass(frozen=True)
class Moved:
    """A text as it stands, where the page shows an older one. `standing` is None for original words."""

    uid: str
    number: int
    text: str
    standing: Standing | None


@dataclass(frozen=True)
class Pulse:
    """`is_reshaped` says that paragraphs came, went or moved; `has_moved` that state or source are no longer what is

    shown, or what a page cannot take up by itself.
    """

    others: list[Other]
    moved: list[Moved]
    done: int
    total: int
    is_reshaped: bool
    has_moved: bool


def pulse(translation: Translation, shown: Shown, *, by: Person, at: datetime) -> Pulse:
    """Note that a person is here, and read what their page does not show yet. Three queries."""
    be_here(translation, uid=shown.uid, by=by, at=at)
    rows = list(translation.paragraphs.in_order())
    places = {row.uid: place for place, row in enumerate(rows, start=1)}
    since = since_of(source_of(translation))
    here = Presence.objects.here(at=at).filter(translation=translation).exclude(person=by).select_related("person")
    return Pulse(
        others=[Other(one.person, places.get(one.uid)) for one in here.order_by("person__name", "pk")],
        moved=[
            *(
                Moved(row.uid, row.number, row.text, paragraph_standing(translation, row, since))
                for row in rows
                if shown.numbers.get(row.uid, row.number) != row.number
            ),
            *(
                Moved(uid, row.words_number, row.original_words, None)
                for row in rows
                if shown.numbers.get(uid := WORDS_OF + row.uid, row.words_number) != row.words_number
            ),
        ],
        done=sum(row.is_ready and not row.is_stale(since) for row in rows),
        total=len(rows),
        is_reshaped=list(places) != [uid for uid in shown.numbers if not uid.startswith(WORDS_OF)],
        has_moved=standing_of(translation) != shown.stood
        or any(row.words_number and WORDS_OF + row.uid not in shown.numbers for row in rows)
        or _waits_unseen(translation, rows, shown, by),
    )


def _waits_unseen(translation: Translation, rows: Sequence[DraftParagraph], shown: Shown, by: Person) -> bool:
    """Whether a paragraph of a draft waits for this reviewer's approval, and the page shows it as unready or older."""
    if translation.state not in IN_HAND:
        return False
    if not TRANSLATION.is_open(translation, TRANSLATION.find("approve paragraph", translation.state), by=by):
        return False
    return any(
        row.uid not in shown.ready or row.number != shown.numbers.get(row.uid)
        for row in rows
        if row.ready_at is not None and row.approved_at is None and row.is_ready
        if by.pk not in {row.written_by_id, row.assigned_to_id}
    )
