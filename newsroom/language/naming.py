"""Names and terms of the register found in running text, in whatever form they are written there.

Every word of a registered form is laid out in all its forms (`newsroom.language.inflection`) in one hash, its forms
follow each other in a tree of words, and a text is gone through once. Where names overlap the longest one holds; what
stands inside another word, or is one part of a hyphenated one, is no name. Chinese is gone through by characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from newsroom.language.inflection.variants import Kind
from newsroom.language.name_index import Candidate, Entry, WordIndex
from newsroom.language.name_runs import RunIndex
from newsroom.language.words import is_han


class Status(StrEnum):
    """What the desk thinks of a form."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


_MOST_GONE = 500
_RANK = {Status.PREFERRED: 0, Status.ALLOWED: 1, Status.FORBIDDEN: 2}


@dataclass(frozen=True)
class Form:
    """One way in which a concept is written in a language. `reason` says why a form is forbidden."""

    concept: int
    language: str
    text: str
    kind: Kind = Kind.TERM
    status: Status = Status.PREFERRED
    reason: str = ""


@dataclass(frozen=True)
class NameHit:
    """A concept named in a text, which calls it `text[start:end]`; `form` is the registered form that was recognised.

    `exact` is whether the text writes it as registered, case aside. `forms` are the concept's forms in every language
    that may be used, the preferred one first.
    """

    concept: int
    start: int
    end: int
    form: str
    status: Status
    kind: Kind = Kind.TERM
    reason: str = ""
    exact: bool = True
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict, compare=False, repr=False)


class Naming:
    """An index over forms. It is built for a language when that is first asked for; a text is never kept."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_language: dict[str, list[Form]] = {}
        self._usable: dict[int, dict[str, list[str]]] = {}
        self._places: dict[int, list[tuple[str, int]]] = {}
        self._gone: dict[str, set[int]] = {}
        self._indexes: dict[str, tuple[WordIndex, RunIndex]] = {}
        self._take(list(forms))

    def find(self, text: str, language: str) -> list[NameHit]:
        """The names in a text in their order, none over another; several concepts of one name stand side by side.

        Time grows with the text, not with the register.
        """
        forms = self._by_language.get(language)
        if not forms or not text:
            return []
        words, runs = self._index(language, forms)
        gone = self._gone.get(language, ())
        found = [each for index in (words, runs) for each in index.candidates(text) if each.entry not in gone]
        return [hit for group in _longest(found) for hit in self._hits(text, group, forms)]

    def forms_of(self, concept: int) -> Mapping[str, Sequence[str]]:
        """The forms of a concept that may be used, by language, the preferred one first."""
        return self._usable.get(concept, {})

    def replace(self, concepts: Iterable[int], forms: Iterable[Form]) -> None:
        """Forget what was known of some concepts and know these forms of them instead."""
        for concept in concepts:
            self._usable.pop(concept, None)
            for language, place in self._places.pop(concept, ()):
                self._gone.setdefault(language, set()).add(place)
        fresh = list(forms)
        before = {language: len(known) for language, known in self._by_language.items()}
        self._take(fresh)
        for language, (words, runs) in list(self._indexes.items()):
            known = self._by_language[language]
            if len(self._gone.get(language, ())) > max(_MOST_GONE, len(known) // 4):
                # What is gone would weigh more than it saves: built anew when it is next asked for.
                self._clear_out(language)
                continue
            for place in range(before.get(language, 0), len(known)):
                _add(Entry(place, known[place].text, known[place].kind), words, runs)

    def _take(self, forms: list[Form]) -> None:
        for form in forms:
            known = self._by_language.setdefault(form.language, [])
            self._places.setdefault(form.concept, []).append((form.language, len(known)))
            known.append(form)
        for form in sorted(forms, key=lambda form: _RANK[form.status]):
            if form.status is not Status.FORBIDDEN:
                self._usable.setdefault(form.concept, {}).setdefault(form.language, []).append(form.text)

    def _clear_out(self, language: str) -> None:
        gone = self._gone.pop(language)
        kept = [form for place, form in enumerate(self._by_language[language]) if place not in gone]
        self._by_language[language] = kept
        del self._indexes[language]
        for concept in {form.concept for form in kept}:
            self._places[concept] = [each for each in self._places[concept] if each[0] != language]
        for place, form in enumerate(kept):
            self._places[form.concept].append((language, place))

    def _index(self, language: str, forms: list[Form]) -> tuple[WordIndex, RunIndex]:
        known = self._indexes.get(language)
        if known is None:
            words, runs = WordIndex((), language), RunIndex(())
            gone = self._gone.get(language, ())
            for place, form in enumerate(forms):
                if place not in gone:
                    _add(Entry(place, form.text, form.kind), words, runs)
            known = self._indexes[language] = words, runs
        return known

    def _hits(self, text: str, group: list[Candidate], forms: list[Form]) -> Iterator[NameHit]:
        """One hit a concept: by the form that is nearest to what is written, then by its status."""
        ranked = sorted(group, key=lambda each: (each.distance, _RANK[forms[each.entry].status], each.entry))
        names = [each for each in ranked if forms[each.entry].kind is not Kind.TERM]
        # `Rose` within a sentence is somebody, not a flower.
        if names and names[0].distance == 0 and not _begins_sentence(text, group[0].start):
            ranked = names
        seen: set[int] = set()
        for each in ranked:
            form = forms[each.entry]
            if form.concept not in seen:
                seen.add(form.concept)
                yield NameHit(
                    form.concept,
                    each.start,
                    each.end,
                    form.text,
                    form.status,
                    form.kind,
                    form.reason,
                    each.distance == 0,
                    self.forms_of(form.concept),
                )


def _add(entry: Entry, words: WordIndex, runs: RunIndex) -> None:
    if any(map(is_han, entry.text)):
        runs.add(entry)
    else:
        words.add(entry)


def _longest(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Candidates that lie over no longer one, grouped by their place, in the text's order."""
    groups: dict[tuple[int, int], list[Candidate]] = {}
    for each in candidates:
        groups.setdefault((each.start, each.end), []).append(each)
    taken: set[int] = set()
    kept = []
    for start, end in sorted(groups, key=lambda place: (place[0] - place[1], place[0])):
        # Nothing taken before is shorter: if it lies over this one, it covers one of its edges.
        if start not in taken and end - 1 not in taken:
            taken.update(range(start, end))
            kept.append((start, end))
    return [groups[place] for place in sorted(kept)]


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(" \u00a0\u202f«»„“”\"'‘’([–—-")
    return not before or before[-1] in ".!?…:;\n\t"
