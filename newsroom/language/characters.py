"""How long a text is: its characters as people count them. Every limit of the desk is counted by this one rule.

1. White space parts words and is one character between two, however much of it stands there and of whatever kind;
   at the edges it is none.
2. What cannot be seen is none: direction marks, soft hyphens, joiners (Unicode's format characters).
3. In a word, a character with all its accents and other marks is one. So is an emoji with its skin tone, several
   emoji that a joiner makes into one, and a flag of two regional letters.

That is Unicode's grapheme cluster (UAX #29) as far as the desk's languages write it. A page counts while somebody
types, by the same rule in `translations/static/desk/characters.js`; both are tried on `tests/corpus/lengths.py`.
"""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_INVISIBLE = "Cf"
_MARKS = frozenset({"Mn", "Mc", "Me"})
_SIGNS = frozenset({"Sc", "Sk", "Sm", "So"})
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_REGIONS = range(0x1F1E6, 0x1F200)


def characters(text: str) -> int:
    """How many characters a reader counts in a text without notation (`articles.text.inline.plain`)."""
    words = [length for word in text.split() if (length := _of_word(word))]
    return sum(words) + max(len(words) - 1, 0)


def _of_word(word: str) -> int:
    count = 0
    is_sign = is_joined = is_half_flag = False
    for char in word:
        kind = unicodedata.category(char)
        if kind == _INVISIBLE:
            is_joined |= is_sign and char == _JOINER
        elif count and (kind in _MARKS or ord(char) in _SKIN_TONES):
            is_half_flag = False
        elif (is_joined and kind in _SIGNS) or (is_half_flag and ord(char) in _REGIONS):
            is_joined = is_half_flag = False
        else:
            count += 1
            is_sign, is_joined, is_half_flag = kind in _SIGNS, False, ord(char) in _REGIONS
    return count
