"""What a memory's file says of an entry beyond TMX, as properties that this product writes and reads again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from translations.vocabulary import MemoryOrigin

ORIGIN, TIMES = "x-origin", "x-times"
# Of its newest use: numbers and names of the desk that wrote the file.
ARTICLE, VERSION, TRANSLATOR = "x-article", "x-version", "x-translator"
# A count beyond this is no count of anything, and no database keeps it.
MOST_TIMES, MOST = 1_000_000, 2_000_000_000


@dataclass(frozen=True)
class Told:
    """What is known of an entry that comes from a file."""

    origin: MemoryOrigin = MemoryOrigin.IMPORTED
    times: int = 1
    article: int | None = None
    version: int | None = None
    translator: str = ""

    @classmethod
    def by(cls, properties: Mapping[str, str]) -> Told:
        """What makes no sense counts as not said."""
        said = properties.get(ORIGIN, "")
        return cls(
            origin=MemoryOrigin(said) if said in set(MemoryOrigin) else MemoryOrigin.IMPORTED,
            times=min(_number(properties.get(TIMES, "")) or 1, MOST_TIMES),
            article=_number(properties.get(ARTICLE, "")),
            version=_number(properties.get(VERSION, "")),
            translator=properties.get(TRANSLATOR, ""),
        )


def _number(text: str) -> int | None:
    """A number from 1 on; None for anything else."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MOST)) else 0
    return number if 0 < number <= MOST else None
