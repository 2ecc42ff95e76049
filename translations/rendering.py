"""A draft's paragraphs beside the source they render, as plain text: what checks and memory work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.timezone import localtime

from articles.models import Article, Revision
from articles.text.dateline import Dateline
from articles.text.inline import plain
from articles.text.paragraphs import Named, Paragraph
from articles.vocabulary import Role
from newsroom.models.language import Language
from translations.alignment.joining import joined
from translations.check_levels import levels_of
from translations.models import DraftParagraph, Spoken, Translation
from translations.models.spoken import spoken_now
from translations.sources import MadeFrom, made_from, original_of
from translations.together import groups, sharing_sources
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE, CheckLevel, TranslationState

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
    """What a draft's paragraphs are checked against: the texts they rest on, the day, limits of the language, and how

    loudly each check speaks in it. `spoken` is the language in which a quote was spoken, by source paragraph.

    `before` are older revisions of the original, by number. `by_newest`: by the newest text, whatever they rest on.
    Without the `story` nothing is said of datelines.
    """

    made: MadeFrom
    target_language: str
    before: Mapping[int, Revision]
    on: date
    limits: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[str, CheckLevel] = field(default_factory=dict)
    spoken: Mapping[str, str] = field(default_factory=dict)
    by_newest: bool = False
    story: Article | None = None

    @classmethod
    def of(cls, translation: Translation, rows: Iterable[DraftParagraph], *, by_newest: bool = False) -> Ground:
        """Read in two queries; one more where paragraphs rest on older revisions, one for a language between, one in

        review where the source has changed, one after somebody decided about a check, and one as `spoken_in` says.
        """
        made = made_from(translation)
        older = {row.based_on for row in rows if row.based_on is not None} - {made.original.number}
        revisions = translation.article.revisions.filter(number__in=older) if older else []
        language = Language.objects.with_checks_state().filter(code=translation.language).first()
        return cls(
            made=made,
            target_language=translation.language,
            before={revision.number: revision for revision in revisions},
            on=day_of(made.original, translation),
            limits=limits_of(language),
            levels=levels_of(language),
            spoken=spoken_in(translation),
            by_newest=by_newest or cannot_stay(translation),
            story=translation.article,
        )

    @property
    def source_language(self) -> str:
        """The language of the text beside the draft; a paragraph may rest on the original all the same."""
        return self.made.language_beside

    def source_of(self, *rows: DraftParagraph) -> str:
        """The source as these paragraphs render it together, each once: as it was where they rest on older text."""
        return self.beside(*rows)[0]

    def newest_of(self, row: DraftParagraph) -> str:
        """The source of this paragraph as it is now."""
        return self._text(dict.fromkeys(row.sources, self._newest))[0]

    def beside(self, *rows: DraftParagraph) -> tuple[str, str]:
        """As `source_of`, and the language of that text."""
        rests_on: dict[str, tuple[int, int]] = {}
        for row in rows:
            stands = self._newest if self.by_newest else (row.based_on or 0, row.based_on_via or 0)
            for uid in row.sources:
                rests_on[uid] = max(rests_on.get(uid, (0, 0)), stands)
        return self._text(rests_on)

    def change_of(self, row: DraftParagraph) -> tuple[str, str, str]:
        """What a paragraph rests on and what stands there now, in one language, which is the third.

        Where the language between has not followed a correction, or its words stayed, that is the original's.
        """
        old, language = self.beside(row)
        new, now_in = self._text(dict.fromkeys(row.sources, self._newest))
        if language == now_in and (old != new or language == self.made.language):
            return old, new, language
        was, now = (
            dict.fromkeys(row.sources, (number, 0)) for number in (row.based_on or 0, self.made.original.number)
        )
        return self._text(was)[0], self._text(now)[0], self.made.language

    def revision_under(self, row: DraftParagraph) -> Revision:
        """The revision of the original that a paragraph rests on; the newest where nothing was read of an older one."""
        original = self.made.original
        return original if self.by_newest else self.before.get(row.based_on or 0, original)

    def line_under(self, row: DraftParagraph) -> Dateline | None:
        """The source's dateline as a paragraph rests on it."""
        return self.revision_under(row).dated_line

    @property
    def _newest(self) -> tuple[int, int]:
        return self.made.original.number, self.made.newest or 0

    def _text(self, rests_on: Mapping[str, tuple[int, int]]) -> tuple[str, str]:
        """Source paragraphs, each as it was in a revision and as a release rendered that.

        One text is in one language: where a release did not render one of them, or an older state, it is the original.
        """
        asked = {uid: at for uid, at in rests_on.items() if uid not in {DATELINE_SOURCE, HEADLINE_SOURCE}}
        between = {uid: self._rendered(number, release).get(uid, []) for uid, (number, release) in asked.items()}
        if asked and all(rows and not any(row["outdated"] for row in rows) for rows in between.values()):
            texts = {row["id"]: row for rows in between.values() for row in rows}
            language = next(str(row["language"]) for row in texts.values())
            return "\n".join(plain(row["text"]) for row in texts.values()), language
        newest = self.made.original.number
        names: dict[int, list[str]] = {}
        for uid, (number, _release) in asked.items():
            known = number in self._named and uid in self._named[number]
            names.setdefault(number if known else newest, []).append(uid)
        said = (self._named[number].words(uids) for number, uids in names.items())
        return "\n".join(text for text in said if text), self.made.language

    def _rendered(self, number: int, release: int) -> dict[str, list[dict[str, Any]]]:
        """By the names of the original's words, what a release rendered of a revision."""
        if not release or not self.made.releases:
            return {}
        if (number, release) not in self._known:
            revision = self.made.as_was(self.before.get(number, self.made.original), release)
            there = [row for row in revision.paragraphs if "language" in row]
            found: dict[str, list[dict[str, Any]]] = {}
            for row in there:
                for name in dict.fromkeys([row["id"], *Paragraph.from_json(row).names]):
                    found.setdefault(name, []).append(row)
            self._known[number, release] = found
        return self._known[number, release]

    @cached_property
    def _known(self) -> dict[tuple[int, int], dict[str, list[dict[str, Any]]]]:
        return {}

    def judged(self, *rows: DraftParagraph) -> Rendering:
        """As `rendering`, but a short headline may say whatever headline, short headline or opening say now."""
        rendering = self.rendering(*rows)
        if rows[0].role != Role.PUSH:
            return rendering
        now = self.made.now if rendering.source_language == self.source_language else self.made.original
        heads = [p.text for p in now.texts if p.role in {Role.HEADLINE, Role.PUSH}]
        opening = [p.text for p in now.body if p.role in {Role.LEAD, Role.TEXT}][:1]
        said = [rendering.source, *map(plain, [*heads, *opening])]
        return replace(rendering, source="\n".join(text for text in dict.fromkeys(said) if text))

    def is_own_push(self, row: DraftParagraph) -> bool:
        """A short headline that this language has and the source has not: no rendering of anything."""
        theirs = {name for p in self.made.now.texts if p.role == Role.PUSH for name in p.names}
        return row.role == Role.PUSH and theirs.isdisjoint(row.sources)

    @cached_property
    def _named(self) -> dict[int, Named]:
        revisions = {**self.before, self.made.original.number: self.made.original}
        return {number: one.named for number, one in revisions.items()}

    def rendering(self, *rows: DraftParagraph) -> Rendering:
        """Paragraphs that render the same source, as the checks take them: as one."""
        source, language = self.beside(*rows)
        return Rendering(
            source=source,
            target=joined([plain(row.text) for row in rows], self.target_language),
            source_language=language,
            target_language=self.target_language,
            role=rows[0].role,
            limit=self.limits.get(rows[0].role),
            on=self.on,
            spoken_in=self._spoken(rows),
            original_words="\n".join(row.original_words for row in rows if row.original_words),
        )

    def together(self, rows: Sequence[DraftParagraph]) -> list[list[DraftParagraph]]:
        """Rows that render the same source, which may be one paragraph of the language between."""
        if self.made.via is None:
            return sharing_sources(rows)
        there = self._rendered(*self._newest)
        return groups(rows, lambda row: [one["id"] for uid in row.sources for one in there.get(uid, [{"id": uid}])])

    def _spoken(self, rows: Iterable[DraftParagraph]) -> str:
        """The language in which the quotes of these paragraphs were spoken; the target's before any other."""
        languages = [self.spoken[uid] for row in rows for uid in row.sources if uid in self.spoken]
        return self.target_language if self.target_language in languages else next(iter(languages), "")


def cannot_stay(translation: Translation) -> bool:
    """Whether what rests on older text in review may not go out like that: it is judged by what it has to rest on.

    A query where its source has changed.
    """
    if translation.state != TranslationState.IN_REVIEW or not translation.is_stale:
        return False
    return translation.article.revisions.to_follow().filter(meaning__gt=translation.meaning or 0).exists()


def spoken_in(translation: Translation) -> dict[str, str]:
    """By source paragraph, the language in which its quote was spoken.

    Nothing is read where the translation was read with `told_of_speech`, what was said of its story.
    """
    told = vars(translation).get("told_of_speech")
    if told is None:
        return Spoken.objects.languages(translation.article)
    return spoken_now({row["uid"]: row["language"] for row in told}, original_of(translation).texts)


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


def is_line(row: DraftParagraph) -> bool:
    """Whether a paragraph is the story's dateline as the language writes it."""
    return row.role == Role.DATELINE and DATELINE_SOURCE in row.sources and bool(row.text.strip()) and not row.left_out


def renders(row: DraftParagraph) -> bool:
    """Whether a paragraph is somebody's rendering of source text."""
    return row.role not in PATTERN_ROLES and bool(row.text.strip()) and bool(row.sources) and not row.left_out
