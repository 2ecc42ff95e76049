"""Cities and countries that one text names and the other does not, by what each language calls them.

Readers who know where they are need not be told, and a capital stands for its government: so this is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.places import place_in
from newsroom.languages import LANGUAGES
from translations.checks import cities, countries
from translations.checks.finding import Span
from translations.checks.named_places import opens
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import SOUNDED, sounds_of, words

# Of a city, who governs there: `Washington`, `Пекин`.
_GOVERN = frozenset({"Washington", "Moscow", "Beijing", "Brussels", "Minsk", "Madrid", "Paris", "Berlin", "London"})
# وكان ("and was") is no Cannes, Белом (of the White House) no Belém; 德里, Delhi, stands in names as well: 弗里德里希.
_NO_CITIES = frozenset({"وكان", "كان", "بترول", "Белом", "Христа", "Christmas", "德里"})
# A short word at a sentence's beginning is no city; a text that names more is a list.
_SHORT, _MOST = 4, 12


def lost(pair: ParagraphPair) -> Iterator[Span]:
    """Where the source names a city, then where a country, that the translation does not."""
    source, target = pair.source, pair.target
    if not {source.language, target.language} <= LANGUAGES.keys():
        return
    yield from _unnamed_cities(source, target)
    named = countries.named(source, target)
    for country, place in named.items() if len(named) <= _MOST else ():
        name = source.text[place.start : place.end]
        if not countries.is_meant(country, target) and not _is_heard(name, source, target):
            yield place


def came(pair: ParagraphPair) -> Iterator[Span]:
    """Where the translation names a city that the source does not; what it is the capital of is told to readers."""
    source, target = pair.source, pair.target
    if {source.language, target.language} <= LANGUAGES.keys():
        yield from _unnamed_cities(target, source)


def _unnamed_cities(here: Paragraph, there: Paragraph) -> Iterator[Span]:
    named = cities.named(here)
    for city, place in named.items() if len(named) <= _MOST else ():
        name = here.text[place.start : place.end]
        is_a_word = len(name) <= _SHORT and opens(place.start, here.text)
        if name in _NO_CITIES or is_a_word or countries.is_named(Paragraph(name, here.language)):
            continue
        is_a_capital = place_in(name, here.language, "en") in _GOVERN
        if not is_a_capital and not cities.is_meant(city, there) and not _is_heard(name, here, there):
            yield place


def _is_heard(name: str, here: Paragraph, there: Paragraph) -> bool:
    """Whether a word of the other text sounds just like it: another way to write the name."""
    if not {here.language, there.language} <= SOUNDED:
        return False
    ours = sounds_of(name, here.language)
    parts = (part for word in words(there) if word.may_be_a_name for part in word.text.split("-"))
    return any(ours & sounds_of(part, there.language) for part in parts)
