"""Every page a person can reach, beside those that other tests here look at: open to all, at a desk and on a phone.

German at a desk and Arabic on a phone: long words in the one, everything the other way round in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from tests.browser import one_of_everything
from tests.browser.conftest import CheckAccess, OpenPage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

DESK = {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
SCREENS = {"de": DESK, "ar": PHONE}

STORY, FRESH = "/admin/articles/article/{story}/", "/admin/articles/article/{fresh}/"
WORKSPACE = {
    "in review": ("jonas", ["/desk/{review}/", "/desk/{review}/?against=1", "/desk/{review}/preview/"]),
    "before and afterwards": ("mira", ["/desk/{requested}/", "/desk/{changed}/", "/desk/figures/{mira}/"]),
    "what became of it": ("mira", ["/desk/{changed}/came-out/", "/desk/{review}/came-out/"]),
}
READERS = {
    "/{language}/": 200,
    "/{language}/{number}/": 200,
    "/{language}/pages/about/": 200,
    "/{language}/?day=2020-01-01": 200,
    "/{language}/{gone}/": 410,
    "/{language}/999999/": 404,
}
# A word of each language's headline, in another form where it has one.
FOUND = {"de": "Hochwassers", "ar": "HEADLINE"}
QUESTIONS = {
    "taking from readers": [
        f"{STORY}hold/",
        f"{STORY}kill/",
        f"{STORY}withdraw/",
        f"{STORY}ru/withdraw/",
        f"{FRESH}spike/",
        "/admin/articles/article/{gone_story}/start-anew/",
    ],
    "stories that belong together": [f"{STORY}join/", f"{STORY}link-same-story/"],
    "what a story is": [
        f"{STORY}file/",
        f"{FRESH}confirm-language/",
        f"{STORY}say-translated/",
        f"{STORY}mark-spoken/",
        f"{FRESH}set-embargo/",
        f"{FRESH}mark-advance/",
        f"{STORY}questions/{{question}}/",
        f"{STORY}edit/",
        "/admin/articles/article/write/",
    ],
    "one of its languages": [
        "/admin/articles/article/{changed_story}/en/release/",
        "/admin/articles/article/{earlier}/en/assign/",
        f"{STORY}ru/correct/",
        f"{STORY}en/drop/",
        f"{STORY}en/set-reviewer/",
        f"{STORY}en/set-due/",
    ],
}
RECORDS = {
    "names": [
        "/admin/newsroom/concept/",
        "/admin/newsroom/concept/{concept}/delete/",
        "/admin/newsroom/concept/{concept}/used/",
        "/admin/newsroom/concept/import/",
    ],
    "memory": [
        "/admin/translations/memoryentry/",
        "/admin/translations/memoryentry/{entry}/change/",
        "/admin/translations/memoryentry/{entry}/delete/",
        "/admin/translations/memoryentry/import/",
    ],
    "people": [
        "/admin/newsroom/person/",
        "/admin/newsroom/person/{mira}/password/",
        "/admin/password_change/",
        "/admin/password_change/done/",
    ],
    "what was done": [
        "/admin/newsroom/logentry/",
        "/admin/newsroom/logentry/{log}/change/",
        "/admin/newsroom/outboxmessage/",
        "/admin/newsroom/outboxmessage/{mail}/change/",
        f"{STORY}history/",
    ],
    "what came and went": [
        "/admin/articles/edition/",
        "/admin/articles/edition/{edition}/change/",
        "/admin/articles/arrival/",
        "/admin/articles/arrival/{arrival}/change/",
    ],
    "how the desk is set": [
        "/admin/",
        "/admin/newsroom/language/",
        "/admin/newsroom/language/de/change/",
        "/admin/articles/",
        "/admin/articles/topic/",
    ],
    "how news is sorted": [
        "/admin/articles/section/",
        "/admin/articles/section/add/",
        "/admin/articles/section/{section}/change/",
        "/admin/articles/topic/{topic}/delete/",
        "/admin/articles/place/add/",
    ],
    "who sends it, and what stands beside it": [
        "/admin/articles/provider/",
        "/admin/articles/provider/{provider}/change/",
        "/admin/articles/page/",
        "/admin/articles/page/{page}/change/",
    ],
}
# Where lines can be added to a table, Django leaves the table's first heading empty: good practice forbids it, WCAG
# does not, and the desk would have to keep a copy of Django's template to say anything there.
TABLES_OF_LINES = [
    "/admin/newsroom/concept/add/",
    "/admin/newsroom/concept/{concept}/change/",
    "/admin/newsroom/person/add/",
    "/admin/newsroom/person/{mira}/change/",
]
# What is asked about several rows is asked from their list.
FROM_LISTS = {
    "languages of stories": ("/admin/articles/article/", "request_languages"),
    "who takes stories": ("/admin/articles/article/", "assign"),
    "stories to spike": ("/admin/articles/article/", "spike"),
    "one name for two": ("/admin/newsroom/concept/", "merge_chosen"),
    "one translation for two": ("/admin/translations/memoryentry/", "merge_chosen"),
}


@pytest.fixture
def world() -> dict[str, Any]:
    return one_of_everything.desk()


def looked_over(page: Page, check: CheckAccess) -> None:
    """Nothing on it keeps anybody out, and nothing of it lies beside the window."""
    check(page)
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert too_wide <= 0, f"{page.url} is {too_wide} pixels wider than its window"


def windows(open_page: OpenPage, username: str = "") -> Iterator[tuple[str, Page]]:
    """At a desk in German, then on a phone in Arabic."""
    for language, screen in SCREENS.items():
        person = one_of_everything.who(username, language) if username else None
        page = open_page(person, locale=language, **screen)
        yield language, page
        page.close()


def each_is_open_to_all(
    open_page: OpenPage, username: str, paths: list[str], world: dict[str, Any], check: CheckAccess
) -> None:
    for language, page in windows(open_page, username):
        for path in paths:
            answer = page.goto(path.format(**world))
            assert answer is not None
            assert answer.status == 200, path
            if "preview" not in path:  # which is in the language of the draft
                expect(page.locator("html")).to_have_attribute("lang", language)
            looked_over(page, check)


@pytest.mark.parametrize("name", WORKSPACE)
def test_the_workspace(name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess) -> None:
    username, paths = WORKSPACE[name]
    each_is_open_to_all(open_page, username, paths, world, axe_strict)


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_editors_are_asked(name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess) -> None:
    each_is_open_to_all(open_page, "ines", QUESTIONS[name], world, axe_strict)


@pytest.mark.parametrize("name", RECORDS)
def test_what_the_desk_keeps(name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess) -> None:
    each_is_open_to_all(open_page, "chief", RECORDS[name], world, axe_strict)


def test_tables_of_lines(world: dict[str, Any], open_page: OpenPage, axe: CheckAccess) -> None:
    each_is_open_to_all(open_page, "chief", TABLES_OF_LINES, world, axe)


def test_what_readers_see(world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess) -> None:
    for language, page in windows(open_page):
        for path, status in READERS.items():
            answer = page.goto(path.format(language=language, **world))
            assert answer is not None
            assert answer.status == status, path
            expect(page.locator("html")).to_have_attribute("lang", language)
            looked_over(page, axe_strict)


@pytest.mark.parametrize("typed", [FOUND, dict.fromkeys(FOUND, "xyz abc"), dict.fromkeys(FOUND, "?"), {}])
def test_what_readers_search(
    typed: dict[str, str], world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    """Something found, nothing, no word at all, and no search yet; by keys alone, from any page."""
    for language, page in windows(open_page):
        page.goto(f"/{language}/{world['number']}/")
        page.get_by_role("searchbox").focus()
        page.keyboard.type(typed.get(language, ""))
        page.keyboard.press("Tab")
        expect(page.get_by_role("search").get_by_role("button")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_title(re.compile("Suche|البحث"))
        expect(page.locator("html")).to_have_attribute("lang", language)
        looked_over(page, axe_strict)
        if typed is FOUND:
            page.get_by_role("searchbox").focus()
            for _stop in range(2):
                page.keyboard.press("Tab")
            expect(page.locator("h3 a").first).to_be_focused()
            expect(page.locator("h3 mark").first).to_be_visible()


@pytest.mark.parametrize("name", FROM_LISTS)
def test_what_is_asked_about_several(
    name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    path, action = FROM_LISTS[name]
    for _language, page in windows(open_page, "ines"):
        page.goto(path)
        for box in page.locator("input.action-select").all()[:2]:
            box.check()
        if "article" in path:
            page.locator(f"button[value={action}]").click()
        else:
            page.locator("select[name=action]").select_option(action)
            page.locator(".actions button").click()
        expect(page.locator("form input[type=hidden][name=n]")).to_have_count(2)
        looked_over(page, axe_strict)


def test_a_text_in_review_with_everything_opened(
    world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    """Every box for words beside a paragraph, the reason for a return, and all keys."""
    for _language, page in windows(open_page, "jonas"):
        page.goto(f"/desk/{world['review']}/")
        page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
        looked_over(page, axe_strict)
        keys = page.locator("[data-show-keys]")
        if keys.is_visible():  # phones have none
            keys.click()
            expect(page.get_by_role("dialog")).to_be_visible()
            looked_over(page, axe_strict)


def test_the_preview_beside_the_text(world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess) -> None:
    """Opened by its button, on a screen that has room for it and on one that has not."""
    for _language, page in windows(open_page, "mira"):
        page.goto(f"/desk/{world['drafted']}/")
        page.locator("[data-preview-link]").click()
        beside = page.locator("[data-preview] iframe")
        expect(beside).to_be_visible()
        expect(page.frame_locator("[data-preview] iframe").locator("h1")).to_be_visible()
        looked_over(page, axe_strict)


def test_who_is_kept_out_is_told_on_a_page_open_to_all(
    world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    """At the door, behind it, and after too many wrong passwords."""
    for username, path, status in (("", "/sign-in/?next=/desk/", 200), ("mira", "/desk/people/{mira}/", 403)):
        for _language, page in windows(open_page, username):
            answer = page.goto(path.format(**world))
            assert answer is not None
            assert answer.status == status
            looked_over(page, axe_strict)
    for _number in range(settings.AXES_FAILURE_LIMIT):
        Client().post("/sign-in/", {"username": "mira", "password": "wrong"})
    for _language, page in windows(open_page):
        page.goto("/sign-in/")
        page.locator("[name=username]").fill("mira")
        page.locator("[name=password]").fill("wrong")
        page.locator("button").last.click()
        expect(page.locator("input[name=password]")).to_have_count(0)
        looked_over(page, axe_strict)
