"""Headlines as parts of addresses. Unicode, not unique, possibly empty: the number is the address."""

from __future__ import annotations

import re
import unicodedata

from articles.text.inline import plain

MOST = 80
_BETWEEN = re.compile(r"[^\w]+|_+")
# Vowel signs and stretching of Arabic writing stand inside words and are no letters.
_SIGNS = re.compile("[\u0640\u064b-\u065f\u0670]")


def slug(headline: str, language: str) -> str:
    """Letters and digits of any script in lower case, joined by hyphens, cut at the end of a word."""
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", plain(headline)).lower())
    words = [word for word in _BETWEEN.split(_SIGNS.sub("", text)) if word]
    kept = "-".join(words)
    if len(kept) <= MOST:
        return kept
    cut = kept[: MOST + 1].rpartition("-")[0]
    return cut or kept[:MOST]
