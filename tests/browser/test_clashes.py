"""Two texts for one paragraph come up while somebody types: nothing is chosen, and nothing goes where it was not meant."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, Route, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8
from tests.browser.test_nothing_is_lost import area, at_work, comes_true, settled, text_of
from translations.actions import draft
from translations.actions.sent_texts import Typed
from translations.models import Save, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


def on_its_way(page: Page, translation: Translation, person: Person) -> Route:
    """A text for the lead that the desk will find too late; it is held on its way there."""
    held: list[Route] = []
    page.route("**/autosave/", lambda route: held.append(route), times=1)
    row = translation.paragraphs.get(role="lead")
    page.locator(area(page, translation)).fill("Typed here.")
    comes_true(lambda: len(held) == 1, page)
    draft.save(translation, [Typed(row.uid, row.number, "Typed there.")], by=person, at=timezone.now())
    return held[0]


def clashing(page: Page, translation: Translation, person: Person) -> Locator:
    on_its_way(page, translation, person).continue_()
    expect(page.locator(".clash")).to_contain_text("Typed there.")
    return page.locator(".clash")


def test_who_types_on_in_another_paragraph_goes_on_there_and_chooses_by_key(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    late = on_its_way(page, translation, mira)
    page.locator(area(page, translation, "headline")).fill("")
    page.keyboard.type("One word, and ")
    late.continue_()
    clash = page.locator(".clash")
    expect(clash).to_be_visible()
    page.keyboard.type("another word")
    expect(page.locator(area(page, translation, "headline"))).to_have_value("One word, and another word")
    expect(page.locator(area(page, translation))).to_have_value("Typed here.")
    comes_true(lambda: text_of(translation, "headline") == "One word, and another word", page)
    assert text_of(translation) == "Typed there."
    expect(page.locator("[data-save-state]")).to_have_text(
        "Paragraph 3: there are two texts. Yours is kept; choose between them: F8 K"
    )
    axe(page)
    after_f8(page, "k")
    expect(clash).to_be_focused()
    page.keyboard.press("Space")
    expect(clash).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    comes_true(lambda: text_of(translation) == "Typed here.", page)


def test_who_types_on_in_that_very_paragraph_goes_on_in_the_own_text(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    late = on_its_way(page, translation, mira)
    page.keyboard.press("Control+End")
    page.keyboard.type(" And")
    late.continue_()
    clash = page.locator(".clash")
    expect(clash).to_be_visible()
    page.keyboard.type(" on and on.")
    expect(page.locator(area(page, translation))).to_have_value("Typed here. And on and on.")
    expect(clash.locator("[data-mine]")).to_have_text("Typed here. And on and on.")
    clash.get_by_role("button", name="Take the other").click()
    expect(page.locator(area(page, translation))).to_have_value("Typed there.")


def test_after_a_reload_the_choice_stands_once_and_is_gone_on_from(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    clashing(page, translation, mira)
    page.locator(area(page, translation)).fill("It was typed here.")
    for _ in range(2):
        page.reload()
        settled(page)
        expect(page.locator(".clash [data-mine]")).to_have_text("It was typed here.")
        expect(page.locator(".offer, [data-offers]")).to_have_count(0)
        expect(page.locator(area(page, translation))).to_have_value("It was typed here.")
    page.locator(area(page, translation)).press_sequentially(" On.")
    expect(page.locator(".clash [data-mine]")).to_contain_text("On.")
    page.get_by_role("button", name="Take the other").click()
    expect(page.locator(area(page, translation))).to_have_value("Typed there.")
    comes_true(lambda: not Save.objects.lost().exists(), page)
    assert text_of(translation) == "Typed there."


def test_a_button_makes_no_choice(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    make.waive_all(translation)
    page = at_work(open_page, mira, translation)
    clashing(page, translation, mira)
    page.reload()
    settled(page)
    expect(page.locator(".clash")).to_have_count(1)
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert text_of(translation) == "Typed there."
    assert Translation.objects.get().state == "drafting"
