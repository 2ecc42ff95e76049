"""Words as screens, counts and differences know them."""

from __future__ import annotations

import re

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Signs that belong to the letter before them: accents, Arabic harakat, tatweel, the joiners within a word.
_SIGNS = r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_LETTER = rf"(?:[^\W\d_{_HAN}]|[{_SIGNS}])"
_TOKEN = re.compile(
    rf"[{_HAN}]"
    r"|\d+(?:[.,:٫٬\u00a0\u202f’']\d+)*"
    rf"|{_LETTER}(?:{_LETTER}|\d)*(?:[’'ʼ\u00ad\u2011]{_LETTER}+)*"
    r"|\s+"
    r"|.",
    re.DOTALL,
)
_WORD = re.compile(rf"[^\W_]|[{_SIGNS}]")
_SIGN = re.compile(rf"[{_SIGNS}]")
_CHARACTER = re.compile(rf"[{_HAN}]")
_FIRST_HAN = "\u3400"


def tokens(text: str) -> list[str]:
    """A text in pieces that join to it: words, numbers, single Han characters, white space, other characters.

    A number starts with a digit and keeps its separators (1.234,5; 10:30), except the plain space; a word keeps its
    apostrophes and no-break hyphens, and digits behind its letters (G7). 2024-2026 is two numbers and a hyphen.
    """
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Whether a token is a word, a number or a Han character."""
    return token[:1].isalnum() or _SIGN.match(token) is not None


def is_han(token: str) -> bool:
    return token >= _FIRST_HAN and _CHARACTER.match(token) is not None


def has_han(text: str) -> bool:
    return _CHARACTER.search(text) is not None


def count(text: str) -> int:
    """Words as word processors count them: what stands between spaces, and each Han character by itself."""
    apart = _CHARACTER.sub(" x ", text)
    return sum(_WORD.search(piece) is not None for piece in apart.split())
