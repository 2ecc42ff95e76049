"""What the tests need beside Python: PostgreSQL, Chromium, and fonts for the scripts of all languages.

    python -m tests.ground            installs what is missing, where that is possible
    python -m tests.ground --remind   only names what is missing

As root everything comes from Debian's packages. Without root PostgreSQL comes as a wheel and Chromium by Playwright's
own installer. What cannot be had is named, and fails the command where `CI=true` and a test would be left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from tests import postgres
from tests.browser import chromium


@dataclass(frozen=True)
class Need:
    """One thing: its name, what goes without it, whether it is here, and how to get it.

    `packages` of Debian, an alternative behind a bar as in Debian's own control files. `for_tests`: tests are left out
    without it.
    """

    name: str
    without: str
    is_here: Callable[[], bool]
    packages: tuple[str, ...]
    command: tuple[str, ...] = ()  # arguments for this Python, where there is no root
    for_tests: bool = True


def _has_postgres() -> bool:
    return postgres.find_programs() is not None


def _has_chromium() -> bool:
    with sync_playwright() as playwright:
        return chromium.find(playwright) is not None


def _has_fonts() -> bool:
    """Chinese and Arabic stand for all: where fontconfig has both, nothing is drawn as empty boxes."""
    fonts = shutil.which("fc-list")
    return fonts is not None and all(
        subprocess.run([fonts, f":lang={language}"], capture_output=True, check=False).stdout
        for language in ("zh-cn", "ar")
    )


NEEDS = (
    Need(
        "PostgreSQL",
        "the suite does not run on PostgreSQL",
        _has_postgres,
        ("postgresql",),
        ("-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements-postgres.txt"),
    ),
    Need(
        "Chromium that starts",
        "the browser tests are skipped",
        _has_chromium,
        ("chromium-headless-shell|chromium",),
        ("-m", "playwright", "install", "chromium"),
    ),
    Need(
        "fonts for Chinese and Arabic",
        "screenshots show empty boxes",
        _has_fonts,
        ("fontconfig", "fonts-noto-core", "fonts-noto-cjk"),
        for_tests=False,
    ),
)


def missing() -> list[Need]:
    return [need for need in NEEDS if not need.is_here()]


def install(needs: list[Need]) -> None:
    """Try to get what is missing; what fails is seen afterwards by looking again."""
    apt = shutil.which("apt-get")
    if os.geteuid() == 0 and apt:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _run(apt, "update", "-q", env=quiet)
        packages = [_offered(package) for need in needs for package in need.packages]
        _run(apt, "install", "-y", "-q", "--no-install-recommends", *packages, env=quiet)
    for need in needs:
        if need.command and not need.is_here():
            _run(sys.executable, *need.command)


def _offered(package: str) -> str:
    """The first alternative that the package lists know, else the last."""
    *preferred, last = package.split("|")
    for name in preferred:
        known = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if known.returncode == 0:
            return name
    return last


def _run(*command: str, env: dict[str, str] | None = None) -> None:
    sys.stderr.write(f"+ {' '.join(command)}\n")
    subprocess.run(command, env=env, stdin=subprocess.DEVNULL, check=False)


def main(arguments: list[str]) -> int:
    """Returns 0 when everything is here, or when it is not and nobody insists."""
    needs = missing()
    if needs and "--remind" not in arguments:
        install(needs)
        needs = missing()
    for need in needs:
        packages = " ".join(package.split("|")[-1] for package in need.packages)
        sys.stderr.write(f"!!! MISSING: {need.name}. Without it {need.without}.\n")
        sys.stderr.write(f"    On Debian, as root: apt-get install {packages}\n")
    return 1 if any(need.for_tests for need in needs) and os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
