"""Two revisions of a story side by side: which paragraphs changed, and which words in them."""

from __future__ import annotations

from dataclasses import dataclass

from articles.actions.edition import written_dateline
from articles.models import Revision
from articles.text.inline import plain
from articles.text.paragraphs import Paragraph
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.language.difference import Piece, difference


@dataclass(frozen=True)
class Shown:
    """A paragraph of the newer revision, or one that is gone: its role, what became of it, its pieces."""

    role: str
    became: str  # "changed", "added", "removed", "moved" or "same"
    pieces: list[Piece]


@dataclass(frozen=True)
class Comparison:
    """What happened between an older and a newer revision."""

    older: Revision
    newer: Revision
    changed: list[Shown]
    same: list[Shown]
    total: int

    @property
    def swap(self) -> tuple[str, str] | None:
        """The one short piece that was swapped for another, where that is all that happened: `12` for `14`."""
        removed = [piece.text.strip() for row in self.changed for piece in row.pieces if piece.kind == "removed"]
        added = [piece.text.strip() for row in self.changed for piece in row.pieces if piece.kind == "added"]
        if len(removed) == len(added) == 1 and max(len(removed[0]), len(added[0])) <= SHORT:
            return removed[0], added[0]
        return None


SHORT = 40


def compare(older: Revision, newer: Revision, language: str) -> Comparison:
    """Compare by paragraph ids; dateline and all. What was only moved is said to be so."""
    before = {paragraph.id: paragraph for paragraph in older.texts}
    after = newer.texts
    shown = _dateline(older, newer, language)
    for paragraph in after:
        shown.append(_one(before.get(paragraph.id), paragraph, before))
    kept = {paragraph.id for paragraph in after} | {old for paragraph in after for old in paragraph.came_from}
    for paragraph in older.texts:
        if paragraph.id not in kept:
            shown.append(Shown(str(ROLES[paragraph.role]), "removed", difference(plain(paragraph.text), "")))
    return Comparison(
        older,
        newer,
        changed=[row for row in shown if row.became != "same"],
        same=[row for row in shown if row.became == "same"],
        total=len(shown),
    )


def _one(old: Paragraph | None, new: Paragraph, before: dict[str, Paragraph]) -> Shown:
    role = str(ROLES[new.role])
    if old is not None and plain(old.text) == plain(new.text):
        return Shown(role, "same", difference(plain(old.text), plain(new.text)))
    parts = [
        before[each].text for each in dict.fromkeys([*([old.id] if old else []), *new.came_from]) if each in before
    ]
    was = plain(" ".join(parts))
    became = "added" if not parts else "same" if was == plain(new.text) else "changed"
    return Shown(role, became, difference(was, plain(new.text)))


def _dateline(older: Revision, newer: Revision, language: str) -> list[Shown]:
    if older.dateline is None and newer.dateline is None:
        return []
    was, now = written_dateline(older, language).strip(), written_dateline(newer, language).strip()
    became = "same" if older.line == newer.line else "added" if not was else "removed" if not now else "changed"
    return [Shown(str(ROLES[Role.DATELINE]), became, difference(was, now))]
