"""Asking about a source paragraph, for all languages at once."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.handed_in import PARAGRAPH_ID
from translations.actions import asking
from translations.models import Translation
from translations.sources import source_of
from translations.views.membership import desk_verb, person_of, translation_for
from translations.views.pressing import press
from translations.vocabulary import QuestionKind


@desk_verb
def ask(asked: HttpRequest, pk: int) -> HttpResponse:
    """Ask about the source paragraph that `ask` names, with the words of its own box."""
    by, at = person_of(asked), timezone.now()
    translation = translation_for(asked, pk)
    uid = asked.POST.get("ask", "")
    if not PARAGRAPH_ID.fullmatch(uid):
        raise BadRequest("no paragraph is named")
    given = asked.POST.get(f"kind-{uid}", "")
    kind = QuestionKind(given) if given in set(QuestionKind) else QuestionKind.QUESTION
    text = asked.POST.get(f"ask-{uid}", "")
    return press(
        asked,
        pk,
        lambda translation, seen: asking.ask(translation, uid=uid, kind=kind, text=text, by=by, at=at),
        said=_("Asked. It stands beside this paragraph in every language, and editors see it."),
        place=row_of(translation, uid),
        takes=f"ask-{uid}",
    )


def row_of(translation: Translation, source: str) -> str:
    """The first row that renders words of a source paragraph, "" where none does."""
    names = {source, *(name for text in source_of(translation).texts if text.id == source for name in text.names)}
    rows = translation.paragraphs.in_order().values_list("uid", "sources")
    return next((uid for uid, sources in rows if not names.isdisjoint(sources)), "")
