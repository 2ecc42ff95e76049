"""An advance text and the delivered one, as an editor and a translator meet them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import press
from translations.actions.draft import save
from translations.actions.sent_texts import Typed

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Der Bürgermeister dankte.", "Die Brücken sind offen.")
MARK = "Advance text · check against delivery"


def test_the_delivered_text_is_pasted_and_the_translator_takes_what_changed(
    open_page: OpenPage, axe: CheckAccess
) -> None:
    opens = timezone.now() + timedelta(hours=3)
    article = make.article(headline="Rede zum Hochwasser", texts=SOURCE, is_advance=True, embargo=opens)
    work = make.translation(article)
    make.write(work)
    lead, person = work.paragraphs.get(role="lead"), make.translator_into("en")
    save(work, [Typed(lead.uid, lead.number, "Schools in 12 towns stay closed.")], by=person, at=timezone.now())
    translator = open_page(person)
    translator.goto(f"/desk/{work.pk}/")
    expect(translator.locator("header.bar")).to_contain_text(MARK)
    axe(translator)

    editor = open_page(make.editor())
    editor.goto("/admin/articles/article/")
    expect(editor.get_by_role("row").filter(has_text="Rede zum Hochwasser")).to_contain_text(MARK)
    axe(editor)
    editor.get_by_role("link", name="Rede zum Hochwasser").click()
    expect(editor.get_by_role("button", name="Delivered as written")).to_be_visible()
    axe(editor)
    editor.get_by_role("link", name="Delivered text …").click()
    editor.get_by_label("The text as it was delivered").fill(
        "\n\n".join([SOURCE[0].replace("12", "14"), *SOURCE[1:], "Danke."])
    )
    axe(editor)
    editor.get_by_role("button", name="Lay it over the paragraphs").click()
    expect(editor.get_by_label("Paragraph 4", exact=True)).to_have_value("In 14 Gemeinden bleiben die Schulen zu.")
    expect(editor.get_by_label("Paragraph 7", exact=True)).to_have_value("Danke.")
    expect(editor.get_by_label("The delivered text")).to_be_checked()
    editor.get_by_role("button", name="File this revision").click()
    expect(editor.get_by_text("Revision 2 is filed.")).to_be_visible()
    expect(editor.get_by_text(MARK)).to_have_count(0)

    translator.goto(f"/desk/{work.pk}/")
    expect(translator.locator(".news").first).to_contain_text("Delivered text · ")
    expect(translator.locator("header.bar")).not_to_contain_text(MARK)
    expect(translator.locator("textarea.read:visible")).to_have_count(1)
    translator.locator("[data-focus]").click()
    press(translator, "F2")
    expect(translator.locator(f"#t-{lead.uid}")).to_have_value("Schools in 14 towns stay closed.")
    axe(translator)
