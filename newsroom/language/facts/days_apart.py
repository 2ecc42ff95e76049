"""Days that several words tell from today: `avant-hier`, `the day after tomorrow`, `أول من أمس`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newsroom.language.facts.fact import Day, Fact, FactKind

_MORNINGS = "la una esta cada misma pasado de ayer hoy anteayer media primera"
_TOMORROW = "".join(f"(?<!{word} )" for word in _MORNINGS.split()) + "mañana(?! siguiente)"
_DASH = "[-‐‑ ]"
# Each phrase holds a word that alone is the day between.
_PHRASES: dict[str, dict[int, re.Pattern[str]]] = {
    language: {offset: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for offset, pattern in patterns}
    for language, patterns in {
        "en": ((-2, "(?:the )?day before yesterday"), (2, "(?:the )?day after tomorrow")),
        # Behind another day, and behind an article, it is the morning.
        "de": ((1, "(?-i:(?<!tag )(?<!heute )(?<!gestern )(?<!abend )(?<!woch )morgen)"),),
        "fr": ((-2, f"avant{_DASH}hier"), (2, f"après{_DASH}demain")),
        "es": ((-2, "antes de (?:ayer|anoche)|antier"), (2, "pasado mañana"), (1, _TOMORROW)),
        "ar": (
            (-2, "(?:[وفب]|لل?)?(?:[أا]ول (?:من )?[أا]مس|[أا]مس ال[أا]ول(?! من)|قبل [أا]مس)"),
            (2, "(?:[وفب]|لل?)?بعد (?:ال)?غد[ًٌٍ]?"),
        ),
    }.items()
}


def read_phrases(text: str, language: str, on: date | None) -> Iterator[Fact]:
    """The days of a text that a phrase tells; soft, as single words for days are."""
    for offset, phrase in _PHRASES.get(language, {}).items():
        for match in phrase.finditer(text):
            yield Fact(FactKind.DATE, from_today(offset, on), match.start(), match.end(), match[0], soft=True)


def from_today(offset: int, on: date | None) -> Day:
    """So many days from the dateline, with their date where the dateline is known."""
    day = on + timedelta(days=offset) if on is not None else None
    return Day(offset=offset) if day is None else Day(day.year, day.month, day.day, offset=offset)
