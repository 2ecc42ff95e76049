"""Where Chromium is, and how the tests start it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Nothing that would speak to the network or ask a person.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)


def installed() -> Path | None:
    """The system's Chromium or Chrome."""
    found = (shutil.which(program) for program in PROGRAMS)
    return next((Path(path) for path in found if path), None)


def find(playwright: Playwright) -> Path | None:
    """The system's browser, else the one that Playwright's own installer fetched, else None."""
    fetched = Path(playwright.chromium.executable_path)
    return installed() or (fetched if fetched.exists() else None)


def start(playwright: Playwright, program: Path) -> Browser:
    """Start it without a window. Its sandbox needs a user other than root."""
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    return playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, *sandbox])
