"""A draft's paragraphs beside the source they render, as plain text: what checks and memory work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from django.utils.timezone import localtime

from articles.models import Revision
from articles.text.inline import plain
from articles.vocabulary import Role
from newsroom.models.language import Language
from translations.alignment.joining import joined
from translations.check_levels import levels_of
from translations.models import DraftParagraph, Spoken, Translation
from translations.sources import language_beside, source_of
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE, CheckLevel

# Written by the language's pattern: no rendering that could be checked, nothing that a memory should bring back.
PATTERN_ROLES = frozenset({Role.DATELINE})


@dataclass(frozen=True)
class Rendering:
    """A target paragraph, or several of one source, beside that as plain text, with what the checks have to know."""

    source: str
    target: str
    source_language: str
    target_language: str
    role: str
    limit: int | None
    on: date
    spoken_in: str = ""
    original_words: str = ""


@dataclass(frozen=True)
class Ground:
    """What a draft's paragraphs are checked against: the revisions they rest on, the day, limits of the language, and

    how loudly each check speaks in it. `spoken` is the language in which a quote was spoken, by source paragraph.
    """

    source_language: str
    target_language: str
    now: Revision
    before: Mapping[int, Revision]
    on: date
    limits: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[str, CheckLevel] = field(default_factory=dict)
    spoken: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, translation: Translation, rows: Iterable[DraftParagraph]) -> Ground:
        """Read in two queries, or three where paragraphs rest on older revisions.

        One more after somebody decided about a check, and one as `spoken_in` says.
        """
        article = translation.article
        now = source_of(translation)
        older = {row.based_on for row in rows if row.based_on is not None} - {now.number}
        revisions = article.revisions.filter(number__in=older) if older else []
        language = Language.objects.with_checks_state().filter(code=translation.language).first()
        return cls(
            source_language=language_beside(translation),
            target_language=translation.language,
            now=now,
            before={revision.number: revision for revision in revisions},
            on=day_of(now, translation),
            limits=limits_of(language),
            levels=levels_of(language),
            spoken=spoken_in(translation),
        )

    def source_of(self, *rows: DraftParagraph) -> str:
        """The source as these paragraphs render it together, each once: as it was where they rest on older text."""
        rests_on: dict[str, int] = {}
        for row in rows:
            for uid in row.sources:
                rests_on[uid] = max(rests_on.get(uid, 0), row.based_on or 0)
        return self._source(rests_on)

    def newest_of(self, row: DraftParagraph) -> str:
        """The source of this paragraph as it is now."""
        return self._source(dict.fromkeys(row.sources, self.now.number))

    def _source(self, revisions: Mapping[str, int]) -> str:
        """Source paragraphs, each as it was in a revision."""
        newest = self._texts[self.now.number]
        return "\n".join(
            plain(self._texts.get(number, newest).get(uid) or newest.get(uid, ""))
            for uid, number in revisions.items()
            if uid not in {DATELINE_SOURCE, HEADLINE_SOURCE}
        )

    def judged(self, *rows: DraftParagraph) -> Rendering:
        """As `rendering`, but a short headline may say whatever headline, short headline or opening say now."""
        rendering = self.rendering(*rows)
        if rows[0].role != Role.PUSH:
            return rendering
        heads = [p.text for p in self.now.texts if p.role in {Role.HEADLINE, Role.PUSH}]
        opening = [p.text for p in self.now.body if p.role in {Role.LEAD, Role.TEXT}][:1]
        said = [rendering.source, *map(plain, [*heads, *opening])]
        return replace(rendering, source="\n".join(text for text in dict.fromkeys(said) if text))

    def is_own_push(self, row: DraftParagraph) -> bool:
        """A short headline that this language has and the source has not: no rendering of anything."""
        theirs = {p.id for p in self.now.texts if p.role == Role.PUSH}
        return row.role == Role.PUSH and theirs.isdisjoint(row.sources)

    @cached_property
    def _texts(self) -> dict[int, dict[str, str]]:
        revisions = {**self.before, self.now.number: self.now}
        return {number: {text["id"]: text["text"] for text in one.paragraphs} for number, one in revisions.items()}

    def rendering(self, *rows: DraftParagraph) -> Rendering:
        """Paragraphs that render the same source, as the checks take them: as one."""
        return Rendering(
            source=self.source_of(*rows),
            target=joined([plain(row.text) for row in rows], self.target_language),
            source_language=self.source_language,
            target_language=self.target_language,
            role=rows[0].role,
            limit=self.limits.get(rows[0].role),
            on=self.on,
            spoken_in=self._spoken(rows),
            original_words="\n".join(row.original_words for row in rows if row.original_words),
        )

    def _spoken(self, rows: Iterable[DraftParagraph]) -> str:
        """The language in which the quotes of these paragraphs were spoken; the target's before any other."""
        languages = [self.spoken[uid] for row in rows for uid in row.sources if uid in self.spoken]
        return self.target_language if self.target_language in languages else next(iter(languages), "")


def spoken_in(translation: Translation) -> dict[str, str]:
    """By source paragraph, the language in which its quote was spoken.

    Nothing is read where the translation was read with `told_of_speech`, and nobody has said so of its story.
    """
    if not vars(translation).get("told_of_speech", True):
        return {}
    return Spoken.objects.languages(translation.article)


def limits_of(language: Language | None) -> dict[str, int]:
    """By role, how long a paragraph may be in a language."""
    if language is None:
        return {}
    return {
        Role.HEADLINE: language.headline_limit,
        Role.PUSH: language.push_limit,
        Role.SUMMARY: language.summary_limit,
    }


def day_of(revision: Revision, translation: Translation) -> date:
    """The day that “today” means in a story: its dateline's, else that of its arrival."""
    arrived = localtime(translation.article.arrived_at).date()
    line = revision.line
    return (line.nearest(arrived) if line is not None else None) or arrived


def renders(row: DraftParagraph) -> bool:
    """Whether a paragraph is somebody's rendering of source text."""
    return row.role not in PATTERN_ROLES and bool(row.text.strip()) and bool(row.sources) and not row.left_out
