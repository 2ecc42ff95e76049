"""Telling people, in the page and by mail through the outbox: what happened and where to look, no word of a story.

Each person chooses what they are told where. Who is absent is told nothing by mail: their deputy is told instead, or
the notice waits in the page until they are back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import translation as interface

from articles.models import Article
from articles.vocabulary import RevisionKind
from newsroom.models.outbox import OutboxMessage
from newsroom.models.person import Person
from translations.models import DraftParagraph, Notice, Translation
from translations.models.translation import UNDER_WAY
from translations.notice_wording import NOTICES
from translations.vocabulary import IN_PAGE_ALONE, NoticeKind, TranslationState

SOON = timedelta(minutes=30)
OF_REVISION: dict[str, NoticeKind] = {
    RevisionKind.CORRECTION: NoticeKind.CORRECTED,
    RevisionKind.UPDATE: NoticeKind.CHANGED,
    RevisionKind.DELIVERED: NoticeKind.DELIVERED,
}


def tell(
    person: Person,
    what: str,
    translation: Translation,
    *,
    at: datetime,
    by: Person | None = None,
    note: str = "",
    count: int = 1,
) -> None:
    """Tell somebody in the transaction of the verb; see `tell_all`."""
    tell_all(what, [(person, translation)], at=at, by=by, note=note, count=count)


def who_hears(person: Person, translation: Translation, *, at: datetime) -> Person | None:
    """Who is told what concerns a person: they, or the deputy of who is absent, if that one may open the story."""
    if person.is_there(at=at):
        return person
    deputy = person.deputy_at(at)
    return deputy if deputy is not None and translation.is_open_to(deputy) else None


def tell_all(
    what: str,
    told: Iterable[tuple[Person, Translation]],
    *,
    at: datetime,
    by: Person | None = None,
    note: str = "",
    count: int = 1,
) -> None:
    """Tell each of these people the same of a translation; nobody is told what they did themselves (`by`)."""
    rows = [
        _for_who_hears(
            person,
            Notice(kind=NoticeKind(what), translation=translation, by=by, note=note.strip()[:300], count=count, at=at),
        )
        for person, translation in told
    ]
    _write([row for row in rows if row.person != by], at=at)


def tell_in_hand(article: Article, what: str, *, at: datetime, by: Person | None = None) -> None:
    """Tell who has a language of this story in hand: its translator, its reviewer, who was given paragraphs."""
    _tell_who_works_on(article.translations.filter(state__in=UNDER_WAY), what, at=at, by=by)


def tell_of_revision(article: Article, kind: str, *, at: datetime, by: Person | None = None) -> None:
    """Tell everybody whose text a new revision of this kind concerns, which a refile's does not.

    Of a correction and a delivered text hears who has a language in hand; of an update, whose text it made stale, or
    who may be reading what it changed. Who wrote and who approved a text that is approved hears of all three where it
    made that stale: readers may have it. Told before drafts follow the source (`following.let_drafts_follow`).
    """
    what = OF_REVISION.get(kind)
    if what is None:
        return
    stale = Q(meaning__lt=F("article__meaning"))
    in_hand = Q(state__in=UNDER_WAY) & stale if what == NoticeKind.CHANGED else Q(state__in=UNDER_WAY)
    concerned = in_hand | Q(state=TranslationState.APPROVED) & stale
    _tell_who_works_on(article.translations.filter(concerned), what, at=at, by=by)


def tell_of_release(stale: Iterable[Translation], kind: str, *, at: datetime, by: Person | None = None) -> None:
    """Tell whose text another language's release of this kind made stale, being made from it; `stale` are those."""
    what = OF_REVISION.get(kind)
    if what is not None:
        _tell_who_works_on(_concerned(stale), what, at=at, by=by)


def tell_of_withdrawal(stale: Iterable[Translation], *, note: str, at: datetime, by: Person) -> None:
    """Tell whose text rests on that of another language, which its readers have no more."""
    _tell_who_works_on(_concerned(stale), NoticeKind.WITHDRAWN, at=at, by=by, note=note)


def _concerned(stale: Iterable[Translation]) -> QuerySet[Translation]:
    rows = Translation.objects.filter(pk__in=[translation.pk for translation in stale])
    return rows.filter(state__in=[*UNDER_WAY, TranslationState.APPROVED])


def _tell_who_works_on(
    asked: QuerySet[Translation], what: str, *, at: datetime, by: Person | None, note: str = ""
) -> None:
    rows = list(asked.select_related("translator", "reviewer").order_by("pk"))
    given = DraftParagraph.objects.filter(translation__in=rows).exclude(assigned_to=None).select_related("assigned_to")
    writers = [(row.assigned_to, row.translation_id) for row in given.order_by("position")]
    people = {
        (person, row): None
        for row in rows
        for person in (row.translator, row.reviewer, *(writer for writer, pk in writers if pk == row.pk))
        if person is not None
    }
    tell_all(what, people, at=at, by=by, note=note)


def remind(*, at: datetime) -> int:
    """Tell who has something in hand that is due within half an hour, once for each due time. How many were told."""
    with transaction.atomic():
        soon = Translation.objects.moving().due_between(at, at + SOON).select_for_update(of=("self",)).order_by("pk")
        rows = list(soon.select_related("translator", "reviewer", "article"))
        told = set(Notice.objects.filter(translation__in=rows).exclude(due=None).values_list("translation", "due"))
        fresh = [row for row in rows if (row.pk, row.due) not in told]
        notices = [
            _for_who_hears(person, Notice(kind=NoticeKind.DUE_SOON, translation=row, due=row.due, at=at))
            for row in fresh
            if (person := row.in_whose_hands) is not None
        ]
        _write(notices, at=at)
    return len(notices)


def mark_read(seen: QuerySet[Notice], *, at: datetime) -> None:
    """Say that somebody has read these of their notices."""
    seen.filter(read_at=None).update(read_at=at)


def _for_who_hears(person: Person, notice: Notice) -> Notice:
    """Address a notice to who hears it; where nobody does, it waits for the person."""
    heard = who_hears(person, notice.translation, at=notice.at)
    notice.person = heard or person
    notice.absent = person if notice.person != person else None
    return notice


def _write(notices: list[Notice], *, at: datetime) -> None:
    """Write down what each person wants where. What nobody wants in the page, but is said once, is kept as read."""
    active = [notice for notice in notices if notice.person.is_active]
    for notice in active:
        if notice.kind in notice.person.not_in_page:
            notice.read_at = at
    kept = [notice for notice in active if notice.read_at is None or notice.due is not None]
    Notice.objects.bulk_create(kept)
    OutboxMessage.objects.bulk_create(_message(notice) for notice in active if _is_mailed(notice))


def _is_mailed(notice: Notice) -> bool:
    person = notice.person
    wanted = notice.kind not in person.not_by_mail and notice.kind not in IN_PAGE_ALONE
    return bool(person.email) and wanted and person.is_there(at=notice.at)


def _message(notice: Notice) -> OutboxMessage:
    person, translation = notice.person, notice.translation
    with interface.override(person.interface_language or settings.LANGUAGE_CODE):
        subject = NOTICES[NoticeKind(notice.kind)].sentence(translation.article_id, translation.language, notice.count)
    page = "desk:came-out" if notice.kind == NoticeKind.APPROVED else "desk:working-page"
    address = settings.SITE_URL.rstrip("/") + reverse(page, args=[translation.pk])
    return OutboxMessage(to=person.email, subject=subject[:200], text=f"{subject}\n\n{address}\n", created_at=notice.at)
