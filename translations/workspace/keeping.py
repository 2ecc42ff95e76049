"""Which stories a person's browser may keep for when the network is gone: what they have in hand, and how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2s
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, Sum

from newsroom.models.person import Person
from translations.models import Comment, DraftParagraph, Question, Reshaping, Translation

MOST = 20
# What is under embargo when it is fetched is gone after half a day, whatever became of the network or the embargo.
UNDER_EMBARGO = timedelta(hours=12)
OTHERWISE = timedelta(days=3)


@dataclass(frozen=True)
class ToKeep:
    """One story. `mark` changes with whatever its page shows; `lasts` is how long a copy may be kept."""

    number: int
    mark: str
    lasts: timedelta


def to_keep(person: Person, *, at: datetime) -> list[ToKeep]:
    """What this person writes, all of it or paragraphs, and nobody has stopped: most urgent first, in one query."""
    mine = Translation.objects.in_hand_of(person) | Translation.objects.given_to(person)
    asked = mine.moving().select_related("article").most_urgent_first()
    paragraphs = DraftParagraph.objects.filter(translation=OuterRef("pk")).order_by()
    reshapings = Reshaping.objects.filter(translation=OuterRef("pk")).order_by()
    comments = Comment.objects.filter(translation=OuterRef("pk")).order_by()
    questions = Question.objects.filter(article=OuterRef("article")).order_by()
    counted = asked.annotate(
        paragraphs_seen=_of(paragraphs, "translation", Sum("number")),
        words_seen=_of(paragraphs, "translation", Sum("words_number")),
        paragraphs_there=_of(paragraphs, "translation", Count("pk")),
        newest_reshaping=_of(reshapings, "translation", Max("pk")),
        reshapings_undone=_of(reshapings, "translation", Count("undone_at")),
        newest_comment=_of(comments, "translation", Max("pk")),
        comments_settled=_of(comments, "translation", Count("settled_at")),
        newest_question=_of(questions, "article", Max("pk")),
        questions_answered=_of(questions, "article", Count("answered_at")),
    )
    return [
        ToKeep(row.pk, _mark(row, vars(row)), UNDER_EMBARGO if row.article.under_embargo(at=at) else OTHERWISE)
        for row in counted[:MOST]
    ]


def _of(rows: QuerySet[Any], of: str, what: Any) -> Subquery:
    return Subquery(rows.values(of).annotate(n=what).values("n"))


def _mark(row: Translation, counted: Mapping[str, Any]) -> str:
    names = (
        "paragraphs_seen",
        "words_seen",
        "paragraphs_there",
        "newest_reshaping",
        "reshapings_undone",
        "newest_comment",
        "comments_settled",
        "newest_question",
        "questions_answered",
    )
    shown = [row.state, row.article.meaning, row.article.current_id, row.due, row.brief, *(counted[n] for n in names)]
    return blake2s(repr(shown).encode(), digest_size=8).hexdigest()
