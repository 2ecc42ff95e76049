"""What a sentence and its translation have in common whatever the languages: numbers, names, quotes, signs."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsroom.language.stems import stem
from newsroom.language.words import is_word, tokens
from translations.alignment import known_names
from translations.alignment.skeletons import skeleton

# What an anchor is worth that stands in one sentence: the logarithm of how much more probable a pair is that shares it.
LONG_NUMBER, SHORT_NUMBER, NAME, COGNATE = 2.5, 1.2, 1.0, 0.7
LONGEST_SENTENCE = 3_000
# 6.05, 14:30: other languages write the hour and the minute apart.
_TIME = re.compile(r"\d{1,2}[.:]\d\d\Z")
_QUOTES = re.compile(r"[«»„“”「」『』\"《》]")
_MARKS = (("?", re.compile(r"[?？؟]")), ("!", re.compile(r"[!！]")), ("(", re.compile(r"[(（]")), ('"', _QUOTES))
# What two sentences lose where only one has the mark, and win where both have it.
MARK_LOSS, MARK_GAIN = {"?": 1.5, "!": 0.5, "(": 0.4, '"': 0.6}, {"?": 1.0, "!": 0.5, "(": 0.4, '"': 0.4}


@dataclass(frozen=True)
class Anchors:
    """Of one sentence: keys with their worth, which of them are numbers and which names, and marks."""

    worth: dict[str, float]
    numbers: frozenset[str]
    names: frozenset[str]
    marks: frozenset[str]

    def lacking(self, other: Anchors) -> set[str]:
        """The numbers that the other sentence has in no form."""
        return {number for number in self.numbers if number not in other.worth}

    def __or__(self, other: Anchors) -> Anchors:
        return Anchors(
            {**self.worth, **other.worth},
            self.numbers | other.numbers,
            self.names | other.names,
            self.marks | other.marks,
        )


def weighed(sentences: Sequence[Anchors]) -> list[Anchors]:
    """The same sentences' anchors, each worth less the more of them it stands in."""
    stands = Counter(key for one in sentences for key in one.worth)
    most = math.log(1 + len(sentences))
    share = {key: math.log(1 + len(sentences) / count) / most for key, count in stands.items()}
    return [replace(one, worth={key: worth * share[key] for key, worth in one.worth.items()}) for one in sentences]


def anchors(sentence: str, language: str) -> Anchors:
    """The anchors of a sentence, by its first 3,000 characters."""
    sentence = sentence[:LONGEST_SENTENCE]
    worth: dict[str, float] = {}
    numbers: set[str] = set()
    names: set[str] = set()
    known = known_names.by_stem(language)
    for place, token in enumerate(tokens(sentence)):
        if not is_word(token):
            continue
        if token[0].isdigit():
            numbers.add(key := number_key(token))
            for part in (key, *(map(number_key, re.split("[.:]", token)) if _TIME.match(token) else ())):
                worth[part] = LONG_NUMBER if len(part) > 2 else SHORT_NUMBER
        elif key := known.get(stem(token, language), ""):
            worth[key] = SHORT_NUMBER
        else:
            is_name = place > 0 and token[0].isupper() and language != "de"
            key = _sound(token, language, worth, is_name=is_name)
            if is_name and key:
                names.add(key)
    unspaced = known_names.in_running_text(language)
    if unspaced:
        worth |= {known_names.keys(language)[name]: SHORT_NUMBER for name in unspaced.findall(sentence)}
    return Anchors(
        worth,
        frozenset(numbers),
        frozenset(names),
        frozenset(sign for sign, pattern in _MARKS if pattern.search(sentence)),
    )


def _sound(word: str, language: str, worth: dict[str, float], *, is_name: bool) -> str:
    """Add the anchors of a word; the one by which others know it, or ""."""
    key = skeleton(word, language)
    if len(key) >= 5:
        worth[key[:5]] = NAME if is_name else COGNATE
    if len(key) >= 4:
        # Endings hide the fifth consonant; four alone are worth less.
        worth[f"{key[:4]}+"] = (NAME if is_name else COGNATE) / 2
        return f"{key[:4]}+"
    if len(key) == 3 and word[0].isupper():
        worth[key] = COGNATE / 2
        return key
    return ""


def number_key(token: str) -> str:
    """The digits of a number without separators and the noughts at its edges: 1.500 and 1,5 (million) are #15."""
    digits = "".join(str(int(sign)) for sign in token if sign.isdecimal())
    return "#" + (digits.strip("0") or "0")
