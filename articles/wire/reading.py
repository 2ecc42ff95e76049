"""The one entrance for what agencies send: bytes in, items out.

A format is told by its content, never by its file's name. To add one, write its module and put it into `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from articles.wire import ninjs, other_formats, plain
from articles.wire.decoding import head_of
from articles.wire.incoming import MAX_BYTES, Incoming, Refusal, RefusalCode, Unreadable


@dataclass(frozen=True)
class Format:
    """How a format is told and read.

    `looks_like` gets the file's beginning (`decoding.head_of`); `read` gets the whole file, answers its items in
    order, and may raise `Refusal` where there is none.
    """

    looks_like: Callable[[str], bool]
    read: Callable[[bytes], list[Incoming | Unreadable]]


# The first that recognises a file reads it; plain text recognises everything and stands last.
FORMATS = (
    Format(ninjs.looks_like, ninjs.read_file),
    Format(other_formats.looks_like, other_formats.read_file),
    Format(plain.looks_like, plain.read_file),
)


def read(data: bytes, *, name: str = "") -> list[Incoming | Unreadable]:
    """Every item in a file, in its order: at least one, and never an exception, whatever the bytes.

    `name` is what a person calls the file; nothing is concluded from it.
    """
    try:
        if len(data) > MAX_BYTES:
            raise Refusal(RefusalCode.TOO_LARGE, str(len(data)))
        if not data.strip():
            raise Refusal(RefusalCode.EMPTY)
        head = head_of(data)
        known = next(each for each in FORMATS if each.looks_like(head))
        return known.read(data) or [Unreadable("", RefusalCode.EMPTY)]
    except Refusal as refusal:
        return [refusal.as_item()]


def digest(data: bytes) -> str:
    """SHA-256 of what came in, in hexadecimal digits."""
    return sha256(data).hexdigest()
