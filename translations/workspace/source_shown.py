"""The source as a working page shows it: its text, what changed in it, and the original behind a language between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.safestring import SafeString, mark_safe

from articles.models import Revision
from articles.text.datelines import write
from articles.text.inline import plain, to_html
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

    def between(self, uid: str) -> Mapping[str, Any] | None:
        """How the language between renders a source paragraph; None where that is the original's own text."""
        rendered = (row for row in self.now.paragraphs if "language" in row)
        return next((row for row in rendered if uid == row["id"] or uid in row["from"]), None)

    def original(self, uids: Iterable[str]) -> str:
        """What stands in the original under these ids, each text once."""
        return " ".join(dict.fromkeys(text for uid in uids if (text := self._text(self.made.original, uid))))

    def text(self, uid: str) -> str:
        return self._text(self.now, uid)

    def _text(self, revision: Revision, uid: str) -> str:
        if uid == DATELINE_SOURCE:
            return write(revision.line, self.made.language, self.pattern).strip() if revision.line else ""
        texts = {row["id"]: row["text"] for row in revision.paragraphs}
        joined = next((row["text"] for row in revision.paragraphs if uid in row.get("from", ())), "")
        return texts.get(uid, joined)

    def change(self, uid: str, based_on: int | None) -> list[Piece]:
        """What became of the original since a revision; one split or merged since is compared with its parts."""
        older, now = self.before.get(based_on or 0), self.made.original
        if older is None:
            return []
        was = self._text(older, uid)
        if not was:
            parts: list[str] = next((row.get("from", []) for row in now.paragraphs if row["id"] == uid), [])
            was = " ".join(self._text(older, part) for part in parts)
        return excerpt(difference(plain(was), plain(self._text(now, uid))))

    def change_between(self, uid: str, based_on_via: int) -> list[Piece]:
        """What became of a rendering since a release of the language between."""
        was = self._text(self.made.as_was(self.made.original, based_on_via), uid)
        return excerpt(difference(plain(was), plain(self.text(uid))))


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
    shown: set[str] = set()
    for uid in draft.sources:
        text, between = source.text(uid), source.between(uid)
        if not text or (between is not None and between["id"] in shown):
            continue
        changed = stale and uid in since and since[uid] > (draft.based_on or 0)
        if between is None:
            change = source.change(uid, draft.based_on) if changed else []
            language = source.made.language
            texts.append(
                SourceText(
                    uid,
                    as_html(text),
                    language,
                    change,
                    is_told=uid not in told,
                    questions=asked.questions.get(uid, ()),
                    spoken=asked.spoken.get(uid, ""),
                    quotes=may_be_quoted(draft.role, text, language),
                    is_lacking=source.made.via is not None and draft.role not in NOT_TAKEN,
                )
            )
            told.add(uid)
            continue
        shown.add(between["id"])
        texts.append(_rendered(draft, source, since, between, asked, changed=changed, is_told=uid not in told))
        told.update({between["id"], *between["from"]})
    return texts


def _rendered(
    draft: DraftParagraph,
    source: Source,
    since: Since,
    between: Mapping[str, Any],
    asked: Asked,
    *,
    changed: bool,
    is_told: bool,
) -> SourceText:
    """A paragraph of the language between, with the original behind it and what became of either."""
    uid, uids = between["id"], [between["id"], *between["from"]]
    release = source.made.via
    assert release is not None, "what renders a paragraph is a release"
    moved_on = draft.based_on_via is not None and since.releases.get(uid, 0) > draft.based_on_via
    was = draft.based_on if changed else release.revision.number
    behind = [piece for one in uids for piece in source.change(one, was)] if between["outdated"] or changed else []
    return SourceText(
        uid,
        as_html(between["text"]),
        between["language"],
        source.change_between(uid, draft.based_on_via or 0) if moved_on else [],
        is_told,
        [question for one in uids for question in asked.questions.get(one, ())],
        spoken=next((asked.spoken[one] for one in uids if one in asked.spoken), ""),
        quotes=may_be_quoted(draft.role, between["text"], between["language"]),
        original=as_html(source.original(uids)),
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
            ),
        )
        for row in source.paragraphs
        if row["role"] != Role.CORRECTION
    ]
