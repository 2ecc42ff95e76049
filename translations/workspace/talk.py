"""Whether what is said beside the text is still what a page shows: comments, questions, quotes marked as spoken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2s

from translations.models import Comment, Question, Translation
from translations.rendering import spoken_in


def talk_mark(comments: Iterable[Comment], questions: Iterable[Question], spoken: Mapping[str, str]) -> str:
    """Changes whenever somebody says, asks, answers or settles something, or marks a quote as spoken in a language."""
    said = sorted((one.pk, one.settled_at is not None, one.outcome) for one in comments)
    asked = sorted((one.pk, one.answered_at is not None, one.sent_at is not None) for one in questions)
    return blake2s(repr([said, asked, sorted(spoken.items())]).encode(), digest_size=8).hexdigest()


def talk_now(translation: Translation) -> str:
    """The mark as it is now. Two queries; one where nothing was asked about the story (`asked_about`)."""
    questions = Question.objects.filter(article=translation.article_id).only("answered_at", "sent_at")
    about = questions if vars(translation).get("asked_about", True) else ()
    said = Comment.objects.filter(translation=translation).only("settled_at", "outcome")
    return talk_mark(said, about, spoken_in(translation))
