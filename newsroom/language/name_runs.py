"""Names written without spaces between words: found by their characters, the longest wherever several begin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from newsroom.language.name_index import Candidate, Entry
from newsroom.language.words import is_han

_DOT = "·"
_DOTS = dict.fromkeys(map(ord, "•・‧∙⋅･.．"), _DOT)


class RunIndex:
    """Forms with Han characters, by their first character and length."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._lengths: dict[str, set[int]] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        written = _plain(entry.text.strip())
        self._entries.setdefault(written, []).append(entry)
        self._lengths.setdefault(written[0], set()).add(len(written))

    def candidates(self, text: str) -> Iterator[Candidate]:
        if not self._entries:
            return
        plain = _plain(text)
        for start, first in enumerate(plain):
            for length in self._lengths.get(first, ()):
                end = start + length
                found = self._entries.get(plain[start:end])
                if found and not (_joined(plain, start) or _joined(plain, end)):
                    yield from (Candidate(start, end, entry.place, 0) for entry in found)


def _joined(text: str, place: int) -> bool:
    """Whether a place lies inside a word of letters that are not Han, such as `APEC` in `APEC会议`."""
    if not 0 < place < len(text):
        return False
    return all(each.isalnum() and not is_han(each) for each in text[place - 1 : place + 1])


def _plain(text: str) -> str:
    """As long as the text: small, half width, one kind of dot between parts of a name."""
    return "".join(map(_one, text)).translate(_DOTS)


def _one(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).casefold() if character > "\u007f" else character.lower()
    return folded if len(folded) == 1 else character
