"""How a table of letters and their surroundings becomes a name in another script.

A table maps a letter, or some letters together, to its outputs by context, the first that holds; `""` always does.
Letters without a context that holds are not read together. The contexts are `CONTEXTS`, asked of a word in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

Outputs = Mapping[str, str]
Table = dict[str, dict[str, str]]

VOWELS = frozenset("аеёиоуыэюяіaeiouyäöüáéíóúàèùâêîôûëïąęœæåø")
SIGNS = frozenset("ьъ’'ʼ")
HUSHING = frozenset("жшчщ")
_IOTATED = frozenset("еёюяиі")
_YOT = frozenset("еёюя")
_SOFT = frozenset("еёиюяьі")
_FRONT = frozenset("еёиэіeiyéèêëíîï")


def pairs(text: str) -> dict[str, str]:
    """A table written as `sh=ш ch=ч`."""
    return {letters: output for letters, _is, output in (pair.rpartition("=") for pair in text.split())}


def plain(text: str) -> Table:
    """The same for a `Scheme`: outputs that do not ask for a context; nothing after the sign is no output."""
    return {letters: {"": output} for letters, output in pairs(text).items()}


def _at(word: str, place: int) -> str:
    return word[place] if 0 <= place < len(word) else ""


# Each is asked of (word, where the letters start, where they end).
CONTEXTS: Mapping[str, Callable[[str, int, int], bool]] = {
    "": lambda word, start, end: True,
    "start": lambda word, start, end: start == 0,
    "end": lambda word, start, end: end == len(word),
    "end of a longer word": lambda word, start, end: end == len(word) and start > 2,
    "after a vowel": lambda word, start, end: _at(word, start - 1) in VOWELS,
    "after i": lambda word, start, end: _at(word, start - 1) in {"и", "і", "ы", "й"},
    "after a sign": lambda word, start, end: _at(word, start - 1) in SIGNS,
    "open": lambda word, start, end: start == 0 or word[start - 1] in VOWELS | SIGNS | {"й", "ў"},
    "after a hushing": lambda word, start, end: _at(word, start - 1) in HUSHING,
    "after a hard": lambda word, start, end: _at(word, start - 1) in {"ж", "ш", "ц"},
    "after l": lambda word, start, end: _at(word, start - 1) == "л",
    "after o": lambda word, start, end: _at(word, start - 1) in {"о", "ё"},
    "between vowels": lambda word, start, end: _at(word, start - 1) in VOWELS and _at(word, end) in VOWELS,
    "before a consonant": lambda word, start, end: end < len(word) and word[end] not in VOWELS,
    "after a consonant": lambda word, start, end: start > 0 and word[start - 1] not in VOWELS | SIGNS,
    "after a voiceless": lambda word, start, end: _at(word, start - 1) in {"p", "t", "k", "h"},
    "after a hissing": lambda word, start, end: word[:start].endswith(("cz", "sz", "rz", "ż", "ch")),
    "before a lip": lambda word, start, end: _at(word, end) in {"b", "p", "m"},
    "before a vowel": lambda word, start, end: _at(word, end) in VOWELS,
    "before yot": lambda word, start, end: _at(word, end) in _YOT,
    "before soft": lambda word, start, end: _at(word, end) in _SOFT,
    "before front": lambda word, start, end: _at(word, end) in _FRONT,
    "before iotated": lambda word, start, end: _at(word, end) in _IOTATED,
}
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")


@dataclass(frozen=True)
class Scheme:
    """A table with the code of the rule it follows; `finish` mends a whole word, in lower case, at the end."""

    rule: str
    table: Table
    finish: Callable[[str], str] | None = None

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.table))

    @cached_property
    def inverse(self) -> Mapping[str, list[str]]:
        """The letters for each output, in any context; a stressed ò also as the o or ó it becomes."""
        found: dict[str, list[str]] = {}
        for letters, outputs in self.table.items():
            for output in outputs.values():
                for written in {output, output.replace("ò", "o"), output.replace("ò", "ó")} - {""}:
                    if letters not in found.setdefault(written, []):
                        found[written].append(letters)
        return found


def transcribed(name: str, scheme: Scheme) -> str | None:
    """A name word by word; None where it has a letter that the table does not know. Separators stay."""
    pieces: list[str] = []
    last = 0
    for found in _WORD.finditer(name):
        word = transcribed_word(found[0], scheme)
        if word is None:
            return None
        pieces += [name[last : found.start()], word]
        last = found.end()
    return "".join([*pieces, name[last:]]) if pieces else None


def transcribed_word(word: str, scheme: Scheme) -> str | None:
    """One word, its capitals kept: `Рыженков`, `РЫЖЕНКОВ`, `фон`."""
    lower = word.lower()
    outputs = list(_outputs(lower, scheme))
    if None in outputs:
        return None
    written = "".join(output for output in outputs if output)
    return cased(scheme.finish(written) if scheme.finish else written, like=word)


def _outputs(word: str, scheme: Scheme) -> Iterator[str | None]:
    place = 0
    while place < len(word):
        for length in range(min(scheme.longest, len(word) - place), 0, -1):
            outputs = scheme.table.get(word[place : place + length])
            output = _fitting(outputs, word, place, place + length) if outputs is not None else None
            if output is not None:
                yield output
                place += length
                break
        else:
            yield None
            return


def _fitting(outputs: Outputs, word: str, start: int, end: int) -> str | None:
    return next((output for context, output in outputs.items() if CONTEXTS[context](word, start, end)), None)


def cased(word: str, *, like: str) -> str:
    """A word with the capitals of another: all, the first, or none."""
    letters = [char for char in like if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return word.upper()
    return word[:1].upper() + word[1:] if letters and letters[0].isupper() else word
