"""How paragraphs stay themselves from one revision to the next: their ids, and the names of their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from articles.text.following import Origins, follow
from articles.text.pairing import Pairing
from articles.text.paragraphs import HEADS, Paragraph, bare
from articles.text.stretches import Stretch
from articles.vocabulary import Role

NewId = Callable[[], str]


def carry(
    old: Sequence[Paragraph],
    new: Sequence[tuple[Role, str]],
    *,
    number: int,
    keeps_meaning: bool,
    new_id: NewId,
) -> list[Paragraph]:
    """A text that came without ids, with the ids its paragraphs had before.

    Matched in this order: identical text anywhere; joins and splits of the same words; the one headline, short headline
    and summary; similar text, best pairs first.
    """
    pairing = Pairing(new, list(old))
    pairing.match_identical()
    pairing.match_joins()
    pairing.match_splits()
    pairing.match_heads()
    pairing.match_similar()
    ids = {place: before.id for place, before in pairing.matched.items()}
    changed = {place: before for place, before in pairing.matched.items() if place not in pairing.parts}
    followed = _followed(old, new, pairing.parts, changed, number=number, keeps_meaning=keeps_meaning)
    return _named(old, new, followed, ids, new_id)


def apply_edit(
    old: Sequence[Paragraph],
    edited: Sequence[tuple[str | None, Role, str]],
    *,
    number: int,
    keeps_meaning: bool,
    new_id: NewId,
) -> list[Paragraph]:
    """A text whose paragraphs say which they were (None: a new one). An id is used once; a second use is a new one.

    What was joined or split word for word changed nothing, whichever ids its parts were given.
    """
    ids: dict[int, str] = {}
    for place, (uid, _role, _text) in enumerate(edited):
        if uid is not None and uid not in ids.values():
            ids[place] = uid
    known = {paragraph.id: paragraph for paragraph in old}
    named = {place: known[uid] for place, uid in ids.items() if uid in known}
    new = [(role, text) for _uid, role, text in edited]
    same = {place: paragraph for place, paragraph in named.items() if bare(paragraph.text) == bare(new[place][1])}
    kept = {paragraph.id for paragraph in same.values()}
    places = [place for place in range(len(new)) if place not in same]
    pairing = Pairing([new[place] for place in places], [paragraph for paragraph in old if paragraph.id not in kept])
    pairing.match_joins()
    pairing.match_splits()
    whole: dict[int, tuple[Paragraph, ...]] = {place: (paragraph,) for place, paragraph in same.items()}
    whole |= {places[place]: parts for place, parts in pairing.parts.items()}
    gone_on = {paragraph.id for parts in whole.values() for paragraph in parts}
    changed = {place: was for place, was in named.items() if place not in whole and was.id not in gone_on}
    followed = _followed(old, new, whole, changed, number=number, keeps_meaning=keeps_meaning)
    return _named(old, new, followed, ids, new_id)


def _followed(
    old: Sequence[Paragraph],
    new: Sequence[tuple[Role, str]],
    whole: Mapping[int, Sequence[Paragraph]],
    changed: Mapping[int, Paragraph],
    *,
    number: int,
    keeps_meaning: bool,
) -> list[list[Stretch]]:
    at = {paragraph.id: place for place, paragraph in enumerate(old)}
    heads_new = {place for place, (role, _text) in enumerate(new) if role in HEADS}
    heads_old = {place for place, paragraph in enumerate(old) if paragraph.role in HEADS}
    origins = Origins(
        whole={place: [at[paragraph.id] for paragraph in parts] for place, parts in whole.items()},
        changed={place: at[paragraph.id] for place, paragraph in changed.items()},
        apart=(heads_new, heads_old),
    )
    stretches, texts = [paragraph.bare_parts for paragraph in old], [bare(text) for _role, text in new]
    return follow(stretches, texts, origins, number=number, keeps_meaning=keeps_meaning)


def _named(
    old: Sequence[Paragraph],
    new: Sequence[tuple[Role, str]],
    followed: Sequence[Sequence[Stretch]],
    ids: Mapping[int, str],
    new_id: NewId,
) -> list[Paragraph]:
    """Paragraphs with their ids, and with a name for words that have none yet.

    Each has a name of its own, which all its words have and no others: what is begun beside it is stale with any.
    """
    stands = Counter(name for stretches in followed for name in {name for one in stretches for name in one.names})
    taken = set(ids.values())
    uids = []
    for place, stretches in enumerate(followed):
        theirs = (name for name in _common(stretches) if stands[name] == 1 and name not in taken)
        uids.append(ids.get(place) or next(theirs, None) or new_id())
        taken.add(uids[-1])
    # An id that was there before may have named words that are gone.
    meant = {name for paragraph in old for name in (paragraph.id, *paragraph.names)}
    paragraphs = []
    for (role, text), uid, stretches in zip(new, uids, followed, strict=True):
        names = _Names(uid, stands, meant, new_id)
        paragraphs.append(Paragraph.made_of(uid, role, text, names.with_own(names.with_any(stretches))))
    return paragraphs


def _common(stretches: Sequence[Stretch]) -> list[str]:
    """The names that all words of a paragraph have."""
    said = [stretch.names for stretch in stretches if stretch.text]
    return [name for name in said[0] if all(name in names for names in said)] if said else []


@dataclass
class _Names:
    """Names for the words of one paragraph: its id where that never meant other words.

    `stands` counts in how many paragraphs a name stands, `meant` are those that named something before.
    """

    uid: str
    stands: Counter[str]
    meant: Set[str]
    new_id: NewId

    def with_any(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        alone = len(stretches) == 1
        return [one if one.names else replace(one, names=(self._fresh(alone=alone),)) for one in stretches]

    def with_own(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        theirs = [name for name in _common(stretches) if self.stands[name] == 1]
        own = self.uid if self.uid in theirs else next(iter(theirs), None) or self._fresh(alone=True)
        return [replace(one, names=tuple(dict.fromkeys([own, *one.names]))) if one.text else one for one in stretches]

    def _fresh(self, *, alone: bool) -> str:
        name = self.uid if alone and not self.stands[self.uid] and self.uid not in self.meant else self.new_id()
        self.stands[name] += 1
        return name
