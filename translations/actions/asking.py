"""Desk verbs on questions about the source: asked once, shown in all languages, answered once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from articles.handed_in import refuse_too_long
from articles.models import Article, Revision
from articles.workflow import ARTICLE
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from translations.actions import notices, provider_mail
from translations.models import Question, Translation
from translations.vocabulary import DATELINE_SOURCE, NoticeKind, QuestionKind, QuestionOutcome
from translations.workflow import TRANSLATION, lock_translation


def ask(translation: Translation, *, uid: str, kind: QuestionKind, text: str, by: Person, at: datetime) -> Question:
    """Ask about a source paragraph, or say that something in it seems wrong; every language sees it at once.

    What the same person asks twice running is asked once. Raises `Unfit` without words, and for a paragraph the source
    has no more.
    """
    text = text.strip()
    if not text:
        raise Unfit("empty_question")
    refuse_too_long(text)
    with transaction.atomic():
        before = lock_translation(translation).article.questions.filter(uid=uid).order_by("-pk").first()
        if before is not None and before.is_open and (before.by_id, before.kind, before.text) == (by.pk, kind, text):
            return before
        data = {"paragraph": uid, "kind": kind.value}
        with TRANSLATION.move(translation, "ask", by=by, at=at, data=data) as locked:
            if not _has(locked.article, uid):
                raise Unfit("no_such_source")
            return Question.objects.create(
                article=locked.article, uid=uid, kind=kind, text=text, language=locked.language, by=by, at=at
            )


def _has(article: Article, uid: str) -> bool:
    revision = article.current
    if revision is None:
        return False
    return uid in {row["id"] for row in revision.paragraphs} or (uid == DATELINE_SOURCE and revision.line is not None)


def answer(question: Question, *, words: str, by: Person, at: datetime) -> Question:
    """Answer a question for everybody; who asked is told. Raises `LostRace` if somebody answered it before."""
    if not words.strip():
        raise Unfit("empty_answer")
    refuse_too_long(words)
    with ARTICLE.move(question.article, "answer question", by=by, at=at, data={"question": question.pk}):
        row = _open(question)
        _settle(row, QuestionOutcome.ANSWERED, words=words, by=by, at=at)
    return row


def correct(question: Question, *, revision: Revision, by: Person, at: datetime) -> None:
    """A revision was filed because of this question: that is its answer. What was answered meanwhile stays so."""
    data = {"question": question.pk, "revision": revision.number}
    with ARTICLE.move(question.article, "answer question", by=by, at=at, data=data):
        row = Question.objects.select_for_update().get(pk=question.pk)
        if row.is_open:
            row.revision = revision.number
            _settle(row, QuestionOutcome.CORRECTED, words=revision.note, by=by, at=at)


def ask_provider(question: Question, *, words: str = "", by: Person, at: datetime) -> Question:
    """Pass a question on to whoever sent the story, in its own words or in an editor's; it stays open for their answer.

    The mail names the story by the provider's own id and the paragraph by its number: no text of the story leaves the
    desk. Raises `Unfit` without an address to write to, `LostRace` if it was sent or answered before.
    """
    refuse_too_long(words)
    with ARTICLE.move(question.article, "ask the provider", by=by, at=at, data={"question": question.pk}) as locked:
        row = _open(question)
        if row.sent_at is not None:
            raise LostRace("asked_already")
        provider_mail.ask(locked, row.uid, words.strip() or row.text, at=at)
        row.outcome, row.sent_at = QuestionOutcome.SENT, at
        row.save()
    return row


def _open(question: Question) -> Question:
    row = Question.objects.select_for_update().get(pk=question.pk)
    if row.answered_by is not None:
        raise LostRace("answered_already", person=str(row.answered_by))
    return row


def _settle(row: Question, outcome: QuestionOutcome, *, words: str, by: Person, at: datetime) -> None:
    row.answer, row.outcome = words.strip(), outcome
    row.answered_by, row.answered_at = by, at
    row.save()
    asked_from = row.article.translations.filter(language=row.language).first()
    if asked_from is not None:
        notices.tell(row.by, NoticeKind.ANSWERED, asked_from, at=at, by=by)
