"""Who wrote a story, where that stands before its dateline: `Von Anna Lind`, `By Anna Lind WASHINGTON, Nov 25 …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.text.dateline_words import JOINERS, PARTICLES, folded, is_known_agency

_OPENING = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Autor(?:ka)?:|Автор:|Аўтар:)[ \u00a0]+(?=[^\W\d_a-z])")
_LINE = re.compile(r"[^\n]{3,80}\n\s*")
_WORD = re.compile(r"([^\s,=]+)([,\s=]+)")
_MOST_WORDS = 10
_JOINERS = PARTICLES | JOINERS | {"van", "von", "zu", "ten", "bin", "ben", "ibn"}


def ends_of_byline(text: str, at: int) -> Iterator[tuple[int, bool]]:
    """Where a byline that begins here can end, and whether a line's end says so; none where no byline begins."""
    opening = _OPENING.match(text, at)
    if opening is None:
        return
    if line := _LINE.match(text, opening.end()):
        yield line.end(), True
    position = opening.end()
    for count in range(_MOST_WORDS):
        word = _WORD.match(text, position)
        if word is None or not (word[1][0].isupper() or folded(word[1]) in _JOINERS or is_known_agency(word[1])):
            return
        position = word.end()
        if count:
            yield position, False
