"""How windows lose the network, and how they end."""

from __future__ import annotations

from playwright.sync_api import Page, Route

NO_NETWORK = "() => { window.fetch = () => Promise.reject(new TypeError('no network')); }"
NOTHING_ON_LEAVING = """() => ["pagehide", "visibilitychange"].forEach((name) => {
  addEventListener(name, (event) => event.stopImmediatePropagation(), true);
})"""


def cut_off(page: Page) -> None:
    """For good. A window that was only told to be offline may be sending still when it is closed, and Chromium lets
    what it sends go out then.
    """
    page.evaluate(NO_NETWORK)


def unanswered(route: Route) -> None:
    """The desk does what it is asked, and its answer is lost."""
    route.fetch()
    route.abort()


def crash(page: Page) -> None:
    """Close a window that has no time to do anything about it."""
    page.evaluate(NOTHING_ON_LEAVING)
    page.close()
