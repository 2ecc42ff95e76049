"""Who works on a language made from another's release hears what that release, or its withdrawal, does to their text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Edition
from articles.vocabulary import RevisionKind
from articles.workflow import edition_mark
from newsroom.models import OutboxMessage, Person
from tests import make
from tests.translations.test_via import (
    GERMAN,
    RUSSIAN,
    fresh,
    into_english,
    out,
    put,
    rows,
    sent_to_be_corrected,
    stale,
)
from translations.actions import draft, following, release, request, review, shaping, stopping
from translations.models import Notice, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def english() -> Translation:
    """Made from the Russian of a German story, whose Russian readers have it; written."""
    story = make.article(texts=GERMAN)
    russian = make.translation(story, "ru")
    make.write(russian)
    for place, text in enumerate(RUSSIAN):
        put(russian, place, text)
    out(russian)
    made = into_english(make.fresh(story))
    make.write(made)
    return forget_what_was_told(made)


def forget_what_was_told(made: Translation) -> Translation:
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()
    return fresh(made)


def told(language: str = "en") -> list[tuple[str, str]]:
    """To whom and what, of a language, in the page."""
    found = Notice.objects.filter(translation__language=language).order_by("pk")
    return list(found.values_list("person__username", "kind"))


def mailed() -> list[str]:
    return list(OutboxMessage.objects.exclude(to__startswith="vera").order_by("pk").values_list("to", flat=True))


def russian_of(story: Article) -> Translation:
    return Translation.objects.select_related("article__current").get(article=story, language="ru")


def russian_says(story: Article, place: int, text: str, *, wrong: bool = True, by: Person | None = None) -> None:
    """The Russian says something else in one paragraph, and its readers get it: told why where it was `wrong`."""
    made = sent_to_be_corrected(story) if wrong else reopened(story)
    put(made, place, text)
    out(made, by=by)


def reopened(story: Article) -> Translation:
    return draft.reopen(russian_of(story), by=make.editor(), at=timezone.now())


def approved(made: Translation) -> Translation:
    now = timezone.now()
    made = draft.submit(made, seen=mark_of(made), by=made.translator, at=now)
    return review.approve(made, seen=mark_of(made), by=make.reviewer_of("en"), at=now)


@pytest.mark.parametrize(("wrong", "kind", "mails"), [(True, "corrected", 1), (False, "changed", 0)])
def test_a_release_of_the_language_between_is_told_as_what_it_is(
    wrong: bool, kind: str, mails: int, english: Translation
) -> None:
    russian_says(english.article, 1, "Дамбы прорваны.", wrong=wrong)
    assert stale(english) == [1]
    assert told() == [("mira", kind)]
    assert mailed() == ["mira@example.org"] * mails


def test_a_delivered_text_of_the_language_between_is_told_as_one(english: Translation) -> None:
    Article.objects.update(is_advance=True, embargo_until_lifted=True)
    make.correction(english.article, kind=RevisionKind.DELIVERED)
    put(english, 0, "Schools stay closed in 14 communities.")
    forget_what_was_told(english)
    russian_says(english.article, 0, RUSSIAN[0].replace("12", "14"), wrong=False)
    assert told() == [("mira", "delivered")]


def test_who_wrote_and_who_approved_a_text_that_became_stale_by_it_hear_of_it(english: Translation) -> None:
    forget_what_was_told(approved(english))
    russian_says(english.article, 1, "Дамбы прорваны.")
    assert sorted(told()) == [("jonas", "corrected"), ("mira", "corrected")]


def test_who_was_given_paragraphs_hears_of_it_and_who_released_it_does_not(english: Translation) -> None:
    ines = make.editor()
    english.paragraphs.update(assigned_to=ines)
    russian_says(english.article, 1, "Дамбы прорваны.", by=ines)
    assert told() == [("mira", "corrected")]
    russian_says(english.article, 1, "Дамбы держатся.", by=make.person("nora", editor=True))
    assert told() == [("mira", "corrected"), ("mira", "corrected"), ("ines", "corrected")]


def test_a_release_that_leaves_a_text_as_right_as_it_was_is_told_to_nobody(english: Translation) -> None:
    russian = russian_of(english.article)
    release.release(russian, seen=mark_of(russian), by=make.editor(), at=timezone.now())
    assert told() == []


def test_what_was_stale_before_a_release_did_not_become_so_by_it(english: Translation) -> None:
    russian_says(english.article, 1, "Дамбы прорваны.")
    forget_what_was_told(english)
    russian = russian_of(english.article)
    release.release(russian, seen=mark_of(russian), by=make.editor(), at=timezone.now())
    assert stale(english) == [1]
    assert told() == []
    russian_says(english.article, 0, RUSSIAN[0].replace("12", "14"), wrong=False)
    assert told() == [("mira", "changed")]


def test_what_the_language_between_says_more_or_no_longer_is_told(english: Translation) -> None:
    """A paragraph of its own that it adds has to be rendered, one that it drops is gone under a rendering."""
    russian = sent_to_be_corrected(english.article)
    added = shaping.add(russian, uid=rows(russian)[1].uid, by=russian.translator, at=timezone.now())
    put(russian, 2, "Алер — река.")
    out(russian)
    assert told() == [("mira", "corrected")]
    draft.follow(fresh(english), by=english.translator, at=timezone.now())
    put(english, 2, "The Aler is a river.")
    made = forget_what_was_told(english)
    assert not made.is_stale
    russian = sent_to_be_corrected(english.article)
    shaping.remove(russian, uid=added.uid, by=russian.translator, at=timezone.now())
    out(russian)
    assert stale(made) == [2]
    assert told() == [("mira", "corrected")]


def test_what_is_made_from_the_original_hears_nothing_of_another_language(english: Translation) -> None:
    make.translation(english.article, "ar")
    forget_what_was_told(english)
    russian_says(english.article, 1, "Дамбы прорваны.")
    assert told("ar") == []


def test_a_dropped_language_hears_nothing(english: Translation) -> None:
    request.drop(english, by=make.editor(), at=timezone.now())
    forget_what_was_told(english)
    russian_says(english.article, 1, "Дамбы прорваны.")
    assert told() == []


def made_from_the_russian(story: Article, language: str) -> Translation:
    by, now = make.editor(), timezone.now()
    made = request.request(story, languages=[language], via={language: "ru"}, by=by, at=now)[0]
    made = request.claim(made, by=make.translator_into(language), at=now)
    make.write(made)
    return made


@pytest.mark.parametrize("text", ["Дамбы прорваны.", RUSSIAN[1]])
def test_it_asks_no_more_of_the_database_the_more_languages_are_made_from_it(
    text: str, english: Translation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    story = english.article
    russian_says(story, 1, text)
    by, now = make.editor(), timezone.now()
    edition = released_once_more(story)
    with CaptureQueriesContext(connection) as one:
        following.let_others_follow(edition, by=by, at=now)
    for language in ("ar", "fr", "pl"):
        made = made_from_the_russian(story, language)
        made.paragraphs.update(assigned_to=make.person(f"helper-{language}", translator=[language]), based_on_via=1)
    edition = released_once_more(story)
    with django_assert_num_queries(len(one)):
        following.let_others_follow(edition, by=by, at=now)
    stayed = text == RUSSIAN[1]
    assert Notice.objects.count() == (0 if stayed else 7)
    followed = Translation.objects.filter(via=edition.newest).count()
    assert followed == (4 if stayed else 0)


def released_once_more(story: Article) -> Edition:
    """The Russian, of which others rest on the first release: as it is when the newest comes."""
    edition = Edition.objects.select_related("newest", "article__current").get(article=story, language="ru")
    Translation.objects.filter(article=story).exclude(via=None).update(via=edition.releases.get(number=1))
    Notice.objects.all().delete()
    return edition


def test_that_the_language_between_is_withdrawn_is_told_to_whose_text_rests_on_it(english: Translation) -> None:
    edition = Edition.objects.get(article=english.article, language="ru")
    seen = edition_mark("ru", edition)
    stopping.withdraw(edition, note="wrong from end to end", seen=seen, by=make.editor(), at=timezone.now())
    assert told() == [("mira", "withdrawn")]
    assert mailed() == ["mira@example.org"]
    assert Notice.objects.get().note == "wrong from end to end"
    assert told("ru") == []


def test_a_withdrawal_is_told_to_nobody_whose_text_rests_on_the_original(english: Translation) -> None:
    make.live(english.article, "ar")
    forget_what_was_told(english)
    edition = Edition.objects.get(article=english.article, language="ar")
    later = timezone.now() + timedelta(minutes=1)
    stopping.withdraw(edition, note="wrong", seen=edition_mark("ar", edition), by=make.editor(), at=later)
    assert Notice.objects.count() == 0
