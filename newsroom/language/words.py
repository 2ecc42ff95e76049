"""Words as screens, counts and differences know them."""

from __future__ import annotations

import re

# Letters with their marks; numbers with separators and signs inside (1.234,5; 10:30; 2024-2026 is two); Han one by one.
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(
    rf"[{_HAN}]"
    r"|\d+(?:[.,:\u00a0\u202f’']\d+)*"
    rf"|(?:[^\W\d_{_HAN}]|[\u0300-\u036f\u064b-\u065f\u0670\u0640])+(?:[’'\u2011-](?:[^\W\d_{_HAN}]|[\u0300-\u036f])+)*"
    r"|\s+"
    r"|."
    r"|\n",
    re.DOTALL,
)
_WORD = re.compile(r"\w")
_HAN_ONE = re.compile(rf"[{_HAN}]")


def tokens(text: str) -> list[str]:
    """A text in pieces that join to it: words, numbers, single Han characters, white space, other characters."""
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    return _WORD.match(token) is not None


def count(text: str) -> int:
    """Words as a newsroom counts them; a Han character counts as one."""
    return sum(is_word(token) for token in tokens(text))


def is_han(token: str) -> bool:
    return _HAN_ONE.match(token) is not None
