"""A flash from its arrival to the fourth language: written and signed on one screen, two keys by two people each."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.flashes import SAID, arrive
from tests.browser.keys import press

pytestmark = pytest.mark.django_db(transaction=True)


def write(page: Page, language: str) -> None:
    """The first of two people: types, and presses one key."""
    box = page.locator(f"#box-{language}")
    for text, area in zip(
        SAID[language], (box.locator("textarea").nth(0), box.locator("textarea").nth(1)), strict=True
    ):
        area.fill(text)
    press(page, "Control+Enter")


def sign(page: Page, language: str) -> None:
    """The second: sees it appear, and presses the same key."""
    box = page.locator(f"#box-{language}.is-sign")
    expect(box).to_contain_text(SAID[language][1])
    expect(page.locator("[data-keys] kbd").first).to_be_visible()
    press(page, "Control+Enter")
    expect(page.locator(f"#box-{language} .st-live")).to_be_visible()


def test_from_arrival_to_the_fourth_language(open_page: OpenPage, axe_strict: CheckAccess) -> None:
    windows = {
        language: (open_page(make.translator_into(language)), open_page(make.reviewer_of(language)))
        for language in SAID
    }
    for pair in windows.values():
        for page in pair:
            page.goto("/desk/")
    story = arrive()
    for language, (writer, second) in windows.items():
        expect(writer.locator("[data-flash-news] a")).to_contain_text("SORLE-DAMM")
        expect(writer).to_have_title(re.compile(r"^\(1\) "))
        writer.locator("[data-flash-news] a").click()
        second.goto(f"/desk/flash/{story.pk}/")
        write(writer, language)
        sign(second, language)
    axe_strict(windows["ar"][0])
    reader = open_page()
    for language, (headline, _lead) in SAID.items():
        reader.goto(f"/{language}/{make.fresh(story).public_number}/")
        expect(reader.locator("h1")).to_have_text(headline)


def test_nothing_of_an_embargoed_flash_stands_where_passers_by_read(open_page: OpenPage) -> None:
    make.translation(make.article(urgency=1, slugline="SECRET", embargo_until_lifted=True), state="requested")
    page = open_page(make.translator_into("en"))
    page.goto("/desk/")
    expect(page.locator("[data-flash-news] a")).to_contain_text("Flash")
    expect(page.locator("[data-flash-news]")).not_to_contain_text("SECRET")
    expect(page).to_have_title(re.compile(r"^\(1\) "))
    assert "SECRET" not in page.title()


HEARD = """window.tones = 0;
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () { window.tones += 1; return make.call(this); };"""


def test_it_sounds_once_and_not_for_who_switched_it_off(open_page: OpenPage) -> None:
    make.known("mira")
    loud, still = open_page(make.known("mira")), open_page(make.known("mira"))
    for page in (loud, still):
        page.add_init_script(HEARD)
        page.goto("/desk/")
        page.get_by_role("heading", name="Queue").click()
    still.get_by_role("button", name="Flash sound").click()
    expect(still.get_by_role("button", name="Flash sound")).to_have_attribute("aria-pressed", "false")
    story = arrive()
    expect(still.locator("[data-flash-news] a")).to_be_visible()
    loud.wait_for_function("() => window.tones === 3")
    with loud.expect_response("**/desk/flash/waiting/"):
        loud.goto(f"/desk/flash/{story.pk}/")
    assert (loud.evaluate("window.tones"), still.evaluate("window.tones")) == (0, 0), "once, and never"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_editors_hear_of_it_where_they_sit(
    open_page: OpenPage, axe_strict: CheckAccess, language: str, width: int
) -> None:
    ines, story = make.editor(), make.article()
    ines.interface_language = language
    ines.save()
    page = open_page(ines, viewport={"width": width, "height": 844})
    page.add_init_script(HEARD)
    for path in ("/admin/articles/article/", f"/admin/articles/article/{story.pk}/change/"):
        page.goto(path)
        page.locator("h1").first.click()
        flash = make.article(urgency=1, slugline="SORLE-DAMM", state="received")
        expect(page.locator("[data-flash-news]")).to_contain_text("SORLE-DAMM")
        expect(page).to_have_title(re.compile(rf"^\({flash.pk - story.pk}\) "))
        page.wait_for_function("() => window.tones === 3")
        axe_strict(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("[data-flash-news] a").first.click()
    page.wait_for_url(f"**/admin/articles/article/{flash.pk}/change/")


def test_nothing_of_an_embargoed_flash_stands_above_an_editors_page(open_page: OpenPage) -> None:
    make.article(urgency=1, slugline="SECRET", state="received", embargo_until_lifted=True)
    page = open_page(make.editor())
    page.goto("/admin/")
    expect(page.locator("[data-flash-news] a")).to_contain_text("Flash")
    expect(page.locator("[data-flash-news]")).not_to_contain_text("SECRET")
    expect(page).to_have_title(re.compile(r"^\(1\) "))
    assert "SECRET" not in page.title()


def test_a_box_saves_itself_and_claims_for_its_writer(open_page: OpenPage) -> None:
    story = arrive_with_people()
    mira, owen = open_page(make.known("mira")), open_page(make.person("owen", translator=["en"]))
    for page in (mira, owen):
        page.goto(f"/desk/flash/{story.pk}/")
    mira.locator("#box-en textarea").first.fill("Dam breaks")
    expect(mira.locator("#box-en [data-said]")).to_contain_text("Saved")
    expect(owen.locator("#box-en")).to_contain_text("Mira Okafor")
    expect(owen.locator("#box-en textarea")).to_have_count(0)
    expect(owen.locator("#box-en")).to_contain_text("Dam breaks")
    mira.locator("#box-en textarea").nth(1).fill("It broke.")
    press(mira, "Control+Enter")
    expect(mira.locator("#box-en .st-review")).to_be_visible()


def arrive_with_people() -> Article:
    make.known("mira")
    return arrive()


def test_a_box_says_what_the_checks_say_while_its_writer_is_in_it(open_page: OpenPage, axe_strict: CheckAccess) -> None:
    page = open_page(make.translator_into("en"))
    page.goto(f"/desk/flash/{arrive(headline='Damm gebrochen: 14 Orte geräumt').pk}/")
    headline = page.locator("#box-en textarea").first
    headline.fill("Dam breaks: 12 places cleared")
    said = page.locator("#box-en .check")
    expect(said).to_contain_text("12")
    expect(headline).to_be_focused()
    axe_strict(page)
    headline.fill("Dam breaks: 14 places cleared")
    expect(said).to_have_count(0)


def test_without_script_the_boxes_are_plain_forms(open_page: OpenPage) -> None:
    story = arrive_with_people()
    mira = open_page(make.known("mira"), java_script_enabled=False)
    mira.goto("/desk/")
    expect(mira.get_by_role("link", name="Flashes 1 wait for you")).to_be_visible()
    mira.get_by_role("link", name="Flashes 1 wait for you").click()
    mira.wait_for_url(f"**/desk/flash/{story.pk}/")
    box = mira.locator("#box-en")
    box.locator("textarea").nth(0).fill(SAID["en"][0])
    box.locator("textarea").nth(1).fill(SAID["en"][1])
    box.get_by_role("button").click()
    jonas = open_page(make.known("jonas"), java_script_enabled=False)
    jonas.goto(f"/desk/flash/{story.pk}/")
    jonas.locator("#box-en").get_by_role("button", name="Approve and release").click()
    expect(jonas.locator("#box-en .st-live")).to_be_visible()
