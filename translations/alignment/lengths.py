"""How long a translation is.

After Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19 (1993).
"""

from __future__ import annotations

import math

# Characters other than white space that say what 1.00 say in English; measured on news in several languages.
CHARACTERS = {
    "ar": 0.84,
    "be": 1.00,
    "de": 1.07,
    "en": 1.00,
    "es": 1.05,
    "fr": 1.09,
    "pl": 1.04,
    "ru": 1.01,
    "ja": 0.50,
    "ko": 0.55,
    "zh-hans": 0.37,
    "zh-hant": 0.37,
}
# The square of the deviation for each character, as in the paper.
VARIANCE = 6.8
MOST = 12.0
# A paragraph's own ratio counts for as much as its length is more than this; and it may differ by so much.
OWN_WEIGHT, OWN_SPAN = 200.0, 1.3


def said(text: str, language: str) -> float:
    """How much a text says, in characters of English."""
    return sum(map(len, text.split())) / CHARACTERS.get(language, 1.0)


def expansion(source: float, target: float) -> float:
    """By what a translator's text is longer than usual, from how much both paragraphs say."""
    own = (target + OWN_WEIGHT) / (source + OWN_WEIGHT)
    return min(max(own, 1 / OWN_SPAN), OWN_SPAN)


def surprise(source: float, target: float) -> float:
    """Minus the logarithm of how probable such lengths are for a text and its translation: 0 to 12."""
    mean = (source + target) / 2
    if mean <= 0:
        return 0.0
    deviation = abs(target - source) / math.sqrt(mean * VARIANCE)
    tail = math.erfc(deviation / math.sqrt(2))
    return min(-math.log(tail), MOST) if tail > 0 else MOST
