"""What the script of an open working page asks for: news of it every few seconds, and the key to its own store."""

from __future__ import annotations

from base64 import b64encode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_POST, require_safe

from translations.views.membership import body_of, desk_member, person_of, translation_for
from translations.views.working_page import shown
from translations.workspace.pulse import Moved, Shown, pulse
from translations.workspace.standing import standing
from translations.workspace.talk import talk_now
from translations.workspace.typed import digest


@require_POST
@desk_member
def beat(asked: HttpRequest, pk: int) -> HttpResponse:
    """Say who is here, what others wrote since, and whether the page still shows how things stand."""
    translation, now = translation_for(asked, pk), timezone.now()
    found = pulse(translation, Shown.of(body_of(asked)), by=person_of(asked), at=now)
    context = {"pulse": found, "translation": translation, "article": translation.article}
    is_stopped = translation.article.is_stopped
    has_news = found.has_moved or found.is_reshaped or is_stopped
    news = context | {"standing": standing(translation, now=now)}
    return JsonResponse(
        {
            "people": render_to_string("desk/working/people.html", context),
            "notices": render_to_string("desk/notices_link.html", {"user": asked.user}),
            "progress": render_to_string("desk/working/progress.html", {"page": found}),
            "rows": {moved.uid: _row(moved) for moved in found.moved},
            "talk": talk_now(translation),
            "stopped": is_stopped,
            "news": render_to_string("desk/working/moved.html", news) if has_news else "",
        }
    )


def _row(moved: Moved) -> dict[str, object]:
    state = render_to_string("desk/working/state.html", {"standing": moved.standing}) if moved.standing else ""
    return {"seen": moved.number, "text": moved.text, "was": digest(moved.text), "state": state}


@require_safe
@desk_member
def talk(asked: HttpRequest, pk: int) -> HttpResponse:
    """The page as it is now, of which its script takes what was said beside the text. Takes no message away."""
    return shown(asked, translation_for(asked, pk), messages=[])


@require_safe
@desk_member
def store_key(asked: HttpRequest) -> HttpResponse:
    """Whose keys, and the key under which a browser keeps what this person types; those of before follow it.

    Each is made from a secret of the desk and the person's number, so that nobody else's session gets it, and nothing
    has to be stored; a secret that was replaced opens what is left as long as it stands among the fallbacks.
    """
    person = person_of(asked).pk
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    made = [salted_hmac("desk.store", str(person), secret=secret, algorithm="sha256").digest() for secret in secrets]
    return JsonResponse({"person": person, "keys": [b64encode(key).decode() for key in made]})
