"""Numbers, dates, times, money and percentages that changed on the way, are missing or came in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from newsroom.language.facts import Fact, facts
from newsroom.language.facts import fact as kinds
from newsroom.language.facts.agreement import amount
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.contexts import months_before
from newsroom.language.facts.counting import noun_form
from newsroom.language.facts.days_left_out import days_left_out
from newsroom.language.facts.fact import (
    Century,
    Code,
    Day,
    Decade,
    Money,
    Number,
    Ordinal,
    Percent,
    Single,
    Time,
)
from newsroom.language.facts.measures import measure
from newsroom.language.facts.scores import is_score
from newsroom.language.facts.signs import other_signs
from newsroom.language.facts.writing import write_like
from translations.checks import casualties, counted_nouns
from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.named_before import points_back
from translations.checks.paragraphs import ParagraphPair
from translations.checks.sentences import came_in
from translations.checks.told_apart import both_right
from translations.checks.told_in_words import is_outnumbered, is_part_of_more, may_be_told

# What a kind of value is called in a check's code; a span is called by what it goes from and to.
KINDS: dict[type[Single], str] = {
    Number: "number",
    Percent: "percent",
    Money: "money",
    Day: "date",
    Time: "time",
    Ordinal: "ordinal",
    Century: "century",
    Decade: "decade",
    Code: "code",
}
# How much is rounded, and where it is said.
_ROUNDED, _AROUND = Decimal("0.02"), 24
_ROUNDS = re.compile(
    r"(?:almost|nearly|about|around|some|roughly|over|more than|fast|knapp|rund|etwa|gut|circa|ca\."
    r"|mehr als|über|près de|environ|quelque|plus de|presque|casi|unos|unas|cerca de|alrededor de"
    r"|más de|prawie|niemal|około|ok\.|ponad|blisko|почти|около|примерно|более|свыше|порядка|амаль"
    r"|каля|прыкладна|больш за|звыш|近|约|超过|逾|约为|نحو|حوالي|قرابة|زهاء|أكثر من"
    r"|exceed(?:ed|s|ing)|topped|surpass(?:ed|ing)|übersti(?:eg|egen)|dépass\w+(?: les)?"
    r"|super[óa](?:ron|n)?(?: los| las)?|przekroczy\w+|превысил\w*|перавысі\w+|突破|[يت]?تجاوز\w*|تخط\w+|[يت]?فوق)\W*$",
    re.IGNORECASE,
)
_PLACES = 4
_AND_MORE = frozenset("余多")
CODES = tuple(f"{kind}_{what}" for kind in KINDS.values() for what in ("changed", "missing", "added"))
# Up to this number, many write words, which are read less surely and may be said without a number (“both”, “a week”).
MOST_IN_WORDS = 12
FEWEST_IN_WORDS = 3
FIRST_YEAR, AFTER_LAST_YEAR = 1900, 2100


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`number_changed`, `number_missing`, `number_added` and so on for each kind."""
    source = facts(pair.source.text, pair.source.language, on=pair.on)
    target = facts(pair.target.text, pair.target.language, on=pair.on)
    left = unmatched(
        [*source, *months_before(pair.source.text, pair.source.language, source)],
        [*target, *months_before(pair.target.text, pair.target.language, target)],
    )
    for one, other in left.changed:
        if _is_rounded(one, other, pair) or both_right(one, other, pair):
            continue
        yield replace(_finding("changed", one, other), repair=_repair(one, other, pair.target.language))
    sides = (pair.source.text, pair.source.language, source), (pair.target.text, pair.target.language, target)
    for one, other in dict.fromkeys(
        [*casualties.exchanged(*sides), *counted_nouns.exchanged(*sides), *other_signs(*sides)]
    ):
        if (one, other) not in left.changed:
            yield _finding("changed", one, other)
    for fact in left.missing:
        found = _finding("missing", fact, None)
        told = may_be_told(fact, pair.target, target) or is_part_of_more(fact, pair.source, source, target)
        told = told or is_outnumbered(fact, pair.source, pair.target) or points_back(fact, pair.source)
        # Words left in the source's language are told by another check.
        told = told or (
            fact.spelled and re.search(rf"(?<!\w){re.escape(fact.text)}(?!\w)", pair.target.text) is not None
        )
        yield replace(found, severity=Severity.HINT) if told else _surer(found, fact, pair)
    changed = {one for one, _ in left.changed}
    for fact in days_left_out(*sides):
        if fact not in changed:
            yield replace(_finding("missing", fact, None), severity=Severity.HINT)
    new = came_in(pair) if left.added else []
    for fact in left.added:
        found = _finding("added", None, fact)
        is_new = any(place.start <= fact.start < place.end for place in new) or counted_nouns.is_left_out(
            fact, pair.target.text, pair.target.language, pair.source.text, pair.source.language
        )
        yield replace(found, severity=Severity.WARNING) if is_new else found


