"""A day in the manner of another: the month long or short, the order, the signs."""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.facts.fact import Day
from newsroom.languages import cldr

_FORMS = (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"), ("stand-alone", "abbreviated"))
_CASES = frozenset({"be", "pl", "ru"})
_NUMERIC = re.compile(r"(\d{1,4})([./\-])(\d{1,2})\2(\d{1,4})\Z")


def write_day(text: str, old: Day, new: Day, language: str) -> str | None:
    """The text with day, month, year or weekday exchanged.

    None where the new day says less than the old, or in a case that CLDR does not give (`в ноябре`).
    """
    if (match := _NUMERIC.match(text)) is not None:
        return _numeric(match, new)
    if new.offset is not None or (old.day is None) != (new.day is None):
        return None
    if old.weekday is not None and old.day is None:
        day = _exchanged(text, old.weekday, new.weekday, language, "days")
        # “во вторник” but “в среду”: feminine days have an accusative of their own.
        return None if language in _CASES and (_is_feminine(text) or _is_feminine(day or "")) else day
    if old == Day(year=old.year) and new == Day(year=new.year):
        return _numbers(text, old, new, language) if re.search(r"(?<!\d)[0-9]{4}(?!\d)", text) else None
    if old.month is None or new.month is None:
        return None
    written: str | None = text
    if language == "zh-hans":
        written = re.sub(r"\d+(?=月)", str(new.month), text)
    elif old.month != new.month:
        written = _exchanged(text, old.month, new.month, language, "months")
    if written is None:
        return None
    return _numbers(written, old, new, language)


def _is_feminine(name: str) -> bool:
    return name.lower().endswith(("а", "у", "я", "ю", "a", "ę", "ą"))


def _numbers(text: str, old: Day, new: Day, language: str) -> str | None:
    shown = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    if shown is not None:
        if new.year is None:
            return None
        text = text[: shown.start()] + str(new.year) + text[shown.end() :]
    if new.day is None:
        return text
    if language == "zh-hans":
        return re.sub(r"\d+(?=[日号])", str(new.day), text)
    if language == "fr" and (old.day == 1) != (new.day == 1):
        text = re.sub(r"(?<!\d)1er\b", "1", text) if old.day == 1 else text
        return re.sub(rf"(?<!\d){old.day}(?!\d)", "1er" if new.day == 1 else str(new.day), text, count=1)
    if re.search(r"\d(?:st|nd|rd|th)\b", text):
        return None
    return re.sub(rf"(?<!\d)0?{old.day}(?!\d)", str(new.day), text, count=1)


def _exchanged(text: str, old: int | None, new: int | None, language: str, kind: str) -> str | None:
    """One name for another of the same form, capitals kept."""
    if old is None or new is None:
        return None
    for names in _names(language, kind):
        place = text.lower().find(names[old].lower())
        if place >= 0:
            name = names[new]
            name = name[0].upper() + name[1:] if text[place].isupper() else name
            return text[:place] + name + text[place + len(names[old]) :]
    return None


@cache
def _names(language: str, kind: str) -> tuple[dict[int, str], ...]:
    data = cldr(language).months if kind == "months" else cldr(language).days
    return tuple(dict(data[form][width]) for form, width in (_FORMS if kind == "months" else _FORMS[:2]))


def _numeric(match: re.Match[str], new: Day) -> str | None:
    if new.year is None or new.month is None or new.day is None:
        return None
    sign = match[2]
    if len(match[1]) == 4:
        return f"{new.year}{sign}{new.month:02}{sign}{new.day:02}"
    padded = match[1].startswith("0") or len(match[1]) == len(match[3]) == 2
    day = f"{new.day:02}" if padded else str(new.day)
    month = f"{new.month:02}" if len(match[3]) == 2 else str(new.month)
    return f"{day}{sign}{month}{sign}{new.year}" if sign != "/" else None
