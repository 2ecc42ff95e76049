"""Faults planted in correct translations: one way a kind, by plain replacement, knowing nothing of how checks look.

`FAULTS` names for each kind how it is planted and which checks may name it (beginnings of their codes). A planter
returns the spoiled target, or None where the text offers no place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from zlib import crc32

from tests.translations.checks.corpus import Pair
from tests.translations.checks.planting_words import (
    CURRENCIES,
    MARKS,
    MONTHS,
    NOT,
    PERCENT,
    PERSONS,
    SCALES,
    SPELLED,
    SURNAMES,
    TWICE,
    WEEKDAYS,
)

Planter = Callable[[Pair], str | None]
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{4,}(?![\w’'-])")


def chosen(pair: Pair, kind: str, among: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """One of the places, always the same for the same pair and kind."""
    seed = crc32(f"{kind}|{pair.story}|{pair.source_language}|{pair.target_language}".encode())
    return among[seed % len(among)] if among else None


def put(text: str, match: re.Match[str], new: str, group: int | str = 0) -> str:
    return text[: match.start(group)] + new + text[match.end(group) :]


def other_number(digits: str) -> str:
    """A number that is near, as a slip of the finger is: 12 → 13, 2024 → 2025, 9 → 8."""
    last = int(digits[-1])
    return digits[:-1] + str(last + 1 if last < 8 else last - 1)


def _plain_numbers(pair: Pair) -> list[re.Match[str]]:
    """Whole numbers that belong to no percentage, date or time."""
    kept = []
    months = "|".join(map(re.escape, MONTHS[pair.target_language]))
    for found in re.finditer(r"(?<![\d.,:/–\-\w+])\d{2,3}(?![\d.,:]*\d)", pair.target):
        around = pair.target[max(found.start() - 22, 0) : found.end() + 22]
        if not re.search(rf"%|٪|/|:|{months}|月|日|年|{PERCENT[pair.target_language]}", around, re.IGNORECASE):
            kept.append(found)
    return kept


def number_changed(pair: Pair) -> str | None:
    found = chosen(pair, "number_changed", _plain_numbers(pair))
    return put(pair.target, found, other_number(found[0])) if found else None


def number_dropped(pair: Pair) -> str | None:
    found = chosen(pair, "number_dropped", _plain_numbers(pair))
    return re.sub("  +", " ", put(pair.target, found, "")) if found else None


def digits_swapped(pair: Pair) -> str | None:
    places = [one for one in _plain_numbers(pair) if len(set(one[0][-2:])) == 2 and one[0][-1] != "0"]
    found = chosen(pair, "digits_swapped", places)
    return put(pair.target, found, found[0][:-2] + found[0][-1] + found[0][-2]) if found else None


def decimals_lost(pair: Pair) -> str | None:
    """12,4 million become 124 million."""
    found = chosen(pair, "decimals_lost", list(re.finditer(r"(?<![\d.,])\d+[.,]\d(?![\d.,:])", pair.target)))
    return put(pair.target, found, found[0].replace(",", "").replace(".", "")) if found else None


def spelled_number_changed(pair: Pair) -> str | None:
    return _swapped(pair, "spelled", SPELLED)


def scale_changed(pair: Pair) -> str | None:
    """A million becomes a billion."""
    return _swapped(pair, "scale", SCALES)


def month_changed(pair: Pair) -> str | None:
    return _next(pair, "month", MONTHS[pair.target_language])


def weekday_changed(pair: Pair) -> str | None:
    return _next(pair, "weekday", WEEKDAYS[pair.target_language])


def currency_changed(pair: Pair) -> str | None:
    return _swapped(pair, "currency", CURRENCIES)


def day_changed(pair: Pair) -> str | None:
    months = "|".join(map(re.escape, MONTHS[pair.target_language]))
    before = rf"(?<!\d)(?P<day>\d\d?)(?=\.?(?:er)?[\s\u00a0](?:de )?(?:{months})|日)"
    behind = rf"(?:{months}) (?P<day>\d\d?)(?!\d)"
    found = chosen(pair, "day", list(re.finditer(before, pair.target)))
    found = found or chosen(pair, "day", list(re.finditer(behind, pair.target)))
    return put(pair.target, found, other_number(found["day"]), "day") if found else None


def year_changed(pair: Pair) -> str | None:
    found = chosen(pair, "year", list(re.finditer(r"(?<![\d.,])(?:19|20)\d\d(?!\d)", pair.target)))
    return put(pair.target, found, other_number(found[0])) if found else None


def time_changed(pair: Pair) -> str | None:
    found = chosen(pair, "time", list(re.finditer(r"\b(\d\d?)(?=[:.时][0-5]\d|\u00a0h\u00a0)", pair.target)))
    if not found or not re.search(r"\d:\d\d|Uhr|godz|时|[hн]\u00a0|od \d|las \d", pair.target):
        return None
    return put(pair.target, found, other_number(found[0]))


def percentage_changed(pair: Pair) -> str | None:
    pattern = rf"(?<![\d.,])(\d+)(?=(?:[.,]\d+)?[\s\u00a0\u202f]?(?:%|{PERCENT[pair.target_language]}))"
    found = chosen(pair, "percent", list(re.finditer(pattern, pair.target)))
    return put(pair.target, found, other_number(found[0])) if found else None


def emptied(pair: Pair) -> str | None:
    return ""


def copied(pair: Pair) -> str | None:
    return pair.source


def sentence_copied(pair: Pair) -> str | None:
    """The last sentence stands in the language of the source."""
    source, target = _sentences(pair.source), _sentences(pair.target)
    if len(source) < 2 or len(target) < 2 or len(source[-1]) < (12 if pair.source_language == "zh-hans" else 40):
        return None
    return (
        pair.target[: len(pair.target) - len(target[-1])] + source[-1] if not set(source[-1]) & set("«»„“”") else None
    )


def _sentences(text: str) -> list[str]:
    return [piece for piece in re.split(r"(?<=[.!?][ \u00a0])(?=[A-ZА-ЯЎІ\u0621-\u064a])|(?<=。)", text) if piece]


def word_doubled(pair: Pair) -> str | None:
    if pair.target_language == "zh-hans":
        places = list(
            re.finditer(
                r"政府|工程|计划|展览|列车|部长|游客|损失|法院|合作|门票|疫苗|铁路|周[一二三四五六日]|记者|学生",
                pair.target,
            )
        )
        found = chosen(pair, "doubled", places)
        return put(pair.target, found, found[0] * 2) if found else None
    places = [one for one in _WORD.finditer(pair.target) if one[0].islower() or not one[0].isascii()]
    found = chosen(pair, "doubled", [one for one in places if one[0].islower() or pair.target_language == "ar"])
    return put(pair.target, found, f"{found[0]} {found[0]}") if found else None


def space_doubled(pair: Pair) -> str | None:
    found = chosen(pair, "space", list(re.finditer(r"(?<=\w) (?=\w)", pair.target)))
    return put(pair.target, found, "  ") if found else None


def letter_of_another_alphabet(pair: Pair) -> str | None:
    table = (
        {"о": "o", "а": "a", "е": "e", "с": "c", "р": "p"}
        if pair.target_language in ("ru", "be")
        else {"o": "о", "a": "а", "e": "е", "c": "с"}
    )
    places = [one for one in _WORD.finditer(pair.target) if any(sign in table for sign in one[0][1:])]
    found = chosen(pair, "alphabet", places)
    if found is None:
        return None
    place = next(i for i, sign in enumerate(found[0]) if i and sign in table)
    return put(pair.target, found, found[0][:place] + table[found[0][place]] + found[0][place + 1 :])


def hidden_character(pair: Pair) -> str | None:
    sign = ("\u200b", "\ufeff", "\u00ad", "\x08", "\ufffd")[crc32(pair.story.encode()) % 5]
    found = chosen(pair, "hidden", list(re.finditer(r"(?<=\w)(?=\w)", pair.target)))
    return put(pair.target, found, sign) if found else None


def marks_straight(pair: Pair) -> str | None:
    changed = re.sub("[«„“][\u00a0\u202f]?|[\u00a0\u202f]?[»”]|(?<=\\S)“", '"', pair.target)
    return changed if changed != pair.target else None


def marks_of_another_language(pair: Pair) -> str | None:
    own = MARKS[pair.target_language]
    other = ("„", "”") if pair.target_language in ("ru", "de", "en", "es", "ar", "be", "zh-hans") else ("“", "”")
    if pair.target.count(own[0]) != 1 or pair.target.count(own[1]) != 1:
        return None
    return pair.target.replace(own[0], other[0]).replace(own[1], other[1])


def closing_mark_lost(pair: Pair) -> str | None:
    opening, closing = MARKS[pair.target_language]
    places = list(re.finditer(re.escape(closing), pair.target))
    return put(pair.target, places[-1], "") if places and pair.target.count(opening) == len(places) else None


def bracket_lost(pair: Pair) -> str | None:
    """A bracket is put around a word, and only one half of it."""
    found = chosen(pair, "bracket", list(re.finditer(r"(?<= )[^\W\d_]{4,}(?= )", pair.target)))
    return put(pair.target, found, f"({found[0]}") if found else None


def quotation_lost(pair: Pair) -> str | None:
    """The marks of what somebody said are gone."""
    opening, closing = MARKS[pair.target_language]
    said = list(re.finditer(f"{re.escape(opening)}([^«»„“”]+){re.escape(closing)}", pair.target))
    if re.search(
        "exposition|exhibition|выстав|Ausstellung|exposición|wystaw|معرض|展览|[Rr]oman|novela|роман|раман|powieść|رواي",
        pair.target,
    ):
        return None
    long = [one for one in said if len(one[1]) >= (10 if pair.target_language == "zh-hans" else 30)]
    return put(pair.target, long[0], long[0][1].strip()) if len(long) == 1 == len(said) else None


def quotation_made(pair: Pair) -> str | None:
    """A sentence that nobody said stands in quotation marks."""
    opening, closing = MARKS[pair.target_language]
    pieces = _sentences(pair.target)
    if (
        set(pair.target) & set("«»„“”《》")
        or set(pair.source) & set("«»„“”《》")
        or len(pieces) < 2
        or len(pieces[-1]) < (10 if pair.target_language == "zh-hans" else 30)
    ):
        return None
    last = pieces[-1].rstrip(".。 ")
    return pair.target[: len(pair.target) - len(pieces[-1])] + opening + last + closing + pieces[-1][len(last) :]


def negation_dropped(pair: Pair) -> str | None:
    places = list(re.finditer(NOT[pair.target_language], pair.target))
    source = list(re.finditer(NOT[pair.source_language], pair.source))
    if not len(places) == 1 == len(source) or re.search(TWICE, pair.target, re.IGNORECASE):
        return None
    return re.sub("  +", " ", put(pair.target, places[0], "")).strip()


def surname_changed(pair: Pair) -> str | None:
    """A person's surname is another one, where a first name stands before it."""
    other = SURNAMES.get(pair.target_language)
    if (
        other is None
        or pair.source_language not in SURNAMES
        or not {pair.source_language, pair.target_language} - {"en", "de"}
    ):
        return None
    found = chosen(pair, "surname", list(re.finditer(PERSONS[pair.target_language], pair.target)))
    return put(pair.target, found, other, "surname") if found else None


