"""Paragraphs, and how they stay themselves from one revision to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any

from articles.text.inline import plain
from articles.vocabulary import Role
from newsroom.language.likeness import best_pairs, likenesses
from newsroom.language.words import count

# How alike (0 to 100) two texts must be for one to count as the other, changed.
ALIKE = 55.0
HEADS = (Role.HEADLINE, Role.PUSH, Role.SUMMARY)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a revision, in inline notation.

    `id` survives revisions; `since` is the number of the revision in which the text last changed in substance;
    `came_from` names the paragraphs it was merged or split from, and those that they came from in their turn.
    """

    id: str
    role: Role
    text: str
    since: int
    came_from: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "role": self.role, "text": self.text, "since": self.since, "from": list(self.came_from)}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Paragraph:
        return cls(row["id"], Role(row["role"]), row["text"], row["since"], tuple(row.get("from", ())))


@dataclass(frozen=True)
class Changes:
    """What lies between two lists of paragraphs, by id. `moved` kept its text and changed its place."""

    changed: list[tuple[Paragraph, Paragraph]]
    added: list[Paragraph]
    removed: list[Paragraph]
    moved: list[Paragraph]
    unchanged: int


def carry(
    old: Sequence[Paragraph],
    new: Sequence[tuple[Role, str]],
    *,
    number: int,
    keeps_meaning: bool,
    new_id: Callable[[], str],
) -> list[Paragraph]:
    """A text that came without ids, with the ids its paragraphs had before.

    Matched in this order: identical text anywhere; joins and splits of the same words; the one headline, short headline
    and summary;
    similar text, best pairs first (in order alone would lose moved and merged paragraphs).
    """
    matched: dict[int, Paragraph] = {}
    came_from: dict[int, tuple[Paragraph, ...]] = {}
    free = list(old)
    bare = cache(_bare)
    _match_identical(free, new, bare, matched)
    _match_joins(free, new, bare, matched, came_from)
    _match_splits(free, new, bare, matched, came_from)
    _match_heads(free, new, matched)
    _match_similar(free, new, bare, matched)
    carried = []
    taken = {paragraph.id for paragraph in old}
    for place, (role, text) in enumerate(new):
        parts = came_from.get(place)
        before = matched.get(place)
        if parts is not None:
            uid = before.id if before is not None else _brought_back(parts, taken) or new_id()
            taken.add(uid)
            since = max(part.since for part in parts)
            carried.append(Paragraph(uid, role, text, since, _names_of(parts)))
        elif before is not None:
            carried.append(_after(before, role, text, number=number, keeps_meaning=keeps_meaning))
        else:
            carried.append(Paragraph(new_id(), role, text, number))
    return carried


def apply_edit(
    old: Sequence[Paragraph],
    edited: Sequence[tuple[str | None, Role, str]],
    *,
    number: int,
    keeps_meaning: bool,
    new_id: Callable[[], str],
) -> list[Paragraph]:
    """A text whose paragraphs say which they were (None: a new one). An id is used once; a second use is a new one.

    What was joined or split word for word changed nothing, whichever ids its parts were given.
    """
    known = {paragraph.id: paragraph for paragraph in old}
    used: set[str] = set()
    edit = []
    for uid, role, text in edited:
        if uid is None or uid in used:
            edit.append(Paragraph(new_id(), role, text, number))
            continue
        used.add(uid)
        before = known.get(uid)
        if before is None:
            edit.append(Paragraph(uid, role, text, number))
        else:
            edit.append(_after(before, role, text, number=number, keeps_meaning=keeps_meaning))
    return _with_parts(old, edit)


