"""A time of day in the manner of another: `17.30 Uhr`, `5:30 p.m.`, `17 h 30`."""

from __future__ import annotations

import re

from newsroom.language.facts.fact import Time

_PARTS = re.compile(r"(\d{1,2})(?:(\s*(?:[:.]|h|Uhr|时|點|点)\s*)(\d{2}))?")
_HALF = re.compile(r"[ap](?=\.?\s?m\b)", re.IGNORECASE)


def write_time(text: str, time: Time, language: str) -> str | None:
    """The text with its hour and minute exchanged; None where it shows no minutes and the time has some."""
    match = _PARTS.search(text)
    if match is None:
        return None
    half = _HALF.search(text)
    hour = (time.hour - 1) % 12 + 1 if half else time.hour
    shown = f"{hour:02}" if match[1].startswith("0") and not half else str(hour)
    if match[3] is None:
        if time.minute and language != "de":
            return None
        number = f"{shown}.{time.minute:02}" if time.minute else shown
    else:
        number = f"{shown}{match[2]}{time.minute:02}"
    written = text[: match.start()] + number + text[match.end() :]
    if half is None:
        return written
    letter = "p" if time.hour >= 12 else "a"
    return _HALF.sub(letter.upper() if half[0].isupper() else letter, written, count=1)
