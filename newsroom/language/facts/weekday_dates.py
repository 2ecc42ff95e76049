"""Days of the month that stand bare behind their weekday: `jueves 12`, `w piątek, 12 bm.`, `Friday the 12th`.

The same number counts something where a noun follows it: `am Freitag 12 Tote`. So it is a date only where nothing
can be counted: before the end of a clause, a word that says so, or a preposition that takes no part of a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.language.facts.fact import Day, Fact, Number, Ordinal

_LONGEST_MONTH = 31
# Between the weekday and its date: a space, or a pause and an article.
_BETWEEN = re.compile(r"[\s\u00a0]?\Z|(?P<pause>,)?\s(?:(?P<article>the|den|dem|der|el|le)\s)?\Z", re.IGNORECASE)
_FARTHEST = 6
_ENDS = re.compile(
    r"\s*\Z|[.!?…,;:)\]»”“’،؛。，；：！？）](?!\w)|\s[»)!?:;–—-](?!\w)|\s?[(（]|[–—](?=\s)", re.IGNORECASE
)
_WORD = re.compile(r"\s(\w+)")
_ENDS_A_SENTENCE = re.compile(r"\s?[.!?…。！？]")
# What says that the number is a day of the month, in each language.
_SAYS_SO = {
    language: re.compile(rf"\s?(?:{words})", re.IGNORECASE)
    for language, words in {
        "be": r"чысла|гэтага месяца|бягучага",
        "ru": r"числа|сего месяца|этого месяца|текущего",
        "en": r"inclusive|of (?:the|this|last|next) month|inst\b",
        "de": r"d\. ?M\.|dieses Monats",
        "fr": r"inclus|courant|du mois|de ce mois|dernier|prochain",
        "es": r"inclusive|de (?:este|ese) mes|del (?:mes|corriente|actual|presente)|último|pasado\b|próximo",
        "pl": r"bm\b|b\. ?m\.|br\b|bieżącego|tego miesiąca",
        "zh-hans": r"号",
        "ar": r"الجاري|الحالي|من (?:الشهر|هذا الشهر)",
    }.items()
}
# No partitives (`12 von 30`, `12 из них`), and none that goes on counting (`12 с лишним`, `12 más`).
_PREPOSITIONS = {
    "be": "у ў ва на аб да па ад пры пад над перад за для",
    "ru": "в во на о об к ко по до от у при под над перед за для",
    "en": "at in on from to until till for through by before after with near",
    "de": "um in im an am ab bis auf bei vor nach zu zum zur gegen mit unter",
    "fr": "à au aux dans en pour par sur sous chez vers avant après dès avec",
    "es": "a al en por para desde hasta con ante tras que",
    "pl": "w we na o od do po przed przy pod nad dla",
    "zh-hans": "在 于 至",
    "ar": "في إلى حتى على عند قبل بعد خلال",
}
# A weekday that stands so near behind goes on with the list: `entre el jueves 12 y el domingo 15`.
_NEAR = 10


def dates_behind_weekdays(text: str, language: str, found: Sequence[Fact]) -> list[Fact]:
    """The facts, in order, with those marked that may be the date of the weekday before them."""
    answer = list(found)
    if not any(_is_weekday(fact) for fact in found):
        return answer
    dated: dict[int, bool] = {}
    for place in reversed(range(1, len(found))):
        if _is_weekday(found[place - 1]) and _is_behind(text, found[place - 1], found[place]):
            dated[place] = _is_date(text, language, found, place, dated)
            if dated[place] and not isinstance(found[place].value, Day):
                answer[place] = replace(found[place], dated=True)
    return answer


def _is_date(text: str, language: str, found: Sequence[Fact], place: int, dated: dict[int, bool]) -> bool:
    fact = found[place]
    if isinstance(fact.value, Day):
        return fact.value.day is not None
    if not _is_small(fact):
        return False
    says_so, ends, word = _behind(text, language, fact)
    if says_so:
        return True
    weekday = text[found[place - 1].end : fact.start]
    if "," in weekday and not (isinstance(fact.value, Ordinal) or weekday.strip(" ,")):
        return False
    follows = place + 1 < len(found) and _is_weekday(found[place + 1]) and found[place + 1].start - fact.end <= _NEAR
    if follows and not _ENDS_A_SENTENCE.match(text, fact.end):
        # What the next weekday's number is, this one is, too.
        return dated.get(place + 2, True)
    return ends or (word in _PREPOSITIONS.get(language, "").split())


def _behind(text: str, language: str, fact: Fact) -> tuple[bool, bool, str]:
    """Of what follows a number: whether it says that it is a date, whether its clause ends, and the word it is."""
    pattern, word = _SAYS_SO.get(language), _WORD.match(text, fact.end)
    says_so = pattern is not None and pattern.match(text, fact.end) is not None
    return says_so, _ENDS.match(text, fact.end) is not None, word[1].lower() if word else ""


def _is_behind(text: str, weekday: Fact, fact: Fact) -> bool:
    between = text[weekday.end : fact.start]
    return len(between) <= _FARTHEST and _BETWEEN.match(between) is not None


def _is_weekday(fact: Fact) -> bool:
    return isinstance(fact.value, Day) and fact.value.weekday is not None and fact.value.day is None


def _is_small(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, Ordinal):
        return not value.quarter and not fact.spelled and fact.text[:1].isdigit() and value.number <= _LONGEST_MONTH
    bare = isinstance(value, Number) and not value.unit and fact.text.isdecimal()
    return bare and isinstance(value, Number) and 1 <= value.amount <= _LONGEST_MONTH
