"""Made-up English-like segments in any number: words by Zipf's law, inflected, numbers, near duplicates.

Real memories hold the same words in other forms and sentences that were rewritten; so do these. Nothing in them means
anything, and the same seed gives the same segments.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

WORDS = 40_000
SYLLABLES = [
    "ba",
    "ko",
    "ri",
    "ten",
    "mo",
    "sa",
    "li",
    "ver",
    "un",
    "dra",
    "pe",
    "no",
    "tar",
    "el",
    "gi",
    "ston",
    "ma",
    "fi",
    "ur",
    "ch",
    "an",
    "or",
    "is",
    "we",
    "hol",
    "bren",
    "du",
    "sky",
    "pla",
    "mer",
    "cas",
    "tre",
    "vo",
    "lin",
]
ENDINGS = {"": 70, "s": 12, "ed": 7, "ing": 6, "ly": 2, "er": 2, "ness": 1}
# 370,000 words of such segments are 53,000 different ones: more than in English prose, fewer than in Russian.
ZIPF = 1.15
# Of a large memory only so many segments are remembered to be rewritten.
REMEMBERED = 50_000
REWRITTEN, WITH_NUMBER, INFLECTED = 0.12, 0.3, 0.2
LEAST, MEAN, SPREAD, MOST = 3, 19, 7, 40


class Words:
    """A vocabulary, short words the more frequent ones, and segments drawn from it."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        made: dict[str, None] = {}
        while len(made) < WORDS:
            count = self.chance.choice((1, 2, 2, 3, 3, 4))
            made["".join(self.chance.choices(SYLLABLES, k=count))] = None
        self.words = sorted(made, key=lambda word: len(word) + self.chance.random() * 6)
        self.weights = list(accumulate((place + 3) ** -ZIPF for place in range(WORDS)))

    def draw(self, count: int = 1) -> list[str]:
        drawn = self.chance.choices(self.words, cum_weights=self.weights, k=count)
        endings = self.chance.choices(list(ENDINGS), ENDINGS.values(), k=count)
        return [word + ending if len(word) > 4 else word for word, ending in zip(drawn, endings, strict=True)]

    def segments(self, count: int) -> Iterator[str]:
        chance = self.chance
        kept: list[str] = []
        for _ in range(count):
            if kept and chance.random() < REWRITTEN:
                made = self.rewritten(chance.choice(kept))
            else:
                made = self._fresh()
            if len(kept) < REMEMBERED:
                kept.append(made)
            elif chance.random() < 0.1:
                kept[chance.randrange(REMEMBERED)] = made
            yield made

    def _fresh(self) -> str:
        words = self.draw(int(min(MOST, max(LEAST, self.chance.gauss(MEAN, SPREAD)))))
        if self.chance.random() < WITH_NUMBER:
            words[self.chance.randrange(len(words))] = str(self.chance.randint(1, 3000))
        return f"{' '.join(words).capitalize()}."

    def rewritten(self, segment: str) -> str:
        """The segment with 3 to 35 of a hundred words replaced, inflected, left out or put in."""
        words, chance = segment.rstrip(".").split(), self.chance
        for _ in range(max(1, int(len(words) * chance.uniform(0.03, 0.35)))):
            place, what = chance.randrange(len(words)), chance.random()
            if what < INFLECTED:
                words[place] += chance.choice(list(ENDINGS))
            elif what < 0.65:
                words[place] = self.draw()[0]
            elif what < 0.85 and len(words) > LEAST:
                del words[place]
            else:
                words.insert(place, self.draw()[0])
        return f"{' '.join(words)}."