def _with_parts(old: Sequence[Paragraph], edit: list[Paragraph]) -> list[Paragraph]:
    """The same, in which what holds the words of other paragraphs says so, and is no newer than they."""
    bare = cache(_bare)
    before = {paragraph.id: bare(paragraph.text) for paragraph in old}
    same = {paragraph.id for paragraph in edit if before.get(paragraph.id) == bare(paragraph.text)}
    places = [place for place, paragraph in enumerate(edit) if paragraph.id not in same]
    free = [paragraph for paragraph in old if paragraph.id not in same]
    new = [(edit[place].role, edit[place].text) for place in places]
    matched: dict[int, Paragraph] = {}
    came_from: dict[int, tuple[Paragraph, ...]] = {}
    _match_joins(free, new, bare, matched, came_from)
    _match_splits(free, new, bare, matched, came_from)
    taken = {*before, *(paragraph.id for paragraph in edit)}
    for found, parts in came_from.items():
        newest = max(part.since for part in parts)
        made = edit[places[found]]
        uid = made.id if made.id in before else _brought_back(parts, taken) or made.id
        taken.add(uid)
        edit[places[found]] = replace(made, id=uid, since=newest, came_from=_names_of(parts))
    return edit


def _names_of(parts: Sequence[Paragraph]) -> tuple[str, ...]:
    """The ids of paragraphs and of all that they came from, so that what renders any of these is not forgotten."""
    names = [part.came_from if part.id in part.came_from else (part.id, *part.came_from) for part in parts]
    return tuple(dict.fromkeys(uid for those in names for uid in those))


def _brought_back(parts: Sequence[Paragraph], taken: Set[str]) -> str | None:
    """The next id that went under in a join, for a part that is split off again."""
    return next((uid for part in parts for uid in part.came_from if uid not in taken), None)


def _after(before: Paragraph, role: Role, text: str, *, number: int, keeps_meaning: bool) -> Paragraph:
    same = _bare(before.text) == _bare(text)
    since = before.since if same or keeps_meaning else number
    return replace(before, role=role, text=text, since=since, came_from=before.came_from if same else ())


def _bare(text: str) -> str:
    """A text as its words: white space and marks make no other meaning."""
    return " ".join(plain(text).split())


def _match_identical(
    free: list[Paragraph],
    new: Sequence[tuple[Role, str]],
    bare: Callable[[str], str],
    matched: dict[int, Paragraph],
) -> None:
    waiting: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in free:
        waiting[bare(paragraph.text)].append(paragraph)
    for same_role in (True, False):
        for place, (role, text) in enumerate(new):
            candidates = [p for p in waiting[bare(text)] if not same_role or p.role == role]
            if place not in matched and candidates:
                matched[place] = candidates[0]
                waiting[bare(text)].remove(candidates[0])
                free.remove(candidates[0])


def _match_joins(
    free: list[Paragraph],
    new: Sequence[tuple[Role, str]],
    bare: Callable[[str], str],
    matched: dict[int, Paragraph],
    came_from: dict[int, tuple[Paragraph, ...]],
) -> None:
    """A new paragraph that is several old ones in a row, word for word."""
    texts = [bare(p.text) for p in free]
    row = _Row(texts)
    for place, (_role, text) in enumerate(new):
        run = row.run_of(bare(text)) if place not in matched else None
        if run is not None:
            parts = tuple(free[run])
            matched[place], came_from[place] = parts[0], parts
            del free[run], texts[run]
            row = _Row(texts)


def _match_splits(
    free: list[Paragraph],
    new: Sequence[tuple[Role, str]],
    bare: Callable[[str], str],
    matched: dict[int, Paragraph],
    came_from: dict[int, tuple[Paragraph, ...]],
) -> None:
    """Several new paragraphs in a row that are one old one, word for word; the first keeps its id."""
    open_places = [place for place in range(len(new)) if place not in matched]
    texts = [bare(new[place][1]) for place in open_places]
    row = _Row(texts)
    for paragraph in list(free):
        run = row.run_of(bare(paragraph.text))
        if run is not None:
            places = open_places[run]
            matched[places[0]] = paragraph
            came_from.update(dict.fromkeys(places, (paragraph,)))
            free.remove(paragraph)
            del open_places[run], texts[run]
            row = _Row(texts)


