"""The desk's clock in a real browser: nothing that keeps anybody out, on a wall, at a desk and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests import make
from tests.browser.conftest import CheckAccess, OpenPage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

PAGES = ("/desk/board/", "/desk/morning/", "/desk/reports/", "/desk/my-figures/")
PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}


def a_day_s_work() -> None:
    story = make.article(section=make.section("sport"), editor_note="Embargo may move.")
    make.live(story, "en")
    make.translation(story, "ru", state="in review")
    make.correction(story)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_the_clock_keep_nobody_out(language: str, open_page: OpenPage, axe_strict: CheckAccess) -> None:
    a_day_s_work()
    ines = make.editor()
    ines.interface_language = language
    ines.save(update_fields=["interface_language"])
    for options in ({}, PHONE):
        page = open_page(ines, **options)
        for path in PAGES:
            page.goto(path)
            axe_strict(page)
            assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path
        page.close()


def test_the_board_can_be_made_to_stand_still_by_keyboard(open_page: OpenPage) -> None:
    a_day_s_work()
    page = open_page(make.known("mira"))
    page.goto("/desk/board/")
    page.get_by_role("link", name="Stop refreshing").press("Enter")
    expect(page.get_by_role("link", name="Refresh by itself")).to_be_visible()
    expect(page.get_by_role("row", name="English").first).to_contain_text("1")
