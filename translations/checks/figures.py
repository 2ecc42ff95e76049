"""Numbers, dates, times, money and percentages that changed on the way, are missing or came in."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.comparing import unmatched
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair

# What a kind of fact is called in a check's code.
KINDS = {
    FactKind.NUMBER: "number",
    FactKind.PERCENT: "percent",
    FactKind.MONEY: "money",
    FactKind.DATE: "date",
    FactKind.TIME: "time",
    FactKind.ORDINAL: "ordinal",
    FactKind.CENTURY: "century",
    FactKind.DECADE: "decade",
    FactKind.SPAN: "number",
    FactKind.CODE: "code",
}
CODES = tuple(f"{kind}_{what}" for kind in dict.fromkeys(KINDS.values()) for what in ("changed", "missing", "added"))


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`number_changed`, `number_missing`, `number_added` and so on for each kind."""
    source = facts(pair.source.text, pair.source.language, on=pair.on)
    target = facts(pair.target.text, pair.target.language, on=pair.on)
    left = unmatched(source, target)
    for one, other in left.changed:
        yield _finding("changed", one, other)
    for fact in left.missing:
        yield _finding("missing", fact, None)
    for fact in left.added:
        yield _finding("added", None, fact)


def _finding(what: str, one: Fact | None, other: Fact | None) -> Finding:
    fact = one or other
    assert fact is not None
    severity = Severity.WARNING if what == "added" else Severity.ERROR
    said = {"source": one.text if one else "", "target": other.text if other else ""}
    return Finding(
        f"{KINDS[fact.kind]}_{what}",
        severity,
        {name: text for name, text in said.items() if text},
        source=(Span(one.start, one.end),) if one else (),
        target=(Span(other.start, other.end),) if other else (),
    )
