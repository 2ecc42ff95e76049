"""Facts that a correction took back, and where a text still states them: by value, whatever its language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.text.inline import plain
from articles.text.paragraphs import Paragraph, ages_of, changes, in_one
from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.agreement import agree
from newsroom.language.facts.fact import Single, Span, Value
from translations.matching.restated import restated

# The dateline among what a correction changed: its role, and what drafts name for it.
DATELINE = "dateline"


@dataclass(frozen=True)
class Correction:
    """What a correction changed.

    `changed` are the ids of the paragraphs it changed, added or took out, `names` those of the words in question;
    `swaps` the facts that became others, each once; `retracted` what is stated no longer where it stood. `only_facts`
    where nothing but facts was changed. `line` is what changed in the dateline, old and new, `removed` the paragraphs
    taken out, `gone` the names of words that are no more.
    """

    changed: tuple[str, ...]
    names: frozenset[str]
    roles: tuple[str, ...]
    swaps: tuple[tuple[Fact, Fact], ...]
    retracted: tuple[Fact, ...]
    only_facts: bool
    line: tuple[tuple[str, str], ...] = ()
    removed: tuple[Paragraph, ...] = ()
    gone: frozenset[str] = frozenset()

    @property
    def taken_out(self) -> list[Fact]:
        """What was retracted, and nothing stands in its place."""
        return [fact for fact in self.retracted if not any(_same(fact, was) for was, _now in self.swaps)]


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `hit` where it states a retracted fact."""

    text: str
    hit: bool


def correction_between(
    old: Sequence[Paragraph], new: Sequence[Paragraph], language: str, *, line: Sequence[tuple[str, str]] = ()
) -> Correction:
    """What lies between two texts of the same story, as facts; `line` is what changed in its dateline."""
    found = changes(old, new)
    swaps: list[tuple[Fact, Fact]] = []
    retracted: list[Fact] = []
    only_facts = not (found.added or found.removed)
    for olds, news in found.changed:
        before, after = in_one(olds), in_one(news)
        was, now = facts(before, language), facts(after, language)
        differ = restated(before, was, after, now)
        swaps += differ.changed
        retracted += [*(pair[0] for pair in differ.changed), *differ.gone]
        only_facts = only_facts and _without(before, was) == _without(after, now)
    for taken in found.removed:
        retracted += [fact for fact in facts(plain(taken.text), language) if not fact.soft]
    touched = [*(paragraph for _olds, news in found.changed for paragraph in news), *found.added, *found.removed]
    older, newer = ages_of(old), ages_of(new)
    newest = max(older.values(), default=0)
    gone, fresh = older.keys() - newer.keys(), {name for name, since in newer.items() if since > newest}
    opening = [DATELINE] if line else []
    return Correction(
        names=frozenset({*fresh, *gone, *opening}),
        changed=(*opening, *(paragraph.id for paragraph in touched)),
        roles=tuple(dict.fromkeys([*opening, *(paragraph.role for paragraph in touched)])),
        swaps=_each_once(swaps),
        retracted=_by_value(fact for fact in retracted if fact.kind != FactKind.QUOTE),
        only_facts=bool(swaps or line) and only_facts,
        line=tuple(line),
        removed=tuple(found.removed),
        gone=frozenset(gone),
    )


def _without(text: str, found: Sequence[Fact]) -> str:
    """A text with a gap where each of its facts stands."""
    rest, end = "", 0
    for fact in sorted(found, key=lambda fact: fact.start):
        if fact.kind != FactKind.QUOTE and fact.start >= end:
            rest, end = rest + text[end : fact.start] + "\0", fact.end
    return rest + text[end:]


def _each_once(swaps: Sequence[tuple[Fact, Fact]]) -> tuple[tuple[Fact, Fact], ...]:
    return tuple({(repr(was.value), repr(now.value)): (was, now) for was, now in swaps}.values())


def _by_value(found: Iterator[Fact]) -> tuple[Fact, ...]:
    return tuple({(fact.kind, repr(fact.value)): fact for fact in found}.values())


def stating(text: str, language: str, retracted: Sequence[Fact]) -> list[Fact]:
    """The places where a text states one of these facts, in figures or in words."""
    if not retracted or not text.strip():
        return []
    return [fact for fact in facts(text, language) if states(retracted, fact)]


def states(found: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact is among others, by its value."""
    return any(_same(fact, other) for other in found)


def _same(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind and not one.soft and _agree(one.value, other.value)


def _agree(one: Value, other: Value) -> bool:
    ends, others = _ends(one), _ends(other)
    return len(ends) == len(others) and all(agree(first, second) for first, second in zip(ends, others, strict=True))


def _ends(value: Value) -> list[Single]:
    return [value.low, value.high] if isinstance(value, Span) else [value]


def pieces(text: str, hits: Sequence[Fact]) -> list[Piece]:
    """A text with the places marked where it states a retracted fact."""
    shown, end = [], 0
    for fact in sorted(hits, key=lambda fact: fact.start):
        if fact.start >= end:
            shown += [Piece(text[end : fact.start], False), Piece(text[fact.start : fact.end], True)]
            end = fact.end
    return [piece for piece in [*shown, Piece(text[end:], False)] if piece.text]
