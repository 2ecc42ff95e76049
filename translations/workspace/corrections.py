"""What a correction asks of a draft: which facts changed, what text is proposed, and what may be folded away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from django.db.models import JSONField, Value

from articles.models import Article, Revision
from articles.text.paragraphs import longest_rising
from articles.text.stretches import ages
from articles.vocabulary import Role
from newsroom.language.difference import Piece, difference
from translations.actions.laying_out import places_of
from translations.models import DraftParagraph
from translations.patches import changed_facts, patch_of
from translations.rendering import Ground
from translations.vocabulary import DATELINE_SOURCE


@dataclass(frozen=True)
class Correction:
    """One stale paragraph: `facts` are all that changed in its source, old and new in a `language`, or empty;

    `proposed` is its text with them, empty where that is not certain, and `pieces` that text against what stands there.
    """

    facts: Sequence[tuple[str, str]]
    language: str
    proposed: str
    pieces: Sequence[Piece]


def corrections_of(
    paragraphs: Iterable[DraftParagraph], ground: Ground, since: Mapping[str, int], *, state: int
) -> dict[str, Correction]:
    """By stale paragraph, what only facts changed in; `state` is the register's."""
    stale = [row for row in paragraphs if row.is_stale(since)]
    found = {}
    for row in stale:
        facts = changed_facts(row, ground, since, state=state)
        patch = patch_of(row, ground, since, state=state) if facts else None
        pieces = difference(row.text, patch.text) if patch else []
        found[row.uid] = Correction(facts, ground.change_of(row)[2], patch.text if patch else "", pieces)
    return found


def out_of_order(rows: Sequence[DraftParagraph], source: Revision) -> set[str]:
    """The rows, by their ids, that stand elsewhere than what they render; as few as explain the order."""
    order = places_of(source)
    places = {
        row.uid: min(order[uid] for uid in row.sources if uid in order)
        for row in rows
        if {*row.sources} & {*order} and row.role != Role.PUSH
    }
    kept = longest_rising(list(places.values()))
    return {uid for uid, place in places.items() if place not in kept}


def languages_behind(article: Article, names: Set[str], source: Revision, *, at: datetime) -> int:
    """In how many languages of a story a text rests on older words of these names, drafted or before readers.

    Of editions it is the same as a board says: those that are public and older. One query.
    """
    parts = [part for text in source.texts for part in text.parts if not names.isdisjoint(part.names)]
    changed = ages(parts)
    if DATELINE_SOURCE in names and source.dateline:
        changed[DATELINE_SOURCE] = source.dateline_since
    if not changed:
        return 0
    newest = max(changed.values())
    rows = DraftParagraph.objects.of_story(article).begun().filter(based_on__lt=newest)
    seen = article.editions.public(at=at).filter(newest__revision__number__lt=newest)
    every = Value(None, output_field=JSONField())
    both = (
        rows.order_by()
        .values_list("translation__language", "sources", "based_on")
        .union(seen.order_by().values_list("language", every, "newest__revision__number"), all=True)
    )
    behind = {
        language
        for language, sources, based_on in both
        if sources is None or any(changed.get(uid, 0) > (based_on or 0) for uid in sources)
    }
    return len(behind)
