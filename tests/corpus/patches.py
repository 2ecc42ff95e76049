"""Corrections of single facts, with the target as somebody would mend it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("patches.tsv")


@dataclass(frozen=True)
class Corrected:
    """A source before and after, its target, and the target mended by hand: "" where nothing may be proposed."""

    source_language: str
    target_language: str
    old: str
    new: str
    target: str
    expected: str


def corrected() -> Iterator[Corrected]:
    for line in FILE.read_text().splitlines():
        if line and not line.startswith("#"):
            source, target, old, new, before, after = line.split("\t")
            yield Corrected(source, target, old, new, before, "" if after == "-" else after)
