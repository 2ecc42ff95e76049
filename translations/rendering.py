"""A draft's paragraphs beside the source they render, as plain text: what checks and memory work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.utils.timezone import localtime

from articles.models import Revision
from articles.text.inline import plain
from articles.vocabulary import Role
from newsroom.models.language import Language
from translations.models import DraftParagraph, Translation
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE

# Written by the language's pattern: no rendering that could be checked, nothing that a memory should bring back.
PATTERN_ROLES = frozenset({Role.DATELINE})


@dataclass(frozen=True)
class Rendering:
    """One target paragraph beside the source it renders, as plain text, with what the checks have to know of both."""

    source: str
    target: str
    source_language: str
    target_language: str
    role: str
    limit: int | None
    on: date


@dataclass(frozen=True)
class Ground:
    """What a draft's paragraphs are checked against: the revisions they rest on, limits of the language, the day."""

    source_language: str
    target_language: str
    now: Revision
    before: Mapping[int, Revision]
    on: date
    limits: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, translation: Translation, rows: Iterable[DraftParagraph]) -> Ground:
        """Read in two queries, or three where paragraphs rest on older revisions."""
        article = translation.article
        now = article.current
        assert now is not None, "an article has a revision from its first transaction on"
        older = {row.based_on for row in rows if row.based_on is not None} - {now.number}
        revisions = article.revisions.filter(number__in=older) if older else []
        language = Language.objects.filter(code=translation.language).first()
        return cls(
            source_language=article.source_language,
            target_language=translation.language,
            now=now,
            before={revision.number: revision for revision in revisions},
            on=day_of(now, translation),
            limits=limits_of(language),
        )

    def source_of(self, row: DraftParagraph) -> str:
        """The source as this paragraph renders it: as it was where the paragraph rests on older text."""
        return self._source(row, self._texts.get(row.based_on or 0, self._texts[self.now.number]))

    def newest_of(self, row: DraftParagraph) -> str:
        """The source of this paragraph as it is now."""
        return self._source(row, self._texts[self.now.number])

    def _source(self, row: DraftParagraph, texts: Mapping[str, str]) -> str:
        newest = self._texts[self.now.number]
        return "\n".join(
            plain(texts.get(uid) or newest.get(uid, ""))
            for uid in row.sources
            if uid not in {DATELINE_SOURCE, HEADLINE_SOURCE}
        )

    @cached_property
    def _texts(self) -> dict[int, dict[str, str]]:
        revisions = {**self.before, self.now.number: self.now}
        return {number: {text["id"]: text["text"] for text in one.paragraphs} for number, one in revisions.items()}

    def rendering(self, row: DraftParagraph, text: str | None = None) -> Rendering:
        """The paragraph as the checks take it; with another text, as it would be with that."""
        return Rendering(
            source=self.source_of(row),
            target=plain(row.text if text is None else text),
            source_language=self.source_language,
            target_language=self.target_language,
            role=row.role,
            limit=self.limits.get(row.role),
            on=self.on,
        )


def limits_of(language: Language | None) -> dict[str, int]:
    """By role, how long a paragraph may be in a language."""
    return {Role.HEADLINE: language.headline_limit, Role.SUMMARY: language.summary_limit} if language else {}


def day_of(revision: Revision, translation: Translation) -> date:
    """The day that “today” means in a story: its dateline's, else that of its arrival."""
    arrived = localtime(translation.article.arrived_at).date()
    line = revision.line
    return (line.nearest(arrived) if line is not None else None) or arrived


def renders(row: DraftParagraph) -> bool:
    """Whether a paragraph is somebody's rendering of source text."""
    return row.role not in PATTERN_ROLES and bool(row.text.strip()) and bool(row.sources) and not row.left_out
