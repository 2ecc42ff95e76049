"""How soon the preview shows what somebody types, in a story of 60 paragraphs; nothing passes or fails.

Beside the same server's empty answer (`/health/`), of the same run: times are a clock's, and say something beside that
alone. First the server's own time for one answer, without a network. Then in Chromium: words are typed into the middle
of the story, and after the last key of each is measured how long the question for the preview takes until the frame
that shows the word is done. The page waits for a pause of 120 ms before it asks; told with it and without.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
# Playwright's blocking interface keeps an event loop in this thread, where Django would refuse its own queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from playwright.sync_api import BrowserContext, Page, sync_playwright  # noqa: E402

from tests import make  # noqa: E402
from tests.browser import chromium  # noqa: E402
from tests.browser.keys import after_f8  # noqa: E402
from tests.own_server import OwnServer, own_server  # noqa: E402
from translations.models import Translation  # noqa: E402

PARAGRAPHS, ANSWERS, WORDS = 60, 200, 100
BETWEEN = 50  # milliseconds from key to key
# When the last key came, when the preview was asked for, when the frame that shows the word was done.
MEASURE = """() => {
  const asked = window.fetch;
  window.fetch = (address, ...more) => {
    if (String(address).endsWith("/preview/")) window.times.asked = performance.now();
    return asked(address, ...more);
  };
  document.addEventListener("input", (event) => { window.times.typed = event.timeStamp; }, true);
  const main = document.querySelector("[data-preview] iframe").contentDocument.querySelector("main");
  new MutationObserver(() => {
    if (main.textContent.includes(window.times.word)) requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.times.shown ??= performance.now(); };
      port2.postMessage(null);
    });
  }).observe(main, { childList: true, subtree: true });
}"""
EMPTY = """async (count) => {
  const times = [];
  for (let one = 0; one < count; one += 1) {
    const begun = performance.now();
    await (await fetch("/health/")).text();
    times.push(performance.now() - begun);
  }
  return times;
}"""


def say(name: str, times: list[float], more: str = "") -> float:
    """Say how long it took, and give the median."""
    ordered = sorted(times)
    median, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    sys.stdout.write(f"  {name:<58} p50 {median:.1f} ms, p95 {p95:.1f} ms{more}\n")
    sys.stdout.flush()
    return median


def compare(name: str, one: float, other: float) -> None:
    sys.stdout.write(f"  {name:<58} {one / other:.1f}\n")


def alone(work: Translation, client: Client) -> None:
    """One answer, from the request to the bytes, in this process."""
    texts = {f"text-{row.uid}": row.text for row in work.paragraphs.in_order()}
    address = f"/desk/{work.pk}/preview/"

    def answer() -> None:
        assert client.post(address, texts).status_code == 200

    def empty() -> None:
        assert client.get("/health/").status_code == 200

    answer()
    empty()
    with CaptureQueriesContext(connection) as asked:
        answer()
    queries = f", {len(asked)} queries"
    for clock, name in ((time.perf_counter, "by the clock"), (time.process_time, "of the processor alone")):
        # Turn and turn about, so that both meet the same machine.
        turns = [(_milliseconds(empty, clock), _milliseconds(answer, clock)) for _ in range(ANSWERS)]
        least = say(f"an empty answer, server, {name}", [one for one, _other in turns])
        took = [other for _one, other in turns]
        compare("  so many empty answers", say(f"a preview, server, {name}", took, queries), least)


def _milliseconds(act: Callable[[], None], clock: Callable[[], float]) -> float:
    begun = clock()
    act()
    return (clock() - begun) * 1000


def in_browser(page: Page, server: OwnServer, work: Translation) -> None:
    middle = work.paragraphs.in_order()[PARAGRAPHS // 2].uid
    page.goto(f"{server.url}/desk/{work.pk}/")
    page.wait_for_load_state("networkidle")
    least = say("an empty answer in Chromium", page.evaluate(EMPTY, ANSWERS))
    after_f8(page, "v")
    page.frame_locator("[data-preview] iframe").locator("article").wait_for()
    page.wait_for_load_state("networkidle")
    page.evaluate(MEASURE)
    page.locator(f"#t-{middle}").focus()
    times = [_shown(page, number) for number in range(WORDS)]
    say("from the last key to the preview that shows it", [one["shown"] - one["typed"] for one in times])
    after = say("  of that after the pause", [one["shown"] - one["asked"] for one in times])
    compare("  so many empty answers", after, least)


def _shown(page: Page, number: int) -> dict[str, float]:
    """Type a word that stands nowhere yet, and wait until the preview shows it."""
    word = f"word{number:03}."
    page.evaluate("(word) => { window.times = { word }; }", word)
    page.keyboard.type(f" {word}", delay=BETWEEN)
    page.wait_for_function("() => window.times.shown")
    return page.evaluate("window.times")  # type: ignore[no-any-return]


def signed_in(context: BrowserContext, client: Client, server: OwnServer) -> Page:
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server.url}])
    return context.new_page()


def main() -> None:
    setup_test_environment(debug=False)
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}.preview"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        sys.stdout.write(f"{connection.vendor}, the preview of a story of {PARAGRAPHS} paragraphs\n")
        story = make.article("de", texts=[f"Absatz {n} über 12 Brücken an der Sorle. " * 4 for n in range(PARAGRAPHS)])
        work = make.translation(story, "en")
        make.write(work)
        client = Client()
        client.force_login(make.translator_into("en"), backend="newsroom.sign_in.PersonBackend")
        alone(work, client)
        with sync_playwright() as playwright, own_server(threads=8) as server:
            program = chromium.find(playwright)
            if program is None:
                sys.stdout.write("  in Chromium: not measured, there is none\n")
                return
            browser = chromium.start(playwright, program)
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            in_browser(signed_in(context, client, server), server, work)
            browser.close()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
