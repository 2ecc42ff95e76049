"""Paragraphs in nine languages and some others, with the sentences they have."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).with_name("segments.tsv")
# Written when the rules stood; their first figures are noted in docs/decisions/0007-own-segmenter.md.
HELD_BACK = Path(__file__).with_name("segments_held_back.tsv")
# Third-party cases; they stand beside the checkout and are never copied into it.
SHARED = Path(__file__).resolve().parents[3] / "shared" / "language" / "segments.tsv"
WITHOUT_SPACES = ("zh-hans", "ja")


@dataclass(frozen=True)
class Case:
    """A paragraph's language and its sentences."""

    language: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return ("" if self.language in WITHOUT_SPACES else " ").join(self.sentences)


def invented(corpus: Path = CORPUS) -> list[Case]:
    rows = (line.split("\t") for line in corpus.read_text(encoding="utf-8").splitlines()[1:])
    return [Case(language, tuple(sentences)) for language, *sentences in rows]


def shared() -> list[Case]:
    """The cases beside the checkout, if that folder is there."""
    if not SHARED.exists():
        return []
    rows = (line.split("\t") for line in SHARED.read_text(encoding="utf-8").splitlines()[1:])
    return [Case("zh-hans" if code == "zh" else code, tuple(json.loads(sentences))) for code, sentences in rows]


def boundary_f1(cases: Iterable[Case], segmented: Callable[[str, str], Sequence[str]]) -> dict[str, float]:
    """For each language, the harmonic mean of precision and recall over boundaries inside paragraphs.

    A boundary is counted by the characters before it that are no white space.
    """
    counts: dict[str, list[int]] = {}
    for case in cases:
        wanted, found = _boundaries(case.sentences), _boundaries(segmented(case.text, case.language))
        both, all_of = counts.setdefault(case.language, [0, 0])
        counts[case.language] = [both + len(wanted & found), all_of + len(wanted) + len(found)]
    return {language: 2 * both / all_of if all_of else 1.0 for language, (both, all_of) in counts.items()}


def _boundaries(pieces: Sequence[str]) -> set[int]:
    places = set()
    place = 0
    for piece in pieces[:-1]:
        place += len("".join(piece.split()))
        places.add(place)
    return places
