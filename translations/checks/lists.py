"""One element of a list of names that the translation leaves out: of Penza, Samara and Saratov only two.

Names go by many names, so nothing is said of one alone; but a list whose other elements stand in a list of the
translation that is shorter by one has lost it. Of two (`A and B`) the lost one has to be a person's, in several words,
or both are places, as a plural tells (`Regionen Ligurien und Toskana`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.language.han_sounds import HAN
from translations.checks.finding import Finding, Severity, Span
from translations.checks.han_people import SURNAME_CHARACTERS, is_written, readings
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import is_first_name
from translations.checks.sounded_words import CASED, LATIN, Word, alike, words

CODES = ("listed_missing",)
_AND = {
    "be": frozenset({"і", "й", "ды", "а", "таксама", "або", "ці"}),
    "ru": frozenset({"и", "а", "также", "или"}),
    "en": frozenset({"and", "or", "as", "well"}),
    "de": frozenset({"und", "sowie", "oder"}),
    "fr": frozenset({"et", "ou"}),
    "es": frozenset({"y", "e", "o", "u"}),
    "pl": frozenset({"i", "oraz", "lub", "a", "także"}),
}
_BEFORE_AND, _COMMA = re.compile(r",?\s+\Z"), re.compile(r",\s+\Z")
_STOP = re.compile(r"[.!?…]+\s")
# What two places are, in the plural, and what may stand between it and their names.
_OF = r"(?: (?:of|de|d’|von|des|du))? ?"
_PLURAL = {
    language: re.compile(rf"(?<!\w)(?:{nouns})(?!\w){_OF}", re.IGNORECASE)
    for language, nouns in {
        "be": "(?:раён|горад|гарад|рэгіён|штат)(?:аў|оў|ах|ам|ы)|(?:абласц|правінцы)(?:ей|й|ях|ям|і)|вёс(?:ак|ках|кі)",
        "ru": "(?:район|регион|штат|округ|город)(?:ов|ах|ам|ы|а)|(?:област|провинци)(?:ей|й|ях|ям|и)|сел(?:ах|а)",
        "en": "regions|provinces|districts|cities|towns|villages|counties|states|islands",
        "de": "Regionen|Provinzen|Bezirken?|Städten?|Orten?|Dörfern?|Landkreisen?|Bundes(?:staaten|ländern?)|Inseln",
        "fr": "régions|provinces|districts|villes|villages|départements|États|îles",
        "es": "regiones|provincias|distritos|ciudades|pueblos|departamentos|estados|islas",
        "pl": "(?:region|powiat|rejon|miast|województw)(?:ach|ów)|miast|województw|prowincj(?:ach|i)|dzielnicach",
    }.items()
}
_BESIDE = 24
# So many words make an element, and so many are compared: no paragraph has more.
_LONGEST, _MOST = 4, 300
_FEWEST_SOUNDS, _FEWEST_LETTERS, _FIRST_AND_LAST = 3, 5, 2
# `Instytut Meteorologii i Gospodarki Wodnej`: one institution, of two things.
_INSTITUTION = re.compile(
    r"(?:instyt|institut|ministè|minist(?:er|ry)|urz[ąę]d|izb|fundacj|komite|comit|uniwersyt|universi|akadem|academ"
    r"|agenc|centrum|cent[er]r|muze|musé|rad[aye]$|związ|stowarzysz|інстыту|институт|міністэр|министер"
    r"|камітэт|комитет|універсі|универси|акадэм|академ|агенц|агент|цэнтр|центр|музе|савет|совет|фонд)",
    re.IGNORECASE,
)
# Where common nouns and titles have small letters.
NAMES_ALONE = frozenset({"be", "ru", "pl", "fr", "es"})


@dataclass(frozen=True)
class _Element:
    words: tuple[Word, ...]

    @property
    def place(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`listed_missing`: the element that a list of the source has and the translation's lacks."""
    if not pair.is_translation or pair.target.language not in CASED:
        return
    if pair.source.language.startswith("zh"):
        yield from _of_han(pair)
        return
    if pair.source.language not in CASED:
        return
    ours, theirs = words(pair.source), words(pair.target)
    if max(len(ours), len(theirs)) > _MOST:
        return
    for elements in _lists(ours, pair.source):
        lost = _lost(elements, ours, theirs, pair)
        if lost is not None:
            yield _finding(pair, lost)
            return


def _finding(pair: ParagraphPair, place: Span) -> Finding:
    facts = {"source": pair.source.text[place.start : place.end]}
    return Finding("listed_missing", Severity.WARNING, facts, source=(place,))


# --- lists of names with capitals -------------------------------------------------------------------------------------


