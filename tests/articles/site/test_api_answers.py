"""How the public API answers: what readers may see and nothing else, gone at the next answer, in constant queries."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as tries
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from articles.actions import clearing, stopping
from articles.actions.edition import release_source
from articles.models import Article, Edition
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site import test_visibility as hidden
from tests.articles.site.reading import address, read
from tests.articles.site.reading_api import (
    GONE,
    LIST,
    NOT_THERE,
    SITE,
    got,
    items,
    one,
    problem,
    said,
    where,
)
from tests.articles.site.test_list import NOON, published
from tests.articles.test_intake import come, ninjs

pytestmark = pytest.mark.django_db


# --- how it answers ---


@pytest.mark.parametrize("path", ["/api/", LIST, "one"])
def test_it_is_for_everybody_and_asked_for_again_each_time(path: str) -> None:
    edition = make.live(make.article(), "de")
    path = where(edition) if path == "one" else path
    response = read(path)
    assert response["Cache-Control"] == "public, no-cache"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Content-Type"] == "application/json"
    assert response.content == read(path).content
    again = read(path, if_none_match=response["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    head = Client().head(path)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", response["ETag"])


@pytest.mark.parametrize("path", ["/api/", LIST, f"{LIST}1/"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "options"])
def test_nothing_can_be_written(path: str, method: str) -> None:
    make.live(make.article(), "de")
    response = getattr(Client(enforce_csrf_checks=True), method)(path)
    problem(response, 405)
    assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "path",
    [
        "/api/nl/articles/",
        "/api/de/",
        "/api/de/articles/01/",
        "/api/de/articles/x/",
        "/api/junk/",
        "/api/de/articles/0/",
    ],
)
def test_what_is_no_address_is_a_problem_for_programs_too(path: str) -> None:
    problem(read(path), 404)
    problem(Client(enforce_csrf_checks=True).post(path), 404)


def test_an_address_without_its_last_stroke_leads_to_the_right_one() -> None:
    assert read("/api/de/articles")["Location"] == LIST


# --- what readers may see, and nothing else ---


HOURS = st.none() | st.integers(-5, 5).filter(bool)


@tries(max_examples=60)
@given(
    live=HOURS,
    embargo=HOURS,
    until_lifted=st.booleans(),
    held=st.booleans(),
    stopped=st.booleans(),
    withdrawn=st.booleans(),
    seen_before=st.booleans(),
)
def test_nothing_that_is_not_public_is_ever_in_it(
    live: int | None,
    embargo: int | None,
    until_lifted: bool,
    held: bool,
    stopped: bool,
    withdrawn: bool,
    seen_before: bool,
) -> None:
    """Hours before and after now. The English edition stays public, so that its item names the German one or not."""
    german = Edition.objects.filter(language="de").first()
    if german is None:
        story = make.article("de", headline="Geheim am Deich", section=make.section())
        german = make.live(story, "de")
        make.live(story, "en")
    now = timezone.now()
    Edition.objects.filter(pk=german.pk).update(
        live_at=None if live is None else now + timedelta(hours=live),
        embargo=None if embargo is None else now + timedelta(hours=embargo),
        embargo_until_lifted=until_lifted,
        held_at=now if held else None,
        stopped_at=now if stopped else None,
        withdrawn_at=now if withdrawn else None,
        first_public_at=now - timedelta(days=1) if seen_before else None,
    )
    advance_generation()
    in_sight = not (until_lifted or held or stopped or withdrawn)
    public = in_sight and live is not None and live < 0 and (embargo is None or embargo < 0)
    expected = 200 if public else 410 if withdrawn and seen_before else 404
    english = Edition.objects.get(language="en")
    assert read(where(german)).status_code == expected
    assert [item["uri"] for item in items()] == [f"{SITE}/de/{german.article.public_number}/"] * public
    assert len(one(english).get("associations", [])) == public
    everything = [read(path).content.decode() for path in ("/api/", LIST, where(german), where(english))]
    assert any("Geheim" in each for each in everything) == public
    [listed] = [each for each in got("/api/")["languages"] if each["code"] == "de"]
    assert len(listed["sections"]) == public


@pytest.mark.parametrize("hide", [*hidden.HIDDEN, hidden.never_released], ids=lambda hide: hide.__name__)
def test_what_readers_may_not_see_answers_as_what_never_was(hide: Callable[[Article], None]) -> None:
    story = make.article("de", headline="Geheim am Deich")
    hide(story)
    number = make.fresh(story).public_number or 1
    never = hidden.answer("/api/de/articles/4711/")
    assert hidden.answer(f"/api/de/articles/{number}/") == never
    assert never[0] == 404
    problem(read(f"/api/de/articles/{number}/"), 404, NOT_THERE)


def killed(story: Article, edition: Edition) -> None:
    stopping.kill(make.fresh(story), note=hidden.REASON, by=make.editor(), at=timezone.now())


def withdrawn(story: Article, edition: Edition) -> None:
    stopping.withdraw(edition, note=hidden.REASON, by=make.editor(), at=timezone.now())


def held(story: Article, edition: Edition) -> None:
    stopping.hold(make.fresh(story), note=hidden.REASON, by=make.editor(), at=timezone.now())


@pytest.mark.parametrize(("stop", "status"), [(killed, 410), (withdrawn, 410), (held, 404)])
def test_what_is_stopped_is_gone_at_the_next_answer_and_no_304_hides_it(
    stop: Callable[[Article, Edition], None], status: int
) -> None:
    story = make.article("de", headline="Geheim am Deich", summary="Hanne Osterkamp sagt nichts")
    edition = make.live(story, "de")
    stays = make.live(make.article("de"), "de")
    paths = [LIST, where(edition)]
    before = {path: read(path) for path in paths}
    stop(story, edition)
    assert read(LIST, if_none_match=before[LIST]["ETag"]).status_code == 200
    assert [item["uri"] for item in items()] == [one(stays)["uri"]]
    for path in paths:
        again = read(path, if_none_match=before[path]["ETag"])
        for told in ("Geheim", "Osterkamp", hidden.REASON, edition.slug, "Ines"):
            assert told not in unquote(again.content.decode())
    problem(read(where(edition), if_none_match=before[where(edition)]["ETag"]), status, GONE if status == 410 else "")
    assert read(where(edition)).status_code == read(address(edition)).status_code


@pytest.mark.parametrize(("language", "sentence"), [("ru", "Этот материал больше недоступен."), ("de", GONE)])
def test_what_is_gone_says_so_in_the_addresss_language(language: str, sentence: str) -> None:
    story = make.article("de")
    edition = make.live(story, language)
    killed(story, edition)
    response = read(where(edition))
    problem(response, 410, sentence)
    assert response["Content-Language"] == language


def test_a_correction_changes_the_etag_and_a_hold_that_is_cleared_brings_it_back() -> None:
    story = make.article("de")
    edition = make.live(story, "de")
    before = read(where(edition))
    stopping.hold(story, note="x", by=make.editor(), at=timezone.now())
    assert read(where(edition)).status_code == 404
    clearing.clear(make.fresh(story), by=make.editor(), at=timezone.now())
    assert read(where(edition), if_none_match=before["ETag"]).status_code == 304
    story = make.correction(story, sentence="Es sind 14.")
    release_source(story, seen=hidden.mark_of(story), by=make.editor(), at=timezone.now())
    after = read(where(edition), if_none_match=before["ETag"])
    assert after.status_code == 200
    assert json.loads(after.content)["version"] == "2"
    assert said(json.loads(after.content)["bodies"], "correction") == ["Es sind 14."]


def test_the_urgency_is_the_one_the_wire_gave_last() -> None:
    come(ninjs(urgency=5))
    edition = make.live(clearing.clear(Article.objects.get(), by=make.editor(), at=timezone.now()), "de")
    before = read(where(edition))
    come(ninjs(2, urgency=5))
    assert read(where(edition), if_none_match=before["ETag"]).status_code == 304
    come(ninjs(3, urgency=2))
    after = read(where(edition), if_none_match=before["ETag"])
    assert (after.status_code, json.loads(after.content)["urgency"]) == (200, 2)


# --- what it costs ---


@pytest.mark.parametrize("rows_", [2, 30])
def test_a_list_costs_six_queries_however_long_and_one_when_kept(
    rows_: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    section, topic, place = make.section(), make.topic(), make.place()
    for number in range(rows_):
        published(f"Pegel {number}", NOON, section=section, topics=[topic], places=[place])
    story = make.article("de", section=section)
    for code in ("de", "en", "ru"):
        make.live(story, code)
    with django_assert_num_queries(6):
        read(LIST)
    with django_assert_num_queries(1):
        read(LIST)


def test_of_other_languages_the_headline_alone_is_read() -> None:
    story = make.article("de")
    for code in ("de", "en", "ru"):
        make.live(story, code)
    with CaptureQueriesContext(connection) as asked:
        read(LIST)
    texts = [query["sql"] for query in asked if '"articles_release"."paragraphs"' in query["sql"]]
    assert len(texts) == 1, "the texts of the list's own language"


def test_an_item_costs_five_queries_however_many_languages_and_one_when_kept(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    alone = make.live(make.article("de"), "de")
    story = make.article("de", section=make.section())
    story.places.set([make.place(), make.place("brackstedt")])
    story.topics.set([make.topic(), make.topic("chess")])
    for code in ("en", "ru", "ar", "fr"):
        make.live(story, code)
    for edition in (alone, make.live(story, "de")):
        with django_assert_num_queries(5):
            read(where(edition))
        with django_assert_num_queries(1):
            read(where(edition))


def test_the_index_costs_a_query_a_language(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(3):
        make.live(make.article(section=make.section(f"s{number}")), "de")
    with django_assert_num_queries(1 + len(settings.DESK_LANGUAGES)):
        read("/api/")
