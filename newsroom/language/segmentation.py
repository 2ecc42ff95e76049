"""Texts in sentences: own rules over a table a language (docs/decisions/0007-own-segmenter.md).

A sign that may end a sentence is judged by what stands before and behind it. Nine languages have tables in
`newsroom/language/stops/`; any other gets what holds for most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from newsroom.language.stops.by_language import table_of
from newsroom.language.stops.enclosures import Enclosures
from newsroom.language.stops.full_stops import LONGEST_OPENING, ends
from newsroom.language.stops.listing import item_starts
from newsroom.language.stops.openings import dateline_end
from newsroom.language.stops.surroundings import After, Kind, after, bare, behind_dash, words_before
from newsroom.language.words import is_han

# Signs of scripts that write no space behind them.
_WIDE = "。！？｡．؟۔։।॥።"
_STOP = re.compile(rf"\n\s*|\.(?:[ \u00a0]?\.){{2,}}|[.!?…‼⁇⁈⁉{_WIDE}]+")
_CLOSERS = re.compile(
    r"(?:[\"'”’»›)\]}」』）》】〉〕*_]|[“‘«](?=[\s.,;:!?)\]»”]|\Z)|\[\d{1,3}\]|[\u00a0\u202f ][»”](?=[\s.,;:!?)]|\Z))*"
)
_SPACES = re.compile(r"\s*")
_QUOTE_SIGNS = frozenset("\"'”’»›“‘«」』")
_LIST_MARK = re.compile(r"[\W_]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})[.)]{1,2}\Z")
_HAS_CONTENT = re.compile(r"[^\W_]")
# President Ann Mary Carter asked
MOST_NAMES = 5
_CLAUSE = re.compile(r"[^，。！？：；、“”,!?:]{1,14}")
_GOES_ON = frozenset("的和与及或之地得便就と")


@dataclass(frozen=True)
class Sentence:
    """A piece of a text and its place in it; the white space behind it belongs to it."""

    start: int
    end: int
    text: str


def segment(text: str, language: str) -> list[Sentence]:
    """The sentences of a text in order. Lossless: their texts join to it; time grows with its length alone.

    A line break ends a sentence, unless a small letter follows. "" gives none; white space alone is one piece.
    """
    places = [0, *_Reading(text, language).starts(), len(text)]
    return [Sentence(start, end, text[start:end]) for start, end in pairwise(places) if start < end]


class _Reading:
    """One way through a text."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.table = table_of(language)
        self.enclosures = Enclosures(text)

    def starts(self) -> list[int]:
        """Where sentences start, but for the first."""
        items = item_starts(self.text, ordinals=self.table.ordinals)
        first = dateline_end(self.text)
        found: list[int] = []
        start = 0
        for stop in _STOP.finditer(self.text, first):
            while items and items[0] <= stop.start():
                start = items.pop(0)
                found.append(start)
            begin = self._begin(stop, start)
            if begin is not None and start < begin < len(self.text):
                found.append(begin)
                start = begin
        return sorted({*found, *items})

    def _begin(self, stop: re.Match[str], start: int) -> int | None:
        """Where the next sentence begins if this sign ends one."""
        text, sign = self.text, stop.group()
        breaks = sign[0] == "\n"
        closers = stop.end() if breaks else _end(_CLOSERS, text, stop.end())
        begin = _end(_SPACES, text, closers)
        if begin >= len(text) or _end(_SPACES, text, start) >= stop.start():
            return None
        following = after(text, begin)
        if breaks:
            return begin if following.kind is not Kind.LOWER else None
        wide = self._is_wide(sign, stop.start(), closers)
        if begin == closers and not wide:
            return None
        if following.kind is Kind.MARK or (following.kind is Kind.LOWER and not wide):
            return None
        if self.enclosures.in_remark(stop.start(), start) or self._is_no_sentence_yet(start, closers):
            return None
        return begin if self._ends(stop, closers, following, start) else None

    def _is_wide(self, sign: str, place: int, closers: int) -> bool:
        """Whether a sign needs no space behind it: one of such a script, or between two Han characters."""
        if sign[0] in _WIDE:
            return sign != "．" or not self.text[place - 1 : place].isdigit()
        return is_han(self.text[place - 1 : place]) and is_han(self.text[closers : closers + 1].lstrip("“「『《"))

    def _is_no_sentence_yet(self, start: int, end: int) -> bool:
        """Whether nothing stands before the sign but signs, or the number of a list's item."""
        if end - start > 30:
            return False
        piece = self.text[start:end].rstrip()
        return _HAS_CONTENT.search(piece) is None or (
            piece.endswith((".", ")")) and _LIST_MARK.match(piece) is not None
        )

    def _ends(self, stop: re.Match[str], closers: int, following: After, start: int) -> bool:
        sign, place = stop.group(), stop.start()
        quoted = not _QUOTE_SIGNS.isdisjoint(self.text[stop.end() : closers])
        if following.kind is Kind.DASH:
            if self._goes_on_behind_dash(sign, place, following, quoted=quoted):
                return False
            following = behind_dash(self.text, following.place)
        if (set(sign) <= {".", " ", "\u00a0", "…"} and len(sign) > 1) or sign == "…":
            return self._ellipsis_ends(sign, place, following, start)
        if sign == "." and closers == stop.end():
            opening = self.text[start:place] if place - start <= LONGEST_OPENING else ""
            return ends(words_before(self.text, place, start), following, self.table, self.language, opening)
        if sign == ".":
            return True
        return self._call_ends(sign, place, following, start, quoted=quoted)

    def _goes_on_behind_dash(self, sign: str, place: int, following: After, *, quoted: bool) -> bool:
        """Speech that its speaker breaks goes on: `«…? — спросил он. — …»`; so does what a dash attributes."""
        further = behind_dash(self.text, following.place)
        if further.kind in (Kind.LOWER, Kind.MARK):
            return True
        if further.kind is Kind.DIGIT and self.text[place - 1 : place].isdigit():
            return True
        around = self.enclosures.quotation(place)
        if sign == "." and around is not None and around[1] > following.place:
            return True
        return quoted and sign != "." and not further.quoted

    def _ellipsis_ends(self, sign: str, place: int, following: After, start: int) -> bool:
        if following.kind is Kind.CASELESS:
            stutters = self.text[place - 1 : place] == self.text[following.place : following.place + 1]
            return sign != ".." and not (stutters and is_han(self.text[following.place]))
        if following.word in self.table.always_capital and self.text[place - 1 : place].isspace():
            return False
        words = self.text[max(start, place - 40) : place].split()
        last = words[-1].strip("«„“\"'(—–-") if words else ""
        if last and last.casefold() == following.word.casefold():
            return False
        return not (self.table.capital_nouns and last in self.table.before_ordinals)

    def _call_ends(self, sign: str, place: int, following: After, start: int, *, quoted: bool) -> bool:
        """Whether ? or ! ends a sentence: not in names that have one, nor before the words that name the speaker."""
        if following.kind is Kind.CASELESS and (sign[0] in _WIDE[:4] or is_han(self.text[following.place])):
            return not (quoted and self._han_goes_on(sign, place, following.place))
        if not quoted:
            word = words_before(self.text, place, start)[-1]
            return word not in self.table.shouting or following.word in self.table.starters
        if following.word in self.table.speech:
            return False
        if following.kind is Kind.CASELESS:
            return self._is_speech(place, start)
        if not self.table.speech or following.quoted or following.word in self.table.starters:
            return True
        return not self._names_speaker(following.place)

    def _is_speech(self, place: int, start: int) -> bool:
        """Whether a quotation is a sentence: it opens one or stands behind a colon, unlike a title."""
        around = self.enclosures.quotation(place)
        before = self.text[max(start, around[0] - 9) : around[0]].strip() if around is not None else ""
        return not before or before.endswith((":", "،", "："))

    def _names_speaker(self, place: int) -> bool:
        """Whether a name and a verb of speech follow: `“Why now?” President Carter asked.`"""
        for word in self.text[place : place + 80].split()[:MOST_NAMES]:
            if bare(word).rstrip(".!?:") in self.table.speech:
                return True
            if word[0].islower() or word.endswith((",", ";", ":")):
                return False
        return False

    def _han_goes_on(self, sign: str, place: int, following: int) -> bool:
        if self.text[following] in _GOES_ON:
            return True
        around = self.enclosures.quotation(place)
        introduced = around is not None and self.text[around[0] - 1 : around[0]] in ("：", ":", "，")
        clause = _CLAUSE.match(self.text, following)
        return (
            sign[-1] not in "。｡"
            and not introduced
            and clause is not None
            and (
                clause.group().endswith(tuple(self.table.speech) or ("\0",))
                or self.text[clause.end() : clause.end() + 2] in ("，“", "：“")
            )
        )


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place
