"""Names written in words: their words in all forms in a hash, and a tree of which word may follow which."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newsroom.language.folding import fold
from newsroom.language.inflection.variants import Kind, variants
from newsroom.language.name_words import HYPHENS, Word, gap, plain, split

# A word is at most this far from what is registered: as it stands, in another form, without its accents.
SAME, INFLECTED, BARE = range(3)
_CACHED = 50_000
_LONGEST = 60


@dataclass(frozen=True)
class Entry:
    """One form to be found, known by its place in the list of forms."""

    place: int
    text: str
    kind: Kind


@dataclass(frozen=True)
class Candidate:
    """A place in a text that writes an entry; `distance` is 0 where it is written as registered."""

    start: int
    end: int
    entry: int
    distance: int


@dataclass
class _Node:
    """Where a form may go on, by what stands between and the next word; and the forms that end here."""

    next: dict[tuple[str, int], _Node] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class _Asked:
    """What a word of a text must have to be a word of a form: a capital, capitals throughout."""

    capital: bool = False
    acronym: str = ""

    def by(self, raw: str) -> bool:
        if self.acronym:
            return raw.startswith(self.acronym) and not raw[len(self.acronym) :].isupper()
        return not self.capital or raw[:1].isupper() or raw[:1].istitle()


class WordIndex:
    """The forms of one language."""

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self._language = language
        self._root = _Node()
        self._asked: list[_Asked] = []
        self._numbers: dict[tuple[str, Kind, bool, bool, _Asked], int] = {}
        self._written: dict[str, tuple[int, ...]] = {}
        self._varied: dict[str, tuple[int, ...]] = {}
        self._bare: dict[str, tuple[int, ...]] = {}
        self._seen: dict[str, tuple[tuple[int, int], ...]] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Lay out one more form."""
        self._seen.clear()
        words = split(entry.text, self._language)
        node = self._root
        before: Word | None = None
        free = _may_be_small(entry, words, self._language)
        for word in words:
            between = gap(before.raw, entry.text[before.end : word.start]) if before else ""
            number = self._number(word, entry, first=before is None, alone=len(words) == 1, free=free)
            node = node.next.setdefault((between or "", number), _Node())
            before = word
        if words:
            node.ends.append(entry.place)

    def _number(self, word: Word, entry: Entry, *, first: bool, alone: bool, free: bool) -> int:
        asked = _asked(word.raw, free=free)
        key = plain(word.raw)
        # What a form's words may become depends on all of this; a word asked twice is laid out once.
        known = (key, entry.kind, first, alone, asked)
        number = self._numbers.get(known)
        if number is not None:
            return number
        number = self._numbers[known] = len(self._asked)
        self._asked.append(asked)
        # One tuple for all forms of a word: hundreds of thousands of sets would weigh a hundred megabytes.
        own = (number,)
        self._written[key] = self._written.get(key, ()) + own
        forms = {key} if asked.acronym and self._language not in {"ru", "be"} else self._forms(key, entry, first, alone)
        for form in forms:
            self._varied[form] = self._varied[form] + own if form in self._varied else own
            if entry.kind is not Kind.TERM and (bare := fold(form)) != form and len(bare) > 3:
                self._bare[bare] = self._bare[bare] + own if bare in self._bare else own
        return number

    def _forms(self, key: str, entry: Entry, first: bool, alone: bool) -> set[str]:
        return {key, *variants(key, self._language, entry.kind, first=first, alone=alone)}

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Every form at every place, those inside hyphenated words left out."""
        words = split(text, self._language)
        known = [self._known(word.raw) for word in words]
        found: list[Candidate] = []
        for place in range(len(words)):
            if known[place]:
                found += self._from(text, words, known, place)
        yield from _not_inside(found, text, self._language)

    def _from(
        self, text: str, words: list[Word], known: list[tuple[tuple[int, int], ...]], place: int
    ) -> Iterator[Candidate]:
        """Every form that begins with this word."""
        heads: list[tuple[_Node, int]] = [
            (node, distance) for number, distance in known[place] if (node := self._root.next.get(("", number)))
        ]
        start = words[place].start
        while heads:
            end = words[place].end
            yield from (Candidate(start, end, entry, distance) for node, distance in heads for entry in node.ends)
            place += 1
            if place == len(words) or not known[place]:
                return
            between = gap(words[place - 1].raw, text[end : words[place].start])
            if between is None:
                return
            heads = [
                (node, max(distance, further))
                for head, distance in heads
                for number, further in known[place]
                if (node := head.next.get((between, number)))
            ]

    def _known(self, raw: str) -> tuple[tuple[int, int], ...]:
        """The words of forms that a word of a text may be, and how far it is from each."""
        found = self._seen.get(raw)
        if found is None:
            if len(self._seen) >= _CACHED:
                self._seen.clear()
            found = self._seen[raw] = tuple(self._look_up(raw))
        return found

    def _look_up(self, raw: str) -> Iterator[tuple[int, int]]:
        if len(raw) > _LONGEST:
            return
        key = plain(raw)
        numbers = dict.fromkeys(self._written.get(key, ()), SAME)
        for number in self._varied.get(fold(key) if self._language == "ar" else key, ()):
            numbers.setdefault(number, INFLECTED)
        if not numbers:
            numbers = dict.fromkeys(self._bare.get(key, ()), BARE)
        yield from ((number, distance) for number, distance in numbers.items() if self._asked[number].by(raw))


def _asked(raw: str, *, free: bool) -> _Asked:
    """Names keep their capitals; an acronym keeps all of them, though an ending may follow (`МИДа`)."""
    if len(raw) > 1 and raw.isupper():
        return _Asked(acronym=unicodedata.normalize("NFC", raw))
    return _Asked(capital=not free and raw[:1].isupper())


def _may_be_small(entry: Entry, words: list[Word], language: str) -> bool:
    """Whether a form with capitals may stand in a text without: a term, or an organisation named by common words."""
    if entry.kind is Kind.TERM:
        return language != "de"
    return entry.kind is Kind.ORGANISATION and sum(len(word.raw) > 4 for word in words) > 1


# What German newspapers hang on a name: `Merkel-Besuch` names her, `Baden-Württemberg` is no Baden.
_HANGS_ON = re.compile(
    r"(?:Abkommen|Affäre|Aktie|Anhänger|Anwalt|Anwält|Armee|Auftritt|Ära|Berater|Besuch|Biograf|Bot(?:e|schaft)|Büro|Chef|Debatte"
    r"|Delegation|Deal|Effekt|Einsatz|Erlass|Experte|Familie|Fan|Firma|Fraktion|Frau|Freund|Gegner|Geschäft|Gesetz|Gespräch"
    r"|Gipfel|Grenze|Initiative|Interview|Invasion|Kabinett|Kenner|Koalition|Komitee|Konferenz|Konflikt|Konzern|Korrespondent"
    r"|Krieg|Krise|Kritik|Kurs|Lager|Minister|Mission|Mitarbeiter|Mitglied|Nachfolg|Offensive|Papier|Partei|Plan|Pläne|Politik"
    r"|Präsident|Prozess|Rede|Regierung|Reise|Reporter|Resolution|Rückzug|Sanktion|Skandal|Sohn|Soldat|Spiel|Sprecher|Streit"
    r"|Team|Test|Tochter|Tour|Trainer|Treffen|Truppe|Urteil|Verhandlung|Vermittl|Vertrag|Vertrau|Vertreter|Vorgänger|Vorschlag"
    r"|Vorstoß|Wahl|Werk|Zeit|Zentrale|Zitat)"
)
_PART_BEFORE = re.compile(rf"\w[{HYPHENS}]\Z")
_PART_BEHIND = re.compile(rf"[{HYPHENS}](\w+)")


def _not_inside(found: list[Candidate], text: str, language: str) -> Iterator[Candidate]:
    """Leave out what is one part of a hyphenated word, unless each of its parts is a name: `Минск-Москва`.

    An acronym before a hyphen is its own word (`EU-Kommission`, `PAP-u`), and so is what stands before a small one in
    English (`Minsk-based`) or before certain nouns in German (`Merkel-Besuch`).
    """
    starts = {each.start for each in found}
    ends = {each.end for each in found}
    for each in found:
        before = each.start > 1 and _PART_BEFORE.search(text, each.start - 2, each.start)
        if before and (each.start - 1 not in ends or _same_parts(text, each)):
            continue
        behind = _PART_BEHIND.match(text, each.end)
        own_word = not behind or _own_word(text[each.start : each.end], behind[1], language)
        if own_word or (behind and behind.start(1) in starts and not _same_parts(text, each)):
            yield each


def _own_word(name: str, next_part: str, language: str) -> bool:
    if name.isupper() and len(name) < 9 and not next_part.isdigit():
        return True
    if language == "de" and _HANGS_ON.match(next_part):
        return True
    return language == "en" and next_part.islower() and len(next_part) > 2


def _same_parts(text: str, each: Candidate) -> bool:
    """`Baden` in `Baden-Baden`."""
    name = text[each.start : each.end]
    size = len(name) + 1
    return text[each.end + 1 : each.end + size] == name or text[each.start - size : each.start - 1] == name
