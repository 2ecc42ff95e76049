"""A newer wire text over a text the house has edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.text.paragraphs import Paragraph


@dataclass(frozen=True)
class Clash:
    """A paragraph that house and wire both changed: the wire's text stands, the house's is kept here."""

    id: str
    house: str
    wire: str


def merge(
    base: Sequence[Paragraph], house: Sequence[Paragraph], wire: Sequence[Paragraph]
) -> tuple[list[Paragraph], list[Clash]]:
    """Lay a new wire text over the house's.

    `base` is the wire's last text, `house` what the desk made of it, `wire` the new one with ids carried over from
    `base`. Where the wire did not change a paragraph the house's text stays, and a paragraph the house took out stays
    out; elsewhere the wire's text is taken. Paragraphs the house added follow the one they stood behind.
    """
    was = {paragraph.id: paragraph for paragraph in base}
    ours = {paragraph.id: paragraph for paragraph in house}
    merged: list[Paragraph] = []
    clashes: list[Clash] = []
    for new in wire:
        old, mine = was.get(new.id), ours.get(new.id)
        if old is not None and old.text == new.text:
            if mine is not None:
                merged.append(mine)
            continue
        if old is not None and mine is not None and mine.text not in {old.text, new.text}:
            clashes.append(Clash(new.id, mine.text, new.text))
        merged.append(new)
    _put_back_own(merged, house, was)
    return merged, clashes


def _put_back_own(merged: list[Paragraph], house: Sequence[Paragraph], base: dict[str, Paragraph]) -> None:
    """Insert what only the house has, each behind the paragraph it stood behind."""
    present = {paragraph.id for paragraph in merged}
    behind = ""
    for paragraph in house:
        if paragraph.id not in base and paragraph.id not in present:
            place = next((i + 1 for i, known in enumerate(merged) if known.id == behind), len(merged) if behind else 0)
            merged.insert(place, paragraph)
        behind = paragraph.id
