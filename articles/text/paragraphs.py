"""The paragraphs of a revision, the names of their words, and what lies between two revisions."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from articles.text.inline import plain
from articles.text.stretches import Stretch, ages, with_removals
from articles.vocabulary import Role
from newsroom.language.words import count

HEADS = (Role.HEADLINE, Role.PUSH, Role.SUMMARY)


def new_id() -> str:
    """An id for a paragraph: short, unique within an article."""
    return secrets.token_hex(4)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a revision, in inline notation.

    `id` survives revisions; `since` is the number of the revision in which the text last changed in substance.

    `stretches` are its words by the names under which drafts know them, where that is not the id alone: something was
    joined to it or parted from it. The first name of all of them is the paragraph's `own`. `came_from` are all these
    names; revisions of before there were stretches have it alone.

    A sentence for readers tells of the corrections `about`, by their numbers; revisions of before it was written down
    have the only one as `since`.
    """

    id: str
    role: Role
    text: str
    since: int
    came_from: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    about: tuple[int, ...] = ()

    @property
    def corrections(self) -> tuple[int, ...]:
        """The numbers of the corrections that a sentence for readers tells of, rising."""
        return self.about or (self.since,)

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """All of it as stretches; the text of one that is all of it stands in the notation."""
        names = tuple(dict.fromkeys([self.id, *self.came_from]))
        return self.stretches or (Stretch(names, self.text or " ", self.since),)

    @property
    def bare_parts(self) -> tuple[Stretch, ...]:
        """The same by bare words."""
        return self.stretches or tuple(replace(part, text=bare(part.text)) for part in self.parts)

    @property
    def own(self) -> str:
        """The name of all its words, and of no others."""
        return self.parts[0].names[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of words that stand here."""
        return tuple(dict.fromkeys(name for part in self.parts if part.text for name in part.names))

    def as_json(self) -> dict[str, Any]:
        row = {"id": self.id, "role": self.role, "text": self.text, "since": self.since, "from": list(self.came_from)}
        row |= {"stretches": [stretch.as_json() for stretch in self.stretches]} if self.stretches else {}
        return row | ({"about": list(self.about)} if self.about else {})

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Paragraph:
        stretches = tuple(map(Stretch.from_json, row.get("stretches", ())))
        came_from, about = tuple(row.get("from", ())), tuple(row.get("about", ()))
        return cls(row["id"], Role(row["role"]), row["text"], row["since"], came_from, stretches, about)

    @classmethod
    def made_of(cls, uid: str, role: Role, text: str, stretches: Sequence[Stretch]) -> Paragraph:
        since = max((stretch.since for stretch in stretches if stretch.text), default=1)
        names = tuple(dict.fromkeys(name for stretch in stretches for name in stretch.names))
        if names == (uid,) and len(stretches) == 1:
            return cls(uid, role, text, since)
        return cls(uid, role, text, since, names, tuple(stretches))


class Named:
    """Paragraphs by the names of their words."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, paragraph in enumerate(paragraphs):
            for name in paragraph.names:
                self._places[name].append(place)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def holding(self, names: Iterable[str]) -> list[Paragraph]:
        """Where words of these names stand, in their order."""
        places = {place for name in names for place in self._places.get(name, ())}
        return [self._paragraphs[place] for place in sorted(places)]

    @cached_property
    def ages(self) -> dict[str, int]:
        """By name, the revision in which its words last changed in substance."""
        return ages_of(self._paragraphs)

    def words(self, names: Iterable[str]) -> str:
        """What stands under these names, as plain text, a line for each paragraph."""
        asked = set(names)
        return "\n".join(_words(paragraph, asked) for paragraph in self.holding(asked))


def _words(paragraph: Paragraph, names: Set[str]) -> str:
    if all(not names.isdisjoint(part.names) for part in paragraph.parts if part.text):
        return plain(paragraph.text)
    return " ".join(part.text for part in paragraph.parts if part.text and not names.isdisjoint(part.names))


@dataclass(frozen=True)
class Changes:
    """What lies between two lists of paragraphs. `moved` kept its text and changed its place.

    `changed` are the old and the new ones that have words in common, several where they were joined or parted.
    """

    changed: list[tuple[list[Paragraph], list[Paragraph]]]
    added: list[Paragraph]
    removed: list[Paragraph]
    moved: list[Paragraph]
    unchanged: int


def changes(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Changes:
    """What an editor wants to see between two revisions."""
    before = {paragraph.id: paragraph for paragraph in old}
    after = {paragraph.id for paragraph in new}
    kept = [paragraph for paragraph in new if paragraph.id in before]
    order = {uid: place for place, uid in enumerate(uid for uid in before if uid in after)}
    places = [order[paragraph.id] for paragraph in kept]
    in_place = longest_rising(places)
    pairs = side_by_side(old, new)
    changed = [(was, now) for was, now in pairs if was and now and not say_the_same(was, now)]
    return Changes(
        changed=changed,
        added=[paragraph for was, now in pairs if not was for paragraph in now],
        removed=[paragraph for was, now in pairs if not now for paragraph in was],
        moved=[p for p, place in zip(kept, places, strict=True) if place not in in_place],
        unchanged=len(kept) - sum(paragraph.id in before for _was, now in changed for paragraph in now),
    )


def side_by_side(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[list[Paragraph], list[Paragraph]]]:
    """Old and new paragraphs that have words in common, several where they were joined or parted, none where one came

    or went; in the order of the new, with what is gone at the end.
    """
    before = {paragraph.id: paragraph for paragraph in old}
    kept = [([before[one.id]], [one]) for one in new if one.id in before and say_the_same([before[one.id]], [one])]
    same = {paragraph.id for _was, [paragraph] in kept}
    linked = _linked(*([paragraph for paragraph in one if paragraph.id not in same] for one in (old, new)))
    place = {paragraph.id: number for number, paragraph in enumerate(new)}
    return sorted([*kept, *linked], key=lambda pair: place[pair[1][0].id] if pair[1] else len(place))


def _linked(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[list[Paragraph], list[Paragraph]]]:
    """Old and new paragraphs that have words in common by their names, at once or by way of others."""
    groups: list[tuple[list[Paragraph], list[Paragraph]]] = []
    where: dict[str, int] = {}
    for side, paragraph in [*((0, one) for one in old), *((1, one) for one in new)]:
        names = (paragraph.id, *paragraph.names)
        at, *others = sorted({where[name] for name in names if name in where}) or [len(groups)]
        if at == len(groups):
            groups.append(([], []))
        for other in others:
            for its, theirs in zip(groups[at], groups[other], strict=True):
                its += theirs
                where |= {name: at for one in theirs for name in (one.id, *one.names)}
                theirs.clear()
        groups[at][side].append(paragraph)
        where |= dict.fromkeys(names, at)
    return [group for group in groups if any(group)]


def say_the_same(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> bool:
    """Whether the same words are parted in another way, or joined in another order."""
    was, now = ([word for one in those for word in bare(one.text).split()] for those in (old, new))
    return was == now or (len(old) + len(new) > 2 and sorted(was) == sorted(now))


def in_one(paragraphs: Sequence[Paragraph]) -> str:
    """Their plain text, run together."""
    return " ".join(plain(paragraph.text) for paragraph in paragraphs)


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


def ages_of(paragraphs: Iterable[Paragraph]) -> dict[str, int]:
    """By every name that a draft may know words by: the revision in which they last changed in substance."""
    return ages(part for paragraph in paragraphs for part in paragraph.parts)


def as_old_as(before: Iterable[Paragraph], paragraphs: Sequence[Paragraph], *, number: int) -> list[Paragraph]:
    """What the revision of this number made of those before it, with every name as old as it was before.

    A name is as old as the newest of its words, so words are no newer than any of their names; where that makes a name
    older than it was, because the newest of its words are gone, that is remembered. Words that nobody knew, and what
    that revision did not touch, stay as they are.
    """
    was = ages_of(before)

    def age(stretch: Stretch) -> int:
        known = [was[name] for name in stretch.names if name in was]
        return min(known, default=number) if stretch.since >= number else stretch.since

    aged = [[replace(part, since=age(part)) for part in paragraph.bare_parts] for paragraph in paragraphs]
    return [
        paragraph
        if tuple(parts) == paragraph.bare_parts
        else Paragraph.made_of(paragraph.id, paragraph.role, paragraph.text, parts)
        for paragraph, parts in zip(paragraphs, with_removals(aged, was), strict=True)
    ]


def raises_meaning(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> bool:
    """Whether text was changed, added or removed; moves, merges and splits of the same words are none of these."""
    before, after = ages_of(old), ages_of(new)
    newest = max(before.values(), default=0)
    return any(since > newest for since in after.values()) or not before.keys() <= after.keys()


def bare(text: str) -> str:
    """A text as its words: white space and marks make no other meaning."""
    return " ".join(plain(text).split())


def words(paragraphs: Sequence[Paragraph], language: str) -> int:
    """How many words the whole has; a Han character counts as one."""
    return sum(count(plain(paragraph.text)) for paragraph in paragraphs)
