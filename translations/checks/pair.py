"""All checks of a target paragraph beside its source, and which of them a language has no tables for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsroom.languages import known, normal_code
from translations.checks import (
    balance,
    datelines,
    doubled_words,
    figures,
    foreign_words,
    length,
    lists,
    negation,
    opposites,
    persons,
    quoting,
    registered_names,
    said_twice,
    sentences,
    spacing,
    spellings,
    spoken,
    stray_characters,
    untranslated,
    wrong_marks,
)
from translations.checks.finding import Finding, Severity
from translations.checks.paragraphs import Names, Paragraph, ParagraphPair

# In the order in which findings of one severity are shown.
_CHECKS = (
    untranslated,
    foreign_words,
    figures,
    opposites,
    sentences,
    registered_names,
    persons,
    lists,
    spellings,
    quoting,
    spoken,
    length,
    doubled_words,
    said_twice,
    balance,
    wrong_marks,
    spacing,
    stray_characters,
    negation,
)
# What needs tables of the target's language, and what of both.
_OF_TARGET = (wrong_marks, doubled_words)
_OF_BOTH = (figures, opposites, quoting, negation, persons, lists, sentences, spellings)
_OF_FRENCH = frozenset({"space_missing", "no_break_space"})
# A short headline may leave out anything.
_OF_OMISSION = frozenset(
    {
        "empty",
        "name_missing",
        "name_lost",
        "name_unheard",
        "quote_lost",
        "negation_dropped",
        "sentence_missing",
        "listed_missing",
    }
    | {code for code in figures.CODES if code.endswith("_missing")}
)
_OF_NAMES_UNHEARD = frozenset({"name_unheard", "name_unasked"})
_MAY_OMIT = "push"
_SEVERITIES = list(Severity)
# Of datelines it is asked apart: they are compared as data (`translations.datelines`).
CODES = tuple(code for module in (*_CHECKS, datelines) for code in module.CODES)


def check_pair(
    source: str,
    target: str,
    source_language: str,
    target_language: str,
    *,
    role: str = "text",
    limit: int | None = None,
    names: Names | None = None,
    on: date | None = None,
    spoken_in: str = "",
    original_words: str = "",
) -> list[Finding]:
    """Findings of a target beside its source, errors first, then in the order of the text; time grows with the texts.

    `role` is an article's paragraph role, `limit` counts characters, `names` are the register's hits in both texts,
    `on` is the day of the story's dateline; `spoken_in` is the language in which the people quoted spoke,
    `original_words` what they said in it. Languages are codes or tags (`zh-hans`, `de-AT`).
    """
    pair = ParagraphPair(
        Paragraph(source, _code(source_language)),
        Paragraph(target, _code(target_language)),
        role=role,
        limit=limit,
        on=on,
        names=names or Names(),
        spoken_in=_code(spoken_in) if spoken_in else "",
        original_words=original_words,
    )
    first = list(untranslated.find(pair))
    if any(finding.check in {"empty", "untranslated"} for finding in first):
        # What else is wrong follows from that.
        return first
    off = checks_off(pair.source.language, pair.target.language) | (_OF_OMISSION if role == _MAY_OMIT else frozenset())
    found = first + [
        finding
        for module in _CHECKS
        if module is not untranslated and not off.issuperset(module.CODES)
        for finding in module.find(pair)
        if finding.check not in off and not (module is foreign_words and _is_within(finding, first))
    ]
    return sorted((finding for finding in found if not _is_an_echo(finding, found)), key=_order)


def checks_off(source_language: str, target_language: str) -> frozenset[str]:
    """Codes of the checks that cannot prove anything between these languages, since one of them has no tables."""
    source, target = _code(source_language), _code(target_language)
    off: set[str] = set()
    if not known(target):
        off.update(code for module in _OF_TARGET for code in module.CODES)
        off.update(set(spacing.CODES) - {"double_space"})
    if not (known(source) and known(target)):
        off.update(code for module in _OF_BOTH for code in module.CODES)
    if target != "fr":
        off |= _OF_FRENCH
    return frozenset(off)


def _code(language: str) -> str:
    return normal_code(language) or language


def _is_within(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether what it is about is told already."""
    spans = [span for one in others for span in one.target]
    return all(any(span.start <= each.start and each.end <= span.end for span in spans) for each in finding.target)


def _is_an_echo(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a name that nothing answers is hinted at inside of what another finding is about: one word is enough."""
    if finding.check not in _OF_NAMES_UNHEARD:
        return False
    return any(
        span.start <= own.start and own.end <= span.end
        for other in others
        if other.check not in _OF_NAMES_UNHEARD
        for ours, theirs in ((finding.source, other.source), (finding.target, other.target))
        for own in ours
        for span in theirs
    )


def _order(finding: Finding) -> tuple[int, int]:
    place = finding.target[0].start if finding.target else 0
    return _SEVERITIES.index(finding.severity), place
