"""What became of a text: what was handed in against what was approved, paragraph by paragraph, and who changed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from articles.models import Revision
from articles.text.inline import plain
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.language.difference import Kind, Piece, difference
from newsroom.models.person import Person
from translations.checks.paragraphs import Paragraph
from translations.models import Translation, Version
from translations.sources import MadeFrom, language_beside, made_from
from translations.vocabulary import VersionReason
from translations.workspace.source_shown import as_html
from translations.workspace.storable import Storable, names_changed, not_known_yet

Row = Mapping[str, Any]  # as `DraftParagraph.as_json` gives it


@dataclass(frozen=True)
class Changed:
    """One paragraph that was approved in other words. `sources` are in their languages; `by` is who changed it, None

    where the version does not say; `storable` are names in it that the register does not have.
    """

    place: int
    uid: str
    role: str
    sources: list[tuple[str, SafeString]]
    change: list[Piece]
    by: Person | None
    storable: list[Storable]


@dataclass(frozen=True)
class CameOut:
    """`approved` is None while nothing is; `handed_in` where it was approved without having been handed in."""

    handed_in: Version | None
    approved: Version | None
    changed: list[Changed]
    total: int


def came_out(translation: Translation) -> CameOut:
    """Compare the approved version with the one handed in before it; five queries."""
    if translation.approved_version_id is None:
        return CameOut(None, None, [], 0)
    approved = translation.versions.select_related("by").get(pk=translation.approved_version_id)
    earlier = translation.versions.select_related("by").filter(reason=VersionReason.SUBMIT, number__lt=approved.number)
    handed_in = earlier.order_by("-number").first()
    if handed_in is None:
        return CameOut(None, approved, [], len(approved.paragraphs))
    revision = Revision.objects.get(article=translation.article_id, number=approved.revision)
    return CameOut(
        handed_in,
        approved,
        _with_storable(_changed(handed_in, approved, revision, made_from(translation)), translation),
        len(approved.paragraphs),
    )


def _changed(handed_in: Version, approved: Version, revision: Revision, made: MadeFrom) -> list[Changed]:
    before = {row["uid"]: row for row in handed_in.paragraphs}
    pairs = [
        (place, before.get(row["uid"]), row)
        for place, row in enumerate(approved.paragraphs, start=1)
        if _text(before.get(row["uid"])) != row["text"]
    ]
    people = Person.objects.in_bulk({number for _place, was, now in pairs if (number := _changer(was, now))})
    return [
        Changed(
            place=place,
            uid=now["uid"],
            role=str(ROLES[Role(now["role"])]),
            sources=[
                (row.get("language", made.language), as_html(row["text"]))
                for row in made.as_was(revision, now.get("based_on_via")).paragraphs
                if not {row["id"], *row.get("from", ())}.isdisjoint(now["sources"])
            ],
            change=difference(plain(_text(was)), plain(now["text"])),
            by=people.get(_changer(was, now) or 0),
            storable=[],
        )
        for place, was, now in pairs
    ]


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


def _text(row: Row | None) -> str:
    return str(row["text"]) if row is not None else ""


def _changer(was: Row | None, now: Row) -> int | None:
    """Who mended it; else who wrote it anew, or took a suggestion."""
    return now["mended_by"] or now["written_by"]
