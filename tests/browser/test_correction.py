"""A corrected fact, as a translator meets it: only what changed, and one key."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, press
from translations.actions.draft import save
from translations.actions.sent_texts import Typed

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Der Bürgermeister dankte.", "Die Brücken sind offen.")


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "Schools in 12 towns stay closed.", "Schools in 14 towns stay closed."),
        ("ar", "تبقى المدارس مغلقة في ١٢ بلدة.", "تبقى المدارس مغلقة في ١٤ بلدة."),
    ],
)
def test_a_patch_is_taken_with_one_key(
    language: str, before: str, after: str, open_page: OpenPage, axe: CheckAccess
) -> None:
    article = make.article(texts=SOURCE)
    translation = make.translation(article, language)
    make.write(translation)
    lead, person = translation.paragraphs.get(role="lead"), make.translator_into(language)
    save(translation, [Typed(lead.uid, lead.number, before)], by=person, at=timezone.now())
    make.correction(article)
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    expect(page.locator("[data-fold]").first).to_be_visible()
    expect(page.locator("textarea.read:visible")).to_have_count(1)
    axe(page)
    page.locator("[data-focus]").click()
    expect(page.locator(f"#t-{lead.uid}")).to_be_focused()
    press(page, "F2")
    expect(page.locator(f"#t-{lead.uid}")).to_have_value(after)
    expect(page.locator(".is-stale")).to_have_count(0)
    axe(page)


def test_everything_proposed_is_taken_with_one_key_and_undone(open_page: OpenPage, axe: CheckAccess) -> None:
    article = make.article(
        texts=("In 12 Gemeinden bleiben die Schulen zu.", "Es kamen 30 Helfer.", "Die Brücken sind offen.")
    )
    translation = make.translation(article)
    make.write(translation)
    _headline, _line, lead, helpers, _bridges = translation.paragraphs.in_order()
    person = make.translator_into("en")
    written = {lead.uid: "Schools in 12 towns stay closed.", helpers.uid: "30 helpers came."}
    typed = [Typed(row.uid, row.number, written[row.uid]) for row in (lead, helpers)]
    save(translation, typed, by=person, at=timezone.now())
    make.correction(article)
    make.correction(article, old="30", new="50")
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    expect(page.get_by_role("button", name="Take everything proposed (2 texts)")).to_be_visible()
    expect(page.locator(".news").first).to_contain_text("The source changed 2 times since the draft was up to date:")
    axe(page)
    after_f8(page, "a")
    expect(page.locator("[data-take-all]")).to_have_count(0)
    expect(page.locator(".is-stale")).to_have_count(0)
    expect(page.locator(f"#t-{lead.uid}")).to_have_value("Schools in 14 towns stay closed.")
    expect(page.locator(f"#t-{helpers.uid}")).to_have_value("50 helpers came.")
    page.get_by_role("button", name="Undo: took everything proposed").click()
    expect(page.locator(f"#t-{lead.uid}")).to_have_value("Schools in 12 towns stay closed.")
    expect(page.locator(".is-stale")).to_have_count(2)
