"""The words of a text by the names under which drafts know them.

A name means the same words for ever, however these are joined, parted or moved: so what renders some of the words of a
paragraph is stale when they change, and only then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True)
class Stretch:
    """Words of one paragraph in a row that have the same names, and the revision in which they last changed.

    One without text remembers that words of these names were taken out, while others of them stand elsewhere.
    """

    names: tuple[str, ...]
    text: str
    since: int

    def as_json(self) -> dict[str, Any]:
        return {"names": list(self.names), "text": self.text, "since": self.since}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Stretch:
        return cls(tuple(row["names"]), row["text"], row["since"])


def ages(stretches: Iterable[Stretch]) -> dict[str, int]:
    """By name, the revision in which its words last changed; nothing of names whose words are all gone."""
    stretches = list(stretches)
    found = {name: 0 for stretch in stretches if stretch.text for name in stretch.names}
    for stretch in stretches:
        found |= {name: max(found[name], stretch.since) for name in stretch.names if name in found}
    return found


def runs(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same, in which neighbours of the same names and age are one."""
    grouped = groupby(stretches, key=lambda stretch: (stretch.names, stretch.since))
    return [Stretch(names, "".join(one.text for one in run).strip(), since) for (names, since), run in grouped]


def with_removals(found: Sequence[Sequence[Stretch]], removals: Mapping[str, int]) -> list[list[Stretch]]:
    """The same, where names of which words were taken out are as old as that says; names that are gone are no more."""
    stands = ages(stretch for stretches in found for stretch in stretches)
    owed = {name: since for name, since in removals.items() if since > stands.get(name, since)}
    told = []
    for stretches in found:
        here = [name for stretch in stretches for name in stretch.names if name in owed]
        told.append([*stretches, *(Stretch((name,), "", owed.pop(name)) for name in dict.fromkeys(here))])
    return told
