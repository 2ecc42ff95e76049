"""Texts as search compares them: without case, accents, and what keyboards write differently."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Unicode's combining classes below 10 are overlays, nuktas, voicing and virama marks: they make other letters.
_FIRST_ACCENT = 10
_BREVE = "\u0306"
_LETTERS = str.maketrans("łøđıґ", "lodiг") | {ord("æ"): "ae", ord("œ"): "oe"}
_ARABIC = str.maketrans("ىیکةٱ", "ييكها", "ـ")
_SIGNS = dict.fromkeys(map(ord, "’ʼ‘`´′"), "'") | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SAME = _LETTERS | _ARABIC | _SIGNS
_SPACES = re.compile(r"\s+")
# Texts read word by word ask for the same words again and again; whole texts are not worth keeping.
_WORD = 32
_KEPT = 1 << 15


def fold(text: str) -> str:
    """A text in the form in which search text is stored and queries are asked. Idempotent.

    Case folded; accents, harakat, tatweel and invisible signs gone; ё as е, ў as у, ß as ss, ä as a, ł as l, أ إ آ as
    ا, ى as ي, ة as ه (Arabic “ال” stays); one kind of apostrophe and hyphen; full width as half; white space as one
    space, none at the edges. й stays й: as и it would find other words.
    """
    return _folded_word(text) if len(text) <= _WORD else _folded(text)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept: list[str] = []
    for character in folded.translate(_SAME):
        if unicodedata.combining(character) >= _FIRST_ACCENT:
            if character == _BREVE and kept and kept[-1] == "и":
                kept[-1] = "й"
        elif unicodedata.category(character) != "Cf":
            kept.append(character)
    bare = unicodedata.normalize("NFC", "".join(kept))
    return _SPACES.sub(" ", bare).strip()


_folded_word = lru_cache(_KEPT)(_folded)
