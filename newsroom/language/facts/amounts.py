"""What stands beside a number: per cent, a currency, a unit of measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import Reading
from newsroom.language.facts.scanning import Kind, lexicon
from newsroom.language.facts.units import unit_begun, unit_of

# ISO 4217 codes that share a name; where the country is not said, it may be any of them.
FAMILIES: dict[str, frozenset[str]] = {
    name: frozenset(codes.split())
    for name, codes in {
        "dollar": "USD CAD AUD HKD NZD SGD TWD",
        "ruble": "RUB BYN BYR",
        "euro": "EUR",
        "pound": "GBP EGP LBP SYP",
        "yuan": "CNY",
        "yen": "JPY",
        "franc": "CHF XOF XAF",
        "crown": "CZK SEK NOK DKK ISK",
        "zloty": "PLN",
        "hryvnia": "UAH",
        "tenge": "KZT",
        "lira": "TRY LBP SYP ITL",
        "rupee": "INR PKR LKR NPR",
        "dinar": "RSD IQD KWD DZD TND JOD BHD LYD",
        "dirham": "AED MAD",
        "rial": "IRR OMR SAR QAR YER BRL",
        "forint": "HUF",
        "won": "KRW KPW",
        "peso": "MXN ARS CLP COP PHP CUP",
        "real": "BRL",
        "cent": "cent",
    }.items()
}
_ALSO = "GEL AMD AZN UZS KGS MDL RON BGN ILS THB IDR VND ZAR TJS TMT MYR RUR"
CODES = frozenset(code for codes in FAMILIES.values() for code in codes) - {"cent"} | frozenset(_ALSO.split())
_SYMBOLS = {
    "$": FAMILIES["dollar"] | FAMILIES["peso"],
    "€": FAMILIES["euro"],
    "£": frozenset({"GBP"}),
    "¥": frozenset({"CNY", "JPY"}),
    "￥": frozenset({"CNY", "JPY"}),
    "₽": frozenset({"RUB"}),
    "₴": frozenset({"UAH"}),
    "₸": frozenset({"KZT"}),
    "₺": frozenset({"TRY"}),
    "₹": frozenset({"INR"}),
    "₩": frozenset({"KRW"}),
    "₪": frozenset({"ILS"}),
    "＄": FAMILIES["dollar"],
}
_BEFORE_DOLLAR = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "r": "BRL",
}
_BEFORE_DOLLAR |= {"usd": "USD", "mex": "MXN"}
_PERCENT_SIGNS = frozenset("%٪％")


@dataclass(frozen=True)
class Unit:
    """What a number counts, and the place behind it: per cent, a currency's codes, or CLDR's unit."""

    end: int
    percent: bool = False
    points: bool = False
    currencies: frozenset[str] = frozenset()
    unit: str = ""


def unit_after(reading: Reading, place: int) -> Unit | None:
    """The unit that stands at a place, behind a number."""
    if place >= reading.count:
        return None
    if _is_stop_of_abbreviation(reading, place):
        place += 1
    at = place + 1 if reading.sign(place) in {"-", "‑"} and reading.glued(place) and reading.glued(place + 1) else place
    if (percent := _percent(reading, at)) is not None:
        return percent
    if (found := _currency(reading, at)) is not None:
        return Unit(found[1], currencies=found[0])
    if reading.has(at, Role.OF) and reading.has(at - 1, Role.SCALE, Role.SCALES):
        # millions de tonnes
        at += 1
    elif reading.sign(at) == "d" and reading.sign(at + 1) in {"'", "’"}:
        # million d’hectares
        at += 2
    if reading.tokens[at].kind is not Kind.OTHER and (measured := unit_of(reading, at)) is not None:
        return Unit(measured[1], unit=measured[0])
    if at > place and (unit := unit_begun(reading, at)) is not None:
        return Unit(at + 1, unit=unit)
    return None


def _is_stop_of_abbreviation(reading: Reading, place: int) -> bool:
    return (
        reading.sign(place) == "."
        and reading.glued(place)
        and reading.has(place - 1, Role.SCALE)
        and len(reading.sign(place - 1)) < 5
    )


def currency_before(reading: Reading, place: int) -> tuple[frozenset[str], int] | None:
    """The currency whose sign or code stands at a place before a number, and the number's place."""
    token = reading.tokens[place]
    sign = token.text
    if sign in _SYMBOLS and reading.is_digits(place + 1):
        return _of_symbol(sign, reading), place + 1
    if token.kind is not Kind.WORD:
        return None
    if sign in CODES and (reading.is_digits(place + 1)):
        return _codes(sign), place + 1
    if reading.sign(place + 1) == "$" and reading.glued(place + 1) and reading.is_digits(place + 2):
        code = _BEFORE_DOLLAR.get(sign.lower())
        return (frozenset({code}), place + 2) if code else None
    if sign == "Br" and reading.is_digits(place + 1):
        return frozenset({"BYN"}), place + 1
    if sign.lower() in {"cn", "rmb"} and reading.sign(place + 1) == "¥" and reading.is_digits(place + 2):
        return frozenset({"CNY"}), place + 2
    return None


