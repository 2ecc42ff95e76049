"""Plus and minus before numbers: degrees below zero that lost their minus, a loss that became a gain.

A fall may be told in words (`-3,2 %`, fell by 3.2%), so a minus that another text does not write is asked for at
temperatures alone; elsewhere only a plus in its place is another value.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Fact, Money, Number, Percent, Single, Span

# A text, its language and its facts.
Told = tuple[str, str, Sequence[Fact]]

# Before the number stands the one or the other; behind it what is below zero or above.
_WORDS = {
    "be": ("мінус", "плюс", "марозу|ніжэй (?:за )?нул", "цяпла|вышэй (?:за )?нул"),
    "ru": ("минус", "плюс", "мороза|ниже нул", "тепла|выше нул"),
    "en": ("minus|negative", "plus", "below (?:zero|freezing)|of frost", "above (?:zero|freezing)"),
    "de": ("minus", "plus", "unter (?:null|dem gefrier)|frost|kälte|minus", "über (?:null|dem gefrier)|plus"),
    "fr": (
        r"(?<!\bau )(?<!\bdu )moins",
        r"(?<!\bde )plus",
        r"(?:au-dessous de|en dessous de|sous) (?:zéro|0)",
        r"au-dessus de (?:zéro|0)",
    ),
    "es": (r"(?<!\bal )(?<!\blo )(?<!cuando )menos", "más", "bajo cero", "sobre cero"),
    "pl": ("minus", "plus", "mrozu|poniżej zera", "ciepła|powyżej zera"),
    "zh-hans": ("零下|负", "零上|正", "(?!)", "(?!)"),
    "ar": ("سالب|ناقص", "زائد", "تحت الصفر|دون الصفر", "فوق الصفر"),
}
_BEFORE = {
    language: (
        re.compile(rf"(?:{minus})[ \u00a0-]?\Z", re.IGNORECASE),
        re.compile(rf"(?:{plus})[ \u00a0-]?\Z", re.IGNORECASE),
    )
    for language, (minus, plus, _, _) in _WORDS.items()
}
_DEGREE = r"(?:[ \u00a0]?°?[CF]?\b|[ \u00a0]?\w+){0,3}?\W{1,2}"
_BEHIND = {
    language: (re.compile(rf"{_DEGREE}(?:{below})", re.IGNORECASE), re.compile(rf"{_DEGREE}(?:{above})", re.IGNORECASE))
    for language, (_, _, below, above) in _WORDS.items()
}
_SIGN = re.compile(r"(?:^|[\s(\[«„“\"':：，。])(?P<sign>[-−–‑+＋])[ \u00a0]?\Z")
# `plus or minus 3 points`, `±3`
_EITHER = re.compile(
    r"(?:±|plus|плюс|más|زائد|正)(?:\W{0,3}(?:ou|or|oder|o|u|или|або|lub|أو|或)?\W{0,3})\Z", re.IGNORECASE
)
_CLOSING_DASH = re.compile(r"\w[–-](?=[\s,.;])")
# Whoever speaks of cold need not write a minus.
_COLD = re.compile(
    r"(?<!\w)[-−–‑][ \u00a0]?\d|м[аі]нус|минус|мороз|мароз|ниже|ніжэй|холод|minus|negative|below|frost|freez|frozen"
    r"|cold|unter|frier|kält|moins|sous|gel|dessous|froid|menos|bajo|helad|frío|poniżej|mr[oó]z|零下|负|低于|冰点|寒|霜|سالب|ناقص|تحت|دون|برود|صقيع",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"[ \u00a0-]?(?:°|º|degr|grad|grado|градус|stop|度|摄氏|درج)", re.IGNORECASE)
_LOOK_BEFORE, _LOOK_BEHIND, _PAST_DASH, _BETWEEN = 24, 40, 80, 2
_MINUS, _PLUS = "-", "+"


@dataclass(frozen=True)
class _Signed:
    fact: Fact
    sign: str
    is_heat: bool


def other_signs(source: Told, target: Told) -> list[tuple[Fact, Fact]]:
    """The same number with a minus in one text and a plus in the other; degrees below zero without their minus."""
    ones, others = _by_amount(source), _by_amount(target)
    pairs = [pair for number, here in ones.items() if number in others for pair in _unlike_pairs(here, others[number])]
    if not pairs:
        return []
    cold = [_COLD.search(text) is not None for text in (source[0], target[0])]
    return [(one.fact, other.fact) for one, other in pairs if _differ(one, other, *cold)]


def _unlike_pairs(here: list[_Signed], there: list[_Signed]) -> Iterator[tuple[_Signed, _Signed]]:
    """What is told with other signs, however the texts order it: each sign finds its like first."""
    return zip(_unlike(here, there), _unlike(there, here), strict=False)


def _unlike(own: list[_Signed], others: list[_Signed]) -> list[_Signed]:
    alike = Counter(other.sign for other in others)
    left = []
    for one in own:
        if alike[one.sign]:
            alike[one.sign] -= 1
        else:
            left.append(one)
    return left


def _differ(one: _Signed, other: _Signed, source_is_cold: bool, target_is_cold: bool) -> bool:
    if {one.sign, other.sign} == {_MINUS, _PLUS}:
        return True
    if not (one.is_heat or other.is_heat) or _MINUS not in {one.sign, other.sign}:
        return False
    return not (target_is_cold if one.sign == _MINUS else source_is_cold)


def _by_amount(told: Told) -> dict[tuple[Decimal, ...], list[_Signed]]:
    text, language, facts = told
    found: dict[tuple[Decimal, ...], list[_Signed]] = defaultdict(list)
    ended = -_BETWEEN
    for fact in facts:
        ends: tuple[Single, ...] = (fact.value.low, fact.value.high) if isinstance(fact.value, Span) else (fact.value,)
        if all(isinstance(end, Number | Percent | Money) for end in ends):
            sign, start = _sign_of(text, language, fact, ended)
            whole = replace(fact, start=start, text=text[start : fact.end])
            heat = any(isinstance(end, Number) and end.unit.startswith("temperature") for end in ends)
            heat = heat or _DEGREES.match(text, fact.end) is not None
            found[tuple(amount(end) or Decimal(0) for end in ends)].append(_Signed(whole, sign, heat))
        ended = max(ended, fact.end)
    return found


def _sign_of(text: str, language: str, fact: Fact, ended: int) -> tuple[str, int]:
    """The sign of a number and where it begins; `ended` is where the fact before it does: `5 –7` is a range."""
    first = max(fact.start - _LOOK_BEFORE, 0)
    before = text[first : fact.start]
    if (match := _SIGN.search(before)) is not None:
        at = first + match.start("sign")
        if at - ended < _BETWEEN or (match[0][-1].isspace() and match["sign"] not in "−+"):
            return "", fact.start
        if match["sign"] == "–" and _CLOSING_DASH.search(text[fact.end : fact.end + _PAST_DASH]):
            # Something put in between dashes.
            return "", fact.start
        return (_PLUS if match["sign"] in "+＋" else _MINUS), at
    for sign, word in zip((_MINUS, _PLUS), _BEFORE.get(language, ()), strict=False):
        if (match := word.search(before)) is not None:
            begun = before[: match.start()]
            if _EITHER.search(begun) or (begun[-1:].isalpha() and language != "zh-hans"):
                return "", fact.start
            return sign, first + match.start()
    behind = text[fact.end : fact.end + _LOOK_BEHIND]
    for sign, word in zip((_MINUS, _PLUS), _BEHIND.get(language, ()), strict=False):
        if word.match(behind):
            return sign, fact.start
    return "", fact.start
