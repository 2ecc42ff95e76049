"""The source as a working page shows it: its text, what changed in it, and the original behind a language between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from django.utils.safestring import SafeString, mark_safe

from articles.models import Revision
from articles.text.datelines import write
from articles.text.inline import plain, to_html
from articles.text.paragraphs import Named, Paragraph
from articles.vocabulary import Role
from newsroom.language.difference import Piece, difference
from newsroom.languages import LANGUAGES
from newsroom.models.language import Language
from translations.findings import may_be_quoted
from translations.models import DraftParagraph, Question, Since
from translations.released_text import NOT_TAKEN
from translations.sources import MadeFrom
from translations.vocabulary import DATELINE_SOURCE
from translations.workspace.excerpts import excerpt


@dataclass(frozen=True)
class SourceText:
    """One source paragraph: what it says now as safe HTML, in which language, and what changed under the draft.

    `is_told` says that questions about it stand here: beside the first row that renders it. `spoken` is the language
    its quote was spoken in, "" where nobody has said; `quotes` that there may be one. Of a draft made via another
    language: the `original` behind it with what changed there, whether the rendering is `is_outdated` since, or whether
    the language between does not render it (`is_lacking`).
    """

    uid: str
    html: SafeString
    language: str
    change: list[Piece]
    is_told: bool = True
    questions: Sequence[Question] = ()
    spoken: str = ""
    quotes: bool = False
    original: str = ""
    original_change: Sequence[Piece] = ()
    is_outdated: bool = False
    is_lacking: bool = False


def as_html(notation: str) -> SafeString:
    """Inline notation as the only markup it can become; links do not lead away from work."""
    return mark_safe(to_html(notation, links=False))


@dataclass(frozen=True)
class Source:
    """The source text now, and the original as it was under each paragraph of the draft, by revision."""

    made: MadeFrom
    before: Mapping[int, Revision]
    pattern: str

    @property
    def now(self) -> Revision:
        return self.made.now

    @cached_property
    def named(self) -> Named:
        return self.now.named

    @cached_property
    def originals(self) -> Mapping[str, Paragraph]:
        """The original's paragraphs by id."""
        return {paragraph.id: paragraph for paragraph in self.made.original.texts}

    @cached_property
    def _between(self) -> dict[str, Mapping[str, Any]]:
        return {row["id"]: row for row in self.now.paragraphs if "language" in row}

    def between(self, uid: str) -> Mapping[str, Any] | None:
        """How the language between renders a source paragraph; None where that is the original's own text."""
        return self._between.get(uid)

    def beside(self, draft: DraftParagraph) -> list[Beside]:
        """The source paragraphs that a draft paragraph renders words of, in its order; each once."""
        found: dict[str, Beside] = {}
        for name in draft.sources:
            if name == DATELINE_SOURCE and self.made.original.line is not None:
                found[name] = Beside(name, self._dateline(self.made.original), (name,))
            for paragraph in self.named.holding([name]):
                names = (*found[paragraph.id].names, name) if paragraph.id in found else (name,)
                found[paragraph.id] = Beside(paragraph.id, paragraph.text, names, paragraph.names)
        return list(found.values())

    def _dateline(self, revision: Revision) -> str:
        line = revision.dated_line
        return write(line, self.made.language, self.pattern).strip() if line else ""

    def original(self, names: Iterable[str]) -> str:
        """What stands in the original under these names, each text once."""
        return " ".join(text.text for text in self.made.original.named.holding(names))

    def change(self, names: Iterable[str], based_on: int | None) -> list[Piece]:
        """What became of the original's words of these names since a revision."""
        older, now = self.before.get(based_on or 0), self.made.original
        if older is None:
            return []
        names = list(names)
        if DATELINE_SOURCE in names:
            return excerpt(difference(self._dateline(older), self._dateline(now)))
        return excerpt(difference(older.named.words(names), now.named.words(names)))

    def taken_out(self, draft: DraftParagraph, since: Since) -> str:
        """What a draft paragraph rendered in the original and is there no more, in inline notation."""
        older = self.before.get(draft.based_on or 0)
        names = [name for name in draft.sources if name not in since]
        if older is None or not names:
            return ""
        if DATELINE_SOURCE in names:
            return self._dateline(older)
        return older.named.words(names)

    def change_between(self, uid: str, based_on_via: int) -> list[Piece]:
        """What became of a rendering since a release of the language between."""
        names = self._between[uid]["from"]
        was = self.made.as_was(self.made.original, based_on_via)
        texts = [row["text"] for row in was.paragraphs if not {uid, *names}.isdisjoint([row["id"], *row["from"]])]
        return excerpt(difference(plain(" ".join(texts)), plain(self._between[uid]["text"])))


