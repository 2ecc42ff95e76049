"""What ninjs 3.1 lets stand in an item, for the properties that the desk writes; any other is a fault.

After IPTC's ninjs-schema 3.1 (International Press Telecommunications Council, CC BY 4.0): its types, its closed lists,
and that no object holds what it does not name (`additionalProperties`, `unevaluatedProperties`: false).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

Fault = str
Check = Callable[[Any, str], Iterator[Fault]]

_URI = re.compile(r"[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")


def faults(item: object) -> list[Fault]:
    """Everything in which an item is no ninjs 3.1; none where it is."""
    return list(_ninjs(item, ""))


def text(value: Any, where: str) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield f"{where} is no string"


def uri(value: Any, where: str) -> Iterator[Fault]:
    if not (isinstance(value, str) and _URI.fullmatch(value)):
        yield f"{where} is no URI: {value!r}"


def stamp(value: Any, where: str) -> Iterator[Fault]:
    if not (isinstance(value, str) and _STAMP.fullmatch(value)):
        yield f"{where} is no time of RFC 3339: {value!r}"
    else:
        datetime.fromisoformat(value)


def whole(low: int | None = None, high: int | None = None) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield f"{where} is no whole number"
        elif (low is not None and value < low) or (high is not None and value > high):
            yield f"{where} is not from {low} to {high}: {value}"

    return check


def one_of(*allowed: str) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        if value not in allowed:
            yield f"{where} is not of {allowed}: {value!r}"

    return check


def obj(known: dict[str, Check], *required: str) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield f"{where or 'the item'} is no object"
            return
        yield from (f"{where}.{name} is missing" for name in required if name not in value)
        for name, inner in value.items():
            if name in known:
                yield from known[name](inner, f"{where}.{name}")
            else:
                yield f"{where}.{name} is no property that ninjs knows there"

    return check


def each(check_one: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield f"{where} is no list"
            return
        for number, inner in enumerate(value):
            yield from check_one(inner, f"{where}[{number}]")

    return check


_SAID: dict[str, Check] = {"role": text, "contentType": text, "value": text}
_CONCEPT: dict[str, Check] = {"name": text, "rel": text, "uri": uri, "literal": text}
_ITEM: dict[str, Check] = {
    "uri": uri,
    "type": one_of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
    "representationType": one_of("full", "partial"),
    "version": text,
    "firstCreated": stamp,
    "versionCreated": stamp,
    "contentCreated": stamp,
    "pubStatus": one_of("usable", "withheld", "canceled"),
    "urgency": whole(1, 9),
    "edNote": text,
    "language": text,
    "descriptions": each(obj(_SAID, "value")),
    "bodies": each(obj({**_SAID, "charCount": whole(), "wordCount": whole()}, "value")),
    "headlines": each(obj(_SAID, "value")),
    "places": each(obj(_CONCEPT)),
    "subjects": each(obj({**_CONCEPT, "creator": text, "relevance": whole(0, 100), "confidence": whole(0, 100)})),
    "infoSources": each(obj({"name": text, "role": text, "uri": uri, "literal": text})),
    "located": text,
    "altIds": each(obj({"role": text, "value": text})),
    "standard": obj({"name": text, "version": text, "schema": uri}),
}


def _association(value: Any, where: str) -> Iterator[Fault]:
    yield from obj({**_ITEM, "name": text, "rel": text}, "name", "uri")(value, where)


def _ninjs(value: Any, where: str) -> Iterator[Fault]:
    yield from obj({**_ITEM, "associations": each(_association)}, "uri")(value, where)
