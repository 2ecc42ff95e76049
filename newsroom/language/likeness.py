"""How alike texts are, in bounded time: what tells a changed text from a new one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from newsroom.language.words import tokens

# Comparing by characters costs a bit for each pair of them (25 ms): with more pairs, words are compared.
MOST_PAIRS = 1_000_000_000
# Comparing by words costs a number for each pair of texts that share one (1 s): with more, frequent words are left out.
MOST_SHARED = 30_000_000

Scores = NDArray[np.float32]


def likeness(one: str, other: str) -> float:
    """How alike two texts are, 0 to 100: by their characters (rapidfuzz ratio), long ones by the words they share."""
    if len(one) * len(other) <= MOST_PAIRS:
        return fuzz.ratio(one, other)
    before, after = _words(one), _words(other)
    return 200 * (before & after).total() / max(before.total() + after.total(), 1)


def likenesses(old: Sequence[str], new: Sequence[str]) -> Scores:
    """How alike each old text (a row) is to each new one (a column), 0 to 100, as `likeness` measures it."""
    if sum(map(len, old)) * sum(map(len, new)) > MOST_PAIRS:
        return _by_words(old, new)
    return np.asarray(process.cdist(old, new, scorer=fuzz.ratio), dtype=np.float32)


def best_pairs(scores: Scores, *, least: float) -> list[tuple[int, int]]:
    """Which row goes with which column, each once: the most alike first, and of equals those that stand nearest."""
    rows, columns = np.nonzero(scores >= least)
    order = np.lexsort((columns, rows, np.abs(rows - columns), -scores[rows, columns]))
    pairs = []
    free_rows, free_columns = set(rows.tolist()), set(columns.tolist())
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row in free_rows and column in free_columns:
            pairs.append((row, column))
            free_rows.discard(row)
            free_columns.discard(column)
        if not free_rows or not free_columns:
            break
    return pairs


def _by_words(old: Sequence[str], new: Sequence[str]) -> Scores:
    """Twice the tokens that two texts share, of all that both have: what the ratio is for characters in order."""
    before, old_sizes = _where_words_stand(old)
    after, new_sizes = _where_words_stand(new)
    shared = np.zeros((len(old), len(new)), dtype=np.int32)
    cost = 0
    for word in sorted(before.keys() & after.keys(), key=lambda word: (len(before[word]) * len(after[word]), word)):
        rows, row_counts = _columns(before[word])
        columns, column_counts = _columns(after[word])
        cost += len(rows) * len(columns)
        if cost <= MOST_SHARED:
            shared[np.ix_(rows, columns)] += np.minimum.outer(row_counts, column_counts)
        else:
            old_sizes[rows] -= row_counts
            new_sizes[columns] -= column_counts
    return np.asarray(200 * shared / np.maximum(np.add.outer(old_sizes, new_sizes), 1), dtype=np.float32)


def _where_words_stand(texts: Sequence[str]) -> tuple[dict[str, list[tuple[int, int]]], NDArray[np.int32]]:
    """For each token, in which texts it stands and how often; and how many each text has."""
    stands: dict[str, list[tuple[int, int]]] = defaultdict(list)
    sizes = []
    for place, text in enumerate(texts):
        words = _words(text)
        for word, times in words.items():
            stands[word].append((place, times))
        sizes.append(words.total())
    return stands, np.array(sizes, dtype=np.int32)


def _words(text: str) -> Counter[str]:
    """The tokens that are no white space."""
    return Counter({word: times for word, times in Counter(tokens(text)).items() if not word.isspace()})


def _columns(stands: list[tuple[int, int]]) -> NDArray[np.int32]:
    return np.array(stands, dtype=np.int32).T
