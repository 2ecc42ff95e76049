"""Cities and countries that one text names and the other does not, by what each language calls them.

Readers who know where they are need not be told, and a capital stands for its government: so this is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.places import place_in
from newsroom.languages import LANGUAGES
from translations.checks import cities, countries
from translations.checks.finding import Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import SOUNDED, sounds_of, words

# Of a city, who governs there: `Washington`, `Пекин`.
_GOVERN = frozenset({"Washington", "Moscow", "Beijing", "Brussels", "Minsk", "Madrid", "Paris", "Berlin", "London"})
# وكان ("and was") is no Cannes; a short word at a sentence's beginning is no city.
_NO_CITIES = frozenset({"وكان", "كان", "بترول", "Белом", "Христа", "Christmas", "德里"})
_SHORT = 4


def lost(pair: ParagraphPair) -> Iterator[Span]:
    """Where the source names a city, then where a country, that the translation does not."""
    source, target = pair.source, pair.target
    if not {source.language, target.language} <= LANGUAGES.keys():
        return
    yield from _unnamed_cities(source, target)
    for country, place in countries.named(source, target).items():
        name = source.text[place.start : place.end]
        if not countries.is_meant(country, target) and not _is_heard(name, source, target):
            yield place


def came(pair: ParagraphPair) -> Iterator[Span]:
    """Where the translation names a city that the source does not; what it is the capital of is told to readers."""
    source, target = pair.source, pair.target
    if {source.language, target.language} <= LANGUAGES.keys():
        yield from _unnamed_cities(target, source)


def _unnamed_cities(here: Paragraph, there: Paragraph) -> Iterator[Span]:
    for city, place in cities.named(here).items():
        name = here.text[place.start : place.end]
        if name in _NO_CITIES or _may_open(place, here) or countries.is_named(Paragraph(name, here.language)):
            continue
        is_a_capital = place_in(name, here.language, "en") in _GOVERN
        if not is_a_capital and not cities.is_meant(city, there) and not _is_heard(name, here, there):
            yield place


def _may_open(place: Span, here: Paragraph) -> bool:
    """Whether a short word has its capital from where it stands."""
    before = here.text[: place.start].rstrip(" \u00a0«„“”\"'(–—-")
    return place.end - place.start <= _SHORT and before[-1:] in {"", ".", "!", "?", "…", ":", "\n"}


def _is_heard(name: str, here: Paragraph, there: Paragraph) -> bool:
    """Whether a word of the other text sounds just like it: another way to write the name."""
    if not {here.language, there.language} <= SOUNDED:
        return False
    ours = sounds_of(name, here.language)
    parts = (part for word in words(there) if word.may_be_a_name for part in word.text.split("-"))
    return any(ours & sounds_of(part, there.language) for part in parts)
