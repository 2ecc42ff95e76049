"""Laws of all files: nothing in them ties the project to one machine or one network."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.sources import ROOT, Source

# Written in parts, so that this file keeps its own law.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("playwright", "azureedge", "net"),
        ("cdn", "playwright", "dev"),
    )
)
INDEX_OPTION = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+|work/main|work/shared)(?=[/\s\"'`:,;)]|$)")


def no_registry(files: list[Source]) -> list[str]:
    """Which registry serves the packages is the machine's business."""
    found = []
    for file in files:
        for number, line in enumerate(file.text.splitlines(), start=1):
            host = next((host for host in REGISTRIES if host in line), "")
            option = INDEX_OPTION.search(line) if file.path.startswith("requirements") else None
            if host or option:
                found.append(f"{file.path}:{number}: names a package registry; leave it to the machine's own settings")
    return found


def no_machine_path(files: list[Source], *, here: tuple[Path, ...] = (ROOT, Path.home())) -> list[str]:
    """Paths are relative to the repository, or asked from the system."""
    places = [str(path) for path in here if len(path.parts) > 1]
    return [
        f"{file.path}:{number}: names a path of one machine; make it relative to the repository"
        for file in files
        for number, line in enumerate(file.text.splitlines(), start=1)
        if MACHINE_PATH.search(line) or any(f"{place}/" in line for place in places)
    ]
