"""Where everything is: the desk's languages, and what their texts can be narrowed to."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from articles.filters import FILED, choices_in
from articles.views.api.frame import answered, for_programs
from articles.views.api.texts import NARROWED_BY
from articles.views.lists import narrowed
from newsroom.languages import bcp47, own_name

PLURAL = {"section": "sections", "topic": "topics", "place": "places"}


@for_programs()
def index(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """Addresses, and how to make more of them (RFC 6570, URI Template)."""
    listed = f"{settings.SITE_URL.rstrip('/')}{reverse('site:api')}{{language}}/articles/"
    return answered(
        {
            "templates": {"articles": f"{listed}{{?{','.join(NARROWED_BY)}}}", "article": f"{listed}{{number}}/"},
            "languages": [_language(code, at=at) for code in settings.DESK_LANGUAGES],
        }
    )


def _language(code: str, *, at: datetime) -> dict[str, object]:
    """A language of the desk: its code in addresses, what BCP 47 calls it, and what can be read in it."""
    site = settings.SITE_URL.rstrip("/")
    address = site + reverse("site:api-articles", args=[code])
    choices = choices_in(code, at=at)
    offered = {
        PLURAL[kind]: [
            {"literal": slug, "name": name, "articles": narrowed(address, {kind: slug})} for slug, name in choices[kind]
        ]
        for kind in FILED
    }
    return {
        "code": code,
        "language": bcp47(code),
        "name": own_name(code),
        "articles": address,
        "feed": site + reverse("site:feed", args=[code]),
        "page": site + reverse("site:list", args=[code]),
        **offered,
    }
