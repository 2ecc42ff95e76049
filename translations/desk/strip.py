"""The language strip: what stands in a story's cell for one language, as shape, word and full sentence.

What readers see comes first, then what is late, then what rests on old text, then the work in hand. A frame means:
act now, because readers see old text or a due time is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition
from articles.models.edition import Standing
from articles.vocabulary import ArticleState, RevisionKind
from newsroom.languages import name_of
from translations.desk.clock import moment, short_moment
from translations.models import Translation
from translations.vocabulary import TranslationState

WORDS = {
    "none": "–",
    "source": pgettext_lazy("language strip", "source"),
    "asked": pgettext_lazy("language strip", "asked"),
    "draft": pgettext_lazy("language strip", "draft"),
    "review": pgettext_lazy("language strip", "review"),
    "back": pgettext_lazy("language strip", "back"),
    "ok": pgettext_lazy("language strip", "ready"),
    "live": pgettext_lazy("language strip", "live"),
    "stale": pgettext_lazy("language strip", "stale"),
    "late": pgettext_lazy("language strip", "late"),
    "held": pgettext_lazy("language strip", "held"),
    "gone": pgettext_lazy("language strip", "gone"),
    "embargo": pgettext_lazy("language strip", "embargo"),
}
SENTENCES = {
    "none": _("not asked for"),
    "asked": _("requested, nobody has it"),
    "draft": _("drafting"),
    "review": _("in review"),
    "back": _("returned by review"),
    "ok": _("approved, not released"),
    "live": _("live"),
    "live, work in hand": _("live, a new text is in hand"),
    "live with old text": _("live with old text"),
    "stale": _("rests on old text"),
    "stopped": _("stopped by a newer text"),
    "taken off": _("taken from readers, to be released again"),
    "stopped by delivery": _("stopped: delivered with other words"),
    "late": _("past its due time"),
    "scheduled": _("opens %(when)s"),
    "until lifted": _("released, waits until the embargo is lifted"),
    "held": _("held"),
    "withdrawn": _("withdrawn from readers"),
    "killed": _("killed"),
    "spiked": _("put aside with the story"),
    "source none": _("source language, not released"),
    "source live": _("source language, live"),
    "source live with old text": _("source language, live with old text"),
    "source stopped": _("source language, stopped by a newer text"),
    "source taken off": _("source language, taken from readers, to be released again"),
    "source stopped by delivery": _("source language, stopped: delivered with other words"),
    "source scheduled": _("source language, opens %(when)s"),
    "source until lifted": _("source language, waits until the embargo is lifted"),
    "source held": _("source language, held"),
    "source withdrawn": _("source language, withdrawn from readers"),
    "source killed": _("source language, killed"),
    "source spiked": _("source language, put aside with the story"),
}
WORK_MARKS = {
    TranslationState.REQUESTED: "asked",
    TranslationState.DRAFTING: "draft",
    TranslationState.IN_REVIEW: "review",
    TranslationState.RETURNED: "back",
    TranslationState.APPROVED: "ok",
    TranslationState.DROPPED: "none",
}
IN_HAND = frozenset({TranslationState.DRAFTING, TranslationState.IN_REVIEW, TranslationState.RETURNED})


@dataclass(frozen=True)
class Found:
    """What was found of one language: a mark, the key of its sentence, the key of its word if not the mark's."""

    mark: str
    sentence: str
    word: str = ""
    framed: bool = False


OUT_OF_SIGHT = {
    Standing.WITHDRAWN: Found("gone", "withdrawn"),
    Standing.HELD: Found("held", "held"),
    Standing.STOPPED: Found("stale", "stopped"),
}


@dataclass(frozen=True)
class Cell:
    """One language of the strip. `css` names the classes; `word` is for the eye, `sentence` for the ear.

    `standing` is the sentence without the language before it; `taken_off` what readers had and a hold took.
    """

    language: str
    mark: str
    word: str
    standing: str
    sentence: str
    css: str
    framed: bool
    is_source: bool
    taken_off: bool = False


def cell(
    language: str,
    *,
    article: Article,
    translation: Translation | None,
    edition: Edition | None,
    at: datetime,
) -> Cell:
    """The strip's cell for one language of a story at a moment. `edition.newest` has to be at hand."""
    is_source = language == article.source_language
    translation = None if is_source else translation
    found = stopped(article, translation, edition, is_source=is_source)
    behind = translation is not None and translation.between_moved_on
    found = found or seen_by_readers(article, translation, edition, at=at, behind=behind)
    found = found or (Found("none", "none") if is_source else in_work(article, translation, edition, at=at))
    when = edition.public_from if edition else None
    shown = {"language": name_of(language, get_language() or "en"), "when": moment(when, now=at) if when else ""}
    standing = str(SENTENCES[f"source {found.sentence}" if is_source else found.sentence]) % shown
    word = "source" if is_source else found.word or found.mark
    classes = [f"st-{found.mark}", *["framed"] * found.framed, *["source"] * is_source]
    return Cell(
        language=language,
        mark=found.mark,
        word=short_moment(when, now=at) if word == "time" and when else str(WORDS[word]),
        standing=standing,
        sentence=str(_("%(language)s: %(standing)s") % (shown | {"standing": standing})),
        css=" ".join(classes),
        framed=found.framed,
        is_source=is_source,
        taken_off=found.sentence == "taken off",
    )


def stopped(
    article: Article, translation: Translation | None, edition: Edition | None, *, is_source: bool
) -> Found | None:
    """A held, killed or spiked story stops every language that was asked for or released."""
    if not article.is_stopped:
        return None
    begun = edition is not None or (translation is not None and translation.state != TranslationState.DROPPED)
    if article.state == ArticleState.SPIKED:
        return Found("none", "spiked" if begun or is_source else "none")
    if not begun:
        return Found("none", "none")
    return Found("gone", "killed") if article.state == ArticleState.KILLED else Found("held", "held")


def seen_by_readers(
    article: Article, translation: Translation | None, edition: Edition | None, *, at: datetime, behind: bool = False
) -> Found | None:
    """What is live, was withdrawn, or is released and waits for the clock.

    `behind`: it is made from another language, whose text was corrected since.
    """
    if edition is None or edition.newest is None:
        return None
    standing = edition.standing(at=at)
    old = edition.newest.meaning < article.meaning or behind
    if standing == Standing.LIVE:
        if old:
            return Found("stale", "live with old text", framed=True)
        return Found("live", "live, work in hand" if is_in_hand(translation) else "live")
    if standing == Standing.SCHEDULED:
        if edition.public_from is None:
            return Found("clock", "until lifted", word="embargo")
        return Found("clock", "scheduled", word="time")
    if standing is None or is_in_hand(translation):
        return None
    if edition.is_taken_off:
        return Found("stale", "taken off")
    if standing == Standing.STOPPED and article.current is not None and article.current.kind == RevisionKind.DELIVERED:
        return Found("stale", "stopped by delivery")
    return OUT_OF_SIGHT[standing]


def is_in_hand(translation: Translation | None) -> bool:
    return translation is not None and translation.state in IN_HAND


def in_work(article: Article, translation: Translation | None, edition: Edition | None, *, at: datetime) -> Found:
    """How the work stands while readers see nothing of it."""
    if translation is None or translation.state == TranslationState.DROPPED:
        return Found("none", "none")
    if translation.is_late(at=at):
        return Found("late", "late", framed=True)
    if translation.between_moved_on or (translation.meaning is not None and translation.meaning < article.meaning):
        return Found("stale", "stale")
    mark = WORK_MARKS[TranslationState(translation.state)]
    return Found(mark, mark)
