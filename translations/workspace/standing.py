"""How a translation stands, as shape, word and a line of detail: the state column of the queue and the page's bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.vocabulary import ArticleState
from articles.wording import ARTICLE_STATES
from translations.desk.clock import ahead, length, moment
from translations.models import Translation
from translations.vocabulary import TranslationState
from translations.wording import TRANSLATION_STATES

MARKS = {
    TranslationState.REQUESTED: "asked",
    TranslationState.DRAFTING: "draft",
    TranslationState.IN_REVIEW: "review",
    TranslationState.RETURNED: "back",
    TranslationState.APPROVED: "ok",
    TranslationState.DROPPED: "none",
}
STOPPED = {ArticleState.HELD: "held", ArticleState.SPIKED: "none", ArticleState.KILLED: "gone"}


@dataclass(frozen=True)
class Standing:
    """A mark, its word, and a smaller line under it ("" where there is nothing more to say)."""

    mark: str
    word: str
    detail: str = ""


def standing(translation: Translation, *, now: datetime, is_live: bool = False, detail: str = "") -> Standing:
    """What is most worth knowing: that the story is stopped, that the text is old, then the work's own state.

    `is_live` says whether readers see this language now.
    """
    article_state = ArticleState(translation.article.state)
    if article_state in STOPPED:
        return Standing(STOPPED[article_state], str(ARTICLE_STATES[article_state]), translation.article.stopped_reason)
    state = TranslationState(translation.state)
    if translation.is_stale:
        word = _("live, old text") if is_live else _("stale")
        return Standing("stale", word, detail or str(TRANSLATION_STATES[state]))
    if state == TranslationState.IN_REVIEW and translation.submitted_at and not detail:
        detail = _("since %(when)s") % {"when": moment(translation.submitted_at, now=now)}
    return Standing(MARKS[state], str(TRANSLATION_STATES[state]), detail)


def came_out(changes: int) -> str:
    """What review made of a text: `3 changes`, `as you wrote it`."""
    if not changes:
        return _("as you wrote it")
    return ngettext("%(count)s change", "%(count)s changes", changes) % {"count": changes}


def typed_standing(text: str) -> Standing:
    """How a paragraph stands beside the newest source as soon as somebody has typed in it."""
    return Standing("draft", _("draft")) if text.strip() else Standing("asked", _("not begun"))


def progress(done: int, total: int, comments: int, *, begun: bool = True) -> str:
    """How far a draft is: `not begun`, `6 of 11 ready`, `2 comments`."""
    if comments:
        return ngettext("%(count)s comment", "%(count)s comments", comments) % {"count": comments}
    if not done and not begun:
        return _("not begun")
    return _("%(done)s of %(total)s ready") % {"done": done, "total": total}


def due(translation: Translation, *, now: datetime) -> Standing:
    """When it has to be ready; late ones are framed."""
    if translation.due is None:
        return Standing("", _("no due time"))
    when = moment(translation.due, now=now)
    if translation.is_late(at=now):
        late = length(now - translation.due)
        return Standing("late", _("%(when)s, late by %(length)s") % {"when": when, "length": late})
    if translation.due < now:
        return Standing("", when)
    return Standing("clock", _("%(when)s, %(ahead)s") % {"when": when, "ahead": ahead(translation.due, now=now)})
