"""Desk verbs on a source that translations stand beside: its text, its language."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import get_language

from articles.actions import filing, revision
from articles.actions.revision import Edited
from articles.models import Article, Revision
from articles.text.datelines import Dateline
from articles.vocabulary import RevisionKind
from articles.workflow import lock_article
from newsroom.languages import name_of, normal_code
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark
from translations.actions import asking, following, notices
from translations.models import Question


def edit(
    article: Article,
    *,
    kind: RevisionKind,
    texts: Edited,
    dateline: Dateline | None,
    seen: Mark,
    by: Person,
    at: datetime,
    note: str = "",
    sentence: str = "",
    for_all: bool = False,
    answers: Question | None = None,
) -> Revision:
    """As `articles.actions.revision.edit`; who works on a language, or wrote a text it made stale, hears of it.

    Drafts in which nobody had begun what changed rest on it at once. `answers` is the question that the revision is
    filed for, and settles.
    """
    with transaction.atomic():
        made = revision.edit(
            article,
            kind=kind,
            texts=texts,
            dateline=dateline,
            seen=seen,
            by=by,
            at=at,
            note=note,
            sentence=sentence,
            for_all=for_all,
        )
        notices.tell_of_revision(article, kind, at=at, by=by)
        following.let_drafts_follow(made.article)
        if answers is not None:
            asking.correct(answers, revision=made, by=by, at=at)
    return made


def confirm_language(article: Article, *, language: str, seen: Mark, by: Person, at: datetime) -> Article:
    """As `articles.actions.filing.confirm_language`.

    Raises `Unfit` while a translation into that language is asked for: source and translation would be one edition.
    """
    code = normal_code(language)
    with transaction.atomic():
        locked = lock_article(article)
        if locked.translations.asked_for().filter(language=code).exists():
            raise Unfit("language_in_hand", language=name_of(code, get_language() or "en"))
        confirmed = filing.confirm_language(locked, language=language, seen=seen, by=by, at=at)
    return confirmed
