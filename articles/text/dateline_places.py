"""What can be a place in a dateline, and when two spellings are one place."""

from __future__ import annotations

import re
import unicodedata

from articles.text.dateline_words import (
    JOINERS,
    KINDS,
    LABELS,
    OPENERS,
    PARTICLES,
    PLACE_STARTS,
    folded,
    is_weekday,
    month_number,
)
from newsroom.language.places import is_city

LONGEST_PLACE = 60
_HAN = re.compile(r"[㐀-鿿豈-﫿]")
# No name ends with these.
_LINKS = frozenset(["of", "de", "da", "do", "del", "der", "di", "du", "des", "and", "und", "et", "y", "e"])
_PREFIXED = re.compile(r"[^\W\d_]{1,3}[-’'ʼ]\w")
_IN_NO_PLACE = re.compile(r"[!?:;\"“”„«»\d]|\w{4,}\.")
_ABOARD = re.compile(r"ON BOARD |À BORD |A BORDO |AN BORD ")
# `БРЕСТ — Город над Бугом.` says what a place is.
_DEFINES = re.compile(
    r"(?:это|гэта|город|горад|столица|сталіца|место|the (?:capital|city)|(?:die |eine )?(?:haupt)?stadt|das ist"
    r"|(?:la |une |una )?(?:capitale?|ville|ciudad)|to |stolica|miasto)\b",
    re.IGNORECASE,
)
_PLAIN_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def place_key(place: str) -> str:
    """What a place is matched by: `MINSK` and `Minsk`, `Gießen` and `GIESSEN`, `Łódź` and `Lodz` are one."""
    letters = "".join(char if char.isalnum() else " " for char in folded(place).translate(_PLAIN_LETTERS))
    return " ".join(letters.split())


def could_be_place(place: str) -> bool:
    """Whether these words can name a place: capitals (where the script has any) but for small words within."""
    words = re.split(r"[\s,،]+", place.strip())
    if not words[0] or len(words) > 8 or _IN_NO_PLACE.search(place) or len(place) > LONGEST_PLACE:
        return False
    if folded(words[0]) in OPENERS and not _ABOARD.match(place):
        return False
    if any(_is_day(part) and not is_city(part) for part in place.split("/")) or folded(words[-1]) in _LINKS:
        return False
    if is_arabic(place) and len(words) > 4:
        return False
    small_too = is_capitals("".join(word for word in words if folded(word) not in JOINERS))
    of_kind = len(words) > 1 and folded(words[0]) in KINDS
    return all(_is_name(word, small_too) for word in words) and (of_kind or _is_name(words[0], False, first=True))


def _is_day(name: str) -> bool:
    """A month, or with a weekday in it; Santo Domingo is a city all the same."""
    return any(is_weekday(word) for word in name.split()) or month_number(name, None) is not None


def is_lone_place(place: str, rest: str) -> bool:
    """Whether a place needs nothing but a dash after it: `OTTAWA - A man …`, `SPRINGFIELD, Ill. — …`.

    A word in capitals before a dash opens many a text (`TENNIS - `, `SIEMENS - `): it has to be a city that is known
    or be followed by its region. No label, no short name of anything, not the first half of a headline in capitals.
    """
    city, comma, region = place.partition(",")
    words = city.split()
    if folded(words[0]) in LABELS or len(words) > 3 or sum(map(len, words)) <= 3:
        return False
    known = is_city(city) or all(is_city(part) for part in re.split(r"\s*[/–-]\s*", city))
    in_region = bool(comma) and not is_capitals(region) and region.strip()[:1].isupper() and len(region.split()) <= 2
    told = any(char.islower() for char in rest[:40]) and not _DEFINES.match(rest)
    return told and (known or in_region)


def is_dated_place(place: str) -> bool:
    """Whether a place needs nothing but a date and a mark after it: no label, and no person's full name."""
    words = place.split(",")[0].split()
    if not words or folded(words[0]) in LABELS:
        return False
    plain = len(words) == 1 or is_capitals(place.split(",")[0]) or any(folded(word) in PARTICLES for word in words[1:])
    return plain or folded(words[0]) in PLACE_STARTS or any(is_city(name) for name in (place, *words))


def _is_name(word: str, joiners_too: bool, *, first: bool = False) -> bool:
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return word in {"-", "–", "—", "/", "&"} and not first
    if letters[0].isupper() or not letters[0].islower():
        return True
    if not first and (folded(word) in PARTICLES or folded(word) in KINDS or (joiners_too and folded(word) in JOINERS)):
        return True
    return _PREFIXED.match(word) is not None and any(char.isupper() for char in word)


def is_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1


def is_arabic(text: str) -> bool:
    return any(unicodedata.bidirectional(char) == "AL" for char in text)


def is_han(char: str) -> bool:
    return _HAN.match(char) is not None
