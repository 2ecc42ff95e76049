"""Commands that answer standard input line by line: one answer a line, in order, none skipped."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Any, Protocol


class Out(Protocol):
    """What a management command writes to."""

    def write(self, msg: str, /) -> Any: ...

    def flush(self) -> None: ...


def answer_lines(out: Out, answer: Callable[[str], str], source: Iterable[bytes] | None = None) -> None:
    """Write the answer to each line of standard input, or of an open file, as soon as it is read.

    UTF-8 in and out, whatever the locale; a line that is no UTF-8 is answered `{"error": …}`. Ends when nobody reads on
    any more.
    """
    with printed_as_utf_8():
        for line in _lines(source):
            out.write((answer(line) if isinstance(line, str) else json_line({"error": f"no UTF-8: {line}"})) + "\n")
            out.flush()


@contextmanager
def printed_as_utf_8() -> Iterator[None]:
    """Standard output takes any letter, whatever the locale, and who writes to it stops when nobody reads on."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        yield
    except BrokenPipeError:
        # As under `| head`: what Python would still flush at its end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def json_line(value: object) -> str:
    """A value as JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def _lines(source: Iterable[bytes] | None) -> Iterator[str | UnicodeDecodeError]:
    source = source or getattr(sys.stdin, "buffer", None) or (line.encode() for line in sys.stdin)
    for number, line in enumerate(source):
        try:
            yield line.decode("utf-8-sig" if number == 0 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            yield error
