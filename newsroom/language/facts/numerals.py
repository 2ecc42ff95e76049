"""Numbers written as digits, as one German word or in Han characters; phrases of several words are in `quantities`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from newsroom.language.facts.lexicon import Meanings, Role, lines
from newsroom.language.facts.tables import de

_SPACES = re.compile(r"[ \u00a0\u202f\u2009'’]")
_ASCII = str.maketrans("٫٬", ".,")
_SHARES = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.333333",
    "⅔": "0.666667",
    "⅕": "0.2",
    "⅛": "0.125",
    "⅜": "0.375",
}
VULGAR_FRACTIONS = {sign: Decimal(share) for sign, share in _SHARES.items()}
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+\Z")
_LONGEST = 40


@cache
def amount_of(digits: str, decimal: str) -> Decimal | None:
    """The value of digits with their separators, `decimal` being the language's sign; None for what is no number.

    The language decides what `1,234` and `1.234` are; three digits after the other sign are a group, fewer a fraction.
    `25.11.2026` and `1.2.3` are no numbers.
    """
    if "٫" in digits or "٬" in digits:
        decimal = "."
    plain = _ascii(_SPACES.sub("", digits.translate(_ASCII)))
    if len(plain) > _LONGEST:
        return None
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        last = "." if plain.rindex(".") > plain.rindex(",") else ","
        first = "," if last == "." else "."
        if plain.count(last) > 1 or not _GROUPED.match(plain[: plain.rindex(last)]):
            return None
        return Decimal(plain.replace(first, "").replace(last, "."))
    sign = "." if points else ","
    count = points + commas
    if not count:
        return Decimal(plain)
    grouped = _GROUPED.match(plain) is not None
    if count > 1:
        return Decimal(plain.replace(sign, "")) if grouped else None
    return Decimal(plain.replace(sign, "" if grouped and sign != decimal else "."))


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(int(sign)) if sign.isdigit() else sign for sign in digits)


_UNITS = {word: value for value, words in lines(de.TABLE.numerals) for word in words} | {
    "ein": Decimal(1),
    "eins": Decimal(1),
}
_SCALES = (("tausend", Decimal(1000)), ("hundert", Decimal(100)))
_SCALE_NAMES = {"": Decimal(1)} | dict(_SCALES)
_ORDINAL = re.compile(r"(?:st|t)(?:e[nrsm]?)\Z")
_GERMAN_STARTS = tuple(sorted({word[:3] for word in _UNITS} | {"hun", "tau"}))


def german(word: str) -> Meanings | None:
    """A German compound number (`zweitausendvierundzwanzig`), ordinal, or number with a half (`zweieinhalb`)."""
    if not word.startswith(_GERMAN_STARTS) or len(word) > 60:
        return None
    before, half, after = word.partition("einhalb")
    if half and (whole := _german(before)) is not None and after in _SCALE_NAMES:
        return {Role.NUMERAL: (whole + Decimal("0.5")) * _SCALE_NAMES[after]}
    if (value := _german(word)) is not None:
        return {Role.NUMERAL: value}
    if (stem := _ORDINAL.sub("", word)) != word and (value := _german(stem)) is not None:
        return {Role.ORDINAL: value}
    return None


def _german(word: str) -> Decimal | None:
    if word in _UNITS:
        return _UNITS[word]
    for name, scale in _SCALES:
        before, found, after = word.partition(name)
        if found:
            many = _german(before) if before else Decimal(1)
            rest = _german(after.removeprefix("und")) if after else Decimal(0)
            return None if many is None or rest is None or rest >= scale else many * scale + rest
    units, found, tens = word.partition("und")
    if found and tens in _UNITS and units in _UNITS and _UNITS[units] < 10 and _UNITS[tens] % 10 == 0:
        return _UNITS[units] + _UNITS[tens]
    return None


# Behind eleven alone, which begins ivory and elves, too.
_COUNTED = ("jähr", "tägig", "stünd", "minüt", "monat", "wöch", "prozent", "köpf", "mal", "meter")
_LONGEST_COMPOUND, _SHORTEST_COMPOUND, _REST = 30, 4, 3


def german_compound(word: str) -> Meanings | None:
    """The number that a German word begins with, as far as it goes: `fünfundzwanzigjährig` is no five."""
    if not word.startswith(_GERMAN_STARTS):
        return None
    if word.startswith("ein") and not word.startswith(("einund", "einhundert", "eintausend", "eineinhalb")):
        return None
    for length in range(min(len(word) - _REST, _LONGEST_COMPOUND), _SHORTEST_COMPOUND - 1, -1):
        value = (german(word[:length]) or {}).get(Role.NUMERAL)
        if value is not None:
            return {Role.SOFT: value}
    return {Role.SOFT: Decimal(11)} if word.startswith("elf") and word[3:].startswith(_COUNTED) else None


_HAN = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
# 两三, 三四百: two or three, three or four hundred.
_COUPLE = re.compile("([一两二三四五六七八])([二三四五六七八九])[十百千万亿]?\\Z")
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}


def han(digits: str) -> Meanings:
    """What a run of Han numerals means: a number, or, if it is all units (万, 百万, 万亿), a scale."""
    if (couple := _COUPLE.match(digits)) is not None and _HAN[couple[2]] == _HAN[couple[1]] + 1:
        second = han_value(digits[1:])
        return {} if second is None else {Role.COUPLE: second}
    value = han_value(digits)
    if value is None:
        return {}
    if not any(sign in _HAN for sign in digits):
        if digits == "十":
            return {Role.NUMERAL: value}
        # 十亿 counts by itself, 百万 may be no more than millions.
        return {Role.SCALE if digits[0] == "十" else Role.SCALES: value}
    if value == 1:
        return {Role.ONE: value}
    return {Role.NUMERAL: value}


def han_value(digits: str) -> Decimal | None:
    """二十五 is 25, 二〇二六 2026, 三百万 3,000,000, 万亿 10¹²; None for what is no number."""
    if len(digits) > _LONGEST:
        return None
    if all(sign in _HAN for sign in digits):
        if len(digits) > 1 and len(digits) < 4 and "〇" not in digits and "零" not in digits:
            return None
        return Decimal("".join(str(_HAN[sign]) for sign in digits))
    total = section = 0
    digit: int | None = None
    for sign in digits:
        if sign in _HAN:
            digit = _HAN[sign]
        elif sign in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[sign]
            digit = None
        else:
            section += digit or 0
            digit = None
            if total and total < _LARGE[sign] and not section:
                total *= _LARGE[sign]
            elif sign == "亿":
                total = (total + section or 1) * _LARGE[sign]
            else:
                total += (section or 1) * _LARGE[sign]
            section = 0
    return Decimal(total + section + (digit or 0))
