"""How tables of endings are written and applied.

One line a rule: `KEPT|CUT NEW NEW …`. A word that ends with KEPT and CUT gives, for each NEW, itself with CUT taken off
and NEW put on; `0` is nothing. `[кгх]` in KEPT stands for any one of its letters. Of the rules of one table the one
with the longest ending serves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

_PART = re.compile(r"\[([^\]]+)\]|([^\[\]])")


@dataclass(frozen=True)
class Endings:
    """One table: endings to how much is cut and what may stand there instead."""

    rules: dict[str, list[tuple[int, str]]]
    longest: int

    def of(self, word: str) -> Iterator[str]:
        """The other forms of a word in this table; none where it ends otherwise or nothing would be left of it."""
        for size in range(min(self.longest, len(word)), 0, -1):
            rule = self.rules.get(word[-size:])
            if rule is not None:
                yield from (word[: len(word) - cut] + new for cut, new in rule if cut < len(word))
                return


def table(text: str) -> Endings:
    """Read a table; lines that give one ending twice add up."""
    rules: dict[str, list[tuple[int, str]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        rule, *new = line.split()
        kept, cut = rule.split("|")
        choices = [letters or letter for letters, letter in _PART.findall(kept)]
        for context in product(*choices):
            known = rules.setdefault("".join(context) + cut, [])
            known += [(len(cut), "" if each == "0" else each) for each in new]
    return Endings(rules, max(map(len, rules)))


def forms(word: str, tables: Iterable[Endings], irregular: dict[str, str]) -> set[str]:
    """A word's forms by all of the tables and, where it is listed, its irregular ones; itself among them."""
    found = {word, *irregular.get(word, "").split()}
    for each in tables:
        found.update(each.of(word))
    return found
