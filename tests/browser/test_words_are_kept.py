"""Remarks, questions, reasons and what waits to be handed in outlive a closed window too."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from articles.actions import stopping
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, press
from tests.browser.test_nothing_is_lost import area, at_work, comes_true, settled, text_of
from tests.browser.windows import cut_off
from translations.actions import draft, practising
from translations.models import Comment, Question, Translation
from translations.workflow import mark_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


def uid_of(translation: Translation) -> str:
    return translation.paragraphs.get(role="lead").uid


def a_comment(page: Page, translation: Translation) -> str:
    page.locator(area(page, translation)).focus()
    after_f8(page, "c")
    return f"[name='comment-{uid_of(translation)}']"


def a_question(page: Page, translation: Translation) -> str:
    page.locator(area(page, translation)).focus()
    after_f8(page, "q")
    return f"#p-{uid_of(translation)} textarea[name^='ask-']"


def a_reason(page: Page, translation: Translation) -> str:
    page.get_by_text("Give back …").click()
    return "details.pop [name='note']"


@pytest.mark.parametrize("where", [a_comment, a_question, a_reason])
def test_what_is_half_written_stands_there_again_in_the_next_window(
    where: Callable[[Page, Translation], str], translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    box = where(page, translation)
    page.locator(box).fill("The river is called Sorle, is it")
    comes_true(lambda: count(page) == 1, page)
    page.close()
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(box)).to_have_value("The river is called Sorle, is it")
    expect(again.locator(box)).to_be_visible()
    assert not Comment.objects.exists()


def count(page: Page) -> int:
    """How many records this browser keeps."""
    return int(
        page.evaluate(
            """async () => {
              const found = (await indexedDB.databases()).find((one) => /^desk-[0-9]+$/.test(one.name));
              if (!found) return 0;
              return new Promise((resolve) => {
                const opening = indexedDB.open(found.name);
                opening.onsuccess = () => {
                  const all = opening.result.transaction("typed").objectStore("typed").count();
                  all.onsuccess = () => { opening.result.close(); resolve(all.result); };
                };
              });
            }"""
        )
    )


def test_what_was_sent_is_kept_no_more(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(a_comment(page, translation)).fill("The river is called Sorle.")
    press(page, "Control+KeyS")
    expect(page.locator(f"#p-{uid_of(translation)}")).to_contain_text("The river is called Sorle.")
    assert Comment.objects.get().text == "The river is called Sorle."
    settled(page)
    comes_true(lambda: count(page) == 0, page)
    page.reload()
    settled(page)
    expect(page.locator(f"[name='comment-{uid_of(translation)}']")).to_have_value("")


def test_a_question_that_another_button_did_not_send_is_still_kept(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    question = a_question(page, translation)
    page.locator(question).fill("Which dam")
    page.locator(a_comment(page, translation)).fill("A remark.")
    first = page.locator("[name='page']").input_value()
    press(page, "Control+KeyS")
    expect(page.locator("[name='page']")).not_to_have_value(first)
    expect(page.locator(question)).to_have_value("Which dam")
    settled(page)
    page.close()
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(question)).to_have_value("Which dam")
    assert not Question.objects.exists()


def test_words_that_stand_on_an_answer_that_was_never_seen_are_still_kept(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation, service_workers="block")  # it would fetch the script itself
    question = a_question(page, translation)
    page.locator(question).fill("Which dam")
    remark = a_comment(page, translation)
    page.locator(remark).fill("A remark.")
    comes_true(lambda: count(page) == 2, page)
    held: list[Route] = []
    page.route(re.compile(r"/working_page[^/]*\.js"), lambda route: held.append(route))
    press(page, "Control+KeyS")
    comes_true(lambda: len(held) == 1, page)
    page.close()
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(question)).to_have_value("Which dam")
    settled(again)
    expect(again.locator(remark)).to_have_value("")
    comes_true(lambda: count(again) == 1, again)
    assert Comment.objects.get().text == "A remark."


def test_words_that_stand_on_an_answer_are_kept_once(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    question = a_question(page, translation)
    page.locator(question).fill("Which dam")
    page.locator(a_comment(page, translation)).fill("A remark.")
    first = page.locator("[name='page']").input_value()
    press(page, "Control+KeyS")
    expect(page.locator("[name='page']")).not_to_have_value(first)
    settled(page)
    comes_true(lambda: count(page) == 1, page)
    page.locator(question).fill("")
    comes_true(lambda: count(page) == 0, page)
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    settled(again)
    expect(again.locator(question)).to_have_value("")


def test_a_note_that_a_refused_button_did_not_take_is_shown_where_its_box_is_gone(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(a_reason(page, translation)).fill("I fell ill")
    comes_true(lambda: count(page) == 1, page)
    stopping.hold(make.fresh(translation.article), note="?", by=make.editor(), at=timezone.now())
    page.get_by_role("button", name="Give back", exact=True).click()
    expect(page.locator("[data-words-left]")).to_contain_text("I fell ill")
    assert make.fresh(translation.article).state == "held"
    troubles.clear()


def test_a_wording_that_a_refused_button_did_not_take_is_shown_where_its_box_is_gone(
    translation: Translation, open_page: OpenPage, troubles: list[str]
) -> None:
    draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())
    page = at_work(open_page, make.reviewer_of("en"), translation)
    suggest = page.locator(f"#p-{uid_of(translation)} details.suggest")
    page.locator(area(page, translation)).focus()
    suggest.locator("summary").click()
    suggest.locator("textarea").fill("The dikes will hold, the mayor says.")
    comes_true(lambda: count(page) == 1, page)
    stopping.hold(make.fresh(translation.article), note="?", by=make.editor(), at=timezone.now())
    suggest.locator(".reply button").click()
    expect(page.get_by_text("The dikes will hold, the mayor says.")).to_be_visible()
    assert not Comment.objects.exists()
    troubles.clear()


def test_a_question_stands_there_again_after_another_button_led_to_the_queue(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    make.waive_all(translation)
    page = at_work(open_page, mira, translation)
    question = a_question(page, translation)
    page.locator(question).fill("Which dam")
    page.get_by_role("button", name="Submit for review").click()
    expect(page).to_have_url(re.compile("/desk/$"))
    page.goto(f"/desk/{translation.pk}/")
    expect(page.get_by_text("Which dam").or_(page.locator(question)).first).to_be_visible()
    comes_true(lambda: count(page) == 1, page)


def test_words_whose_place_is_gone_are_shown_until_they_are_discarded(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(a_reason(page, translation)).fill("I fell ill")
    comes_true(lambda: count(page) == 1, page)
    page.close()
    stopping.hold(make.fresh(translation.article), note="?", by=make.editor(), at=timezone.now())
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    left = again.locator("[data-words-left]")
    expect(left).to_contain_text("I fell ill")
    axe(again)
    left.get_by_role("button").click()
    expect(left).to_be_hidden()
    comes_true(lambda: count(again) == 0, again)


def hand_in_offline(page: Page, translation: Translation) -> None:
    make.waive_all(translation)
    cut_off(page)
    page.locator(area(page, translation)).fill("Typed and handed in on the train.")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.locator("[data-waiting]")).to_contain_text("Waits for the desk: Submit for review")
    comes_true(lambda: count(page) == 2, page)
    page.close()


def test_what_waits_to_be_handed_in_outlives_its_window(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    hand_in_offline(page, translation)
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again).to_have_url(re.compile("/desk/$"))
    assert Translation.objects.get().state == "in review"
    assert text_of(translation) == "Typed and handed in on the train."
    comes_true(lambda: count(again) == 0, again)
    troubles.clear()


def test_what_waits_is_kept_until_the_desk_has_answered(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    hand_in_offline(page, translation)
    again = page.context.new_page()
    again.route("**/submit/", lambda route: route.abort(), times=1)
    again.goto(f"/desk/{translation.pk}/")
    comes_true(lambda: text_of(translation) == "Typed and handed in on the train.", again)
    expect(again).to_have_url(re.compile("^chrome-error:"))
    assert Translation.objects.get().state == "drafting"
    again.goto(f"/desk/{translation.pk}/")
    expect(again).to_have_url(re.compile("/desk/$"))
    assert Translation.objects.get().state == "in review"
    comes_true(lambda: count(again) == 0, again)
    troubles.clear()


def test_what_waits_is_not_handed_in_where_the_source_was_corrected_meanwhile(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    hand_in_offline(page, translation)
    make.correction(translation.article)
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.get_by_text("What waited to be handed in was not")).to_be_visible()
    comes_true(lambda: text_of(translation) == "Typed and handed in on the train.", again)
    assert Translation.objects.get().state == "drafting"
    troubles.clear()


def test_signing_out_names_words_that_only_their_button_sends(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(a_comment(page, translation)).fill("Half a remark")
    comes_true(lambda: count(page) == 1, page)
    page.close()
    page = page.context.new_page()
    page.goto("/desk/")
    page.get_by_role("button", name="Sign out").click()
    asked = page.get_by_role("dialog")
    asked.get_by_role("button", name="Send, then sign out").click()
    expect(asked).to_contain_text("Only the button beside them sends remarks")
    with page.expect_download() as file:
        asked.get_by_role("button", name="Download").click()
    assert "Half a remark" in file.value.path().read_text()


def test_a_practice_is_kept_where_the_desk_does_not_answer(open_page: OpenPage, troubles: list[str]) -> None:
    edition = make.live(at=timezone.now() - timedelta(days=2))
    timo = make.person("timo", trainee=["en"])
    practice = practising.begin(edition.pk, by=timo, at=timezone.now())
    page = open_page(timo)
    page.goto(f"/desk/practice/{practice.pk}/")
    page.wait_for_function("() => document.getElementById('practice').dataset.keeps === 'yes'")
    page.context.set_offline(True)
    page.locator("#practice textarea").first.fill("My own headline")
    expect(page.locator("[data-save-state]")).to_contain_text("kept in this browser")
    page.close()
    again = page.context.new_page()
    again.context.set_offline(False)
    again.goto(f"/desk/practice/{practice.pk}/")
    expect(again.locator("#practice textarea").first).to_have_value("My own headline")
    expect(again.locator("[data-save-state]")).to_contain_text("Saved")
    comes_true(lambda: count(again) == 0, again)
    again.reload()
    expect(again.locator("#practice textarea").first).to_have_value("My own headline")
    troubles.clear()
