"""Weekdays and days told from today that a translation leaves out: soft, for much may stand for them, but asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from newsroom.language.facts.agreement import agree
from newsroom.language.facts.fact import Day, Fact, Number
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
    if any(fact.night for fact in (*source[2], *told)):
        return []
    days = [part.value for part in parts_of(told) if isinstance(part.value, Day)]
    asked = [fact for fact in source[2] if is_named_day(fact) and fact.text not in OF_THE_STORY]
    return [
        fact
        for fact in asked
        if not any(agree(fact.value, day) for day in days if isinstance(fact.value, Day))
        and not _is_told(fact, text, told)
    ]


def _is_told(fact: Fact, text: str, told: Sequence[Fact]) -> bool:
    """`zwei Tage zuvor`, `накануне`, `am Wochenende`, and a name such as Black Friday that stands as it is."""
    day = fact.value
    if not isinstance(day, Day) or fact.text in text:
        return True
    apart = Decimal(abs(day.offset or 0))
    if apart > 1 and any(other.value in {Number(apart), Number(apart, "duration-day")} for other in told):
        return True
    if (day.weekday or 0) >= _SATURDAY and _WEEKEND.search(text):
        return True
    return _DAY_BEFORE_OR_AFTER.search(text) is not None
