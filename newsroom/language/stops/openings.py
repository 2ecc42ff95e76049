"""Datelines that end in a stop, before a paragraph's first sentence."""

from __future__ import annotations

import re

_LONGEST = 90
_AGENCY = r"(?:/[^/\n.]{2,20}(?:\.[^/\n.]{2,20})?/|\((?=[^()\n]*[^\W\d_a-zа-яёіў]{2})[^()\n]{2,20}\))"
# МИНСК, 25 ноября. /БЕЛТА/. | 27 czerwca, Mińsk /Kor. BELTA/. | PARYŻ (PAP). | МОСКВА, 30 июн - РИА Новости.
_DATELINE = re.compile(
    r"\s*(?:[^\W\d_a-zа-яёіў]{2}[^\n!?:()/]{0,50}|\d{1,2}\.? [^\W\d_]{3,12},[^\n!?:()/.]{0,40})"
    rf"{_AGENCY}\s?\.(?=\s)"
    r"|\s*[^\W\d_a-zа-яёіў]{2}[^\n!?:()/.,]{0,40}, \d{1,2} [^\W\d_]{3,12}\.? [-–—] [^\n!?:()/.,]{2,25}\.(?=\s)"
)


def dateline_end(text: str) -> int:
    """Where the stops of a dateline are over; 0 without one."""
    found = _DATELINE.match(text, 0, _LONGEST)
    return found.end() if found else 0