@dataclass(frozen=True)
class Beside:
    """A source paragraph beside a draft paragraph that renders its words of these `names`, of `all_names` it has."""

    uid: str
    text: str
    names: Sequence[str]
    all_names: Sequence[str] = ()


def pattern_of(language: str, kept: Mapping[str, Language]) -> str:
    """The dateline pattern in force for a source language, English's where the product has none."""
    return kept[language].pattern if language in kept else LANGUAGES["en"].dateline


class Asked(Protocol):
    """What people said of source paragraphs, by their ids: questions, and the language a quote was spoken in."""

    @property
    def questions(self) -> Mapping[str, Sequence[Question]]: ...

    @property
    def spoken(self) -> Mapping[str, str]: ...


def texts_beside(
    draft: DraftParagraph, source: Source, since: Since, asked: Asked, *, stale: bool, told: set[str]
) -> list[SourceText]:
    """What a row renders; `told` are the source paragraphs that an earlier row renders too."""
    texts: list[SourceText] = []
    compared: set[str] = set()
    for one in source.beside(draft):
        is_told = one.uid not in told
        # Of what was parted the change is shown as a whole, beside its first part.
        names = [name for name in one.names if name not in compared]
        changed = stale and any(since[name] > (draft.based_on or 0) for name in names if name in since)
        compared.update(names)
        between = source.between(one.uid)
        if between is not None:
            texts.append(_rendered(draft, source, since, between, asked, one, changed=changed, is_told=is_told))
        else:
            language = source.made.language
            texts.append(
                SourceText(
                    one.uid,
                    as_html(one.text),
                    language,
                    source.change(names, draft.based_on) if changed else [],
                    is_told=is_told,
                    questions=_questions(asked, one, source),
                    spoken=asked.spoken.get(one.uid, ""),
                    quotes=may_be_quoted(draft.role, one.text, language),
                    is_lacking=source.made.via is not None and draft.role not in NOT_TAKEN,
                )
            )
        told.add(one.uid)
    return texts


def _questions(asked: Asked, beside: Beside, source: Source) -> list[Question]:
    """What was asked about a paragraph, and about those whose words it has now."""
    uids = dict.fromkeys([beside.uid, *(name for name in beside.all_names if name not in source.originals)])
    return [question for uid in uids for question in asked.questions.get(uid, ())]


def _rendered(
    draft: DraftParagraph,
    source: Source,
    since: Since,
    between: Mapping[str, Any],
    asked: Asked,
    beside: Beside,
    *,
    changed: bool,
    is_told: bool,
) -> SourceText:
    """A paragraph of the language between, with the original behind it and what became of either."""
    uid, uids = between["id"], [between["id"], *between["from"]]
    release = source.made.via
    assert release is not None, "what renders a paragraph is a release"
    rested_on = draft.based_on_via if draft.is_begun else None
    moved_on = rested_on is not None and since.releases.get(uid, 0) > rested_on
    was = draft.based_on if changed else release.revision.number
    behind = source.change(beside.all_names, was) if between["outdated"] or changed else []
    return SourceText(
        uid,
        as_html(between["text"]),
        between["language"],
        source.change_between(uid, rested_on or 0) if moved_on else [],
        is_told,
        [question for one in uids for question in asked.questions.get(one, ())],
        spoken=next((asked.spoken[one] for one in uids if one in asked.spoken), ""),
        quotes=may_be_quoted(draft.role, between["text"], between["language"]),
        original=as_html(source.original(beside.all_names)),
        # What the language between has taken in is shown there.
        original_change=behind if between["outdated"] or not moved_on else [],
        is_outdated=between["outdated"],
    )


def alone(
    source: Revision, language: str, questions: Mapping[str, Sequence[Question]], spoken: Mapping[str, str]
) -> list[tuple[str, SourceText]]:
    """Each paragraph of a source with its role, as it is shown beside nothing; `language` is the original's."""
    return [
        (
            row["role"],
            SourceText(
                row["id"],
                as_html(row["text"]),
                row.get("language", language),
                [],
                questions=questions.get(row["id"], ()),
                spoken=spoken.get(row["id"], ""),
                quotes=may_be_quoted(row["role"], row["text"], row.get("language", language)),
                is_outdated=row.get("outdated", False),
            ),
        )
        for row in source.paragraphs
        if row["role"] != Role.CORRECTION
    ]
