"""From bytes to text: what the bytes themselves say first, then UTF-8, then Western Europe's code page."""

from __future__ import annotations

import codecs

from articles.wire.cleaning import clean
from articles.wire.incoming import Refusal, RefusalCode, Warning, WarningCode

# The four-byte mark goes first: UTF-32's begins like UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\xd0\xcf\x11\xe0", "OLE"),
    (b"RIFF", "RIFF"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b") | frozenset(range(1, 8))
_HEAD = 64 * 1024
_MOST_CONTROLS = 0.1
_MOST_HIGH_BYTES = 0.4
_MOST_BROKEN = 0.1


def head_of(data: bytes) -> str:
    """The beginning of a file for telling its format: a character for each byte, without NULs and byte order marks."""
    head = data[:_HEAD].replace(b"\x00", b"")
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return head.decode("latin-1")


def decode(data: bytes) -> tuple[str, tuple[Warning, ...]]:
    """The text, cleaned (`articles.wire.cleaning`), with a warning where the encoding was guessed.

    Raises `Refusal`: EMPTY, NOT_TEXT for binary files, UNKNOWN_ENCODING where guessing would make nonsense (text
    whose bytes are mostly beyond ASCII, as Cyrillic or Chinese in an old code page).
    """
    text, guessed = _decoded(data)
    text, removed = clean(text)
    if not text.strip():
        raise Refusal(RefusalCode.EMPTY)
    return text, guessed + removed


def _decoded(data: bytes) -> tuple[str, tuple[Warning, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data, encoding)
    for magic, name in _BINARY:
        if data.startswith(magic):
            raise Refusal(RefusalCode.NOT_TEXT, name)
    controls = sum(data.count(byte) for byte in range(32) if byte not in _TEXT_CONTROLS)
    if controls > _MOST_CONTROLS * len(data):
        raise Refusal(RefusalCode.NOT_TEXT)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, tuple[Warning, ...]]:
    """Bytes that are no UTF-8: UTF-8 with a few faults, or Western European."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(1 for char in text if char > "\x7f")
    if broken <= _MOST_BROKEN * beyond_ascii:
        return text, (Warning(WarningCode.BROKEN_CHARACTERS, str(broken)),)
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if high > _MOST_HIGH_BYTES * len(data):
        raise Refusal(RefusalCode.UNKNOWN_ENCODING)
    return data.decode("cp1252", "replace"), (Warning(WarningCode.DECODED_AS_LATIN1, "windows-1252"),)


def _replacing(data: bytes, encoding: str) -> tuple[str, tuple[Warning, ...]]:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    return text, (Warning(WarningCode.BROKEN_CHARACTERS, str(broken)),) if broken else ()
