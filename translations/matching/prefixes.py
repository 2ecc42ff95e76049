"""The prefix filter: which few of a segment's tokens are indexed, so that everything alike shares one of them.

Two sets of which each holds n and m tokens and that overlap in 7 of 10 share at least one of the n - ceil(0.7 n) + 1
tokens that come first in each, whatever the order, as long as it is one order for both (Chaudhuri, Ganti, Kaushik 2006:
A Primitive Operator for Similarity Joins in Data Cleaning). Ordered with the rarest first, these are few and seldom.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from newsroom.language.stems import bare_stems

# The share of tokens that two segments must have in common, at least, to be found for each other.
OVERLAP = 0.7
# Short segments would stand or fall with a single word: so many are indexed at least.
AT_LEAST = 3
# Lengths are told apart in steps of a fifth: as coarse as a query of 0.7 to 1 / 0.7 of a length bears.
STEP = math.log(1.2)
NUMBER = "#"
# Tokens in more than this share of segments are worth telling apart by how frequent they are.
COMMON_SHARE = 0.0002
MOST_COMMON = 20_000
# So many different keys there are: rare tokens share one, which costs little to read and keeps the index small.
KEYS = 2**19
# A segment is known by so many tokens at most: longer texts are no sentences.
MOST_TOKENS = 400


def tokens_of(text: str, language: str) -> list[str]:
    """The tokens a segment is found by, each once, in their order: stems, Han bigrams, one for any number.

    Numbers are one token, because what differs from an earlier sentence in its numbers alone is what a desk looks for.
    """
    found = dict.fromkeys(NUMBER if stem[0].isdigit() else stem for stem in bare_stems(text, language))
    return list(found)[:MOST_TOKENS]


@dataclass(frozen=True)
class Ranking:
    """An order of tokens, the rarest first. `common` maps frequent ones to their place, 0 the most frequent.

    What it does not know counts as rare, longer before shorter, as words are the rarer the longer they are (Zipf). Keys
    made with one ranking are found with that ranking only.
    """

    common: Mapping[str, int] = field(default_factory=dict)

    def rarest_first(self, tokens: Iterable[str]) -> list[str]:
        return sorted(tokens, key=self._rank)

    def _rank(self, token: str) -> tuple[int, int, str]:
        place = self.common.get(token)
        if place is not None:
            return 1, -place, token
        if token == NUMBER:
            return 2, 0, token
        return 0, -len(token), token

    @classmethod
    def counted(cls, segments: Iterable[Sequence[str]]) -> Ranking:
        """The ranking of segments, each given by its tokens."""
        counts: Counter[str] = Counter()
        total = 0
        for tokens in segments:
            counts.update(tokens)
            total += 1
        least = max(3, total * COMMON_SHARE)
        frequent = sorted(
            (token for token, times in counts.items() if times >= least), key=lambda token: (-counts[token], token)
        )
        return cls({token: place for place, token in enumerate(frequent[:MOST_COMMON])})

    def as_list(self) -> list[str]:
        """The common tokens, the most frequent first."""
        return sorted(self.common, key=self.common.__getitem__)

    @classmethod
    def from_list(cls, tokens: Sequence[str]) -> Ranking:
        return cls({token: place for place, token in enumerate(tokens)})


def prefix(tokens: Sequence[str], ranking: Ranking) -> list[str]:
    """The rarest of a segment's tokens, as many as the filter needs."""
    count = len(tokens)
    needed = count - math.ceil(OVERLAP * count) + 1
    return ranking.rarest_first(tokens)[: max(needed, AT_LEAST)]


def bucket(count: int) -> int:
    """Which class of lengths a number of tokens belongs to."""
    return int(math.log(max(count, 1)) / STEP + 1e-9)


def stored_keys(tokens: Sequence[str], ranking: Ranking, pair: str) -> list[int]:
    """The keys under which a segment of a language pair is indexed: signed, 32 bits, each once."""
    length = bucket(len(tokens))
    return sorted({_key(pair, length, token) for token in prefix(tokens, ranking)})


def asked_keys(tokens: Sequence[str], ranking: Ranking, pair: str) -> list[int]:
    """The keys under which everything alike is indexed, of all lengths that could be alike."""
    if not tokens:
        return []
    count = len(tokens)
    # A single word more or fewer is borne by the shortest, too.
    shortest = min(math.ceil(OVERLAP * count - 1e-9), count - 1)
    longest = max(math.floor(count / OVERLAP + 1e-9), count + 1)
    lengths = range(bucket(shortest), bucket(longest) + 1)
    return [_key(pair, length, token) for token in prefix(tokens, ranking) for length in lengths]


def _key(pair: str, length: int, token: str) -> int:
    return crc32(f"{pair} {length} {token}".encode()) % KEYS
