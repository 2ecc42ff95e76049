"""What stands around every page of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from articles.filters import Choices
from articles.models import Page, Section
from newsroom.languages import bcp47


@dataclass(frozen=True)
class Tongue:
    """A language of the desk as a way to go. `same` says whether the address is this very page in it."""

    code: str
    address: str
    current: bool
    same: bool

    @property
    def bcp47(self) -> str:
        return bcp47(self.code)


def frame(language: str, sections: Choices, addresses: Mapping[str, str] | None = None) -> dict[str, Any]:
    """For the head and foot: languages, sections with something to read, static pages.

    `addresses` are those of this page in the languages that have it.
    """
    known = addresses or {}
    return {
        "language": language,
        "tongues": [
            Tongue(
                code,
                address=known.get(code) or reverse("site:list", args=[code]),
                current=code == language,
                same=code in known,
            )
            for code in settings.DESK_LANGUAGES
        ],
        "sections": sections,
        "pages": list(Page.objects.all().written_in(language)),
        "site_url": settings.SITE_URL.rstrip("/"),
    }


def sections_of(language: str, *, at: datetime) -> Choices:
    """Slugs and names of the sections in which readers of a language find something."""
    sections = Section.objects.named_in(language).with_public_edition(language, at=at)
    return [(section.slug, section.name) for section in sections]
