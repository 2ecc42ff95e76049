"""Original words, asked for on a page in Arabic: typed, kept by themselves, and there again when the page is opened."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from translations.actions import speaking
from translations.actions.draft import save
from translations.actions.sent_texts import Typed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

QUOTED = "قالت ميلهورن: «السدود صامدة ونحن باقون هنا»."
WORDS = "السدود صامدة، ونحن باقون هنا."


@pytest.mark.parametrize("width", [1440, 390])
def test_the_original_words_are_asked_for_and_kept(width: int, open_page: OpenPage, axe: CheckAccess) -> None:
    source = "„Die Deiche halten, und wir bleiben hier“, sagte Mehlhorn."
    work = make.translation(make.article(texts=[source], headline="Deiche halten", dateline=None), "ar")
    salma, row = make.translator_into("ar"), work.paragraphs.get(role="lead")
    save(work, [Typed(row.uid, row.number, QUOTED)], by=salma, at=timezone.now())
    page = open_page(salma, viewport={"width": width, "height": 900})
    page.goto(f"/desk/{work.pk}/")
    shown = page.locator(f"#s-{row.uid}")
    shown.locator("details", has=page.locator("select[name^=spoken-]")).locator("summary").click()
    shown.locator("select[name^=spoken-]").select_option("ar")
    shown.locator("button[name=spoken]").click()
    words = page.locator(f"[id='t-~{row.uid}']")
    expect(words).to_be_visible()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with page.expect_response("**/autosave/"):
        words.fill(WORDS)
    row.refresh_from_db()
    assert (row.original_words, row.text) == (WORDS, QUOTED)
    page.goto(f"/desk/{work.pk}/")
    expect(words).to_have_value(WORDS)
    assert words.evaluate("field => getComputedStyle(field).direction") == "rtl"
    page.goto("/desk/")


def test_words_from_another_window_come_in_and_ids_of_digits_change_no_order(open_page: OpenPage) -> None:
    source = "„Die Deiche halten, und wir bleiben hier“, sagte Mehlhorn."
    work = make.translation(make.article(texts=[source], headline="Deiche halten", dateline=None))
    make.write(work)
    mira, row = make.translator_into("en"), work.paragraphs.get(role="lead")
    work.paragraphs.filter(pk=row.pk).update(uid="12345678")
    speaking.mark_spoken_from(work, uid=row.sources[0], language="en", by=mira, at=timezone.now())
    page, other = open_page(mira), open_page(mira)
    for window in (page, other):
        window.goto(f"/desk/{work.pk}/")
    with other.expect_response("**/autosave/"):
        other.locator("[id='t-~12345678']").fill("The dikes will hold.")
    with page.expect_response("**/pulse/"):
        page.locator("textarea.read").last.focus()
    expect(page.locator("[id='t-~12345678']")).to_have_value("The dikes will hold.", timeout=15_000)
    expect(page.locator("[name='seen-~12345678']")).to_have_value("1")
    expect(page.locator("[data-moved]")).to_be_hidden()
