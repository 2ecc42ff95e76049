"""Find the facts of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsroom.language.facts.amounts import Unit, currency_before, unit_after
from newsroom.language.facts.brackets import bracketed
from newsroom.language.facts.calendar import read_days, read_named_day
from newsroom.language.facts.clock import read_time
from newsroom.language.facts.compounds import read_compound
from newsroom.language.facts.contexts import in_context
from newsroom.language.facts.days_apart import read_phrases
from newsroom.language.facts.eras import read_era, read_ordinal_word, read_roman, read_tens
from newsroom.language.facts.fact import (
    Century,
    Code,
    Day,
    Decade,
    Fact,
    FactKind,
    Money,
    Number,
    Percent,
    Single,
    Span,
    Time,
)
from newsroom.language.facts.fractions import is_fraction, read_decimal_part, read_fraction
from newsroom.language.facts.halves import read_and_a_half, read_dual
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.names import with_names
from newsroom.language.facts.quantities import Phrase, is_in_a_name, of_tens, read_half_scale, read_number
from newsroom.language.facts.quotes import quotes
from newsroom.language.facts.reading import AHEAD, DASHES, NIL, Reading, is_to
from newsroom.language.facts.scanning import Kind, lexicon, scan
from newsroom.language.facts.singles import read_one_of
from newsroom.language.facts.spelled_times import read_spelled_time
from newsroom.language.naming import NameHit

Found = tuple[list[Fact], int]

# “+375 17 222-33-44”
_TELEPHONE = re.compile(r"\+\d[\d\u00a0 ()\-–]{7,20}(?<=\d)")


def facts(text: str, language: str, *, on: date | None = None, names: Iterable[NameHit] = ()) -> list[Fact]:
    """The facts of a text in the order in which they stand; time grows with the text alone.

    `language` is the product's code; `on`, the day of the dateline, gives `yesterday` a date and dates their year;
    `names` are those of the register, as `newsroom.register.names_in` finds them in this text.
    A language without a table gives its digits, and the dates that CLDR's names of months show.
    """
    words = lexicon(language)
    tokens = scan(text, words)
    count = len(tokens)
    reading = Reading(text, [*tokens, *(NIL for _ in range(AHEAD))], count, words, on)
    found = [*_telephones(text), *read_phrases(text, language, on)]
    taken = {place for fact in found for place in range(fact.start, fact.end)}
    place = 0
    while place < count:
        token = tokens[place]
        if token.means and _is_surname(reading, place):
            place += 1
            continue
        if not token.means and token.kind is not Kind.DIGITS and not _may_open(token.text):
            place += 1
            continue
        answer = None if token.start in taken else _read(reading, place)
        if answer is None:
            place += 1
        else:
            found += answer[0]
            place = max(answer[1], place + 1)
    found += quotes(text)
    found.sort(key=lambda fact: (fact.start, -fact.end))
    return with_names(in_context(text, language, bracketed(text, _with_centuries(text, found))), text, names)


_SURNAMES = frozenset({"be", "ru"})


def _is_surname(reading: Reading, place: int) -> bool:
    """`Павел Сорока`: a number's word with a capital letter behind another such word, which may be no number."""
    token, before = reading.tokens[place], reading.tokens[place - 1]
    if reading.words.language not in _SURNAMES or place < 1 or Role.NUMERAL not in token.means or before.means:
        return False
    return token.text.istitle() and before.text.istitle() and len(before.text) > 1 and before.end + 1 == token.start


def _may_open(text: str) -> bool:
    """Whether a token that means nothing may open a fact: a sign of currency, capitals, a month of two words."""
    return (
        text in "$€£¥￥₽₴₸₺₹₩₪＄"
        or text == "Br"
        or text[0] in "IVXІХУ"
        or text.isupper()
        or text[-3:] in {"رين", "نون"}
    )


def _read(reading: Reading, place: int) -> Found | None:
    for reader in (
        read_days,
        read_spelled_time,
        read_time,
        _money_first,
        _percent_first,
        read_one_of,
        _quantity,
        read_roman,
        _word,
    ):
        if (found := reader(reading, place)) is not None:
            return found
    return None


