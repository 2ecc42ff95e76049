"""Paragraphs while they are being read: text in runs of equal marks, cut and joined before it becomes notation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from articles.text import inline
from articles.text.inline import Run
from articles.vocabulary import Role
from articles.wire.incoming import IncomingParagraph

EMPHASIS, STRONG = 1, 2
_WHITE = re.compile(r"[ \t\n]+")


@dataclass(frozen=True)
class Block:
    """A paragraph with its role. No run is empty."""

    role: Role
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, role: Role, text: str) -> Block:
        return cls(role, (Run(text),) if text else ())

    @cached_property
    def text(self) -> str:
        """The text alone, as a reader reads it."""
        return "".join(run.text for run in self.runs)

    def cut(self, start: int, end: int | None = None) -> Block:
        """The part that reads as `text[start:end]`, its marks kept."""
        end = len(self.text) if end is None else end
        part, position = [], 0
        for run in self.runs:
            text = run.text[max(start - position, 0) : max(end - position, 0)]
            if text:
                part.append(run._replace(text=text))
            position += len(run.text)
        return replace(self, runs=tuple(part))

    def paragraph(self) -> IncomingParagraph:
        marked = any(run.marks or run.href for run in self.runs)
        return IncomingParagraph(self.role, inline.write(self.runs) if marked else inline.escape(self.text))


def drawn_together(runs: Iterable[Run]) -> tuple[Run, ...]:
    """White space as HTML shows it: single spaces, none at the edges; no-break spaces stay inside."""
    drawn: list[Run] = []
    spaced = True
    for run in runs:
        text = _WHITE.sub(" ", run.text)
        text = text.lstrip() if not drawn else text.lstrip(" ") if spaced else text
        if text:
            spaced = text.endswith(" ")
            drawn.append(run._replace(text=text))
    while drawn and not drawn[-1].text.strip():
        drawn.pop()
    if drawn:
        drawn[-1] = drawn[-1]._replace(text=drawn[-1].text.rstrip())
    return tuple(drawn)


def safe_href(href: str) -> str:
    """The address as a link's notation may hold it, "" for one that it may not."""
    return next((run.href for run in inline.read(inline.link("x", href))), "")
