"""Chinese datelines: agency, place and date without a space, closed by 电 (“by wire”)."""

from __future__ import annotations

import re

from articles.text.dateline_parts import Date, Line, Reading, checked_date
from newsroom.language.places import is_city

_STOP = r"(?=[\s（(）)。．：:，,—-]|\Z)"
_AFTER = r"[。．：:，,]?(?:\s*(?:--|[-–—])(?=\s))?"
# Where a text follows at once, 电 may be the beginning of a word (电视台), if not of the text's own (台湾, 商务部).
_COMPOUNDS = (
    r"[视視话話力子脑腦梯池缆纜厂廠源压壓器邮郵竞競煤量站贺賀函告磁击擊讯訊息号问]|影(?!响)|动(?!物|画)|網|网(?!络|民|友)"
    r"|信(?!息)|商(?!务|业|人)|价(?!格|值)|臺|台(?!湾|北|风|海|州|积|当)|报(?!告|道)|气(?!候|温|象)|流(?!感)|车(?!臣)|路(?!透)|能(?!源)"
)
_TOUCHING = rf"(?=[㐀-鿿\d“《])(?!{_COMPOUNDS})"
_DATE = r"((?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)[电電讯]"
_NAMES = r"[^0-9（）()，。：:,.\n]"
_DATED = re.compile(rf"([（(])?\s?据?({_NAMES}{{0,40}}?)\s?{_DATE}{_STOP}(?(1)[）)]?){_AFTER}")
_DATED_TOUCHING = re.compile(rf"()({_NAMES}{{2,40}}?)\s?{_DATE}{_TOUCHING}")
_SIGNED = re.compile(rf"[（(]({_NAMES}{{2,20}})[）)]\s?({_NAMES}{{0,20}}?)\s?{_DATE}{_STOP}{_AFTER}")
_UNDATED = re.compile(
    rf"([㐀-鿿]{{1,6}}?社(?:/[㐀-鿿]{{1,6}}?社)?|[^\W\d㐀-鿿]{{2,20}})([㐀-鿿·]{{0,12}})[电電]{_STOP}{_AFTER}"
)
_UNDATED_TOUCHING = re.compile(rf"([㐀-鿿]{{1,6}}?社)([㐀-鿿·]{{2,12}}?)[电電]{_TOUCHING}")
_ONE_AGENCY = r"[㐀-鿿]{1,8}?(?:通讯社|新闻社|电视台|社|网|报|台)"
_AGENCY = re.compile(rf"({_ONE_AGENCY}(?:/{_ONE_AGENCY})*)([^社]*)")
_FOREIGN_AGENCY = re.compile(r"([^㐀-鿿]+?)\s*([㐀-鿿].*)|(.+)\s(\S+)")
_BETWEEN_HAN = re.compile(r"(?<=[㐀-鿿])\s+(?=[㐀-鿿])")
_NUMERAL = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]")
_IN_NUMERALS = re.compile(rf"(?:({_NUMERAL.pattern})月)?({_NUMERAL.pattern})日(?=[电電讯])")
_DIGITS = {char: number for number, char in enumerate("一二三四五六七八九", start=1)}


def read_chinese(reading: Reading, at: int) -> Line | None:
    """`新华社明斯克11月25日电`, `白通社明斯克2025年2月11日电。`, `（新华社明斯克25日电）`, `十一月二十五日电`.

    Without a date only after an agency that is known; so where the text follows 电 without a space.
    """
    text, shorter = _with_digits(reading.text, at)
    if found := _SIGNED.match(text, at):
        date = _date(found, 3)
        return Line(found[2].strip(), date, found[1], date.end + shorter) if date else None
    if found := _DATED.match(text, at) or _DATED_TOUCHING.match(text, at):
        date, opening = _date(found, 3), _BETWEEN_HAN.sub("", found[2].strip())
        if date is None or not opening:
            return None
        agency, place = (opening, "") if reading.knows(opening) else _parted(opening)
        sure = reading.knows(agency) or (date.month is not None and found.re is _DATED)
        return Line(place, date, agency, date.end + shorter) if sure else None
    found = _UNDATED.match(reading.text, at)
    if found and reading.knows(found[1]):
        return Line(found[2], None, found[1], found.end())
    found = _UNDATED_TOUCHING.match(reading.text, at)
    if found and reading.knows(found[1]) and is_city(found[2]):
        return Line(found[2], None, found[1], found.end())
    return None


def _date(found: re.Match[str], group: int) -> Date | None:
    printed, year, month, day = found.group(*range(group, group + 4))
    date = checked_date(int(day), int(month or 1), year, found.end())
    return date._replace(month=date.month if month else None, printed=printed.strip()) if date else None


def _parted(opening: str) -> tuple[str, str]:
    """Tell `新华社` from `明斯克`: an agency ends as agencies do, or is written in other letters."""
    if found := _AGENCY.fullmatch(opening):
        agency, place = found[1], found[2].strip()
        return (agency, place) if place or agency.endswith("社") else ("", agency)
    if found := _FOREIGN_AGENCY.fullmatch(opening):
        return (found[1] or found[3]).strip(), (found[2] or found[4]).strip()
    return "", opening


def _with_digits(text: str, at: int) -> tuple[str, int]:
    """A text with its first date in digits, and how many characters that took from it."""
    found = _IN_NUMERALS.search(text, at, at + 60)
    if found is None:
        return text, 0
    date = (f"{_number(found[1])}月" if found[1] else "") + f"{_number(found[2])}日"
    return text[: found.start()] + date + text[found.end() :], len(found[0]) - len(date)


def _number(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
