"""Which stories might belong to another one: candidates an editor chooses among."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q

from articles.models import Article
from articles.models.article import ArticleQuerySet
from articles.vocabulary import ArticleState

WINDOW = timedelta(hours=36)
SHOWN = 12


def likely_takes(article: Article) -> ArticleQuerySet:
    """What this story may continue."""
    takes: ArticleQuerySet = Article.objects.likely_takes_of(article).defer("search_text")[:SHOWN]
    return takes


def likely_same_stories(article: Article) -> ArticleQuerySet:
    """What may be the agency's own version of this story: in another language, at about the same time, of the same
    provider, slugline or place."""
    alike = Q(places__in=article.places.all())
    if article.slugline:
        alike |= Q(slugline__iexact=article.slugline)
    if article.provider_id is not None:
        alike |= Q(provider=article.provider_id)
    found: ArticleQuerySet = (
        Article.objects.filter(alike)
        .arrived_between(article.arrived_at - WINDOW, article.arrived_at + WINDOW)
        .exclude(source_language=article.source_language)
        .exclude(state__in=[ArticleState.KILLED, ArticleState.SPIKED])
        .exclude(same_story__isnull=False, same_story=article.same_story)
        .defer("search_text")
        .distinct()
        .newest_first()[:SHOWN]
    )
    return found
