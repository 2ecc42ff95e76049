"""Write another value in the manner of the text it replaces: for repairs, and for what memory offers.

Only what is safe: a text whose words would have to change their forms (`два человека` → five) is not written. Every
answer has been read again and says exactly the value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from newsroom.language.facts.fact import (
    Century,
    Day,
    Decade,
    Fact,
    Money,
    Number,
    Ordinal,
    Percent,
    Single,
    Span,
    Time,
    Value,
)
from newsroom.language.facts.finding import facts
from newsroom.language.facts.lexicon import lines
from newsroom.language.facts.numerals import amount_of
from newsroom.language.facts.scanning import TABLES, lexicon
from newsroom.language.facts.written_days import write_day
from newsroom.language.facts.written_times import write_time
from newsroom.languages import cldr

_DIGITS = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f\u2009 ]\d+)*")
_MOST_DECIMALS = 3
_LARGEST_MANTISSA = 1000
_GROUPED_FROM = 10_000
_LARGEST_SPELLED = 12
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# Numerals here keep one form whatever they count.
_UNINFLECTED = frozenset({"de", "en", "es", "fr"})
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def write_like(fact: Fact, value: Value, language: str) -> str | None:
    """A value of the same kind, written as `fact.text` is; None where that is not safe.

    Keeps separators, digits or words, the scale (`Mio.`), the currency's place, the month's length, the order.
    """
    if type(value) is not type(fact.value) or not fact.text:
        return None
    written = _write(fact, value, language)
    return written if written is not None and _says(written, fact, value, language) else None


def _write(fact: Fact, value: Value, language: str) -> str | None:
    if isinstance(value, Span) and isinstance(fact.value, Span):
        return _write_span(fact, fact.value, value, language)
    if isinstance(value, Day) and isinstance(fact.value, Day):
        return write_day(fact.text, fact.value, value, language)
    if isinstance(value, Time):
        return write_time(fact.text, value, language)
    if isinstance(value, Century) and not _DIGITS.search(fact.text):
        return re.sub(r"\b[IVXІХ]+(?=e?\b|\W)", _roman(value.number), fact.text, count=1)
    old, new = _amount(fact.value), _amount(value)
    if old is None or new is None or not _same_unit(fact.value, value):
        return None
    if fact.spelled:
        return _in_words(fact.text, old, new, language)
    matches = list(_DIGITS.finditer(fact.text))
    return _with_number(fact.text, matches[0], old, new, language) if len(matches) == 1 else None


def _amount(value: Value) -> Decimal | None:
    if isinstance(value, Number | Percent | Money):
        return value.amount
    if isinstance(value, Ordinal | Century):
        return Decimal(value.number)
    return Decimal(value.start) if isinstance(value, Decade) else None


def _same_unit(old: Value, new: Value) -> bool:
    if isinstance(old, Money) and isinstance(new, Money):
        return bool(old.currencies & new.currencies)
    if isinstance(old, Percent) and isinstance(new, Percent):
        return old.points == new.points
    return not isinstance(old, Number) or not isinstance(new, Number) or old.unit == new.unit or not new.unit


def _says(written: str, fact: Fact, value: Value, language: str) -> bool:
    """Whether the text, read again, says the value: so nothing wrong is ever offered."""
    said = [found.value for found in facts(written, language)]
    return len(said) == 1 and _plain(said[0]) == _plain(value)


def _plain(value: Value) -> object:
    """A value without what its text alone need not say: a currency's country, a unit, the year of a day."""
    if isinstance(value, Span):
        return _plain(value.low), _plain(value.high)
    if isinstance(value, Day):
        lone = value == Day(year=value.year)
        return value.year if lone else (value.month, value.day, value.weekday)
    if isinstance(value, Time):
        return value.hour % 12, value.minute
    return _amount(value)


def _write_span(fact: Fact, old: Span, new: Span, language: str) -> str | None:
    matches = list(_DIGITS.finditer(fact.text))
    if len(matches) != 2 or type(old.low) is not type(new.low) or not _same_unit(old.high, new.high):
        return None
    text, ends = fact.text, ((matches[1], old.high, new.high), (matches[0], old.low, new.low))
    for match, was, becomes in ends:
        first, second = _end(was), _end(becomes)
        if first is None or second is None or not _same_month(was, becomes):
            return None
        changed = _with_number(text, match, first, second, language)
        if changed is None:
            return None
        text = changed
    return text


def _end(value: Single) -> Decimal | None:
    if isinstance(value, Day):
        return None if value.day is None else Decimal(value.day)
    return _amount(value)


def _same_month(old: Single, new: Single) -> bool:
    return not isinstance(old, Day) or not isinstance(new, Day) or old.month == new.month


def _with_number(text: str, match: re.Match[str], old: Decimal, new: Decimal, language: str) -> str | None:
    """The text with its digits exchanged; its scale stays, or becomes another if the number asks for it."""
    words = lexicon(language)
    shown = amount_of(match[0], words.decimal)
    if not shown or not old:
        return None
    before, after = text[: match.start()], text[match.end() :]
    factor = old / shown
    mantissa = new / factor
    # Spanish counts thousands of millions.
    largest = _LARGEST_MANTISSA if shown < _LARGEST_MANTISSA else _LARGEST_MANTISSA**2
    if factor != 1 and not 1 <= mantissa < largest:
        rescaled = _rescaled(after, factor, new, language)
        if rescaled is None:
            return None
        after, factor = rescaled
        mantissa = new / factor
    if not _fits(mantissa, shown, before + after, language):
        return None
    number = _number(mantissa, match[0], language)
    return None if number is None else before + number + _mark(after, mantissa, language)


