"""Words followed from one revision to the next: which stretches new texts have of the old ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from articles.text.stretches import Stretch, runs, with_removals
from newsroom.language.likeness import best_pairs, likenesses

# How alike (0 to 100) two texts must be for one to count as the other, changed: in one paragraph, and anywhere.
ALIKE = 55.0
ALIKE_ANYWHERE = 80.0
# Comparing each with each costs 0.2 s: with more, changed sentences are looked for in their own paragraph alone.
MOST_PAIRS = 1_000_000
# A shorter sentence may stand in two places by chance.
TELLING = 20
_END = re.compile(r"[.!?…]+[\"'»«”’“)\]]*\s+|[。！？]+[”’」』）]*\s*")


@dataclass(frozen=True)
class Origins:
    """Whence new texts came, by places: `whole` from old ones word for word, `changed` from one that was changed.

    `apart` are the places of new and old texts whose words are looked for nowhere else, as a headline's.
    """

    whole: Mapping[int, Sequence[int]]
    changed: Mapping[int, int]
    apart: tuple[Collection[int], Collection[int]]


@dataclass
class _Piece:
    """A sentence, or what one stretch has of it; of an old text with the number of its stretch.

    A new one has its `mate`, the old piece that it was, or is `between` others; `is_same` says that no word changed.
    """

    text: str
    place: int
    order: int
    stretch: int = -1
    mate: _Piece | None = None
    is_same: bool = False
    between: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        return "".join(self.text.split())

    @property
    def is_free(self) -> bool:
        return self.mate is None

    @property
    def stretches(self) -> list[int]:
        """The stretches whose words it has, or stands between."""
        return [self.mate.stretch] if self.mate is not None else self.between


def follow(
    old: Sequence[Sequence[Stretch]], new: Sequence[str], origins: Origins, *, number: int, keeps_meaning: bool
) -> list[list[Stretch]]:
    """The stretches of new texts (their bare words); those that no draft can know yet have no name.

    `number` is the revision in which changed words changed, unless it `keeps_meaning`.
    """
    known = [stretch for stretches in old for stretch in stretches if stretch.text]
    before = _old_pieces(old)
    after = _new_pieces(before, new, origins)
    _find_mates(before, after, origins)
    for place, at in origins.changed.items():
        _put_between(after[place], before[at])
    touched = _touched(before, after)
    since = [number if k in touched and not keeps_meaning else stretch.since for k, stretch in enumerate(known)]

    def named(piece: _Piece) -> Stretch:
        its = piece.stretches
        names = tuple(dict.fromkeys(name for k in its for name in known[k].names))
        age = since[its[0]] if len(its) == 1 else max((known[k].since for k in its), default=number)
        return Stretch(names, piece.text, age if len(its) == 1 or keeps_meaning else number)

    removals = {name: number for k in touched if not keeps_meaning for name in known[k].names}
    for stretch in (stretch for stretches in old for stretch in stretches if not stretch.text):
        removals = dict.fromkeys(stretch.names, stretch.since) | removals
    return with_removals([runs(map(named, pieces)) for pieces in after], removals)


def _old_pieces(old: Sequence[Sequence[Stretch]]) -> list[list[_Piece]]:
    pieces: list[list[_Piece]] = []
    orders, number = iter(range(10**9)), -1
    for place, stretches in enumerate(old):
        pieces.append([])
        for stretch in stretches:
            if stretch.text:
                number += 1
                pieces[-1] += [_Piece(text, place, next(orders), number) for text in _sentences(stretch.text)]
    return pieces


def _sentences(text: str) -> Iterator[str]:
    """A text in pieces that make it again."""
    start = 0
    for end in _END.finditer(text):
        yield text[start : end.end()]
        start = end.end()
    if start < len(text):
        yield text[start:]


def _new_pieces(before: Sequence[Sequence[_Piece]], new: Sequence[str], origins: Origins) -> list[list[_Piece]]:
    """New texts in pieces; what is whole is cut where old stretches end, and has its mates."""
    after = [[_Piece(text, place, 0) for text in _sentences(said)] for place, said in enumerate(new)]
    whole: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for place, parts in origins.whole.items():
        whole[tuple(parts)].append(place)
    for parts, places in whole.items():
        olds = deque((piece, len(piece.key)) for part in parts for piece in before[part])
        for place in places:
            after[place] = _cut(new[place], place, olds)
    return after


def _cut(text: str, place: int, olds: deque[tuple[_Piece, int]]) -> list[_Piece]:
    """A text cut into what it has of old pieces, which say how many of their letters are left; white space is none."""
    pieces: list[_Piece] = []
    start = 0
    while start < len(text) and olds:
        mate, left = olds.popleft()
        end = start
        while end < len(text) and (left or text[end].isspace()):
            left -= not text[end].isspace()
            end += 1
        pieces.append(_Piece(text[start:end], place, 0, mate=mate, is_same=True))
        mate.mate, mate.is_same = pieces[-1], True
        if left:
            olds.appendleft((mate, left))
        start = end
    return pieces


def _find_mates(before: Sequence[Sequence[_Piece]], after: Sequence[Sequence[_Piece]], origins: Origins) -> None:
    """What new pieces were: the same words, then words alike; each time first in the same paragraph, then anywhere."""
    apart_new, apart_old = origins.apart
    olds = [piece for place, pieces in enumerate(before) if place not in apart_old for piece in pieces]
    news = [piece for place, pieces in enumerate(after) if place not in apart_new for piece in pieces]
    times = [Counter(piece.key for piece in pieces) for pieces in (olds, news)]

    def tells(piece: _Piece) -> bool:
        return len(piece.key) >= TELLING or all(counted[piece.key] <= 1 for counted in times)

    near = [(before[at], after[place]) for place, at in origins.changed.items()]
    for those, these in near:
        _pair_same(those, these)
    _pair_same(filter(tells, olds), filter(tells, news))
    for those, these in near:
        _pair_alike(those, these, least=ALIKE)
    _pair_alike(olds, news, least=ALIKE_ANYWHERE)


def _pair_same(old: Iterable[_Piece], new: Iterable[_Piece]) -> None:
    waiting: dict[str, deque[_Piece]] = defaultdict(deque)
    for piece in old:
        if piece.is_free:
            waiting[piece.key].append(piece)
    for piece in new:
        if piece.is_free and waiting[piece.key]:
            _pair(waiting[piece.key].popleft(), piece, is_same=True)


def _pair_alike(old: Iterable[_Piece], new: Iterable[_Piece], *, least: float) -> None:
    olds, news = ([piece for piece in pieces if piece.is_free] for pieces in (old, new))
    if olds and news and len(olds) * len(news) <= MOST_PAIRS:
        scores = likenesses([piece.text.strip() for piece in olds], [piece.text.strip() for piece in news])
        for i, j in best_pairs(scores, least=least):
            _pair(olds[i], news[j], is_same=False)


def _pair(old: _Piece, new: _Piece, *, is_same: bool) -> None:
    old.mate, new.mate = new, old
    old.is_same = new.is_same = is_same


def _put_between(new: Sequence[_Piece], old: Sequence[_Piece]) -> None:
    """New words of a changed paragraph: they stand for what was taken out there, else they belong to their neighbours.

    Which of these has to say them nobody knows, so both are changed by them.
    """
    for at, piece in enumerate(new):
        if not piece.is_free:
            continue
        above = next((one for one in reversed(new[:at]) if not one.is_free), None)
        below = next((one for one in new[at + 1 :] if not one.is_free), None)
        start, end = _order_in(old, above, -1), _order_in(old, below, 10**9)
        instead = [one.stretch for one in old if one.is_free and start < one.order < end]
        beside = [k for one in (above, below) if one is not None for k in one.stretches]
        piece.between = list(dict.fromkeys(instead or beside))


def _order_in(old: Sequence[_Piece], piece: _Piece | None, otherwise: int) -> int:
    mate = piece.mate if piece is not None else None
    return mate.order if mate is not None and any(mate is one for one in old) else otherwise


def _touched(before: Sequence[Sequence[_Piece]], after: Sequence[Sequence[_Piece]]) -> set[int]:
    """The stretches of which a word was changed or taken out, or the order, or into which something was put."""
    touched = {piece.stretch for pieces in before for piece in pieces if not piece.is_same}
    for pieces in after:
        touched |= {piece.between[0] for piece in pieces if len(piece.between) == 1}
        last: dict[int, int] = {}
        for mate in (piece.mate for piece in pieces if piece.mate is not None):
            if mate.order < last.get(mate.stretch, -1):
                touched.add(mate.stretch)
            last[mate.stretch] = mate.order
    return touched
