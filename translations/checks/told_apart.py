"""Two values that differ and are both right: a time in another zone, a floor counted from another one, all but one.

Which is which is told by words beside the figures, so each of these asks for such a word in both texts.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsroom.language.facts import Fact
from newsroom.language.facts.fact import Money, Number, Ordinal, Time
from translations.checks.paragraphs import Paragraph, ParagraphPair

_BESIDE = 30
# Where the floor at the door is the first; English counts either way.
_FROM_THE_DOOR = frozenset({"be", "ru", "zh-hans", "en"})
_FROM_ABOVE_IT = frozenset({"de", "fr", "es", "pl", "ar", "en"})
_FLOORS = re.compile(
    r"павер[хс]|этаж|\bfloors?\b|\bstor(?:e?y|eys|ies)\b|\bstock(?:s|werk\w*)?\b|\betagen?\b|geschoss|étages?\b|\bpisos?\b"
    r"|\bplantas?\b|piętr|\bpięter\b|楼|层|طابق|طوابق",
    re.IGNORECASE,
)
# The others of a number that counts one more: against 23 other teams, of 24.
_OTHERS = re.compile(
    r"\W*(?:других|другие|другими|остальн\w+|іншых|іншыя|іншымі|астатн\w+|others?|rivals|weitere\w*|andere\w*|übrige\w*"
    r"|autres|otr[oa]s|restantes|inn(?:ych|e|ymi)|pozostał\w+|支?其他|[支个名人队国]?其[他余它]|[支个名位]对手|آخر\w*|أخرى)",
    re.IGNORECASE,
)
_OTHERS_BEFORE = re.compile(
    r"(?:други(?:х|е|ми)|остальн\w+|інш\w+|астатн\w+|other|weitere\w*|andere\w*|übrige\w*|autres|otr[oa]s|inn\w+|pozostał\w+|其[他余它]|另外?)\W*$",
    re.IGNORECASE,
)
_PAST_A_NOUN = re.compile(r"\w*\W+(?:\w+\W+)?", re.UNICODE)
# Zones by what they are ahead of Greenwich, in half hours: marks that stand alone, then cities beside a word for time.
_MARKS: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(pattern), offsets)
    for pattern, offsets in (
        (
            r"\b(?:GMT|UTC|TU)\b|[Gg]reenwich|Weltzeit|[Гг]ринвич|[Гг]рынвіч|格林[尼威]治|世界时|世界协调时"
            r"|غرينت?ش|غرينيتش|جرينتش",
            (0,),
        ),
        (r"\b(?:MSK|мск|МСК)\b", (6,)),
        (r"\b(?:CET|CEST|MEZ|MESZ|HEC)\b|[Mm]itteleurop|центральноевроп|цэнтральнаеўрап|środkowoeurop|中欧", (2, 4)),
        (r"\b(?:EST|EDT|ET)\b|восточн\w+ врем|усходн\w+ час|美(?:国)?东(?:部)?", (-10, -8)),
        (r"\b(?:PST|PDT)\b|тихоокеан|美西", (-16, -14)),
        (r"\b(?:BST)\b", (2,)),
        (r"\b(?:JST|KST)\b", (18,)),
    )
)
_TIME_WORD = re.compile(
    r"врем|\bчас(?:е|у|ам)?\b|\btime\b|zeit\b|\bheures?\b|\bhora\b|\bczas\w*|时间|بتوقيت|توقيت", re.IGNORECASE
)
_CITIES: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), offsets)
    for pattern, offsets in (
        (r"моск|маск|moscow|moskau|moscou|moscú|moskiew|莫斯科|موسكو|минск|мінск|minsk|міnsk|mińsk|明斯克|مينسك", (6,)),
        (r"париж|парыж|paris|巴黎|باريس|берлин|берлін|berlin|柏林|برلين", (2, 4)),
        (r"варшав|warsz|warsaw|华沙|وارسو|мадрид|мадрыд|madr[iy][dt]|马德里|مدريد", (2, 4)),
        (r"киев|кіе|kyiv|kiew|kiev|kijow|基辅|كييف", (4, 6)),
        (r"лондон|london|londres|londyń|伦敦|لندن", (0, 2)),
        (r"пекин|пекін|beijing|peking|pékin|pekín|pekiń|北京|بكين", (16,)),
        (r"токио|токіа|toki|tokyo|tok[ií]o|东京|طوكيو|сеул|seoul|séoul|seúl|seul|首尔|سيول", (18,)),
        (r"new york|нью-йорк|nowojor|nueva york|纽约|نيويورك|вашингтон|washington|华盛顿|واشنطن", (-10, -8)),
        (r"каир|каір|cairo|kairo|le caire|cairota|开罗|القاهرة", (4, 6)),
        (r"мекк|mecca|mekka|مكة|багдад|bagdad|baghdad|巴格达|بغداد", (6,)),
        (r"дели|дэлі|delhi|德里|دلهي", (11,)),
    )
)  # fmt: skip
_LOCAL = re.compile(
    r"местн\w+ врем|мясцов\w+ час|local time|ortszeit|lokalzeit|heures? locales?|hora local|czasu? (?:lokaln|miejscow)"
    r"|当地时间|بالتوقيت المحلي",
    re.IGNORECASE,
)
_HALF_HOUR, _DAY, _HALF_DAY = 30, 1440, 720
# More than so many are no teams, parties or countries of which one is left out; years are more.
_MOST_RIVALS = 250
# A number this large, told in thousands or more, may lose its last digits where so many are left.
_LARGE, _DIGITS_LEFT = 10_000, 3


def both_right(one: Fact, other: Fact, pair: ParagraphPair) -> bool:
    """Whether a value of the source and another one of the translation may say the same of the same thing."""
    first, second = one.value, other.value
    if isinstance(first, Time) and isinstance(second, Time):
        return _in_another_zone(first, second, one, other, pair)
    return (
        _on_the_same_floor(one, other, pair)
        or _all_but_one(one, other, pair)
        or _converted_for_readers(one, other)
        or _rounded_to_scale(one, other)
    )


def _on_the_same_floor(one: Fact, other: Fact, pair: ParagraphPair) -> bool:
    """The fourth floor in Russian is the third in German, which does not count the one at the door."""
    here, there = (_count(fact.value) for fact in (one, other))
    if here is None or there is None or abs(here - there) != 1:
        return False
    if not (_near(_FLOORS, one, pair.source) and _near(_FLOORS, other, pair.target)):
        return False
    from_door, from_above = (pair.source, pair.target) if here > there else (pair.target, pair.source)
    return from_door.language in _FROM_THE_DOOR and from_above.language in _FROM_ABOVE_IT


def _all_but_one(one: Fact, other: Fact, pair: ParagraphPair) -> bool:
    """24 teams, against 23 others."""
    here, there = (_count(fact.value) for fact in (one, other))
    if here is None or there is None or abs(here - there) != 1 or here > _MOST_RIVALS:
        return False
    fewer, paragraph = (one, pair.source) if here < there else (other, pair.target)
    behind = paragraph.text[fewer.end : fewer.end + _BESIDE]
    past = _PAST_A_NOUN.match(behind.lstrip())
    return (
        _OTHERS.match(behind) is not None
        or (past is not None and _OTHERS.match(behind.lstrip()[past.end() :]) is not None)
        or _OTHERS_BEFORE.search(paragraph.text[max(fewer.start - _BESIDE, 0) : fewer.start]) is not None
    )


def _converted_for_readers(one: Fact, other: Fact) -> bool:
    """Both texts turn an amount into money of their own readers: ($66,500), (rund 57.000 Euro)."""
    first, second = one.value, other.value
    if not (one.bracketed and other.bracketed and isinstance(first, Money) and isinstance(second, Money)):
        return False
    return not first.currencies & second.currencies and first.amount != second.amount


def _rounded_to_scale(one: Fact, other: Fact) -> bool:
    """2313.2万, 23,13 mln: what is told in millions leaves out the last digits, and three stay at least."""
    first, second = one.value, other.value
    if not isinstance(first, Number | Money) or not isinstance(second, Number | Money):
        return False
    if isinstance(first, Number) and isinstance(second, Number) and first.unit != second.unit:
        return False
    exact, rounded = first.amount, second.amount
    if one.spelled or other.spelled or not exact or rounded < _LARGE or not any(sign.isalpha() for sign in other.text):
        return False
    kept, left = (len(number.normalize().as_tuple().digits) for number in (exact, rounded))
    if kept <= _DIGITS_LEFT or not _DIGITS_LEFT <= left < kept:
        return False
    step = Decimal(10) ** (exact.adjusted() - left + 1)
    return abs(exact - rounded) * 2 <= step


def _count(value: object) -> int | None:
    if isinstance(value, Ordinal):
        return value.number
    if isinstance(value, Number) and not value.unit and value.amount == value.amount.to_integral_value():
        return int(value.amount)
    return None


def _near(pattern: re.Pattern[str], fact: Fact, paragraph: Paragraph) -> bool:
    return pattern.search(paragraph.text[max(fact.start - _BESIDE, 0) : fact.end + _BESIDE]) is not None


def _in_another_zone(first: Time, second: Time, one: Fact, other: Fact, pair: ParagraphPair) -> bool:
    """0815 GMT is 11:15 in Moscow; local time may be anywhere."""
    ours, theirs = _zones(one, pair.source), _zones(other, pair.target)
    if not ours or not theirs:
        return False
    apart = (second.hour - first.hour) * 60 + second.minute - first.minute
    whole = _DAY if first.half_known and second.half_known else _HALF_DAY
    if None in ours or None in theirs:
        return apart % _HALF_HOUR == 0 and ours != theirs
    return any(
        (apart - ((its or 0) - (mine or 0)) * _HALF_HOUR) % whole == 0 for mine in ours for its in theirs if mine != its
    )


def _zones(fact: Fact, paragraph: Paragraph) -> set[int | None]:
    """What a time is ahead of Greenwich in half hours, by the words beside it; None for local time."""
    around = paragraph.text[max(fact.start - _BESIDE // 2, 0) : fact.end + _BESIDE]
    found: set[int | None] = {None} if _LOCAL.search(around) else set()
    for pattern, offsets in _MARKS:
        if pattern.search(around):
            found.update(offsets)
    if _TIME_WORD.search(around):
        for pattern, offsets in _CITIES:
            if pattern.search(around):
                found.update(offsets)
    return found
