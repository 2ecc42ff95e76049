"""Saying in which language a quote of the source was spoken, for all languages at once."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.handed_in import PARAGRAPH_ID
from translations.actions import speaking
from translations.views.asking import row_of
from translations.views.membership import desk_verb, person_of, translation_for
from translations.views.pressing import press


@desk_verb
def mark_spoken(asked: HttpRequest, pk: int) -> HttpResponse:
    """Mark the source paragraph that `spoken` names with the language that is chosen beside it; none takes it back."""
    by, at = person_of(asked), timezone.now()
    shown = translation_for(asked, pk)
    uid = asked.POST.get("spoken", "")
    if not PARAGRAPH_ID.fullmatch(uid):
        raise BadRequest("no paragraph is named")
    language = asked.POST.get(f"spoken-{uid}", "")
    return press(
        asked,
        pk,
        lambda translation, seen: speaking.mark_spoken_from(translation, uid=uid, language=language, by=by, at=at),
        said=_("Noted, beside this paragraph in every language."),
        place=row_of(shown, uid),
    )
