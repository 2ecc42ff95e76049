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
_SIMPLE = r'(?:"(?:[^"\\]|\\.){0,1000}"|-?\d[\d.eE+-]{0,40}|true|false|null)'
_BEGINS_JSON = re.compile(
    rf"""\s*(?:\{{\s*["}}]|\[\s*\{{|\[\s*\[\s*["{{\[\]\d-]|\[\s*{_SIMPLE}\s*,\s*["{{\[\dtfn-]|\[\s*{_SIMPLE}?\s*\]\s*\Z)"""
)


@dataclass(frozen=True)
class JsonItem:
    """`name` counts from 1, "" for a file of one; `value` is any JSON value, or a `Refusal` where this is none;
    `text` is the item's own stretch of the file, or what is left of the file where it breaks."""

    name: str
    value: object
    text: str


def begins_json(head: str) -> bool:
    """Whether a text is meant as JSON, sound or broken: `{"…`, `[{…`, `[1, 2`; `[1] Note` and `{sic}` are not."""
    return _BEGINS_JSON.match(head) is not None


def read_items(text: str) -> Iterator[JsonItem]:
    """Every item in order. A broken line costs itself alone; a break in an array costs what follows."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and (all(line.lstrip().startswith("{") for _, line in lines) or _is_an_object(lines[0][1])):
        for count, (number, line) in enumerate(lines, 1):
            try:
                value, end = _value(line, len(line) - len(line.lstrip()))
                _refuse_more(line, end)
                yield JsonItem(str(count), value, line)
            except Refusal as refusal:
                where = Refusal(refusal.code, refusal.detail, line=number, column=refusal.column)
                yield JsonItem(str(count), where, line)
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
        yield JsonItem("", refusal, text)


def _is_an_object(line: str) -> bool:
    """Whether a line is one whole object: then the next ones are items of their own."""
    if not line.rstrip().endswith("}"):
        return False
    try:
        value, end = _value(line, len(line) - len(line.lstrip()))
        return isinstance(value, dict) and not line[end:].strip()
    except Refusal:
        return False


def _array(text: str, position: int) -> Iterator[JsonItem]:
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
        yield JsonItem(str(count or 1), refusal, text[position:])


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
