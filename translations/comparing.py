"""A draft beside an earlier state of it, paragraph by paragraph, through merges and splits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.text.inline import plain
from newsroom.language.difference import Kind, Piece, difference
from newsroom.language.likeness import likeness
from translations.alignment.joining import joined
from translations.models import DraftParagraph
from translations.together import groups, names_of

# A paragraph as a version keeps it (`DraftParagraph.as_json`).
Kept = Mapping[str, Any]


@dataclass(frozen=True)
class _Item:
    names: list[str]
    kept: Kept | None = None
    row: DraftParagraph | None = None


def changes_since(
    before: Sequence[Kept], rows: Sequence[DraftParagraph], language: str, *, known_alone: bool = False
) -> dict[str, list[Piece]]:
    """By paragraph, word by word what changed since; nothing for those where nothing did.

    What was merged or split meanwhile is compared as a whole: putting two paragraphs together changes no word. With
    `known_alone`, nothing of what has come to be since.
    """
    changes = {}
    for olds, news in _matched(before, rows):
        if olds or (news and not known_alone):
            was = joined([plain(kept["text"]) for kept in olds], language)
            texts = [plain(row.text) for row in news]
            for row, pieces in zip(news, _compared(was, texts, language), strict=True):
                if any(piece.kind != Kind.SAME for piece in pieces):
                    changes[row.uid] = pieces
    return changes


def gone_since(before: Sequence[Kept], rows: Sequence[DraftParagraph]) -> list[str]:
    """The texts of paragraphs whose words no row took up."""
    return [kept["text"] for olds, news in _matched(before, rows) if not news for kept in olds]


def likeness_since(
    before: Sequence[Kept], rows: Sequence[DraftParagraph], row: DraftParagraph, text: str, language: str
) -> float:
    """How alike a new text of a row is to what stood there, 0 to 100; to its present text where nothing did."""
    olds, news = next((olds, news) for olds, news in _matched(before, rows) if row in news)
    if not olds:
        return likeness(row.text, text)
    if len(olds) == len(news) == 1:
        return likeness(olds[0]["text"], text)
    was = joined([plain(kept["text"]) for kept in olds], language)
    texts = [plain(text if one == row else one.text) for one in news]
    pieces = _compared(was, texts, language)[news.index(row)]
    then = "".join(piece.text for piece in pieces if piece.kind != Kind.ADDED)
    now = "".join(piece.text for piece in pieces if piece.kind != Kind.REMOVED)
    return likeness(then.strip(), now.strip())


def _matched(
    before: Sequence[Kept], rows: Sequence[DraftParagraph]
) -> Iterator[tuple[list[Kept], list[DraftParagraph]]]:
    """What belongs together of then and now."""
    items = [_Item([kept["uid"], *kept.get("came_from", [])], kept=kept) for kept in before]
    items += [_Item(names_of(row), row=row) for row in rows]
    for group in groups(items, lambda item: item.names):
        yield (
            [item.kept for item in group if item.kept is not None],
            [item.row for item in group if item.row is not None],
        )


def _compared(was: str, texts: Sequence[str], language: str) -> list[list[Piece]]:
    """The difference between a text and several that stand in its place, cut where these begin."""
    now = joined(texts, language)
    if "".join(was.split()) == "".join(now.split()):
        return [[Piece(Kind.SAME, text)] if text else [] for text in texts]
    between = len(joined(["", ""], language))
    cut: list[list[Piece]] = []
    pieces = difference(was, now)
    for place, text in enumerate(texts):
        is_last = place == len(texts) - 1
        mine, pieces = (pieces, []) if is_last else _up_to(pieces, len(text) + between)
        cut.append(mine)
    return cut


def _up_to(pieces: Sequence[Piece], length: int) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the first `length` characters of the new text, and the rest."""
    mine: list[Piece] = []
    for place, piece in enumerate(pieces):
        if length <= 0:
            return mine, list(pieces[place:])
        if piece.kind == Kind.REMOVED:
            mine.append(piece)
        elif len(piece.text) <= length:
            mine.append(piece)
            length -= len(piece.text)
        else:
            rest = [Piece(piece.kind, piece.text[length:]), *pieces[place + 1 :]]
            return [*mine, Piece(piece.kind, piece.text[:length])], rest
    return mine, []
