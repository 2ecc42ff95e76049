"""No keystroke is lost: whatever becomes of the network, the session, the window, or other people's work.

What must be there is compared with what the test typed, not with what the page says of it.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from articles.actions import stopping
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.signing_in import PASSWORD, sign_in
from tests.own_server import own_server
from translations.models import Save, Translation

pytestmark = pytest.mark.django_db(transaction=True)

# Ten in the suite; a long run, as `make soak` asks for, does so many at most: each takes seconds.
CLOSINGS = min(int(os.environ.get("SOAK") or "10"), 200)
WORDS = [
    "water",
    "rises",
    "over",
    "both",
    "banks",
    "of",
    "the",
    "river",
    "and",
    "the",
    "council",
    "asks",
    "everybody",
    "to",
    "stay",
    "at",
    "home",
    "until",
    "Friday",
]


def at_work(open_page: OpenPage, person: Person, translation: Translation, **options: Any) -> Page:
    page = open_page(person, **options)
    page.goto(f"/desk/{translation.pk}/")
    settled(page)
    return page


def settled(page: Page) -> None:
    """Its own store is open: what is typed from now on is kept."""
    page.wait_for_function("() => document.querySelector('form#work')?.dataset.keeps === 'yes'")


def area(page: Page, translation: Translation, role: str = "lead") -> str:
    return f"#t-{translation.paragraphs.get(role=role).uid}"


def text_of(translation: Translation, role: str = "lead") -> str:
    return translation.paragraphs.get(role=role).text


def comes_true(said: Callable[[], bool], page: Page) -> None:
    """Wait until the desk has it, as long as an expectation waits."""
    for _ in range(300):
        if said():
            return
        page.wait_for_timeout(100)
    assert said()


def test_it_saves_itself_and_says_when(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(area(page, translation)).fill("Typed and left alone.")
    expect(page.locator("[data-save-state]")).to_have_text("Not saved yet")
    expect(page.locator("[data-save-state]")).to_have_text(re.compile(r"Saved at \d\d:\d\d:\d\d"))
    assert text_of(translation) == "Typed and left alone."


def test_what_is_typed_before_the_scripts_have_come_is_saved(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = open_page(mira, service_workers="block")
    held: list[Route] = []
    page.route(re.compile(r"/working_page[^/]*\.js"), lambda route: held.append(route))
    page.goto(f"/desk/{translation.pk}/", wait_until="commit")
    page.locator(area(page, translation)).fill("Typed while the line was slow.")
    comes_true(lambda: len(held) == 1, page)
    held[0].continue_()
    comes_true(lambda: text_of(translation) == "Typed while the line was slow.", page)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved at")


def test_undo_reaches_over_saves(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    before = page.locator(area(page, translation)).input_value()
    page.locator(area(page, translation)).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Once more.")
    expect(page.locator("[data-save-state]")).to_contain_text("Saved at")
    for _ in range(12):
        page.keyboard.press("Control+z")
    expect(page.locator(area(page, translation))).to_have_value(before)
    comes_true(lambda: text_of(translation) == before, page)


def test_offline_it_goes_on_and_sends_when_the_network_is_back(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str], axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Typed on the train.")
    expect(page.locator("[data-save-state]")).to_have_text("Offline. Paragraphs kept in this browser: 1")
    axe(page)
    page.context.set_offline(False)
    comes_true(lambda: text_of(translation) == "Typed on the train.", page)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved at")
    troubles.clear()


def test_a_window_closed_offline_is_taken_up_by_the_next(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Typed before the lid was shut.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.close()
    again = page.context.new_page()
    again.context.set_offline(False)
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(area(again, translation))).to_have_value("Typed before the lid was shut.")
    comes_true(lambda: text_of(translation) == "Typed before the lid was shut.", again)
    troubles.clear()


def test_the_server_is_killed_and_started_again_while_somebody_types(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = open_page(mira)
    cookie = next(one for one in page.context.cookies() if one["name"] == "desk")
    with own_server() as server:
        page.context.add_cookies([{"name": "desk", "value": cookie["value"], "url": server.url}])
        page.goto(f"{server.url}/desk/{translation.pk}/")
        settled(page)
        field = page.locator(area(page, translation))
        field.fill("Typed while it ran")
        comes_true(lambda: text_of(translation) == "Typed while it ran", page)
        server.kill()
        field.press_sequentially(", while it was gone")
        expect(page.locator("[data-save-state]")).to_contain_text("Offline")
        field.press_sequentially(", and on")
        server.start()
        field.press_sequentially(", and after.")
        typed = "Typed while it ran, while it was gone, and on, and after."
        comes_true(lambda: text_of(translation) == typed, page)
        # Or it would ask the server once more while that stops, and complain after the list is cleared.
        page.close()
    troubles.clear()


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(CLOSINGS))
def test_a_window_closed_at_any_moment_loses_nothing(
    seed: int, translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    chance = random.Random(seed)
    page = at_work(open_page, mira, translation)
    page.context.set_offline(chance.random() < 0.5)
    field = page.locator(area(page, translation))
    field.fill("")
    typed = ""
    for _ in range(chance.randint(1, 12)):
        word = f"{chance.choice(WORDS)} "
        page.keyboard.type(word, delay=chance.choice([0, 5, 20]))
        typed += word
        page.wait_for_timeout(chance.choice([0, 0, 50, 300, 1300]))
    page.wait_for_timeout(chance.choice([100, 500, 2000]))
    page.close(run_before_unload=False)
    again = page.context.new_page()
    again.context.set_offline(False)
    again.goto(f"/desk/{translation.pk}/")
    comes_true(lambda: again.locator(area(again, translation)).input_value().strip() == typed.strip(), again)
    comes_true(lambda: text_of(translation) == typed.strip(), again)
    assert Save.objects.filter(text=typed.strip(), kept=True).exists()
    troubles.clear()


def test_the_session_ends_in_the_middle_of_a_sentence(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    page.locator(area(page, translation)).fill("Half a")
    page.context.clear_cookies(name="desk")
    page.locator(area(page, translation)).press_sequentially(" sentence, and the other half.")
    expect(page.locator("[data-save-state]")).to_contain_text("you are signed out")
    other = page.context.new_page()
    other.goto("/sign-in/")
    sign_in(other)
    expect(other).to_have_url(re.compile("/desk/$"))
    page.bring_to_front()
    expected = page.locator(area(page, translation)).input_value()
    comes_true(lambda: text_of(translation) == expected, page)


def test_signed_in_as_somebody_else_nothing_is_saved_and_nothing_lost(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    make.person("owen", name="Owen Hale", translator=["en"], password=PASSWORD)
    page = at_work(open_page, mira, translation)
    was = text_of(translation)
    page.context.clear_cookies(name="desk")
    other = page.context.new_page()
    other.goto("/sign-in/")
    other.get_by_label("Sign-in name").fill("owen")
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other).to_have_url(re.compile("/desk/$"))
    page.bring_to_front()
    page.locator(area(page, translation)).fill("Whose words are these?")
    expect(page.locator("[data-save-state]")).to_contain_text("Owen Hale is signed in now")
    assert text_of(translation) == was
    other.get_by_role("button", name="Sign out").click()
    expect(other).to_have_url(re.compile("/sign-in/"))
    sign_in(other)
    expect(other).to_have_url(re.compile("/desk/$"))
    page.bring_to_front()
    comes_true(lambda: text_of(translation) == "Whose words are these?", page)
    troubles.clear()


def test_two_in_one_paragraph_see_both_texts_and_choose(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page, other = at_work(open_page, mira, translation), at_work(open_page, mira, translation)
    other.locator(area(other, translation)).fill("Written over there.")
    page.locator(area(page, translation)).fill("Written over here.")
    comes_true(lambda: page.locator(".clash").count() + other.locator(".clash").count() == 1, page)
    loser, lost = (page, "here") if page.locator(".clash").count() else (other, "there")
    expect(loser.locator(".clash")).to_contain_text("Written over here.")
    expect(loser.locator(".clash")).to_contain_text("Written over there.")
    axe(loser)
    loser.get_by_role("button", name="Keep this one").click()
    comes_true(lambda: text_of(translation) == f"Written over {lost}.", loser)
    comes_true(lambda: not Save.objects.lost().exists(), loser)


def test_two_in_different_paragraphs_are_merged_without_a_word(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page, other = at_work(open_page, mira, translation), at_work(open_page, mira, translation)
    other.locator(area(other, translation, "headline")).fill("A headline from elsewhere")
    comes_true(lambda: text_of(translation, "headline") == "A headline from elsewhere", other)
    page.locator(area(page, translation)).fill("A lead from here.")
    expect(page.locator(area(page, translation, "headline"))).to_have_value("A headline from elsewhere")
    comes_true(lambda: text_of(translation) == "A lead from here.", page)
    page.get_by_role("button", name="Submit for review").click()
    comes_true(lambda: Translation.objects.get(pk=translation.pk).state in {"in review", "drafting"}, page)
    assert (text_of(translation), text_of(translation, "headline")) == (
        "A lead from here.",
        "A headline from elsewhere",
    )


def test_who_else_is_here_is_shown(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    jonas = make.reviewer_of("en")
    page = at_work(open_page, mira, translation)
    at_work(open_page, jonas, translation)
    page.locator(area(page, translation)).fill("A beat of the page.")
    expect(page.locator("[data-people]")).to_contain_text("Jonas Weber is here", timeout=15_000)


@pytest.mark.parametrize("meanwhile", ["nothing", "recalled", "held"])
def test_submitting_offline_waits_can_be_recalled_and_is_judged_when_it_is_sent(
    meanwhile: str, translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    make.waive_all(translation)
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Typed and handed in on the train.")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.locator("[data-waiting]")).to_contain_text("Waits for the desk: Submit for review")
    if meanwhile == "recalled":
        page.get_by_role("button", name="Recall").click()
        expect(page.locator("[data-waiting]")).to_be_hidden()
    if meanwhile == "held":
        stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    page.context.set_offline(False)
    typed = "Typed and handed in on the train."
    comes_true(lambda: Save.objects.filter(text=typed).exists(), page)
    if meanwhile == "nothing":
        expect(page).to_have_url(re.compile("/desk/$"))
    if meanwhile == "held":
        comes_true(lambda: any("409" in said for said in troubles), page)
    state = Translation.objects.get(pk=translation.pk).state
    assert state == {"nothing": "in review"}.get(meanwhile, "drafting")
    troubles.clear()


def test_what_a_closed_window_left_behind_is_sent_from_the_next_page_of_the_desk(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Left behind.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.close()
    queue = page.context.new_page()
    queue.context.set_offline(False)
    queue.goto("/desk/")
    comes_true(lambda: text_of(translation) == "Left behind.", queue)
    troubles.clear()


def test_help_goes_on_offline(translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]) -> None:
    lead = translation.article.current
    assert lead is not None
    make.memory_entry(lead.body[0].text, "Known before.")
    page = open_page(mira)
    with page.expect_response(re.compile("/help/")):
        page.goto(f"/desk/{translation.pk}/")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator(area(page, translation)).focus()
    expect(page.locator("#help")).to_contain_text("Known before.")
    troubles.clear()


def test_signing_out_asks_what_becomes_of_texts_that_wait(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str], axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("Only in this browser.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.close()
    queue = page.context.new_page()
    queue.context.set_offline(False)
    # What was left behind is sent by itself; here the desk does not answer until somebody signs out.
    queue.route("**/autosave/", lambda route: route.abort(), times=1)
    queue.goto("/desk/")
    queue.get_by_role("button", name="Sign out").click()
    asked = queue.get_by_role("dialog")
    expect(asked).to_contain_text("Texts of yours are only in this browser")
    axe(queue)
    asked.get_by_role("button", name="Send, then sign out").click()
    expect(queue).to_have_url(re.compile("/sign-in/"))
    assert text_of(translation) == "Only in this browser."
    kept = queue.evaluate("async () => (await indexedDB.databases()).map((one) => one.name)")
    assert kept == []
    troubles.clear()


def test_what_the_browser_keeps_is_not_to_be_read(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.context.set_offline(True)
    page.locator(area(page, translation)).fill("A secret of the embargo.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    kept = page.evaluate(
        """async (name) => new Promise((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const all = opening.result.transaction("typed").objectStore("typed").getAll();
            all.onsuccess = () => resolve(all.result.map((one) => new TextDecoder("latin1").decode(one.data)));
          };
        })""",
        f"desk-{mira.pk}",
    )
    assert len(kept) == 1
    assert "secret" not in kept[0]
    page.context.set_offline(False)
    troubles.clear()


def test_a_browser_that_keeps_nothing_says_so(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = open_page(mira)
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    page.goto(f"/desk/{translation.pk}/")
    expect(page.get_by_text("This browser keeps nothing by itself")).to_be_visible()
    page.locator(area(page, translation)).fill("Saved on the desk alone.")
    comes_true(lambda: text_of(translation) == "Saved on the desk alone.", page)
