"""Takes that continue one another, and the same story in several languages."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.actions import joining
from articles.models import Article
from articles.workflow import mark_of
from newsroom.models import LogEntry
from tests import make
from tests.expect import expect_refusal

pytestmark = pytest.mark.django_db


def join(article: Article, continues: Article) -> Article:
    seen = mark_of(make.fresh(article))
    return joining.join(article, continues=continues, seen=seen, by=make.editor(), at=timezone.now())


def link(article: Article, other: Article) -> Article:
    seen = mark_of(make.fresh(article))
    return joining.link_same_story(article, other=other, seen=seen, by=make.editor(), at=timezone.now())


def test_takes_are_joined_and_parted_and_the_log_says_with_what() -> None:
    first, second = make.article(), make.article()
    assert join(second, first).continues == first
    parted = joining.part(second, seen=mark_of(make.fresh(second)), by=make.editor(), at=timezone.now())
    assert parted.continues is None
    assert LogEntry.objects.get(verb="part").data["continued"] == first.pk


def test_a_circle_is_refused_however_old_the_pages_are_that_draw_it() -> None:
    one, two, three = make.article(), make.article(), make.article()
    join(two, one)
    join(three, two)
    with expect_refusal("join_circle"):
        join(one, three)
    stale_two = Article.objects.get(pk=two.pk)
    joining.part(two, seen=mark_of(make.fresh(two)), by=make.editor(), at=timezone.now())
    join(one, two)
    stale_two.continues = None
    with expect_refusal("join_circle"):
        join(stale_two, one)


def test_a_chain_that_runs_in_a_circle_ends_all_the_same() -> None:
    one, two = make.article(), make.article()
    Article.objects.filter(pk=one.pk).update(continues=two)
    Article.objects.filter(pk=two.pk).update(continues=one)
    assert joining.chain_of(make.fresh(one)) == [one.pk, two.pk]
    assert join(make.article(), one).continues == one


@pytest.mark.parametrize("language", ["de", "fr"])
def test_only_another_storys_take_in_the_same_language_is_joined(language: str) -> None:
    one = make.article()
    with expect_refusal("join_itself" if language == "de" else "join_language"):
        join(one, one if language == "de" else make.article(language))


def test_linking_two_linked_pairs_makes_one_story_of_four_and_each_has_it_in_its_log() -> None:
    stories = [make.article(code) for code in ("de", "fr", "ru", "en")]
    link(stories[0], stories[1])
    link(stories[2], stories[3])
    link(stories[0], stories[2])
    keys = set(Article.objects.filter(pk__in=[s.pk for s in stories]).values_list("same_story", flat=True))
    assert len(keys) == 1
    for story in stories:
        assert LogEntry.objects.filter(article=story.pk, verb="link same story").exists()


def test_the_same_language_is_no_version_of_it() -> None:
    with expect_refusal("link_same_language"):
        link(make.article("de"), make.article("de"))
