"""Differences cut down to what changed and a few words around it."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.language.difference import Kind, Piece
from newsroom.language.words import tokens

# So many characters of unchanged text stay on either side of a change.
AROUND = 60
SHORT = 40


def excerpt(pieces: Sequence[Piece], around: int = AROUND) -> list[Piece]:
    """The pieces with long unchanged stretches cut at words; a cut shows as an ellipsis.

    What is gained by a cut of a few words is not worth the ellipsis: such stretches stay whole.
    """
    last = len(pieces) - 1
    return [
        _cut(piece, around, before=place > 0, after=place < last) if piece.kind == Kind.SAME else piece
        for place, piece in enumerate(pieces)
    ]


def _cut(piece: Piece, around: int, *, before: bool, after: bool) -> Piece:
    """Keep the words next to the changes before and after a stretch."""
    room = around * (before + after)
    if not (before or after) or len(piece.text) <= room + around // 2:
        return piece
    head = _within(tokens(piece.text), around) if before else ""
    tail = _within(tokens(piece.text)[::-1], around, backwards=True) if after else ""
    return Piece(Kind.SAME, f"{head.rstrip()} … {tail.lstrip()}" if head else f"… {tail.lstrip()}")


def _within(words: Sequence[str], room: int, *, backwards: bool = False) -> str:
    kept: list[str] = []
    for word in words:
        if sum(map(len, kept)) + len(word) > room:
            break
        kept.append(word)
    return "".join(kept[::-1] if backwards else kept)


def swap_in(pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """The one short piece that was swapped for another, where that is all that changed: `12` for `14`."""
    removed = [piece.text.strip() for piece in pieces if piece.kind == Kind.REMOVED]
    added = [piece.text.strip() for piece in pieces if piece.kind == Kind.ADDED]
    if len(removed) == len(added) == 1 and 0 < max(len(removed[0]), len(added[0])) <= SHORT:
        return removed[0], added[0]
    return None
