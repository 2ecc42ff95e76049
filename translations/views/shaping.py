"""The shape of a draft from its working page: merge, split, add, move, remove, take in again, undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.handed_in import PARAGRAPH_ID
from articles.text.paragraphs import new_id
from translations.actions import shaping, undoing
from translations.views.membership import desk_verb, person_of, translation_for
from translations.views.pressing import press

# By the name of its button, which carries the paragraph: the verb, and what is said when it is done.
VERBS: dict[str, tuple[Callable[..., Any], Any]] = {
    "merge": (shaping.merge, gettext_lazy("Merged. Read it as one paragraph.")),
    "split": (shaping.split, gettext_lazy("Split. Each part stands beside the whole source.")),
    "add": (shaping.add, gettext_lazy("Your own paragraph stands below. Write it, or remove it again.")),
    "up": (partial(shaping.move, up=True), gettext_lazy("Moved up.")),
    "down": (partial(shaping.move, up=False), gettext_lazy("Moved down.")),
    "remove": (shaping.remove, gettext_lazy("Removed.")),
    "take_in": (shaping.take_in, gettext_lazy("Taken in again, with the text it had.")),
}


@desk_verb
def shape(asked: HttpRequest, pk: int) -> HttpResponse:
    """Do one of the verbs with the paragraph that its button names."""
    translation_for(asked, pk)
    name = next((name for name in VERBS if name in asked.POST), None)
    uid = asked.POST.get(name, "") if name else ""
    if name is None or not PARAGRAPH_ID.fullmatch(uid):
        raise BadRequest("no paragraph is named")
    verb, said = VERBS[name]
    by, at = person_of(asked), timezone.now()
    more = {"own": new_id()} if name == "add" else {}
    return press(
        asked,
        pk,
        lambda translation, seen: verb(translation, uid=uid, seen=seen, by=by, at=at, **more),
        said=str(said),
        place="" if name == "remove" else more.get("own", uid),
    )


@desk_verb
def undo(asked: HttpRequest, pk: int) -> HttpResponse:
    """Undo what was done last to the draft's shape."""
    by, at = person_of(asked), timezone.now()
    return press(
        asked,
        pk,
        lambda translation, seen: undoing.undo(translation, seen=seen, by=by, at=at),
        said=_("Undone."),
    )
