"""Scores compared as wholes: `1:1` is not said once more by the ones of another score."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from newsroom.language.facts.fact import Fact, FactKind, Number, Span, Time

_SCORE = re.compile(r"\d{1,3}[:\-–‑比]\d{1,3}\Z")

_Score = tuple[int, int]

# `بهدفين مقابل هدف`, `بثلاثة أهداف دون رد`: the goals of one side against those of the other.
_GOALS = {
    **dict.fromkeys(("هدف", "هدف واحد", "واحد"), 1),
    **dict.fromkeys(("هدفين", "هدفان", "اثنين"), 2),
    **{
        f"{number} أهداف": goals
        for goals, number in enumerate(["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"], 3)
    },
    **dict.fromkeys(("صفر", "لا شيء"), 0),
}
_SIDE = "|".join(sorted(_GOALS, key=len, reverse=True))
_ARABIC_SCORE = re.compile(
    rf"(?<!\w)ب?(?P<ours>{_SIDE})(?: نظيفة| نظيفين)? "
    rf"(?:(?:مقابل |ل)(?P<theirs>{_SIDE})|(?:من )?ب?دون (?:رد|مقابل))(?!\w)"
)


def told_scores(text: str, language: str) -> Iterator[Fact]:
    """Scores told by the words for goals: soft, for many only name the winner."""
    for match in _ARABIC_SCORE.finditer(text) if language == "ar" else ():
        ours, theirs = (Number(Decimal(_GOALS.get(match[side] or "", 0))) for side in ("ours", "theirs"))
        yield Fact(FactKind.SPAN, Span(ours, theirs), match.start(), match.end(), match[0], soft=True, spelled=True)


def other_scores(source: Sequence[Fact], target: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Scores of two texts that tell equally many, paired in order where they differ; the home side may come second."""
    ones, others = _scores(source), _scores(target)
    if len(ones) != len(others):
        return []
    common = Counter(score for score, _ in ones) & Counter(score for score, _ in others)
    return list(zip(_without(ones, common), _without(others, common), strict=True))


def as_scores(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The facts of a text, in which a time that is a score in the other text (`21:17`, `21比17`) is one here, too."""
    known = {score for score, _ in _scores(others)}
    return [_as_score(fact, known) for fact in facts] if known else list(facts)


def is_score(fact: Fact) -> bool:
    """Whether a fact is a score, such as `3:1`."""
    return bool(_scores([fact]))


def _as_score(fact: Fact, known: set[_Score]) -> Fact:
    time = fact.value
    if not isinstance(time, Time) or not _SCORE.match(fact.text):
        return fact
    first, second = sorted((time.hour, time.minute))
    if (first, second) not in known:
        return fact
    return replace(fact, value=Span(Number(Decimal(time.hour)), Number(Decimal(time.minute))), kind=FactKind.SPAN)


def _scores(facts: Sequence[Fact]) -> list[tuple[_Score, Fact]]:
    found = []
    for fact in facts:
        if not isinstance(fact.value, Span) or not _SCORE.match(fact.text):
            continue
        low, high = fact.value.low, fact.value.high
        if isinstance(low, Number) and isinstance(high, Number) and not low.unit and not high.unit:
            first, second = sorted((int(low.amount), int(high.amount)))
            found.append(((first, second), fact))
    return found


def _without(scores: list[tuple[_Score, Fact]], common: Counter[_Score]) -> list[Fact]:
    taken = common.copy()
    left = []
    for score, fact in scores:
        if taken[score]:
            taken[score] -= 1
        else:
            left.append(fact)
    return left
