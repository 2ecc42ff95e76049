"""Quotation marks that are not the language's own, and what stands wrongly inside them."""

from __future__ import annotations

from collections.abc import Iterator

from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.marks import MARKS, NO_BREAK, Marks
from translations.checks.paragraphs import ParagraphPair
from translations.checks.quotations import Quotation

CODES = ("quotation_marks",)
# A finding shows so much of what is quoted.
SHOWN = 40
# Wires in English are typed with straight marks throughout, which is no slip: a hint, with its repair.
TYPED_STRAIGHT = frozenset({"en"})


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`quotation_marks`: each quotation of the target whose marks or inner spaces are not the language's."""
    marks = MARKS.get(pair.target.language)
    if marks is None:
        return
    text = pair.target.text
    closed = sorted(pair.target.quotations.closed, key=lambda one: one.start)
    as_typed = pair.target.language in TYPED_STRAIGHT and all(_is_straight(one) for one in closed)
    for quotation in closed:
        right = _as_written_here(text, quotation, marks)
        written = text[quotation.start : quotation.end]
        if right is None or right == written:
            continue
        ends = Span(quotation.start, quotation.start + 1), Span(quotation.end - 1, quotation.end)
        yield Finding(
            "quotation_marks",
            Severity.HINT if as_typed else Severity.WARNING,
            {"found": _shown(written), "right": _shown(right)},
            target=ends,
            repair=Repair(quotation.start, quotation.end, right),
        )


def _is_straight(quotation: Quotation) -> bool:
    return {quotation.opening, quotation.closing} <= {'"', "'"}


def _as_written_here(text: str, quotation: Quotation, marks: Marks) -> str | None:
    """The quotation with the language's marks; None where nobody can say."""
    inside = text[quotation.start + 1 : quotation.end - 1]
    if not inside.strip():
        return None
    opening, closing = quotation.opening, quotation.closing
    if not marks.right(opening, closing, quotation.depth):
        opening, closing = (marks.outer if quotation.depth == 0 else marks.inner)[0]
    bare = inside.strip()
    if opening not in marks.spaced:
        return opening + bare + closing
    first = inside[0] if inside[0] in NO_BREAK else marks.inside[0]
    last = inside[-1] if inside[-1] in NO_BREAK else marks.inside[0]
    return opening + first + bare + last + closing


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2]}…{text[-SHOWN // 2 :]}"
