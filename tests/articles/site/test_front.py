"""The door, and what holds for every public page."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from tests import make
from tests.articles.site.reading import page, read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("preferred", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("nl,ar;q=0.6,ru;q=0.3", "ar"),
        ("zh-CN", "zh-hans"),
        ("da, nb;q=0.8", "en"),
        ("", "en"),
        ("*;q=x,,", "en"),
    ],
)
def test_the_door_leads_to_the_language_the_browser_prefers(preferred: str, language: str) -> None:
    response = read("/", accept_language=preferred)
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert response["Vary"] == "Accept-Language"


def test_the_door_heeds_no_cookie() -> None:
    client = Client()
    client.cookies["django_language"] = "ar"
    assert client.get("/", headers={"accept-language": "de"})["Location"] == "/de/"


def test_a_form_sent_to_a_readers_page_is_refused_as_such() -> None:
    for path in ("/", "/de/", "/de/1-x/", "/de/pages/about/"):
        assert Client(enforce_csrf_checks=True).post(path).status_code == 405


def test_a_desk_of_two_languages_has_two_lists_and_no_third(settings: Settings) -> None:
    settings.DESK_LANGUAGES, settings.LANGUAGE_CODE = ["ru", "pl"], "ru"
    settings.LANGUAGES = [("ru", "Русский"), ("pl", "Polski")]
    story = make.article("ru", headline="Паром снова ходит")
    make.live(story, "ru")
    html = page("/ru/")
    assert 'href="/pl/"' in html
    assert 'href="/de/"' not in html
    assert read("/", accept_language="de, pl;q=0.4")["Location"] == "/pl/"
    assert read("/de/").status_code == 404
    assert read("/de/1-x/").status_code == 404


def test_an_edition_in_a_language_the_desk_gave_up_is_offered_nowhere(settings: Settings) -> None:
    story = make.article()
    make.live(story, "de")
    make.live(story, "en")
    settings.DESK_LANGUAGES = ["de", "ru"]
    html = page("/de/1-" + story.editions.get(language="de").slug + "/")
    assert "/en/" not in html
    assert 'id="also"' not in html


@pytest.mark.parametrize("path", ["/", "/de/", "/de/1-x/", "/de/pages/about/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_readers_only_read(path: str, method: str) -> None:
    assert getattr(Client(), method)(path).status_code == 405


def test_a_reader_gets_no_cookie_and_no_session() -> None:
    edition = make.live(make.article(), "de")
    for path in ("/", "/de/", f"/de/1-{edition.slug}/", "/de/9-x/", "/de/pages/none/"):
        response = read(path)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_asking_for_the_head_alone_gets_the_head_alone() -> None:
    edition = make.live(make.article(), "de")
    for path in ("/de/", f"/de/1-{edition.slug}/"):
        whole, head = Client().get(path), Client().head(path)
        assert (head.status_code, head["ETag"], head.content) == (200, whole["ETag"], b"")
