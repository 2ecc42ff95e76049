"""Two revisions of a story side by side: which paragraphs changed, and which words in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.actions.edition import written_dateline
from articles.models import Revision
from articles.text.paragraphs import Paragraph, in_one, say_the_same, side_by_side
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.language.difference import Piece, difference


@dataclass(frozen=True)
class Shown:
    """A paragraph of the newer revision, several that were joined or parted, or one that is gone: the role, what became

    of it, its pieces.
    """

    role: str
    became: str  # "changed", "added", "removed" or "same"
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
    """Compare what has words in common, dateline and all; what was only moved, joined or parted is the same."""
    shown = _dateline(older, newer, language) + [_one(was, now) for was, now in side_by_side(older.texts, newer.texts)]
    return Comparison(
        older,
        newer,
        changed=[row for row in shown if row.became != "same"],
        same=[row for row in shown if row.became == "same"],
        total=len(shown),
    )


def _one(was: Sequence[Paragraph], now: Sequence[Paragraph]) -> Shown:
    became = "added" if not was else "removed" if not now else "same" if say_the_same(was, now) else "changed"
    return Shown(str(ROLES[(now or was)[0].role]), became, difference(in_one(was), in_one(now)))


def _dateline(older: Revision, newer: Revision, language: str) -> list[Shown]:
    if older.dateline is None and newer.dateline is None:
        return []
    was, now = written_dateline(older, language).strip(), written_dateline(newer, language).strip()
    became = "same" if older.line == newer.line else "added" if not was else "removed" if not now else "changed"
    return [Shown(str(ROLES[Role.DATELINE]), became, difference(was, now))]
