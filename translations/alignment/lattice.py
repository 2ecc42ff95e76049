"""The most probable way through two rows of sentences, and how sure each step of it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from translations.alignment.anchors import MARK_GAIN, MARK_LOSS, Anchors
from translations.alignment.lengths import surprise

# How many sentences of each side a step takes, and minus the logarithm of how often translators do so.
STEPS = {(1, 1): 0.15, (1, 2): 2.3, (2, 1): 2.3, (0, 1): 3.5, (1, 0): 3.5, (2, 2): 5.0, (1, 3): 4.5, (3, 1): 4.5}
# A window: so many sentences are looked at, and the first of them settled; the way strays so far from the straight one.
WINDOW, SETTLED, STRAY = 48, 32, 10
NUMBERS_DIFFER, NUMBER_LACKS = 1.5, 0.4
NAME_LACKS, STRANGER = 0.3, 0.7
# Where a window ends in the middle of a text, sentences that are left over cost so much.
LEFT_OVER = 4.5


@dataclass(frozen=True)
class Row:
    """One side: how much each sentence says, and its anchors."""

    said: Sequence[float]
    anchors: Sequence[Anchors]
    _joined: dict[range, Anchors] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.said)

    def joined(self, places: range) -> Anchors:
        """The anchors of sentences that stand together."""
        if len(places) == 1:
            return self.anchors[places[0]]
        if places not in self._joined:
            self._joined[places] = self.joined(places[:-1]) | self.anchors[places[-1]]
        return self._joined[places]


@dataclass(frozen=True)
class Step:
    """Which sentences go together, and the probability that they do."""

    source: range
    target: range
    sure: float


def way(source: Row, target: Row) -> list[Step]:
    """The steps through both rows: in order, each sentence once. Time grows with the number of sentences."""
    steps: list[Step] = []
    here, there = 0, 0
    while here < len(source) or there < len(target):
        window = _Window(source, target, here, there)
        found = window.steps()
        if not window.is_last:
            found = [step for step in found if step.source.stop <= here + SETTLED] or found[:1]
        steps += found
        here, there = found[-1].source.stop, found[-1].target.stop
    return steps


class _Window:
    """A stretch of both rows: every way through it is weighed, forward and backward."""

    def __init__(self, source: Row, target: Row, here: int, there: int) -> None:
        self.source, self.target, self.here, self.there = source, target, here, there
        left, right = len(source) - here, len(target) - there
        self.is_last = left <= WINDOW and right <= WINDOW * 2
        self.rows = min(left, WINDOW)
        self.columns = right if self.is_last else min(right, math.ceil(self.rows * right / max(left, 1)) + STRAY)
        self.columns = min(self.columns, WINDOW * 2)
        self.costs: dict[tuple[int, int, int, int], float] = {}

    def steps(self) -> list[Step]:
        forward, best, back = self._forward()
        end = self._end(best)
        backward = self._backward(forward, end)
        whole = forward[end]
        found: list[Step] = []
        place = end
        while place != (0, 0):
            rows, columns = back[place]
            before = (place[0] - rows, place[1] - columns)
            cost = self._cost(before, rows, columns)
            sure = math.exp(min(0.0, whole - forward[before] - cost - backward[place]))
            source = range(self.here + before[0], self.here + place[0])
            found.append(Step(source, range(self.there + before[1], self.there + place[1]), sure))
            place = before
        return found[::-1]

    def _band(self, row: int) -> range:
        """The columns that are looked at beside a row: about those on the straight way there, from the row before."""
        slope = self.columns / max(self.rows, 1)
        stray = STRAY + (abs(self.rows - self.columns) if self.is_last else 0)
        start = 0 if row == 0 else max(0, math.floor((row - 1) * slope) - stray)
        return range(start, min(self.columns, math.ceil((row + 1) * slope) + stray) + 1)

    def _forward(
        self,
    ) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float], dict[tuple[int, int], tuple[int, int]]]:
        """For each place minus the logarithm of all ways to it, the cost of the best, and that one's last step."""
        all_ways = {(0, 0): 0.0}
        best = {(0, 0): 0.0}
        back: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(self.rows + 1):
            for column in self._band(row):
                if (row, column) == (0, 0):
                    continue
                reached = []
                for rows, columns in STEPS:
                    before = (row - rows, column - columns)
                    if before in best:
                        cost = self._cost(before, rows, columns)
                        reached.append((best[before] + cost, (rows, columns)))
                        all_ways[row, column] = _either(all_ways.get((row, column)), all_ways[before] + cost)
                if reached:
                    best[row, column], back[row, column] = min(reached)
        return all_ways, best, back

    def _backward(self, forward: dict[tuple[int, int], float], end: tuple[int, int]) -> dict[tuple[int, int], float]:
        ways = {end: 0.0}
        for row in range(self.rows, -1, -1):
            for column in reversed(self._band(row)):
                if (row, column) not in forward or (row, column) == end:
                    continue
                for rows, columns in STEPS:
                    after = (row + rows, column + columns)
                    if after in ways:
                        cost = self._cost((row, column), rows, columns)
                        ways[row, column] = _either(ways.get((row, column)), ways[after] + cost)
        return ways

    def _end(self, best: dict[tuple[int, int], float]) -> tuple[int, int]:
        """The far corner; in the middle of a text, where least is left over on either side."""
        if self.is_last or not self.rows:
            return self.rows, self.columns
        source, target = self.source.said, self.target.said
        usual = max(sum(source[self.here : self.here + self.rows]) / max(self.rows, 1), 1.0)
        whole = sum(source[self.here : self.here + self.rows])
        ends = []
        taken = 0.0
        for column in range(self.columns + 1):
            if (self.rows, column) in best:
                left_over = abs(taken - whole) / usual * LEFT_OVER
                ends.append((best[self.rows, column] + left_over, column))
            if column < self.columns:
                taken += target[self.there + column]
        return self.rows, min(ends)[1]

    def _cost(self, before: tuple[int, int], rows: int, columns: int) -> float:
        key = (*before, rows, columns)
        if key not in self.costs:
            here, there = self.here + before[0], self.there + before[1]
            self.costs[key] = STEPS[rows, columns] + cost(
                self.source, self.target, range(here, here + rows), range(there, there + columns)
            )
        return self.costs[key]


