"""Bars of a picture, laid out: where each stands and how long it is. A template draws them; every one says its value.

Lengths are pixels of a drawing `WIDTH` wide. Where a page runs from right to left, so do the bars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 560
LABELS = 130  # room for the names at the start of each line
VALUES = 70  # room for what is said behind the longest bar
BAR, GAP, BETWEEN = 12, 2, 10
LONGEST_LABEL = 20


@dataclass(frozen=True)
class Bar:
    """One value, not negative; None where there is none. `kind` names its colour, `said` is the value in words."""

    kind: str
    value: float | None
    said: str


@dataclass(frozen=True)
class Group:
    """The bars of one line, under one name."""

    label: str
    bars: Sequence[Bar]


@dataclass(frozen=True)
class PlacedBar:
    kind: str
    said: str
    x: float
    y: float
    length: float
    said_x: float
    said_y: float


@dataclass(frozen=True)
class PlacedGroup:
    label: str
    x: float
    y: float
    bars: list[PlacedBar]


@dataclass(frozen=True)
class Picture:
    """`anchor` is that of the names, `said_anchor` that of the values, as SVG calls them in a left-to-right drawing."""

    groups: list[PlacedGroup]
    width: int
    height: int
    base: float
    anchor: str
    said_anchor: str


def picture(groups: Sequence[Group], *, right_to_left: bool = False) -> Picture:
    """Place the bars of all groups under one another, on one scale."""
    most = max((bar.value or 0.0 for group in groups for bar in group.bars), default=0.0)
    scale = (WIDTH - LABELS - VALUES) / most if most else 0.0
    placed, y = [], float(GAP)
    for group in groups:
        bars = []
        top = y
        for bar in group.bars:
            bars.append(_place(bar, y, scale, right_to_left=right_to_left))
            y += BAR + GAP
        x = WIDTH - 1.0 if right_to_left else 1.0
        middle = (top + y - GAP) / 2 + 4
        placed.append(PlacedGroup(shortened(group.label), x, middle, bars))
        y += BETWEEN
    return Picture(
        groups=placed,
        width=WIDTH,
        height=round(max(y - BETWEEN + GAP, BAR)),
        base=WIDTH - LABELS if right_to_left else LABELS,
        anchor="end" if right_to_left else "start",
        said_anchor="end" if right_to_left else "start",
    )


def _place(bar: Bar, y: float, scale: float, *, right_to_left: bool) -> PlacedBar:
    length = round((bar.value or 0.0) * scale, 1)
    end = WIDTH - LABELS - length if right_to_left else LABELS + length
    return PlacedBar(
        kind=bar.kind,
        said=bar.said,
        x=round(end, 1) if right_to_left else LABELS,
        y=y,
        length=length,
        said_x=round(end - 5 if right_to_left else end + 5, 1),
        said_y=y + BAR - 2,
    )


def shortened(label: str) -> str:
    """A name that fits its room; the table beside the picture has it whole."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
