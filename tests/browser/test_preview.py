"""The preview beside the text: it shows what is typed while it is typed, in the readers' direction, saved or not."""

from __future__ import annotations

import pytest
from playwright.sync_api import FrameLocator, Page, Route, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.keys import after_f8
from translations.models import Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

SHOWN = """() => {
  window.shown = [];
  const main = document.querySelector("[data-preview] iframe").contentDocument.querySelector("main");
  new MutationObserver(() => window.shown.push(main.innerText)).observe(main, { childList: true });
}"""


@pytest.fixture
def translator() -> Person:
    return make.translator_into("ar")


@pytest.fixture
def translation(translator: Person) -> Translation:
    made = make.translation(language="ar")
    make.write(made)
    return made


def with_preview(open_page: OpenPage, person: Person, translation: Translation) -> tuple[Page, FrameLocator]:
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    with page.expect_response(lambda answer: answer.url.endswith("/preview/") and answer.request.method == "POST"):
        after_f8(page, "v")
    return page, page.frame_locator("[data-preview] iframe")


def test_what_is_typed_shows_from_right_to_left_while_no_save_gets_through(
    open_page: OpenPage, translator: Person, translation: Translation
) -> None:
    lead = translation.paragraphs.get(role="lead")
    page, preview = with_preview(open_page, translator, translation)
    saves: list[Route] = []
    page.route("**/autosave/", lambda route: saves.append(route))
    expect(preview.locator("html")).to_have_attribute("dir", "rtl")
    expect(preview.locator("html")).to_have_attribute("lang", "ar")
    field = page.locator(f"#t-{lead.uid}")
    field.fill("")
    field.press_sequentially("فيضان *كبير* في ")
    expect(preview.locator(".body em")).to_have_text("كبير")
    field.press_sequentially("12 قرية")
    expect(preview.locator(".body")).to_contain_text("فيضان كبير في 12 قرية")
    assert preview.locator(".body em").evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert translation.paragraphs.get(role="lead").text == lead.text


def test_the_answer_to_an_older_question_never_replaces_a_newer_text(
    open_page: OpenPage, translator: Person, translation: Translation
) -> None:
    page, preview = with_preview(open_page, translator, translation)
    field = page.locator(f"#t-{translation.paragraphs.get(role='headline').uid}")
    held: list[Route] = []
    page.route("**/preview/", lambda route: held.append(route), times=1)
    with page.expect_request("**/preview/") as older:
        field.fill("القديم")
    field.fill("الجديد")
    expect(preview.locator("h1")).to_have_text("الجديد")
    page.evaluate(SHOWN)
    with page.expect_request_finished(lambda request: request == older.value):
        held[0].continue_()
    field.fill("الأحدث")
    expect(preview.locator("h1")).to_have_text("الأحدث")
    assert not [text for text in page.evaluate("window.shown") if "القديم" in text]
