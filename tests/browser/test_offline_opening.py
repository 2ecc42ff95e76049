"""What somebody has in hand opens without a network, for them alone, and only while they have it in hand."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from articles.actions import stopping
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.signing_in import PASSWORD, sign_in
from tests.browser.test_nothing_is_lost import area, comes_true, settled, text_of
from translations.actions import request
from translations.models import Save, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

SOURCE = "Zwei Brücken bleiben bis Freitag gesperrt."
# Opened only as it is: one that is taken away meanwhile must not come back empty, nor be waited for.
KEPT = """async ([person, number]) => {
  const named = (await indexedDB.databases()).some((one) => one.name === `desk-kept-${person}`);
  if (!named) return null;
  return new Promise((resolve) => {
    const opening = indexedDB.open(`desk-kept-${person}`);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(null);
    opening.onsuccess = () => {
      const got = opening.result.transaction("pages").objectStore("pages").get(number);
      got.onsuccess = () => { opening.result.close(); resolve(got.result ? got.result.mark : null); };
    };
  });
}"""
# No window of theirs looks any more after what may be kept: it is over, or was never begun.
LOOKED = (
    """async (person) => !(await navigator.locks.query()).held.some((lock) => lock.name === `desk-keeping-${person}`)"""
)
FORGETS = """async () => {
  const module = performance.getEntriesByType("resource").find(({ name }) => /keeping/.test(name));
  await (await import(module.name)).forgetKept();
}"""
EVERYTHING = """async () => {
  const decoded = (bytes) => new TextDecoder().decode(bytes) + new TextDecoder("utf-16le").decode(bytes.slice(0, bytes.byteLength & ~1));
  let found = "";
  for (const { name } of await indexedDB.databases()) {
    found += await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = () => resolve("");
      opening.onsuccess = async () => {
        let text = "";
        for (const store of opening.result.objectStoreNames) {
          const rows = await new Promise((done) => {
            const all = opening.result.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => done(all.result);
          });
          for (const row of rows) text += JSON.stringify(row) + (row.data ? decoded(row.data) : "");
        }
        opening.result.close();
        resolve(text);
      };
    });
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const asked of await cache.keys()) found += asked.url + await (await cache.match(asked)).text();
  }
  for (const store of [localStorage, sessionStorage]) found += JSON.stringify(store);
  return found;
}"""


@pytest.fixture
def translation(mira: Person) -> Translation:
    made = make.translation(make.article(texts=["Es regnet.", SOURCE]))
    make.write(made)
    return made


@pytest.fixture
def queue(open_page: OpenPage, mira: Person, translation: Translation) -> Page:
    """The queue, some moments after it was opened: what is in hand is kept."""
    page = open_page(mira, service_workers="allow")
    page.goto("/desk/")
    is_kept(page, mira, translation)
    return page


def is_kept(page: Page, person: Person, translation: Translation, *, kept: bool = True) -> None:
    asked = [person.pk, translation.pk]
    comes_true(lambda: (page.evaluate(KEPT, asked) is not None) == kept, page)


def open_offline(page: Page, translation: Translation) -> None:
    page.context.set_offline(True)
    page.locator(f"#mine a[href='/desk/{translation.pk}/']").first.click()
    settled(page)


def test_a_claimed_story_opens_offline_from_the_queue_and_what_is_typed_arrives(
    queue: Page, translation: Translation, troubles: list[str], axe: CheckAccess
) -> None:
    open_offline(queue, translation)
    expect(queue.get_by_text(re.compile(r"Offline: this is the page as it was kept at \d\d:\d\d"))).to_be_visible()
    expect(queue.locator("html")).to_have_attribute("lang", "en")
    axe(queue)
    queue.locator(area(queue, translation)).fill("Typed where there is no network.")
    expect(queue.locator("[data-save-state]")).to_have_text("Offline. Paragraphs kept in this browser: 1")
    queue.context.set_offline(False)
    comes_true(lambda: text_of(translation) == "Typed where there is no network.", queue)
    expect(queue.locator("[data-save-state]")).to_contain_text("Saved at")
    troubles.clear()


def test_a_kept_page_tells_the_time_as_the_desk_does_wherever_the_browser_is(
    open_page: OpenPage, mira: Person, translation: Translation, troubles: list[str]
) -> None:
    page = open_page(mira, service_workers="allow", timezone_id="Asia/Tokyo", locale="en-US")
    hours = {timezone.localtime().hour}
    page.goto("/desk/")
    is_kept(page, mira, translation)
    hours.add(timezone.localtime().hour)
    open_offline(page, translation)
    expect(
        page.get_by_text(re.compile(rf"as it was kept at ({'|'.join(f'{h:02}' for h in hours)}):\d\d\."))
    ).to_be_visible()
    troubles.clear()


def test_help_comes_along(open_page: OpenPage, mira: Person, translation: Translation, troubles: list[str]) -> None:
    make.memory_entry(SOURCE, "Two bridges stay shut, as was said before.")
    page = open_page(mira, service_workers="allow")
    page.goto("/desk/")
    is_kept(page, mira, translation)
    open_offline(page, translation)
    page.locator(area(page, translation, "text")).focus()
    expect(page.locator("#help")).to_contain_text("Two bridges stay shut, as was said before.")
    troubles.clear()


def test_what_was_saved_after_the_copy_was_made_stands_in_it(
    queue: Page, mira: Person, translation: Translation, troubles: list[str]
) -> None:
    queue.locator(f"#mine a[href='/desk/{translation.pk}/']").first.click()
    settled(queue)
    queue.locator(area(queue, translation)).fill("Saved, and then the network went.")
    comes_true(lambda: text_of(translation) == "Saved, and then the network went.", queue)
    expect(queue.locator("[data-save-state]")).to_contain_text("Saved at")
    queue.context.set_offline(True)
    queue.reload()
    settled(queue)
    field = queue.locator(area(queue, translation))
    expect(field).to_have_value("Saved, and then the network went.")
    field.press("Control+End")
    queue.keyboard.type(" It came back.")
    queue.context.set_offline(False)
    comes_true(lambda: text_of(translation) == "Saved, and then the network went. It came back.", queue)
    assert not Save.objects.lost().exists()
    troubles.clear()


def test_what_was_typed_offline_is_there_when_the_page_is_opened_offline_again(
    queue: Page, translation: Translation, troubles: list[str]
) -> None:
    open_offline(queue, translation)
    queue.locator(area(queue, translation)).fill("Typed before the page was opened again.")
    expect(queue.locator("[data-save-state]")).to_contain_text("Offline")
    queue.reload()
    settled(queue)
    expect(queue.locator(area(queue, translation))).to_have_value("Typed before the page was opened again.")
    queue.context.set_offline(False)
    comes_true(lambda: text_of(translation) == "Typed before the page was opened again.", queue)
    troubles.clear()


def test_without_a_key_nothing_opens_and_the_page_says_what_to_do(
    queue: Page, translation: Translation, troubles: list[str]
) -> None:
    """As after the browser was closed: no window has the key, and the worker has forgotten it."""
    queue.evaluate("async () => (await navigator.serviceWorker.getRegistration()).active.postMessage({ held: null })")
    queue.evaluate("() => new BroadcastChannel('desk').postMessage({ person: 0 })")
    queue.context.set_offline(True)
    queue.goto(f"/desk/{translation.pk}/")
    expect(queue.get_by_text("Sign in once when the network is back; what you typed is kept here.")).to_be_visible()
    assert SOURCE not in queue.content()
    troubles.clear()


def test_what_is_not_kept_is_said_and_what_is_kept_is_listed(
    queue: Page, translation: Translation, troubles: list[str], axe: CheckAccess
) -> None:
    queue.context.set_offline(True)
    queue.goto("/desk/notices/")
    expect(queue.get_by_text("The desk cannot be reached, and this page is not kept here.")).to_be_visible()
    axe(queue)
    queue.get_by_role("link", name=make.HEADLINE).click()
    settled(queue)
    expect(queue.get_by_text(SOURCE)).to_be_visible()
    queue.context.set_offline(False)
    troubles.clear()


def test_nothing_that_is_kept_can_be_read(queue: Page, translation: Translation) -> None:
    stored = queue.evaluate(EVERYTHING)
    assert "working_page.js" in stored, "the search looks where things are kept"
    assert SOURCE in queue.request.get(f"/desk/{translation.pk}/kept/").text()
    for words in (SOURCE, "Brücken", make.HEADLINE, text_of(translation)):
        assert words not in stored


def test_it_is_gone_as_soon_as_somebody_else_is_signed_in(queue: Page, mira: Person, translation: Translation) -> None:
    make.person("owen", name="Owen Hale", translator=["en"], password=PASSWORD)
    queue.context.clear_cookies(name="desk")
    other = queue.context.new_page()
    other.goto("/sign-in/")
    other.get_by_label("Sign-in name").fill("owen")
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other).to_have_url(re.compile("/desk/$"))
    is_kept(other, mira, translation, kept=False)


def test_somebody_elses_key_opens_nothing(
    queue: Page, mira: Person, translation: Translation, troubles: list[str]
) -> None:
    """Even where a copy were left behind: sealed for one person, it is noise to the next."""
    owen = make.person("owen", name="Owen Hale", translator=["en"])
    keys = """async (address) => {
      const { handedOn } = await import("/static/desk/sealing.js");
      const { KeptPages } = await import("/static/desk/kept_pages.js");
      const { person, keys } = await handedOn();
      const [number] = (await (await KeptPages.open(person, keys)).listed()).map((page) => page.number);
      const own = await (await KeptPages.open(person, keys)).page(number);
      const other = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
      const theirs = await (await KeptPages.open(person, [other])).page(number);
      return [own !== null, theirs !== null];
    }"""
    assert owen.pk != mira.pk
    assert queue.evaluate(keys) == [True, False]


@pytest.mark.parametrize("how", ["killed", "held", "given back"])
def test_it_goes_when_the_story_is_stopped_or_no_longer_in_hand(
    how: str, queue: Page, mira: Person, translation: Translation
) -> None:
    working = queue.context.new_page()
    working.goto(f"/desk/{translation.pk}/")
    settled(working)
    is_kept(working, mira, translation)
    if how == "killed":
        stopping.kill(translation.article, note="x", by=make.editor(), at=timezone.now())
    elif how == "held":
        stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    else:
        request.give_back(translation, by=mira, at=timezone.now())
    # What was said to the page by its pulse is enough; nobody touches it.
    working.locator(area(working, translation)).focus()
    expect(working.locator("[data-moved]")).to_be_visible(timeout=20_000)
    is_kept(working, mira, translation, kept=False)


def test_signing_out_leaves_nothing(queue: Page) -> None:
    queue.get_by_role("button", name="Sign out").click()
    expect(queue).to_have_url(re.compile("/sign-in/"))
    assert queue.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_a_copy_is_over_after_its_time(queue: Page, translation: Translation, troubles: list[str]) -> None:
    queue.clock.install(time=timezone.now() + timedelta(days=4))
    queue.context.set_offline(True)
    queue.goto(f"/desk/{translation.pk}/")
    expect(queue.get_by_text("The desk cannot be reached, and this page is not kept here.")).to_be_visible()
    troubles.clear()


def test_while_the_desk_answers_no_copy_is_shown(queue: Page, translation: Translation) -> None:
    make.write(translation, "Newer than any copy.")
    queue.goto(f"/desk/{translation.pk}/")
    expect(queue.locator(area(queue, translation))).to_have_value("Newer than any copy.")
    expect(queue.get_by_text("Offline:")).to_have_count(0)


def test_a_session_that_ended_is_no_reason_to_show_a_copy(queue: Page, translation: Translation) -> None:
    queue.context.clear_cookies(name="desk")
    queue.goto(f"/desk/{translation.pk}/")
    expect(queue).to_have_url(re.compile("/sign-in/"))
    sign_in(queue)
    settled(queue)


def test_what_was_being_kept_while_somebody_signs_out_is_not_kept(
    open_page: OpenPage, mira: Person, translation: Translation
) -> None:
    page = open_page(mira, service_workers="allow")
    asked: list[Route] = []
    page.route("**/desk/kept/", lambda route: asked.append(route))
    page.goto("/desk/")
    comes_true(lambda: bool(asked), page)
    # As signing out does, but this window stays: it goes on meanwhile, as it does where the network is slow.
    page.evaluate(FORGETS)
    asked[0].continue_()
    page.wait_for_function(LOOKED, arg=mira.pk)
    named = page.evaluate("async () => (await indexedDB.databases()).map((one) => one.name)")
    assert f"desk-kept-{mira.pk}" not in named
