"""What presses most in a story: the last column of the list, and what is owed of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article
from articles.vocabulary import ArticleState
from newsroom.languages import short_name
from translations.desk.clock import ahead, length, moment
from translations.desk.strip import Cell
from translations.models import Translation
from translations.vocabulary import TranslationState

FINISHED = frozenset({TranslationState.APPROVED, TranslationState.DROPPED})


@dataclass(frozen=True)
class Pressing:
    """The most pressing thing, as mark and words, and a softer second line."""

    mark: str
    words: str
    more: str = ""


def pressing(article: Article, translations: Sequence[Translation], cells: Sequence[Cell], *, at: datetime) -> Pressing:
    """The most pressing thing of a story at a moment."""
    return (
        stopped(article)
        or late(translations, cells, at=at)
        or next_due(translations, at=at)
        or old_text(cells)
        or taken_off(cells)
        or embargo(article, at=at)
        or rest(article, translations)
    )


def stopped(article: Article) -> Pressing | None:
    """What has stopped the story, or that an editor has to look first."""
    reason = article.stopped_reason
    if article.state == ArticleState.RECEIVED:
        return Pressing("asked", _("waits for clearing"))
    if article.state == ArticleState.HELD:
        return Pressing("held", _("held"), reason)
    if article.state == ArticleState.KILLED:
        return Pressing("gone", _("killed"), reason)
    if article.state == ArticleState.SPIKED:
        return Pressing("none", _("spiked"), reason)
    return None


def late(translations: Sequence[Translation], cells: Sequence[Cell], *, at: datetime) -> Pressing | None:
    overdue = sorted((row for row in translations if row.is_late(at=at)), key=lambda row: (row.due, row.language))
    if not overdue:
        return None
    first = overdue[0]
    assert first.due is not None, "what has no due time is not late"
    words = _("%(language)s late %(length)s") % {
        "language": short_name(first.language),
        "length": length(at - first.due),
    }
    return Pressing("late", words, _both(how_many(translations), stale_among(cells)))


def next_due(translations: Sequence[Translation], *, at: datetime) -> Pressing | None:
    """The due time that comes next among unfinished work."""
    owed = [row for row in translations if row.due is not None and row.state not in FINISHED]
    if not owed:
        return None
    first = min(owed, key=lambda row: (row.due, row.language))
    assert first.due is not None, "only what has a due time was kept"
    words = _("%(language)s %(time)s") % {"language": short_name(first.language), "time": moment(first.due, now=at)}
    return Pressing("clock", words, _both(ahead(first.due, now=at), how_many(translations)))


def old_text(cells: Sequence[Cell]) -> Pressing | None:
    count = sum(cell.framed for cell in cells)
    if not count:
        return None
    words = ngettext("%(count)s live with old text", "%(count)s live with old text", count) % {"count": count}
    return Pressing("stale", words)


def taken_off(cells: Sequence[Cell]) -> Pressing | None:
    count = sum(cell.taken_off for cell in cells)
    if not count:
        return None
    words = ngettext("%(count)s to be released again", "%(count)s to be released again", count)
    return Pressing("stale", words % {"count": count})


def embargo(article: Article, *, at: datetime) -> Pressing | None:
    if article.embargo_until_lifted:
        return Pressing("clock", _("embargo until lifted"))
    if article.embargo is not None and article.embargo > at:
        return Pressing("clock", _("embargo %(time)s") % {"time": moment(article.embargo, now=at)})
    return None


def rest(article: Article, translations: Sequence[Translation]) -> Pressing:
    """Nothing has a time: is work open, is all of it done, or was nothing asked?"""
    asked = [row for row in translations if row.state != TranslationState.DROPPED]
    open_work = [row for row in asked if row.state not in FINISHED]
    if open_work:
        words = ngettext("%(count)s language in work", "%(count)s languages in work", len(open_work))
        return Pressing("draft", words % {"count": len(open_work)}, _("no due time"))
    if asked:
        return Pressing("ok", _("nothing is owed"), how_many(asked))
    return Pressing("none", _("nothing asked for"))


def how_many(translations: Sequence[Translation]) -> str:
    count = sum(row.state != TranslationState.DROPPED for row in translations)
    return ngettext("%(count)s language", "%(count)s languages", count) % {"count": count}


def stale_among(cells: Sequence[Cell]) -> str:
    count = sum(cell.mark == "stale" for cell in cells)
    return ngettext("%(count)s stale", "%(count)s stale", count) % {"count": count} if count else ""


def _both(first: str, second: str) -> str:
    return _("%(first)s, %(second)s") % {"first": first, "second": second} if second else first