def _fits(mantissa: Decimal, shown: Decimal, around: str, language: str) -> bool:
    """Whether the words beside the number keep their forms, by CLDR's plural rules."""
    inflecting = any(len(word) > 3 and not word.endswith(".") for word in re.findall(r"[^\W\d_]+\.?", around))
    if not inflecting or language == "zh-hans":
        return True
    plural: Callable[[Decimal], str] = cldr(language).plural_form
    return plural(mantissa) == plural(shown) and (mantissa == 1) == (shown == 1)


def _rescaled(after: str, factor: Decimal, new: Decimal, language: str) -> tuple[str, Decimal] | None:
    """`Millionen` as `Milliarden`, in the same form, for a number that is too large or too small for its scale."""
    for word in re.findall(r"[^\W\d_]+", after) if language != "zh-hans" else re.findall("[万亿]+", after):
        for old, others in _scale_words(language).get(word, {}).items():
            if old != factor:
                continue
            for scale, other in others:
                if 1 <= new / scale < _LARGEST_MANTISSA:
                    return after.replace(word, other, 1), scale
    return None


@cache
def _scale_words(language: str) -> dict[str, dict[Decimal, list[tuple[Decimal, str]]]]:
    """For each word of a scale the words of other scales in the same form: they stand in the same place of a table."""
    found: dict[str, dict[Decimal, list[tuple[Decimal, str]]]] = {}
    if language == "zh-hans":
        pairs = {"万": Decimal(10**4), "亿": Decimal(10**8)}
        for word, value in pairs.items():
            found[word] = {value: [(scale, other) for other, scale in pairs.items() if other != word]}
        return found
    table = TABLES.get(language)
    for entries in (table.scales, table.plural_scales) if table else ():
        rows = [(value, words) for value, words in lines(entries) if value >= 10**6]
        for value, words in rows:
            for place, word in enumerate(words):
                others = [(scale, other[place]) for scale, other in rows if scale != value and place < len(other)]
                for written in (word, word.capitalize()):
                    cased = [(scale, other.capitalize() if written != word else other) for scale, other in others]
                    found.setdefault(written, {})[value] = cased
    return found


def _number(amount: Decimal, like: str, language: str) -> str | None:
    plain = f"{amount.normalize():f}"
    whole, _, decimals = plain.partition(".")
    if len(decimals) > _MOST_DECIMALS or amount < 0:
        return None
    locale = cldr(language).number_symbols["latn"]
    group, decimal = _separators(like, str(locale["group"]), str(locale["decimal"]), language)
    limit = 1000 if group in like and len(like) < 6 and group else _GROUPED_FROM
    if language in {"de", "en", "ar", "fr", "ru", "be"} and not re.fullmatch(r"\d{4}", like):
        limit = 1000
    if int(whole) >= limit and group and language != "zh-hans":
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", group, whole)
    text = f"{whole}{decimal}{decimals}" if decimals else whole
    return text.translate(_EASTERN) if re.search("[٠-٩]", like) else text


def _separators(like: str, group: str, decimal: str, language: str) -> tuple[str, str]:
    """The signs that the text itself uses, where it shows them; else the language's."""
    signs = [sign for sign in like if not sign.isdigit()]
    if "٫" in signs or "٬" in signs or re.search("[٠-٩]", like):
        return "٬", "٫"
    shown = amount_of(like, decimal)
    whole = shown is not None and shown == shown.to_integral_value()
    if signs and whole and len(re.split(r"\D", like)[-1]) == 3:
        group = signs[0]
    elif len(set(signs)) > 1:
        group, decimal = signs[0], signs[-1]
    elif signs:
        decimal = signs[0]
    return (group if group != decimal else ""), decimal


def _mark(after: str, number: Decimal, language: str) -> str:
    """The ordinal's mark that the new number has: 21st, 1er."""
    whole = int(number)
    if language == "en" and (match := re.match(r"st|nd|rd|th", after)):
        last = "th" if 10 < whole % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
        return last + after[match.end() :]
    if language == "fr" and (match := re.match(r"er|re|ème|e(?!\w)", after)):
        return ("er" if whole == 1 else "e") + after[match.end() :]
    return after


def _in_words(text: str, old: Decimal, new: Decimal, language: str) -> str | None:
    """Small numbers as words where words keep one form; larger ones in digits; nothing where nouns would change."""
    if language not in _UNINFLECTED or new != new.to_integral_value() or new < 2:
        return None
    names = {value: words[0] for value, words in lines(TABLES[language].numerals)}
    was = names.get(old, "")
    if not was or was not in text.lower():
        return None
    word = names[new] if new <= _LARGEST_SPELLED and new in names else _number(new, "2", language)
    if word is None:
        return None
    place = text.lower().index(was)
    if text[place].isupper():
        word = word[0].upper() + word[1:]
    return text[:place] + word + text[place + len(was) :]


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text
