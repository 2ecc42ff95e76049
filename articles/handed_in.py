"""What people may hand in as text of a story: no longer than the intake takes, under ids that a paragraph can have."""

from __future__ import annotations

import re

from articles.wire.incoming import MAX_PARAGRAPH
from newsroom.refusals import Unfit

PARAGRAPH_ID = re.compile(r"[0-9A-Za-z_-]{1,16}")


def too_long(*texts: str) -> Unfit | None:
    """Why the longest of these texts is not taken, if it is not."""
    longest = max(map(len, texts), default=0)
    return Unfit("text_too_long", length=longest, limit=MAX_PARAGRAPH) if longest > MAX_PARAGRAPH else None


def refuse_too_long(*texts: str) -> None:
    """Raise `Unfit` where one of these texts is too long."""
    if refusal := too_long(*texts):
        raise refusal
