"""A body as it is set: what stands together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from articles.vocabulary import Role


@dataclass(frozen=True)
class Passage:
    """What is set as one: a paragraph, or list items that stand together."""

    role: str
    texts: list[str]

    @property
    def opens_the_text(self) -> bool:
        """Whether a dateline runs into it."""
        return self.role in {Role.LEAD, Role.TEXT}


def passages(body: Iterable[Mapping[str, str]]) -> list[Passage]:
    """Paragraphs by what they are set as, neighbouring list items together."""
    found: list[Passage] = []
    for role, rows in groupby(body, lambda row: row["role"]):
        texts = [row["text"] for row in rows]
        found += [Passage(role, texts)] if role == Role.LIST else [Passage(role, [text]) for text in texts]
    return found
