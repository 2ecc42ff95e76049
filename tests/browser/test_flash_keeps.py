"""Nothing typed on the flash screen is lost either: no network, a closed window, somebody who was quicker."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.flashes import SAID, arrive
from tests.browser.test_nothing_is_lost import comes_true
from tests.browser.windows import unanswered
from translations.actions import flashing
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Save, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


@pytest.fixture
def story() -> Article:
    make.known("mira")
    return arrive()


def at_the_flash(open_page: OpenPage, story: Article, who: str = "mira") -> Page:
    page = open_page(make.known(who))
    page.goto(f"/desk/flash/{story.pk}/")
    page.wait_for_function("() => document.querySelector('[data-boxes]')?.dataset.keeps === 'yes'")
    return page


def drafted() -> list[str]:
    return list(DraftParagraph.objects.filter(translation__language="en").values_list("text", flat=True))


def type_offline(page: Page, text: str) -> None:
    page.context.set_offline(True)
    page.locator("#box-en textarea").first.fill(text)
    expect(page.locator("#box-en [data-said]")).to_contain_text("kept in this browser")


def test_without_a_network_a_box_says_so_and_saves_once_it_is_back(
    open_page: OpenPage, story: Article, troubles: list[str]
) -> None:
    page = at_the_flash(open_page, story)
    type_offline(page, "Dam breaks on the Sorle")
    page.context.set_offline(False)
    expect(page.locator("#box-en [data-said]")).to_contain_text("Saved")
    assert "Dam breaks on the Sorle" in drafted()
    troubles.clear()


def test_a_window_closed_without_a_network_is_taken_up_by_the_next_page_of_the_desk(
    open_page: OpenPage, story: Article, troubles: list[str]
) -> None:
    page = at_the_flash(open_page, story)
    type_offline(page, "Dam breaks on the Sorle")
    page.close()
    context = page.context
    context.set_offline(False)
    other = context.new_page()
    other.goto("/desk/")
    comes_true(lambda: "Dam breaks on the Sorle" in drafted(), other)
    assert Translation.objects.get(language="en").translator == make.known("mira")
    other.goto(f"/desk/flash/{story.pk}/")
    expect(other.locator("#box-en textarea").first).to_have_value("Dam breaks on the Sorle")
    troubles.clear()


def test_what_is_typed_is_saved_though_the_window_closes_at_once(open_page: OpenPage, story: Article) -> None:
    page = at_the_flash(open_page, story)
    page.locator("#box-en textarea").first.fill("Typed and gone")
    page.close(run_before_unload=True)
    other = open_page(make.known("ines"))
    comes_true(lambda: "Typed and gone" in drafted(), other)


def test_where_somebody_was_quicker_the_text_is_shown_until_its_writer_discards_it(
    open_page: OpenPage, story: Article, troubles: list[str], axe: CheckAccess
) -> None:
    page = at_the_flash(open_page, story)
    type_offline(page, "Mira's words")
    owen_writes(story, make.person("owen", translator=["en"]))
    page.close()
    context = page.context
    context.set_offline(False)
    other = context.new_page()
    other.goto(f"/desk/flash/{story.pk}/")
    box = other.locator("#box-en")
    expect(box).to_contain_text(SAID["en"][0])
    expect(box.locator("[data-left]")).to_contain_text("Mira's words")
    axe(other)
    other.reload()
    box.get_by_role("button", name="Discard").click()
    expect(box.locator("[data-left]")).to_have_count(0)
    other.reload()
    expect(box).to_contain_text(SAID["en"][0])
    assert drafted().count("Mira's words") == 0
    other.wait_for_function("() => document.querySelector('[data-boxes]')?.dataset.keeps === 'yes'")
    expect(box.locator("[data-left]")).to_have_count(0)
    troubles.clear()


def test_who_types_on_after_a_lost_answer_is_in_no_conflict_with_themselves(
    open_page: OpenPage, story: Article, troubles: list[str]
) -> None:
    page = at_the_flash(open_page, story)
    page.route("**/flash-save/", unanswered, times=1)
    page.locator("#box-en textarea").first.fill("The dam")
    comes_true(lambda: "The dam" in drafted(), page)
    page.locator("#box-en textarea").first.fill("The dam has broken")
    comes_true(lambda: "The dam has broken" in drafted(), page)
    expect(page.locator("#box-en [data-said]")).to_contain_text("Saved")
    expect(page.locator("#box-en .trouble, #box-en [data-left]")).to_have_count(0)
    assert not Save.objects.lost().exists()
    troubles.clear()


def owen_writes(story: Article, owen: Person) -> None:
    assert story.current is not None
    typed = [Typed(story.current.texts[0].id, 0, SAID["en"][0])]
    work = Translation.objects.get(language="en")
    flashing.write(work, typed, seen={}, beside=1, hand_in=False, by=owen, at=timezone.now())
