"""Which table serves which language."""

from __future__ import annotations

from newsroom.language.stops.belarusian import BELARUSIAN
from newsroom.language.stops.english import ENGLISH
from newsroom.language.stops.french import FRENCH
from newsroom.language.stops.german import GERMAN
from newsroom.language.stops.others import ARABIC, CHINESE, GENERAL
from newsroom.language.stops.polish import POLISH
from newsroom.language.stops.russian import RUSSIAN
from newsroom.language.stops.spanish import SPANISH
from newsroom.language.stops.table import StopTable

TABLES: dict[str, StopTable] = {
    "ar": ARABIC,
    "be": BELARUSIAN,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "pl": POLISH,
    "ru": RUSSIAN,
    "zh-hans": CHINESE,
    "zh-hant": CHINESE,
}


def table_of(language: str) -> StopTable:
    """A language's own table, or what holds for most languages."""
    return TABLES.get(language, GENERAL)