class _Row:
    """Texts that stand in a row, to find where some of them make a whole."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.joined = " ".join(pieces)
        starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
        self.ends = {start - 1: place for place, start in enumerate(starts)}
        self.starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, (piece, start) in enumerate(zip(pieces, starts, strict=False)):
            self.starts[_first_word(piece)].append((place, start))

    def run_of(self, whole: str) -> slice | None:
        """At least two neighbours that join to the whole."""
        for place, start in self.starts.get(_first_word(whole), ()):
            end = self.ends.get(start + len(whole), 0)
            if end >= place + 2 and self.joined.startswith(whole, start):
                return slice(place, end)
        return None


def _first_word(bare: str) -> str:
    return bare.partition(" ")[0]


def _match_heads(free: list[Paragraph], new: Sequence[tuple[Role, str]], matched: dict[int, Paragraph]) -> None:
    for role in HEADS:
        places = [place for place, (its, _text) in enumerate(new) if its == role and place not in matched]
        before = [paragraph for paragraph in free if paragraph.role == role]
        if len(places) == len(before) == 1:
            matched[places[0]] = before[0]
            free.remove(before[0])


def _match_similar(
    free: list[Paragraph],
    new: Sequence[tuple[Role, str]],
    bare: Callable[[str], str],
    matched: dict[int, Paragraph],
) -> None:
    places = [place for place, (role, _text) in enumerate(new) if place not in matched and role not in HEADS]
    bodies = [paragraph for paragraph in free if paragraph.role not in HEADS]
    scores = likenesses([bare(p.text) for p in bodies], [bare(new[place][1]) for place in places])
    for i, j in best_pairs(scores, least=ALIKE):
        matched[places[j]] = bodies[i]
        free.remove(bodies[i])


def changes(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Changes:
    """What an editor wants to see between two revisions."""
    before = {paragraph.id: paragraph for paragraph in old}
    after = {paragraph.id for paragraph in new}
    absorbed = {uid for paragraph in new for uid in paragraph.came_from}
    kept = [paragraph for paragraph in new if paragraph.id in before]
    order = {uid: place for place, uid in enumerate(uid for uid in before if uid in after)}
    places = [order[paragraph.id] for paragraph in kept]
    in_place = longest_rising(places)
    changed = [(before[p.id], p) for p in kept if _bare(before[p.id].text) != _bare(p.text)]
    moved = [p for p, place in zip(kept, places, strict=True) if place not in in_place]
    return Changes(
        changed=changed,
        added=[paragraph for paragraph in new if paragraph.id not in before],
        removed=[paragraph for paragraph in old if paragraph.id not in after and paragraph.id not in absorbed],
        moved=moved,
        unchanged=len(kept) - len(changed),
    )


def longest_rising(places: list[int]) -> set[int]:
    """A longest rising subsequence: what stands outside it was moved."""
    best: list[list[int]] = []
    longest: list[int] = []
    for place in places:
        before: list[int] = []
        for run in best:
            if run[-1] < place and len(run) > len(before):
                before = run
        best.append([*before, place])
        longest = best[-1] if len(best[-1]) > len(longest) else longest
    return set(longest)


def raises_meaning(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> bool:
    """Whether text was changed, added or removed; moves, merges and splits of the same words are none of these."""
    newest = max((paragraph.since for paragraph in old), default=0)
    if any(paragraph.since > newest for paragraph in new):
        return True
    kept = {paragraph.id for paragraph in new} | {uid for paragraph in new for uid in paragraph.came_from}
    before = {paragraph.id: paragraph for paragraph in old}
    gone = any(paragraph.id not in kept for paragraph in old)
    other = any(not p.came_from and (p.id not in before or _bare(before[p.id].text) != _bare(p.text)) for p in new)
    return gone or other


def words(paragraphs: Sequence[Paragraph], language: str) -> int:
    """How many words the whole has; a Han character counts as one."""
    return sum(count(plain(paragraph.text)) for paragraph in paragraphs)
