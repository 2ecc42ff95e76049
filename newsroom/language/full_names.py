"""What looks like a person's full name in a text, where the language tells it by its capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Two to four words with capitals, one after the other: Павел Рыжанкоў, Елена Викторовна Рудая-Лес.
_WORD = r"[А-ЯЁЎІ][а-яёўі’']+(?:-[А-ЯЁЎІ][а-яёўі’']+)?"
_NAME = re.compile(rf"(?<!\w){_WORD}(?: {_WORD}){{1,3}}(?!\w)")
CYRILLIC = frozenset({"be", "ru"})
# As grammar has it: a first word of a sentence may be any word, so the name after it must have two of its own.
_SENTENCE_ENDS = (".", "!", "?", "…", ":")


def full_names(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[str]:
    """Names of two words or more, each once, in their order, as they stand there; none that meets what is `taken`.

    Only for Russian and Belarusian: there a capital inside a sentence is a name.
    """
    if language not in CYRILLIC:
        return
    seen: set[str] = set()
    for found in _NAME.finditer(text):
        start, end = found.span()
        if _begins_a_sentence(text, start) and found[0].count(" ") < 2 and not _is_followed_by_lower(text, end):
            continue
        if any(start < stop and begin < end for begin, stop in taken) or found[0] in seen:
            continue
        seen.add(found[0])
        yield found[0]


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' «„“"—–-')
    return not before or before.endswith(_SENTENCE_ENDS)


def _is_followed_by_lower(text: str, end: int) -> bool:
    """`Павел Рыжанкоў сказаў`: what stands first in a sentence and is followed by a small letter is a name, too."""
    after = text[end:].lstrip()
    return bool(after) and after[0].islower()