def _money_first(reading: Reading, place: int) -> Found | None:
    """`$5 million`, `EUR 3–4 bn`."""
    currency = currency_before(reading, place)
    if currency is None:
        return None
    codes, at = currency
    phrase = read_number(reading, at)
    if phrase is None:
        return None
    unit = Unit(phrase.end, currencies=codes)
    second = _second(reading, place, phrase)
    high = unit
    if second is None and is_to(reading, phrase.end) and (again := currency_before(reading, phrase.end + 1)):
        second, high = read_number(reading, again[1]), Unit(phrase.end, currencies=again[0])
    if second is None:
        return [_fact(reading, place, phrase, replace(unit, end=phrase.end))], phrase.end
    low = _as_far(phrase, second)
    span = Span(_value(low, unit), _value(second.amount, high))
    return [reading.fact(FactKind.SPAN, span, place, second.end)], second.end


def _percent_first(reading: Reading, place: int) -> Found | None:
    """`百分之二十五`."""
    if not reading.has(place, Role.PERCENT_OF):
        return None
    phrase = read_number(reading, place + 1)
    if phrase is None:
        return None
    return [reading.fact(FactKind.PERCENT, Percent(phrase.amount), place, phrase.end)], phrase.end


def _quantity(reading: Reading, place: int) -> Found | None:
    """A number with what counts it, a span of two, or several before one unit (`20 and 25 percent`)."""
    phrase = read_half_scale(reading, place) or read_number(reading, place)
    if (found := read_and_a_half(reading, place, phrase)) is not None:
        return found
    if phrase is None:
        return None
    phrase = of_tens(reading, phrase)
    if (found := _ends_in_ordinal(reading, place, phrase)) is not None:
        return found
    if (found := read_decimal_part(reading, place, phrase)) is not None:
        return found
    if is_fraction(reading, phrase):
        return read_fraction(reading, place, phrase)
    if (found := read_era(reading, place, phrase)) is not None:
        return found
    if reading.sign(phrase.end) == "成" and phrase.amount < 10 and not reading.has(phrase.end + 1, Role.COUNTED):
        tenths = Percent(phrase.amount * 10)
        return [reading.fact(FactKind.PERCENT, tenths, place, phrase.end + 1)], phrase.end + 1
    second = _second(reading, place, phrase)
    if second is not None:
        return _span(reading, place, phrase, second)
    unit = unit_after(reading, phrase.end)
    if unit is None and reading.has(phrase.end, Role.AND):
        unit = _shared_unit(reading, phrase)
        if unit is not None:
            return [_fact(reading, place, phrase, replace(unit, end=phrase.end))], phrase.end
    if phrase.spelled and phrase.soft and unit is None and phrase.amount < 2:
        return None
    if not phrase.spelled and reading.has(phrase.end, Role.YEAR) and (year := reading.year(place)) is not None:
        return [reading.fact(FactKind.DATE, Day(year), place, phrase.end + 1)], phrase.end + 1
    return [_fact(reading, place, phrase, unit)], unit.end if unit else phrase.end


def _least_tens(reading: Reading) -> int:
    """`dix-septième` is made of ten and seventh."""
    return 10 if reading.words.language == "fr" else 20


def _ends_in_ordinal(reading: Reading, place: int, phrase: Phrase) -> Found | None:
    """`двадцать первый`, `twenty-first`, `vingt et unième`."""
    if not phrase.spelled or phrase.amount < _least_tens(reading) or phrase.amount % 10:
        return None
    at = phrase.end + (reading.sign(phrase.end) == "-" or reading.has(phrase.end, Role.AND))
    value = reading.means(at, Role.ORDINAL)
    if value is None or value >= (100 if phrase.amount % 100 == 0 else 10) or _counts_the_first(reading, at):
        return None
    if (found := read_ordinal_word(reading, at, phrase.amount)) is None:
        return None
    start, end = reading.tokens[place].start, found[0][0].end
    return [replace(found[0][0], start=start, text=reading.text[start:end], soft=False)], found[1]


def _counts_the_first(reading: Reading, place: int) -> bool:
    """`les dix premiers mois`, `los veinte primeros`: the eleventh and the twenty-first are other words there."""
    first = {"fr": "premi", "es": "primer"}.get(reading.words.language)
    return first is not None and reading.sign(place).lower().startswith(first)


