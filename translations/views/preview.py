"""The draft as readers would get it: a page of its own, and, for a script, the article alone while somebody types."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods

from articles.handed_in import refuse_too_long
from newsroom.refusals import Refused
from translations.views.membership import cleaned, desk_member, translation_for
from translations.workspace.preview import preview


@require_http_methods(["GET", "HEAD", "POST"])
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
@desk_member
def draft_preview(asked: HttpRequest, pk: int) -> HttpResponse:
    """GET: the draft as it is saved, as a whole page. POST with `text-UID` as it is typed: the article alone."""
    translation = translation_for(asked, pk)
    sent = cleaned(asked.POST) if asked.method == "POST" else {}
    typed = {name.removeprefix("text-"): str(value) for name, value in sent.items() if name.startswith("text-")}
    try:
        for text in typed.values():
            refuse_too_long(text)
    except Refused as refusal:
        return HttpResponse(str(refusal), status=refusal.status, content_type="text/plain; charset=utf-8")
    return HttpResponse(preview(translation, typed, now=timezone.now(), whole=asked.method != "POST"))
