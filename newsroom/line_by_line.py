"""Commands that answer standard input line by line: one answer a line, in order, none skipped."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from typing import Any, Protocol


class Out(Protocol):
    """What a management command writes to."""

    def write(self, msg: str) -> Any: ...

    def flush(self) -> None: ...


def answer_lines(out: Out, answer: Callable[[str], str]) -> None:
    """Write the answer to each line of standard input as soon as it is read; UTF-8 in and out, whatever the locale.

    A line that is no UTF-8 is answered `{"error": …}`.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    for line in _lines():
        out.write((answer(line) if isinstance(line, str) else json_line({"error": f"no UTF-8: {line}"})) + "\n")
        out.flush()


def json_line(value: object) -> str:
    """A value as JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def _lines() -> Iterator[str | UnicodeDecodeError]:
    source = getattr(sys.stdin, "buffer", None) or (line.encode() for line in sys.stdin)
    for number, line in enumerate(source):
        try:
            yield line.decode("utf-8-sig" if number == 0 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            yield error
