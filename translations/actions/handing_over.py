"""One desk verb for a whole desk drawer: all open work of a person goes to another, or back among the free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from articles.models import Article
from articles.workflow import lock_article
from newsroom.actions.duty import refuse_strangers
from newsroom.models.person import Person
from newsroom.refusals import Refused, Unfit
from translations.actions import notices, paragraphs, request
from translations.actions.fitness import refuse_absent
from translations.models import Translation
from translations.vocabulary import NoticeKind


@dataclass(frozen=True)
class HandedOver:
    """What became of a person's work: what moved, and what stays with why."""

    moved: Sequence[Translation]
    stays: Sequence[tuple[Translation, Refused]]


def hand_over_all(person: Person, *, to: Person | None, note: str, by: Person, at: datetime) -> HandedOver:
    """Move all open work of a person: what they translate, what they are named to review, and paragraphs given to them.

    Each story is a transaction of its own, its article locked first; what is refused (a held story, a language that
    `to` does not work in) stays where it is. `to` is told once of all of it; without `to`, drafts go back among the
    free with their text, paragraphs to their translator, and anyone may review; what they handed in stays theirs while
    it is in review. Raises `NotAllowed` for anybody but that person and editors, and `Unfit` where both are the same
    person, or `to` is absent.
    """
    refuse_strangers(person, "hand over", by=by)
    if to is not None and to.pk == person.pk:
        raise Unfit("hands_over_to_themselves")
    if to is not None:
        refuse_absent(to, at=at)
    moved: list[Translation] = []
    stays: list[tuple[Translation, Refused]] = []
    work, given = Translation.objects.open_work_of(person), Translation.objects.given_to(person)
    for number in sorted({*work.values_list("article", flat=True), *given.values_list("article", flat=True)}):
        with transaction.atomic():
            for row in _of_locked_story(number, person):
                try:
                    moved.append(_move(row, person, to=to, note=note, by=by, at=at))
                except Refused as refusal:
                    stays.append((row, refusal))
            for row in Translation.objects.given_to(person).filter(article=number).order_by("language"):
                try:
                    moved.append(paragraphs.pass_on(row, person, to=to, note=note, by=by, at=at))
                except Refused as refusal:
                    stays.append((row, refusal))
    if to is not None and moved:
        notices.tell(to, NoticeKind.HANDED_OVER, moved[0], at=at, by=by, note=note, count=len(moved))
    return HandedOver(moved, stays)


def _of_locked_story(number: int, person: Person) -> list[Translation]:
    """A person's open work in one story, read when nobody else can move it any more."""
    article = lock_article(Article.objects.get(pk=number))
    rows = list(Translation.objects.open_work_of(person).filter(article=number).order_by("language"))
    for row in rows:
        row.article = article
    return rows


def _move(row: Translation, person: Person, *, to: Person | None, note: str, by: Person, at: datetime) -> Translation:
    if row.translator_id != person.pk:
        return request.set_reviewer(row, reviewer=to, by=by, at=at, note=note)
    if to is None:
        return request.give_back(row, by=by, at=at, note=note)
    return request.hand_over(row, to=to, by=by, at=at, note=note, tell=False)
