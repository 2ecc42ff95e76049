"""Times of day: `17 Uhr`, `17.30 Uhr`, `5 p.m.`, `17h30`, `в 17 часов`, `下午5时`, `الساعة الخامسة مساء`."""

from __future__ import annotations

import re
from decimal import Decimal

from newsroom.language.facts.fact import Fact, FactKind, Number, Time
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import Reading
from newsroom.language.facts.units import unit_of

_POINTED = re.compile(r"(\d{1,2})\.(\d{2})\Z")
HALF_OF_DAY = re.compile(r"\s?([ap])\.?\s?m\b\.?", re.IGNORECASE)
O_CLOCK = re.compile(r"\s?o['’]clock\b", re.IGNORECASE)
# Written with minutes, the hour counts from midnight here.
_ALL_DAY = frozenset({"be", "de", "es", "fr", "pl", "ru"})
# “5 hours” behind a preposition is a time here; in English and German it is a length of time.
_HOURS_ARE_TIMES = frozenset({"be", "es", "fr", "pl", "ru"})
_LONGEST_HALF = 3
_HALF_SHARE = Decimal("0.5")


def read_time(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """The time that starts at a place, and the place behind it."""
    if reading.words.language == "ar" and reading.has(place, Role.AT, Role.ORDINAL):
        return _arabic(reading, place)
    found = _half_hour(reading, place) or _in_words(reading, place)
    found = found or _to_the_second(reading, place) or _to_the_hundredth(reading, place)
    if found is not None or not reading.is_digits(place):
        return found
    hour, minute, end, sure = _digits(reading, place)
    if hour is None:
        return None
    return time_at(reading, place, hour, minute, end, sure=sure)


# “halb neun” and “половина девятого” are half an hour before, “half past eight” behind.
_HALF_TO = {"de": Role.NUMERAL, "ru": Role.ORDINAL, "be": Role.ORDINAL}


def _half_hour(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    if reading.means(place, Role.FRACTION) != _HALF_SHARE or not reading.words.table.numerals:
        return None
    language = reading.words.language
    if language == "en" and reading.sign(place + 1) == "past":
        hour = reading.means(place + 2, Role.NUMERAL)
        return None if hour is None or hour > 12 else time_at(reading, place, int(hour), 30, place + 3, sure=False)
    hour = reading.means(place + 1, _HALF_TO[language]) if language in _HALF_TO else None
    if hour is None or not 1 <= hour <= 12 or (language == "de" and reading.sign(place) != "halb"):
        return None
    return time_at(reading, place, int(hour - 1), 30, place + 2, sure=False)


_ARTICLES = frozenset({"de", "du", "la"})


def _in_words(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`a las ocho de la tarde`, `в восемь часов вечера`: in words an hour needs its half of the day."""
    hour = reading.means(place, Role.NUMERAL)
    if hour is None or reading.is_digits(place) or not 1 < hour <= 12:
        return None
    if not reading.has(place - 1, Role.AT):
        return None
    if reading.words.language not in _HOURS_ARE_TIMES:
        return None
    end = place + 1 + reading.has(place + 1, Role.HOURS)
    behind = end
    while reading.sign(behind) in _ARTICLES and behind < end + 2:
        behind += 1
    if not reading.has(behind, Role.MORNING, Role.EVENING):
        return None
    return time_at(reading, place, int(hour), 0, end, sure=False)


def _to_the_second(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`2:07:14` is two hours, seven minutes and fourteen seconds."""
    places = (place, place + 2, place + 4)
    if not all(reading.is_digits(at) and len(reading.tokens[at].text) <= 2 for at in places):
        return None
    if not all(
        reading.sign(at) == ":" and reading.glued(at) and reading.glued(at + 1) for at in (place + 1, place + 3)
    ):
        return None
    return [
        reading.fact(FactKind.NUMBER, Number(Decimal(reading.tokens[at].text), f"duration-{unit}"), at, at + 1)
        for at, unit in zip(places, ("hour", "minute", "second"), strict=True)
    ], place + 5


_SECONDS = re.compile(r"[0-5]\d[.,]\d{1,3}\Z")
_MINUTES_TOO = re.compile(r"(\d{1,2})[.:]([0-5]\d,\d{1,2})\Z")


def _to_the_hundredth(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`1:41,97`, `1.12,4` are a minute and so many seconds, with or without a word for minutes behind them."""
    text, end = reading.tokens[place].text, place + 1
    if (match := _MINUTES_TOO.match(text)) is not None:
        minutes, seconds, first = match[1], match[2], place
    elif (
        text.isdecimal()
        and len(text) <= 2
        and reading.sign(place + 1) == ":"
        and reading.glued(place + 1)
        and reading.glued(place + 2)
        and _SECONDS.match(reading.tokens[place + 2].text)
    ):
        minutes, seconds, first, end = text, reading.tokens[place + 2].text, place + 2, place + 3
    else:
        return None
    unit = unit_of(reading, end)
    last = unit[1] if unit is not None and unit[0] in {"duration-minute", "duration-second"} else end
    return [
        reading.fact(FactKind.NUMBER, Number(Decimal(minutes), "duration-minute"), place, place + 1),
        reading.fact(FactKind.NUMBER, Number(Decimal(seconds.replace(",", ".")), "duration-second"), first, end),
    ], last


def _digits(reading: Reading, place: int) -> tuple[int | None, int, int, bool]:
    """Hour, minute, the place behind, and whether the hour says which half of the day it is in."""
    text = reading.tokens[place].text
    behind = place + 1
    if (match := _POINTED.match(text)) is not None and reading.words.decimal == ",":
        if _is_pointed_time(reading, place, int(match[2])):
            end = behind + 1 if reading.has(behind, Role.CLOCK, Role.HOURS) else behind
            return _checked(int(match[1]), int(match[2]), end, True)
        return None, 0, 0, False
    if len(text) == 4 and text.isdecimal() and reading.sign(behind) in _ZONES:
        return _checked(int(text[:2]), int(text[2:]), behind, True)
    if len(text) > 2:
        return _american(reading, place)
    hour = int(text)
    if reading.sign(behind) in {":", "："} and reading.glued(behind) and reading.glued(behind + 1):
        minutes = reading.tokens[behind + 1].text
        if reading.is_digits(behind + 1) and len(minutes) == 2:
            end = behind + 2
            if reading.has(end, Role.CLOCK):
                end += 1
            return _checked(hour, int(minutes), end, len(text) == 2 or reading.words.language in _ALL_DAY)
        return None, 0, 0, False
    if _is_ordinal_hour(reading, place):
        return _checked(hour, 0, behind + 3, hour > 12)
    if _is_hour_word(reading, place, behind):
        end = (
            reading.past_dot(behind + 1)
            if len(reading.sign(behind)) < 5 and reading.sign(behind) != "h"
            else behind + 1
        )
        minute, end = _minutes(reading, end)
        # `7h40`: the hour counts from midnight, unless the evening is named.
        return _checked(hour, minute, end, hour > 12 or reading.sign(behind) == "h")
    if _is_bare_hour(reading, place):
        return _checked(hour, 0, behind, hour > 12)
    return None, 0, 0, False


# Behind these four digits, or two and two, are a time: `1326 GMT`, `2.45 czasu mińskiego`.
_ZONES = frozenset({"gmt", "utc", "msk", "мск", "cet", "est", "edt", "czasu", "بتوقيت"})
# Before these a point and two digits are a time even at a sentence's end, where `4.12.` may be a date otherwise.
_SURELY_AT = frozenset({"um", "godz", "godzinie", "o", "в", "у", "ў", "а", "à", "las"})


def _is_pointed_time(reading: Reading, place: int, minute: int) -> bool:
    """Whether `17.30` is a time where the point is no decimal sign."""
    behind = place + 1
    if reading.has(behind, Role.CLOCK) or reading.sign(behind) in _ZONES:
        return True
    if reading.has(behind, Role.TO, Role.AND) and _POINTED.match(reading.tokens[behind + 1].text):
        return reading.has(behind + 2, Role.CLOCK) or reading.has(_before(reading, place), Role.AT)
    before = _before(reading, place)
    if not reading.has(before, Role.AT) and not reading.has(before, Role.TO):
        return False
    if reading.has(behind, Role.PERCENT, Role.SCALE, Role.SCALES):
        return False
    stop = reading.sign(behind) == "." and reading.glued(behind)
    return not stop or minute > 12 or minute == 0 or reading.sign(before) in _SURELY_AT


def _american(reading: Reading, place: int) -> tuple[int | None, int, int, bool]:
    """`5.30pm` in English, where the point is decimal otherwise."""
    token = reading.tokens[place]
    if (match := _POINTED.match(token.text)) is not None and HALF_OF_DAY.match(reading.text, token.end):
        return _checked(int(match[1]), int(match[2]), place + 1, False)
    return None, 0, 0, False


def _is_hour_word(reading: Reading, place: int, behind: int) -> bool:
    language = reading.words.language
    if reading.has(behind, Role.CLOCK):
        return (
            language != "zh-hans"
            or reading.sign(behind) != "点"
            or not reading.glued(behind + 1)
            or (reading.has(place - 1, Role.MORNING, Role.EVENING) or reading.is_digits(behind + 1))
        )
    if reading.sign(behind) == "h" and language == "fr":
        return True
    return (
        language in _HOURS_ARE_TIMES
        and reading.has(behind, Role.HOURS)
        and reading.has(_before(reading, place), Role.AT)
    )


def _is_ordinal_hour(reading: Reading, place: int) -> bool:
    """`а 17-й гадзіне`."""
    ending = reading.sign(place + 1) in {"-", "\u2011"} and reading.sign(place + 2) in {"й", "ай"}
    return ending and reading.sign(place + 3).startswith("гадзін") and reading.has(place - 1, Role.AT)


def _is_bare_hour(reading: Reading, place: int) -> bool:
    """`o godz. 17`, `5 p.m.`, `в 5 вечера`, `a las 5 de la tarde`, `5 o'clock`."""
    token = reading.tokens[place]
    language = reading.words.language
    if language == "en":
        return bool(HALF_OF_DAY.match(reading.text, token.end) or O_CLOCK.match(reading.text, token.end))
    before = _before(reading, place)
    if language in {"be", "ru"} and reading.has(place + 1, Role.MORNING) and reading.sign(place + 1) != "ночи":
        return True
    if language == "pl" and reading.sign(before) in {"godz", "godzinie", "godziny"}:
        return True
    if language == "es" and reading.sign(before) == "las" and reading.has(before, Role.AT):
        return reading.sign(before - 1) in {"a", "desde", "hasta", "de", "sobre"}
    return reading.has(before, Role.AT) and reading.has(place + 1, Role.MORNING, Role.EVENING)


def _before(reading: Reading, place: int) -> int:
    """The word before a number, past an abbreviation's stop."""
    return place - 2 if reading.sign(place - 1) == "." else place - 1


def _minutes(reading: Reading, place: int) -> tuple[int, int]:
    if reading.sign(place) == "半" and reading.words.language == "zh-hans":
        return 30, place + 1
    if reading.sign(place) == "零" and reading.is_digits(place + 1) and reading.has(place + 2, Role.MINUTES):
        # `7时零5分`
        return int(reading.tokens[place + 1].text), place + 3
    token = reading.tokens[place]
    if not reading.is_digits(place) or len(token.text) > 2 or int(token.text) > 59:
        return 0, place
    if reading.has(place + 1, Role.MINUTES):
        return int(token.text), place + 2
    return (int(token.text), place + 1) if len(token.text) == 2 else (0, place)


def _checked(hour: int, minute: int, end: int, sure: bool) -> tuple[int | None, int, int, bool]:
    return (hour, minute, end, sure) if hour <= 24 and minute < 60 else (None, 0, 0, False)


def time_at(reading: Reading, place: int, hour: int, minute: int, end: int, *, sure: bool) -> tuple[list[Fact], int]:
    """The fact of a time, with the half of the day that is said beside it."""
    half, stop = _half(reading, place, end)
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    known = bool(half) or hour > 12 or hour == 0 or sure
    start, last = reading.tokens[place].start, reading.tokens[end - 1].end
    last = max(last, stop)
    fact = Fact(FactKind.TIME, Time(hour % 24, minute, known), start, last, reading.text[start:last])
    while end < reading.count and reading.tokens[end].start < last:
        end += 1
    return [fact], end


def _half(reading: Reading, place: int, end: int) -> tuple[str, int]:
    """`a` or `p` if the text says which half of the day, and where its word ends."""
    stop = reading.tokens[end - 1].end
    if reading.words.language == "en":
        match = HALF_OF_DAY.match(reading.text, stop)
        if match:
            return match[1].lower(), match.end() if not reading.text[match.end() - 1].isspace() else match.end() - 1
        clock = O_CLOCK.match(reading.text, stop)
        return "", clock.end() if clock else stop
    if reading.words.language == "zh-hans":
        before = place - 1
        return ("p" if reading.has(before, Role.EVENING) else "a" if reading.has(before, Role.MORNING) else ""), stop
    for ahead in range(end, min(end + _LONGEST_HALF + 1, reading.count)):
        if reading.has(ahead, Role.EVENING):
            return "p", reading.tokens[ahead].end
        if reading.has(ahead, Role.MORNING):
            return "a", reading.tokens[ahead].end
        if len(reading.sign(ahead)) == 1 and not reading.sign(ahead).isalpha() and reading.sign(ahead) not in "'’-":
            break
    return "", stop


_NOON = 12
_PARTS_OF_HOUR = {Decimal("0.5"): 30, Decimal("0.25"): 15, Decimal("0.333333"): 20}


def _of_the_day(reading: Reading, place: int) -> bool:
    """Whether `صباحا`, `من مساء`, `بعد الظهر` stands at a place."""
    at = place + (reading.sign(place) in {"من", "بعد"})
    return reading.has(at, Role.MORNING, Role.EVENING) or (at > place and reading.sign(at) == "الظهر")


def _two_hours(reading: Reading, place: int, hour: int, end: int) -> tuple[list[Fact], int] | None:
    """Two hours that share the part of the day: `بين الثانية والخامسة بعد الظهر`."""
    joined = reading.has(end, Role.AND, Role.TO) and reading.has(end + 1, Role.ORDINAL)
    found = _arabic(reading, end + 1) if joined and not _of_the_day(reading, end) else None
    if found is None or not isinstance(second := found[0][0].value, Time):
        return None
    late = second.hour > _NOON and hour <= second.hour - _NOON
    first = Time(hour + _NOON if late else hour, half_known=second.half_known)
    return [reading.fact(FactKind.TIME, first, place, end, spelled=True), *found[0]], found[1]


_ZERO_HOUR = frozenset({"الصفر", "صفر"})


def _arabic(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """`الساعة 17:30`, `الساعة الخامسة والنصف مساء`; the second of two hours without the word (`والثامنة مساء`)."""
    named = reading.has(place, Role.AT)
    at = place + named
    if named and reading.sign(at) in _ZERO_HOUR:
        return [reading.fact(FactKind.TIME, Time(0, half_known=True), at, at + 1, spelled=True)], at + 1
    ordinal = reading.means(at, Role.ORDINAL)
    if ordinal is not None and ordinal <= 12:
        end, minute = at + 1, 0
        if ordinal <= 2 and reading.means(end, Role.NUMERAL) == 10:
            ordinal, end = ordinal + 10, end + 1
        if reading.has(end, Role.AND) and (part := reading.means(end + 1, Role.FRACTION)) in _PARTS_OF_HOUR:
            end, minute = end + 2, _PARTS_OF_HOUR[part or _HALF_SHARE]
        elif reading.has(end, Role.AND) and reading.has(end + 2, Role.MINUTES):
            minute, end = _minutes(reading, end + 1)
        if (both := _two_hours(reading, place, int(ordinal), end)) is not None:
            return both
        if named or _of_the_day(reading, end):
            return time_at(reading, at, int(ordinal), minute, end, sure=False)
    if not reading.is_digits(at):
        return None
    hour, minute, end, sure = _digits(reading, at)
    if hour is None and (said := reading.small(at, 24)) is not None:
        hour, minute, end, sure = said, 0, at + 1, said > 12
    return None if hour is None else time_at(reading, at, hour, minute, end, sure=sure)
