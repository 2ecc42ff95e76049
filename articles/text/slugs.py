"""Headlines as parts of addresses. Unicode, not unique, possibly empty: the number is the address."""

from __future__ import annotations

import re
import unicodedata

from articles.text.inline import plain

LONGEST = 80
# An apostrophe ends a word where it stands for a dropped vowel (l’été); elsewhere it is within one (аб’ект, don’t).
_ELIDING = frozenset({"fr", "it", "ca"})
_APOSTROPHES = re.compile(r"['’ʼ]")
_BETWEEN = re.compile(r"[\W_]+")


def slug(headline: str, language: str) -> str:
    """Letters and digits of any script, small, joined by hyphens: at most `LONGEST` characters, cut at a word's end.

    Signs that are no letters (Arabic harakat, tatweel, accents without a letter of their own) are left out. A word
    longer than half the length allowed, as Chinese headlines are, is cut where it must be.
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", plain(headline)).lower())
    if language not in _ELIDING:
        text = _APOSTROPHES.sub("", text)
    words = _BETWEEN.split(
        "".join(char for char in text if unicodedata.category(char)[0] != "M" and char not in "ـ\u00ad")
    )
    whole = "-".join(word for word in words if word)
    if len(whole) <= LONGEST:
        return whole
    cut = whole[: LONGEST + 1].rpartition("-")[0]
    return cut if len(cut) > LONGEST // 2 else whole[:LONGEST].rstrip("-")
