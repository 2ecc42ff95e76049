"""Asking an agency about its own story, by mail, through the outbox."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils import translation as interface
from django.utils.translation import gettext as _

from articles.models import Article, Revision
from articles.text.paragraphs import Paragraph
from articles.wording import ROLES
from newsroom.models.outbox import OutboxMessage
from newsroom.refusals import Unfit
from translations.vocabulary import DATELINE_SOURCE


def ask(article: Article, uid: str, words: str, *, at: datetime) -> OutboxMessage:
    """Write a question about a paragraph to the story's provider, in the language it usually sends if the desk has it.

    Nothing of the story is quoted, embargo or not: the provider knows its text by its own id. Raises `Unfit` where
    the desk has no address.
    """
    provider = article.provider
    if provider is None or not provider.contact:
        raise Unfit("no_contact")
    known = article.identities.filter(provider=provider).order_by("pk").first()
    code = provider.language if provider.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with interface.override(code):
        story = known.guid if known is not None and not known.guid.startswith("content:") else ""
        asked = {
            "story": story or _("of %(time)s") % {"time": f"{article.arrived_at:%Y-%m-%d %H:%M} UTC"},
            "paragraph": place_of(article, uid),
        }
        subject = _("A question about your story %(story)s") % asked
        about = _("Your story: %(story)s\nParagraph: %(paragraph)s") % asked
        thanks = _("Please answer to this address. Thank you.")
    return OutboxMessage.objects.create(
        to=provider.contact, subject=subject[:200], text=f"{about}\n\n{words}\n\n{thanks}\n", created_at=at
    )


def place_of(article: Article, uid: str) -> str:
    """A paragraph of the source as people name it: `headline`, or its number in the text; "" where it is gone."""
    revision = article.current
    if revision is None:
        return ""
    if uid == DATELINE_SOURCE:
        return _("dateline")
    found = asked_about(revision, uid)
    if found is None:
        return ""
    numbers = {paragraph.id: str(number) for number, paragraph in enumerate(revision.body, 1)}
    return numbers.get(found.id) or str(ROLES[found.role])


def asked_about(revision: Revision, uid: str) -> Paragraph | None:
    """The paragraph that a question is about, or that has its words now; None where it is gone."""
    known = {paragraph.id: paragraph for paragraph in revision.texts}
    return known.get(uid) or next(iter(revision.named.holding([uid])), None)
