"""What browsers may keep for ever: each file of the product under a name that changes with it, and with what it loads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from newsroom.templatetags.desk import module

IMPORTED = re.compile(r'^(?:import|export)\b[^"]*"(\./[^"]+)";$', re.MULTILINE)
DIGESTED = re.compile(r"\.[0-9a-f]{12}\.js$")


@pytest.fixture
def collected(tmp_path: Path, settings: Any) -> Path:
    settings.STATIC_ROOT = tmp_path
    settings.WHITENOISE_USE_FINDERS = False
    settings.STORAGES = settings.STORAGES.copy()  # makes the storage anew, with this root
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def reached_from(entry: Path) -> set[Path]:
    """What a browser loads that is given this module, following what stands in the files."""
    reached, todo = set(), [entry]
    while todo:
        file = todo.pop()
        if file not in reached:
            reached.add(file)
            todo += [file.parent / name for name in IMPORTED.findall(file.read_text())]
    return reached


def test_modules_name_each_other_by_digest(collected: Path) -> None:
    entry = collected / staticfiles_storage.url("desk/working_page.js").removeprefix("/static/")
    reached = reached_from(entry)
    assert len(reached) > 20
    named_alike = [file.name for file in reached if not DIGESTED.search(file.name)]
    assert named_alike == [], "these have the same name after an upgrade"


def test_a_page_names_every_module_that_its_script_loads(collected: Path) -> None:
    shown = module("desk/working_page.js")
    [entry] = re.findall(r'<script type="module" src="/static/([^"]+)"></script>$', shown)
    named = re.findall(r'<link rel="modulepreload" href="/static/([^"]+)">', shown)
    assert sorted(collected / name for name in [entry, *named]) == sorted(reached_from(collected / entry))
