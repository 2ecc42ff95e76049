"""What a sentence quotes keeps its own order, whichever way the sentence runs: “3 million euros” stays that in Arabic.

Values are put between the isolates of the Unicode bidirectional algorithm (UAX #9, 2.7). Where sentence and value run
from left to right both, isolates would change nothing and are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from newsroom.languages import direction

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_FROM_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def filled(sentence: Any, facts: Mapping[str, Any]) -> str:
    """A sentence with `%(name)s` in it, lazy plurals among them, with its facts, each `apart`."""
    return str(sentence % {name: apart(value) for name, value in facts.items()})


def apart(value: Any) -> Any:
    """A text as it stands in a sentence of the active language; what is no text as it is: a plural counts by it."""
    text = value if isinstance(value, str) else None
    if not text or not (_runs_from_right() or any(_is_from_right(char) for char in text)):
        return value
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def _runs_from_right() -> bool:
    return direction(get_language() or "en") == "rtl"


def _is_from_right(char: str) -> bool:
    return unicodedata.bidirectional(char) in _FROM_RIGHT_TO_LEFT
