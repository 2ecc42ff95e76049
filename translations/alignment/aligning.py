"""Sentences of a translation beside those of its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.segmentation import segment
from translations.alignment.anchors import Anchors, anchors, weighed
from translations.alignment.joining import joined
from translations.alignment.lattice import Row, Step, way
from translations.alignment.lengths import expansion, said

# Below this a pair of one sentence each is doubtful, and one of more: a short sentence left out looks like a merger.
SURE, SURE_OF_MORE = 0.75, 0.85
# The same for a pair where a number of two digits or more stands on one side alone: it may be written in words.
SURE_WITHOUT_NUMBER = 0.95
# What stands between quotation marks is read as well, by the facts in it.
UNREAD = frozenset({FactKind.QUOTE})


@dataclass(frozen=True)
class Pair:
    """Which sentences of the source which of the target render; one side may be empty (left out, or the translator's).

    `score`: the probability of this pair among all ways to align, 0 to 1. `doubtful`: not to be learnt from: a side is
    empty, another pair is nearly as probable, or both have numbers of their own, more than they share. A number on one
    side alone asks for a higher score. What the numbers say counts, not their digits: 17 Uhr is 5 p.m.
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

    def is_doubtful(step: Step) -> bool:
        if not _may_be_sure(step):
            return True
        texts = [source[place] for place in step.source], [target[place] for place in step.target]
        one, other = joined(texts[0], source_language), joined(texts[1], target_language)
        return _has_other_digits(step, here, there) and not _say_the_same(one, other, source_language, target_language)

    return [Pair(step.source, step.target, round(step.sure, 4), is_doubtful(step)) for step in way(here, there)]


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


def _has_other_digits(step: Step, source: Row, target: Row) -> bool:
    """Whether a side has numbers that the other has in no form, more or longer than is usual in a right pair."""
    here, there = source.joined(step.source), target.joined(step.target)
    lacking, added = here.lacking(there), there.lacking(here)
    if step.sure < SURE_WITHOUT_NUMBER and any(len(number) > 2 for number in lacking | added):
        return True
    return bool(lacking and added and len(lacking) + len(added) > 2 * len(here.numbers - lacking))


def _may_be_sure(step: Step) -> bool:
    """Whether neither side is empty, and no other pair is nearly as probable."""
    least = SURE if len(step.source) == len(step.target) == 1 else SURE_OF_MORE
    return bool(step.source and step.target) and step.sure >= least


def _say_the_same(source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether two texts have the same facts, and no digits that belong to none."""
    here, there = facts(source, source_language), facts(target, target_language)
    return _are_read(source, here) and _are_read(target, there) and not unmatched(here, there)


def _are_read(text: str, found: Sequence[Fact]) -> bool:
    read = {place for fact in found if fact.kind not in UNREAD for place in range(fact.start, fact.end)}
    return all(place in read for place, sign in enumerate(text) if sign.isdigit())
