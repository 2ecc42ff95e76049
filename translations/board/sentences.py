"""The sentence that a correction changes in a language: what readers see against what is drafted or proposed."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from articles.models import Release
from articles.text.inline import plain
from articles.text.paragraphs import HEADS
from articles.vocabulary import Role
from newsroom.language.difference import difference
from newsroom.language.facts import Fact
from newsroom.language.segmentation import segment
from translations.matching.retracted import Piece, pieces, stating
from translations.models import DraftParagraph


@dataclass(frozen=True)
class Change:
    """Pieces of a text: `kind` is same, removed, added, or hit for a retracted fact that nothing replaces yet.

    `more` counts the paragraphs that change beside this one.
    """

    pieces: list[tuple[str, str]]
    more: int = 0

    @property
    def settles(self) -> bool:
        """Whether there is a new text."""
        return any(kind != "same" and kind != "hit" for kind, _text in self.pieces)


def texts_of(release: Release | None) -> dict[str, str]:
    """What readers got, plain, by paragraph id; headline, short headline and summary by their role."""
    if release is None:
        return {}
    texts = {row["id"]: plain(row["text"]) for row in release.paragraphs}
    heads = {Role.HEADLINE: release.headline, Role.PUSH: release.push, Role.SUMMARY: release.summary}
    return texts | {role.value: plain(text) for role, text in heads.items()}


def live_text(texts: dict[str, str], uid: str, role: str) -> str:
    return texts.get(role if role in HEADS else uid, "")


def change_in(old: str, new: str, language: str, retracted: Sequence[Fact]) -> list[tuple[str, str]]:
    """The sentences that differ, word by word; without a new text those that state what was retracted."""
    if not new or new == old:
        hits = [sentence.text for sentence in segment(old, language) if stating(sentence.text, language, retracted)]
        shown = "".join(hits) or old
        return [("hit" if each.hit else "same", each.text) for each in _marked(shown, language, retracted)]
    before, after = ([sentence.text for sentence in segment(text, language)] for text in (old, new))
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    was, now = "".join(before[start : len(before) - end]), "".join(after[start : len(after) - end])
    return [(piece.kind.value, piece.text) for piece in difference(was, now)]


def _marked(text: str, language: str, retracted: Sequence[Fact]) -> list[Piece]:
    return pieces(text, stating(text, language, retracted))


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    for place, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return place
    return min(len(before), len(after))


def concerned_rows(rows: Sequence[DraftParagraph], changed: Set[str]) -> list[DraftParagraph]:
    """The draft paragraphs that render what a correction changed."""
    return [row for row in rows if not changed.isdisjoint(row.sources) and not row.is_spared]
