"""A text as tokens, each with what its word means in the language; the dictionaries are made once per language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from newsroom.language.facts.lexicon import Meanings, Role, Table, lines, words_of
from newsroom.language.facts.numerals import VULGAR_FRACTIONS, german, german_compound, han
from newsroom.language.facts.tables import ar, be, de, en, es, fr, pl, ru, zh
from newsroom.language.facts.unit_names import HEAT, MORE
from newsroom.languages import cldr

TABLES: dict[str, Table] = {
    "ar": ar.TABLE,
    "be": be.TABLE,
    "de": de.TABLE,
    "en": en.TABLE,
    "es": es.TABLE,
    "fr": fr.TABLE,
    "pl": pl.TABLE,
    "ru": ru.TABLE,
    "zh-hans": zh.TABLE,
}
NO_TABLE = Table(numerals="", scales="")


class Kind(Enum):
    """What a token is made of."""

    DIGITS = auto()
    WORD = auto()
    SIGN = auto()
    OTHER = auto()


class Token(NamedTuple):
    """A word, number or sign of a text and its place."""

    kind: Kind
    start: int
    end: int
    text: str
    means: Meanings


NOTHING: Meanings = {}
# 89bio is a company, no billion.
_IN_NAMES = frozenset({"bio"})
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_MARKS = r"\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad"
_GROUP = r"[ \u00a0\u202f\u2009]"
_TIGHT = r"[\u00a0\u202f\u2009]"
_DIGITS = r"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫٬]\d+|['’]\d{{3}}(?!\d))*"
_LETTERS = rf"[^\W\d_{_HAN}]+(?:[{_MARKS}]+[^\W\d_{_HAN}]*)*"
# 千 in 千瓦 (kilowatt) and 百 in 百升 (hectolitre) belong to the unit.
_HAN_DIGITS = "(?:[零〇一二两三四五六七八九十万亿]|百(?!升)|千(?![瓦克米卡]))+"
# Han numerals that count nothing: names, adverbs, set phrases.
_NO_NUMBERS = (
    "十分(?!钟|之|\\d)|万一|千万(?![元人吨名美欧])|四川|三亚|三峡|[长珠]三角|百姓|百货|千里|五一|一带一路|一体化?|一些|一起|一直|一定|一样|一般|一致|一旦"
    "|一边|一面|一方面|统一|进一步|之一|第三方|四面八方|成千上万|万达|万科|三明治|八一|三星|九江|六安|五角大楼|百度|双十一|一切|一律|一系列|一批"
    "|数[十百千万亿]+|几[十百千万亿]+|好几[十百千万亿]*"
)


@dataclass(frozen=True)
class Lexicon:
    """A language's words, ready for look-up; `dashes` say “to” in every language."""

    language: str
    table: Table
    words: dict[str, Meanings]
    parts: dict[str, Decimal]
    shape: re.Pattern[str]
    decimal: str
    glued_scales: dict[str, Decimal] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()  # of ordinals
    plain: Callable[[str], str] = str.lower


_ARABIC = str.maketrans("أإآٱىی", "اااايي", "ًٌٍَُِّْٰـ")
_CYRILLIC = str.maketrans("ё", "е", "\u0301\u00ad")
_PREFIXES = "وفبلك"
# `وست`: and six.
_SHORTEST_ARABIC = 3


@cache
def lexicon(language: str) -> Lexicon:
    """The dictionary of a language; one that has no table knows digits, and what CLDR says of its calendar."""
    table = TABLES.get(language, NO_TABLE)
    plain = {"ar": _plain_arabic, "ru": _plain_russian}.get(language, str.lower)
    words: dict[str, Meanings] = {}
    for word, role, value in (*words_of(table), *_calendar(language, table), *_duals(language)):
        words.setdefault(plain(word.replace("_", "")), {}).setdefault(role, value)
    for sign, share in VULGAR_FRACTIONS.items():
        words[sign] = {Role.FRACTION: share}
    if language == "zh-hans":
        words.update((word, words.get(word, {})) for word in (*table.bare.split(), *MORE[language], *HEAT))
        for _, pattern in table.currencies:
            words.update((word, words.get(word, {})) for word in pattern.split("|"))
    return Lexicon(
        language=language,
        table=table,
        words=words,
        parts={plain(part): value for value, parts in lines(table.parts) for part in parts},
        shape=_shape(language, table, words),
        decimal=str(cldr(language).number_symbols["latn"]["decimal"]),
        glued_scales={word: value for value, names in lines(table.glued_scales) for word in names},
        marks=frozenset(table.ordinal_marks.split()),
        plain=plain,
    )


def scan(text: str, words: Lexicon) -> list[Token]:
    """All tokens of a text but its white space; runs of Han characters that mean nothing are one."""
    found: list[Token] = []
    known, plain, arabic = words.words, words.plain, words.language == "ar"
    for match in words.shape.finditer(text):
        start, end = match.span()
        kind, piece = match.lastgroup, match[0]
        if kind == "w":
            means = NOTHING if piece in _IN_NAMES and _is_glued(found, start) else known.get(plain(piece), NOTHING)
            if not means and len(piece) > 3:
                means = _compound(piece, words)
            if arabic and not means and len(piece) >= _SHORTEST_ARABIC:
                start, piece, means = _arabic(found, start, piece, words)
            found.append(Token(Kind.WORD, start, end, piece, means))
        elif kind == "d":
            found.append(Token(Kind.DIGITS, start, end, piece, NOTHING))
        elif kind == "s":
            found.append(Token(Kind.SIGN, start, end, piece, known.get(piece, NOTHING)))
        elif kind == "h":
            found.append(Token(Kind.WORD, start, end, piece, han(piece)))
        elif not found or found[-1].kind is not Kind.OTHER or found[-1].end != start:
            found.append(Token(Kind.OTHER, start, end, piece, NOTHING))
        else:
            found[-1] = found[-1]._replace(end=end)
    return found


