"""How long a keystroke takes to show, in a story of 120 paragraphs beside a page that is only a text area.

A browser types 20 keys a second, faster than anybody does for long, so that the page saves itself in between. From the
moment a key reaches the browser until the frame that shows it is done is measured in the page. `make bench` runs it,
where there is Chromium. Times are a clock's: the empty page of the same run is what they mean something beside.
"""

from __future__ import annotations

import os
import statistics
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
# Playwright's blocking interface keeps an event loop in this thread, where Django would refuse its own queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from tests import make  # noqa: E402
from tests.browser import chromium  # noqa: E402
from tests.own_server import own_server  # noqa: E402

PARAGRAPHS, KEYS = 120, 300
BETWEEN = 50  # milliseconds from key to key
EMPTY = "<!doctype html><title>empty</title><textarea rows=3 cols=80></textarea>"
MEASURE = """() => {
  window.delays = [];
  document.addEventListener("keydown", (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.delays.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  }, true);
}"""


def delays(page: Page, field: str) -> list[float]:
    """Milliseconds from each key to the end of the frame that shows it, in order of size."""
    page.evaluate(MEASURE)
    page.locator(field).focus()
    page.keyboard.type("a" * KEYS, delay=BETWEEN)
    page.wait_for_function(f"() => window.delays.length === {KEYS}")
    return sorted(page.evaluate("window.delays"))


def say(name: str, times: list[float]) -> None:
    p95 = times[int(len(times) * 0.95)]
    sys.stdout.write(f"  {name:<58} p50 {statistics.median(times):.1f} ms, p95 {p95:.1f} ms\n")
    sys.stdout.flush()


def main() -> None:
    setup_test_environment(debug=False)
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}.typing"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        story = make.article("de", texts=[f"Absatz {n} über 12 Brücken an der Sorle. " * 4 for n in range(PARAGRAPHS)])
        work = make.translation(story, "en")
        make.write(work)
        client = Client()
        client.force_login(make.translator_into("en"), backend="newsroom.sign_in.PersonBackend")
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        middle = work.paragraphs.in_order()[PARAGRAPHS // 2].uid
        with sync_playwright() as playwright, own_server(threads=8) as server:
            program = chromium.find(playwright)
            if program is None:
                sys.stdout.write("  typing: not measured, there is no Chromium\n")
                return
            browser = chromium.start(playwright, program)
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            page = context.new_page()
            page.set_content(EMPTY)
            say("a keystroke in an empty page", delays(page, "textarea"))
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server.url}])
            page.goto(f"{server.url}/desk/{work.pk}/")
            page.wait_for_load_state("networkidle")
            say(f"a keystroke in a story of {PARAGRAPHS} paragraphs", delays(page, f"#t-{middle}"))
            browser.close()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
