"""Items of a list that stand in one paragraph."""

from __future__ import annotations

import re

_BULLETS = "•⁃▪◦●‣·"
_BULLET = re.compile(rf"(?<=\s)[{_BULLETS}]")
_MARK = re.compile(rf"(?:(?<=\s)|\A)(?:[{_BULLETS}]\s?)?(\d{{1,2}}|[a-z])(\.\)|\)|\.)(?=\s)")


def item_starts(text: str, *, ordinals: bool) -> list[int]:
    """Where items begin, but for the first, in a text that is a list: it starts with a bullet, with 1 or with a.

    Items are numbered on by one. `ordinals`: a number with a stop may be one (2. Mai); then it is no item.
    """
    whole = text.lstrip()
    shift = len(text) - len(whole)
    if whole[:1] and whole[0] in _BULLETS:
        return [shift + match.start() for match in _BULLET.finditer(whole)]
    first = _MARK.match(whole)
    if first is None or (ordinals and first[2] == "."):
        return []
    found = []
    number = _value(first[1])
    for match in _MARK.finditer(whole, first.end()):
        if match[2] == first[2] and match[1].isdigit() == first[1].isdigit() and _value(match[1]) == number + 1:
            found.append(shift + match.start())
            number += 1
    return found


def _value(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark)
