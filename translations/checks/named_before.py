"""A number in words that stands for people or things the text has named: `Die drei`, `陈冬、陈中瑞和王杰……三人`.

Whoever translates it may say “they”, or name them again: nothing is lost.
"""

from __future__ import annotations

import re

from newsroom.language.facts import Fact
from newsroom.language.facts.fact import Number
from translations.checks.paragraphs import Paragraph

# How many names a numeral may stand for, and in how many characters before it they stand.
_OF_NAMES, _AS_FAR_BACK = range(2, 7), 200
_THE = re.compile(
    r"(?<!\w)(?:the|all|die|der|den|alle|les|tous les|los|las|these|those|diese|ces|estos|estas)\W$", re.IGNORECASE
)
_SENTENCE_BEFORE = re.compile(r"[.!?…]\W")
_HAN_PART = "[^，。；、：和与及\\s]{2,12}"


def points_back(fact: Fact, source: Paragraph) -> bool:
    """Whether a number has an article and a sentence before it, or in Chinese just so many names in a row."""
    if not fact.spelled or not isinstance(fact.value, Number) or fact.value.amount not in _OF_NAMES:
        return False
    before = source.text[max(fact.start - _AS_FAR_BACK, 0) : fact.start]
    if not source.language.startswith("zh"):
        return _THE.search(before) is not None and _SENTENCE_BEFORE.search(before) is not None
    if "人" not in source.text[fact.end - 1 : fact.end + 1]:
        return False
    return (
        re.search(f"{_HAN_PART}、" * (int(fact.value.amount) - 2) + f"{_HAN_PART}[和与及]{_HAN_PART}", before)
        is not None
    )
