"""A reviewer away from the desk: reads, mends, approves and returns on a phone; another one approves the rest."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.one_of_everything import who
from translations.models import Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

WIDTH = 390
PHONE = {"viewport": {"width": WIDTH, "height": 844}, "has_touch": True, "device_scale_factor": 3}
REASON = "The second paragraph names the wrong river."
QUEUE = re.compile("/desk/$")
BUTTONS = """() => {
  const seen = [...document.querySelectorAll("button")].filter((button) => button.checkVisibility());
  return seen.map((button) => [button, button.getBoundingClientRect()])
    .map(([button, { left, right }]) => [button.textContent.trim(), left, right]);
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_text_is_mended_approved_in_part_and_returned_then_approved(
    language: str, open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    work = make.translation(language=language, state="in review")
    one, translator = (who(each(language).username, language) for each in (make.reviewer_of, make.translator_into))
    other = make.person("owen", reviewer=[language], interface_language=language)
    phones = {person.pk: open_page(person, **PHONE) for person in (one, translator, other)}

    page = phones[one.pk]
    opened_from_the_queue(page, work, axe_strict)
    mended_and_approved(page, work, by=one)
    looked_over(page, axe_strict)
    returned(page, axe_strict)
    assert state_of(work) == "returned"

    handed_in_again(phones[translator.pk], work, axe_strict)
    assert state_of(work) == "in review"

    page = phones[other.pk]
    page.goto(f"/desk/{work.pk}/")  # it waits for the first one in the queue; the other was sent its address
    looked_over(page, axe_strict)
    page.locator(".bar .verbs button[formaction$='/approve/']").tap()
    expect(page).to_have_url(QUEUE)
    assert state_of(work) == "approved"
    signed = dict(work.paragraphs.values_list("role", "approved_by"))
    assert signed["lead"] == one.pk, "what was approved before the return stays approved"
    assert signed["headline"] == other.pk


def opened_from_the_queue(page: Page, work: Translation, check: CheckAccess) -> None:
    page.goto("/desk/")
    looked_over(page, check)
    page.locator(f"td.story a[href='/desk/{work.pk}/']").first.tap()
    expect(lead_of(page, work)).to_be_visible()
    looked_over(page, check)


def mended_and_approved(page: Page, work: Translation, *, by: Person) -> None:
    """One word more in the lead, and the lead approved with it."""
    lead = work.paragraphs.get(role="lead")
    field = lead_of(page, work)
    field.tap()
    field.press("End")
    field.press_sequentially(" again")
    page.locator(f"#p-{lead.uid} [data-approve]").tap()
    expect(page.locator(f"#p-{lead.uid} [data-approve]")).to_be_hidden()
    row = work.paragraphs.get(role="lead")
    assert (row.text, row.mended_by, row.approved_by) == (f"{lead.text} again", by, by)


def returned(page: Page, check: CheckAccess) -> None:
    """Not without a reason; with one it is gone from the reviewer's hands."""
    asks = page.locator("[data-return]")
    asks.locator("summary").tap()
    asks.locator("button").tap()
    expect(page.locator("#why-return")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("alert").filter(visible=True)).to_be_visible()
    looked_over(page, check)
    page.locator("#why-return").fill(REASON)
    asks.locator("button").tap()
    expect(page).to_have_url(QUEUE)


def handed_in_again(page: Page, work: Translation, check: CheckAccess) -> None:
    """Its translator reads the reason, changes another paragraph and hands it in."""
    page.goto(f"/desk/{work.pk}/")
    expect(page.get_by_text(REASON).first).to_be_visible()
    looked_over(page, check)
    text = work.paragraphs.in_order().filter(role="text").last()
    assert text is not None
    page.locator(f"#t-{text.uid}").fill(f"{text.text} there")
    page.locator(".bar .verbs button[formaction$='/submit/']").tap()
    expect(page).to_have_url(QUEUE)


def lead_of(page: Page, work: Translation) -> Locator:
    return page.locator(f"#t-{work.paragraphs.get(role='lead').uid}")


def looked_over(page: Page, check: CheckAccess) -> None:
    """Open to all, and no wider than the phone, its buttons included."""
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.url
    # All in one look: one by one, the page may change in between.
    buttons = page.evaluate(BUTTONS)
    assert buttons
    assert not [name for name, start, end in buttons if start < 0 or end > WIDTH]


def state_of(work: Translation) -> str:
    return Translation.objects.get(pk=work.pk).state
