"""The rows of the article list: what each story's line shows, read in three queries for a whole page of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import get_language

from articles.models import Article, Edition, Revision
from articles.models.edition import EditionQuerySet
from articles.vocabulary import ArticleState
from articles.wording import ARTICLE_STATES
from articles.workflow import mark_of
from newsroom.languages import name_of
from newsroom.workflow import Mark
from translations.desk.clock import ago, moment
from translations.desk.pressing import Pressing, pressing
from translations.desk.strip import Cell, cell
from translations.models import Question, Translation
from translations.models.translation import URGENT

STATE_MARKS = {
    ArticleState.RECEIVED: "asked",
    ArticleState.CLEARED: "ok",
    ArticleState.HELD: "held",
    ArticleState.SPIKED: "none",
    ArticleState.KILLED: "gone",
}


@dataclass(frozen=True)
class LinkedCell:
    """A cell of the strip and where it leads: the translation's working page, or the story's own."""

    cell: Cell
    address: str


@dataclass(frozen=True)
class Row:
    """One story's line. `unchecked` says that readers have an advance text that nobody compared with the speech."""

    article: Article
    address: str
    arrived: str
    age: str
    urgent: bool
    source: str
    state_mark: str
    state_word: str
    strip: list[LinkedCell]
    pressing: Pressing
    board: str
    asked: int
    unchecked: bool
    seen: Mark


def rows_of(articles: Sequence[Article], *, at: datetime) -> list[Row]:
    """The lines for some stories, each with its translations, editions, newest correction and open questions."""
    numbers = [article.pk for article in articles]
    translations: dict[int, dict[str, Translation]] = defaultdict(dict)
    for translation in Translation.objects.with_via().filter(article__in=numbers).order_by("language"):
        translations[translation.article_id][translation.language] = translation
    editions: dict[int, dict[str, Edition]] = defaultdict(dict)
    for edition in editions_of(numbers):
        editions[edition.article_id][edition.language] = edition
    corrected = Revision.objects.corrections().filter(article=OuterRef("pk")).order_by("-number").values("number")[:1]
    asked = Count("questions", filter=Q(questions__in=Question.objects.to_answer()))
    told = Article.objects.filter(pk__in=numbers).order_by().annotate(corrected=Subquery(corrected), asked=asked)
    known = {pk: (correction, count) for pk, correction, count in told.values_list("pk", "corrected", "asked")}
    return [
        row_of(
            article,
            translations[article.pk],
            editions[article.pk],
            known[article.pk][0],
            asked=known[article.pk][1],
            at=at,
        )
        for article in articles
    ]


def editions_of(numbers: Sequence[int]) -> EditionQuerySet:
    """Editions with what the strip asks of their newest release: its meaning, never its text."""
    return Edition.objects.filter(article__in=numbers).select_related("newest").only(*EDITION_FIELDS)


EDITION_FIELDS = [
    "article_id",
    "language",
    "slug",
    "live_at",
    "embargo",
    "embargo_until_lifted",
    "held_at",
    "stopped_at",
    "withdrawn_at",
    "first_public_at",
    "public_from",
    "newest__meaning",
    "newest__at",
]


def row_of(
    article: Article,
    translations: dict[str, Translation],
    editions: dict[str, Edition],
    correction: int | None,
    *,
    asked: int,
    at: datetime,
) -> Row:
    address = reverse("admin:articles_article_change", args=[article.pk])
    strip = []
    for language in settings.DESK_LANGUAGES:
        translation = translations.get(language)
        shown = cell(language, article=article, translation=translation, edition=editions.get(language), at=at)
        works = translation is not None and not shown.is_source and shown.mark != "none"
        strip.append(
            LinkedCell(shown, reverse("desk:working-page", args=[translation.pk]) if works and translation else address)
        )
    state = ArticleState(article.state)
    return Row(
        article=article,
        address=address,
        arrived=moment(article.arrived_at, now=at),
        age=ago(article.arrived_at, now=at),
        urgent=article.urgency <= URGENT,
        source=name_of(article.source_language, get_language() or "en"),
        state_mark=STATE_MARKS[state],
        state_word=str(ARTICLE_STATES[state]),
        strip=strip,
        pressing=pressing(article, list(translations.values()), [linked.cell for linked in strip], at=at),
        board=board_of(article, correction, strip),
        asked=asked,
        unchecked=article.is_advance and any(edition.is_public(at=at) for edition in editions.values()),
        seen=mark_of(article),
    )


def board_of(article: Article, correction: int | None, strip: Sequence[LinkedCell]) -> str:
    """Where the newest correction is followed, while a language has the old text or was taken from its readers."""
    cells = [linked.cell for linked in strip]
    behind = any((cell.framed and cell.mark == "stale") or cell.taken_off for cell in cells)
    if correction is None or not behind:
        return ""
    return reverse("admin:articles_article_correction", args=[article.pk, correction])
