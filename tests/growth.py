"""Whether work grows with its size alone: ratios of processor time, never limits on it.

What is linear and was disturbed once passes on another try; what grows with the square of its size fails on every one,
as ten times the size then takes a hundred times as long.
"""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 6
# Ten times the size may take so many times as long: first uses, caches and collections of garbage are no square.
MOST = 40
SHORTEST = 0.003


def grows_with_its_size(work: Callable[[int], object], small: int, *, times: int = 10) -> bool:
    """Do the work in a size and in `times` that size, until the larger is done within the ratio, or tries run out."""
    most = MOST * times / 10
    return any(_seconds(work, small * times) < most * max(_seconds(work, small), SHORTEST) for _ in range(TRIES))


def _seconds(work: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
