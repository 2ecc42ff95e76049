"""What a desk verb raises when it will not do what was asked.

A refusal carries a code and facts; the sentence for people (what was refused, why, what to do) stands in
the `SENTENCES` table of an app's `wording.py`, which registers it here at start.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from babel.dates import format_skeleton, get_datetime_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

from newsroom.filling import filled
from newsroom.languages import cldr

_sentences: dict[str, Any] = {}
_words: dict[str, Any] = {}


def register(sentences: Mapping[str, Any]) -> None:
    """Make an app's sentences known. Raises `ValueError` if two apps use one code for two sentences."""
    for code, sentence in sentences.items():
        if code in _sentences and _sentences[code] is not sentence:
            raise ValueError(f"Two sentences for the code {code!r}.")
        _sentences[code] = sentence


def register_words(words: Mapping[str, Any]) -> None:
    """Make the words known that the workflow tables use for verbs, states and people, and that sentences name."""
    _words.update(words)


def in_words(value: Any) -> Any:
    """A verb, a state, a description of people or a time in the active language; anything else as it is."""
    if isinstance(value, datetime):
        return moment(value)
    return str(_words[value]) if isinstance(value, str) and value in _words else value


def moment(when: datetime) -> str:
    """`Jan 1, 2020, 12:00`: a time of the desk's zone as the active language writes its day."""
    there, locale = localtime(when), cldr(get_language() or "en")
    both = str(get_datetime_format("medium", locale=locale))
    day = format_skeleton("yMMMd", there, locale=locale)
    return both.replace("'", "").replace("{1}", day).replace("{0}", there.strftime("%H:%M"))


def day(when: date) -> str:
    """`Jan 1, 2020`, as the active language writes a day."""
    return format_skeleton("yMMMd", when, locale=cldr(get_language() or "en"))


def sentence(code: str, /, **facts: Any) -> str:
    """The sentence for a code, in the language that is active now."""
    said = {name: in_words(value) for name, value in facts.items()}
    known = _sentences[code]
    # A lazy plural takes its form only when it is filled: never str() first.
    return filled(known, said) if said else str(known)


def known_codes() -> frozenset[str]:
    return frozenset(_sentences)


def known_words() -> frozenset[str]:
    return frozenset(_words)


class Refused(Exception):
    """A desk verb was refused and nothing was written. `code` names the sentence, `facts` fill it."""

    status = 409

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return sentence(self.code, **self.facts)


class IllegalMove(Refused):
    """The row is in a state from which this verb does not lead anywhere."""


class NotAllowed(Refused):
    """The person lacks the right."""

    status = 403


class LostRace(Refused):
    """What is judged is no longer what was seen."""


class Unfit(Refused):
    """What was handed in cannot be taken as it is."""

    status = 422
