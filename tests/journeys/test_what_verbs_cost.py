"""What verbs cost in queries, however many languages and paragraphs there are."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article
from newsroom.models import Person
from tests import make
from translations.actions import release, request
from translations.models import DraftParagraph, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

# A Danish story: then all nine languages of the desk are others.
OTHERS = list(settings.DESK_LANGUAGES)


def at_the_desk() -> Person:
    """An editor whose rights were read when the page was asked for."""
    ines = make.editor()
    assert ines.is_editor
    return ines


def test_requesting_nine_languages(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    story, ines = make.article("da"), at_the_desk()
    with django_assert_max_num_queries(30):
        request.request(story, languages=OTHERS, by=ines, at=timezone.now())
    assert story.translations.count() == 9


def test_requesting_nine_languages_for_nine_translators_and_reviewers(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    story, ines = make.article("da"), at_the_desk()
    translators = {code: Person.objects.get(pk=make.translator_into(code).pk) for code in OTHERS}
    reviewers = {code: Person.objects.get(pk=make.reviewer_of(code).pk) for code in OTHERS}
    with django_assert_max_num_queries(30):
        request.request(
            story, languages=OTHERS, translators=translators, reviewers=reviewers, by=ines, at=timezone.now()
        )
    assert {row.language: row.translator for row in story.translations.all()} == translators
    assert DraftParagraph.objects.count() == 9 * 5


@pytest.mark.parametrize("paragraphs", [3, 60])
def test_releasing_a_language(paragraphs: int, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    story = make.article(texts=[f"Satz {n}." for n in range(paragraphs)])
    approved = make.translation(story, "en", state="approved")
    approved, ines = Translation.objects.get(pk=approved.pk), at_the_desk()
    seen = mark_of(approved)
    with django_assert_max_num_queries(21):
        release.release(approved, seen=seen, by=ines, at=timezone.now())
    assert story.editions.public(at=timezone.now()).count() == 1


def test_a_correction_over_nine_languages(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    story = make.article("da", texts=[f"Sætning 12 nummer {n}." for n in range(20)])
    request.request(story, languages=OTHERS, by=at_the_desk(), at=timezone.now())
    for work in story.translations.all():
        request.claim(work, by=make.translator_into(work.language), at=timezone.now())
    with django_assert_max_num_queries(15):
        make.correction(story)
    assert Article.objects.get(pk=story.pk).meaning == 2
    assert story.translations.stale().count() == 9
