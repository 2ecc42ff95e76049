"""The first words of a text, where there is no room for all of it."""

from __future__ import annotations

import unicodedata

WIDTH = 200
SEARCHED_BACK = 30


def first_words(text: str, width: int = WIDTH) -> str:
    """The text cut to about `width` Latin letters, at the end of a word, with an ellipsis where something is cut.

    Chinese writes twice as wide and has no spaces: it is cut after any character.
    """
    text = " ".join(text.split())
    room = width
    for position, char in enumerate(text):
        room -= 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if room < 0:
            return _at_a_word(text, position) + "…"
    return text


def _at_a_word(text: str, position: int) -> str:
    """Back to the last space, if there is one near; without the marks and accents left hanging."""
    while position and unicodedata.combining(text[position]):
        position -= 1
    cut = text[:position]
    if text[position] != " ":
        space = cut.rfind(" ", max(0, position - SEARCHED_BACK))
        cut = cut[:space] if space > 0 else cut
    return cut.rstrip(' ,;:–—-،؛、，；：(（„“«"')
