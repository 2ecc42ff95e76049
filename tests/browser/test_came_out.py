"""What became of a text: the translator sees the reviewer's changes, and one key proposes a name for the register."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from newsroom.models import Concept
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, listens, press
from tests.browser.test_nothing_is_lost import comes_true
from translations.actions import draft, review, shaping
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


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


def reshaped() -> Translation:
    """The reviewer merged two paragraphs, left one out and moved one."""
    work = make.translation(make.article(texts=[f"Satz {n} steht hier." for n in range(6)]))
    make.write(work, "Sentence {letter} stands here.")
    mira, jonas, at = make.translator_into("en"), make.reviewer_of("en"), timezone.now()
    work = draft.submit(work, seen=mark_of(work), by=mira, at=at)
    rows = list(work.paragraphs.filter(role__in=["lead", "text"]).in_order())
    shaping.merge(work, uid=rows[0].uid, by=jonas, at=timezone.now())
    left_out = [Typed(rows[2].uid, rows[2].number, "", "Old news by now")]
    review.mend(work, left_out, by=jonas, at=timezone.now())
    for _step in range(2):
        shaping.move(work, uid=rows[5].uid, up=True, by=jonas, at=timezone.now())
    make.waive_all(work)
    work.refresh_from_db()
    work = review.assent(work, seen=mark_of(work), by=mira, at=timezone.now())
    return review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now())


@pytest.mark.parametrize("width", [1280, 390])
def test_what_review_merged_left_out_and_moved_is_read_and_heard(
    width: int, open_page: OpenPage, axe: CheckAccess
) -> None:
    work = reshaped()
    page = open_page(make.translator_into("en"), viewport={"width": width, "height": 900})
    page.goto(f"/desk/{work.pk}/came-out/")
    merged, left_out, moved = page.locator(".became").all()
    expect(merged).to_contain_text("changed by Jonas Weber, merged")
    expect(left_out).to_contain_text("Left out: Old news by now")
    expect(left_out.locator("del")).to_contain_text("removed: Sentence")
    expect(moved).to_contain_text("number 8 of what was handed in, changed by Jonas Weber, moved")
    axe(page)
    after_f8(page, "ArrowDown")
    expect(page.locator(".became:focus h2")).to_contain_text("merged")


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
    press(page, "F2")
    comes_true(lambda: Concept.objects.exists(), page)
    forms = Concept.objects.get().forms.values_list("language", "text")
    assert dict(forms) == {"de": "Pawel Ryschenkow", "en": "Pavel Ryzhenkov"}
    expect(page.locator("[data-store]")).to_have_count(0)
    listens(page)
    press(page, "F2")
    expect(page.locator("#propose input[name=source]")).to_be_focused()