def _is_rounded(one: Fact, other: Fact, pair: ParagraphPair) -> bool:
    """Whether the translation says that it rounds: 8.274, `prawie 8,3`."""
    if isinstance(one.value, kinds.Span) or isinstance(other.value, kinds.Span):
        return False
    exact, rounded = amount(one.value), amount(other.value)
    before = pair.target.text[: other.start][-_AROUND:]
    behind = pair.target.text[other.end : other.end + 1]
    said = _ROUNDS.search(before) is not None or behind in _AND_MORE
    sizes = measure(one.value), measure(other.value)
    if rounded and sizes[0] is not None and sizes[1] is not None and sizes[0].kind == sizes[1].kind:
        # 189 cm, `почти 1,9 метра`
        exact = Decimal(round(sizes[0].size / sizes[1].size * float(rounded), _PLACES))
    return exact is not None and rounded is not None and said and _rounds(exact, rounded)


def _rounds(exact: Decimal, rounded: Decimal) -> bool:
    """Whether a number is another with fewer digits."""
    digits = len(rounded.normalize().as_tuple().digits)
    if digits >= len(exact.normalize().as_tuple().digits) or not rounded:
        return False
    step = Decimal(10) ** (exact.adjusted() - digits + 1)
    return abs(exact - rounded) < step and abs(exact - rounded) <= _ROUNDED * exact


def _finding(what: str, one: Fact | None, other: Fact | None) -> Finding:
    fact = one or other
    assert fact is not None
    said = {"source": one.text if one else "", "target": other.text if other else ""}
    return Finding(
        f"{_kind(one, other)}_{what}",
        _severity(what, fact),
        {name: text for name, text in said.items() if text},
        source=(Span(one.start, one.end),) if one else (),
        target=(Span(other.start, other.end),) if other else (),
    )


def _repair(one: Fact, other: Fact, language: str) -> Repair | None:
    """The source's value written as the target writes its own; none where the noun after it would change, too."""
    if noun_form(one.value, language) != noun_form(other.value, language):
        return None
    written = write_like(other, one.value, language)
    return Repair(other.start, other.end, written) if written else None


def _kind(*sides: Fact | None) -> str:
    """What the fact is called; an ordinal beside something else is a figure before a stop: `im Jahr 2023.`"""
    values = [fact.value.low if isinstance(fact.value, kinds.Span) else fact.value for fact in sides if fact]
    said = [KINDS.get(type(value), "number") for value in values]
    return next((kind for kind in said if kind != "ordinal"), said[0])


def _severity(what: str, fact: Fact) -> Severity:
    """What changed is an error; so is what is missing, but for a few in words. What came in is a hint.

    Per cent and money that a source has in words are read surely, too. Translators add the sum and the difference,
    the year and the size of what readers do not know: of 20 that came in unasked in two unseen sets none was a slip.
    """
    if what == "changed":
        return Severity.ERROR
    if what == "added":
        return Severity.HINT
    if _is_a_season(fact) or _may_be_in_words(fact):
        return Severity.HINT
    in_words = fact.spelled or isinstance(fact.value, Ordinal)
    number = fact.value.amount if isinstance(fact.value, Number) else 0
    if not in_words or number > MOST_IN_WORDS or isinstance(fact.value, Percent | Money):
        return Severity.ERROR
    # Two has a dual, a pair, a both; what is more is seldom said without its number.
    return Severity.WARNING if number >= FEWEST_IN_WORDS else Severity.HINT


def _surer(found: Finding, fact: Fact, pair: ParagraphPair) -> Finding:
    """A warning where a few in words are gone together with what they count: “among them two children”."""
    source, target = pair.source, pair.target
    if found.severity is not Severity.HINT or not fact.spelled or not isinstance(fact.value, Number):
        return found
    gone = counted_nouns.is_left_out(fact, source.text, source.language, target.text, target.language)
    return replace(found, severity=Severity.WARNING) if gone else found


def _is_a_season(fact: Fact) -> bool:
    """`2025/26`: the business year or season, which many only call the last one."""
    ends = fact.value
    if not isinstance(ends, kinds.Span) or not isinstance(ends.low, Number) or not isinstance(ends.high, Number):
        return False
    return FIRST_YEAR <= ends.low.amount < AFTER_LAST_YEAR and ends.high.amount == ends.low.amount + 1


def _may_be_in_words(fact: Fact) -> bool:
    """A draw, or a win by the only goal: `empató a un gol`, `1:1`."""
    ends = fact.value
    if not isinstance(ends, kinds.Span) or not is_score(fact):
        return False
    low, high = ends.low, ends.high
    if not isinstance(low, Number) or not isinstance(high, Number):
        return False
    return low.amount == high.amount or {low.amount, high.amount} == {0, 1}
