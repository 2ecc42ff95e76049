"""One city for another: the source names Seoul, the translation Beijing, and neither names both.

Which name is whose in nine languages is told by `newsroom.language.places`; a city whose name begins like a word of the
other text (`Bremer`, `парижский`) is there, and one that stands beside another name (London Breed) is somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newsroom.language.first_names import FIRST_NAMES
from newsroom.language.folding import fold
from newsroom.language.places import city_names, city_of
from newsroom.languages import LANGUAGES
from translations.checks import one_for_another
from translations.checks.finding import Finding, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import SOUNDED, Word, alike, sounds_of, words

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GLUED = tuple(map(re.compile, (r"\A\Z", "^[وفبلك]", "^[وفبلك]?(?:ال|لل)")))
_ARABIC_PREFIX = re.compile("^[وفبلك]?(?:ال|لل)?")
_HAN = re.compile("[\u3400-\u9fff]{2,}")
# d’Anvers
_BEHIND_ELISION = re.compile("[’'](.+)")
_ARTICLE = re.compile("^(?:El|L[ae]s?|Los) ")
_ARTICLES = frozenset({"El", "La", "Las", "Los", "Le", "Les"})
# Names have so many letters at least, and begin with these.
_SHORTEST, _BEGINNING = 4, 4
# A text that names more is a list.
_MOST = 12


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a city that only the source names, where the translation names another in its place."""
    source, target = pair.source, pair.target
    if not pair.is_translation or not {source.language, target.language} <= LANGUAGES.keys():
        return
    ours, theirs = named(source), named(target)
    if max(len(ours), len(theirs)) > _MOST:
        return
    lost = [place for city, place in ours.items() if city not in theirs and not is_meant(city, target)]
    came = [place for city, place in theirs.items() if city not in ours and not is_meant(city, source)]
    if len(lost) > 1:
        lost = [place for place in lost if not _is_heard(place, source, target)]
    yield from one_for_another.changed(pair, lost, came)


def _is_heard(place: Span, here: Paragraph, there: Paragraph) -> bool:
    """Whether a word of the other text sounds like a city, by which way ever it is written: Бишкек, بيشكيك."""
    if not {here.language, there.language} <= SOUNDED:
        return False
    text = here.text[place.start : place.end]
    city = Word(place.start, place.end, text, sounds_of(text, here.language))
    return any(word.may_be_a_name and alike(city, word, loose=False) for word in words(there))


def named(paragraph: Paragraph) -> dict[str, Span]:
    """The cities that a text names, with the first place of each."""
    found: dict[str, Span] = {}
    for start, end, city in _han(paragraph) if paragraph.language.startswith("zh") else _in_words(paragraph):
        found.setdefault(city, Span(start, end))
    return found


def _han(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    cities = _han_cities(paragraph.language)
    for found in _han_pattern(paragraph.language).finditer(paragraph.text):
        yield found.start(), found.end(), cities[found.group()]


@cache
def _han_cities(language: str) -> dict[str, str]:
    return {name: city for city, names in city_names(language).items() for name in names if _HAN.fullmatch(name)}


@cache
def _han_pattern(language: str) -> re.Pattern[str]:
    longest = sorted(_han_cities(language), key=len, reverse=True)
    # 北京时间 is no place
    return re.compile(f"(?:{'|'.join(map(re.escape, longest))})(?!时间|·)")


def _in_words(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    words = list(_WORD.finditer(paragraph.text))
    for at, found in enumerate(words):
        word = found.group()
        if len(word) < _SHORTEST or fold(word) in FIRST_NAMES or not _may_be_a_name(word):
            continue
        if paragraph.language != "de" and any(_stands_beside(found, other) for other in words[max(at - 1, 0) : at + 2]):
            continue
        arabic = paragraph.language == "ar"
        city = _arabic_city(word) if arabic else city_of(word, paragraph.language)
        if city is not None:
            yield found.start(), found.end(), city


def _arabic_city(word: str) -> str | None:
    """Letters that are glued before a name may belong to it, too."""
    cities = _arabic_cities()
    return next((cities[form] for cut in _GLUED if (form := cut.sub("", fold(word))) in cities), None)


@cache
def _arabic_cities() -> dict[str, str]:
    own = {fold(name): city for city, names in city_names("ar").items() for name in names}
    return {form: city for name, city in own.items() for form in (name, name.removeprefix("ال")) if len(form) > 2}


def _may_be_a_name(word: str) -> bool:
    return word[0].isupper() or word[0].lower() == word[0].upper()


def _stands_beside(word: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a word with a capital stands right beside another: New York, London Breed; not El Cairo."""
    return (
        other.group() not in _ARTICLES
        and other.group()[0].isupper()
        and 1 in {other.start() - word.end(), word.start() - other.end()}
    )


def _plain(word: str, language: str) -> str:
    return _ARABIC_PREFIX.sub("", word) if language == "ar" and len(word) > _SHORTEST else word


def _telling(parts: Sequence[str]) -> Iterator[str]:
    """The words of a city's name by which it is known again: Dabi of Abu Dabi, Rio and Janeiro."""
    long = [part for part in parts if len(part) >= _SHORTEST]
    yield from long or parts


def is_meant(city: str, paragraph: Paragraph) -> bool:
    """Whether a word begins like one of the city's names."""
    names = city_names(paragraph.language).get(city, ())
    if not names:
        return True
    if paragraph.language.startswith("zh"):
        return any(name[:2] in paragraph.text for name in names)
    begins = tuple(
        fold(part)[:_BEGINNING]
        for name in names
        for part in _telling(_plain(_ARTICLE.sub("", name), paragraph.language).split(" "))
    )
    return any(
        fold(_plain(part, paragraph.language)).startswith(begins)
        for found in _WORD.finditer(paragraph.text)
        for part in (found.group(), *_BEHIND_ELISION.findall(found.group()))
    )
