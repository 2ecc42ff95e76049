"""The browser tests' own ground: what is wrong on a page does not pass unseen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests import make
from tests.browser.conftest import CheckAccess, OpenPage

FRAME = '<!doctype html><html lang="en"><title>Ahrenfeld</title><main><h1>Ahrenfeld</h1>{}</main></html>'


def test_a_page_that_shuts_somebody_out_is_named_with_its_fault(page: Page, axe: CheckAccess) -> None:
    page.set_content(FRAME.format('<img src="data:,">'))
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


def test_a_page_that_is_open_to_all_passes(page: Page, axe: CheckAccess) -> None:
    page.set_content(FRAME.format('<img src="data:," alt="The bridge over the Sorle">'))
    axe(page)


def test_what_stands_outside_every_region_breaks_good_practice_alone(
    page: Page, axe: CheckAccess, axe_strict: CheckAccess
) -> None:
    page.set_content(FRAME.format("") + "<p>Two bridges stay closed.</p>")
    axe(page)
    with pytest.raises(AssertionError, match="region"):
        axe_strict(page)


def test_the_sign_in_page_gives_no_trouble(page: Page, axe: CheckAccess) -> None:
    page.goto("/sign-in/")
    axe(page)


def test_a_script_that_breaks_is_a_trouble(page: Page, troubles: list[str]) -> None:
    page.goto("/sign-in/")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('lost a keystroke') })")
    assert [trouble for trouble in troubles if "lost a keystroke" in trouble]
    troubles.clear()


def test_a_style_that_the_policy_refuses_is_a_trouble(page: Page, troubles: list[str]) -> None:
    page.goto("/sign-in/")
    with page.expect_console_message():
        page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert [trouble for trouble in troubles if "Content Security Policy" in trouble]
    troubles.clear()


def test_an_answer_that_there_is_nothing_is_no_trouble(page: Page) -> None:
    answer = page.goto("/en/999999-nothing/")
    assert answer is not None
    assert answer.status == 404


def test_two_people_have_a_window_each(open_page: OpenPage) -> None:
    for name in ("Mira Okafor", "Jonas Weber"):
        window = open_page(make.person(name.split()[0].lower(), name=name, translator=["en"]))
        window.goto("/desk/")
        expect(window.get_by_text(name).first).to_be_visible()
