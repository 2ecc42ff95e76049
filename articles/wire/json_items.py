"""Items in JSON: one object, an array of them, or one on each line (newline-delimited)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecodeError

from articles.wire.incoming import Refusal, RefusalCode

# Lenient: feeds put tabs and line ends into strings as they are.
_DECODER = json.JSONDecoder(strict=False)
_WHITE = re.compile(r"[ \t\n\r]*")
_BEGINS_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\[\]])')


@dataclass(frozen=True)
class JsonItem:
    """`name` counts from 1, "" for a file of one; `value` is any JSON value; `text` is this item's own stretch."""

    name: str
    value: object
    text: str


def begins_json(head: str) -> bool:
    """Whether a text is meant as JSON, sound or broken: `{"…`, `[{…`; `[1] Note` and `{sic}` are not."""
    return _BEGINS_JSON.match(head) is not None


def read_items(text: str) -> Iterator[JsonItem | tuple[str, Refusal]]:
    """Every item; one that cannot be read as its name and a `Refusal`. A break in an array ends it there."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and all(line.lstrip().startswith("{") for _, line in lines):
        for count, (number, line) in enumerate(lines, 1):
            try:
                value, end = _value(line, len(line) - len(line.lstrip()))
                _refuse_more(line, end)
                yield JsonItem(str(count), value, line)
            except Refusal as refusal:
                yield str(count), Refusal(refusal.code, refusal.detail, line=number, column=refusal.column)
        return
    start = _after_white(text, 0)
    if text.startswith("[", start):
        yield from _array(text, start + 1)
        return
    try:
        value, end = _value(text, start)
        _refuse_more(text, end)
        yield JsonItem("", value, text)
    except Refusal as refusal:
        yield "", refusal


def _array(text: str, position: int) -> Iterator[JsonItem | tuple[str, Refusal]]:
    count = 0
    try:
        position = _after_white(text, position)
        while not text.startswith("]", position):
            count += 1
            value, end = _value(text, position)
            yield JsonItem(str(count), value, text[position:end])
            position = _after_white(text, end)
            if text.startswith(",", position):
                position = _after_white(text, position + 1)
            elif not text.startswith("]", position):
                raise _broken("Expecting ',' delimiter", text, position)
        _refuse_more(text, position + 1)
    except Refusal as refusal:
        yield str(count or 1), refusal


def _value(text: str, position: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, position)
    except JSONDecodeError as error:
        raise _broken(error.msg, text, error.pos) from None
    except RecursionError:
        raise Refusal(RefusalCode.TOO_DEEP, "JSON") from None
    except ValueError:  # a number of thousands of digits
        raise _broken("Number out of range", text, position) from None


def _refuse_more(text: str, end: int) -> None:
    if (rest := _after_white(text, end)) < len(text):
        raise _broken("Extra data", text, rest)


def _broken(message: str, text: str, position: int) -> Refusal:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return Refusal(RefusalCode.BROKEN_JSON, message, line=line, column=column)


def _after_white(text: str, position: int) -> int:
    found = _WHITE.match(text, position)
    return found.end() if found else position
