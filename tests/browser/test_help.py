"""Help for the paragraph in hand, as it comes and is used by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from newsroom.models import Concept, ConceptForm, Person
from newsroom.models.counter import renew_register_state
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8
from tests.browser.test_nothing_is_lost import comes_true
from translations.actions.draft import save
from translations.actions.memory import Pair, remember
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.vocabulary import MemoryOrigin

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

HELP_OF = "**/help/?paragraph="
SOURCE = "In 12 Gemeinden an der Sorle bleiben zwei Brücken gesperrt."


@pytest.fixture
def translation(mira: Person) -> Translation:
    remember(
        [
            Pair(
                "In 14 Gemeinden an der Sorle bleiben zwei Brücken gesperrt.",
                "In 14 towns on the Sorle two bridges stay closed.",
            )
        ],
        source_language="de",
        target_language="en",
        origin=MemoryOrigin.IMPORTED,
        at=make.NOON,
    )
    concept = Concept.objects.create(kind="place", own_language="de", stamp=1)
    ConceptForm.objects.create(concept=concept, language="de", text="Sorle", status="preferred")
    ConceptForm.objects.create(concept=concept, language="en", text="River Sorle", status="preferred")
    ConceptForm.objects.create(concept=concept, language="en", text="Sorla", status="forbidden", reason="no such river")
    renew_register_state()
    return make.translation(make.article(texts=[SOURCE], headline="Brücken gesperrt"))


def at_work(open_page: OpenPage, person: Person, translation: Translation) -> Page:
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    return page


def lead_on(translation: Translation) -> str:
    return f"#t-{translation.paragraphs.get(role='lead').uid}"


def test_a_match_a_name_and_a_repair_are_put_in_by_key(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    lead = page.locator(lead_on(translation))
    lead.focus()
    expect(page.get_by_role("heading", name="Help for paragraph 3")).to_be_visible()
    expect(page.locator(".tm")).to_have_count(2)
    axe(page)
    after_f8(page, "1")
    expect(lead).to_have_value("In 12 towns on the Sorle two bridges stay closed.")
    expect(page.locator(".factlist .miss")).to_have_count(0)
    lead.fill("In 12 towns on the Sorla two bridges stay closed.")
    expect(page.locator(".finding [data-repair]")).to_have_count(1)
    axe(page)
    after_f8(page, "r")
    expect(lead).to_have_value("In 12 towns on the River Sorle two bridges stay closed.")
    expect(page.locator(".finding")).to_have_count(0)
    lead.fill("On the ")
    page.keyboard.press("Control+End")
    expect(page.locator("[data-name]")).to_have_count(1)
    after_f8(page, "n")
    expect(lead).to_have_value("On the River Sorle")


@pytest.mark.parametrize("key", ["", "Enter"])
def test_a_finding_is_waived_where_it_stands(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess, key: str
) -> None:
    page = at_work(open_page, mira, translation)
    lead = page.locator(lead_on(translation))
    lead.fill("In 13 towns on the River Sorle two bridges stay closed.")
    page.locator(".finding .waive summary").click()
    page.get_by_label("Why it is no fault").fill("The provider corrected itself by phone.")
    axe(page)
    if key:
        page.keyboard.press(key)
    else:
        page.get_by_role("button", name="Sign the waiver").click()
    expect(page.get_by_text("The waiver is signed").first).to_be_visible()
    assert translation.waivers.get().by == mira
    assert lead.input_value().startswith("In 13 towns")


def test_on_a_phone_the_help_stands_under_its_paragraph(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(lead_on(translation)).focus()
    expect(page.locator("[data-row] .help .tm")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    axe(page)


@pytest.fixture
def two(translation: Translation, mira: Person) -> tuple[str, str, str]:
    """The lead and the paragraph after it, each with a form that is forbidden."""
    story = make.article(texts=[SOURCE, "Die Sorle steigt."], headline="Brücken gesperrt")
    made = make.translation(story)
    rows = {row.role: row for row in made.paragraphs.in_order()}
    texts = {"lead": "In 12 towns on the Sorla two bridges stay closed.", "text": "The Sorla rises."}
    typed = [Typed(rows[role].uid, rows[role].number, text) for role, text in texts.items()]
    save(made, typed, by=mira, at=make.NOON)
    return f"/desk/{made.pk}/", rows["lead"].uid, rows["text"].uid


def test_a_key_waits_for_the_help_of_the_paragraph_it_was_pressed_in(
    two: tuple[str, str, str], mira: Person, open_page: OpenPage
) -> None:
    address, lead, second = two
    page = open_page(mira)
    page.goto(address)
    held: list[Route] = []
    page.locator(f"#t-{lead}").focus()
    expect(page.locator(".finding [data-repair]")).to_have_count(1)
    page.route(HELP_OF + second, lambda route: held.append(route), times=2)
    after_f8(page, "ArrowDown")
    after_f8(page, "r")
    comes_true(lambda: len(held) == 2, page)
    expect(page.locator(f"#t-{second}")).to_have_value("The Sorla rises.")
    for route in held:
        route.continue_()
    page.unroute(HELP_OF + second)
    expect(page.locator(f"#t-{second}")).to_have_value("The River Sorle rises.")
    expect(page.locator(f"#t-{lead}")).to_have_value("In 12 towns on the Sorla two bridges stay closed.")


def test_nothing_is_put_in_from_the_help_in_which_a_reason_for_another_paragraph_is_written(
    two: tuple[str, str, str], mira: Person, open_page: OpenPage
) -> None:
    address, lead, second = two
    page = open_page(mira)
    page.goto(address)
    page.locator(f"#t-{lead}").focus()
    page.locator(".finding .object summary").click()
    page.locator(".finding .waive summary").click()
    page.get_by_label("Why it is no fault").fill("So it is called there.")
    page.locator(f"#t-{second}").click()
    for key in ("r", "n"):
        after_f8(page, key)
        expect(page.locator("[data-save-state]")).to_contain_text("Nothing was put in")
        expect(page.locator(f"#t-{second}")).to_have_value("The Sorla rises.")
    expect(page.get_by_label("Why it is no fault")).to_have_value("So it is called there.")


def test_a_repair_keeps_what_was_typed_since_the_help_came(
    two: tuple[str, str, str], mira: Person, open_page: OpenPage
) -> None:
    address, _lead, second = two
    page = open_page(mira)
    page.goto(address)
    text = page.locator(f"#t-{second}")
    text.focus()
    expect(page.locator(".finding [data-repair]")).to_have_count(1)
    page.keyboard.press("Control+End")
    page.keyboard.type(" It is")
    after_f8(page, "r")
    page.keyboard.type(" high.")
    expect(text).to_have_value("The River Sorle rises. It is high.")


def test_the_mark_beside_a_paragraph_follows_what_is_typed(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    lead = translation.paragraphs.get(role="lead").uid
    mark = page.locator(f"#p-{lead} .no [data-helps]")
    expect(mark).to_have_count(0)
    page.locator(f"#t-{lead}").fill("In 12 towns on the Sorla two bridges stay closed.")
    expect(mark).to_contain_text("1 finding")
    expect(page.locator("[data-findings-said]")).to_have_text("Paragraph 3: 1 finding")
    axe(page)
    page.locator(f"#t-{translation.paragraphs.get(role='headline').uid}").focus()
    after_f8(page, "j")
    expect(page.locator(f"#t-{lead}")).to_be_focused()
    page.locator(f"#t-{lead}").fill("In 12 towns on the River Sorle two bridges stay closed.")
    expect(mark).to_have_count(0)
    expect(page.locator("[data-findings-said]")).to_have_text("Paragraph 3: no finding any more")


def test_the_mark_beside_a_paragraph_follows_what_another_window_saved(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    lead = translation.paragraphs.get(role="lead")
    expect(page.locator("[data-keys] kbd").first).to_be_visible()
    typed = Typed(lead.uid, lead.number, "In 12 towns on the Sorla two bridges stay closed.")
    save(translation, [typed], by=mira, at=make.NOON)
    expect(page.locator(f"#t-{lead.uid}")).to_have_value(typed.text)
    expect(page.locator(f"#p-{lead.uid} .no [data-helps]")).to_contain_text("1 finding")
