"""A text that is itself a translation says so: to the desk at once, to readers with the release that said it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.filing import say_translated
from articles.models import Article, Release
from articles.workflow import mark_of
from newsroom.models import LogEntry
from newsroom.refusals import LostRace, NotAllowed
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in

pytestmark = pytest.mark.django_db


def say(story: Article, first: str) -> Article:
    story = make.fresh(story)
    return say_translated(story, first=first, seen=mark_of(story), by=make.editor(), at=timezone.now())


def read(language: str) -> str:
    release = Release.objects.filter(edition__language=language).latest("number")
    edition = release.edition
    address = f"/{language}/{edition.article.public_number}-{edition.slug}/"
    answer = Client().get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_readers_of_the_source_and_of_its_translations_are_told_with_the_release() -> None:
    story = make.article()
    say(story, "be")
    make.live(story, "de")
    make.live(story, "en")
    assert "Übersetzt aus: Belarussisch" in read("de") or "Translated from:" in read("de")
    english = read("en")
    assert "Translated from: Belarusian, by way of: German" in english
    assert Release.objects.get(edition__language="en").first_language == "be"
    listed = " ".join(Client().get("/en/").content.decode().split())
    assert "Translated from: Belarusian, by way of: German" in listed


def test_a_page_stays_as_it_was_released_until_the_next_release() -> None:
    story = make.article()
    make.live(story, "en")
    say(story, "be")
    assert "by way of" not in read("en")
    make.live(story, "en")
    assert "Translated from: Belarusian, by way of: German" in read("en")
    say(story, "")
    assert "Translated from: Belarusian, by way of: German" in read("en")


def test_the_desk_sees_it_at_once() -> None:
    story = make.article()
    work = make.translation(story, "en")
    desk = signed_in(make.editor())
    address = reverse("admin:articles_article_verb", args=[story.pk, "say-translated"])
    answer = desk.post(address, {"first": "be", "seen": desk.get(address).context["seen"]})
    assert answer.status_code == 302
    assert "Itself translated from: Belarusian" in open_page(work, make.translator_into("en")).words
    page = desk.get(reverse("admin:articles_article_change", args=[story.pk])).content.decode()
    assert "Itself translated from" in page
    assert "marked what the text is a translation from: Belarusian" in page


def test_what_the_agency_named_is_known_by_its_language() -> None:
    story = make.article(translated_from=["urn:rosa:9", "be-BY"])
    assert story.first_language == "be"
    assert say(story, "be").translated_from == ["urn:rosa:9", "be"], "the text it named stays"
    assert say(story, "ru").translated_from == ["", "ru"]
    assert say(story, "").translated_from is None
    assert make.article(translated_from=["urn:rosa:9", "de"]).first_language == "", "it is the source's own language"


def test_what_cannot_be_said_is_refused_and_nothing_written() -> None:
    story = make.article()
    with expect_refusal("translated_from_itself"):
        say(story, "de")
    with expect_refusal("language_unknown"):
        say(story, "klingon")
    with pytest.raises(NotAllowed):
        say_translated(story, first="be", seen=mark_of(story), by=make.translator_into("en"), at=timezone.now())
    old = mark_of(story)
    make.correction(story)
    with pytest.raises(LostRace):
        say_translated(make.fresh(story), first="be", seen=old, by=make.editor(), at=timezone.now())
    assert make.fresh(story).translated_from is None
    assert not LogEntry.objects.filter(verb="say translated").exists()
