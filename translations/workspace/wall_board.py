"""The wall-board: by language what waits, how much of it and since when; and what is most urgent of all.

A screen on a wall is read by whoever passes: of a story under embargo it shows the number and the language alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateTimeField,
    Exists,
    F,
    Min,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles.models import Article, Edition, Revision
from newsroom.models import Language, LogEntry
from translations.actions.freeing import free_again
from translations.desk.clock import length, moment
from translations.desk.filters import live_with_old_text
from translations.models import DraftParagraph, Translation
from translations.models.translation import MOST_URGENT_FIRST, MOVING, UNDER_WAY, between_moved_on
from translations.taken_off import taken_off
from translations.vocabulary import TranslationState

SHOWN = 20
NOBODY_LEFT = Q(pk__in=[])
INTO_HANDS = ("claim", "take over", "assign", "hand over", "return", "reopen")
OPEN = (TranslationState.REQUESTED, *UNDER_WAY)


class Wait(StrEnum):
    """What a language waits for, in the order of the work; the last three want somebody now."""

    CLAIM = "claim"
    DRAFT = "draft"
    REVIEW = "review"
    RELEASE = "release"
    OLD = "old"
    LOOK = "look"
    LATE = "late"


MARKS = {
    Wait.CLAIM: "asked",
    Wait.DRAFT: "draft",
    Wait.REVIEW: "review",
    Wait.RELEASE: "ok",
    Wait.OLD: "stale",
    Wait.LOOK: "review",
    Wait.LATE: "late",
}


@dataclass(frozen=True)
class Tally:
    """How many wait, and since when the one that waits longest."""

    wait: Wait
    count: int = 0
    since: datetime | None = None

    @property
    def mark(self) -> str:
        return MARKS[self.wait]

    def and_(self, count: int, since: datetime | None) -> Tally:
        earliest = min((when for when in (self.since, since) if when is not None), default=None)
        return Tally(self.wait, self.count + count, earliest)


@dataclass(frozen=True)
class Row:
    """One thing that waits. `headline` is "" while an embargo stands over the story.

    `address` is where an editor does something about it: the board of the correction that readers do not have yet, or
    the language on the story's page.
    """

    wait: Wait
    article: int
    headline: str
    source_language: str
    language: str
    urgency: int
    since: str
    lasts: str
    due: str
    is_late: bool
    address: str

    @property
    def mark(self) -> str:
        return MARKS[self.wait]


def waiting(*, at: datetime, free_again: Q = NOBODY_LEFT) -> Any:
    """Everything that waits, of stories that move, with `wait`, `since`, and whether it is `over` its due time.

    `free_again` are the claims that have lapsed: they wait to be claimed. The desk's archive is approved and released:
    what of it still waits is found first, so that nothing else is asked of the rest.
    """
    owed = DraftParagraph.objects.on_one_pair_of_eyes()
    wanted = Q(state__in=OPEN) | Q(pk__in=_to_release().values("pk")) | Q(pk__in=owed.values("translation"))
    asked = Translation.objects.asked_for().moving().filter(wanted)
    asked = asked.annotate(owes=Exists(owed.filter(translation=OuterRef("pk"))))
    approved = Q(state=TranslationState.APPROVED)
    unclaimed = Q(state=TranslationState.REQUESTED) | free_again
    return asked.annotate(
        wait=Case(
            When(unclaimed, then=Value(Wait.CLAIM.value)),
            When(state=TranslationState.IN_REVIEW, then=Value(Wait.REVIEW.value)),
            When(approved & Q(owes=True), then=Value(Wait.LOOK.value)),
            When(approved, then=Value(Wait.RELEASE.value)),
            default=Value(Wait.DRAFT.value),
        ),
        since=Case(
            When(unclaimed, then=F("requested_at")),
            When(state=TranslationState.IN_REVIEW, then=F("submitted_at")),
            When(approved, then=F("approved_at")),
            default=_in_hand_since(),
            output_field=DateTimeField(),
        ),
        over=Case(When(Q(due__lt=at) & ~approved, then=Value(True)), default=Value(False), output_field=BooleanField()),
    )


def _to_release() -> Any:
    """Approved, and readers have an older text or none."""
    released = Edition.objects.filter(
        article=OuterRef("article"),
        language=OuterRef("language"),
        newest__version__gte=OuterRef("approved_version__number"),
    )
    return Translation.objects.filter(~Exists(released), state=TranslationState.APPROVED)


def _in_hand_since() -> Subquery:
    """When the work came into its translator's hands: claimed, taken over, returned, taken up again, handed over.

    A language that is corrected alone comes back with that, unless it was in hand already.
    """
    lines = LogEntry.objects.about("translation").filter(article=OuterRef("article"), number=OuterRef("pk"))
    came_back = Q(verb="correct", data__to=TranslationState.DRAFTING)
    entering = lines.filter(Q(verb__in=INTO_HANDS) | came_back)
    return Subquery(entering.newest_first().values("at")[:1])


def old_live(*, at: datetime) -> Any:
    """Editions readers see whose source has changed in substance since, annotated with `since`: when it changed."""
    changed = Revision.objects.filter(article=OuterRef("article"), meaning__gt=OuterRef("newest__meaning"))
    between = Translation.objects.filter(between_moved_on(), article=OuterRef("article"), language=OuterRef("language"))
    since = Coalesce(
        Subquery(changed.order_by("number").values("at")[:1]),
        Subquery(between.values("via__edition__withdrawn_at")[:1]),
        Subquery(between.values("via__edition__newest__at")[:1]),
    )
    return live_with_old_text(at=at).filter(article__state__in=MOVING).annotate(since=since)


def lost(*, at: datetime) -> Any:
    """Languages that a hold took from readers, with `wait`: that of the work, else to be released again."""
    waits = waiting(at=at).filter(article=OuterRef("article"), language=OuterRef("language"))
    return taken_off().annotate(wait=Coalesce(Subquery(waits.values("wait")[:1]), Value(Wait.RELEASE.value)))


def to_release_again(*, at: datetime) -> Any:
    """Those of them where nothing else waits: no work, no text that was approved and not released."""
    waits = waiting(at=at).filter(article=OuterRef("article"), language=OuterRef("language"))
    return taken_off().filter(~Exists(waits))


def tallies(*, at: datetime) -> dict[str, list[Tally]]:
    """By language of the desk, in its order, what waits: four queries."""
    found: dict[str, dict[Wait, Tally]] = defaultdict(lambda: {wait: Tally(wait) for wait in Wait})
    grouped = waiting(at=at, free_again=_lapsed(at)).order_by().values("language", "wait", "over")
    for row in grouped.annotate(count=Count("pk"), earliest=Min("since"), due_first=Min("due")):
        of_language = found[row["language"]]
        wait = Wait(row["wait"])
        of_language[wait] = of_language[wait].and_(row["count"], row["earliest"])
        if row["over"]:
            of_language[Wait.LATE] = of_language[Wait.LATE].and_(row["count"], row["due_first"])
    old = old_live(at=at).order_by().values("language")
    for row in old.annotate(count=Count("pk"), earliest=Min("since")):
        found[row["language"]][Wait.OLD] = Tally(Wait.OLD, row["count"], row["earliest"])
    again = to_release_again(at=at).order_by().values("language")
    for row in again.annotate(count=Count("pk"), earliest=Min("taken_at")):
        of_language = found[row["language"]]
        of_language[Wait.RELEASE] = of_language[Wait.RELEASE].and_(row["count"], row["earliest"])
    return {code: list(found[code].values()) for code in settings.DESK_LANGUAGES}


def now_owed(*, at: datetime) -> list[Row]:
    """What readers see wrong, what they lost to a hold that is over, what nobody has signed: one query each.

    Each the longest first.
    """
    old = old_live(at=at).order_by("article__urgency", "since")
    rows = [_of_edition(Wait.OLD, each, each.since, at=at) for each in _with_story(old)]
    off = lost(at=at).exclude(wait=Wait.LOOK.value).order_by("article__urgency", "taken_at")
    rows += [_of_edition(Wait(each.wait), each, each.taken_at, at=at) for each in _with_story(off)]
    owed = waiting(at=at).filter(wait=Wait.LOOK.value).select_related("article").order_by("approved_at")[:SHOWN]
    return rows + [_of_translation(each, at=at) for each in owed]


def _with_story(editions: Any) -> Any:
    """As many as are shown, with `corrected`: the newest correction that their newest release does not rest on."""
    later = Revision.objects.corrections().filter(
        article=OuterRef("article"), number__gt=OuterRef("newest__revision__number")
    )
    corrected = Subquery(later.order_by("-number").values("number")[:1])
    return editions.select_related("article").annotate(corrected=corrected)[:SHOWN]


def _of_edition(wait: Wait, each: Any, since: datetime, *, at: datetime) -> Row:
    return _row(wait, each.article, each.language, since, None, at=at, correction=each.corrected)


def most_urgent(*, at: datetime) -> list[Row]:
    """What waits next, flashes first, then by deadline, urgency and age: two queries."""
    others = waiting(at=at, free_again=_lapsed(at)).exclude(wait=Wait.LOOK.value).select_related("article")
    return [_of_translation(each, at=at) for each in others.order_by(*MOST_URGENT_FIRST)[:SHOWN]]


def _lapsed(at: datetime) -> Q:
    """The claims that nobody types under; reads the languages, for how long theirs last."""
    return free_again(Language.objects.all(), at=at)


def _of_translation(each: Any, *, at: datetime) -> Row:
    return _row(Wait(each.wait), each.article, each.language, each.since, each.due, at=at, is_late=each.over)


def _row(
    wait: Wait,
    article: Article,
    language: str,
    since: datetime | None,
    due: datetime | None,
    *,
    at: datetime,
    is_late: bool = False,
    correction: int | None = None,
) -> Row:
    return Row(
        wait=wait,
        article=article.pk,
        headline="" if article.under_embargo(at=at) else article.title,
        source_language=article.source_language,
        language=language,
        urgency=article.urgency,
        since=moment(since, now=at) if since else "",
        lasts=length(at - since) if since else "",
        due=moment(due, now=at) if due else "",
        is_late=is_late,
        address=_address(article, language, correction),
    )


def _address(article: Article, language: str, correction: int | None) -> str:
    if correction is not None:
        return reverse("admin:articles_article_correction", args=[article.pk, correction]) + f"#board-{language}"
    return reverse("admin:articles_article_change", args=[article.pk]) + f"#language-{language}"
