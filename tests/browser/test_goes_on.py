"""A page that was stopped, or shows two texts for one paragraph, goes on: nobody has to load it again to be saved."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from articles.actions import stopping
from articles.wire.incoming import MAX_PARAGRAPH
from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.test_nothing_is_lost import area, at_work, comes_true, text_of
from tests.browser.test_words_are_kept import count
from translations.actions import draft, flashing
from translations.actions.sent_texts import Typed
from translations.models import Save, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


@pytest.mark.parametrize("typed_on", ["", " And on, while it was held."])
def test_an_open_page_saves_again_once_a_hold_is_over(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str], typed_on: str
) -> None:
    page = at_work(open_page, mira, translation)
    stopping.hold(make.fresh(translation.article), note="?", by=make.editor(), at=timezone.now())
    page.locator(area(page, translation)).fill("The dikes hold.")
    expect(page.locator("[data-save-state]")).to_contain_text("held")
    comes_true(lambda: Save.objects.lost().exists(), page)
    if typed_on:
        page.locator(area(page, translation)).fill("The dikes hold." + typed_on)
    flashing.clear(make.fresh(translation.article), by=make.editor(), at=timezone.now())
    comes_true(lambda: text_of(translation) == "The dikes hold." + typed_on, page)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved at")
    assert not Save.objects.lost().exists(), "nothing is offered that stands there"
    comes_true(lambda: count(page) == 0, page)
    page.locator(area(page, translation)).fill("The dikes hold, the mayor said.")
    comes_true(lambda: text_of(translation) == "The dikes hold, the mayor said.", page)
    troubles.clear()


def test_a_text_that_was_too_long_is_saved_once_it_is_shortened(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(area(page, translation)).fill("Long. " * (MAX_PARAGRAPH // 5))
    expect(page.locator("[data-save-state]")).to_contain_text("takes at most")
    page.locator(area(page, translation)).fill("Short.")
    comes_true(lambda: text_of(translation) == "Short.", page)
    page.locator(area(page, translation, "headline")).fill("Short, too")
    comes_true(lambda: text_of(translation, "headline") == "Short, too", page)
    troubles.clear()


def test_what_is_handed_in_while_the_story_is_held_is_offered_once(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    stopping.hold(make.fresh(translation.article), note="?", by=make.editor(), at=timezone.now())
    page.locator(area(page, translation)).fill("The dikes")
    comes_true(lambda: Save.objects.lost().exists(), page)
    page.locator(area(page, translation)).fill("The dikes hold.")
    page.get_by_role("button", name="Save", exact=True).click()
    comes_true(lambda: [one.text for one in Save.objects.lost()] == ["The dikes hold."], page)
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_role("alert")).to_contain_text("held")
    assert [one.text for one in Save.objects.lost()] == ["The dikes hold."]
    troubles.clear()


def test_who_types_on_while_two_texts_are_shown_sees_the_own_one_grow(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    row = translation.paragraphs.get(role="lead")
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Typed here.")
    draft.save(translation, [Typed(row.uid, row.number, "Typed there.")], by=mira, at=timezone.now())
    page.context.set_offline(False)
    clash = page.locator(".clash")
    expect(clash).to_contain_text("You saved this paragraph in another window meanwhile")
    page.locator(area(page, translation)).fill("Typed here, and on.")
    expect(clash.locator("[data-mine]")).to_have_text("Typed here, and on.")
    clash.get_by_role("button", name="Keep this one").click()
    comes_true(lambda: text_of(translation) == "Typed here, and on.", page)
    troubles.clear()
