"""What a paragraph's writer started from: kept when the first words of their own are saved over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Q, When

from translations.models import MemoryEntry, Translation
from translations.sources import since_of, source_of
from translations.vocabulary import Beginning, Origin


@dataclass(frozen=True)
class Start:
    """A text to start from, and whence it came."""

    text: str
    whence: Beginning


def columns(start: Start | None) -> dict[str, Any]:
    """What an UPDATE of a paragraph's text keeps of the text before: a start that is known, or what no person wrote."""
    if start is not None:
        return {"began_as": start.text, "began_from": start.whence}
    found_there = ~Q(origin=Origin.PERSON) & ~Q(text="")
    return {
        "began_as": Case(When(found_there, then=F("text")), default=F("began_as")),
        "began_from": Case(When(found_there, then=F("origin")), default=F("began_from")),
    }


def starts(translation: Translation, sent: Mapping[str, tuple[int | None, int | None]]) -> dict[str, Start]:
    """By paragraph, the start of texts that are about to be saved. `sent` maps paragraphs to memory match and revision.

    The text that rested on older source is one, where the new text stands beside what changed; a memory entry that was
    put in is another. Takes a query where the draft is stale, and one where matches were put in.
    """
    return _before(translation, sent) | _matches(translation, sent)


def _before(translation: Translation, sent: Mapping[str, tuple[int | None, int | None]]) -> dict[str, Start]:
    if not translation.is_stale:
        return {}
    source = source_of(translation)
    since = since_of(source)
    rows = translation.paragraphs.filter(uid__in=sent).exclude(text="")
    return {
        row.uid: Start(row.text, Beginning.BEFORE)
        for row in rows
        if row.is_stale(since) and _newest(row.sources, since) <= (sent[row.uid][1] or source.number)
    }


def _newest(sources: Sequence[str], since: Mapping[str, int]) -> int:
    return max((since[uid] for uid in sources if uid in since), default=0)


def _matches(translation: Translation, sent: Mapping[str, tuple[int | None, int | None]]) -> dict[str, Start]:
    wanted = {uid: match for uid, (match, _beside) in sent.items() if match is not None}
    if not wanted:
        return {}
    known = MemoryEntry.objects.filter(pk__in=wanted.values(), target_language=translation.language)
    texts = dict(known.values_list("pk", "target"))
    return {uid: Start(texts[match], Beginning.MEMORY) for uid, match in wanted.items() if match in texts}
