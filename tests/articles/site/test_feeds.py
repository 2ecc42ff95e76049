"""Feeds and sitemaps: the same editions as on the pages, addresses that work, and nothing of what was withdrawn."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import timedelta
from html import unescape
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.models import Article
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site.reading import address, leads_to, read

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = settings.SITE_URL.rstrip("/")


def entries(path: str) -> list[ElementTree.Element]:
    response = read(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content).findall("a:entry", ATOM)


def listed(path: str) -> list[str]:
    response = read(path)
    assert response.status_code == 200
    return [unquote(place.text or "") for place in ElementTree.fromstring(response.content).iterfind(".//s:loc", MAP)]


def month_of(language: str) -> str:
    now = timezone.localtime()
    return f"/{language}/sitemap-{now.year}-{now.month}.xml"


def test_a_feed_has_the_editions_of_its_language_with_addresses_that_work() -> None:
    story = make.article(headline="Wasser **steigt** & steigt", summary="Der Pegel <b>.")
    make.live(story, "en")
    german = make.live(story, "de")
    (entry,) = entries("/de/feed/")
    assert entry.findtext("a:title", namespaces=ATOM) == "Wasser steigt & steigt"
    assert unescape(entry.findtext("a:summary", namespaces=ATOM) or "") == "Der Pegel <b>."
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert read(link.get("href", "").removeprefix(SITE)).status_code == 200
    known_by = entry.findtext("a:id", namespaces=ATOM) or ""
    assert SITE + leads_to(known_by.removeprefix(SITE)) == SITE + address(german)


def test_a_feed_is_narrowed_like_the_list() -> None:
    weather = make.article(section=make.section("weather", de="Wetter"))
    make.live(weather, "de")
    make.live(make.article("de"), "de")
    assert len(entries("/de/feed/")) == 2
    assert len(entries("/de/feed/?section=weather")) == 1
    assert read("/de/feed/?section=nothing").status_code == 404


def root_of(path: str) -> ElementTree.Element:
    response = read(path)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def told_by(root: ElementTree.Element) -> tuple[str, dict[str, str]]:
    """What a feed is known by, and where its links lead."""
    led = {link.get("rel", ""): link.get("href", "") for link in root.findall("a:link", ATOM)}
    return root.findtext("a:id", namespaces=ATOM) or "", led


@pytest.mark.parametrize("kind", ["section", "topic", "place"])
def test_a_narrowed_feed_outlives_its_last_story(kind: str) -> None:
    """A reader's program drops a feed that answers 404, and the next story of the section would not reach it."""
    filed = {"section": make.section, "topic": make.topic, "place": make.place}[kind]("harbour", de="Hafen & Meer")
    story = make.article(section=filed if kind == "section" else None)
    if kind != "section":
        getattr(story, f"{kind}s").set([filed])
    make.live(story, "de")
    assert len(entries(f"/de/feed/?{kind}=harbour")) == 1
    killed(story)
    root = root_of(f"/de/feed/?{kind}=harbour")
    assert root.findall("a:entry", ATOM) == []
    assert root.findtext("a:title", namespaces=ATOM) == f"Hafen & Meer – {settings.SITE_NAME}"
    assert root.findtext("a:updated", namespaces=ATOM)
    filed.name_de = ""  # type: ignore[attr-defined]
    filed.save()
    advance_generation()
    assert read(f"/de/feed/?{kind}=harbour").status_code == 404
    assert read(f"/en/feed/?{kind}=harbour").status_code == 404  # nobody ever read anything under it in English


def test_each_narrowed_feed_is_known_by_itself_however_it_is_asked_for() -> None:
    story = make.article(section=make.section("weather"))
    story.places.add(make.place("ahrenfeld"))
    make.live(story, "de")
    assert told_by(root_of("/de/feed/")) == (
        f"{SITE}/de/",
        {"alternate": f"{SITE}/de/", "self": f"{SITE}/de/feed/"},
    )
    weather = told_by(root_of("/de/feed/?section=weather"))
    assert weather == (
        f"{SITE}/de/?section=weather",
        {"alternate": f"{SITE}/de/?section=weather", "self": f"{SITE}/de/feed/?section=weather"},
    )
    both = told_by(root_of("/de/feed/?section=weather&utm_source=x&place=ahrenfeld&topic="))
    assert both == told_by(root_of("/de/feed/?place=ahrenfeld&section=weather"))
    assert both[0] == f"{SITE}/de/?place=ahrenfeld&section=weather"
    assert read(both[1]["alternate"].removeprefix(SITE)).status_code == 200
    assert read(both[1]["self"].removeprefix(SITE)).status_code == 200


def test_what_a_feed_is_not_narrowed_by_changes_it_for_nobody() -> None:
    make.live(make.article(), "de")
    assert len(entries("/de/feed/?day=1970-01-01&before=1-1")) == 1
    assert len(entries("/de/feed/")) == 1


def test_a_correction_updates_the_entry_and_an_empty_feed_stays_the_same() -> None:
    assert read("/de/feed/").content == read("/de/feed/").content
    story = make.article()
    make.live(story, "de", at=timezone.now() - timedelta(hours=2))
    (before,) = entries("/de/feed/")
    make.correction(story, kind="update")
    make.live(make.fresh(story), "de")
    (after,) = entries("/de/feed/")
    told = [each.findtext("a:updated", namespaces=ATOM) or "" for each in (before, after)]
    assert told[0] < told[1]
    assert before.findtext("a:id", namespaces=ATOM) == after.findtext("a:id", namespaces=ATOM)
    assert before.findtext("a:published", namespaces=ATOM) == after.findtext("a:published", namespaces=ATOM)


def killed(story: Article) -> None:
    stopping.kill(make.fresh(story), note="wrong", by=make.editor(), at=timezone.now())


def held(story: Article) -> None:
    stopping.hold(make.fresh(story), note="?", by=make.editor(), at=timezone.now())


@pytest.mark.parametrize("stop", [killed, held])
def test_what_is_killed_or_held_is_gone_at_the_next_answer_and_no_304_hides_it(stop: object) -> None:
    story = make.article()
    gone, stays = make.live(story, "de"), make.live(make.article(), "de")
    before = {path: read(path) for path in ("/de/feed/", month_of("de"))}
    assert listed(month_of("de")) == [SITE + address(stays), SITE + address(gone)]
    stop(story)  # type: ignore[operator]
    for path, answer in before.items():
        assert read(path, if_none_match=answer["ETag"]).status_code == 200
        assert address(gone) not in unquote(read(path).content.decode())
        assert address(stays) in unquote(read(path).content.decode())


def test_the_index_names_every_month_of_every_language_and_robots_name_the_index() -> None:
    now = timezone.now()
    make.live(make.article(at=now - timedelta(days=400)), "de", at=now - timedelta(days=400))
    make.live(make.article(), "de")
    make.live(make.article(), "ar")
    files = [place.removeprefix(SITE) for place in listed("/sitemap.xml")]
    assert {file[:4] for file in files} == {"/ar/", "/de/"}
    assert sum(file.startswith("/de/") for file in files) in {14, 15}
    assert sum(len(listed(file)) for file in files) == 3
    assert f"Sitemap: {SITE}/sitemap.xml" in read("/robots.txt").content.decode()
    assert read("/de/sitemap-2026-13.xml").status_code == 404


@pytest.mark.parametrize("path", ["/de/feed/", "/sitemap.xml", "month"])
def test_they_cost_as_many_queries_however_much_there_is(
    path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _n in range(5):
        make.live(make.article(), "de")
    with django_assert_max_num_queries(3):
        read(month_of("de") if path == "month" else path)
