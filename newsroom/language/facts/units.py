"""Units of measure behind a number, by CLDR's names for them."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Literal

from babel.units import format_unit

from newsroom.language.facts.reading import Reading
from newsroom.language.facts.unit_names import MORE, PAIRS, SHORT_PAIRS
from newsroom.language.stems import stem
from newsroom.languages import cldr, dates_of

_UNITS = (
    "length-kilometer",
    "length-meter",
    "length-centimeter",
    "length-mile",
    "length-foot",
    "length-millimeter",
    "length-inch",
    "length-yard",
    "length-nautical-mile",
    "mass-ounce",
    "area-acre",
    "volume-gallon",
    "mass-kilogram",
    "mass-ton",
    "mass-gram",
    "mass-tonne",
    "volume-liter",
    "volume-hectoliter",
    "area-hectare",
    "area-square-kilometer",
    "area-square-meter",
    "energy-kilowatt-hour",
    "power-megawatt",
    "duration-hour",
    "duration-day",
    "duration-week",
    "duration-minute",
    "duration-second",
    "duration-year",
    "duration-month",
)
# What news calls a ton is nearly always the metric one.
_SAME = {"mass-ton": "mass-tonne"}
_COUNTS = (1, 2, 5, 1.5, 11, 100)
_LENGTHS: tuple[Literal["long", "short"], ...] = ("long", "short")
# Short names that are commoner as other words: `won 3-2 in Rabat`.
_ORDINARY = frozenset({"in"})
# Behind a name of length they make another unit: mètres carrés, кубических.
_SQUARE = ("carré", "cub", "cuadrad", "cúbic", "kwadrat", "sześc", "квадрат", "куб", "кв", "مربع", "مكعب")
_DEGREES = {"c": "temperature-celsius", "f": "temperature-fahrenheit"}
_SCALES_OF_HEAT = {
    "celsius": "temperature-celsius",
    "fahrenheit": "temperature-fahrenheit",
    "фаренгейту": "temperature-fahrenheit",
    "фаренгейта": "temperature-fahrenheit",
    "фарэнгейту": "temperature-fahrenheit",
    "цельсия": "temperature-celsius",
    "цельсію": "temperature-celsius",
    "цэльсія": "temperature-celsius",
    "цэльсію": "temperature-celsius",
    "centígrados": "temperature-celsius",
    "centigrade": "temperature-celsius",
    "celsjusza": "temperature-celsius",
    "fahrenheita": "temperature-fahrenheit",
    "فهرنهايت": "temperature-fahrenheit",
    "مئوية": "temperature-celsius",
    "华氏度": "temperature-fahrenheit",
    "摄氏度": "temperature-celsius",
}
_PAST_DEGREES = 3
# Letters alone stand for too many things.
_SHORTEST = 2
_SHORTEST_BEGUN = 5


def unit_of(reading: Reading, place: int) -> tuple[str, int] | None:
    """CLDR's unit whose name stands at a place, and the place behind it."""
    if reading.sign(place) == "°" and reading.sign(place + 1) in _DEGREES:
        return _DEGREES[reading.sign(place + 1)], place + 2
    if reading.words.language == "en" and reading.tokens[place].text in {"C", "F"}:
        return _DEGREES[reading.sign(place)], place + 1
    for at in range(place, place + _PAST_DEGREES):
        # `110 degrees Fahrenheit`, `30 градусов по Цельсию`
        if (heat := _SCALES_OF_HEAT.get(reading.sign(at))) is not None:
            return heat, at + 1
        if not reading.tokens[at].text.isalpha() or reading.is_digits(at):
            break
    if (raised := _area(reading, place) or _volume(reading, place)) is not None:
        return raised
    if (paired := _paired(reading, place) or _hours_of_power(reading, place)) is not None:
        return paired
    names = _names(reading.words.language)
    token = reading.tokens[place]
    word = token.text.lower()
    if word == "年" and reading.words.language == "zh-hans":
        return ("duration-year", place + 1) if _counts_years(reading, place - 1) else None
    if reading.words.language == "zh-hans" and (of_two := names.get(word + reading.sign(place + 1))):
        return of_two, place + 2
    if len(word) < _SHORTEST and word not in names:
        return None
    if len(word) < _SHORTEST and (token.text != word or _is_raised(reading, place + 1)):
        # `5 M€` are millions, `10 m²` no length.
        return None
    found = names.get(word) or names.get(stem(word, reading.words.language))
    if not found or reading.sign(place + 1).startswith(_SQUARE):
        return None
    return found, place + 1


_LITTLE_WORDS = frozenset({"de"})
_HOUR_MARKS = frozenset("-‑·⋅*")
_HOURS_SHORT = frozenset({"ч", "г", "гадз", "h", "ساعة", "ساعي", "时"})
_OF_POWER = {
    "power-kilowatt": "energy-kilowatt-hour",
    "power-megawatt": "energy-megawatt-hour",
    "power-gigawatt": "energy-gigawatt-hour",
}


def _paired(reading: Reading, place: int) -> tuple[str, int] | None:
    """A unit of two words: `basis points`, `points de base`."""
    for first, second, unit in PAIRS.get(reading.words.language, ()):
        if reading.sign(place).startswith(first):
            at = place + 1 + (reading.sign(place + 1) in _LITTLE_WORDS)
            if reading.sign(at).startswith(second):
                return unit, at + 1
    at = reading.past_dot(place + 1)
    short = SHORT_PAIRS.get((reading.sign(place), reading.sign(at)))
    if short is not None:
        return short, at + 1
    return None


