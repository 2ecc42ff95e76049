"""Weekdays and days told from today that a translation leaves out: soft, for much may stand for them, but asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from newsroom.language.facts.agreement import agree
from newsroom.language.facts.fact import Day, Fact, Number, Single
from newsroom.language.facts.pairing import OF_THE_STORY
from newsroom.language.facts.parts import parts_of

# A text, its language and its facts.
Told = tuple[str, str, Sequence[Fact]]

_DAY_BEFORE_OR_AFTER = re.compile(
    r"накануне|напярэдадні|на следующий день|на наступны дзень|昨|今|明|前一天|前一日|第二天|翌日"
    r"|اليوم (?:السابق|التالي)|عشية"
    r"|\b(?:previous|next|following|same) day\b|\bday (?:before|earlier|later)\b|\blast night\b|\bovernight\b"
    r"|\b(?:vortag|tags? (?:zuvor|darauf)|nächsten tag|folgetag)|\bveille\b|\blendemain\b|\bvíspera\b"
    r"|\bdía (?:anterior|siguiente)\b|\b(?:dzień wcześniej|poprzedniego dnia|następnego dnia|nazajutrz)\b",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"выходн|выхадн|week-?end|wochenend|fin de semana|周末|نهاية الأسبوع|عطلة الأسبوع", re.IGNORECASE)
_SATURDAY = 5


def is_named_day(fact: Fact) -> bool:
    """Whether a fact is a weekday or a day told from today, which are soft."""
    day = fact.value
    return isinstance(day, Day) and (day.weekday is not None or day.offset is not None)


def days_left_out(source: Told, target: Told) -> list[Fact]:
    """The named days of a source for which no day of its translation may stand; none where either tells of a night."""
    text, told = target[0], target[2]
    asked = [fact for fact in source[2] if is_named_day(fact) and fact.text not in OF_THE_STORY]
    if not asked or any(fact.night for fact in (*source[2], *told)) or _DAY_BEFORE_OR_AFTER.search(text):
        return []
    values = {part.value for part in parts_of(told)}
    # Each once, so that time grows with the texts.
    gone = {
        (day, said)
        for day, said in {(fact.value, fact.text) for fact in asked}
        if isinstance(day, Day) and said not in text and not _is_told(day, values, text)
    }
    return [fact for fact in asked if (fact.value, fact.text) in gone]


def _is_told(day: Day, values: set[Single], text: str) -> bool:
    """Whether another day may be this one, or `zwei Tage zuvor`, `am Wochenende`."""
    if any(isinstance(other, Day) and agree(day, other) for other in values):
        return True
    apart = Decimal(abs(day.offset or 0))
    if apart > 1 and not values.isdisjoint({Number(apart), Number(apart, "duration-day")}):
        return True
    return (day.weekday or 0) >= _SATURDAY and _WEEKEND.search(text) is not None
