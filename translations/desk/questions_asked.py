"""What was asked about a story's paragraphs, as its page shows it to editors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article
from articles.text.inline import plain
from newsroom.refusals import Refused
from translations.actions.provider_mail import asked_about, place_of
from translations.desk.clock import moment
from translations.models import Question

SHOWN = 100


@dataclass(frozen=True)
class Unanswered:
    """A question whose answer was refused, why, and what was typed."""

    question: int
    refusal: Refused
    words: str


@dataclass(frozen=True)
class QuestionLine:
    """A question with the paragraph it is about: its place and its text now, "" where it is gone."""

    question: Question
    when: str
    answered: str
    sent: str
    place: str
    text: str


def questions_of(article: Article, now: datetime) -> list[QuestionLine]:
    """The open questions first, then what was answered, the newest first."""
    asked = article.questions.select_related("by", "answered_by").order_by("-at", "-pk")[:SHOWN]
    lines = [
        QuestionLine(
            question,
            moment(question.at, now=now),
            moment(question.answered_at, now=now) if question.answered_at else "",
            moment(question.sent_at, now=now) if question.sent_at else "",
            place_of(article, question.uid),
            _text_of(article, question.uid),
        )
        for question in asked
    ]
    return sorted(lines, key=lambda line: not line.question.is_open)


def _text_of(article: Article, uid: str) -> str:
    found = asked_about(article.current, uid) if article.current else None
    return plain(found.text) if found else ""
