"""Single words that a translation left in the source's language, where their letters prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.language.words import is_word, tokens
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import ParagraphPair
from translations.checks.untranslated import SCRIPTS

CODES = ("untranslated_word",)
_OF_SCRIPT = {
    "han": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{2,}"),
    "arabic": re.compile("[\u0621-\u064a\u064b-\u0652]{2,}"),
    "cyrillic": re.compile("(?<![\u0400-\u052f-])[\u0400-\u052f][\u0400-\u052f'’ʼ-]+(?![\u0400-\u052f-])"),
    "latin": re.compile(r"(?<![\w@/.-])[a-z\u00df-\u024f]{4,}(?![\w@/-]|\.\w)"),
}
# German has its nouns in capitals, like names; what ends so is no name.
_GERMAN_NOUN = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ]\w{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaften|erei|ereien)(?![\w-])"
)
_GERMAN = "de"
_CAPITAL_BESIDE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.-]*[ \u00a0]\Z"), re.compile(r"\A[ \u00a0][A-ZÀ-ÖØ-Þ]")
# An expression in brackets tells what something is called there.
_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]{0,80}[)）\]]")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`untranslated_word`: a word of the source, as it stands there, outside quotations, brackets and names."""
    if not pair.is_translation:
        return
    text = pair.target.text
    spared = [found.span() for found in _BRACKETS.finditer(text)]
    spared += [(one.start, one.end) for one in pair.target.quotations.closed]
    known: set[str] | None = None
    for start, end in _candidates(pair):
        if any(begin <= start and end <= stop for begin, stop in spared):
            continue
        known = _words_of(pair) if known is None else known
        if text[start:end] in known:
            yield Finding("untranslated_word", Severity.WARNING, {"word": text[start:end]}, target=(Span(start, end),))


def _candidates(pair: ParagraphPair) -> Iterator[tuple[int, int]]:
    text, language = pair.target.text, pair.source.language
    theirs, own = SCRIPTS.get(language), SCRIPTS.get(pair.target.language)
    if theirs is None or own is None:
        return
    if theirs != own:
        for found in _OF_SCRIPT[theirs].finditer(text):
            if theirs != "latin" or not _is_beside_a_name(text, *found.span()):
                yield found.span()
    if language == _GERMAN:
        for found in _GERMAN_NOUN.finditer(text):
            if not _is_beside_a_name(text, *found.span()):
                yield found.span()


def _is_beside_a_name(text: str, start: int, end: int) -> bool:
    before, behind = _CAPITAL_BESIDE
    return bool(before.search(text, max(0, start - 40), start) or behind.match(text[end : end + 2]))


def _words_of(pair: ParagraphPair) -> set[str]:
    script = SCRIPTS[pair.source.language]
    if script == "han":
        found = {found.group() for found in _OF_SCRIPT["han"].finditer(pair.target.text)}
        return {run for run in found if run in pair.source.text}
    return {word for word in tokens(pair.source.text) if is_word(word)}
