"""The notation of house style: headings, paragraphs, lists, and nothing else.

    ## Quotation marks {quotation_marks}

    A paragraph ends where a line is empty. *Emphasis*, **strong** and [links](https://example.org/) are written as
    in stories.

    - One entry of a list a line.

A code in braces at the end of a heading ties the section to the check of that name: what the check finds leads there.
Every text is valid notation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"##\s+(?P<words>.*?)(?:\s*\{(?P<code>[a-z_]+)\})?\s*")
_ENTRY = re.compile(r"[-–•]\s+(?P<words>.*)")


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list with its entries; texts in the inline notation of stories."""

    texts: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it. `heading` is "" for what stands before the first; `code` names a check."""

    heading: str
    code: str
    blocks: tuple[Block, ...]


def read(text: str) -> list[Section]:
    """The sections of a text in their order; time grows with its length."""
    found: list[tuple[str, str, list[str]]] = [("", "", [])]
    for line in text.splitlines():
        heading = _HEADING.fullmatch(line.strip())
        if heading is not None and heading["words"]:
            found.append((heading["words"], heading["code"] or "", []))
        else:
            found[-1][2].append(line.strip())
    sections = [Section(heading, code, tuple(_blocks(lines))) for heading, code, lines in found]
    return [section for section in sections if section.heading or section.blocks]


def codes_of(text: str) -> list[str]:
    """The codes in its headings, as often as they stand there."""
    return [section.code for section in read(text) if section.code]


def _blocks(lines: list[str]) -> Iterator[Block]:
    entries: list[str] = []
    words: list[str] = []
    for line in [*lines, ""]:
        entry = _ENTRY.fullmatch(line)
        if words and (entry is not None or not line):
            yield Block(("\n".join(words),))
            words = []
        if entries and entry is None:
            yield Block(tuple(entries), is_list=True)
            entries = []
        if entry is not None:
            entries.append(entry["words"])
        elif line:
            words.append(line)
