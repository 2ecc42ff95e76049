"""The desk verb that begins a story by an editor's own hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from articles.actions.filing import file_by_dateline
from articles.actions.revision import add_revision
from articles.models import Article, Section
from articles.text.datelines import Dateline
from articles.vocabulary import LanguageSource, RevisionKind, Role
from articles.workflow import ARTICLE
from newsroom.languages import normal_code
from newsroom.models.log_entry import LogEntry
from newsroom.models.person import Person
from newsroom.refusals import NotAllowed, Unfit
from newsroom.roles import an_editor


@dataclass(frozen=True)
class Written:
    """A story as an editor hands it in. `paragraphs` are body paragraphs in inline notation; the first is the lead."""

    language: str
    headline: str
    paragraphs: Sequence[str]
    push: str = ""
    summary: str = ""
    dateline: Dateline | None = None
    byline: str = ""
    urgency: int = 5
    slugline: str = ""
    section: Section | None = None
    embargo: datetime | None = None
    embargo_until_lifted: bool = False


def write(story: Written, *, by: Person, at: datetime) -> Article:
    """Begin a story of the desk's own: received, without a provider, its language confirmed by its writer.

    Raises `NotAllowed` for anybody but an editor, `Unfit` without headline and text, for an unknown language and for an
    embargo that is over.
    """
    if not an_editor(by, None):
        raise NotAllowed("not_allowed", verb="write", who=an_editor.text)
    language = normal_code(story.language)
    if not language:
        raise Unfit("language_unknown", code=story.language)
    texts = texts_of(story)
    if not texts:
        raise Unfit("no_text")
    if story.embargo is not None and story.embargo <= at:
        raise Unfit("embargo_in_the_past", when=story.embargo)
    with transaction.atomic():
        article = Article.objects.create(
            source_language=language,
            language_source=LanguageSource.CONFIRMED,
            arrived_at=at,
            urgency=story.urgency,
            slugline=story.slugline.strip()[:120],
            section=story.section,
            embargo=story.embargo,
            embargo_until_lifted=story.embargo_until_lifted,
        )
        add_revision(
            article,
            kind=RevisionKind.ORIGINAL,
            texts=texts,
            dateline=story.dateline,
            by=by,
            at=at,
            byline=story.byline.strip()[:200],
        )
        file_by_dateline(article, story.dateline)
        LogEntry.write("write", ARTICLE.target(article), by=by, at=at)
    return article


def texts_of(story: Written) -> list[tuple[str | None, Role, str]]:
    """What was written, as a revision takes it; empty paragraphs are left out."""
    body = [text.strip() for text in story.paragraphs if text.strip()]
    heads = [
        (Role.HEADLINE, story.headline.strip()),
        (Role.PUSH, story.push.strip()),
        (Role.SUMMARY, story.summary.strip()),
    ]
    roles = [*heads, *((Role.TEXT if place else Role.LEAD, text) for place, text in enumerate(body))]
    return [(None, role, text) for role, text in roles if text]
