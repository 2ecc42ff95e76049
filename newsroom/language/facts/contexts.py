"""What the words around a fact make of it: a date that names a night, a quarter's number, the new year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from newsroom.language.facts.fact import Day, Fact, FactKind, Number, Ordinal, Span
from newsroom.language.facts.scores import told_scores
from newsroom.language.facts.weekday_dates import dates_behind_weekdays

# A night is told by its first date, by its second or by both: `в ночь на 14-е`, `in the night of 13 to 14`.
_NIGHTS: dict[str, re.Pattern[str]] = {
    "be": re.compile(r"\b(?:ноч|уноч|ўноч)", re.IGNORECASE),
    "ru": re.compile(r"\bноч", re.IGNORECASE),
    "en": re.compile(r"\b(?:over)?night", re.IGNORECASE),
    "de": re.compile(r"\b(?:nacht|nachts)\b", re.IGNORECASE),
    "fr": re.compile(r"\bnuit\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:noche|madrugada)\b", re.IGNORECASE),
    "pl": re.compile(r"\bnoc(?:y|ą)?\b", re.IGNORECASE),
    "zh-hans": re.compile("夜|晚|凌晨"),
    "ar": re.compile("ليل"),
}
_NIGHT_BEFORE, _NIGHT_BEHIND = 30, 15

# The first of January under another name; soft, for many say only that the year is new.
_NEW_YEARS: dict[str, re.Pattern[str]] = {
    "be": re.compile(r"\bновага года\b|\bновым годам\b", re.IGNORECASE),
    "ru": re.compile(r"\bнового года\b|\bновым годом\b|\bновому году\b", re.IGNORECASE),
    "en": re.compile(r"\bnew year\b", re.IGNORECASE),
    "de": re.compile(r"\bneue[nm] jahre?s?\b|\bjahres(?:wechsel|beginn)\b|\bneujahr\b", re.IGNORECASE),
    "fr": re.compile(r"\bnouvel an\b|\bnouvelle année\b|\bdébut de l['’]année\b", re.IGNORECASE),
    "es": re.compile(r"\bnuevo año\b|\baño nuevo\b", re.IGNORECASE),
    "pl": re.compile(r"\bnowego roku\b|\bnowym rokiem\b", re.IGNORECASE),
    "zh-hans": re.compile("元旦|新年|明年起"),
    "ar": re.compile("العام الجديد|السنة الجديدة|رأس السنة"),
}

# Days that go by a name: soft, for many only say the date.
_FEASTS: dict[tuple[int, int], re.Pattern[str]] = {
    (12, 24): re.compile(
        r"\bchristmas eve\b|\bheilig(?:er |en )?abends?\b|\bheiligabend\b|\bveille de noël\b|\bréveillon de noël\b"
        r"|\bnochebuena\b|\bwigili[aięą]\b|平安夜|ليلة عيد الميلاد",
        re.IGNORECASE,
    ),
    (12, 25): re.compile(
        r"\bchristmas day\b|\b(?:ersten? )?weihnachtstag\b|\bjour de noël\b|\b(?:día|dia) de navidad\b|\bnavidad\b"
        r"|\bboże(?:go)? narodzeni[ae]\b|圣诞节|عيد الميلاد",
        re.IGNORECASE,
    ),
    (12, 31): re.compile(
        r"\bnew year[’']s eve\b|\bsilvester(?:abend|nacht)?\b|\bsaint-sylvestre\b|\bnochevieja\b|\bsylwestra?\b"
        r"|除夕夜|跨年夜|ليلة رأس السنة",
        re.IGNORECASE,
    ),
    (5, 1): re.compile(r"\bmay day\b|\btag der arbeit\b|\bfête du travail\b|\bпервомай|\bпершамай", re.IGNORECASE),
    (11, 11): re.compile(r"\barmistice day\b|\barmistice\b", re.IGNORECASE),
}

# The month before the one that is told: another text may call it by its name.
_MONTHS_BEFORE: dict[str, re.Pattern[str]] = {
    "be": re.compile(r"\bза месяц\b|\bмесяцам раней\b|\bпапярэдн\w+ месяц", re.IGNORECASE),
    "ru": re.compile(r"\bза месяц\b|\bмесяцем ранее\b|\bпредыдущ\w+ месяц|\bмесяц к месяцу\b", re.IGNORECASE),
    "en": re.compile(
        r"\bmonth[- ](?:on|over)[- ]month\b|\bon the month\b|\bmonth (?:before|earlier)\b|\bprevious month\b",
        re.IGNORECASE,
    ),
    "de": re.compile(r"\bvormonats?\b|\bzum monat davor\b", re.IGNORECASE),
    "fr": re.compile(r"\bsur un mois\b|\bmois (?:précédent|plus tôt|auparavant)\b", re.IGNORECASE),
    "es": re.compile(r"\bintermensual\b|\bmes (?:anterior|antes)\b|\btérminos mensuales\b", re.IGNORECASE),
    "pl": re.compile(r"\bmiesiąc wcześniej\b|\bujęciu miesięcznym\b|\bpoprzedni\w+ miesi", re.IGNORECASE),
    "zh-hans": re.compile("环比|上个?月|前一个?月"),
    "ar": re.compile("على أساس شهري|الشهر (?:السابق|الماضي)"),
}

# The first three quarters of a year are nine months, the first two are six.
_QUARTERS_TOGETHER: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    language: (re.compile(pattern.format(three), re.IGNORECASE), re.compile(pattern.format(two), re.IGNORECASE))
    for language, pattern, three, two in (
        ("be", r"\b(?:перш\w+ {0}|{0} перш\w+|(?<=за ){0}) квартал\w*", "(?:тры|трох)", "(?:два|двух)"),
        ("ru", r"\b(?:перв\w+ {0}|{0} перв\w+|(?<=за ){0}) квартал\w*", "(?:три|тр[её]х)", "(?:два|двух)"),
        ("en", r"\b(?:first {0}|{0} first) quarters\b", "(?:three|3)", "(?:two|2)"),
        ("de", r"\b(?:ersten {0}|{0} ersten) (?:jahres)?quartalen?\b", "(?:drei|3)", "(?:zwei|beiden|2)"),
        ("fr", r"\b(?:{0} premiers|premiers {0}) trimestres\b", "(?:trois|3)", "(?:deux|2)"),
        ("es", r"\b(?:{0} primeros|primeros {0}) trimestres\b", "(?:tres|3)", "(?:dos|2)"),
        ("pl", r"\b(?:pierwsz\w+ {0}|{0} pierwsz\w+|(?<=po ){0}) kwartał\w*", "(?:trzy|trzech)", "(?:dwa|dwóch)"),
        ("zh-hans", "[前头]{0}个?季度?", "三", "[两二]"),
        ("ar", r"(?:الأرباع|الفصول) {0} الأولى", "الثلاثة", "الاثنين"),
    )
}

# The 92nd year of a life is lived at 91.
_YEARS_OF_LIFE: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    language: (re.compile(rf"(?:{before})\s$", re.IGNORECASE), re.compile(rf"\s(?:{behind})\b", re.IGNORECASE))
    for language, (before, behind) in {
        "be": (r"\bна|\bу", "годзе (?:свайго )?жыцця"),
        "ru": (r"\bна|\bв", "году (?:своей )?жизни"),
        "pl": (r"\bw", "roku (?:swojego |swego )?życia"),
        "de": (r"\bim|\bin (?:seinem|ihrem)", "lebensjahr"),
        "en": (r"\bin (?:his|her|the|their)", "year of (?:his|her|their) life|year of life"),
        "fr": (r"\bdans sa", "année"),
        "es": (r"\ba su", "año de vida"),
    }.items()
}
_BEFORE_A_YEAR_OF_LIFE, _BEHIND_A_YEAR_OF_LIFE = 12, 24

# Between the feet and the inches stand “ feet ”, “ foot, ”, “-foot-”.
_INCHES, _PAST_FEET = 12, 7
_QUARTER = Decimal("0.25")
# Between a quarter's number and its word stand a space, a hyphen or an article.
_BETWEEN = 4
_LAST_QUARTER = 4
_SHORT_QUARTERS = frozenset("QqTt")


def in_context(text: str, language: str, found: Sequence[Fact]) -> list[Fact]:
    """The facts of a text, in order, with what their surroundings say of them."""
    found = _quarters_together(text, language, found)
    facts = [*_feet_and_inches(found), *_new_years(text, language), *told_scores(text, language)]
    facts.sort(key=lambda fact: (fact.start, -fact.end))
    night = _NIGHTS.get(language)
    if night is not None and night.search(text):
        facts = [replace(fact, night=True) if _is_night(text, fact, night) else fact for fact in facts]
    return dates_behind_weekdays(text, language, _with_quarters(text, _ages(text, language, facts)))


def _quarters_together(text: str, language: str, facts: Sequence[Fact]) -> Sequence[Fact]:
    """`前三季度`, `the first three quarters`: one fact, the nine months that they are."""
    for pattern, months in zip(_QUARTERS_TOGETHER.get(language, ()), (9, 6), strict=False):
        for match in pattern.finditer(text):
            outside = [fact for fact in facts if fact.end <= match.start() or fact.start >= match.end()]
            value = Number(Decimal(months), "duration-month")
            told = Fact(FactKind.NUMBER, value, match.start(), match.end(), match[0], spelled=True)
            facts = sorted([*outside, told], key=lambda fact: (fact.start, -fact.end))
    return facts


def _ages(text: str, language: str, facts: list[Fact]) -> list[Fact]:
    """`на 92-м году жизни`, `im 92. Lebensjahr`: somebody is 91. No digit says so: the phrase is one."""
    before, behind = _YEARS_OF_LIFE.get(language, (None, None))
    if before is None or behind is None:
        return facts
    answer = []
    for fact in facts:
        year = fact.value
        number = year.number if isinstance(year, Ordinal) else 0
        begun = before.search(text[max(fact.start - _BEFORE_A_YEAR_OF_LIFE, 0) : fact.start]) if number > 1 else None
        ended = behind.match(text[fact.end : fact.end + _BEHIND_A_YEAR_OF_LIFE]) if begun else None
        if ended:
            end = fact.end + ended.end()
            whole = replace(fact, kind=FactKind.NUMBER, value=Number(Decimal(number - 1)), end=end)
            fact = replace(whole, text=text[fact.start : end], spelled=True)
        answer.append(fact)
    return answer


def _feet_and_inches(found: Sequence[Fact]) -> list[Fact]:
    """`6 foot 11`, `6 feet 7 inches`: one height, in feet."""
    answer: list[Fact] = []
    for fact in found:
        before = answer[-1] if answer else None
        feet = before.value if before is not None else None
        inches = fact.value
        if (
            before is not None
            and isinstance(feet, Number)
            and isinstance(inches, Number)
            and feet.unit == "length-foot"
            and inches.unit in {"", "length-inch"}
            and inches.amount < _INCHES
            and fact.start - before.end <= _PAST_FEET
        ):
            height = Number(feet.amount + (inches.amount / _INCHES).quantize(Decimal("0.01")), feet.unit)
            answer[-1] = replace(before, value=height)
        else:
            answer.append(fact)
    return answer


def months_before(text: str, language: str, facts: Sequence[Fact]) -> list[Fact]:
    """Months that a text means by “the month before”: soft, and only where a month is named before the words."""
    pattern = _MONTHS_BEFORE.get(language)
    found = []
    for match in pattern.finditer(text) if pattern is not None else ():
        named = [month for fact in facts if fact.start < match.start() and (month := _month(fact)) is not None]
        if named:
            value = Day(month=(named[-1] + 10) % 12 + 1)
            found.append(Fact(FactKind.DATE, value, match.start(), match.end(), match[0], soft=True, spelled=True))
    return found


def _month(fact: Fact) -> int | None:
    return fact.value.month if isinstance(fact.value, Day) and fact.value.day is None else None


def _new_years(text: str, language: str) -> Iterator[Fact]:
    pattern = _NEW_YEARS.get(language)
    for match in pattern.finditer(text) if pattern is not None else ():
        value = Day(month=1, day=1)
        yield Fact(FactKind.DATE, value, match.start(), match.end(), match[0], soft=True, spelled=True)
    for (month, day), feast in _FEASTS.items():
        for match in feast.finditer(text):
            value = Day(month=month, day=day)
            yield Fact(FactKind.DATE, value, match.start(), match.end(), match[0], soft=True, spelled=True)


def _is_night(text: str, fact: Fact, night: re.Pattern[str]) -> bool:
    ends = (fact.value.low, fact.value.high) if isinstance(fact.value, Span) else (fact.value,)
    if not all(isinstance(end, Day) and (end.day is not None or end.weekday is not None) for end in ends):
        return False
    before = text[max(fact.start - _NIGHT_BEFORE, 0) : fact.start]
    return bool(night.search(before) or night.search(text[fact.end : fact.end + _NIGHT_BEHIND]))


def _with_quarters(text: str, facts: list[Fact]) -> list[Fact]:
    """`third quarter`, `III квартал`, `Q3`: ordinals that say which quarter is meant."""
    answer = list(facts)
    for place, fact in enumerate(facts):
        if (number := _short_quarter(text, fact)) is not None:
            answer[place] = replace(fact, value=Ordinal(number, quarter=True), kind=FactKind.ORDINAL, soft=True)
        elif isinstance(fact.value, Ordinal) and fact.value.number <= _LAST_QUARTER:
            beside = [*facts[max(place - 1, 0) : place], *facts[place + 1 : place + 2]]
            if any(_is_quarter(other) and _touch(fact, other) for other in beside):
                answer[place] = replace(fact, value=replace(fact.value, quarter=True))
    return answer


def _short_quarter(text: str, fact: Fact) -> int | None:
    """`Q3`, `T3`, `3T`."""
    if not isinstance(fact.value, Number) or fact.value.unit or not fact.text.isdecimal() or len(fact.text) > 1:
        return None
    before, behind = text[max(fact.start - 2, 0) : fact.start], text[fact.end : fact.end + 2]
    marked = (before[-1:] in _SHORT_QUARTERS and not before[:-1].isalnum() and not behind[:1].isalnum()) or (
        behind[:1] in _SHORT_QUARTERS and not behind[1:].isalnum() and not before[-1:].isalnum()
    )
    number = int(fact.value.amount)
    return number if marked and before[-1:] != "-" and 1 <= number <= _LAST_QUARTER else None


def _is_quarter(fact: Fact) -> bool:
    return isinstance(fact.value, Number) and fact.value.amount == _QUARTER and fact.soft


def _touch(one: Fact, other: Fact) -> bool:
    first, second = (one, other) if one.start < other.start else (other, one)
    return 0 <= second.start - first.end <= _BETWEEN
