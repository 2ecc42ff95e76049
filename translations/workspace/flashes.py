"""Which flashes are open, and which of them wait for a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from articles.models import Article, Edition
from articles.vocabulary import ArticleState
from newsroom.models.person import Person
from translations.models import Translation
from translations.models.translation import URGENT
from translations.vocabulary import TranslationState

UNCLEARED = Q(urgency__lte=URGENT, state=ArticleState.RECEIVED)


@dataclass(frozen=True)
class Waiting:
    """A flash that waits for a person, in how many languages; `name` is empty under embargo.

    One that `is_uncleared` waits for an editor as a whole.
    """

    number: int
    name: str
    count: int
    is_uncleared: bool = False


def waiting_for(person: Person, *, at: datetime) -> list[Waiting]:
    """The flashes that wait for somebody, the newest first. One query, for editors two, and their appointments if

    not known yet. Those wait for an editor that did not clear themselves; for who is not there, what they have in hand.
    """
    waits = Translation.objects.waiting_as_flash_for(person, at=at).values_list("article")
    rows = (
        waits.annotate(count=Count("pk"))
        .order_by("-article")
        .values_list("article", "article__slugline", "article__embargo", "article__embargo_until_lifted", "count")
    )
    found = [
        Waiting(number, "" if lifted or (until is not None and until > at) else slugline, count)
        for number, slugline, until, lifted, count in rows
    ]
    if person.is_editor and person.is_there(at=at):
        heads = Article.objects.filter(UNCLEARED).only("slugline", "embargo", "embargo_until_lifted")
        found += [
            Waiting(story.pk, "" if story.under_embargo(at=at) else story.slugline, 1, is_uncleared=True)
            for story in heads
        ]
    return sorted(found, key=lambda wait: -wait.number)


def open_flashes(person: Person) -> QuerySet[Article]:
    """Flashes of which a language that this person may open is not out as approved last, and for editors those that

    are not cleared; the newest first.
    """
    out = Edition.objects.filter(article=OuterRef("article"), language=OuterRef("language"), live_at__isnull=False)
    is_out = Q(state=TranslationState.APPROVED) & Exists(
        out.filter(newest__version=OuterRef("approved_version__number"))
    )
    asked = Translation.objects.for_person(person).of_flashes().asked_for().exclude(is_out)
    wanted = Q(pk__in=asked.values("article"))
    return Article.objects.filter(wanted | UNCLEARED if person.is_editor else wanted).newest_first()
