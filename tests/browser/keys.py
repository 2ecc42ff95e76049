"""Keys as people press them: a command that follows F8, and keystrokes as one layout or another sends them."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

ALT, CTRL, META, SHIFT = 1, 2, 4, 8  # as Chromium's own protocol counts them


def listens(page: Page) -> None:
    """The page's script is there, and has written its keys into the page."""
    expect(page.locator("[data-keys] kbd").first).to_be_visible()


def press(page: Page, key: str) -> None:
    """A key for the page's script. A page that a button has just answered with may be seen before it listens."""
    page.wait_for_load_state()
    page.keyboard.press(key)


def after_f8(page: Page, key: str) -> None:
    press(page, "F8")
    page.keyboard.press(key)


@dataclass(frozen=True)
class Stroke:
    """One key: its place, what the layout makes of it there, and what is held."""

    code: str
    key: str
    held: int = 0
    types: bool = False
    repeated: bool = False


def strike(page: Page, *strokes: Stroke) -> None:
    session = page.context.new_cdp_session(page)
    for stroke in strokes:
        told = {"code": stroke.code, "key": stroke.key, "modifiers": stroke.held}
        text = {"text": stroke.key, "unmodifiedText": stroke.key} if stroke.types else {}
        kind = "keyDown" if text else "rawKeyDown"
        session.send("Input.dispatchKeyEvent", {"type": kind, "autoRepeat": stroke.repeated, **told, **text})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **told})
    session.detach()