def _either(one: float | None, other: float) -> float:
    """Minus the logarithm of the sum of two probabilities, given as such themselves."""
    if one is None:
        return other
    low, high = min(one, other), max(one, other)
    return low - math.log1p(math.exp(low - high))


def cost(source: Row, target: Row, rows: range, columns: range) -> float:
    """How improbable it is that these sentences render each other, beside how often such a step is taken."""
    if not rows or not columns:
        # White space alone is passed over.
        said = [source.said[row] for row in rows] + [target.said[column] for column in columns]
        return 0.0 if any(said) else -4.0
    length = surprise(sum(source.said[row] for row in rows), sum(target.said[column] for column in columns))
    here, there = source.joined(rows), target.joined(columns)
    strangers = _strangers(source, rows, there) + _strangers(target, columns, here)
    return length + _disagreement(here, there) + STRANGER * strangers


def _strangers(row: Row, places: range, other: Anchors) -> int:
    """Of several sentences, how many share nothing with the other side."""
    return sum(row.anchors[place].worth.keys().isdisjoint(other.worth) for place in places) if len(places) > 1 else 0


def _disagreement(one: Anchors, other: Anchors) -> float:
    few, many = (one.worth, other.worth) if len(one.worth) <= len(other.worth) else (other.worth, one.worth)
    cost = -sum(min(worth, many[key]) for key, worth in few.items() if key in many)
    lacking, added = one.lacking(other), other.lacking(one)
    if lacking or added:
        cost += NUMBERS_DIFFER * min(len(lacking), len(added), 2) + NUMBER_LACKS * min(len(lacking | added), 3)
    if one.names and other.names:
        names = [name for name in one.names if name not in other.worth] + [n for n in other.names if n not in one.worth]
        cost += NAME_LACKS * min(len(names), 3)
    for mark in one.marks | other.marks:
        cost += -MARK_GAIN[mark] if mark in one.marks & other.marks else MARK_LOSS[mark]
    return cost
