"""What a window leaves behind is never taken for something else: another text, another person's, a finished one."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from articles.actions import stopping
from articles.models import Article
from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.flashes import SAID, arrive
from tests.browser.test_flash_keeps import at_the_flash, drafted, owen_writes
from tests.browser.test_nothing_is_lost import area, at_work, comes_true, text_of
from tests.browser.test_words_are_kept import count, hand_in_offline
from tests.browser.windows import crash, cut_off, unanswered
from translations.actions import draft, practising
from translations.actions.sent_texts import Typed
from translations.models import Save, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

# What is kept in this browser and nobody's key opens.
UNREADABLE = """(name) => new Promise((resolve) => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("typed", { keyPath: "id" }).createIndex("work", "work");
  opening.onsuccess = () => {
    const store = opening.result.transaction("typed", "readwrite").objectStore("typed");
    const put = store.put({ id: "x", work: "0", iv: new Uint8Array(12), data: new Uint8Array(32) });
    put.onsuccess = () => { opening.result.close(); resolve(); };
  };
})"""
SEALED = """(name) => new Promise((resolve) => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => {
    const all = opening.result.transaction("typed").objectStore("typed").getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result.map((one) => String(one.iv))); };
  };
})"""


@pytest.fixture
def story() -> Article:
    make.known("mira")
    return arrive()


def signs_in_again(page: Page) -> None:
    """In another window: every form that is open carries the token of before."""
    site = page.evaluate("location.origin")
    page.context.add_cookies([{"name": "csrftoken", "value": secrets.token_hex(16), "url": site}])


def test_a_text_typed_on_after_a_lost_answer_is_not_taken_for_the_one_before(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    tries: list[Route] = []
    page.route("**/autosave/", lambda route: tries.append(route))  # the second try and all after it: no answer at all
    page.route("**/autosave/", unanswered, times=1)
    page.locator(area(page, translation)).fill("The dam")
    comes_true(lambda: len(tries) == 1, page)
    before = page.evaluate(SEALED, f"desk-{mira.pk}")
    page.locator(area(page, translation)).fill("The dam has broken.")
    comes_true(lambda: page.evaluate(SEALED, f"desk-{mira.pk}") != before, page)
    crash(page)
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    comes_true(lambda: text_of(translation) == "The dam has broken.", again)
    expect(again.locator(area(again, translation))).to_have_value("The dam has broken.")
    expect(again.locator(".clash")).to_have_count(0)
    troubles.clear()


def test_who_types_on_after_a_lost_answer_is_in_no_conflict_with_themselves(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.route("**/autosave/", unanswered, times=1)
    page.locator(area(page, translation)).fill("The dam")
    comes_true(lambda: text_of(translation) == "The dam", page)
    page.locator(area(page, translation)).fill("The dam has broken.")
    comes_true(lambda: text_of(translation) == "The dam has broken.", page)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved")
    expect(page.locator(".clash")).to_have_count(0)
    assert not Save.objects.lost().exists()
    troubles.clear()


def test_the_queue_sends_what_was_typed_on_after_a_lost_answer(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    tries: list[Route] = []
    page.route("**/autosave/", lambda route: tries.append(route))
    page.route("**/autosave/", unanswered, times=1)
    page.locator(area(page, translation)).fill("The dam")
    comes_true(lambda: len(tries) == 1, page)
    page.locator(area(page, translation)).fill("The dam has broken.")
    page.close()
    queue = page.context.new_page()
    queue.goto("/desk/")
    comes_true(lambda: text_of(translation) == "The dam has broken.", queue)
    assert not Save.objects.lost().exists()
    troubles.clear()


def test_what_was_typed_without_a_network_is_all_put_aside_where_the_story_was_held_meanwhile(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.route("**/autosave/", lambda route: route.abort())
    page.locator(area(page, translation)).fill("First words.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.locator(area(page, translation)).fill("First words, and then all that was typed on the train.")
    stopping.hold(translation.article, note="Wait.", by=make.editor(), at=timezone.now())
    page.unroute_all()
    comes_true(lambda: Save.objects.lost().exists(), page)
    assert [one.text for one in Save.objects.lost()] == ["First words, and then all that was typed on the train."]
    comes_true(lambda: count(page) == 0, page)
    troubles.clear()


def test_what_was_typed_while_the_desk_refused_stays_in_this_browser_and_is_offered_by_the_next_page(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    stopping.hold(translation.article, note="Wait.", by=make.editor(), at=timezone.now())
    asked: list[Route] = []
    page.route("**/autosave/", lambda route: asked.append(route), times=1)
    page.locator(area(page, translation)).fill("First words.")
    comes_true(lambda: len(asked) == 1, page)
    page.locator(area(page, translation)).fill("First words, and some more.")
    asked[0].continue_()
    comes_true(lambda: Save.objects.lost().exists(), page)
    comes_true(lambda: count(page) == 1, page)
    crash(page)
    again = page.context.new_page()
    again.goto("/desk/")
    comes_true(lambda: Save.objects.lost().filter(text="First words, and some more.").exists(), again)
    troubles.clear()


def test_a_text_left_behind_before_a_correction_rests_on_the_source_it_was_typed_beside(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    cut_off(page)
    page.locator(area(page, translation)).fill("He confirmed 12.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    crash(page)
    make.correction(translation.article)
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    comes_true(lambda: text_of(translation) == "He confirmed 12.", again)
    assert translation.paragraphs.get(role="lead").based_on == 1
    again.locator(area(again, translation)).fill("He confirmed 14.")
    comes_true(lambda: text_of(translation) == "He confirmed 14.", again)
    assert translation.paragraphs.get(role="lead").based_on == 2
    troubles.clear()


def test_what_the_desk_had_already_and_somebody_has_changed_since_is_done_with(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    page.route("**/autosave/", lambda route: None)
    page.route("**/autosave/", unanswered, times=1)
    page.locator(area(page, translation)).fill("Written on the train.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    crash(page)
    somebody_writes(translation, mira, "Written at the desk.")
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    comes_true(lambda: count(again) == 0, again)
    expect(again.locator(area(again, translation))).to_have_value("Written at the desk.")
    expect(again.locator("[data-save-state]")).not_to_have_text("Not saved yet")
    expect(again.locator(".clash")).to_have_count(0)
    troubles.clear()


def test_mine_is_put_in_where_it_came_from_a_window_that_is_closed(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    cut_off(page)
    page.locator(area(page, translation)).fill("Written on the train.")
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.close()
    somebody_writes(translation, mira, "Written at the desk.")
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(".clash")).to_contain_text("Written on the train.")
    again.get_by_role("button", name="Keep this one").click()
    comes_true(lambda: text_of(translation) == "Written on the train.", again)
    troubles.clear()


def somebody_writes(translation: Translation, by: Person, text: str) -> None:
    row = translation.paragraphs.get(role="lead")
    draft.save(translation, [Typed(row.uid, row.number, text)], by=by, at=timezone.now())


def test_a_window_takes_no_key_of_somebody_else(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    owen = Client()
    owen.force_login(make.person("owen", translator=["en"]))
    page = open_page(mira)
    page.route("**/store-key/", lambda route: route.fulfill(body=owen.get("/desk/store-key/").content))
    page.goto(f"/desk/{translation.pk}/")
    expect(page.locator("[data-no-store]")).to_be_visible()


def test_signing_out_leaves_nothing_behind_that_could_not_be_sent(mira: Person, open_page: OpenPage) -> None:
    page = open_page(mira)
    page.goto("/desk/")
    page.evaluate(UNREADABLE, f"desk-{mira.pk}")
    page.get_by_role("button", name="Sign out").click()
    asked = page.get_by_role("dialog")
    asked.get_by_role("button", name="Send, then sign out").click()
    expect(asked.locator("[data-unsent-words]")).to_be_visible()
    assert count(page) == 1
    asked.get_by_role("button", name="Discard").click()
    expect(page).to_have_url(re.compile("/sign-in/"))


def test_a_flash_text_that_was_refused_is_shown_until_it_is_discarded(
    open_page: OpenPage, story: Article, troubles: list[str]
) -> None:
    page = at_the_flash(open_page, story)
    page.route(re.compile(r"/desk/flash/\d+/\?"), lambda route: route.abort())  # nothing is told meanwhile
    owen_writes(story, make.person("owen", translator=["en"]))
    page.locator("#box-en textarea").first.fill("Mira's words")
    box = page.locator("#box-en")
    expect(box.locator("[data-left]")).to_contain_text("Mira's words")
    expect(box.get_by_text("Mira's words")).to_have_count(1)
    expect(box.get_by_role("alert")).to_contain_text("has this language in hand")
    expect(box.get_by_role("status").filter(has_text="has this language in hand")).to_have_count(0)
    page.unroute_all()
    page.reload()
    expect(box.locator("[data-left]")).to_contain_text("Mira's words")
    box.get_by_role("button", name="Discard").click()
    comes_true(lambda: count(page) == 0, page)
    page.close()  # what it had sent once more may still be refused
    troubles.clear()


def test_what_was_discarded_while_it_was_on_its_way_does_not_come_back(mira: Person, open_page: OpenPage) -> None:
    page = open_page(mira)
    page.goto("/desk/")
    kept_on = """async ([person, address]) => {
      const { Store } = await import("/static/desk/store.js");
      const store = await Store.open(person, address);
      const found = [];
      await store.put({ id: "a", work: "1", text: "typed" });
      await store.renew({ id: "a", work: "1", text: "refused" });
      found.push(...(await store.all()).map((one) => one.text));
      await store.drop("a");
      await store.renew({ id: "a", work: "1", text: "refused" });
      found.push(...(await store.all()).map((one) => one.text), await store.has("a"));
      return found;
    }"""
    assert page.evaluate(kept_on, [mira.pk, "/desk/store-key/"]) == ["refused", False]


def test_words_typed_while_a_flash_is_handed_in_are_shown_beside_it(open_page: OpenPage, story: Article) -> None:
    page = at_the_flash(open_page, story)
    for box, said in zip(page.locator("#box-en textarea").all(), SAID["en"], strict=True):
        box.fill(said)
    comes_true(lambda: set(SAID["en"]) <= set(drafted()), page)
    asked: list[Route] = []
    page.route("**/flash-submit/", lambda route: asked.append(route), times=1)
    page.locator("#box-en [data-key]").click()
    comes_true(lambda: len(asked) == 1, page)
    page.locator("#box-en textarea").first.fill("Dam breaks at night")
    asked[0].continue_()
    expect(page.locator("#box-en [data-left]")).to_contain_text("Dam breaks at night")
    assert SAID["en"][0] in drafted()


def test_what_waits_is_not_handed_in_with_somebody_elses_text(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    hand_in_offline(page, translation)
    somebody_writes(translation, mira, "Written at the desk.")
    again = page.context.new_page()
    again.goto(f"/desk/{translation.pk}/")
    expect(again.locator(".clash")).to_contain_text("Typed and handed in on the train.")
    expect(again.get_by_text("What waited to be handed in was not")).to_be_visible()
    assert Translation.objects.get().state == "drafting"
    troubles.clear()


def test_a_verb_waits_where_the_desk_is_down_and_the_network_is_not(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    make.waive_all(translation)
    page = at_work(open_page, mira, translation)
    page.route("**/desk/**", lambda route: route.fulfill(status=502))
    page.get_by_role("button", name="Submit for review").click()
    expect(page.locator("[data-waiting]")).to_contain_text("Submit for review")
    assert Translation.objects.get().state == "drafting"
    page.unroute_all()
    expect(page).to_have_url(re.compile("/desk/$"))
    assert Translation.objects.get().state == "in review"
    troubles.clear()


def test_signed_in_again_elsewhere_a_flash_a_practice_and_the_door_still_answer(
    open_page: OpenPage, story: Article
) -> None:
    timo = make.person("timo", trainee=["en"])
    practice = practising.begin(make.live(at=timezone.now() - timedelta(days=2)).pk, by=timo, at=timezone.now())
    page = open_page(timo)
    page.goto(f"/desk/practice/{practice.pk}/")
    page.wait_for_function("() => document.getElementById('practice').dataset.keeps === 'yes'")
    signs_in_again(page)
    page.locator("#practice textarea").first.fill("My own headline")
    expect(page.locator("[data-save-state]")).to_contain_text("Saved")
    signs_in_again(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/sign-in/"))
    page = at_the_flash(open_page, story)
    signs_in_again(page)
    page.locator("#box-en textarea").first.fill("Dam breaks")
    expect(page.locator("#box-en [data-said]")).to_contain_text("Saved")


def test_as_much_as_nobody_types_at_once_is_sent_in_any_script(open_page: OpenPage, troubles: list[str]) -> None:
    """A browser takes 64 KiB along with a page that is left: of Cyrillic half as many letters as of Latin."""
    story = make.article(texts=[f"Absatz {letter} sagt etwas." for letter in "abcdefghijk"])
    work = make.translation(story, "ru")
    page = at_work(open_page, make.known("vera"), work)
    texts = list(work.paragraphs.in_order().filter(role="text"))[:9]
    page.context.set_offline(True)
    for row in texts:
        page.locator(f"#t-{row.uid}").fill("Вода поднимается. " * 230)
    expect(page.locator("[data-save-state]")).to_contain_text("Offline")
    page.context.set_offline(False)
    comes_true(lambda: not work.paragraphs.filter(pk__in=[row.pk for row in texts], text="").exists(), page)
    troubles.clear()
