"""What an open page is told every few seconds: who else is here, what others wrote, what became of the story."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
from translations.workflow import standing_of
from translations.workspace.beside import paragraph_standing
from translations.workspace.standing import Standing

MOST = 2_000


@dataclass(frozen=True)
class Shown:
    """What a page says it shows: where its person is, the numbers of its paragraphs, how the whole stood."""

    uid: str
    stood: str
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, body: bytes) -> Shown:
        """Raises `BadRequest` for what no page of ours sends."""
        try:
            sent: dict[str, Any] = json.loads(body)
            uid, stood, numbers = sent["uid"], sent["stood"], sent["numbers"]
            if uid and not PARAGRAPH_ID.fullmatch(uid):
                raise ValueError
            if len(numbers) > MOST or not all(isinstance(number, int) for number in numbers.values()):
                raise ValueError
            return cls(uid, str(stood), dict(numbers))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BadRequest("not a page of ours") from error


@dataclass(frozen=True)
class Other:
    """Somebody else on the page, and the place of the paragraph they are in, None where they are in none."""

    person: Person
    place: int | None


@dataclass(frozen=True)
class Moved:
    """A paragraph as it stands, where the page shows an older state."""

    draft: DraftParagraph
    standing: Standing


@dataclass(frozen=True)
class Pulse:
    """`is_reshaped` says that paragraphs came or went; `has_moved` that state or source are no longer what is shown."""

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
            Moved(row, paragraph_standing(translation, row, since))
            for row in rows
            if row.uid in shown.numbers and row.number != shown.numbers[row.uid]
        ],
        done=sum(row.is_ready and not row.is_stale(since) for row in rows),
        total=len(rows),
        is_reshaped=set(places) != {uid for uid in shown.numbers if not uid.startswith(WORDS_OF)},
        has_moved=standing_of(translation) != shown.stood,
    )
