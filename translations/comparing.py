"""A draft beside an earlier state of it, paragraph by paragraph, through merges and splits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.text.inline import plain
from articles.text.paragraphs import longest_rising
from articles.vocabulary import Role
from newsroom.language.difference import Kind, Piece, difference
from newsroom.language.likeness import likeness
from translations.alignment.joining import joined
from translations.models import DraftParagraph
from translations.together import groups, names_of
from translations.vocabulary import Shape

# A paragraph as a version keeps it (`DraftParagraph.as_json`).
Kept = Mapping[str, Any]


@dataclass(frozen=True)
class _Item:
    names: list[str]
    kept: Kept | None = None
    row: DraftParagraph | None = None


@dataclass(frozen=True)
class Turned:
    """Paragraphs of then (`olds`, by place) that stand as `news` now; either may be none.

    `shapes` is what was done to their shape, `parts` word by word what stands there now, a paragraph each, or what
    stood there where nothing does.
    """

    olds: Mapping[int, Kept]
    news: Mapping[int, Kept]
    shapes: Sequence[Shape]
    parts: Sequence[Sequence[Piece]]


def turned(before: Sequence[Kept], after: Sequence[Kept], language: str) -> list[Turned]:
    """What stands otherwise in a later state of a draft than in an earlier one, in the order of the later.

    Of what was merged, split or both between the two all the words then are compared with all the words now. A sentence
    for readers that left the draft once it was told is no change.
    """
    pairs = [(olds, news) for olds, news in _paired(before, after) if news or _is_taken_out(olds)]
    stand = sorted((min(news), min(olds)) for olds, news in pairs if olds and news)
    in_order = longest_rising([then for _now, then in stand])
    found = []
    for olds, news in _by_place(pairs):
        shapes = _shapes_of(olds, news)
        if olds and news and min(olds) not in in_order:
            shapes.append(Shape.MOVE)
        if shapes or _texts(olds) != _texts(news):
            found.append(Turned(olds, news, shapes, _parts(olds, news, language)))
    return found


Pair = tuple[Mapping[int, Kept], Mapping[int, Kept]]


def _paired(before: Sequence[Kept], after: Sequence[Kept]) -> list[Pair]:
    """What belongs together of two states, each paragraph with its place."""
    then, now = ({row["uid"]: row for row in rows} for rows in (before, after))
    items = [([row["uid"]], True, place) for place, row in enumerate(before)]
    items += [([row["uid"], *_taken_up(row, then, now)], False, place) for place, row in enumerate(after)]
    return [
        (
            {place: before[place] for _names, is_old, place in group if is_old},
            {place: after[place] for _names, is_old, place in group if not is_old},
        )
        for group in groups(items, lambda item: item[0])
    ]


def _taken_up(row: Kept, then: Mapping[str, Kept], now: Mapping[str, Kept]) -> list[str]:
    """Whose words of then a row has that it had not then, by a merge or a split since.

    A half that was cut off before has named the other ever since: where that one is gone, and this one reads otherwise,
    they were put together.
    """
    was = then.get(row["uid"])
    named = [uid for uid in row.get("came_from", []) if uid in then]
    if was is None:
        return named
    changed = was["text"] != row["text"]
    return [uid for uid in named if uid not in was.get("came_from", []) or (changed and uid not in now)]


def _is_taken_out(olds: Mapping[int, Kept]) -> bool:
    return any(row["text"].strip() and row["role"] != Role.CORRECTION for row in olds.values())


def _by_place(pairs: Sequence[Pair]) -> list[Pair]:
    """In the order of now; what is gone stands behind what it stood behind."""
    stand = sorted((min(olds), max(news)) for olds, news in pairs if olds and news)

    def place(pair: Pair) -> tuple[int, int]:
        olds, news = pair
        if news:
            return min(news), -1
        above = [now for then, now in stand if then < min(olds)]
        return above[-1] if above else -1, min(olds)

    return sorted(pairs, key=place)


def _shapes_of(olds: Mapping[int, Kept], news: Mapping[int, Kept]) -> list[Shape]:
    was, texts = _texts(olds), _texts(news)
    if not olds:
        return [Shape.ADD] if texts else []
    shapes = [Shape.MERGE] * (len(olds) > 1) + [Shape.SPLIT] * (len(news) > 1)
    if was and not texts:
        shapes.append(Shape.LEAVE_OUT if _is_left_out(news) else Shape.REMOVE)
    if texts and not was and _is_left_out(olds):
        shapes.append(Shape.TAKE_IN)
    return shapes


def _texts(rows: Mapping[int, Kept]) -> list[str]:
    return [row["text"] for row in rows.values() if row["text"].strip()]


def _is_left_out(rows: Mapping[int, Kept]) -> bool:
    return any(row.get("left_out") for row in rows.values())


def _parts(olds: Mapping[int, Kept], news: Mapping[int, Kept], language: str) -> list[list[Piece]]:
    was, texts = ([plain(text) for text in _texts(rows)] for rows in (olds, news))
    return _compared(joined(was, language), texts or [""], language)


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


def family(
    before: Sequence[Kept], rows: Sequence[DraftParagraph], row: DraftParagraph
) -> tuple[list[Kept], list[DraftParagraph]]:
    """What belongs together with a row: the paragraphs of then, and the rows of now."""
    return next((olds, news) for olds, news in _matched(before, rows) if row in news)


def likeness_since(
    before: Sequence[Kept], rows: Sequence[DraftParagraph], row: DraftParagraph, text: str, language: str
) -> float:
    """How alike a new text of a row is to what stood there, 0 to 100; 0 where nothing did."""
    olds, news = family(before, rows, row)
    if not olds:
        return 0.0
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
