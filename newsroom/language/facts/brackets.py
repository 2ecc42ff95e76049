"""Conversions in brackets: `800 metres (2,600 feet)`."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from newsroom.language.facts.fact import Fact, Money, Number, Span, Time

_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{1,120})[)）\]]")
# An amount in brackets is a conversion if another stands so near before it.
_NEAR = 100


def bracketed(text: str, found: list[Fact]) -> list[Fact]:
    """Mark amounts of money, measures and times in brackets that stand behind another: they are the same, converted."""
    brackets = list(_BRACKETS.finditer(text))
    if not brackets:
        return found
    answer = list(found)
    starts = [fact.start for fact in found]
    for bracket in brackets:
        first, inside, last = (
            bisect_left(starts, place) for place in (bracket.start() - _NEAR, bracket.start(), bracket.end())
        )
        alone = last - inside == 1 and _is_whole(found[inside], bracket)
        if last - inside == 1 and _is_converted(found[inside], bracket, found[first:inside], text):
            answer[inside] = replace(found[inside], bracketed=True)
        if alone or any(_is_measured(fact, text) for fact in found[first:inside]):
            for place in range(inside, last):
                # `6 feet 7 1/2 inches`
                goes_on = (
                    place > inside and answer[place - 1].bracketed and _touch(found[place - 1], found[place], text)
                )
                if found[place].end < bracket.end() and (goes_on or _is_measured(found[place], text)):
                    answer[place] = replace(found[place], bracketed=True)
    return answer


# `one gallon (3.78 litres)`: behind the figure stands its unit and no more.
_LONGEST_UNIT = 14


def _is_whole(fact: Fact, bracket: re.Match[str]) -> bool:
    """Whether a measure is all that stands in a bracket."""
    if not isinstance(fact.value, Number) or not fact.value.unit:
        return False
    rest = bracket.end() - 1 - fact.end
    return fact.start - bracket.start() <= _LONGEST_UNIT and rest <= _LONGEST_UNIT


def _is_converted(fact: Fact, bracket: re.Match[str], before: list[Fact], text: str) -> bool:
    """A figure of an unknown unit right behind a measure: `9 million cubic metres (318 million cubic feet)`."""
    if not before or not isinstance(fact.value, Number) or not _is_measured(before[-1], text):
        return False
    unit = text[fact.end : bracket.end() - 1].strip()
    behind = bracket.start() - before[-1].end <= _LONGEST_UNIT
    return behind and 0 < len(unit) <= _LONGEST_UNIT and fact.start - bracket.start() <= _LONGEST_UNIT


_IMPERIAL = re.compile(r"\s?(?:feet|foot|ft\.?|pounds?|lbs?\.?)?\s?")


def _touch(one: Fact, other: Fact, text: str) -> bool:
    return _IMPERIAL.fullmatch(text, one.end, other.start) is not None


def _is_measured(fact: Fact, text: str) -> bool:
    if text[fact.end : fact.end + 2].lstrip()[:1] == "°":
        return True
    value = fact.value.low if isinstance(fact.value, Span) else fact.value
    return isinstance(value, Money | Time) or (isinstance(value, Number) and bool(value.unit))