def _hours_of_power(reading: Reading, place: int) -> tuple[str, int] | None:
    """`мегаватт-часов`, `kilowatt-hours`, `кВт·ч`, `كيلوواط ساعة`: energy, where power alone is read otherwise."""
    names = _names(reading.words.language)
    word = reading.sign(place)
    energy = _OF_POWER.get(names.get(word) or names.get(stem(word, reading.words.language)) or "") if word else None
    if energy is None:
        return None
    at = place + 1 + (reading.sign(place + 1) in _HOUR_MARKS)
    hour = reading.sign(at)
    if hour not in _HOURS_SHORT and (names.get(hour) or names.get(stem(hour or ".", reading.words.language))) != _HOUR:
        return None
    return energy, at + 1


_HOUR = "duration-hour"


def unit_begun(reading: Reading, place: int) -> str | None:
    """The unit that a compound begins with: `12-kilometrowy`, `12-километровый`."""
    word, names = reading.sign(place), _names(reading.words.language)
    found = (names.get(word[:length]) for length in range(len(word) - 1, _SHORTEST_BEGUN - 1, -1))
    return next((unit for unit in found if unit), None)


def _counts_years(reading: Reading, place: int) -> bool:
    """`三年`, `12年`: a number of one or two signs is no year; `三年级` is a form at school."""
    dated = reading.is_digits(place + 2) and not reading.sign(place + 3).startswith("个")
    return len(reading.sign(place)) <= 2 and reading.sign(place + 2) != "级" and not dated


_SQUARE_BEFORE = ("square", "sq", "кв", "квадрат")
_SQUARE_BEHIND = ("carré", "cuadrad", "kwadrat", "квадрат", "مربع")
# Behind a metre these are no kilowatts and nothing else.
_SQUARE_SHORT = frozenset({"kw", "кв"})
_AREAS = {"length-kilometer": "area-square-kilometer", "length-meter": "area-square-meter"}


def _area(reading: Reading, place: int) -> tuple[str, int] | None:
    """`square meters`, `кв. км`, `mètres carrés`, `km²`: the unit and the place behind it."""
    names = _names(reading.words.language)
    before = reading.sign(place).startswith(_SQUARE_BEFORE)
    at = reading.past_dot(place + 1) if before else place
    raised = reading.sign(at).endswith("²")
    word = reading.sign(at).removesuffix("²")
    area = _AREAS.get(names.get(word) or names.get(stem(word, reading.words.language)) or "") if word else None
    behind = reading.sign(at + 1)
    if area is None or not (before or raised or behind in _SQUARE_SHORT or behind.startswith(_SQUARE_BEHIND)):
        return None
    return area, at + 1 if before or raised else at + 2


_CUBIC_BEFORE = ("cubic", "cu", "кубич", "кубічн", "куб")
_CUBIC_BEHIND = ("cube", "cúbic", "sześc", "куб", "مكعب")
_CUBIC_METRES = ("кубометр", "кубаметр", "kubikmeter", "立方米")


def _volume(reading: Reading, place: int) -> tuple[str, int] | None:
    """`cubic metres`, `куб. м`, `mètres cubes`, `m³`, `立方米`: cubic metres, and the place behind them."""
    word = reading.sign(place)
    if word.startswith(_CUBIC_METRES):
        return "volume-cubic-meter", place + 1
    if word == "立方" and reading.sign(place + 1) == "米":
        return "volume-cubic-meter", place + 2
    names = _names(reading.words.language)
    before = word.startswith(_CUBIC_BEFORE)
    at = reading.past_dot(place + 1) if before else place
    metre = reading.sign(at).removesuffix("³")
    if not metre or (names.get(metre) or names.get(stem(metre, reading.words.language))) != "length-meter":
        return None
    raised = reading.sign(at).endswith("³") or reading.sign(at + 1) == "³"
    if before or (raised and reading.sign(at).endswith("³")):
        return "volume-cubic-meter", at + 1
    if raised or reading.sign(at + 1).startswith(_CUBIC_BEHIND):
        return "volume-cubic-meter", at + 2
    return None


def _is_raised(reading: Reading, place: int) -> bool:
    return reading.sign(place) in {"²", "³"} or (reading.glued(place) and reading.is_digits(place))


@cache
def _names(language: str) -> dict[str, str]:
    """Every one-word name of a unit in a language, and its stem; a name of two units is none's."""
    found = dict(MORE.get(language, {}))
    # “kilometres” beside “kilometers”
    locales = (cldr(language), dates_of(language)) if language == "en" else (cldr(language),)
    for locale, unit in product(locales, _UNITS):
        for length in _LENGTHS:
            for count in _COUNTS:
                try:
                    written = format_unit(count, unit, length, locale=locale)
                except ValueError:
                    continue
                kept = _SAME.get(unit, unit)
                words = [
                    word.strip(".").lower() for word in written.split() if not any(sign.isdigit() for sign in word)
                ]
                if len(words) == 1 and len(words[0]) >= _SHORTEST:
                    for name in {words[0], stem(words[0], language)} - _ORDINARY:
                        found[name] = kept if found.setdefault(name, kept) == kept else ""
    return found | MORE.get(language, {})
