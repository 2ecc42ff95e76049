"""The two paragraphs that the checks look at, and what several of them ask about these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from newsroom.language.naming import NameHit
from translations.checks.quotations import Quotations, quotations


@dataclass(frozen=True)
class Paragraph:
    """A text in a language (a code of the desk)."""

    text: str
    language: str

    @cached_property
    def quotations(self) -> Quotations:
        return quotations(self.text, self.language)


@dataclass(frozen=True)
class Names:
    """The register's hits in both texts, as `newsroom.language.naming` finds them."""

    source: Sequence[NameHit] = ()
    target: Sequence[NameHit] = ()


@dataclass(frozen=True)
class ParagraphPair:
    """A target paragraph beside its source; `on` is the day of the story's dateline, `limit` counts characters.

    `spoken_in` is the language in which the people quoted spoke, "" where nobody has said; `original_words` what they
    said in it.
    """

    source: Paragraph
    target: Paragraph
    role: str = "text"
    limit: int | None = None
    on: date | None = None
    names: Names = field(default_factory=Names)
    spoken_in: str = ""
    original_words: str = ""

    @property
    def is_translation(self) -> bool:
        """Whether there are two languages: a story brought back into its own has nothing left untranslated."""
        return self.source.language != self.target.language

    @property
    def was_spoken_here(self) -> bool:
        """Whether the people quoted spoke the language of the target."""
        return bool(self.spoken_in) and self.spoken_in == self.target.language
