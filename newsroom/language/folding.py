"""Texts as search compares them: without case, accents, and what keyboards write differently."""

from __future__ import annotations

import re
import unicodedata

# Letters whose marks make another letter, not an accent: folding й to и would find the wrong words.
_KEEP = {"й": "\ue000"}
_BACK = {ord(stand_in): letter for letter, stand_in in _KEEP.items()}
_ARABIC = {ord("ى"): "ي", ord("ة"): "ه", ord("ـ"): None, ord("ٱ"): "ا"}
_STROKES = {ord("ł"): "l", ord("ø"): "o", ord("đ"): "d", ord("ı"): "i", ord("æ"): "ae", ord("œ"): "oe", ord("ґ"): "г"}
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """A text in the form in which search text is stored and queries are asked.

    Case folded; accents, harakat and tatweel gone; ё as е, ў as у, ß as ss, ł as l, أ إ آ as ا, ى as ي, ة as ه;
    full width as half; white space as one space. й stays й. Idempotent.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    for letter, stand_in in _KEEP.items():
        folded = folded.replace(letter, stand_in)
    apart = unicodedata.normalize("NFKD", folded)
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    bare = bare.translate(_ARABIC).translate(_STROKES).translate(_BACK)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", bare)).strip()
