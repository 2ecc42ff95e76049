"""Texts that are no wire text, told by how their lines are written: documents, programs, logs, tables, settings.

A sign counts only where no story would have it; what may be a story is one. Notes to editors have headings like
Markdown's (`# Notizblock`), chronologies begin their lines with hours, interviews with a name and a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADING = re.compile(r"#{1,6}\s+[^\s#]")
_UNDERLINE = re.compile(r"={4,}\s*")
_MARKDOWN = (
    _HEADING,
    re.compile(r"\s*(?:```|~~~)"),
    re.compile(r".*?(?<!\w)`[^`\s][^`]{0,200}`(?!\w)"),
    re.compile(r".*?\[[^\]\[]{1,200}\]\([^()\s]{1,200}\)"),
    re.compile(r".*?(?<![\w*])\*\*[^\s*][^*]{0,200}\*\*(?![\w*])"),
    re.compile(r"\s*\|?\s*:?-{3,}:?\s*\|"),
    re.compile(r"\s*[-*+] \[[ xX]\] "),
)
_MARKUP = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|script|style|iframe|svg|table|t[rdh]|section|article|body|html"
    r"|head|title|object|form|pre|code|font|nitf|hedline|block)\s*>|<!doctype\b|<!--|\{%\s",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"""\s*(?:
      (?:from\s+[\w.]+\s+)?import\s+[\w.*{"'(].*
    | (?:async\s+)?def\s+\w+\(.*|class\s+\w+\s*[({:].*|@\w[\w.]*(?:\(.*)?|return\b.*
    | (?:export\s+)?(?:async\s+)?function\b.*\(.*|(?:const|let|var)\s+\w+.*=.*
    | (?:public|private|protected|static)\s.*[({;]
    | \#\s*(?:include|define|ifdef|ifndef|endif)\b.*|(?:package|use|using|namespace)\s+[\w.:\\]+;
    | (?:if|for|while|elif|else|try|except|with|switch|case)\b.*[:{]
    | (?:\}|\{|\)|\]).{0,20}|.*[{}]|.*\)\s*;|.*[\w"')\]]\(|[\w-]+\s*:\s[^;]+;
    | [\w.\[\]"'$]+(?::\s*[\w\[\],\ |.]{1,80})?\s*(?:[+\-*/|&:]?=|=>|->)\s*\S.*
    | (?:assert|raise|yield|await|pass|break|msgid|msgstr|msgctxt)\b.*
    | (?:SELECT|INSERT\s+INTO|CREATE\s+(?:TABLE|INDEX|TRIGGER)|ALTER\s+TABLE|DROP\s+TABLE|UPDATE\s+\w+\s+SET)\b.*
    | (?:diff\s--git|@@\s|---\s[ab]/|\+\+\+\s[ab]/|\$\s\w).*|\\(?:documentclass|begin|end|usepackage)\b.*
    )""",
    re.VERBOSE,
)
_LOG = re.compile(
    r"""\s*(?:
      \[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2}\s+\d{1,2}\s\d\d:\d\d:\d\d\s
    | (?:\d{1,3}\.){3}\d{1,3}\s\S+\s\S+\s\[
    | \[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)\b(?:\]|\s*[:|\[-]|\s+[\w.]+:)
    | \[\s*\d+\.\d+\]|\d\d:\d\d:\d\d[.,]\d{3}\b
    ).*""",
    re.VERBOSE,
)
_SETTING = re.compile(r"\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=.*|\s*(?:-\s+)?[a-z_][a-z0-9_.-]*:(?:\s.*)?")
_SECTION = re.compile(r"\s*\[[\w .:\"-]+\]\s*")
_COMMENT = re.compile(r"\s*(?:#|//|--|;|/?\*)(?:\s|\w|$)")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟۔][\"'”“»’)\]]*\s*\Z")
_SEPARATORS = (",", ";", "|")
_HEAD, _LINES, _LINE = 100_000, 500, 1000  # what is looked at
_STRAY = 1
_FEWEST_LINES = 3
_MOST, _MANY = 0.6, 0.4


def kind_of(text: str) -> str:
    """What a text is that is no wire text, "" where it may be one."""
    if len(_MARKUP.findall(text[:_HEAD])) > _STRAY:
        return "HTML"
    lines = [line[:_LINE] for line in text.split("\n", _LINES)[:_LINES] if line.strip()]
    told = [line for line in lines if not _COMMENT.match(line)]
    if len(told) > 1 and _share(told, _LOG) >= _MOST:
        return "log"
    if len(told) >= _FEWEST_LINES and _is_settings(told):
        return "settings"
    if _is_markdown(lines):
        return "Markdown"
    if len(told) >= _FEWEST_LINES and _share(told, _CODE) >= _MANY:
        return "source code"
    return "table" if _is_table(lines) else ""


def _share(lines: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(pattern.fullmatch(line) is not None for line in lines) / len(lines)


def _is_markdown(lines: Sequence[str]) -> bool:
    """A heading on top of something, a title underlined, or two kinds of its marks."""
    if len(lines) > 1 and (_HEADING.match(lines[0]) or _UNDERLINE.fullmatch(lines[1])):
        return True
    return sum(any(mark.match(line) for line in lines) for mark in _MARKDOWN) > 1


def _is_settings(lines: Sequence[str]) -> bool:
    """Names with values, hardly anything else, and no sentence; sections in brackets between them."""
    named = [line for line in lines if not _SECTION.fullmatch(line)]
    told = any(_ENDS_SENTENCE.search(line) and not _SETTING.fullmatch(line) for line in named)
    return bool(named) and not told and _share(named, _SETTING) >= _MOST


def _is_table(lines: Sequence[str]) -> bool:
    """Rows with the same number of cells, and no sentence in them: `a,b,c`, `1;2;3`, `x | y | z`."""
    if len(lines) < _FEWEST_LINES or any(_ENDS_SENTENCE.search(line) for line in lines):
        return False
    return any(len({line.count(mark) for line in lines}) == 1 and lines[0].count(mark) > 1 for mark in _SEPARATORS)
