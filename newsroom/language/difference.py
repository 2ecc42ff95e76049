"""What changed between two texts, word by word, for screens."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from newsroom.language.words import is_word, tokens

# Beyond so many tokens on both sides of what is really different, the whole is shown as replaced.
MOST_TOKENS = 6000


class Kind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str


def difference(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in reading order.

    Lossless: what is SAME or REMOVED joins to `old`, what is SAME or ADDED to `new`. Lone spaces and punctuation
    between two changes count as changed with them, so that a rewritten phrase reads as one.
    """
    before, after = tokens(old), tokens(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    middle_before, middle_after = before[start : len(before) - end], after[start : len(after) - end]
    pieces = [Piece(Kind.SAME, "".join(before[:start]))]
    pieces += _middle(middle_before, middle_after)
    pieces.append(Piece(Kind.SAME, "".join(before[len(before) - end :])))
    return _joined([piece for piece in pieces if piece.text])


def _common(before: list[str], after: list[str]) -> int:
    for place, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return place
    return min(len(before), len(after))


def _middle(before: list[str], after: list[str]) -> list[Piece]:
    if not before or not after or max(len(before), len(after)) > MOST_TOKENS:
        return [Piece(Kind.REMOVED, "".join(before)), Piece(Kind.ADDED, "".join(after))]
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" and (any(is_word(token) for token in before[i1:i2]) or i1 == 0 or i2 == len(before)):
            pieces.append(Piece(Kind.SAME, "".join(before[i1:i2])))
        else:
            pieces.append(Piece(Kind.REMOVED, "".join(before[i1:i2])))
            pieces.append(Piece(Kind.ADDED, "".join(after[j1:j2])))
    return [piece for piece in pieces if piece.text]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Runs of changes as one removal and one addition, equal neighbours as one."""
    joined: list[Piece] = []
    removed = added = ""
    for piece in [*pieces, Piece(Kind.SAME, "")]:
        if piece.kind == Kind.REMOVED:
            removed += piece.text
        elif piece.kind == Kind.ADDED:
            added += piece.text
        else:
            joined += [Piece(Kind.REMOVED, removed)] * bool(removed) + [Piece(Kind.ADDED, added)] * bool(added)
            removed = added = ""
            if piece.text and joined and joined[-1].kind == Kind.SAME:
                joined[-1] = Piece(Kind.SAME, joined[-1].text + piece.text)
            elif piece.text:
                joined.append(piece)
    return joined
