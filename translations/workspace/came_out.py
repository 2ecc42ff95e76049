"""What became of a text: what was handed in against what was approved, paragraph by paragraph, and who changed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from articles.models import Revision
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.commas import listed
from newsroom.language.difference import Kind, Piece
from newsroom.models.person import Person
from translations.checks.paragraphs import Paragraph
from translations.comparing import Turned, turned
from translations.models import Translation, Version
from translations.sources import MadeFrom, language_beside, made_from
from translations.vocabulary import Shape, VersionReason
from translations.wording import SHAPES
from translations.workspace.source_shown import as_html
from translations.workspace.storable import Storable, names_changed, not_known_yet

Row = Mapping[str, Any]  # as `DraftParagraph.as_json` gives it


@dataclass(frozen=True)
class Changed:
    """What review changed in one place: the words, or which paragraphs stand there (`shapes`), or both.

    `place` is the number among the paragraphs now, a range for several; `was_place` that among those handed in, where
    it says more. `sources` are in their languages; `parts` is word by word what stands there, a paragraph each,
    `left_out` why nothing does; `by` is who changed it, None where nothing says so; `storable` are names in it that
    the register does not have.
    """

    uid: str
    role: str
    place: str
    was_place: str
    shapes: Sequence[Shape]
    sources: list[tuple[str, SafeString]]
    parts: Sequence[Sequence[Piece]]
    left_out: str
    by: Person | None
    storable: list[Storable]

    @property
    def change(self) -> list[Piece]:
        """All its words in reading order."""
        return [piece for part in self.parts for piece in part]

    @property
    def shapes_in_words(self) -> str:
        return listed(SHAPES[shape] for shape in self.shapes)


@dataclass(frozen=True)
class CameOut:
    """`approved` is None while nothing is; `handed_in` where it was approved without having been handed in."""

    handed_in: Version | None
    approved: Version | None
    changed: list[Changed]
    total: int


def came_out(translation: Translation) -> CameOut:
    """Compare the approved version with the one handed in before it; six queries."""
    if translation.approved_version_id is None:
        return CameOut(None, None, [], 0)
    approved = translation.versions.select_related("by").get(pk=translation.approved_version_id)
    earlier = translation.versions.select_related("by").filter(reason=VersionReason.SUBMIT, number__lt=approved.number)
    handed_in = earlier.order_by("-number").first()
    if handed_in is None:
        return CameOut(None, approved, [], len(approved.paragraphs))
    changed = _with_storable(_changed(translation, handed_in, approved), translation)
    gone = sum(not each.place for each in changed)
    return CameOut(handed_in, approved, changed, len(approved.paragraphs) + gone)


def _changed(translation: Translation, handed_in: Version, approved: Version) -> list[Changed]:
    revision = Revision.objects.get(article=translation.article_id, number=approved.revision)
    made = made_from(translation)
    found = turned(handed_in.paragraphs, approved.paragraphs, translation.language)
    reshaped = _who_reshaped(translation, since=handed_in)
    changers = [_changer(each, reshaped) for each in found]
    people = Person.objects.in_bulk({number for number in changers if number is not None})
    return [
        Changed(
            uid=first["uid"],
            role=str(ROLES[Role(first["role"])]),
            place=_places(each.news),
            was_place=_places(each.olds) if not each.news or Shape.MOVE in each.shapes else "",
            shapes=each.shapes,
            sources=_sources_of([*each.news.values(), *each.olds.values()], made, revision),
            parts=each.parts,
            left_out="; ".join(row["left_out"] for row in each.news.values() if row.get("left_out")),
            by=people.get(number or 0),
            storable=[],
        )
        for each, number in zip(found, changers, strict=True)
        for first in [next(iter([*each.news.values(), *each.olds.values()]))]
    ]


def _places(rows: Mapping[int, Row]) -> str:
    """The numbers of paragraphs on the page; of several that follow each other the first and the last."""
    places = [place + 1 for place in rows]
    if len(places) > 1 and places[-1] - places[0] == len(places) - 1:
        return f"{places[0]}–{places[-1]}"
    return listed(places)


def _sources_of(rows: Sequence[Row], made: MadeFrom, revision: Revision) -> list[tuple[str, SafeString]]:
    """What paragraphs render, as it stood beside the first of them."""
    sources = {uid for row in rows for uid in row["sources"]}
    return [
        (row.get("language", made.language), as_html(row["text"]))
        for row in made.as_was(revision, rows[0].get("based_on_via")).paragraphs
        if not sources.isdisjoint([row["id"], *row.get("from", ())])
    ]


def _who_reshaped(translation: Translation, *, since: Version) -> dict[str, int]:
    """By paragraph, who merged, split, moved or removed it last since a version."""
    done = translation.reshapings.standing().filter(at__gte=since.at).order_by("pk")
    touched = done.values_list("before", "after", "by")
    return {uid: by for before, after, by in touched for uid in (*(row["uid"] for row in before), *after)}


def _changer(each: Turned, reshaped: Mapping[str, int]) -> int | None:
    """Who mended it; else who wrote it anew, or took a suggestion; where they wrote no word, who gave it its shape."""
    if Shape.TAKE_IN not in each.shapes and any(piece.kind != Kind.SAME for part in each.parts for piece in part):
        then = {row["uid"]: row["text"] for row in each.olds.values()}
        fresh = [row for row in each.news.values() if then.get(row["uid"]) != row["text"]]
        known = [number for row in fresh if (number := row["mended_by"] or row["written_by"]) is not None]
        if known:
            return int(known[0])
    rows = [*each.news.values(), *each.olds.values()]
    return next((reshaped[row["uid"]] for row in rows if row["uid"] in reshaped), None)


def _with_storable(changed: list[Changed], translation: Translation) -> list[Changed]:
    """With the names that review wrote otherwise, each where it stands first."""
    beside = language_beside(translation)
    found = {each.uid: _names_in(each, beside, translation.language) for each in changed}
    fresh = not_known_yet([name for names in found.values() for name in names], beside)
    shown: set[Storable] = set()
    told = []
    for each in changed:
        names = [name for name in found[each.uid] if name in fresh and name not in shown]
        shown.update(names)
        told.append(replace(each, storable=names))
    return told


def _names_in(each: Changed, beside: str, language: str) -> list[Storable]:
    target = "".join(piece.text for piece in each.change if piece.kind != Kind.REMOVED)
    sources = [Paragraph(unescape(strip_tags(html)), code) for code, html in each.sources if code == beside]
    return names_changed(sources, Paragraph(target, language), each.change)
