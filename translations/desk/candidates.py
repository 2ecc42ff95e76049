"""Which stories might belong to another one: candidates an editor chooses among."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q

from articles.models import Article
from articles.models.article import ArticleQuerySet
from articles.vocabulary import ArticleState
from newsroom.language.folding import fold
from newsroom.language.likeness import likeness

HOURS = 36
WINDOW = timedelta(hours=HOURS)
COMPARED = 500
NEARLY_THE_SAME = 70.0
SHOWN = 12


def likely_takes(article: Article) -> list[Article]:
    """What this story may continue: what begins like it first, then what shares its slugline or place."""
    earlier = Article.objects.before(article, hours=HOURS).defer("search_text")[:COMPARED]
    alike = [story for story in earlier if begins_like(story, article)]
    others = Article.objects.likely_takes_of(article, hours=HOURS).exclude(pk__in=[story.pk for story in alike])
    return [*alike, *others.defer("search_text")[:SHOWN]][:SHOWN]


def begins_like(one: Article, other: Article) -> bool:
    """Whether headline and first words are nearly the same, in whatever case."""
    openings = [fold(f"{story.headline} {story.opening}".strip()) for story in (one, other)]
    return all(openings) and likeness(*openings) >= NEARLY_THE_SAME


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
