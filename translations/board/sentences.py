"""The sentence that a correction changes in a language: what readers see against what is drafted or proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from articles.models import Release
from articles.text.inline import plain
from articles.text.paragraphs import HEADS
from articles.vocabulary import Role
from newsroom.language.difference import difference
from newsroom.language.facts import Fact
from newsroom.language.segmentation import segment
from translations.matching.retracted import Piece, pieces, stating
from translations.models import DraftParagraph

# A kind and its text: same, removed, added, or hit for a retracted fact that nothing replaces yet.
Pieces = list[tuple[str, str]]

# So many paragraphs that were taken out are shown in each language.
MOST_REMOVED = 3


@dataclass(frozen=True)
class Change:
    """What a correction changes in a language: the paragraphs `shown`, in pieces, and how many more there are."""

    shown: Sequence[Pieces]
    more: int = 0


@dataclass(frozen=True)
class Pair:
    """A paragraph as readers have it, and as it reads or will read; `new` is "" where nobody can tell, or it goes."""

    old: str
    new: str
    role: str = ""
    is_removed: bool = False

    @property
    def differs(self) -> bool:
        return bool(self.new) and self.old != self.new

    def pieces(self, language: str, retracted: Sequence[Fact]) -> Pieces:
        if self.is_removed:
            return [("removed", self.old)]
        if self.role == Role.DATELINE and self.differs:
            return [(piece.kind.value, piece.text) for piece in difference(self.old, self.new)]
        return change_in(self.old, self.new, language, retracted)


def change_of(found: Sequence[Pair], language: str, retracted: Sequence[Fact]) -> Change:
    """The dateline, one sentence that differs and what was taken out; the others are counted."""
    texts = [pair for pair in found if pair.role != Role.DATELINE and not pair.is_removed]
    first = next((pair for pair in texts if pair.differs), next(iter(texts), None))
    opening = [pair for pair in found if pair.role == Role.DATELINE]
    removed = [pair for pair in found if pair.is_removed and pair.old][:MOST_REMOVED]
    shown = [*opening, *([first] if first else []), *removed]
    return Change([pair.pieces(language, retracted) for pair in shown], more=len(found) - len(shown))


def texts_of(release: Release | None) -> dict[str, str]:
    """What readers got, plain, by paragraph id; headline, short headline and summary by their role."""
    if release is None:
        return {}
    texts = {row["id"]: plain(row["text"]) for row in release.paragraphs}
    heads = {Role.HEADLINE: release.headline, Role.PUSH: release.push, Role.SUMMARY: release.summary}
    return texts | {role.value: plain(text) for role, text in heads.items()}


def seen_texts(release: Release | None) -> dict[str, str]:
    """As `texts_of`, with the dateline by its role."""
    return texts_of(release) | ({Role.DATELINE.value: release.dateline} if release is not None else {})


def live_text(texts: dict[str, str], uid: str, role: str) -> str:
    return texts.get(role if role in {*HEADS, Role.DATELINE} else uid, "")


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


def removed_texts(
    rows: Sequence[DraftParagraph], kept: Sequence[Mapping[str, Any]], was: Mapping[str, str], gone: frozenset[str]
) -> list[str]:
    """What readers had of paragraphs whose source was taken out.

    `rows` are the draft now, `kept` is the one that readers had (`DraftParagraph.as_json`): of that something may be
    let go already. What somebody keeps as an own paragraph is none.
    """
    own = {row.uid for row in rows if not gone.issuperset(row.sources) or not row.sources}
    went = [each for each in kept if each["sources"] and gone.issuperset(each["sources"]) and each["uid"] not in own]
    texts = [live_text(dict(was), each["uid"], each["role"]) or plain(each["text"]) for each in went]
    if not kept:
        texts = [plain(row.text) for row in rows if row.uid not in own and not row.is_spared]
    return [text for text in texts if text]


def concerned_rows(rows: Sequence[DraftParagraph], changed: Set[str]) -> list[DraftParagraph]:
    """The draft paragraphs that render what a correction changed."""
    return [row for row in rows if not changed.isdisjoint(row.sources) and not row.is_spared]
