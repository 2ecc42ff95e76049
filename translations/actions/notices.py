"""Telling people by mail, through the outbox: what happened and where to look, never a word of a story."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation as interface
from django.utils.translation import gettext, gettext_noop

from articles.models import Article
from newsroom.languages import name_of
from newsroom.models.outbox import OutboxMessage
from newsroom.models.person import Person
from translations.models import Translation
from translations.models.translation import UNDER_WAY

SUBJECTS = {
    "assigned": gettext_noop("Story %(number)s into %(language)s is yours"),
    "given": gettext_noop("Paragraphs of story %(number)s into %(language)s are yours"),
    "returned": gettext_noop("Story %(number)s into %(language)s came back from review"),
    "approved": gettext_noop("Story %(number)s into %(language)s was approved"),
    "dropped": gettext_noop("Story %(number)s into %(language)s is no longer wanted"),
    "held": gettext_noop("Story %(number)s is held: please stop"),
    "killed": gettext_noop("Story %(number)s was killed: please stop"),
    "to correct": gettext_noop("Story %(number)s into %(language)s is to be corrected"),
    "reminded": gettext_noop("The correction of story %(number)s into %(language)s is waited for"),
    "corrected": gettext_noop("The source of story %(number)s was corrected under your text"),
}


def tell(person: Person, what: str, translation: Translation, *, at: datetime) -> None:
    """Write a message in the transaction of the verb; nobody is told without an address."""
    tell_all(what, [(person, translation)], at=at)


def tell_all(what: str, told: Iterable[tuple[Person, Translation]], *, at: datetime) -> None:
    """Tell each of these people the same of a translation."""
    OutboxMessage.objects.bulk_create(
        _message(person, what, translation, at) for person, translation in told if person.email and person.is_active
    )


def _message(person: Person, what: str, translation: Translation, at: datetime) -> OutboxMessage:
    with interface.override(person.interface_language or settings.LANGUAGE_CODE):
        subject = gettext(SUBJECTS[what]) % {
            "number": translation.article_id,
            "language": name_of(translation.language, interface.get_language() or "en"),
        }
    page = "desk:came-out" if what == "approved" else "desk:working-page"
    address = settings.SITE_URL.rstrip("/") + reverse(page, args=[translation.pk])
    return OutboxMessage(to=person.email, subject=subject[:200], text=f"{subject}\n\n{address}\n", created_at=at)


def tell_in_hand(article: Article, what: str, *, at: datetime) -> None:
    """Tell everybody who has a language of this story in hand."""
    under_way = article.translations.filter(state__in=UNDER_WAY).select_related("translator", "reviewer")
    people = [(person, row) for row in under_way for person in (row.translator, row.reviewer) if person is not None]
    tell_all(what, people, at=at)
