"""Static pages: about, imprint, privacy."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Page
from articles.views.frame import frame, sections_of
from articles.views.page_cache import readers_page


@readers_page()
def page(request: HttpRequest, *, language: str, slug: str, at: datetime) -> HttpResponse:
    """A page that has a title in this language."""
    found = get_object_or_404(Page.objects.all().written_in(language), slug=slug)
    paragraphs = [part.strip() for part in (found.text or "").replace("\r\n", "\n").split("\n\n") if part.strip()]
    context = {"page": found, "paragraphs": paragraphs, **frame(language, sections_of(language, at=at))}
    return render(request, "site/page.html", context)
