"""What waits for a person, in five lists, each most urgent first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, RowNumber
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Edition
from articles.vocabulary import ArticleState
from newsroom.models.person import Person
from newsroom.roles import WHO_TRANSLATE, DeskRole
from newsroom.workflow import Move
from translations.actions.freeing import free_again_for, left_to_deputy
from translations.models import Comment, DraftParagraph, Translation
from translations.models.draft_paragraph import DraftParagraphQuerySet
from translations.models.translation import MOST_URGENT_FIRST, TranslationQuerySet, claimable_by, rests_on_old
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION
from translations.workspace.standing import Standing, came_out, due, progress, standing

SHOWN = 50
# So long what was approved stays in its translator's queue, with what review made of it.
CAME_OUT_FOR = timedelta(hours=24)
IN_HAND = (TranslationState.DRAFTING, TranslationState.RETURNED)
MY_STATES = (TranslationState.DRAFTING, TranslationState.RETURNED, TranslationState.APPROVED)
# The meaning of the release that a translation made via another language could rest on now.
VIA_MEANING = Case(When(via__edition__withdrawn_at__isnull=True, then=F("via__edition__newest__meaning")))


class Waiting(StrEnum):
    STALE = "stale"
    MINE = "mine"
    REVIEW = "review"
    FREE = "free"
    CAME_OUT = "came out"


@dataclass(frozen=True)
class QueueRow:
    """One translation in a list. `moves` names what this person may do with it from here.

    `awaits` says that it is free and made from a language that has not followed the original yet.
    """

    translation: Translation
    standing: Standing
    due: Standing
    moves: frozenset[str]
    verb: str  # "go on", "begin", "review", "came out" or "read": what the link to its page is called
    awaits: bool = False

    @property
    def is_stopped(self) -> bool:
        return self.translation.article.is_stopped

    @property
    def reopens(self) -> bool:
        return self.verb == "go on" and "reopen" in self.moves


@dataclass(frozen=True)
class QueueList:
    """One of the lists: the rows of this page, how many there are in all, and where the next page begins."""

    name: Waiting
    rows: list[QueueRow]
    count: int
    page: int

    @property
    def next_page(self) -> int | None:
        return self.page + 1 if self.count > self.page * SHOWN else None

    @property
    def page_before(self) -> int | None:
        return self.page - 1 if self.page > 1 else None


def waiting_for(person: Person, *, now: datetime) -> dict[Waiting, Q]:
    """What belongs into each list; a translation stands in one of them."""
    stale = rests_on_old()
    mine = Q(translator=person, state__in=MY_STATES)
    in_hand = Q(translator=person, state__in=IN_HAND)
    given = Q(state__in=IN_HAND, language__in=person.languages_as(*WHO_TRANSLATE)) & Q(Exists(_given_to(person)))
    assent = Q(translator=person, state=TranslationState.IN_REVIEW) & Q(Exists(_paragraphs().written_anew_for(person)))
    ready = Q(state__in=IN_HAND) & Q(Exists(_paragraphs().open_for(person)))
    review = Q(state=TranslationState.IN_REVIEW) | ready
    review &= Q(language__in=person.languages_as(DeskRole.REVIEWER))
    review &= (Q(reviewer=person) | Q(reviewer=None)) & ~Q(translator=person)
    second_look = Q(state=TranslationState.APPROVED, language__in=person.languages_as(DeskRole.REVIEWER))
    second_look &= ~Q(translator=person) & Q(Exists(_on_one_pair_of_eyes().exclude(written_by=person)))
    return {
        Waiting.STALE: (mine & stale) | left_to_deputy(person, at=now),
        Waiting.MINE: (in_hand & ~stale) | (in_hand & Q(meaning=None)) | assent | given,
        Waiting.REVIEW: review | second_look,
        Waiting.CAME_OUT: Q(state=TranslationState.APPROVED, approved_at__gt=now - CAME_OUT_FOR)
        & (Q(translator=person) | Q(Exists(_given_to(person)))),
        Waiting.FREE: claimable_by(person) | free_again_for(person, at=now),
    }


def _paragraphs() -> DraftParagraphQuerySet:
    return DraftParagraph.objects.filter(translation=OuterRef("pk"))


def _given_to(person: Person) -> DraftParagraphQuerySet:
    return _paragraphs().filter(assigned_to=person)


def _on_one_pair_of_eyes() -> QuerySet[DraftParagraph]:
    return _paragraphs().on_one_pair_of_eyes()


def at_work(asked: TranslationQuerySet) -> TranslationQuerySet:
    """What can still come to something: nothing of spiked and killed stories. Held ones stay, marked as such."""
    return asked.asked_for().exclude(article__state__in=[ArticleState.SPIKED, ArticleState.KILLED])


def queue_lists(
    asked: TranslationQuerySet, person: Person, *, now: datetime, only: Waiting | None = None, page: int = 1
) -> list[QueueList]:
    """The lists with their rows, two queries in all; `asked` is what the filters leave."""
    start = (page - 1) * SHOWN
    counts: dict[Waiting, int] = {}
    numbers: dict[Waiting, list[int]] = defaultdict(list)
    for waiting, pk, place, count in _places(asked, person, start, now):
        counts[Waiting(waiting)] = count
        if start < place <= start + SHOWN:
            numbers[Waiting(waiting)].append(pk)
    shown = [name for name in Waiting if only in {None, name}]
    listed = asked.filter(pk__in=[pk for name in shown for pk in numbers[name]])
    rows = _with_details(listed, person, now).in_bulk()
    return [
        QueueList(
            name, [_row(rows[pk], name, person, now) for pk in numbers[name] if pk in rows], counts.get(name, 0), page
        )
        for name in shown
    ]


def _places(asked: TranslationQuerySet, person: Person, start: int, now: datetime) -> list[tuple[str, int, int, int]]:
    """Of each list the page that begins behind `start`, and its first place: list, number, place, how many there are.

    Nothing of the stories is read for this: a list may be long.
    """
    which = Case(
        *(When(where, then=Value(name.value)) for name, where in waiting_for(person, now=now).items()), default=None
    )
    listed = asked.annotate(waiting=which).exclude(waiting=None)
    place = Window(RowNumber(), partition_by="waiting", order_by=MOST_URGENT_FIRST)
    numbered = listed.annotate(place=place, count=Window(Count("pk"), partition_by="waiting"))
    page = numbered.filter(Q(place=1) | Q(place__gt=start, place__lte=start + SHOWN))
    return list(page.order_by("place").values_list("waiting", "pk", "place", "count"))


def _with_details(asked: TranslationQuerySet, person: Person, now: datetime) -> TranslationQuerySet:
    """What the state column says, counted in subqueries."""
    paragraphs = DraftParagraph.objects.filter(translation=OuterRef("pk")).order_by()
    done = paragraphs.exclude(Q(text="") & Q(left_out=""))
    given = paragraphs.filter(assigned_to=person)
    comments = Comment.objects.open().filter(translation=OuterRef("pk")).order_by()
    live = Edition.objects.public(at=now).filter(article=OuterRef("article"), language=OuterRef("language"))
    return asked.with_story().annotate(
        total=_count(paragraphs),
        done=_count(done),
        ready=_count(paragraphs.ready()),
        given=_count(given),
        given_ready=_count(given.ready()),
        for_review=_count(paragraphs.open_for(person)),
        open_comments=_count(comments),
        is_live=Exists(live),
        via_meaning=VIA_MEANING,
        source_kind=F("article__current__kind"),
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.values("translation").annotate(n=Count("pk")).values("n")), 0)


def _row(translation: Any, name: Waiting, person: Person, now: datetime) -> QueueRow:
    """A translation with the counts of `_with_details` as a row."""
    translation.helpers = frozenset({person.pk} if translation.given else ())
    moves = frozenset(move.name for move in _open_moves(translation, person))
    if name in {Waiting.FREE, Waiting.STALE} and "take over" in moves:
        moves |= {"claim"}
    detail = _detail(translation, name, person)
    return QueueRow(
        translation=translation,
        standing=standing(translation, now=now, is_live=translation.is_live, detail=detail),
        due=due(translation, now=now),
        moves=moves,
        verb=_verb(translation, name),
        awaits=name == Waiting.FREE and _is_behind(translation),
    )


def _is_behind(translation: Any) -> bool:
    """Whether the language that it is made from has not followed the original yet."""
    return translation.via_meaning is not None and translation.via_meaning < translation.article.meaning


def _detail(translation: Any, name: Waiting, person: Person) -> str:
    """What the state column says under the state."""
    at_work = translation.state in IN_HAND
    if name == Waiting.FREE and translation.state != TranslationState.REQUESTED:
        return _("free again, with its text")
    if name == Waiting.STALE and translation.translator_id != person.pk:
        return _("you stand in for %(person)s") % {"person": translation.translator}
    if name == Waiting.CAME_OUT:
        return came_out(translation.changes or 0)
    if name == Waiting.REVIEW and at_work:
        count = translation.for_review
        return ngettext("%(count)s paragraph ready", "%(count)s paragraphs ready", count) % {"count": count}
    if at_work and translation.translator_id != person.pk and translation.given:
        of_yours = progress(translation.given_ready, translation.given, 0, begun=bool(translation.given_ready))
        return _("given to you: %(progress)s") % {"progress": of_yours}
    if at_work and not translation.is_stale:
        return progress(translation.ready, translation.total, translation.open_comments, begun=bool(translation.done))
    if name == Waiting.MINE:
        return _("asks for your assent")
    if name == Waiting.REVIEW and translation.state == TranslationState.APPROVED:
        return _("a second look is owed")
    if name == Waiting.REVIEW and translation.open_comments:
        return progress(0, 0, translation.open_comments)
    return ""


def _open_moves(translation: Translation, person: Person) -> list[Move]:
    return TRANSLATION.open_moves(translation, by=person)


def _verb(translation: Any, name: Waiting) -> str:
    if name == Waiting.CAME_OUT:
        return "came out"
    if translation.article.is_stopped or name == Waiting.FREE:
        return "read"
    if name == Waiting.REVIEW or translation.state == TranslationState.IN_REVIEW:
        return "review"
    started = translation.done > 1 or translation.state != TranslationState.DRAFTING
    return "go on" if started else "begin"