_TO_OR_PER = frozenset({"на", "auf", "na"})


def _second(reading: Reading, place: int, phrase: Phrase) -> Phrase | None:
    """The other end of a span, if a dash or a “to” follows a number and a number that."""
    at = phrase.end
    begun = reading.has(place - 1, Role.FROM)
    if reading.sign(at) in _TO_OR_PER and not begun:
        # `62 случая на 100 тысяч`
        return None
    between = reading.has(at, Role.AND) and begun
    if (
        not between
        and not is_to(reading, at)
        and not (reading.sign(at) in {":", "/", "比"} and reading.glued(at) and reading.glued(at + 1))
    ):
        return None
    if reading.sign(at) in DASHES and reading.glued(at) != reading.glued(at + 1):
        return None
    following = at + 1
    if reading.is_digits(at - 1) and not reading.is_digits(following):
        return None
    return None if _only_meets(reading, place, following) else read_number(reading, following)


def _only_meets(reading: Reading, year: int, other: int) -> bool:
    """`recibió en 2024 a 3.457.057 visitantes`: between a year and another number, `a` brings in something else."""
    return reading.sign(other - 1) == "a" and reading.year(year) is not None and reading.year(other) is None


def _span(reading: Reading, place: int, low: Phrase, high: Phrase) -> Found:
    unit = unit_after(reading, high.end)
    end = unit.end if unit else high.end
    first, second = _as_far(low, high), high.amount
    if not low.spelled and 1000 <= first < 2200 and second < 100 and second > first % 100 and len(str(second)) == 2:
        second += first - first % 100
    if reading.has(end, Role.YEAR):
        end += 1
    span = Span(_value(first, unit), _value(second, unit))
    if reading.sign(high.end) == "成" and first < second < 10:
        # 三至四成, from thirty to forty per cent
        span, end = Span(Percent(first * 10), Percent(second * 10)), high.end + 1
    return [reading.fact(FactKind.SPAN, span, place, end, spelled=low.spelled)], end


def _as_far(low: Phrase, high: Phrase) -> Decimal:
    """`5 to 10 million`, `from 5.5 to 4.6 million`: the first is millions, too, if it is about as much as the other."""
    if low.scale == 1 and high.scale > 1 and low.amount < 3 * high.mantissa:
        return low.amount * high.scale
    return low.amount


def _shared_unit(reading: Reading, phrase: Phrase) -> Unit | None:
    """Per cent or a currency behind the second of two numbers counts the first, too."""
    second = read_number(reading, phrase.end + 1)
    unit = unit_after(reading, second.end) if second is not None else None
    return unit if unit is not None and (unit.percent or unit.currencies) else None


def _fact(reading: Reading, place: int, phrase: Phrase, unit: Unit | None) -> Fact:
    value = _value(phrase.amount, unit)
    kind = FactKind.NUMBER
    if isinstance(value, Percent):
        kind = FactKind.PERCENT
    elif isinstance(value, Money):
        kind = FactKind.MONEY
    end = unit.end if unit and kind is not FactKind.NUMBER else phrase.end
    soft = phrase.soft or (unit is None and _is_soft(reading, place, phrase))
    return reading.fact(kind, value, place, end, soft=soft, spelled=phrase.spelled)


_MILLION = 10**6
_HALF_AS_MUCH = Decimal("1.5")


def _is_soft(reading: Reading, place: int, phrase: Phrase) -> bool:
    """Digits in a name (COVID-19, G7), Han numerals that count nothing, zero in words."""
    if reading.sign(phrase.end) == "倍" and (phrase.amount == _HALF_AS_MUCH or _rises(reading, place)):
        # Others say it in a word that may mean less: anderthalbmal, в полтора раза. What rose by two is threefold.
        return True
    if phrase.spelled:
        if reading.words.language == "zh-hans":
            lone = phrase.amount <= 10 and len(reading.tokens[place].text) == 1
            return lone and not (reading.has(phrase.end, Role.COUNTED) and reading.sign(phrase.end) != "国")
        return phrase.amount == 0
    glued = (
        reading.glued(place)
        and reading.tokens[place - 1].kind is Kind.WORD
        and (reading.tokens[place - 1].text.isascii() or reading.sign(place - 1) in {"м", "км", "см"})
    )
    return is_in_a_name(reading, place) or (glued and reading.words.language != "ar")


