"""Sentences of a translation beside those of its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.language.segmentation import segment
from translations.alignment.anchors import Anchors, anchors, weighed
from translations.alignment.lattice import Row, Step, way
from translations.alignment.lengths import expansion, said

# Below this a pair of one sentence each is doubtful, and one of more: a short sentence left out looks like a merger.
SURE, SURE_OF_MORE = 0.75, 0.85
# The same for a pair where a number of two digits or more stands on one side alone: it may be written in words.
SURE_WITHOUT_NUMBER = 0.95


@dataclass(frozen=True)
class Pair:
    """Which sentences of the source which of the target render; one side may be empty (left out, or the translator's).

    `score`: the probability of this pair among all ways to align, 0 to 1. `doubtful`: not to be learnt from: a side is
    empty, another pair is nearly as probable, or both have numbers of their own, more than they share. A number on one
    side alone asks for a higher score.
    """

    source: range
    target: range
    score: float
    doubtful: bool


def align(source: Sequence[str], target: Sequence[str], source_language: str, target_language: str) -> list[Pair]:
    """The sentences of a paragraph and of its translation in pairs: in order, each sentence in exactly one.

    By how long they are and by what they share: numbers, names and words that sound alike, quotes, question marks.
    """
    rows = [_anchors(source, source_language), _anchors(target, target_language)]
    lengths = [[said(one, source_language) for one in source], [said(one, target_language) for one in target]]
    longer = expansion(sum(lengths[0]), sum(lengths[1]))
    here, there = Row([each * longer for each in lengths[0]], rows[0]), Row(lengths[1], rows[1])
    return [
        Pair(step.source, step.target, round(step.sure, 4), _is_doubtful(step, here, there))
        for step in way(here, there)
    ]


def align_texts(source: str, target: str, source_language: str, target_language: str) -> list[tuple[str, str, bool]]:
    """A paragraph and its translation as pairs of texts of one sentence or more, and whether the pair is doubtful."""
    here, there = segment(source, source_language), segment(target, target_language)
    pairs = align([one.text for one in here], [one.text for one in there], source_language, target_language)
    return [
        (
            "".join(here[place].text for place in pair.source).strip(),
            "".join(there[place].text for place in pair.target).strip(),
            pair.doubtful,
        )
        for pair in pairs
    ]


def _anchors(sentences: Sequence[str], language: str) -> list[Anchors]:
    return weighed([anchors(sentence, language) for sentence in sentences])


def _is_doubtful(step: Step, source: Row, target: Row) -> bool:
    if not step.source or not step.target:
        return True
    here, there = source.joined(step.source), target.joined(step.target)
    lacking, added = here.lacking(there), there.lacking(here)
    least = SURE if len(step.source) == len(step.target) == 1 else SURE_OF_MORE
    if any(len(number) > 2 for number in lacking | added):
        least = SURE_WITHOUT_NUMBER
    unlike = lacking and added and len(lacking) + len(added) > 2 * len(here.numbers - lacking)
    return step.sure < least or bool(unlike)