def _lists(those: Sequence[Word], paragraph: Paragraph) -> Iterator[list[_Element]]:
    """Rows of names with commas between them and a word for “and” before the last."""
    conjunctions = _AND[paragraph.language]
    at = 0
    while at < len(those):
        elements, end, closed = _list_at(at, those, paragraph, conjunctions)
        if closed and len(elements) > 1:
            yield elements
        at = max(end, at + 1)


def _list_at(
    at: int, those: Sequence[Word], paragraph: Paragraph, conjunctions: frozenset[str]
) -> tuple[list[_Element], int, bool]:
    """The elements from a word on, the place behind them, and whether “and” stands before the last."""
    elements: list[_Element] = []
    joined = False
    while (end := _end_of_name(at, those, paragraph)) > at:
        elements.append(_Element(tuple(those[at:end])))
        if joined or end == len(those):
            return elements, end, joined
        gap = _gap(those, end, paragraph)
        joined = those[end].text in conjunctions and _BEFORE_AND.match(gap) is not None
        if not joined and not _COMMA.match(gap):
            return elements, end, False
        at = end + joined
    return elements, at, False


def _end_of_name(at: int, those: Sequence[Word], paragraph: Paragraph) -> int:
    """Behind the words with capitals that stand side by side from here; the same place for none or too many."""
    end = at
    while end < len(those) and those[end].has_capital and (end == at or _gap(those, end, paragraph) == " "):
        end += 1
    return end if end - at <= _LONGEST else at


def _gap(those: Sequence[Word], at: int, paragraph: Paragraph) -> str:
    """What stands before a word and behind the one before it, with plain spaces."""
    return paragraph.text[those[at - 1].end : those[at].start].replace("\u00a0", " ")


def _lost(elements: list[_Element], ours: Sequence[Word], theirs: Sequence[Word], pair: ParagraphPair) -> Span | None:
    of_a_kind = len(elements) == 2 and _are_of_a_kind(elements, pair.source)
    heard = _each_its_own([_heard(element, theirs, of_a_kind) for element in elements])
    gone = [element for element, places in zip(elements, heard, strict=True) if not places]
    copied = {pair.source.language, pair.target.language} <= LATIN
    if len(gone) != 1 or not all(_sounds_enough(element, copied) for element in elements):
        return None
    if len(elements) == 2 and not (of_a_kind or _are_people(elements, gone[0], pair.source)):
        return None
    kept = [places for places in heard if places]
    if len(elements) > 2 and not _stand_in_a_row(kept, theirs, pair.target):
        return None
    if len(elements) == 2 and any(_is_joined(at, theirs, pair.target) for at in kept[0]):
        return None
    if _names_another(ours, _around(kept[0][0], theirs, pair.target), pair.target):
        return None
    return gone[0].place


def _are_people(elements: list[_Element], gone: _Element, source: Paragraph) -> bool:
    is_an_institution = any(_INSTITUTION.match(word.text) for word in elements[0].words)
    return not is_an_institution and _is_a_person(gone, source)


def _is_a_person(element: _Element, source: Paragraph) -> bool:
    """Whether several words with capitals name somebody; where nouns and titles have them, one is a first name."""
    if len(element.words) < _FIRST_AND_LAST:
        return False
    return source.language in NAMES_ALONE or any(is_first_name(word.text, source.language) for word in element.words)


def _are_of_a_kind(elements: list[_Element], source: Paragraph) -> bool:
    """Whether a noun in the plural says what both are, before them or behind: `Ашмянскага і Смаргонскага раёнаў`."""
    first, last = elements[0].place.start, elements[-1].place.end
    if source.language == "de":
        # Its nouns have capitals.
        first = elements[0].words[-1].start
    plural = _PLURAL[source.language]
    behind, before = plural.match(source.text, last + 1), source.text[max(first - _BESIDE, 0) : first]
    return behind is not None or any(found.end() == len(before) for found in plural.finditer(before))


def _sounds_enough(element: _Element, copied: bool) -> bool:
    """Of names that are copied in the same letters some letters tell enough: Chloé."""
    return any(
        max(map(len, word.sounds), default=0) >= _FEWEST_SOUNDS or (copied and len(word.text) >= _FEWEST_LETTERS)
        for word in element.words
    )


def _heard(element: _Element, theirs: Sequence[Word], in_adjectives: bool) -> list[int]:
    """Where words with a capital sound like any of an element's; of places also adjectives: `w rejonie oszmiańskim`."""
    return [
        at
        for at, word in enumerate(theirs)
        if (word.has_capital and any(alike(own, word) for own in element.words))
        or (in_adjectives and any(_have_one_root(own, word) for own in element.words))
    ]


