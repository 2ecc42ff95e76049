"""A scanned text, as the readers of quantities, days and times walk over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from newsroom.language.facts.fact import Fact, FactKind, Value
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.scanning import Kind, Lexicon, Token

# Behind the last token stand some that mean nothing, so that readers may look ahead.
NIL = Token(Kind.OTHER, 0, 0, "", {})
AHEAD = 6


@dataclass(frozen=True)
class Reading:
    """A text with its tokens; `count` of them are its own."""

    text: str
    tokens: Sequence[Token]
    count: int
    words: Lexicon
    on: date | None

    def means(self, place: int, role: Role) -> Decimal | None:
        """What a token means in a role, if it may have it."""
        return self.tokens[place].means.get(role) if place >= 0 else None

    def has(self, place: int, *roles: Role) -> bool:
        means = self.tokens[place].means
        if not means or place < 0:
            return False
        for role in roles:  # noqa: SIM110 – a third of the time of any()
            if role in means:
                return True
        return False

    def sign(self, place: int) -> str:
        """The text of a token, small; "" outside."""
        return self.tokens[place].text.lower() if place >= 0 else ""

    def glued(self, place: int) -> bool:
        """Whether no space stands before a token."""
        return 0 < place < self.count and self.tokens[place].start == self.tokens[place - 1].end

    def is_digits(self, place: int) -> bool:
        return place >= 0 and self.tokens[place].kind is Kind.DIGITS

    def small(self, place: int, largest: int) -> int | None:
        """A whole number of one or two digits up to `largest`, at a place."""
        token = self.tokens[place]
        if token.kind is Kind.DIGITS and len(token.text) <= 2 and 0 < (number := int(token.text)) <= largest:
            return number
        if self.words.language == "zh-hans" and (value := token.means.get(Role.NUMERAL, token.means.get(Role.ONE))):
            return int(value) if value <= largest else None
        return None

    def year(self, place: int) -> int | None:
        """A year of four digits, at a place."""
        token = self.tokens[place]
        if (
            token.kind is Kind.DIGITS
            and len(token.text) == 4
            and token.text.isdecimal()
            and 1000 <= (number := int(token.text)) < 2200
        ):
            return number
        if self.words.language == "zh-hans" and (value := token.means.get(Role.NUMERAL)) and len(token.text) == 4:
            return int(value) if 1000 <= value < 2200 else None
        return None

    def past_dot(self, place: int) -> int:
        """The place behind the stop of an abbreviation."""
        return place + 1 if self.sign(place) == "." and self.glued(place) else place

    def fact(
        self, kind: FactKind, value: Value, first: int, end: int, *, soft: bool = False, spelled: bool = False
    ) -> Fact:
        """A fact that stands in the tokens from `first` to before `end`."""
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        return Fact(kind, value, start, stop, self.text[start:stop], soft=soft, spelled=spelled)


DASHES = frozenset("-–—−‑‒~～〜")
JOINING_DASHES = frozenset("-–‑‒−~～")


def is_to(reading: Reading, place: int) -> bool:
    """Whether a token says “to” between two values."""
    return reading.has(place, Role.TO) or reading.sign(place) in DASHES
