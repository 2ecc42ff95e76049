"""Paragraphs beside their translations, with how many sentences of each go together in turn."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from translations.alignment.aligning import align

CORPUS = Path(__file__).with_name("alignments.json")


@dataclass(frozen=True)
class Case:
    """`steps`: how many sentences of the source and of the target each pair takes, as in `1-2`."""

    source_language: str
    target_language: str
    source: list[str]
    target: list[str]
    steps: list[str]

    @property
    def pairs(self) -> set[tuple[range, range]]:
        found = set()
        here, there = 0, 0
        for step in self.steps:
            left, right = map(int, step.split("-"))
            found.add((range(here, here + left), range(there, there + right)))
            here, there = here + left, there + right
        return found


@dataclass(frozen=True)
class Figures:
    """How many pairs were found, of those that both sides have; F1 counts what was left out or added, too."""

    f1: float
    right: int
    right_and_doubtful: int
    wrong_and_sure: int


def invented() -> list[Case]:
    return [Case(**row) for row in json.loads(CORPUS.read_text(encoding="utf-8"))]


def figures(cases: Iterable[Case]) -> Figures:
    both, all_of, right, right_and_doubtful, wrong_and_sure = 0, 0, 0, 0, 0
    for case in cases:
        found = align(case.source, case.target, case.source_language, case.target_language)
        wanted = case.pairs
        all_of += len(wanted) + len(found)
        for pair in found:
            is_right = (pair.source, pair.target) in wanted
            both += is_right
            if pair.source and pair.target:
                right += is_right
                right_and_doubtful += is_right and pair.doubtful
                wrong_and_sure += not is_right and not pair.doubtful
    return Figures(2 * both / all_of, right, right_and_doubtful, wrong_and_sure)
