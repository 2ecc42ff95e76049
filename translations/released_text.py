"""A released translation as the source of another: which paragraphs of the original it renders, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import Revision
from articles.text.paragraphs import Named, Paragraph, ages_of
from articles.vocabulary import BODY_ROLES, Role
from translations.together import as_one, groups
from translations.vocabulary import HEADLINE_SOURCE

# Datelines are written anew for each language, as are short headlines; readers of each are told what they had seen.
NOT_TAKEN = frozenset({Role.DATELINE, Role.CORRECTION, Role.PUSH})


@dataclass(frozen=True)
class Part:
    """Paragraphs that render the same source, as one text. `sources` is its own id where it renders none (`is_own`)."""

    sources: tuple[str, ...]
    role: str
    text: str
    is_own: bool = False


@dataclass(frozen=True)
class ReleasedText:
    """One release of a translation, which rests on a revision of the original."""

    pk: int
    number: int
    language: str
    kind: str
    at: datetime
    revision: Revision
    meaning: int
    parts: Sequence[Part]


def parts_of(paragraphs: Sequence[Mapping[str, Any]], language: str) -> list[Part]:
    """What a version (`DraftParagraph.as_json`) says, without what it left out."""
    said = [
        row for row in paragraphs if row["text"].strip() and not row.get("left_out") and row["role"] not in NOT_TAKEN
    ]
    return [
        Part(
            sources=tuple(dict.fromkeys(uid for row in group for uid in _names(row))),
            role=group[0]["role"],
            text=as_one([row["text"] for row in group], language),
            is_own=not group[0]["sources"],
        )
        for group in groups(said, _names)
    ]


def _names(row: Mapping[str, Any]) -> list[str]:
    return row["sources"] or [row["uid"]]


def changed_between(old: ReleasedText, new: ReleasedText) -> set[str]:
    """The source paragraphs that the newer release renders in other words; a move, a join or a split changes none."""
    tagged = [(part, True) for part in old.parts] + [(part, False) for part in new.parts]
    changed: set[str] = set()
    for group in groups(tagged, lambda each: each[0].sources):
        was, now = (
            [word for part, is_old in group if is_old == side for word in part.text.split()] for side in (True, False)
        )
        if was != now:
            changed.update(uid for part, _is_old in group for uid in part.sources)
    return changed


def rendered(revision: Revision, release: ReleasedText) -> list[dict[str, Any]]:
    """A revision's paragraphs (`Revision.paragraphs`) as a release renders them, in the release's order.

    What it renders has its `language`, and is `outdated` where the original changed after what the release rests on;
    what it joined is one paragraph `from` the others; its own paragraphs are there, too. What it does not render stands
    as in the original.
    """
    texts = revision.texts
    named = Named(texts)
    alive = [(part, ids) for part in release.parts if (ids := _ids(part, named, headless=not revision.headline))]
    by_id = {text.id: text for text in texts}
    since = ages_of(texts)
    entries = [
        _entry(
            [part for part, _ids in group],
            list(dict.fromkeys(uid for _part, ids in group for uid in ids)),
            by_id,
            release,
            since,
        )
        for group in groups(alive, lambda each: each[1])
    ]
    return _in_order(texts, entries)


def _ids(part: Part, named: Named, *, headless: bool) -> list[str]:
    """The paragraphs of today's original that a part renders; nothing where all of that is gone."""
    if part.is_own or (headless and HEADLINE_SOURCE in part.sources):
        return list(part.sources)
    return [text.id for text in named.holding(part.sources)]


def _entry(
    parts: Sequence[Part],
    ids: Sequence[str],
    by_id: Mapping[str, Paragraph],
    release: ReleasedText,
    since: Mapping[str, int],
) -> dict[str, Any]:
    """Of the names of the original's words, `since` says how old these are."""
    originals = [by_id[uid] for uid in ids if uid in by_id]
    names = dict.fromkeys(name for text in originals for name in text.names)
    changed = max((since.get(name, 0) for part in parts for name in part.sources), default=0)
    return {
        "id": ids[0],
        "role": originals[0].role if originals else parts[0].role,
        "text": as_one([part.text for part in parts], release.language),
        "since": max((text.since for text in originals), default=1),
        "from": [*ids[1:], *(name for name in names if name not in by_id)],
        "stretches": [part.as_json() for text in originals for part in text.parts],
        "language": release.language,
        "outdated": max([changed, *(text.since for text in originals)]) > release.revision.number,
    }


def _in_order(texts: Sequence[Paragraph], entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Heads and sentences as in the original, then the body in the release's order; what it lacks keeps its place."""
    covered = {uid: entry for entry in entries for uid in (entry["id"], *entry["from"])}
    heads = [covered.get(text.id, text.as_json()) for text in texts if text.role not in BODY_ROLES]
    heads = [entry for entry in entries if entry["id"] == HEADLINE_SOURCE] + heads
    body = [entry for entry in entries if entry["role"] in BODY_ROLES]
    above: dict[str, Any] | None = None
    for text in texts:
        if text.role not in BODY_ROLES:
            continue
        entry = covered.get(text.id)
        if entry is None:
            entry = text.as_json()
            body.insert(next((n + 1 for n, one in enumerate(body) if one is above), 0), entry)
        above = entry
    return [*heads, *body]
