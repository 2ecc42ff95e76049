"""The ground under tests and set-up: which Python is taken, and a PostgreSQL that leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import postgres
from tests.house.sources import ROOT

FIND_PYTHON = ROOT / ".ci" / "find-python"
OLD = "exit 1"
COMPLETE = "exit 0"
WITHOUT_VENV = 'case "$*" in *ensurepip*) exit 1;; *) exit 0;; esac'


def find_python(place: Path, **programs: str) -> subprocess.CompletedProcess[str]:
    """What the script says on a machine that has these programs and no others."""
    for name, script in programs.items():
        program = place / name.replace("_", ".")
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    return subprocess.run([FIND_PYTHON], env={"PATH": str(place)}, capture_output=True, text=True, check=False)


def test_a_shim_that_refuses_is_passed_over(tmp_path: Path) -> None:
    assert find_python(tmp_path, python3=OLD, python3_12=COMPLETE).stdout == "python3.12\n"


def test_a_complete_python_is_preferred_to_one_without_venv(tmp_path: Path) -> None:
    assert find_python(tmp_path, python3=WITHOUT_VENV, python3_11=COMPLETE).stdout == "python3.11\n"


@pytest.mark.parametrize(
    ("programs", "sentence"),
    [
        ({}, "No Python 3.11 or newer was found"),
        ({"python3": OLD}, "No Python 3.11 or newer was found"),
        ({"python3": WITHOUT_VENV}, "On Debian and Ubuntu install python3-venv"),
    ],
)
def test_where_no_python_will_do_it_says_what_to_install(
    tmp_path: Path, programs: dict[str, str], sentence: str
) -> None:
    said = find_python(tmp_path, **programs)
    assert said.returncode == 1
    assert sentence in said.stderr


def test_a_browser_that_is_there_and_does_not_start_is_missed(tmp_path: Path) -> None:
    env = {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "fetched"), "CI": "true"}
    where = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    asked = subprocess.run([sys.executable, "-c", where], env=env, capture_output=True, text=True, check=True)
    for stub in (tmp_path / "chromium", Path(asked.stdout.strip())):
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text("#!/bin/sh\nexit 127\n")
        stub.chmod(0o755)
    said = subprocess.run(
        [sys.executable, "-m", "tests.ground", "--remind"],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 1
    assert "MISSING: Chromium" in said.stderr
    assert "apt-get install chromium" in said.stderr


@pytest.mark.skipif(postgres.find_programs() is None, reason="PostgreSQL is not on this machine: make ground")
def test_a_command_gets_a_postgresql_of_its_own_and_its_exit_code_comes_back(tmp_path: Path) -> None:
    script = (
        "import os, pathlib, psycopg, sys;"
        "row = psycopg.connect(os.environ['DATABASE_URL']).execute('show data_directory').fetchone();"
        f"pathlib.Path({str(tmp_path / 'where')!r}).write_text(row[0]);"
        "sys.exit(7)"
    )
    command = [sys.executable, "-W", "ignore", "-c", script]
    done = subprocess.run(
        [sys.executable, "-m", "tests.postgres", "--", *command], cwd=ROOT, env=os.environ, check=False
    )
    assert done.returncode == 7
    assert not Path((tmp_path / "where").read_text()).exists()


def test_without_a_command_nothing_is_started() -> None:
    assert postgres.main(["--"]) == 2
