"""Signing in by hand, as the one whom most of these tests watch at work."""

from __future__ import annotations

from playwright.sync_api import Page

PASSWORD = "a long and secret one"


def sign_in(page: Page) -> None:
    """As Mira, on a page that asks who is there."""
    page.get_by_label("Sign-in name").fill("mira")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
