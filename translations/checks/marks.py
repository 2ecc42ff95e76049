"""Which quotation marks a language writes: data of the check for wrong ones.

Duden (rules 7–10), Milchin's handbook for ru and be, Imprimerie nationale, RAE Ortografía 2010, PWN, GB/T 15834–2011
for zh. The first pair is what a repair writes. Both levels take what is met in good papers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Pair = tuple[str, str]

NO_BREAK = "\u00a0\u202f"
CURLED: Pair = ("“", "”")
SINGLE: Pair = ("‘", "’")
ANGLED: Pair = ("«", "»")
LOW: Pair = ("„", "“")


@dataclass(frozen=True)
class Marks:
    """The pairs a language writes outside and inside another quotation, and those of titles."""

    outer: tuple[Pair, ...]
    inner: tuple[Pair, ...]
    titles: tuple[Pair, ...] = ()
    # What stands inside each mark: French guillemets are set off by a space that does not break.
    inside: str = ""
    spaced: frozenset[str] = field(default_factory=frozenset)

    def right(self, opening: str, closing: str, depth: int) -> bool:
        """Whether a quotation that is so deep inside others is written with a pair of the language."""
        pairs = (*self.outer, *self.titles) if depth == 0 else (*self.inner, *self.outer, *self.titles)
        return (opening, closing) in pairs


_SLAVIC = Marks((ANGLED,), (LOW, ANGLED))
MARKS: dict[str, Marks] = {
    "be": _SLAVIC,
    "ru": _SLAVIC,
    "de": Marks((LOW, ("‚", "‘")), (("‚", "‘"),)),
    "pl": Marks((("„", "”"),), (ANGLED, ("»", "«"), ("‚", "’"))),
    # Headlines quote by single marks.
    "en": Marks((CURLED, SINGLE), (SINGLE, CURLED)),
    "fr": Marks((ANGLED,), (CURLED, ANGLED), inside=NO_BREAK, spaced=frozenset("«»")),
    "es": Marks((ANGLED, CURLED), (CURLED, SINGLE)),
    "zh-hans": Marks((CURLED,), (SINGLE, CURLED), titles=(("《", "》"), ("〈", "〉"))),
    "ar": Marks((ANGLED, CURLED), (CURLED, SINGLE, ANGLED)),
}
