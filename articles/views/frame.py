"""What stands around every page of the site."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from articles.models import Page, Section
from newsroom.languages import bcp47, direction, own_name


def tongues(language: str, addresses: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The desk's languages, each with the address of this page in it where there is one, else of its list."""
    known = addresses or {}
    return [
        {
            "code": code,
            "name": own_name(code),
            "lang": bcp47(code),
            "dir": direction(code),
            "url": known.get(code) or reverse("site:list", args=[code]),
            "current": code == language,
        }
        for code in settings.DESK_LANGUAGES
    ]


def frame(language: str, sections: Any, addresses: dict[str, str] | None = None) -> dict[str, Any]:
    """For the head and foot: languages, sections with something to read, static pages."""
    return {
        "language": language,
        "tongues": tongues(language, addresses),
        "sections": sections,
        "pages": list(Page.objects.all().written_in(language)),
        "site_url": settings.SITE_URL.rstrip("/"),
    }


def sections_of(language: str, *, at: Any) -> list[Section]:
    return list(Section.objects.named_in(language).with_public_edition(language, at=at))
