"""A correction goes its whole way by keyboard alone: taken up, returned, approved, and released to readers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Edition
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.keys import after_f8, listens, press
from translations.models import Comment, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

FARTHEST = 150  # keys from one end of a page to the other


def press_on(page: Page, wanted: Locator) -> None:
    """Tab until it has the focus, then Enter."""
    tab_to(page, wanted)
    page.keyboard.press("Enter")


def tab_to(page: Page, wanted: Locator) -> None:
    expect(wanted).to_have_count(1)
    for _ in range(FARTHEST):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    expect(wanted).to_be_focused()


def type_over(page: Page, words: str) -> None:
    page.keyboard.press("Control+a")
    page.keyboard.type(words)


def test_a_correction_goes_its_whole_way_by_keyboard_alone(open_page: OpenPage) -> None:
    story = make.article()
    for language in ("de", "en"):
        make.live(story, language)
    story = make.correction(story)
    work = Translation.objects.get(article=story, language="en")
    editor, mira, jonas = map(open_page, (make.editor(), make.translator_into("en"), make.reviewer_of("en")))
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    readers_are_to_be_told(editor, board)
    what_changed_is_taken_up(mira, work)
    it_is_returned(jonas, work)
    it_is_written_again(mira, work, "14 towns on the Sorle are affected.")
    it_is_approved(jonas, work)
    editor.goto(board)
    press_on(editor, editor.locator("#board-en").get_by_role("button", name=re.compile("^Release")))
    expect(editor.locator("main")).to_contain_text("1 of 2")
    edition = Edition.objects.select_related("newest").get(article=story, language="en")
    assert edition.newest is not None
    assert any("14 towns on the Sorle are affected." in text for text in edition.newest.texts)


def readers_are_to_be_told(editor: Page, board: str) -> None:
    editor.goto(board)
    tab_to(editor, editor.locator("#reader-sentence"))
    editor.keyboard.type("Eine Zahl war falsch.")
    press_on(editor, editor.locator("#sentence button"))
    expect(editor.locator("main")).to_contain_text("Eine Zahl war falsch.")


def what_changed_is_taken_up(page: Page, work: Translation) -> None:
    page.goto("/desk/")
    press_on(page, page.locator(f"main a[href='/desk/{work.pk}/']").first)
    press_on(page, page.locator("button[formaction$='/go-on/']"))
    listens(page)
    tab_to(page, text_of(page, work, "lead"))
    type_over(page, "14 towns are affected.")
    after_f8(page, "u")
    expect(page.locator("[data-follow]")).to_have_count(0)
    listens(page)
    tab_to(page, text_of(page, work, "correction"))
    page.keyboard.type("A figure was wrong.")
    hand_in(page, work)


def it_is_returned(page: Page, work: Translation) -> None:
    page.goto(f"/desk/{work.pk}/")
    listens(page)
    press(page, "Control+Shift+Enter")
    page.keyboard.type("Say which towns.")
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
    assert Comment.objects.get().text == "Say which towns."


def it_is_written_again(page: Page, work: Translation, words: str) -> None:
    page.goto(f"/desk/{work.pk}/")
    listens(page)
    tab_to(page, text_of(page, work, "lead"))
    type_over(page, words)
    hand_in(page, work)


def it_is_approved(page: Page, work: Translation) -> None:
    page.goto(f"/desk/{work.pk}/")
    listens(page)
    tab_to(page, text_of(page, work, "lead"))
    press(page, "Alt+Enter")
    expect(page.locator(f"#p-{work.paragraphs.get(role='lead').uid}")).to_contain_text("approved")
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
    assert Translation.objects.get(pk=work.pk).state == "approved"


def text_of(page: Page, work: Translation, role: str) -> Locator:
    return page.locator(f"#t-{work.paragraphs.get(role=role).uid}")


def hand_in(page: Page, work: Translation) -> None:
    press(page, "Control+s")
    expect(page.locator("[data-save-state]")).to_contain_text(re.compile(r"\d\d:\d\d:\d\d"))
    make.waive_all(work)
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
