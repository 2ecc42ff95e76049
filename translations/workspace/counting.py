"""How long a text is for the eye: characters as people count them."""

from __future__ import annotations

import unicodedata

ZERO_WIDTH_JOINER = "\u200d"
SKIN_TONES = range(0x1F3FB, 0x1F400)
REGIONS = range(0x1F1E6, 0x1F200)


def characters(text: str) -> int:
    """Grapheme clusters of a text, edges trimmed; invisible direction marks count nothing.

    Close to UAX #29, as the page's script counts with Intl.Segmenter: marks, joiners and skin tones belong to the
    character before them, two regional letters make one flag.
    """
    count = 0
    before = ""
    lone_region = False
    for char in " ".join(text.split()):
        joined = before == ZERO_WIDTH_JOINER
        before = char
        is_region = ord(char) in REGIONS
        if _belongs_to_the_one_before(char) or joined or (is_region and lone_region):
            lone_region = False
            continue
        lone_region = is_region
        count += 1
    return count


def _belongs_to_the_one_before(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Mc", "Cf"} or ord(char) in SKIN_TONES