_RISE = re.compile("[涨增升高加长大多][了逾近超过约达]{0,3}$")


def _rises(reading: Reading, place: int) -> bool:
    start = reading.tokens[place].start
    return _RISE.search(reading.text[max(start - 5, 0) : start]) is not None


def _value(amount: Decimal, unit: Unit | None) -> Single:
    if unit is None:
        return Number(amount)
    if unit.percent:
        return Percent(amount, unit.points)
    return Money(amount, unit.currencies) if unit.currencies else Number(amount, unit.unit)


def _word(reading: Reading, place: int) -> Found | None:
    """What single words say: weekdays, ordinals, `both`, `half`."""
    if (named := read_named_day(reading, place)) is not None:
        return named
    if (found := read_tens(reading, place) or read_compound(reading, place)) is not None:
        return found
    if (hour := reading.means(place, Role.TIME_OF_DAY)) is not None:
        return [reading.fact(FactKind.TIME, Time(int(hour)), place, place + 1, soft=True, spelled=True)], place + 1
    if (second := reading.means(place, Role.COUPLE)) is not None:
        step = Decimal(10 ** (len(str(int(second))) - 1))
        span = Span(Number(second - step), Number(second))
        return [reading.fact(FactKind.SPAN, span, place, place + 1, soft=True, spelled=True)], place + 1
    if reading.has(place, Role.ORDINAL):
        return read_ordinal_word(reading, place)
    value = reading.means(place, Role.SOFT)
    if reading.has(place, Role.CENTURY) and _is_named(reading, place + 1):
        return None
    if value is not None and (found := read_dual(reading, place, value)) is not None:
        return found
    value = reading.means(place, Role.FRACTION) if value is None else value
    if value is None and reading.words.language == "zh-hans" and (reading.means(place, Role.SCALES) or 0) >= _MILLION:
        # 百万人, a million people or more
        value = reading.means(place, Role.SCALES)
    if value is None:
        return None
    unit = unit_after(reading, place + 1 + reading.has(place + 1, Role.ONE))
    if unit is not None and unit.unit and not unit.unit.startswith("duration") and value < 2:
        # `half a mile`
        return [
            reading.fact(FactKind.NUMBER, Number(value, unit.unit), place, unit.end, soft=True, spelled=True)
        ], unit.end
    return [reading.fact(FactKind.NUMBER, Number(value), place, place + 1, soft=True, spelled=True)], place + 1


# “lata 30. XXI wieku”, “neunziger Jahre des 20. Jahrhunderts”: between decade and century stands no more.
_BETWEEN = 12


def _with_centuries(text: str, found: list[Fact]) -> list[Fact]:
    """A decade and the century that is said behind it are one decade."""
    answer: list[Fact] = []
    for fact in found:
        before = answer[-1].value if answer else None
        if (
            isinstance(fact.value, Century)
            and isinstance(before, Decade)
            and before.start < 100
            and fact.start - answer[-1].end <= _BETWEEN
        ):
            decade = Decade((fact.value.number - 1) * 100 + before.start)
            start = answer[-1].start
            whole = text[start : fact.end]
            answer[-1] = replace(answer[-1], value=decade, end=fact.end, text=whole, soft=False)
        else:
            answer.append(fact)
    return answer


def _is_named(reading: Reading, place: int) -> bool:
    """Whether a century's number follows its word: `siglo XX`."""
    return (
        reading.is_digits(place)
        or reading.has(place, Role.ORDINAL, Role.NUMERAL)
        or (reading.tokens[place].text.isupper() and reading.tokens[place].text[0] in "IVX")
    )


def _telephones(text: str) -> list[Fact]:
    found = []
    for match in _TELEPHONE.finditer(text) if "+" in text else ():
        digits = "".join(sign for sign in match[0] if sign.isdigit())
        found.append(Fact(FactKind.CODE, Code(digits), match.start(), match.end(), match[0]))
    return found
