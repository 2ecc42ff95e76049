"""Which paragraphs of an older text the paragraphs of a newer one were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from articles.text.following import ALIKE
from articles.text.paragraphs import HEADS, Paragraph, bare
from articles.vocabulary import Role
from newsroom.language.likeness import best_pairs, likenesses

Text = tuple[Role, str]


@dataclass
class Pairing:
    """New texts, by their places, and the old paragraphs that are not found among them yet.

    `matched` are those that one goes on from, `parts` those whose words it is made of, one for one.
    """

    new: Sequence[Text]
    free: list[Paragraph]
    matched: dict[int, Paragraph] = field(default_factory=dict)
    parts: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    bare: Callable[[str], str] = field(default_factory=lambda: cache(bare))

    def match_identical(self) -> None:
        """The same words anywhere, first those of the same role."""
        waiting: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in self.free:
            waiting[self.bare(paragraph.text)].append(paragraph)
        for same_role in (True, False):
            for place, (role, text) in enumerate(self.new):
                candidates = [p for p in waiting[self.bare(text)] if not same_role or p.role == role]
                if place not in self.matched and candidates:
                    waiting[self.bare(text)].remove(candidates[0])
                    self._goes_on(place, candidates[0])
                    self.parts[place] = (candidates[0],)

    def match_joins(self) -> None:
        """A new paragraph that is several old ones in a row, word for word."""
        texts = [self.bare(p.text) for p in self.free]
        row = _Row(texts)
        for place, (_role, text) in enumerate(self.new):
            run = row.run_of(self.bare(text)) if place not in self.matched else None
            if run is not None:
                parts = tuple(self.free[run])
                self.matched[place], self.parts[place] = parts[0], parts
                del self.free[run], texts[run]
                row = _Row(texts)

    def match_splits(self) -> None:
        """Several new paragraphs in a row that are one old one, word for word; the first goes on from it."""
        open_places = [place for place in range(len(self.new)) if place not in self.matched]
        texts = [self.bare(self.new[place][1]) for place in open_places]
        row = _Row(texts)
        for paragraph in list(self.free):
            run = row.run_of(self.bare(paragraph.text))
            if run is not None:
                places = open_places[run]
                self._goes_on(places[0], paragraph)
                self.parts.update(dict.fromkeys(places, (paragraph,)))
                del open_places[run], texts[run]
                row = _Row(texts)

    def match_heads(self) -> None:
        """The one headline, short headline and summary, whatever they say."""
        for role in HEADS:
            places = [place for place, (its, _text) in enumerate(self.new) if its == role and place not in self.matched]
            before = [paragraph for paragraph in self.free if paragraph.role == role]
            if len(places) == len(before) == 1:
                self._goes_on(places[0], before[0])

    def match_similar(self) -> None:
        """Texts alike, best pairs first: in order alone, moved and merged paragraphs would be lost."""
        places = [
            place
            for place, (role, _text) in enumerate(self.new)
            if place not in self.matched and place not in self.parts and role not in HEADS
        ]
        bodies = [paragraph for paragraph in self.free if paragraph.role not in HEADS]
        scores = likenesses([self.bare(p.text) for p in bodies], [self.bare(self.new[place][1]) for place in places])
        for i, j in best_pairs(scores, least=ALIKE):
            self._goes_on(places[j], bodies[i])

    def _goes_on(self, place: int, paragraph: Paragraph) -> None:
        self.matched[place] = paragraph
        self.free.remove(paragraph)


class _Row:
    """Texts that stand in a row, to find where some of them make a whole."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.joined = " ".join(pieces)
        starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
        self.ends = {start - 1: place for place, start in enumerate(starts)}
        self.starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, (piece, start) in enumerate(zip(pieces, starts, strict=False)):
            self.starts[_first_word(piece)].append((place, start))

    def run_of(self, whole: str) -> slice | None:
        """At least two neighbours that join to the whole."""
        for place, start in self.starts.get(_first_word(whole), ()):
            end = self.ends.get(start + len(whole), 0)
            if end >= place + 2 and self.joined.startswith(whole, start):
                return slice(place, end)
        return None


def _first_word(bare: str) -> str:
    return bare.partition(" ")[0]
