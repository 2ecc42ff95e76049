"""The line that opens a wire story: place, date and agency. Data, not text, and written anew for each language.

`parse` reads the conventions of the agencies, each named with its form at the readers below; it looks at the
first `REACH` characters alone, so its time does not grow with the text. What might as well be the beginning of a
sentence is no dateline: a form needs the more evidence (capitals, date, agency, dash) the more it looks like prose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import NamedTuple

from articles.text.dateline_parts import NO_DATE, Agency, Date, Reading, checked_date, read_agency, read_date, read_end
from articles.text.dateline_words import (
    JOINERS,
    LABELS,
    OPENERS,
    PARTICLES,
    folded,
    is_weekday,
    month_number,
)
from newsroom.languages import LANGUAGES, cldr

REACH = 160


@dataclass(frozen=True)
class Dateline:
    """Place and agency as printed ("" where not said), day 1–31, month 1–12, year only where it is said.

    `printed` is the date as the story wrote it, for showing; two datelines are equal without it.
    """

    place: str
    day: int | None
    month: int | None
    year: int | None
    agency: str
    printed: str = field(default="", compare=False)

    def as_json(self) -> dict[str, str | int | None]:
        return asdict(self)

    @classmethod
    def from_json(cls, row: Mapping[str, str | int | None]) -> Dateline:
        def number(name: str) -> int | None:
            value = row.get(name)
            return value if isinstance(value, int) else None

        place, agency = row.get("place") or "", row.get("agency") or ""
        printed = str(row.get("printed") or "")
        return cls(str(place), number("day"), number("month"), number("year"), str(agency), printed)


def parse(
    paragraph: str, language: str | None = None, *, agencies: Collection[str] = ()
) -> tuple[Dateline, str] | None:
    """Read the dateline off a paragraph of plain text; None where it has none.

    Returns it with the rest of the paragraph, which is always the paragraph's end, unchanged. `language` only says
    whose months to try first: agencies' own habits and wrongly declared languages cross. `agencies` are names that
    may stand in this text's datelines besides those of common knowledge (its provider's).
    """
    start = len(paragraph) - len(paragraph.lstrip())
    text = paragraph[: start + REACH]
    reading = Reading(text, language, frozenset(folded(name) for name in agencies))
    readers: tuple[Callable[[Reading, int], tuple[Dateline, int] | None], ...]
    readers = (_chinese, _agency_first, _date_first, _place_first)
    for read in readers:
        found = read(reading, start)
        if found is not None:
            dateline, end = found
            return dateline, paragraph[end:].lstrip()
    return None


def place_key(place: str) -> str:
    """What a place is matched by: `MINSK` and `Minsk`, `Gießen` and `GIESSEN`, `Łódź` and `Lodz` are one."""
    letters = "".join(char if char.isalnum() else " " for char in folded(place).translate(_PLAIN_LETTERS))
    return " ".join(letters.split())


_PLAIN_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


# --- writing ---------------------------------------------------------------------------------------------------

_DATE_FIELD = r"\{(?:day|month|mon|month_number|year)\}"
_DATE = rf"{_DATE_FIELD}(?:[^{{}}]*{_DATE_FIELD})*日?"
_PLACE = r"\{(?:place|PLACE)\}"
_WITHOUT_YEAR = re.compile(r",?\s*\{year\}(?:\s*(?:г\.|года|年))?")
_WITHOUT_AGENCY = re.compile(r"\s*([(/（\[])?\s*\{agency\}(?(1)\s*[)/）\]])(?:\.(?=\s*[-–—]))?")
_WITHOUT_DATE = re.compile(rf"\A{_DATE}\s*[,،.]?\s*|\s*[,،.]?\s*{_DATE}")
_WITHOUT_PLACE = re.compile(rf"\A{_PLACE}\s*[,،.]?\s*|{_PLACE}\s*[,،]\s*|\s*[,،]?\s*{_PLACE}(?!\s*[,،])")
_TWO_STOPS = re.compile(r"\.(?:\s*\.)+")
_LOOSE_START = re.compile(r"\A[\s,،.\-–—]+")
_FIELD = re.compile(r"\{(\w+)\}")
_TOUCHING = re.compile(r"\{agency\}(?=\{(?:place|PLACE)\})")


def write(dateline: Dateline, language: str, pattern: str | None = None) -> str:
    """The dateline as a language's readers know it; the text follows it directly.

    `pattern` holds `DATELINE_FIELDS` in braces and is by default the language's own (English's for one the product
    does not publish in). What is missing goes with the marks around it. A place with neither date nor agency is set
    off by a dash, whatever the pattern: with a stop it would read as a sentence of one word.
    """
    pattern = pattern or LANGUAGES.get(language, LANGUAGES["en"]).dateline
    has_date = dateline.day is not None and dateline.month is not None
    place, agency = dateline.place.strip(), dateline.agency.strip()
    if place and not has_date and not agency and "{PLACE}" in pattern:
        return f"{place.upper()} – "
    if dateline.year is None:
        pattern = _WITHOUT_YEAR.sub("", pattern)
    for present, without in ((agency, _WITHOUT_AGENCY), (has_date, _WITHOUT_DATE), (place, _WITHOUT_PLACE)):
        if not present:
            pattern = without.sub("", pattern)
    if not (place or agency or has_date):
        return ""
    if agency and place and not (_is_han(agency[-1]) or _is_han(place[0])):
        pattern = _TOUCHING.sub("{agency} ", pattern)
    pattern = _LOOSE_START.sub("", _TWO_STOPS.sub(".", pattern))
    values = {"place": place, "PLACE": place.upper(), "agency": agency, **_date_values(dateline, language)}
    line = _FIELD.sub(lambda found: values.get(found[1], ""), pattern)
    return line if line.endswith(("。", "：", "，")) else line.rstrip() + " "


def _date_values(dateline: Dateline, language: str) -> dict[str, str]:
    if dateline.day is None or dateline.month is None:
        return {}
    months = cldr(language).months["format"]
    return {
        "day": str(dateline.day),
        "month": months["wide"][dateline.month],
        "mon": months["abbreviated"][dateline.month].rstrip("."),
        "month_number": str(dateline.month),
        "year": str(dateline.year or ""),
    }


# --- parsing ---------------------------------------------------------------------------------------------------


_HAN = re.compile(r"[㐀-鿿豈-﫿]")


def _is_han(char: str) -> bool:
    return _HAN.match(char) is not None


_CHINESE_DATED = re.compile(
    r"([^0-9（）()，。：:,.\n]{0,40}?)\s?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日电(?=[\s（(。．：:，,—-]|\Z)[。．：:，,]?"
)
_CHINESE_UNDATED = re.compile(
    r"([㐀-鿿]{1,6}?社|[^\W\d㐀-鿿]{2,20})([㐀-鿿·]{0,12})电(?=[\s（(。．：:，,]|\Z)[。．：:，,]?"
)
_CHINESE_AGENCY = re.compile(r"([㐀-鿿]{1,8}?(?:通讯社|新闻社|电视台|社|网|报|台))([^社]*)")
_FOREIGN_AGENCY = re.compile(r"([^㐀-鿿]+?)\s*([㐀-鿿].*)|(.+)\s(\S+)")


def _chinese(reading: Reading, at: int) -> tuple[Dateline, int] | None:
    """`新华社明斯克11月25日电`, `白通社明斯克2025年2月11日电。`; without a date only after an agency that is known."""
    if found := _CHINESE_DATED.match(reading.text, at):
        date = checked_date(int(found[4]), int(found[3]), found[2], found.end())
        if date is None or not found[1].strip():
            return None
        date = date._replace(printed=found[0][len(found[1]) :].partition("电")[0].strip())
        opening = found[1].strip()
        agency, place = (opening, "") if reading.knows(opening) else _chinese_agency(opening)
        return _dateline(place, date, agency), date.end
    found = _CHINESE_UNDATED.match(reading.text, at)
    if found and reading.knows(found[1]):
        return _dateline(found[2], None, found[1]), found.end()
    return None


def _chinese_agency(opening: str) -> tuple[str, str]:
    """Tell `新华社` from `明斯克`: an agency ends as agencies do, or is written in other letters."""
    if found := _CHINESE_AGENCY.fullmatch(opening):
        agency, place = found[1], found[2].strip()
        return (agency, place) if place or agency.endswith("社") else ("", agency)
    if found := _FOREIGN_AGENCY.fullmatch(opening):
        return (found[1] or found[3]).strip(), (found[2] or found[4]).strip()
    return "", opening


def _agency_first(reading: Reading, at: int) -> tuple[Dateline, int] | None:
    """`(ANSA) - ROME, JUL 11 - `, `(AFP) - `, `/БЕЛТА/. `."""
    agency = read_agency(reading, at, after_date=False)
    if agency is None:
        return None
    ending = read_end(reading.text, agency.end)
    if not ending.mark or (ending.mark != "–" and not (agency.known and agency.slashed)):
        return None
    then = _place_first(reading, _after_space(reading.text, ending.end))
    if then is not None and then[0].day and not then[0].agency:
        line, end = then
        return replace(line, agency=agency.name), end
    return (_dateline("", None, agency.name), ending.end) if agency.known else None


_COMMA = re.compile(r"\s*[,.]?\s*")
_PLACE_THEN_AGENCY = re.compile(r"([^\d(/\n]{2,60}?)\s*(?=[(/])")


def _date_first(reading: Reading, at: int) -> tuple[Dateline, int] | None:
    """`25 ноября, Минск /Корр. БЕЛТА/. `, `27 czerwca, Mińsk /Kor. BELTA/.`; without a place for agencies known."""
    date = read_date(reading, at)
    if date is None or date.day is None:
        return None
    middle = _COMMA.match(reading.text, date.end)
    place, position = "", middle.end() if middle else date.end
    if found := _PLACE_THEN_AGENCY.match(reading.text, position):
        place, position = found[1], found.end()
        if not _could_be_place(place):
            return None
    agency = read_agency(reading, position, after_date=False)
    if agency is None or not (agency.known or (place and agency.slashed)):
        return None
    ending = read_end(reading.text, agency.end)
    return (_dateline(place, date, agency.name), ending.end) if ending.mark else None


_BOUNDARY = re.compile(r"\s*[,،]\s*|\.\s+(?!\()|\s+(?=[(/])|(?=（)|\s+(?=(?:--|[-–—―‒])\s)|\s+")
_BEFORE_DATE = re.compile(r"(?:في|den|le|el|am|dnia|on)\s+")


def _place_first(reading: Reading, at: int) -> tuple[Dateline, int] | None:
    """`MINSK, 25. November (BelTA) – `, `МИНСК, 25 ноября. /БЕЛТА/. `, `BERLIN (dpa) - `, `WARSAW, Nov 25 – `,
    `OTTAWA - `, `МОСКВА, 30 июн - РИА Новости.`, `Москва. 25 ноября. INTERFAX.RU - `, `أبوظبي في 27 نوفمبر /وام/`."""
    for boundary in _BOUNDARY.finditer(reading.text, at):
        place = reading.text[at : boundary.start()]
        if len(place) > 60:
            return None
        if place and (found := _after_place(reading, place, boundary)) is not None:
            return found
    return None


def _after_place(reading: Reading, place: str, boundary: re.Match[str]) -> tuple[Dateline, int] | None:
    text, position = reading.text, boundary.end()
    before_date = _BEFORE_DATE.match(text, position)
    date = read_date(reading, before_date.end() if before_date else position)
    if date is not None:
        middle = _COMMA.match(text, date.end)
        agency = read_agency(reading, date.end, after_date=True) or read_agency(
            reading, middle.end() if middle else date.end, after_date=False
        )
    else:
        agency = read_agency(reading, position, after_date=False)
    ending = read_end(text, agency.end if agency else date.end if date else position)
    if agency is None and not _stands_alone(text, date.end if date else position, ending.end, spelled_from=position):
        return None
    rest = text[ending.end :].lstrip()
    by_space = boundary.group().isspace() or not boundary.group()
    evidence = _Evidence(place, date, agency, ending.mark, rest, by_space)
    if not _convincing(evidence):
        return None
    return _dateline(place, date, agency.name if agency else ""), ending.end


def _dateline(place: str, date: Date | None, agency: str) -> Dateline:
    day, month, year = date[:3] if date else NO_DATE
    return Dateline(place, day, month, year, agency, date.printed if date else "")


def _stands_alone(text: str, date_end: int, end: int, *, spelled_from: int) -> bool:
    """Without an agency, a date has its month in words, and white space follows the mark: no `1.6.1`, no `A -B`."""
    spelled = date_end == spelled_from or any(char.isalpha() for char in text[spelled_from:date_end])
    return spelled and (end == len(text) or text[end].isspace())


class _Evidence(NamedTuple):
    """What speaks for a dateline. `by_space`: nothing but white space parts the place from what follows."""

    place: str
    date: Date | None
    agency: Agency | None
    mark: str | None
    rest: str
    by_space: bool


def _convincing(seen: _Evidence) -> bool:
    """Whether this can be nothing but a dateline."""
    place, date, agency = seen.place, seen.date, seen.agency
    in_capitals = _is_capitals(place.split(",")[0])
    fresh = _opens_sentence(seen.rest)
    small = place.islower() and len(place.split()) <= 3
    if seen.mark is None or not _could_be_place(place.title() if small and date and agency else place):
        return False
    if date is not None and seen.by_space and not (in_capitals or (agency and _is_arabic(place))):
        return False
    if date is not None and agency is not None:
        return bool(seen.mark) or agency.known or agency.slashed or fresh or not seen.rest
    if agency is not None:
        if agency.known or agency.slashed:
            return fresh or (seen.mark == "–" and not seen.rest)
        return in_capitals and seen.mark == "–" and fresh
    if not fresh:
        return False
    if date is not None:
        return (in_capitals and bool(seen.mark)) or (seen.mark == "–" and date.day is not None and date.year is None)
    return in_capitals and seen.mark == "–" and seen.by_space and _is_lone_place(place, seen.rest)


def _is_lone_place(place: str, rest: str) -> bool:
    """`OTTAWA - A man …`: no label, no short name of anything, not the first half of a headline in capitals."""
    words = place.split(",")[0].split()
    named = folded(words[0]) not in LABELS and len(words) <= 3 and sum(map(len, words)) > 3
    return named and any(char.islower() for char in rest[:40])


def _could_be_place(place: str) -> bool:
    """Whether these words can name a place: capitals (where the script has any) but for small words within."""
    words = re.split(r"[\s,،]+", place.strip())
    if not words[0] or len(words) > 8 or re.search(r"[!?:;\"“”„«»\d]|\w{4,}\.", place) or len(place) > 60:
        return False
    if folded(words[0]) in OPENERS or any(is_weekday(word) for word in words) or month_number(place, None):
        return False
    if _is_arabic(place) and len(words) > 4:
        return False
    small_too = _is_capitals("".join(word for word in words if folded(word) not in JOINERS))
    return all(_is_name(word, small_too) for word in words) and _is_name(words[0], False, first=True)


_PREFIXED = re.compile(r"[^\W\d_]{1,3}[-’'ʼ]\w")


def _is_name(word: str, joiners_too: bool, *, first: bool = False) -> bool:
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return word in {"-", "–", "/", "&"} and not first
    if letters[0].isupper() or not letters[0].islower():
        return True
    if not first and (folded(word) in PARTICLES or (joiners_too and folded(word) in JOINERS)):
        return True
    return _PREFIXED.match(word) is not None and any(char.isupper() for char in word)


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1


def _is_arabic(text: str) -> bool:
    return any(unicodedata.bidirectional(char) == "AL" for char in text)


def _opens_sentence(rest: str) -> bool:
    """Whether a text could begin here: not with a small letter, nor with what continues a sentence."""
    return bool(rest) and not rest[0].islower() and rest[0] not in ",;:.)!?/"


def _after_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
