"""A sentence that stands twice in a translation."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.segmentation import segment
from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair

CODES = ("sentence_twice",)
# Shorter ones may be said twice for effect: “No. No.”
FEWEST_LETTERS = {"zh-hans": 8}
FEWEST = 20


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`sentence_twice`: a sentence in the words of an earlier one, with the repair that takes it out.

    None where the source says one twice as well.
    """
    least = FEWEST_LETTERS.get(pair.target.language, FEWEST)
    if pair.is_translation and any(_again(pair.source, FEWEST_LETTERS.get(pair.source.language, FEWEST))):
        return
    text = pair.target.text
    for start, end in _again(pair.target, least):
        begin = start - (len(text[:start]) - len(text[:start].rstrip()))
        yield Finding(
            "sentence_twice",
            Severity.WARNING,
            {"sentence": _shown(text[start:end])},
            target=(Span(start, end),),
            repair=Repair(begin, end, ""),
        )


def _again(paragraph: Paragraph, least: int) -> Iterator[tuple[int, int]]:
    """Where sentences stand that stood before."""
    known: set[str] = set()
    for sentence in segment(paragraph.text, paragraph.language):
        said = sentence.text.strip()
        words = " ".join(said.casefold().split())
        if len(words) >= least and words in known:
            start = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
            yield start, start + len(said)
        known.add(words)


def _shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:58]}…"
