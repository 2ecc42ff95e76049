"""A concept's key as an XML id, and back: an id begins with a letter and has no spaces, a key may be anything."""

from __future__ import annotations

import re

_ID = re.compile(r"\A[A-Za-z][\w.-]*\Z", re.ASCII)
_WRITTEN = re.compile(r"\Akey\.((?:[0-9a-f]{2})+)\Z")


def id_of(key: str) -> str:
    return key if _ID.match(key) and not key.startswith("key.") else f"key.{key.encode().hex()}"


def key_of(written: str) -> str:
    found = _WRITTEN.match(written)
    return bytes.fromhex(found[1]).decode("utf-8", "replace") if found else written