def _each_its_own(heard: list[list[int]]) -> list[list[int]]:
    """Without words that stand beside another of the same element, for the others: `Maslowska` is not Małecki, too."""
    taken = [{at for at in places if at + 1 in places or at - 1 in places} for places in heard]
    others = [set().union(*(those for other, those in enumerate(taken) if other != own)) for own in range(len(heard))]
    return [
        [at for at in places if at not in theirs or at in own]
        for places, theirs, own in zip(heard, others, taken, strict=True)
    ]


def _have_one_root(own: Word, word: Word) -> bool:
    """Whether two adjectives in -ski are made of one name."""
    roots = [{sound.partition("SK")[0] for sound in one.sounds if "SK" in sound} for one in (own, word)]
    return any(len(root) > 1 for root in roots[0] & roots[1])


def _stand_in_a_row(kept: list[list[int]], theirs: Sequence[Word], target: Paragraph) -> bool:
    """Whether the others stand in a list of the translation that has just so many elements."""
    for elements in _lists(theirs, target):
        starts = {word.start for element in elements for word in element.words}
        if len(elements) == len(kept) and all(any(theirs[at].start in starts for at in places) for places in kept):
            return True
    return False


def _is_joined(at: int, theirs: Sequence[Word], target: Paragraph) -> bool:
    """Whether a word has “and” or a comma with another name beside it."""
    conjunctions = _AND[target.language]
    last, first = at, at
    while last + 1 < len(theirs) and theirs[last + 1].has_capital and _gap(theirs, last + 1, target) == " ":
        last += 1
    while first and theirs[first - 1].has_capital and _gap(theirs, first, target) == " ":
        first -= 1
    if last + 1 < len(theirs):
        behind = theirs[last + 1]
        if behind.text in conjunctions or (behind.has_capital and "," in _gap(theirs, last + 1, target)):
            return True
    return bool(first) and theirs[first - 1].text in conjunctions


def _around(at: int, theirs: Sequence[Word], target: Paragraph) -> Sequence[Word]:
    """The words of the sentence that a word stands in."""
    start, end = theirs[at].start, theirs[at].end
    stops = [found.end() for found in _STOP.finditer(target.text)]
    first = max((stop for stop in stops if stop <= start), default=0)
    last = min((stop for stop in stops if stop >= end), default=len(target.text))
    return [word for word in theirs if first <= word.start < last]


def _names_another(ours: Sequence[Word], theirs: Sequence[Word], target: Paragraph) -> bool:
    """Whether the translation has a name of its own, which may be what the element is called there."""
    if target.language == "de":
        return False
    named = [word for at, word in enumerate(theirs) if at and word.has_capital and not _opens(word, target.text)]
    return any(not any(own.has_capital and alike(own, word) for own in ours) for word in named)


def _opens(word: Word, text: str) -> bool:
    return text[: word.start].rstrip(' \u00a0«„“”"–—-')[-1:] in {"", ".", "!", "?", "…", ":"}


# --- lists of Chinese names -------------------------------------------------------------------------------------------

_HAN_NAME = f"{HAN.pattern}{{2,4}}?"
_HAN_END = f"({HAN.pattern}{{2,3}})"
# More than a dozen are no list of people; so many keep the time in bounds, too.
_HAN_LIST = re.compile(f"{_HAN_END}((?:、{_HAN_NAME}(?=[、和与及])){{1,12}})[和与及]{_HAN_END}")


def _of_han(pair: ParagraphPair) -> Iterator[Finding]:
    """Of `王曼昱、孙颖莎和蒯曼` the one whose given name no word writes, where words write the others’."""
    known = {word.text.lower() for word in words(pair.target)} if "、" in pair.source.text else set()
    if not known or len(known) > _MOST:
        return
    for found in _HAN_LIST.finditer(pair.source.text):
        between, start = found[2][1:].split("、"), found.end(1) + 1
        sure = []
        for name in between:
            sure.append((Span(start, start + len(name)), name))
            start += len(name) + 1
        ends = [[found[1][-3:], found[1][-2:]], [found[3][:3], found[3][:2]]]
        kept = sum(any(_is_named(name, known, pair.target.language) for name in names) for names in ends)
        gone = [
            place
            for place, name in sure
            if name[0] in SURNAME_CHARACTERS and len(name) <= 3 and not _is_named(name, known, pair.target.language)
        ]
        if len(gone) == 1 and kept == len(ends) and all(name[0] in SURNAME_CHARACTERS for _place, name in sure):
            yield _finding(pair, gone[0])
            return


def _is_named(name: str, known: set[str], language: str) -> bool:
    """Whether a word is written like what stands behind somebody's surname, or like all of it."""
    return any(is_written(word, way, language) for part in (name[1:], name) for way in _ways(part) for word in known)


def _ways(part: str) -> list[tuple[str, ...]]:
    ways: list[tuple[str, ...]] = [()]
    for character in part:
        ways = [(*way, reading) for way in ways for reading in readings(character)]
    return ways
