"""What became of a text: the translator sees the reviewer's changes, and one key proposes a name for the register."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from newsroom.models import Concept
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.test_nothing_is_lost import comes_true
from translations.actions import draft, review
from translations.actions.draft import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db(transaction=True)


def mended() -> Translation:
    """The translator wrote a surname in the source's own letters, and the reviewer put it right."""
    work = make.translation(make.article(texts=("Der Bürgermeister Pawel Ryschenkow dankte allen.",)))
    make.write(work)
    lead = work.paragraphs.get(role="lead")
    mira, jonas = make.translator_into("en"), make.reviewer_of("en")
    draft.save(work, [Typed(lead.uid, lead.number, "Mayor Pavel Ryschenkow thanked all.")], by=mira, at=timezone.now())
    make.waive_all(work)
    work.refresh_from_db()
    work = draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())
    lead.refresh_from_db()
    put_right = [Typed(lead.uid, lead.number, "Mayor Pavel Ryzhenkov thanked all.")]
    review.mend(work, put_right, by=jonas, at=timezone.now())
    make.waive_all(work)
    work.refresh_from_db()
    return review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now())


@pytest.mark.parametrize("width", [1280, 390])
def test_one_key_proposes_the_name_that_review_wrote_otherwise(
    width: int, open_page: OpenPage, axe: CheckAccess
) -> None:
    work = mended()
    page = open_page(make.translator_into("en"), viewport={"width": width, "height": 900})
    page.goto(f"/desk/{work.pk}/came-out/")
    expect(page.locator(".became")).to_contain_text("Ryzhenkov")
    expect(page.locator("[data-keys] kbd").first).to_be_visible()
    axe(page)
    page.keyboard.press("F2")
    comes_true(lambda: Concept.objects.exists(), page)
    forms = Concept.objects.get().forms.values_list("language", "text")
    assert dict(forms) == {"de": "Pawel Ryschenkow", "en": "Pavel Ryzhenkov"}
    expect(page.locator("[data-store]")).to_have_count(0)
    page.keyboard.press("F2")
    expect(page.locator("#propose input[name=source]")).to_be_focused()
