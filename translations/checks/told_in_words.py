"""Figures that a translation tells in words: last year, the end of the year, nearly an hour, three wins to one.

Such a figure is not lost for sure: what asks here is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from newsroom.language.facts import Fact
from newsroom.language.facts import fact as kinds
from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Day, Number, Ordinal
from newsroom.language.facts.scores import is_score
from translations.checks.paragraphs import Paragraph

_FIRST_YEAR, _AFTER_LAST_YEAR = 1900, 2100
# The year before, this one and the next, told from the day or from another year.
_YEARS = {
    "be": r"(?<!\w)(?:летас\w*|леташ\w+|сёлета|сёлетн\w+|налета|год(?:ам)? (?:таму|раней)|(?:мінул|гэт|бягуч|наступн|папярэдн)\w+ год)",
    "ru": r"(?<!\w)(?:год(?:ом)? (?:назад|ранее|раньше)|(?:прошл|нынешн|текущ|следующ|предыдущ|эт)\w+ год|прошлогодн\w+)",
    "en": r"\b(?:a year (?:ago|earlier|before|on)|(?:last|this|next|previous|prior|same|current|following) year|year[- ](?:on|over)[- ]year)",
    "de": r"\b\w*(?:vorjahr|jahresfrist)\w*|\bein jahr (?:zuvor|früher)|\b(?:im )?(?:vergangene|vorige|letzte|diese|nächste|kommende|laufende)\w* jahr",
    "fr": r"\b(?:un an (?:plus tôt|auparavant|avant)|il y a un an|sur un an|l[’']an (?:dernier|passé|prochain)|cette année|année (?:dernière|précédente|passée|prochaine|en cours))",
    "es": r"\b(?:un año (?:antes|atrás)|hace un año|año (?:pasado|anterior|previo|próximo|en curso|actual)|este año|próximo año|interanual\w*)",
    "pl": r"\b(?:rok (?:temu|wcześniej)|(?:ubiegł|zeszł|poprzedni|bieżąc|przyszł|t)\w+ rok|ubiegłoroczn\w+|zeszłoroczn\w+|tegoroczn\w+)",
    "zh-hans": r"去年|今年|明年|上年|次年|同期|同比|前一年",
    "ar": r"(?:العام|السنة|عام) (?:السابق|الماضي|الحالي|الجاري|المقبل|القادم|السابقة|الماضية|الحالية|المقبلة)|(?:قبل|منذ) (?:عام|سنة)|هذا العام|هذه السنة|على أساس سنوي",
}
_ENDS_OF_A_YEAR = {
    "be": r"кан(?:ца|цы) года",
    "ru": r"кон(?:ца|це) года",
    "en": r"\bend of (?:the|this|next) year|\byear[- ]end|\byear[’']s end",
    "de": r"\bjahresende|\bende des jahres|\bjahreswechsel",
    "fr": r"\bfin (?:de l[’'])?(?:d[’'])?année",
    "es": r"\b(?:fin(?:al(?:es)?)?|finales) (?:de(?:l)? )?año",
    "pl": r"\b(?:końc\w+|koniec) roku",
    "zh-hans": r"年底|年末|岁末",
    "ar": r"نهاية (?:العام|السنة|عام)|أواخر (?:العام|عام)",
}
_HOURS = {
    "be": r"(?:каля|амаль|блізка|крыху менш) (?:за )?гадзін\w+",
    "ru": r"(?:около|почти|порядка|чуть менее|без малого) час[а]?(?!\w)",
    "en": r"\b(?:almost|nearly|about|around|just under|close to|roughly) an hour",
    "de": r"\b(?:fast|knapp|rund|etwa|beinahe|gut) eine[r]? stunde",
    "fr": r"\b(?:près d[’']|presque |environ |quasiment )une heure",
    "es": r"\b(?:casi|cerca de|alrededor de|unos?|aproximadamente) una hora",
    "pl": r"\b(?:prawie|niemal|blisko|około|niespełna) godzin\w+",
    "zh-hans": r"[近约]一(?:个)?小时",
    "ar": r"(?:نحو|قرابة|حوالي|زهاء) ساعة",
}
# A team that lost somebody: `réduit à dix`, `in Unterzahl`.
_OUTNUMBERED = {
    "be": r"(?<!\w)(?:ў|у) меншасці|(?<!\w)(?:ўдзевяці|удзевяці|ўдзесяці|удзесяці)\w*|выдален\w+",
    "ru": r"(?<!\w)в меньшинстве|(?<!\w)вдевятером|(?<!\w)вдесятером|удален\w+|удалён\w+",
    "en": r"\b(?:reduced to|short-?handed|a man (?:down|short)|outnumbered|(?:ten|10|nine)[- ](?:man|men)|sent[- ]off|sending-off|red card)",
    "de": r"\b(?:unterzahl|platzverweis\w*|rote?r? karte|gelb-rot\w*|zu zehnt|zu neunt)",
    "fr": r"\b(?:réduits?e?s? à|infériorité numérique|à dix|à neuf|exclusion|carton rouge|expuls\w+)",
    "es": r"\b(?:inferioridad|con (?:diez|10|nueve|uno menos|un hombre menos)|expuls\w+|tarjeta roja)",
    "pl": r"\b(?:w osłabieniu|dziesiątkę|dziewiątkę|czerwon\w+ kartk\w+|w niedowadze)",
    "zh-hans": r"少一人|10人应战|十人应战|9人应战|以少打多|红牌|罚下",
    "ar": r"النقص العددي|بعشرة لاعبين|بتسعة لاعبين|منقوص\w*|طرد|بطاقة حمراء",
}
_PATTERNS = {
    name: {language: re.compile(pattern, re.IGNORECASE) for language, pattern in patterns.items()}
    for name, patterns in (
        ("years", _YEARS),
        ("ends", _ENDS_OF_A_YEAR),
        ("hours", _HOURS),
        ("outnumbered", _OUTNUMBERED),
    )
}
_LAST_DAY, _LAST_MONTH = 31, 12
_LEAST_OF_AN_HOUR, _HOUR = 45, 75
_MOST_IN_WORDS = 12
# How many play on after that.
_LEFT_OF_ELEVEN = frozenset(map(Decimal, (8, 9, 10)))


def may_be_told(fact: Fact, target: Paragraph, told: Sequence[Fact]) -> bool:
    """Whether a fact that no fact of the translation answers may stand there in words; `told` are its facts."""
    value = fact.value
    if isinstance(value, kinds.Span):
        return _is_told_score(fact, value, told)
    if isinstance(value, Day) and (value.day, value.month) == (_LAST_DAY, _LAST_MONTH):
        return _says("ends", target)
    number = amount(value)
    if number is None:
        return False
    if isinstance(value, Number) and value.unit == "duration-minute":
        return _LEAST_OF_AN_HOUR <= number <= _HOUR and _says("hours", target)
    is_year = isinstance(value, Day) or (isinstance(value, Number) and not value.unit and number == int(number))
    return is_year and _FIRST_YEAR <= number < _AFTER_LAST_YEAR and _says("years", target)


# `drei von vier`, `a las nueve y media`: what stands so near belongs together.
_OF_ONE_ANOTHER = 12
_ALL = re.compile(
    r"(?<!\w)(?:все(?:м|х|ми)?|усе|ўсе|усіх|ўсіх|all(?: of)?(?: the)?|all(?:e[nr]?)|sämtliche\w*|tous les|toutes les|tod[oa]s l[oa]s|wszystki\w+|wszysc\w+)\W$"
    r"|(?:全部|所有|全)$|(?:جميع|كل) ?(?:ال)?$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\W*(?:times?|fold|fois|veces|mal|razy|раз\w*|раза?|倍|مرات|مرة|nages|étoiles|stars|sterne\w*|estrellas|gwiazd\w+|звёзд\w*|звезд\w*|зорк\w*|зорак)(?!\w)",
    re.IGNORECASE,
)


def is_outnumbered(fact: Fact, source: Paragraph, target: Paragraph) -> bool:
    """Whether both texts say that a team lost somebody, so that one may leave out how many were left."""
    around = source.text[max(fact.start - _OF_ONE_ANOTHER, 0) : fact.end + _OF_ONE_ANOTHER]
    pattern = _PATTERNS["outnumbered"].get(source.language)
    few = isinstance(fact.value, Number) and fact.value.amount in _LEFT_OF_ELEVEN
    return few and pattern is not None and pattern.search(around) is not None and _says("outnumbered", target)


def is_part_of_more(fact: Fact, source: Paragraph, said: Sequence[Fact], told: Sequence[Fact]) -> bool:
    """Whether a number in words is one of a pair (three of four), a factor, of all, or of a name (Trois-Rivières)."""
    if not fact.spelled or not isinstance(fact.value, Number):
        return False
    dated = fact.value.unit == "duration-day" and any(isinstance(other.value, Day) for other in told)
    if dated or _ALL.search(source.text[max(fact.start - _OF_ONE_ANOTHER, 0) : fact.start]):
        # Three days are over on Thursday; all ten targets are hit by who misses none.
        return True
    beside = (other for other in said if other is not fact and other.spelled and isinstance(other.value, Number))
    if any(0 <= max(fact.start, other.start) - min(fact.end, other.end) <= _OF_ONE_ANOTHER for other in beside):
        return True
    behind = source.text[fact.end : fact.end + _OF_ONE_ANOTHER * 2]
    named = fact.text[:1].isupper() and behind[:1] in "-‑" and behind[1:2].isupper()
    return bool(named or (behind[:1] == " " and behind[1:2].isupper() and source.language != "de")) or (
        _TIMES.match(behind) is not None
    )


def _says(name: str, paragraph: Paragraph) -> bool:
    pattern = _PATTERNS[name].get(paragraph.language)
    return pattern is not None and pattern.search(paragraph.text) is not None


def _is_told_score(fact: Fact, ends: kinds.Span, told: Sequence[Fact]) -> bool:
    """`3–1`, `trois victoires à une`: the larger of the two stands in words."""
    low, high = amount(ends.low), amount(ends.high)
    if not is_score(fact) or low is None or high is None:
        return False
    larger = max(low, high)
    spelled = (other.value for other in told if other.spelled and isinstance(other.value, Number | Ordinal))
    return larger <= _MOST_IN_WORDS and larger in {amount(value) for value in spelled}
