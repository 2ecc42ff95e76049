"""An arrival's bytes as text to look at: decoded, shortened, never rendered."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Arrival

SHOWN = 20_000


@dataclass(frozen=True)
class Bytes:
    """The beginning of what came in, as text; `size` is the whole in bytes."""

    arrival: Arrival
    text: str
    size: int
    is_cut: bool


def first_lines(arrival: Arrival | None, shown: int = SHOWN) -> Bytes | None:
    """The first `shown` bytes as text; what is no UTF-8 is shown with replacement marks, controls as pictures."""
    if arrival is None:
        return None
    payload = bytes(arrival.payload)
    text = payload[:shown].decode("utf-8", errors="replace")
    return Bytes(arrival, visible(text), len(payload), len(payload) > shown)


def visible(text: str) -> str:
    """Control characters as their pictures (U+2400 block); line ends and tabs stay, direction overrides are named."""
    return "".join(_picture(char) for char in text.replace("\r\n", "\n"))


def _picture(char: str) -> str:
    code = ord(char)
    if char in "\n\t":
        return char
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return f"[U+{code:04X}]"
    return char
