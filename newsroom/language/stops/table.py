"""What the segmenter asks of a language."""

from __future__ import annotations

from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def endings(text: str) -> tuple[str, ...]:
    """Beginnings or endings of words, for `startswith` and `endswith`."""
    return tuple(text.split())


@dataclass(frozen=True)
class StopTable:
    """Abbreviations and signs of one language.

    Abbreviations stand without their last stop and without spaces (`z.B`, `т.е`). One in small letters is known with a
    capital, too; one with a capital only so (`No`, not `no`).

    - `before`: something always follows (`Dr`, `z.B`, `ул`).
    - `hesitant`: goes on unless a starter follows (`рис`, `ген`).
    - `closing`: ends a sentence if the beginning of one follows (`usw`, `руб`, `Inc`).
    - `dating`: the same behind a number, but not behind opening words alone, as in `В 1994 г. Беларусь …`; hesitant
      where no number leads (`г. Минск`). `openers` are words that such opening words begin with, `verb_endings` what
      none of them ends in.
    - `starters`: words that begin sentences, and are never a name or, in German, a noun.
    - `goes_on`: capitalised words that continue after an abbreviation (`U.S. Government`); `names_follow`: so does a
      name of several words; `counted`: so do, behind what is `counting`, words with these endings (`5 tys. Polaków`).
    - `ordinals`: numbers with a stop are ordinals; `before_ordinals` lead to one, `between_ordinals` stand between two,
      `ordinal_nouns` are the beginnings of words that follow one.
    - `capital_nouns`: a capital tells nothing of a sentence; `always_capital`: words of which the same is true.
    - `speech`: verbs that name who spoke, behind a quotation; `shouting`: names that end in ! or ?.
    """

    before: frozenset[str] = frozenset()
    hesitant: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    starters: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    names_follow: bool = False
    ordinals: bool = False
    before_ordinals: frozenset[str] = frozenset()
    between_ordinals: frozenset[str] = frozenset()
    ordinal_nouns: tuple[str, ...] = ()
    capital_nouns: bool = False
    always_capital: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    speech: frozenset[str] = frozenset()
    shouting: frozenset[str] = frozenset()
    beginnings: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """All of an abbreviation but its last parts: `i` and `i.d` of `i.d.R`."""
        whole = self.before | self.hesitant | self.closing | self.dating
        parts = (key.split(".") for key in whole if "." in key)
        found = {".".join(each[:count]) for each in parts for count in range(1, len(each))}
        object.__setattr__(self, "beginnings", frozenset(found))

    def kind_of(self, key: str, *, counted: bool = False) -> str:
        """`before`, `dating`, `hesitant`, `closing`, or "" for what is no abbreviation of this language.

        What may close and may also lead, as `гр` or `min`, closes where it stands behind a number.
        """
        for form in (key, key[:1].lower() + key[1:] if len(key) > 1 else key):
            if counted and form in self.closing:
                return "closing"
            for kind in ("before", "dating", "hesitant", "closing"):
                if form in getattr(self, kind):
                    return kind
        return ""
