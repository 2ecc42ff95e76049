"""How long a flash takes from its arrival to readers of the fourth language, and how many keys its people press.

Eight people sit before the desk, two a language, each in a window of their own; the flash comes by the ordinary intake
in the middle of it. What a person needs for reading and wording is not in the figures: texts are put into their fields
at once, so that what is left is the desk's own time, from the notice in the window to the page that readers get.
`make bench` runs it, where there is Chromium.
"""

from __future__ import annotations

import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
# Playwright's blocking interface keeps an event loop in this thread, where Django would refuse its own queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402
from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402

from articles.models import Article  # noqa: E402
from newsroom.models import Person  # noqa: E402
from tests import make  # noqa: E402
from tests.browser import chromium  # noqa: E402
from tests.browser.flashes import SAID, arrive  # noqa: E402
from tests.own_server import own_server  # noqa: E402

KEY = "Control+Enter"


class Window:
    """One person's window, and the keys they pressed in it beside those that write."""

    def __init__(self, browser: Browser, person: Person, url: str) -> None:
        client = Client()
        client.force_login(person, backend="newsroom.sign_in.PersonBackend")
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context = browser.new_context(base_url=url, locale="en-GB")
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": url}])
        self.page: Page = context.new_page()
        self.page.goto("/desk/")
        self.keys = 0

    def follow(self) -> None:
        """From the line that says a flash waits to its screen."""
        self.page.locator("[data-flash-news] a").first.click()
        expect(self.page.locator("[data-keys] kbd").first).to_be_visible()

    def press(self) -> None:
        self.page.keyboard.press(KEY)
        self.keys += 1


def work(language: str, writer: Window, second: Window, reader: Page, story: Article) -> float:
    """One language, from the line in the writer's window to the headline that readers see. Seconds."""
    begun = time.monotonic()
    headline, lead = SAID[language]
    writer.follow()
    box = writer.page.locator(f"#box-{language}")
    box.locator("textarea").nth(0).fill(headline)
    box.locator("textarea").nth(1).fill(lead)
    writer.press()
    second.follow()
    expect(second.page.locator(f"#box-{language}.is-sign")).to_contain_text(lead)
    second.press()
    expect(second.page.locator(f"#box-{language} .st-live")).to_be_visible()
    reader.goto(f"/{language}/{make.fresh(story).public_number}/")
    expect(reader.locator("h1")).to_have_text(headline)
    return time.monotonic() - begun


def measure(browser: Browser, url: str) -> None:
    people = {language: (make.translator_into(language), make.reviewer_of(language)) for language in SAID}
    windows = {
        language: (Window(browser, writer, url), Window(browser, second, url))
        for language, (writer, second) in people.items()
    }
    reader = browser.new_context(base_url=url).new_page()
    begun = time.monotonic()
    story = arrive()
    for language, (writer, second) in windows.items():
        taken = work(language, writer, second, reader, story)
        keys = f"{writer.keys + second.keys} key presses"
        say(f"  a flash into {language}: {keys}", taken)
    say("  a flash from arrival to readers of the fourth language", time.monotonic() - begun)


def say(what: str, seconds: float) -> None:
    sys.stdout.write(f"{what:<60} {seconds:.1f} s\n")
    sys.stdout.flush()


def main() -> None:
    setup_test_environment(debug=False)
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}.flash"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with sync_playwright() as playwright, own_server(threads=8) as server:
            program = chromium.find(playwright)
            if program is None:
                sys.stdout.write("  flash: not measured, there is no Chromium\n")
                return
            browser = chromium.start(playwright, program)
            measure(browser, server.url)
            browser.close()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
