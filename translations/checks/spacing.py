"""Spaces: two in a row, before a comma, and those that French sets before its high marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.marks import MARKS, NO_BREAK
from translations.checks.paragraphs import ParagraphPair

CODES = ("double_space", "space_before_mark", "space_missing_after", "space_missing", "no_break_space")
_SPACES = re.compile(r"(?<=\S)[ \u00a0\u202f\u2009\u3000]{2,}(?=\S)")
# Not before an ellipsis, a decimal (.5), a face or a domain.
_BEFORE_LOW = re.compile(r"(?<=[\w»”“’)]) +[,.](?=\s|$)|(?<=[\w）》”]) +[，。、；：！？](?=.|$)", re.DOTALL)
_BEFORE_HIGH = re.compile(r"(?<=[\w»”“’)]) +[;:!?](?=\s|$)")
_FRENCH_HIGH = re.compile(r"(?P<before>[\w»”’)%€$…])(?P<space>[ \u00a0\u202f]*)(?P<mark>[;:!?]+)(?=[\s»”)]|$)")
# Letters of scripts that have spaces; a word of one letter before a stop is an initial.
_LETTER = "[^\\W\\d_\u3400-\u9fff]"
_NO_SPACE_AFTER = re.compile(f"(?<={_LETTER}{_LETTER})(?P<mark>[,;،؛؟]|[!?.](?=[^\\W\\d_]))(?={_LETTER}{_LETTER})")
# Addresses.
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|@|www\.|/")
_ARABIC_LOW = re.compile(r"(?<=\w) +[،؛؟](?=\s|$)")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`double_space`; with tables `space_before_mark`, `space_missing_after`, and in French the other two."""
    text, language = pair.target.text, pair.target.language
    for found in _SPACES.finditer(text):
        yield _finding("double_space", found.start(), found.end(), "\u00a0" if "\u00a0" in found.group() else " ")
    if language not in MARKS:
        return
    for pattern in (_BEFORE_LOW, _ARABIC_LOW, *(() if language == "fr" else (_BEFORE_HIGH,))):
        for found in pattern.finditer(text):
            mark = found.group().lstrip()
            yield _finding("space_before_mark", found.start(), found.end(), mark, mark=mark)
    if language == "fr":
        yield from _french(text)
    yield from _glued(pair)


def _glued(pair: ParagraphPair) -> Iterator[Finding]:
    """A mark with a word right behind it, unless it is part of a name or an address: `Mail.Ru`, `Yahoo!Finance`."""
    text = pair.target.text
    for token in _TOKEN.finditer(text):
        if _ADDRESS.search(token.group()):
            continue
        for found in _NO_SPACE_AFTER.finditer(token.group()):
            mark, at = found["mark"], token.start() + found.start()
            behind = text[at + 1 : at + 3]
            around = text[at - 2 : at + 3]
            if (pair.is_translation and around in pair.source.text) or (
                mark in "!?." and not (behind[0].isupper() and behind[1].islower())
            ):
                continue
            before = NO_BREAK[0] if pair.target.language == "fr" and mark in ";!?" else ""
            yield _finding("space_missing_after", at, at + 1, f"{before}{mark} ", mark=mark)


def _french(text: str) -> Iterator[Finding]:
    """Imprimerie nationale: `;` `:` `!` `?` are set off by a space that does not break."""
    for found in _FRENCH_HIGH.finditer(text):
        space, mark = found["space"], found["mark"]
        start, end = found.start("space"), found.end("mark")
        if not space:
            yield _finding("space_missing", start, end, NO_BREAK[0] + mark, mark=mark)
        elif space == " ":
            # Nobody sees it until the line breaks there.
            yield _finding("no_break_space", start, end, NO_BREAK[0] + mark, mark=mark, severity=Severity.HINT)


def _finding(
    code: str, start: int, end: int, right: str, *, mark: str = "", severity: Severity = Severity.WARNING
) -> Finding:
    facts = {"mark": mark} if mark else {}
    return Finding(code, severity, facts, target=(Span(start, end),), repair=Repair(start, end, right))
