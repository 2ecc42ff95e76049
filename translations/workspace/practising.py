"""A practice as its page shows it: source beside what was written, and later what was released and what is odd."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from articles.text.inline import plain
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.language.difference import Piece, difference
from newsroom.models import Language
from newsroom.models.counter import register_state
from translations.finding_wording import finding_sentence
from translations.findings import checked
from translations.models import Practice, Version
from translations.rendering import Rendering, limits_of
from translations.workspace.help import MARKS
from translations.workspace.source_shown import as_html


@dataclass(frozen=True)
class Remark:
    """What a check says of a text: its mark and its sentence."""

    mark: str
    sentence: str


@dataclass(frozen=True)
class PracticeRow:
    """One paragraph. `released` is empty, and `change` and `remarks` none, until it is compared."""

    uid: str
    place: int
    role: str
    sources: list[SafeString]
    text: str
    released: str
    change: list[Piece]
    remarks: list[Remark]


def rows_of(practice: Practice, *, typed: Mapping[str, str] | None = None) -> list[PracticeRow]:
    """The paragraphs of the released version; one query, three where it is compared. `typed` goes first."""
    release, language = practice.release, practice.release.edition.language
    assert release.version is not None, "practice is on releases of translations"
    version = Version.objects.get(
        translation__article=release.edition.article_id, translation__language=language, number=release.version
    )
    named = release.revision.named
    texts = {**practice.texts, **(typed or {})}
    limits = limits_of(Language.objects.filter(code=language).first()) if practice.compared_at else {}
    state = register_state() if practice.compared_at else 0
    rows: list[PracticeRow] = []
    for kept in version.paragraphs:
        rendered = [paragraph.text for paragraph in named.holding(kept["sources"])]
        if kept["left_out"] or not rendered or kept["role"] == Role.DATELINE:
            continue
        text, released = texts.get(kept["uid"], ""), kept["text"] if practice.compared_at else ""
        rendering = Rendering(
            source="\n".join(plain(each) for each in rendered),
            target=plain(text),
            source_language=release.edition.article.source_language,
            target_language=language,
            role=kept["role"],
            limit=limits.get(kept["role"]),
            on=localtime(release.edition.article.arrived_at).date(),
        )
        compared = bool(practice.compared_at and text.strip())
        rows.append(
            PracticeRow(
                uid=kept["uid"],
                place=len(rows) + 1,
                role=str(ROLES[Role(kept["role"])]),
                sources=[as_html(each) for each in rendered],
                text=text,
                released=plain(released),
                change=difference(plain(text), plain(released)) if compared else [],
                remarks=[Remark(MARKS[one.severity], finding_sentence(one)) for one in checked(rendering, state)]
                if compared
                else [],
            )
        )
    return rows
