"""Names that review wrote in another form, each with the source's: what one key proposes for the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.language.difference import Kind as PieceKind
from newsroom.language.difference import Piece
from newsroom.language.inflection.variants import Kind
from newsroom.models.concept import ConceptForm
from translations.checks.paragraphs import Paragraph
from translations.checks.sounded_words import Word, alike, follows, words

# Of fewer letters a word that sounds alike says nothing: “In Minsk”, “In Minsk”.
SHORTEST = 3


@dataclass(frozen=True)
class Storable:
    """A name as the source writes it and as it was approved; `kind` is a guess that an editor looks at."""

    source: str
    target: str
    kind: Kind


def names_changed(sources: Sequence[Paragraph], target: Paragraph, change: Iterable[Piece]) -> list[Storable]:
    """Names of the approved text that review wrote otherwise, and that sound like one of the source.

    None where a language has no sounds to compare (Chinese), and none that only stands first in its sentence or was
    moved with the words around it.
    """
    change = list(change)
    touched = list(_added(change))
    before = Paragraph("".join(piece.text for piece in change if piece.kind != PieceKind.ADDED), target.language)
    found: dict[tuple[str, str], Storable] = {}
    for run in _runs(words(target), target.text):
        if not any(word.start < end and start < word.end for word in run for start, end in touched):
            continue
        for source in sources:
            pair = _same_name(source, target, run)
            if pair is not None and _is_written_otherwise(pair, run, target, before):
                found.setdefault((pair.source, pair.target), pair)
    return list(found.values())


def not_known_yet(candidates: Sequence[Storable], language: str) -> list[Storable]:
    """Those whose form in the source's language the register does not have, proposed ones among them. One query."""
    if not candidates:
        return []
    asked = ConceptForm.objects.filter(language=language, text__in=[each.source for each in candidates])
    known = set(asked.values_list("text", flat=True))
    return [each for each in candidates if each.source not in known]


def _added(change: Iterable[Piece]) -> Iterator[tuple[int, int]]:
    """Where in the new text what was added stands."""
    place = 0
    for piece in change:
        if piece.kind == PieceKind.REMOVED:
            continue
        if piece.kind == PieceKind.ADDED:
            yield place, place + len(piece.text)
        place += len(piece.text)


def _runs(those: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Words that may be names, one after the other."""
    run: list[Word] = []
    for word in those:
        if run and not (word.may_be_a_name and follows(run[-1], word, text)):
            yield run
            run = []
        if word.may_be_a_name:
            run.append(word)
    if run:
        yield run


def _same_name(source: Paragraph, target: Paragraph, run: Sequence[Word]) -> Storable | None:
    """What of the source sounds like this run, from the first word of both that does to the last."""
    for theirs in _runs(words(source), source.text):
        pairs = [(one, other) for one in theirs for other in run if _may_be_one(one, other)]
        if not pairs:
            continue
        said = [one for one, _other in pairs]
        ours = [other for _one, other in pairs]
        source_form = source.text[min(word.start for word in said) : max(word.end for word in said)]
        target_form = target.text[min(word.start for word in ours) : max(word.end for word in ours)]
        return Storable(source_form, target_form, Kind.PERSON if " " in source_form else Kind.PLACE)
    return None


def _is_written_otherwise(pair: Storable, run: Sequence[Word], now: Paragraph, before: Paragraph) -> bool:
    """Whether this form is new; one that stood there, or that is the source's own, only in place of another form."""
    stood = _times(pair.target, before.text)
    if _times(pair.target, now.text) <= stood:
        return False
    if not stood and pair.source != pair.target:
        return True
    forms = {word.text for word in run}
    return any(_may_be_one(one, other) for one in words(before) if one.text not in forms for other in run)


def _times(form: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", text))


def _may_be_one(one: Word, other: Word) -> bool:
    return min(len(one.text), len(other.text)) >= SHORTEST and alike(one, other, loose=False)
