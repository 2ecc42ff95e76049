"""The newest editions of a language as an Atom feed (RFC 4287), narrowed like the list."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from articles.filters import FILED
from articles.models import Edition
from articles.text.inline import plain
from articles.views.article import address_of
from articles.views.lists import asked_for, heading_of, kept_of, narrowed
from articles.views.page_cache import readers_page
from newsroom.languages import bcp47

MOST = 30
CONTENT_TYPE = "application/atom+xml; charset=utf-8"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Of an empty feed not the time it is asked for: its bytes, and so its ETag, stay the same."""
        return max((item["updateddate"] for item in self.items), default=NEVER)


@readers_page(*FILED, content_type=CONTENT_TYPE)
def feed(request: HttpRequest, *, language: str, at: datetime) -> HttpResponse:
    """The newest first. An entry is known by the address that never changes, and updated with every release."""
    asked = asked_for(request, *FILED, language=language, at=at)
    kept = kept_of(asked)
    site = settings.SITE_URL.rstrip("/")
    made = Feed(
        title=" – ".join([*heading_of(kept, asked.choices), settings.SITE_NAME]),
        link=site + narrowed(reverse("site:list", args=[language]), kept),  # by which it is known, too
        feed_url=site + narrowed(reverse("site:feed", args=[language]), kept),
        description="",
        language=bcp47(language),
    )
    for edition in asked.qs.newest_first()[:MOST]:
        _add(made, edition, site)
    return HttpResponse(made.writeString("utf-8"), content_type=CONTENT_TYPE)


def _add(made: Feed, edition: Edition, site: str) -> None:
    number, newest, section = edition.article.public_number, edition.newest, edition.article.section
    assert number is not None, "a public edition has a number"
    assert newest is not None, "a public edition has a release"
    made.add_item(
        title=plain(newest.headline),
        link=site + address_of(edition, number),
        unique_id=site + reverse("site:article-by-number", args=[edition.language, number]),
        description=escape(plain(newest.summary)),  # a summary is HTML: so Django says in the feed
        pubdate=edition.public_from,
        updateddate=max(newest.at, edition.public_from or newest.at),
        categories=[section.name] if section and section.name else [],
    )
