"""Times whose hour is in words: `下午五点半`, `o godzinie piątej`, `five p.m.`, `siebzehn Uhr dreißig`."""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.clock import HALF_OF_DAY, O_CLOCK, time_at
from newsroom.language.facts.fact import Fact
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.quantities import read_number
from newsroom.language.facts.reading import Reading
from newsroom.language.facts.scanning import Kind

Found = tuple[list[Fact], int]

_MIDDAY, _HOURS, _MINUTES = 12, 24, 60
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_PARTS = {_HALF: 30, _QUARTER: 15}
# `piątej rano`, `piątej po południu`, `piątej nad ranem`
_AT_POLISH = frozenset({"o", "około", "od"})


def read_spelled_time(reading: Reading, place: int) -> Found | None:
    """The time whose hour is the word at a place, and the place behind it; None where the word is no hour for sure."""
    reader = _READERS.get(reading.words.language)
    return reader(reading, place) if reader is not None and not reading.is_digits(place) else None


def _english(reading: Reading, place: int) -> Found | None:
    hour = 1 if reading.sign(place) == "one" else int(reading.means(place, Role.NUMERAL) or 0)
    end = reading.tokens[place].end
    if not 0 < hour <= _MIDDAY or not (HALF_OF_DAY.match(reading.text, end) or O_CLOCK.match(reading.text, end)):
        return None
    return time_at(reading, place, hour, 0, place + 1, sure=False)


def _german(reading: Reading, place: int) -> Found | None:
    hour = int(reading.means(place, Role.NUMERAL) or 0)
    if not 0 < hour <= _HOURS or not reading.has(place + 1, Role.CLOCK):
        return None
    minute, end = reading.means(place + 2, Role.NUMERAL), place + 2
    counted = reading.tokens[place + 3]
    if minute is None or minute >= _MINUTES or (counted.kind is Kind.WORD and counted.text[0].isupper()):
        minute = Decimal(0)
    else:
        end += 1
    return time_at(reading, place, hour, int(minute), end, sure=hour > _MIDDAY)


def _romance(reading: Reading, place: int) -> Found | None:
    """`à cinq heures et demie`, `a las cinco y media`, `à dix-sept heures`: behind “at”, with a half or a quarter."""
    if not reading.has(place - 1, Role.AT) or not reading.has(place, Role.NUMERAL):
        return None
    hour, end = _hour(reading, place)
    if not 0 < hour <= _HOURS:
        return None
    hours = reading.has(end, Role.HOURS)
    end += hours
    french = reading.words.language == "fr"
    part = reading.means(end + 1, Role.FRACTION) if reading.has(end, Role.AND) else None
    if part in _PARTS and (hours or not french):
        return time_at(reading, place, hour, _PARTS[part or _HALF], end + 2, sure=hour > _MIDDAY)
    if hours and hour > _MIDDAY and french and not reading.has(end, Role.OF):
        return time_at(reading, place, hour, 0, end, sure=True)
    return time_at(reading, place, hour, 0, end, sure=False) if hours and _past_noon(reading, end) else None


def _hour(reading: Reading, place: int) -> tuple[int, int]:
    """The hour in words; `cinco y media` is not read as five and a half."""
    if reading.has(place + 1, Role.AND, Role.HOURS):
        return int(reading.means(place, Role.NUMERAL) or 0), place + 1
    phrase = read_number(reading, place)
    if phrase is None or phrase.amount != int(phrase.amount):
        return 0, place
    return int(phrase.amount), phrase.end


def _past_noon(reading: Reading, place: int) -> bool:
    """`de l’après-midi`."""
    return reading.sign(place) in {"de", "d"} and any(
        reading.sign(at) == "après" for at in range(place, min(place + 4, reading.count))
    )


def _polish(reading: Reading, place: int) -> Found | None:
    """Behind the word for hours, or with the part of the day: `o piątej rundzie` is no time."""
    hour = reading.means(place, Role.ORDINAL)
    if hour is None or not reading.sign(place).endswith("ej"):
        return None
    end = place + 1
    if hour == 20 and (ones := reading.means(end, Role.ORDINAL)) is not None and ones < 5:
        hour, end = hour + ones, end + 1
    if not 0 < hour <= _HOURS:
        return None
    sure = hour > _MIDDAY
    before = (reading.sign(place - 2), reading.sign(place - 1))
    if before == ("kwadrans", "po"):
        return time_at(reading, place, int(hour), 15, end, sure=sure)
    if before in {("wpół", "do"), ("pół", "do")}:
        return time_at(reading, place, int(hour) - 1, 30, end, sure=sure)
    minute = 0
    phrase = read_number(reading, end)
    if phrase is not None and phrase.spelled and phrase.amount < _MINUTES and not phrase.soft:
        minute, end = int(phrase.amount), phrase.end
    named = before[1].startswith("godzin")
    if not named and not (before[1] in _AT_POLISH and _of_the_day(reading, end)):
        return None
    return time_at(reading, place, int(hour), minute, end, sure=sure)


def _of_the_day(reading: Reading, place: int) -> bool:
    after = place + (reading.sign(place) == "po")
    return reading.has(after, Role.MORNING, Role.EVENING)


def _belarusian(reading: Reading, place: int) -> Found | None:
    hour = reading.means(place, Role.ORDINAL)
    if hour is None or not 0 < hour <= _HOURS or not reading.sign(place + 1).startswith("гадзін"):
        return None
    if not reading.has(place - 1, Role.AT):
        return None
    return time_at(reading, place, int(hour), 0, place + 2, sure=hour > _MIDDAY)


def _chinese(reading: Reading, place: int) -> Found | None:
    hour = reading.small(place, _HOURS)
    if hour is None or not reading.has(place + 1, Role.CLOCK):
        return None
    end = place + 2
    minute, stop = _chinese_minute(reading, end)
    of_the_day = reading.has(place - 1, Role.MORNING, Role.EVENING)
    if not of_the_day and reading.sign(place + 1) != "点钟" and (minute == 0 or reading.is_digits(place)):
        return None
    return time_at(reading, place, hour, minute, stop, sure=hour > _MIDDAY)


def _chinese_minute(reading: Reading, place: int) -> tuple[int, int]:
    if reading.sign(place) == "半":
        return 30, place + 1
    if reading.sign(place) == "一刻":
        return 15, place + 1
    if (minute := reading.small(place, _MINUTES - 1)) is not None and reading.has(place + 1, Role.MINUTES):
        return minute, place + 2
    return 0, place


_READERS = {
    "en": _english,
    "de": _german,
    "fr": _romance,
    "es": _romance,
    "pl": _polish,
    "be": _belarusian,
    "zh-hans": _chinese,
}
