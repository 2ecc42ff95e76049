"""What a parser says of a broken piece of a file, without the places it counts in that piece alone."""

from __future__ import annotations

import re

from lxml import etree

_PLACE = re.compile(r",? ?\(?(?:<string>, )?line \d+(?:, column \d+)?\)?\Z")
_LINE = re.compile(r"\bline (\d+)")


def what_is_broken(error: etree.XMLSyntaxError, *, line: int = 0) -> str:
    """`Opening and ending tag mismatch: seg line 14 and tuv, line 14` for a piece that begins in that `line`.

    Where it begins is not known (0), no line is named.
    """
    said = str(error.msg or error)
    while _PLACE.search(said):
        said = _PLACE.sub("", said)
    if not line:
        return _LINE.sub("", said).replace("  ", " ").strip()
    said = _LINE.sub(lambda found: f"line {int(found[1]) + line - 1}", said)
    return f"{said}, line {(error.lineno or 1) + line - 1}"