def _of_symbol(sign: str, reading: Reading) -> frozenset[str]:
    """Whose sign it is: a lone $ is a peso's to those alone who write it at home."""
    return _SYMBOLS[sign] - FAMILIES["peso"] if reading.words.language != "es" else _SYMBOLS[sign]


def _codes(code: str) -> frozenset[str]:
    return frozenset({{"RUR": "RUB", "BYR": "BYN"}.get(code, code)})


def _percent(reading: Reading, place: int) -> Unit | None:
    if reading.sign(place) in _PERCENT_SIGNS:
        points = reading.has(place + 1, Role.POINT) or (
            reading.sign(place + 1) in {"-", "‑"} and reading.has(place + 2, Role.POINT)
        )
        return Unit(
            place + 2 if points and reading.has(place + 1, Role.POINT) else place + 1, percent=True, points=points
        )
    following = reading.past_dot(place + 1)
    if reading.has(place, Role.PERCENTAGE):
        if reading.has(following, Role.POINT):
            return Unit(following + 1, percent=True, points=True)
        if len(reading.sign(place)) > 4:
            return Unit(place + 1, percent=True)
    if reading.has(place, Role.POINT):
        after = following + 1 if reading.has(following, Role.OF) else following
        if reading.has(after, Role.PERCENTAGE):
            return Unit(after + 1, percent=True, points=True)
        if "prozentpunkt" in reading.sign(place) or "百分点" in reading.sign(place):
            return Unit(place + 1, percent=True, points=True)
    if reading.has(place, Role.PERCENT):
        return Unit(place + 1, percent=True)
    if reading.has(place, Role.PER) and reading.has(place + 1, Role.CENT):
        return Unit(place + 2, percent=True)
    return None


def _currency(reading: Reading, place: int) -> tuple[frozenset[str], int] | None:
    """Codes and the place behind; looks at the words before and behind the noun for a country."""
    at = place
    if reading.has(at, Role.OF) or (reading.sign(at) == "d" and reading.sign(at + 1) in {"'", "’"}):
        at += 1 if reading.has(at, Role.OF) else 2
    sign = reading.tokens[at].text
    if sign in _SYMBOLS:
        return _of_symbol(sign, reading), at + 1
    if sign in CODES:
        return _codes(sign), at + 1
    if reading.tokens[at].kind is not Kind.WORD:
        return None
    if (family := _family(reading, at)) is not None:
        if at > place and family == "pound" and reading.words.language == "fr" and reading.sign(at) == "livre":
            return None
        return _of_country(reading, family, at + 1)
    country = _country(reading, at)
    if country is None:
        if sign.lower() == "us" and reading.sign(at + 1) == "$":
            return frozenset({"USD"}), at + 2
        return None
    behind = at + 1
    while behind < at + 5 and (reading.sign(behind) in {".", "-", "‑", "$"} or reading.sign(behind) == "s"):
        behind += 1
    if sign.lower() == "us" and reading.sign(behind - 1) == "$":
        return frozenset({"USD"}), behind
    if (family := _family(reading, behind)) is not None:
        return _narrowed(family, country), behind + 1
    return None


def _of_country(reading: Reading, family: str, place: int) -> tuple[frozenset[str], int]:
    at = place
    if reading.has(at, Role.OF) or reading.sign(at) in {"des", "de"}:
        at += 1
    country = _country(reading, at) if at < reading.count and reading.tokens[at].kind is Kind.WORD else None
    if country is not None and (codes := _narrowed(family, country)) != FAMILIES.get(family):
        return codes, at + 1
    return FAMILIES.get(family, frozenset({family})), place


def _narrowed(family: str, country: str) -> frozenset[str]:
    codes = FAMILIES.get(family, frozenset({family}))
    return frozenset({country}) if country in codes else codes


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The language's names of currencies and of countries, as patterns whose groups are named after them."""
    table = lexicon(language).table
    nothing = (("none", r"(?!)"),)
    return tuple(  # type: ignore[return-value]
        re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns or nothing))
        for patterns in (table.currencies, table.currency_countries)
    )


def _family(reading: Reading, place: int) -> str | None:
    match = _patterns(reading.words.language)[0].fullmatch(reading.words.plain(reading.tokens[place].text))
    return match.lastgroup if match else None


def _country(reading: Reading, place: int) -> str | None:
    match = _patterns(reading.words.language)[1].fullmatch(reading.words.plain(reading.tokens[place].text))
    return match.lastgroup if match else None
