"""The project's own files, as the laws read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LEFT_OUT = {"var", "static-collected", "__pycache__"}
HIDDEN_BUT_OURS = {".ci"}
TEXT = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".in",
    ".js",
    ".json",
    ".md",
    ".mjs",
    ".po",
    ".py",
    ".sh",
    ".svg",
    ".toml",
}
TEXT |= {".tsv", ".txt", ".xml", ".yaml", ".yml"}
APPS = ("newsroom", "articles", "translations")  # from the ground up


@dataclass(frozen=True)
class Source:
    """One file: its path from the root of the repository, and its text."""

    path: str
    text: str

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.path.split("/"))

    @property
    def app(self) -> str:
        """The app it belongs to; empty for tests, scripts and pages."""
        return self.parts[0] if self.parts[0] in APPS else ""

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.parts

    @property
    def module(self) -> str:
        """How Python imports it: `articles.models` for `articles/models/__init__.py`."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)


def read_all() -> list[Source]:
    """Every text file of the work tree that is the project's own."""
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(_walk(ROOT))
        if path.suffix in TEXT
    ]


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            hidden = path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS
            if not hidden and path.name not in LEFT_OUT:
                yield from _walk(path)
        else:
            yield path


def python(files: list[Source]) -> list[Source]:
    return [file for file in files if file.path.endswith(".py")]


def of_apps(files: list[Source]) -> list[Source]:
    return [file for file in python(files) if file.app]


def pages(files: list[Source]) -> list[Source]:
    """Templates, wherever they stand."""
    return [file for file in files if "templates" in file.parts[:-1] and "tests" not in file.parts]
