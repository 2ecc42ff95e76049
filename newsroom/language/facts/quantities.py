"""Numbers of one or more tokens: `3,4 Mio.`, `двадцать пять тысяч`, `quatre-vingt-dix`, `خمسة وعشرون`, `3.5万亿`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from newsroom.language.facts.arabic_duals import read_dual_scale
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.numerals import VULGAR_FRACTIONS, amount_of
from newsroom.language.facts.reading import JOINING_DASHES, Reading
from newsroom.language.facts.scanning import Kind
from newsroom.language.facts.units import unit_of

_THOUSAND = Decimal(1000)
_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_SHARE = Decimal("0.000001")
_HALVES = frozenset({_HALF, 1 + _HALF})
# `3,5 M€`, `2 Md€`
# `1,500m`, `£1,500m`
_LEAST_METRES, _BEFORE_MILLIONS = 50, frozenset("£$€¥")
_SHORT_SCALES = {"k": _THOUSAND, "m": Decimal(10**6), "md": Decimal(10**9), "mds": Decimal(10**9)}


@dataclass(frozen=True)
class Phrase:
    """A number and the place behind it. `mantissa` is what stands before its thousands and millions."""

    amount: Decimal
    end: int
    spelled: bool = False
    soft: bool = False
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)


def read_number(reading: Reading, place: int) -> Phrase | None:
    """The number that starts at a place, as far as it goes; None where none does."""
    if reading.is_digits(place):
        return _in_digits(reading, place)
    if (scale := read_dual_scale(reading, place)) is not None:
        return Phrase(2 * scale, place + 1, spelled=True, mantissa=Decimal(2), scale=scale)
    if reading.has(place, Role.NUMERAL, Role.SCALE, Role.ONE):
        return _in_words(reading, place)
    return None


def _in_digits(reading: Reading, place: int) -> Phrase | None:
    amount = amount_of(reading.tokens[place].text, reading.words.decimal)
    if amount is None:
        return None
    behind = place + 1
    if amount < _THOUSAND and amount == int(amount):
        part, behind = _part_behind(reading, behind)
        amount += part
    end, total, scale = _scaled(reading, behind, amount)
    total, end = _and_smaller(reading, total, end, scale)
    return Phrase(total, end, mantissa=amount, scale=total / amount if amount else Decimal(1))


def _part_behind(reading: Reading, place: int) -> tuple[Decimal, int]:
    """The fraction that goes on with a whole number, `1½`, `2 ½`, `3 1/2`, and the place behind it."""
    if (part := VULGAR_FRACTIONS.get(reading.sign(place))) is not None:
        return part, place + 1
    signs = [reading.sign(at) for at in range(place, place + 3)]
    apart = not reading.glued(place) and reading.glued(place + 1) and reading.glued(place + 2)
    if not apart or signs[1] != "/" or signs[2] not in {"2", "3", "4"} or not reading.is_digits(place):
        return Decimal(0), place
    ended = not (reading.glued(place + 3) and (reading.is_digits(place + 4) or reading.sign(place + 3) == "/"))
    share = Decimal(signs[0]) / Decimal(signs[2]) if len(signs[0]) == 1 and signs[0] < signs[2] else Decimal(0)
    return (share.quantize(_SHARE).normalize(), place + 3) if share and ended else (Decimal(0), place)


def _and_smaller(reading: Reading, total: Decimal, end: int, scale: Decimal) -> tuple[Decimal, int]:
    """`2 млн 500 тыс.`, `3 million 200 thousand`, `مليون و400 ألف`: the whole and the place behind it."""
    while scale > 1:
        at = end + reading.has(end, Role.AND)
        more = amount_of(reading.tokens[at].text, reading.words.decimal) if reading.is_digits(at) else None
        if more is None or more >= _THOUSAND:
            break
        further, value, smaller = _scaled(reading, at + 1, more)
        if smaller == 1 and scale == _THOUSAND and at > end and reading.words.language == "ar":
            # 69 ألفا و756
            return total + value, further
        if not 1 < smaller < scale:
            break
        end, total, scale = further, total + value, smaller
    return total, end


def _scaled(reading: Reading, place: int, amount: Decimal) -> tuple[int, Decimal, Decimal]:
    """The place behind thousands and millions, the amount multiplied, and the factor."""
    factor, end = Decimal(1), place
    at = end
    if reading.sign(end) in {"多", "余", "-"} and reading.words.language in {"zh-hans", "ru", "be"}:
        at = end + 1
    elif reading.sign(end) in JOINING_DASHES and reading.glued(end) and reading.glued(end + 1):
        # `40-million-euro`, `40-Millionen-Euro-Paket`
        at = end + 1
    while (scale := _scale(reading, at)) is not None and scale >= _THOUSAND and at - place < 4:
        factor *= scale
        end = at + 1
        at = reading.past_dot(end)
    if factor == 1 and (short := _SHORT_SCALES.get(reading.sign(end))) and reading.sign(end + 1) == "€":
        factor, end = short, end + 1
    metres = reading.sign(end) == "m" and amount >= _LEAST_METRES and reading.sign(place - 2) not in _BEFORE_MILLIONS
    if factor == 1 and reading.glued(end) and not metres and not is_in_a_name(reading, place - 1):
        factor = reading.words.glued_scales.get(reading.sign(end), factor)
        end += factor != 1
    if reading.sign(end) == "秒" and reading.is_digits(end + 1) and len(reading.tokens[end + 1].text) == 2:
        # 2分19秒56: hundredths stand behind the word.
        return end + 2, amount + Decimal(reading.tokens[end + 1].text) / 100, factor
    behind, with_parts = _past_seconds(reading, end, amount)
    if behind > end:
        return behind, with_parts, factor
    if (behind := _past_half(reading, end)) > end:
        end, amount = behind, amount + _HALF
        if factor == 1 and (scale := _scale(reading, end)) is not None and scale >= _THOUSAND:
            end, factor = end + 1, scale
    return end, amount * factor, factor


# “100 с 87 пассажирами” are no seconds: a letter that is a preposition, too, needs its stop, or nothing behind it.
_SECONDS = frozenset({"s", "sec", "sek", "сек", "с"})
_ALSO_WITH = frozenset({"с"})
_MOST_SECONDS = 100


def _past_seconds(reading: Reading, place: int, amount: Decimal) -> tuple[int, Decimal]:
    """The place behind what follows the seconds, and the amount with it: `9 sec 87`, `47 secondes 02`, `12 s 4/10`."""
    at = reading.past_dot(place + 1)
    text = reading.tokens[at].text
    if not reading.is_digits(at) or not text.isdecimal() or len(text) > 2 or amount >= _MOST_SECONDS or amount % 1:
        return place, amount
    if not _names_seconds(reading, place):
        return place, amount
    behind, parts = at + 1, Decimal(10) ** len(text)
    if reading.sign(behind) == "/" and reading.sign(behind + 1) in {"10", "100"}:
        behind, parts = behind + 2, Decimal(reading.sign(behind + 1))
    elif reading.tokens[behind].kind is Kind.WORD and (
        len(text) == 1 or (at == place + 1 and reading.sign(place) in _ALSO_WITH)
    ):
        return place, amount
    return behind, amount + Decimal(text) / parts


def _names_seconds(reading: Reading, place: int) -> bool:
    if reading.tokens[place].kind is not Kind.WORD:
        return False
    unit = unit_of(reading, place)
    return reading.sign(place) in _SECONDS or (unit is not None and unit[0] == "duration-second")


def is_in_a_name(reading: Reading, place: int) -> bool:
    """Whether digits stand behind a word and a hyphen (COVID-19, T-72B), or in a minute of added time."""
    dashed = reading.sign(place - 1) in {"-", "‑", "–"} and reading.glued(place) and reading.glued(place - 1)
    return (dashed and reading.tokens[place - 2].kind is Kind.WORD) or _is_added_time(reading, place)


def _is_added_time(reading: Reading, place: int) -> bool:
    """`90+4`, which another desk may tell as four minutes into added time."""
    return any(
        reading.sign(plus) == "+" and reading.is_digits(plus - 1) and reading.is_digits(plus + 1)
        for plus in (place - 1, place + 1)
        if reading.glued(plus) and reading.glued(plus + 1)
    )


def _scale(reading: Reading, place: int) -> Decimal | None:
    found = reading.means(place, Role.SCALE)
    return found if found is not None else reading.means(place, Role.SCALES)


def _in_words(reading: Reading, place: int) -> Phrase | None:
    total, current, last, scale = Decimal(0), Decimal(0), Decimal(0), Decimal(0)
    mantissa = Decimal(0)
    end = at = place
    soft, tens = True, False
    while at < reading.count:
        value = reading.means(at, Role.NUMERAL)
        if value is None and reading.has(at, Role.ONE):
            value = Decimal(1) if _one_counts(reading, at, last) else None
        factor = None if value is not None else _scale(reading, at)
        if value is not None and _adds(reading, at, last, value, joined=at > end):
            current, last = _with(reading, current, last, value)
        elif factor == _HUNDRED and at == end and current < _HUNDRED and (current or reading.has(at, Role.SCALE)):
            current, last = (current or 1) * _HUNDRED, _HUNDRED
        elif factor is not None and factor < _HUNDRED and current and at == end:
            # three dozen, тремя десятками
            current, last, tens = current * factor, Decimal(1), True
        elif (
            factor is not None
            and factor >= _THOUSAND
            and (current or total or reading.has(at, Role.SCALE))
            and (at == end or current)
        ):
            mantissa = mantissa if scale else current
            if scale and factor > scale:
                total, current = (total + current) * factor, Decimal(0)
            else:
                total, current = total + (current or 1) * factor, Decimal(0)
            scale, last = factor, Decimal(0)
        else:
            break
        soft = tens or (soft and value == 1)
        end, at = at + 1, _past_joint(reading, at + 1, last, scale)
    if end == place:
        return None
    amount, end = (total + current, end) if current else _and_smaller(reading, total, end, scale)
    if (behind := _past_half(reading, end)) > end:
        factor = _scale(reading, behind)
        if not scale and current >= _THOUSAND:
            # The Arabic dual: مليونين ونصف المليون
            scale, current = current / 2, Decimal(0)
        amount, end = amount + _HALF * (scale if scale and not current else 1), behind
        if factor is not None and factor >= _THOUSAND:
            amount, end = amount if factor == scale else amount * factor, behind + 1
        soft = False
    whole = mantissa if mantissa and not current else amount
    return Phrase(amount, end, spelled=True, soft=soft, mantissa=whole, scale=amount / whole if whole else Decimal(1))


# Words for so many are multiplied by a fraction before them: half a dozen, half a century.
_MULTIPLIED = frozenset(map(Decimal, (10, 12, 100)))


def read_half_scale(reading: Reading, place: int) -> Phrase | None:
    """`half a million`, `anderthalb Millionen`, `полтора миллиарда`, `one and a half million`; soft: `half a dozen`."""
    part, at = reading.means(place, Role.FRACTION), place + 1
    if part is None and reading.has(place, Role.ONE) and (behind := _past_half(reading, at)) > at:
        part, at = 1 + _HALF, behind
    if part is None:
        return None
    first = at
    while at < first + 2 and (reading.has(at, Role.ONE, Role.OF) or reading.sign(at) in JOINING_DASHES):
        at += 1
    factor = _scale(reading, at)
    if factor is None or factor < _THOUSAND:
        factor = reading.means(at, Role.SOFT) if factor is None else factor
        if factor is None and reading.has(at, Role.CENTURY) and len(reading.sign(at)) > 1:
            factor = _HUNDRED
        if factor not in _MULTIPLIED or (part not in _HALVES and factor != _HUNDRED):
            return None
        return Phrase(part * factor, at + 1, spelled=True, soft=True, mantissa=part)
    return Phrase(part * factor, at + 1, spelled=True, mantissa=part)


ARABIC_DECADES = "عقود"


def of_tens(reading: Reading, phrase: Phrase) -> Phrase:
    """`two decades`, `пять десятилетий`: 20 and 50, as others say it; else the phrase as it is.

    The Arabic word may mean contracts, too; so the number stays what it is, and its word is read with it.
    """
    if phrase.spelled and reading.sign(phrase.end) == ARABIC_DECADES:
        return replace(phrase, end=phrase.end + 1)
    factor = reading.means(phrase.end, Role.SOFT)
    if factor != 10 or not 1 < phrase.amount < 10 or phrase.scale != 1:
        return phrase
    return replace(phrase, amount=phrase.amount * factor, end=phrase.end + 1)


def _past_half(reading: Reading, place: int) -> int:
    """The place behind “and a half”, `с половиной`, `y medio`, or the same place."""
    if not reading.has(place, Role.AND) and reading.sign(place) not in {"с", "з"}:
        return place
    at = place + 2 if reading.sign(place + 1) == "a" else place + 1
    half = reading.has(at, Role.AND_HALF) or (at == place + 2 and reading.means(at, Role.FRACTION) == _HALF)
    return at + 1 if half else place


def _one_counts(reading: Reading, place: int, last: Decimal) -> bool:
    """Whether a word that may be an article is a number: behind tens (`тридцать один`) or before a thousand."""
    if last >= 20:
        return True
    if reading.words.language == "ar" and reading.means(place + 1, Role.NUMERAL) == 10:
        return True
    factor = reading.means(place + 1, Role.SCALE)
    return factor is not None and not last


def _adds(reading: Reading, place: int, last: Decimal, value: Decimal, *, joined: bool) -> bool:
    """Whether a numeral goes on with the number, the part before being `last`."""
    if not last:
        return True
    arabic = reading.words.language == "ar"
    if arabic and last < 10:
        return (value == 10 and not joined) or (joined and 20 <= value < 100 and value % 10 == 0)
    if arabic and not joined:
        return False
    if reading.words.language == "fr":
        if last == 4 and value == 20:
            return True
        if last in (60, 80) and value < 20:
            return True
        if last == 10 and 7 <= value <= 9:
            return True
    if last >= _HUNDRED:
        return value < min(last, _HUNDRED) if last < 200 or last % 100 == 0 else value < 10
    return last >= 20 and last % 10 == 0 and value < 10


def _with(reading: Reading, current: Decimal, last: Decimal, value: Decimal) -> tuple[Decimal, Decimal]:
    if reading.words.language == "fr" and last == 4 and value == 20:
        return current - 4 + 80, Decimal(80)
    return current + value, value


def _past_joint(reading: Reading, place: int, last: Decimal, scale: Decimal) -> int:
    """The place behind a hyphen or an “and” that may stand inside a number."""
    if reading.sign(place) in JOINING_DASHES and reading.glued(place) and reading.glued(place + 1):
        if reading.sign(place + 1) in {"et"} and reading.sign(place + 2) in JOINING_DASHES:
            return place + 3
        return place + 1
    joins = reading.words.table.and_joins
    if not joins or not reading.has(place, Role.AND):
        return place
    tens = 20 <= last < 100
    hundreds = last == _HUNDRED or (not last and scale > 0)
    following = reading.means(place + 1, Role.NUMERAL)
    small = reading.has(place + 1, Role.ONE) or (following is not None and following < _HUNDRED)
    if joins == "all":
        return place + 1
    if joins == "tens":
        return place + 1 if tens and small else place
    return place + 1 if hundreds and small else place
