"""What every template may name."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from newsroom.languages import bcp47, direction


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's name and the page's own language and direction."""
    code = get_language() or settings.LANGUAGE_CODE
    return {
        "site_name": settings.SITE_NAME,
        "LANGUAGE_CODE": code,
        "page_lang": bcp47(code),
        "page_dir": direction(code),
        "demo": settings.DEMO,
    }
