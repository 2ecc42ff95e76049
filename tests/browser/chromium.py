"""Where Chromium is, and how the tests start it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

# The one without a window first: the same engine, and lighter.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Nothing that would speak to the network or ask a person.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)


def find(playwright: Playwright) -> Path | None:
    """The system's browser, else the one that Playwright's own installer fetched: the first that starts, else None.

    A file proves nothing: it may be a distribution's placeholder, or miss the libraries it needs.
    """
    return next((program for program in _candidates(playwright) if _starts(playwright, program)), None)


def _candidates(playwright: Playwright) -> Iterator[Path]:
    found = (shutil.which(program) for program in PROGRAMS)
    yield from (Path(path) for path in found if path)
    fetched = Path(playwright.chromium.executable_path)
    if fetched.exists():
        yield fetched


def _starts(playwright: Playwright, program: Path) -> bool:
    try:
        start(playwright, program).close()
    except Error:
        return False
    return True


def start(playwright: Playwright, program: Path) -> Browser:
    """Start it without a window. Its sandbox needs a user other than root."""
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    return playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, *sandbox])
