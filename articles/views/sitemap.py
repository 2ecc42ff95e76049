"""What search engines are told there is (sitemaps.org): a file for each language and month of its editions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.db.models import Min
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.xmlutils import SimplerXMLGenerator

from articles.models import Edition
from articles.views.article import address_of
from articles.views.page_cache import readers_page

XML = "application/xml; charset=utf-8"
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
Address = tuple[str, datetime | None]  # and when it changed, if that is told
MOST = 50_000  # addresses a file may hold


@readers_page(content_type=XML)
def index(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """The files there are: one query, whatever the archive holds."""
    first = Edition.objects.public(at=at).order_by().values_list("language").annotate(since=Min("public_from"))
    site = settings.SITE_URL.rstrip("/")
    addresses: list[Address] = [
        (site + reverse("site:sitemap", args=[language, year, month]), None)
        for language, since in sorted(first)
        if language in settings.DESK_LANGUAGES
        for year, month in _months(since, at)
    ]
    return _answer("sitemapindex", "sitemap", addresses)


@readers_page(content_type=XML)
def month(request: HttpRequest, *, language: str, year: int, month: int, at: datetime) -> HttpResponse:
    """The public editions of one month, the newest first."""
    if not 1 <= month <= 12 or not 1970 <= year <= 9998:
        raise Http404("no such month")
    start, end = _start(year, month), _start(year + month // 12, month % 12 + 1)
    public = Edition.objects.public(at=at).in_language(language).filter(public_from__gte=start, public_from__lt=end)
    site = settings.SITE_URL.rstrip("/")
    addresses: list[Address] = []
    for edition in public.select_related("article", "newest").newest_first()[:MOST]:
        number, newest = edition.article.public_number, edition.newest
        assert number is not None, "a public edition has a number"
        assert newest is not None, "a public edition has a release"
        changed = max(newest.at, edition.public_from or newest.at)
        addresses.append((site + address_of(edition, number), changed))
    return _answer("urlset", "url", addresses)


@readers_page(content_type="text/plain; charset=utf-8")
def robots(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """What is no page for readers, and where the sitemap is."""
    site = settings.SITE_URL.rstrip("/")
    kept_out = [
        "/admin/",
        "/desk/",
        reverse("site:api"),
        *(reverse("site:search", args=[code]) for code in settings.DESK_LANGUAGES),
    ]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in kept_out), f"Sitemap: {site}{reverse('site:sitemaps')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _start(year: int, month: int) -> datetime:
    return datetime(year, month, 1, tzinfo=timezone.get_current_timezone())


def _months(since: datetime, until: datetime) -> Iterator[tuple[int, int]]:
    """Every month from one moment to another, in the time of the desk."""
    first, last = timezone.localtime(since), timezone.localtime(until)
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield number // 12, number % 12 + 1


def _answer(root: str, each: str, addresses: list[Address]) -> HttpResponse:
    written = StringIO()
    xml = SimplerXMLGenerator(written, "utf-8")
    xml.startDocument()
    xml.startElement(root, AttributesImpl({"xmlns": SCHEMA}))
    for address, changed in addresses:
        xml.startElement(each, AttributesImpl({}))
        xml.addQuickElement("loc", address)
        if changed is not None:
            xml.addQuickElement("lastmod", changed.isoformat(timespec="seconds"))
        xml.endElement(each)
    xml.endElement(root)
    return HttpResponse(written.getvalue(), content_type=XML)
