"""The texts of a language, whole: the newest first, or one by its number."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from articles.filters import FILED
from articles.models import Edition
from articles.views.api.frame import answered, for_programs, gone
from articles.views.api.items import FILED_UNDER, items_of
from articles.views.lists import ON_A_PAGE, asked_for, cursor_of, kept_of, narrowed, older_than
from articles.wire.ninjs_writing import stamp
from newsroom.languages import bcp47

NARROWED_BY = (*FILED, "since", "before")
# A moment of RFC 3339, or a day of UTC.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))?", re.ASCII | re.IGNORECASE)


@for_programs(*NARROWED_BY)
def newest(request: HttpRequest, *, language: str, at: datetime) -> HttpResponse:
    """A page of the public editions, narrowed and parted like the readers' list; `since` is when one became public."""
    asked = asked_for(request, *FILED, language=language, at=at)
    kept = kept_of(asked)
    found = asked.qs
    if since := since_of(request.GET.get("since", "")):
        kept["since"] = stamp(since)
        found = found.filter(public_from__gte=since)
    before = request.GET.get("before", "")
    found = older_than(found, before).prefetch_related(*FILED_UNDER).newest_first()
    editions = list(found[: ON_A_PAGE + 1])
    page = editions[:ON_A_PAGE]
    address = settings.SITE_URL.rstrip("/") + reverse("site:api-articles", args=[language])
    document: dict[str, object] = {
        "language": bcp47(language),
        "self": narrowed(address, {**kept, "before": before} if before else kept),
    }
    older = narrowed(address, {**kept, "before": cursor_of(page[-1])}) if len(editions) > ON_A_PAGE else ""
    if older:
        document["next"] = older
    response = answered({**document, "items": items_of(page, at=at)})
    if older:
        response["Link"] = f'<{older}>; rel="next"'
    return response


@for_programs()
def one(request: HttpRequest, *, language: str, number: int, at: datetime) -> HttpResponse:
    """An edition by its number: what the page of this number would show, or why there is none, as there."""
    here = Edition.objects.filter(language=language, article__public_number=number)
    edition = here.public(at=at).for_pages().prefetch_related(*FILED_UNDER).first()
    if edition is not None:
        return answered(items_of([edition], at=at)[0])
    if here.once_public().exists():
        return gone()
    raise Http404("no such article")


def since_of(asked: str) -> datetime | None:
    """The moment asked for; what is none is no address. A `+` that was not encoded came as a space."""
    if not asked:
        return None
    written = asked.replace(" ", "+")
    if not _MOMENT.fullmatch(written):
        raise Http404("no such moment")
    try:
        moment = datetime.fromisoformat(written.upper())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Http404("no such moment") from None