def space_before_comma(pair: Pair) -> str | None:
    found = chosen(pair, "comma", list(re.finditer(r"(?<=[^\W\d_])[,،](?= )", pair.target)))
    return put(pair.target, found, f" {found[0]}") if found else None


def french_space_lost(pair: Pair) -> str | None:
    if pair.target_language != "fr":
        return None
    found = chosen(pair, "french", list(re.finditer("[\u00a0\u202f](?=[;:!?»])|(?<=«)[\u00a0\u202f]", pair.target)))
    return put(pair.target, found, "") if found else None


def _swapped(pair: Pair, kind: str, tables: dict[str, dict[str, str]]) -> str | None:
    table = tables[pair.target_language]
    edge = "" if pair.target_language == "zh-hans" else r"(?<!\w)"
    end = "" if pair.target_language == "zh-hans" else r"(?!\w)"
    pattern = edge + "(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + ")" + end
    found = chosen(pair, kind, list(re.finditer(pattern, pair.target)))
    return put(pair.target, found, table[found[0]]) if found else None


def _next(pair: Pair, kind: str, names: Sequence[str]) -> str | None:
    edge, end = ("(?<!\\d)", "") if pair.target_language == "zh-hans" else (r"(?<!\w)", r"(?!\w)")
    pattern = edge + "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")" + end
    found = chosen(pair, kind, list(re.finditer(pattern, pair.target)))
    if found is None:
        return None
    return put(pair.target, found, names[(names.index(found[0]) + 1) % len(names)])


