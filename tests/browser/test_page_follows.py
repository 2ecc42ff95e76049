"""What stands beside a paragraph follows what is typed into it: its buttons and what is said of it, without a reload."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, press
from tests.browser.test_nothing_is_lost import area, at_work, comes_true, text_of
from translations.actions import draft, paragraphs
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


@pytest.mark.parametrize("is_approved", [False, True], ids=["approved on this page", "approved before"])
def test_a_reviewer_approves_a_paragraph_again_after_mending_it(
    translation: Translation, mira: Person, open_page: OpenPage, is_approved: bool
) -> None:
    make.waive_all(translation)
    draft.submit(translation, seen=mark_of(translation), by=mira, at=timezone.now())
    jonas, lead = make.reviewer_of("en"), translation.paragraphs.get(role="lead")
    if is_approved:
        paragraphs.approve_paragraph(translation, uid=lead.uid, seen=lead.number, beside=1, by=jonas, at=timezone.now())
    page = at_work(open_page, jonas, translation)
    row, text = page.locator(f"#p-{lead.uid}"), page.locator(area(page, translation))
    if not is_approved:
        text.focus()
        press(page, "Alt+Enter")
    expect(row.locator("[data-state]")).to_contain_text("approved")
    expect(row.locator("[data-approve]")).to_be_hidden()
    text.press("Control+End")
    page.keyboard.type("!")
    expect(row.locator("[data-state]")).to_contain_text("draft")
    expect(row.locator("[data-approve]")).to_be_visible()
    press(page, "Alt+Enter")
    expect(row.locator("[data-state]")).to_contain_text("approved")
    assert translation.paragraphs.get(role="lead").approved_by == jonas


def test_a_text_is_split_that_was_typed_since_the_page_opened(
    mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    translation = make.translation()
    page = at_work(open_page, mira, translation)
    lead = translation.paragraphs.get(role="lead")
    text, split = page.locator(f"#t-{lead.uid}"), page.locator(f"#p-{lead.uid} [data-shape=split]")
    expect(split).to_be_hidden()
    expect(page.locator("footer [data-act=split] kbd")).to_have_text("F8 X")
    text.focus()
    after_f8(page, "x")
    expect(text).to_have_value("")
    page.keyboard.type("The dikes hold. Two bridges are closed.")
    expect(split).to_be_visible()
    text.evaluate("text => text.setSelectionRange(15, 15)")
    after_f8(page, "x")
    expect(page.locator("textarea.read", has_text="Two bridges are closed.")).to_have_count(1)
    expect(text).to_have_value("The dikes hold.")
    troubles[:] = [trouble for trouble in troubles if "/help/?" not in trouble]


def test_what_was_left_out_and_is_written_again_says_so_no_more(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    row = translation.paragraphs.get(role="lead")
    left_out = [Typed(row.uid, row.number, "", left_out="Readers here know it.")]
    draft.save(translation, left_out, by=mira, at=timezone.now())
    page = at_work(open_page, mira, translation)
    line = page.locator(f"#p-{row.uid}")
    expect(line).to_contain_text("Left out: Readers here know it.")
    expect(line.get_by_role("button", name="Mark ready")).to_have_count(0)
    page.locator(area(page, translation)).fill("The dikes hold.")
    comes_true(lambda: text_of(translation) == "The dikes hold.", page)
    expect(line.get_by_text("Left out:")).to_have_count(0)
    expect(line.get_by_role("button", name="Take in again")).to_have_count(0)
    expect(line.get_by_text("Leave out …")).to_be_visible()
    axe(page)
    press(page, "Alt+Enter")
    expect(line.locator("[data-state]")).to_contain_text("ready")
