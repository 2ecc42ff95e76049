"""Names of places in the product's languages, for where the register has none: `Минске` is Minsk, 明斯克, مينسك.

CLDR (through Babel) names a city for each time zone and all countries; cities it leaves out stand in `place_names`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from babel import Locale

from newsroom.language.folding import fold
from newsroom.language.place_names import COLUMNS, EUROPE, FAR, NEAR
from newsroom.language.stems import stem
from newsroom.languages import LANGUAGES, cldr

# A name longer than this is none; its words would only cost time.
LONGEST = 60
_CONTINENTS = {
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
}
# What CLDR spells out and newsrooms write in three letters; the first is the one to write.
_SHORT = {("UN", "be"): "ААН", ("UN", "ru"): "ООН", ("UN", "pl"): "ONZ"}
_APART = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"\A(?:ال|the |la |le |el |die |der |den |das )")
_COUNTRY = re.compile(r"[A-Z]{2}\Z")


def place_in(name: str, language: str, to: str) -> str | None:
    """The name of a city or country in another language; None for one that is not known, or a language that is not.

    The name is found in whatever case and inflection it stands in the text (`МИНСКЕ`, `Warszawie`, `Großbritanniens`),
    also where a text uses another language's name. The answer is in the nominative, capitals as in running text.
    """
    place = _place(name, language)
    return _names(to).get(place) if place and to in LANGUAGES else None


def city_of(name: str, language: str) -> str | None:
    """A sign for the city that a language calls so, in whatever case; None for what is none."""
    place = _own_place(name, language) if language in LANGUAGES and len(name) <= LONGEST else None
    return None if place is None or _COUNTRY.match(place) else place


@cache
def city_names(language: str) -> dict[str, tuple[str, ...]]:
    """A language's names of every city, by the city's sign."""
    found: dict[str, tuple[str, ...]] = {}
    for place, names in _all_names(language):
        if not _COUNTRY.match(place):
            found[place] = (*found.get(place, ()), *(name for name in names if name))
    return found


def is_city(name: str) -> bool:
    """Whether this is a city's own name in any of the product's languages; case and accents do not matter."""
    return any(not _COUNTRY.match(place) for place in _own_names(name))


def is_country(name: str) -> bool:
    """The same for a country's."""
    return any(_COUNTRY.match(place) for place in _own_names(name))


def _own_names(name: str) -> Iterator[str]:
    key = _key(name) if len(name) <= LONGEST else ""
    found = (_by_name(code).get(key) for code in LANGUAGES if key)
    return (place for place in found if place is not None)


def _place(name: str, language: str) -> str | None:
    if len(name) > LONGEST or not (key := _key(name)):
        return None
    if language in LANGUAGES and (found := _own_place(name, language)) is not None:
        return found
    return next((found for code in LANGUAGES if (found := _by_name(code).get(key))), None)


def _own_place(name: str, language: str) -> str | None:
    key = _key(name)
    if not key or (found := _by_name(language).get(key)) is not None:
        return found if key else None
    return next((found for cut in _CUTS if (found := _by_cut(cut, language).get(cut(key, language)))), None)


def _key(name: str) -> str:
    return _APART.sub(" ", _ARTICLE.sub("", fold(name))).strip()


def _stems(key: str, language: str) -> tuple[str, ...]:
    return tuple(stem(word, language) for word in key.split())


# What cases do to names of places where stemmers keep them apart: `Polsce`, `Беларуси`, `Брэсце`, `Italiens`.
_CASES = {
    "be": re.compile(r"(?:ам|ем|ом|ай|ой|яй|ей|[аеіоуыьюяй])\Z"),
    "de": re.compile(r"s\Z"),
    "pl": re.compile(r"(?:iem|em|iej|ej|im|ym|ie|[aeiouy])\Z"),
    "ru": re.compile(r"(?:ами|ах|ям|ях|ам|ем|ом|ой|ей|[аеиоуыьюяй])\Z"),
}
_SOFTENED = {"be": (("сц", "ст"), ("дз", "д"), ("ц", "к")), "pl": (("sc", "sk"), ("dz", "d"), ("rz", "r"))}


def _without_cases(key: str, language: str) -> tuple[str, ...]:
    if language not in _CASES:
        return (key,)
    return tuple(_without_case(word, language) for word in key.split())


def _without_case(word: str, language: str) -> str:
    left = word
    while len(left) > 3 and (shorter := _CASES[language].sub("", left)) != left:
        left = shorter
    for soft, hard in _SOFTENED.get(language, ()):
        left = left.removesuffix(soft) + hard if left.endswith(soft) else left
    return left


_CUTS = (_stems, _without_cases)


@cache
def _by_name(language: str) -> dict[str, str]:
    """Every name in a language by its key. Where two share a name, the city goes before the country."""
    found: dict[str, str] = {}
    for place, names in _all_names(language):
        for name in names:
            found.setdefault(_key(name), place)
    found.pop("", None)
    return found


@cache
def _by_cut(cut: Callable[[str, str], tuple[str, ...]], language: str) -> dict[tuple[str, ...], str | None]:
    """The same without endings; None where two places are one so."""
    found: dict[tuple[str, ...], str | None] = {}
    for key, place in _by_name(language).items():
        short = cut(key, language)
        found[short] = place if found.setdefault(short, place) == place else None
    return found


@cache
def _names(language: str) -> dict[str, str]:
    return {place: names[0] for place, names in reversed(list(_all_names(language)))}


def _all_names(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A sign for each place with its names in a language, the one to write first."""
    column = COLUMNS.index(language)
    for row in (NEAR + EUROPE + FAR).splitlines():
        cells = row.split(" | ")
        yield cells[COLUMNS.index("en")], tuple(cells[column].split(";"))
    locale = cldr(language)
    for zone in _zones():
        name = locale.time_zones.get(zone, {}).get("city") or _english(zone)
        yield zone, (name, *((_last(zone),) if language == "en" else ()))
    for code, name in locale.territories.items():
        if _COUNTRY.match(code):
            short = _SHORT.get((code, language))
            yield code, (short, name) if short else (name,)


@cache
def _zones() -> tuple[str, ...]:
    """CLDR's time zones with a city, as its Russian data lists them: every language leaves out what English says."""
    zones = (zone for zone, data in Locale("ru").time_zones.items() if "city" in data)
    return tuple(sorted(zone for zone in zones if zone.split("/")[0] in _CONTINENTS))


@cache
def _english(zone: str) -> str:
    return Locale("en").time_zones.get(zone, {}).get("city") or _last(zone)


def _last(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")
