"""Stories of the corpus, each told in several languages as an agency's translator would: every two are a correct pair.

The files stand in tests/corpus/stories: a line with the story's name, then a language and its text a line, and an empty
line behind each story. All of it is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STORIES = Path(__file__).resolve().parents[2] / "corpus" / "stories"


@dataclass(frozen=True)
class Pair:
    """A paragraph and its translation; `fault` names what was planted in the target, or is empty."""

    story: str
    source_language: str
    target_language: str
    source: str
    target: str
    fault: str = ""


def stories(file: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The stories of a file: a name, and a text for each language."""
    for block in (STORIES / f"{file}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        name, *lines = block.split("\n")
        yield name, dict(line.split(" ", 1) for line in lines)  # type: ignore[misc]


def files() -> list[str]:
    return sorted(path.stem for path in STORIES.glob("*.txt"))


def correct_pairs(*names: str) -> Iterator[Pair]:
    """Each text of a story beside each other one: of the files that are named, or of all."""
    for file in names or files():
        for story, texts in stories(file):
            for source_language, source in texts.items():
                for target_language, target in texts.items():
                    if source_language != target_language:
                        yield Pair(story, source_language, target_language, source, target)
