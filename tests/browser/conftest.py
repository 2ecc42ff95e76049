"""A real browser before a real server: the ground that the browser tests stand on.

`page` is one person's window; `open_page` opens further ones, each in a context of its own, signed in as somebody or
not. What the browser complains of (a script's error, a refused style, a missing file) fails the test, unless the test
expects it and takes it out of `troubles`.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.servers.basehttp import WSGIRequestHandler
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from newsroom.models import Person
from tests import make
from tests.browser import chromium
from tests.browser.signing_in import PASSWORD
from translations.models import Translation

# Playwright's blocking interface keeps an event loop in this thread, where Django would refuse its own queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# The test's server writes a head and a body; without this every answer on a kept connection waits 40 ms for the first
# to be acknowledged.
WSGIRequestHandler.disable_nagle_algorithm = True

# What a working page's script asks for by itself.
SCRIPTED = re.compile(r"/(help/\?|autosave/|pulse/|kept/|store-key/|flash/waiting/)")
HERE = Path(__file__).parent
PATIENCE = 20_000  # milliseconds until an action or expectation is given up
WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
GOOD_PRACTICE = [*WCAG_2_2_AA, "best-practice"]
NO_BROWSER = "Chromium was not found. Run `make ground`, or install Chromium or Chrome."

expect.set_options(timeout=PATIENCE)

OpenPage = Callable[..., Page]
CheckAccess = Callable[[Page], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        program = chromium.find(playwright)
        if program is None and os.environ.get("CI") == "true":
            pytest.fail(NO_BROWSER)
        if program is None:
            pytest.skip(NO_BROWSER)
        started = chromium.start(playwright, program)
        yield started
        started.close()


@pytest.fixture
def troubles() -> Iterator[list[str]]:
    """What the browser complained of so far. A test that provokes a complaint clears the list."""
    found: list[str] = []
    yield found
    assert not found, "The browser complained:\n" + "\n".join(found)


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer, troubles: list[str]) -> Iterator[OpenPage]:
    """`open_page(person=None, **context)` gives a new window of its own, with Playwright's context options."""
    contexts = []

    def open_one(person: Person | None = None, **options: Any) -> Page:
        chosen = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
        context = browser.new_context(base_url=live_server.url, **(chosen | options))
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if person is not None:
            client = Client()
            client.force_login(person)
            name = settings.SESSION_COOKIE_NAME
            context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
        page = context.new_page()
        _watch(page, troubles)
        return page

    yield open_one
    for context in contexts:
        context.close()
    _answered_out()


@pytest.fixture
def mira() -> Person:
    """Whom most of these tests watch: she translates into English, and can sign in by hand."""
    return make.person("mira", name="Mira Okafor", translator=["en"], password=PASSWORD)


@pytest.fixture
def translation(mira: Person) -> Translation:
    """Her draft, written from top to bottom."""
    made = make.translation()
    make.write(made)
    return made


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One window of somebody who is not signed in."""
    return open_page()


@pytest.fixture
def axe() -> CheckAccess:
    """`axe(page)` fails with a list where the page, as it stands now, breaks WCAG 2.2 A or AA."""
    return lambda page: _look_over(page, WCAG_2_2_AA)


@pytest.fixture
def axe_strict() -> CheckAccess:
    """As `axe`, and what is good practice besides: landmarks, the order of headings, nothing outside a region."""
    return lambda page: _look_over(page, GOOD_PRACTICE)


def _look_over(page: Page, tags: list[str]) -> None:
    # With `preload`, axe would fetch the page's style sheets once more, and what they import from wrong addresses.
    chosen = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": tags}, "preload": False}
    results = Axe().run(page, options=chosen)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"


def _answered_out() -> None:
    """Wait until the test's server has done with all it was asked: a window that closes sends what it still holds.

    Else the test's database is emptied beside a verb that writes into it, and the two stop each other.
    """
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE / 1000)
            assert not thread.is_alive(), "The server still answers a window that was closed."


def _watch(page: Page, troubles: list[str]) -> None:
    asked_for: set[str] = set()

    def answered(response: Response) -> None:
        if response.request.is_navigation_request():
            asked_for.add(response.url)

    def said(message: ConsoleMessage) -> None:
        # A page that is gone answers 410, and Chromium calls that an error; a missing style sheet is one. The icon of
        # pages that name none is asked for when Chromium likes. Who is signed out meanwhile is refused, and the page
        # says so; what asks by itself about a paragraph may find it merged meanwhile. No network is there only where
        # a test took it away, and pages ask on until their window is closed.
        url = message.location["url"]
        unloaded = message.text.startswith("Failed to load resource")
        expected = (
            url in asked_for
            or url.endswith("/favicon.ico")
            or "ERR_INTERNET_DISCONNECTED" in message.text
            or (re.search("40[134]", message.text) and SCRIPTED.search(url))
        )
        if message.type == "error" and not (unloaded and expected):
            troubles.append(f"{page.url}: {message.text} ({url})")

    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: troubles.append(f"{page.url}: {error}"))