def _is_glued(found: list[Token], start: int) -> bool:
    return bool(found) and found[-1].kind is Kind.DIGITS and found[-1].end == start


def _plain_arabic(word: str) -> str:
    # ألّف, he composed, is no thousand.
    return word.replace("لّف", "للف").translate(_ARABIC)


def _plain_russian(word: str) -> str:
    return word.lower().translate(_CYRILLIC)


def _shape(language: str, table: Table, words: dict[str, Meanings]) -> re.Pattern[str]:
    digits = _DIGITS.format(group=_GROUP if table.spaced_groups and language != "zh-hans" else _TIGHT)
    sign = r"(?P<s>[^\w\s])"
    if language != "zh-hans":
        letters = rf"{_LETTERS}(?:['’ʼ]{_LETTERS})?" if language == "be" else _LETTERS
        return re.compile(rf"(?P<d>{digits})|(?P<w>{letters})|{sign}|(?P<o>[^\s])")
    longest = sorted((word for word in words if word), key=len, reverse=True)
    chinese = "|".join(map(re.escape, longest))
    return re.compile(
        rf"(?P<d>{digits})|(?P<o>{_NO_NUMBERS})|(?P<w>{chinese}|{_LETTERS})|(?P<h>{_HAN_DIGITS})|{sign}|(?P<x>[^\s])"
    )


def _compound(word: str, words: Lexicon) -> Meanings:
    """Words made of a number and something else: `fünfundzwanzig`, `двухдневный`, `zweitägig`."""
    plain = words.plain(word)
    if words.language == "de" and (value := german(plain)) is not None:
        return value
    if words.language == "de" and (month := _in_month(plain, words)) is not None:
        return {Role.IN_MONTH: month}
    if words.language == "de" and (found := german_compound(plain)) is not None:
        return found
    for length in range(min(len(plain) - 3, 18), 1, -1):
        if (part := words.parts.get(plain[:length])) is not None and part != 1:
            return {Role.SOFT: part + _ones_behind(plain[length:], part, words)}
    return NOTHING


def _ones_behind(rest: str, tens: Decimal, words: Lexicon) -> Decimal:
    """The seven of `dwudziestosiedmioletni`, `двадцатисемилетний`."""
    if not 20 <= tens < 100 or tens % 10:
        return Decimal(0)
    found = (words.parts.get(rest[:length], Decimal(0)) for length in range(min(len(rest) - 3, 8), 2, -1))
    return next((value for value in found if 0 < value < 10), Decimal(0))


_MONTH_PARTS = re.compile(r"(?:woche|tag|hälfte|wahl|sitzung|daten|zahlen|hoch|tief|mitte|ende|anfang)(?:e?n|e)?\Z")


def _in_month(word: str, words: Lexicon) -> Decimal | None:
    """The month in `Märzwoche`; words such as `Maimarkt` or `Junior` are none."""
    month = _MONTH_PARTS.sub("", word)
    return words.words.get(month, NOTHING).get(Role.MONTH) if month != word else None


def _arabic(found: list[Token], start: int, word: str, words: Lexicon) -> tuple[int, str, Meanings]:
    """Take particles and the article off; `و` before a number or date is a token of its own."""
    known, plain = words.words, words.plain(word)
    if means := known.get(plain.removeprefix("ال")):
        return start, word, means
    if plain.startswith("لل") and (means := known.get(plain[2:])):
        return start, word, means
    if plain[0] in _PREFIXES:
        rest = plain[1:]
        means = known.get(rest) or known.get(rest.removeprefix("ال"), NOTHING)
        if means and plain[0] == "و":
            found.append(Token(Kind.WORD, start, start + 1, "و", known.get("و", NOTHING)))
            return start + 1, word[1:], means
        if means:
            return start, word, means
    return start, word, NOTHING


_DUAL_SCALES = {"الف": 2000, "مليون": 2_000_000, "مليار": 2_000_000_000}


def _duals(language: str) -> Iterator[tuple[str, Role, Decimal]]:
    if language != "ar":
        return
    for noun in ar.DUALS.split():
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        for ending in ("ان", "ين", "ا", "ي") if noun in {"وزير", "رئيس"} else ("ان", "ين"):
            yield stem + ending, Role.SOFT, Decimal(2)
    for scale, value in _DUAL_SCALES.items():
        yield from ((scale + ending, Role.NUMERAL, Decimal(value)) for ending in ("ان", "ين", "ي"))


def _calendar(language: str, table: Table) -> Iterator[tuple[str, Role, Decimal]]:
    """CLDR's names of months and weekdays, and what cases make of the months."""
    data = cldr(language)
    for form in ("stand-alone", "format"):
        for number, name in data.months[form]["wide"].items():
            if not name[0].isdigit() and language != "zh-hans":
                value = Decimal(number)
                yield name, Role.MONTH, value
                if form == "format" and table.month_endings:
                    stem = name.removesuffix("ага").removesuffix("ego") if len(name) < 7 else name[:-1]
                    stem = name[:-1] if stem == name else stem
                    if len(stem) > 2:
                        yield from ((stem + ending, Role.MONTH, value) for ending in table.month_endings.split())
        for number, name in data.months[form]["abbreviated"].items():
            if not name[0].isdigit():
                yield name.strip("."), Role.SHORT_MONTH, Decimal(number)
        for number, name in data.days[form]["wide"].items():
            yield name, Role.WEEKDAY, Decimal(number)
