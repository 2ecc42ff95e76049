"""The working page under a person's hands: no key pressed on it is lost, whatever happens to window or session."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Dialog, Page, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, press
from tests.browser.signing_in import sign_in
from translations.models import Comment, Save, Translation

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = "Typed before the door shut."


def at_work(open_page: OpenPage, person: Person, translation: Translation) -> Page:
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    return page


def lead_of(translation: Translation) -> str:
    return translation.paragraphs.get(role="lead").text


def lead_on(page: Page, translation: Translation) -> str:
    return f"#t-{translation.paragraphs.get(role='lead').uid}"


def leaves_only_after_asking(page: Page) -> bool:
    """Close the window as a person would, and stay when it asks."""
    asked = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.evaluate("location.href = '/desk/'")
    page.wait_for_function("() => true")
    return asked == ["beforeunload"]


def test_the_session_ends_and_the_button_still_arrives(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(lead_on(page, translation)).fill(TYPED)
    page.context.clear_cookies(name="desk")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("You were signed out")).to_be_visible()
    axe(page)
    sign_in(page)
    expect(page.get_by_role("heading", name="Send what you typed?")).to_be_visible()
    axe(page)
    # This browser still holds the text: the page that comes asks for it, and hears that it stands.
    with page.expect_response("**/autosave/") as asked:
        page.get_by_role("button", name="Send it now").click()
    expect(page).to_have_url(re.compile("/desk/$"))
    assert asked.value.ok
    assert lead_of(translation) == TYPED
    assert make_fresh(translation).state == "in review"
    assert not Save.objects.lost().exists()


def make_fresh(translation: Translation) -> Translation:
    return Translation.objects.get(pk=translation.pk)


@pytest.mark.parametrize("scripts", [True, False])
def test_signed_in_again_in_another_window_the_page_goes_on(
    scripts: bool, translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = open_page(mira, java_script_enabled=scripts)
    page.goto(f"/desk/{translation.pk}/")
    page.locator(lead_on(page, translation)).fill(TYPED)
    page.context.clear_cookies(name="desk")
    other = page.context.new_page()
    other.goto("/sign-in/")
    sign_in(other)
    expect(other).to_have_url(re.compile("/desk/$"))
    page.get_by_role("button", name="Submit for review").click()
    if not scripts:
        page.get_by_role("button", name="Send it now").click()
    expect(page).to_have_url(re.compile("/desk/$"))
    assert lead_of(translation) == TYPED


def test_a_script_that_saves_hands_the_page_in_with_the_new_token(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    other = page.context.new_page()
    other.context.clear_cookies(name="desk")
    other.goto("/sign-in/")
    sign_in(other)
    expect(other).to_have_url(re.compile("/desk/$"))
    page.get_by_text("On the whole").wait_for()
    page.get_by_role("textbox", name="Comment on the whole").fill("A careful remark.")
    press(page, "Control+s")
    expect(page.get_by_text("A careful remark.", exact=True)).to_be_visible()
    assert Comment.objects.get().text == "A careful remark."


@pytest.mark.parametrize(
    ("who", "state", "opens", "box"),
    [
        ("mira", "drafting", "Give back …", "Why, if you like"),
        ("jonas", "in review", "Return …", "What has to be looked at again"),
        ("ines", "drafting", "", "Comment on the whole"),
        ("mira", "drafting", "", "Comment on the whole"),
    ],
)
def test_leaving_asks_while_anything_is_being_written(
    who: str, state: str, opens: str, box: str, mira: Person, open_page: OpenPage
) -> None:
    translation = make.translation(state=state)
    page = at_work(open_page, make.known(who), translation)
    if opens:
        page.get_by_text(opens, exact=True).click()
    page.get_by_role("textbox", name=box).fill("Half a thought")
    assert leaves_only_after_asking(page)
    expect(page.get_by_role("textbox", name=box)).to_have_value("Half a thought")


def test_a_page_on_which_nothing_is_written_is_left_without_a_question(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(lead_on(page, translation)).click()
    page.goto("/desk/")
    expect(page.get_by_role("heading", name="Queue")).to_be_visible()


def test_enter_in_the_reason_leaves_the_paragraph_out(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    row = translation.paragraphs.get(role="lead")
    page.locator(f"#t-{row.uid}").click()
    page.locator(f"#p-{row.uid}").get_by_text("Leave out …").click()
    page.locator(f"#o-{row.uid}").fill("known to everybody here")
    page.locator(f"#o-{row.uid}").press("Enter")
    expect(page.get_by_text("Left out: known to everybody here")).to_be_visible()
    assert lead_of(translation) == ""


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["be", "de", "es", "fr", "pl", "ru"])
def test_the_name_of_every_part_stays_in_its_column(
    language: str, width: int, mira: Person, open_page: OpenPage
) -> None:
    translation = make.translation(make.article(summary="Zwölf Gemeinden bereiten sich vor."))
    Person.objects.filter(pk=mira.pk).update(interface_language=language)
    page = open_page(mira, viewport={"width": width, "height": 900})
    page.goto(f"/desk/{translation.pk}/")
    names = page.locator(".no")
    assert names.count() == translation.paragraphs.count()
    sticks_out = "names => names.filter(each => each.scrollWidth > each.clientWidth).map(each => each.innerText)"
    assert names.evaluate_all(sticks_out) == []


def test_at_the_end_of_the_page_the_last_row_is_clear_of_the_keys(mira: Person, open_page: OpenPage) -> None:
    translation = make.translation(make.article(texts=[f"Absatz {number}. " * 30 for number in range(9)]))
    page = open_page(mira, viewport={"width": 1440, "height": 900})
    page.goto(f"/desk/{translation.pk}/")
    page.locator("textarea.read").last.click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    asides, keys = (
        page.locator(".par").last.locator(".asides").last.bounding_box(),
        page.locator(".keys").bounding_box(),
    )
    assert asides is not None
    assert keys is not None
    assert asides["y"] + asides["height"] <= keys["y"]


@pytest.mark.parametrize("path", ["/desk/", "/sign-in/", "/en/", "/en/999999-nothing/"])
def test_no_page_asks_for_an_icon_that_is_not_there(path: str, mira: Person, open_page: OpenPage) -> None:
    page = open_page(mira)
    page.goto(path)
    expect(page.locator("link[rel=icon]")).to_have_attribute("href", "data:,")


def test_the_ways_out_of_an_empty_list_can_be_touched(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/en/?day=2020-01-01")
    for link in (page.locator(".none a"), page.get_by_role("link", name="Show everything")):
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24


def test_keys_ask_about_the_source_and_propose_a_name(mira: Person, open_page: OpenPage) -> None:
    translation = make.translation()
    make.write(translation)
    uid = translation.paragraphs.get(role="lead").uid
    page = open_page(mira)
    page.goto(f"/desk/{translation.pk}/")
    page.locator(f"#t-{uid}").focus()
    after_f8(page, "q")
    expect(page.locator(f"#p-{uid} textarea[name^='ask-']")).to_be_focused()
    after_f8(page, "g")
    expect(page).to_have_url(re.compile(f"/desk/{translation.pk}/came-out/#propose"))
