"""Public editions as ninjs items. Nothing is in them that the readers' page or list does not tell, but two things.

Those are the urgency and the short headline, which are made for whoever sends texts on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from articles.models import Article, Edition, Place, Release, Section, Topic
from articles.templatetags.site import origin_in_words, updating_in_words
from articles.views.article import address_of
from articles.wire.ninjs_writing import Item, Named, OtherLanguage, write
from newsroom.languages import bcp47

FILED_UNDER = ("article__topics", "article__places")


def items_of(editions: Sequence[Edition], *, at: datetime) -> list[dict[str, object]]:
    """Editions of `for_pages()` with `FILED_UNDER` as objects for JSON: one query more, however many they are.

    Names are those of the language that is active, which is the address's.
    """
    others = _others(editions, at=at)
    return [write(_item(edition, others[edition.article_id])) for edition in editions]


def _others(editions: Sequence[Edition], *, at: datetime) -> Mapping[int, list[Edition]]:
    """The public editions of the same stories in all the desk's languages."""
    public = Edition.objects.public(at=at).filter(
        article__in={edition.article_id for edition in editions}, language__in=settings.DESK_LANGUAGES
    )
    found: dict[int, list[Edition]] = defaultdict(list)
    named = public.select_related("newest").only("language", "article_id", "newest__number", "newest__headline")
    for edition in named.order_by("language"):
        found[edition.article_id].append(edition)
    return found


def _item(edition: Edition, all_languages: Sequence[Edition]) -> Item:
    site, article = settings.SITE_URL.rstrip("/"), edition.article
    newest, number = _of(edition)
    public_from, published_at = edition.public_from, edition.published_at
    assert public_from is not None, "a public edition has a time"
    assert published_at is not None, "and a first one"
    provider = article.provider
    made_from = newest.translated_via or newest.translated_from
    return Item(
        uri=_uri(edition.language, number),
        number=number,
        page=site + address_of(edition, number),
        served_at=site + reverse("site:api-article", args=[edition.language, number]),
        language=bcp47(edition.language),
        version=newest.number,
        first_public=published_at,
        got=max(newest.at, public_from),
        urgency=article.urgency,
        headline=newest.headline,
        push=newest.push,
        summary=newest.summary,
        paragraphs=newest.body,
        dateline=newest.dateline,
        agencies=[provider.name or "", *provider.agency_names.splitlines()] if provider else [],
        source=(provider.name if provider else "") or newest.credit,
        note="\n".join(_told(edition, newest)),
        corrections=[note.text for note in edition.notes_for_readers],
        filed=_filed(article),
        others=[_other(each, number, made_from) for each in all_languages if each.language != edition.language],
    )


def _of(edition: Edition) -> tuple[Release, int]:
    number, newest = edition.article.public_number, edition.newest
    assert number is not None, "a public edition has a number"
    assert newest is not None, "a public edition has a release"
    return newest, number


def _uri(language: str, number: int) -> str:
    """The address that never changes."""
    return settings.SITE_URL.rstrip("/") + reverse("site:article-by-number", args=[language, number])


def _told(edition: Edition, newest: Release) -> list[str]:
    """What the page says of the text beside corrections: from what it was translated, and that another is coming."""
    updating = updating_in_words(edition.being_updated_at) if edition.being_updated_at else ""
    return [said for said in (origin_in_words(newest), updating) if said]


def _filed(article: Article) -> list[Named]:
    rows: list[tuple[Section | Topic | Place, str]] = [
        *([(article.section, "section")] if article.section else []),
        *((topic, "topic") for topic in article.topics.all()),
        *((place, "place") for place in article.places.all()),
    ]
    return [Named(row.slug, row.name, kind) for row, kind in rows if row.name]


def _other(edition: Edition, number: int, made_from: str) -> OtherLanguage:
    newest = edition.newest
    assert newest is not None, "a public edition has a release"
    return OtherLanguage(
        uri=_uri(edition.language, number),
        language=bcp47(edition.language),
        version=str(newest.number),
        headline=newest.headline,
        made_from_it=edition.language == made_from,
    )