# What was planted, and the beginnings of the codes that name it rightly.
ANY_FIGURE = ("number", "percent", "money", "date", "time", "ordinal", "century", "decade", "code")
FAULTS: dict[str, tuple[Planter, tuple[str, ...]]] = {
    "number changed": (number_changed, ANY_FIGURE),
    "number dropped": (number_dropped, ANY_FIGURE),
    "digits swapped": (digits_swapped, ANY_FIGURE),
    "decimals lost": (decimals_lost, ANY_FIGURE),
    "number in words changed": (spelled_number_changed, ANY_FIGURE),
    "million for billion": (scale_changed, ANY_FIGURE),
    "month changed": (month_changed, ("date",)),
    "weekday changed": (weekday_changed, ("date",)),
    "day changed": (day_changed, ("date",)),
    "year changed": (year_changed, ("date", "number", "decade")),
    "time changed": (time_changed, ("time", "number")),
    "percentage changed": (percentage_changed, ("percent",)),
    "currency changed": (currency_changed, ("money",)),
    "empty": (emptied, ("empty",)),
    "left untranslated": (copied, ("untranslated",)),
    "sentence left untranslated": (sentence_copied, ("untranslated",)),
    "word doubled": (word_doubled, ("doubled_word",)),
    "space doubled": (space_doubled, ("double_space",)),
    "space before a comma": (space_before_comma, ("space_before_mark",)),
    "French space lost": (french_space_lost, ("space_missing", "quotation_marks")),
    "letter of another alphabet": (letter_of_another_alphabet, ("look_alike",)),
    "hidden character": (hidden_character, ("control_character",)),
    "straight marks": (marks_straight, ("quotation_marks",)),
    "marks of another language": (marks_of_another_language, ("quotation_marks",)),
    "closing mark lost": (closing_mark_lost, ("unbalanced_quote",)),
    "bracket left open": (bracket_lost, ("unbalanced_bracket",)),
    "quotation lost": (quotation_lost, ("quote_lost",)),
    "quotation made": (quotation_made, ("quote_made",)),
    "surname changed": (surname_changed, ("name",)),
    "negation dropped": (negation_dropped, ("negation",)),
}


def planted(pairs: Iterator[Pair]) -> Iterator[tuple[Pair, tuple[str, ...]]]:
    """Each pair with each fault that it offers a place for, and the checks that should name it."""
    for pair in pairs:
        for fault, (planter, checks) in FAULTS.items():
            target = planter(pair)
            if target is not None and target != pair.target:
                yield (
                    Pair(pair.story, pair.source_language, pair.target_language, pair.source, target, fault),
                    checks,
                )
