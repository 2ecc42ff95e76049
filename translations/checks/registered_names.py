"""Names of the register: those that the target lacks, and those that it writes as the desk does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit, Status
from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("name_missing", "name_forbidden")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_forbidden`, with the preferred form as its repair, and `name_missing`, for names rather than terms."""
    yield from _forbidden(pair)
    yield from _missing(pair)


def _forbidden(pair: ParagraphPair) -> Iterator[Finding]:
    for group in _by_place(pair.names.target):
        # Another concept may rightly be called so.
        if any(hit.status is not Status.FORBIDDEN for hit in group):
            continue
        hit = group[0]
        right = next(iter(hit.forms.get(pair.target.language, ())), "")
        facts = {"found": pair.target.text[hit.start : hit.end], "right": right, "reason": hit.reason}
        yield Finding(
            "name_forbidden",
            Severity.ERROR,
            facts,
            target=(Span(hit.start, hit.end),),
            repair=Repair(hit.start, hit.end, right) if right else None,
        )


def _missing(pair: ParagraphPair) -> Iterator[Finding]:
    there = {hit.concept for hit in pair.names.target}
    asked: set[int] = set()
    for group in _by_place(pair.names.source):
        # Of several that are called so, one has to be there.
        concepts = {hit.concept for hit in group}
        named = [hit for hit in group if hit.kind is not Kind.TERM and hit.forms.get(pair.target.language)]
        if concepts & (there | asked) or len(named) < len(group):
            continue
        asked |= concepts
        hit = named[0]
        facts = {
            "name": pair.source.text[hit.start : hit.end],
            "right": hit.forms[pair.target.language][0],
        }
        yield Finding("name_missing", Severity.WARNING, facts, source=(Span(hit.start, hit.end),))


def _by_place(hits: Sequence[NameHit]) -> list[list[NameHit]]:
    groups: dict[tuple[int, int], list[NameHit]] = {}
    for hit in hits:
        groups.setdefault((hit.start, hit.end), []).append(hit)
    return list(groups.values())
