"""A button does what it says once, in the name of whose page it stands on, and with nothing but its own words."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.keys import press
from tests.browser.signing_in import PASSWORD, sign_in
from tests.browser.test_nothing_is_lost import area, at_work, settled
from translations.actions import draft
from translations.models import Comment, Reshaping, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def owen() -> Person:
    return make.person("owen", name="Owen Hale", translator=["en"], reviewer=["en"], password=PASSWORD)


def submitted(translation: Translation) -> Translation:
    make.waive_all(translation)
    return draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())


def state_of(translation: Translation) -> str:
    return Translation.objects.get(pk=translation.pk).state


def signs_in_beside(page: Page, name: str) -> Page:
    """In another tab of the same browser."""
    page.context.clear_cookies(name="desk")
    other = page.context.new_page()
    other.goto("/sign-in/")
    other.get_by_label("Sign-in name").fill(name)
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other).to_have_url(re.compile("/desk/$"))
    page.bring_to_front()
    return other


def whole(page: Page) -> Locator:
    return page.locator("[name='comment-all']")


def test_a_comment_is_not_sent_under_another_persons_session(
    translation: Translation, mira: Person, owen: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    other = signs_in_beside(page, "owen")
    page.locator(area(page, translation)).fill("Whose words are these?")
    whole(page).fill("Which dikes?")
    press(page, "Control+Enter")
    expect(page.locator("[data-save-state]")).to_contain_text("Owen Hale is signed in now")
    expect(whole(page)).to_have_value("Which dikes?")
    assert not Comment.objects.exists()
    other.get_by_role("button", name="Sign out").click()
    sign_in(other)
    expect(other).to_have_url(re.compile("/desk/$"))
    page.bring_to_front()
    whole(page).focus()
    press(page, "Control+Enter")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()
    assert Comment.objects.get().by == mira
    assert translation.paragraphs.get(role="lead").text == "Whose words are these?"
    troubles.clear()


def test_a_paragraph_is_not_approved_under_another_persons_session(
    translation: Translation, owen: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, make.reviewer_of("en"), submitted(translation))
    signs_in_beside(page, "owen")
    page.locator("[data-approve]").first.click()
    expect(page.locator("[data-save-state]")).to_contain_text("Owen Hale is signed in now")
    assert not translation.paragraphs.exclude(approved_by=None).exists()
    troubles.clear()


def test_a_comment_whose_button_is_pressed_twice_is_sent_once(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.url.endswith("/save/") else None)
    whole(page).fill("Which dikes?")
    page.get_by_role("button", name="Comment", exact=True).last.dblclick()
    expect(page.get_by_text("Which dikes?", exact=True)).to_have_count(1)
    settled(page)
    assert len(sent) == 1


def test_a_verb_whose_button_is_pressed_twice_is_done_once_and_leaves_no_words(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator("[data-shape='merge']").first.dblclick()
    expect(page.locator("[data-save-state]")).to_contain_text("Merged.")
    expect(page.locator(".trouble[role='alert']")).to_have_count(0)
    assert Reshaping.objects.count() == 1
    reviewer = at_work(open_page, make.reviewer_of("en"), submitted(translation))
    reviewer.get_by_text("Return …").click()
    reviewer.locator("[data-return] textarea").fill("The second figure.")
    reviewer.locator("[data-return] button").dblclick()
    expect(reviewer).to_have_url(re.compile("/desk/$"))
    assert state_of(translation) == "returned"
    reviewer.goto(f"/desk/{translation.pk}/")
    settled(reviewer)
    expect(reviewer.locator("[data-words-left]")).to_be_hidden()


def test_a_paragraph_whose_button_is_pressed_twice_is_approved_once(
    translation: Translation, open_page: OpenPage
) -> None:
    page = at_work(open_page, make.reviewer_of("en"), submitted(translation))
    first = page.locator("[data-approve]").first
    first.evaluate("(button) => { button.click(); button.click(); }")
    expect(first).to_be_hidden()
    expect(page.locator("[data-save-state]")).to_have_text("The paragraph is approved.")
    assert translation.paragraphs.exclude(approved_by=None).count() == 1


def test_a_half_written_comment_is_sent_by_no_other_button(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    whole(page).fill("Which dik")
    page.locator("[data-ready]").first.click()
    expect(page.locator("[data-save-state]")).to_contain_text("ready for its reviewer")
    page.locator("[data-shape='merge']").first.click()
    expect(page.locator("[data-save-state]")).to_contain_text("Merged.")
    expect(whole(page)).to_have_value("Which dik")
    settled(page)
    page.locator(area(page, translation, "headline")).press("Control+s")
    page.reload()
    settled(page)
    expect(whole(page)).to_have_value("Which dik")
    assert not Comment.objects.exists()


def test_a_desk_that_answers_with_a_fault_is_not_called_a_missing_network(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.route(re.compile("/(autosave|store-key)/$"), lambda route: route.fulfill(status=502, body="Bad gateway"))
    page.locator(area(page, translation)).fill("The dikes hold.")
    line = page.locator("[data-save-state]")
    expect(line).to_have_text("The desk does not answer. Paragraphs kept in this browser: 1")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.locator("[data-waiting]")).to_contain_text("Waits for the desk: Submit for review")
    expect(line).to_have_text("The desk does not answer. Paragraphs kept in this browser: 1")
    page.get_by_role("button", name="Recall").click()
    troubles.clear()


def test_who_types_on_after_handing_in_elsewhere_is_told_that(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    submitted(translation)
    page.locator(area(page, translation)).fill("A later thought.")
    expect(page.locator("[data-save-state]")).to_contain_text("Mira Okafor handed this in from another window at")
    page.reload()
    expect(page.get_by_text("A later thought.")).to_be_visible()
    troubles.clear()
