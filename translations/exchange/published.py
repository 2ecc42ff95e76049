"""Stories that were published before there was a memory: two folders, or a table, of texts and their translations."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.languages import normal_code

_BLANK = re.compile(r"\n\s*\n")
# Columns of a table, under any of these names.
SOURCE_COLUMNS = ("source", "source_text")
TARGET_COLUMNS = ("target", "target_text")
LONGEST_FIELD = 10_000_000


class NoColumns(Exception):
    """A table says nowhere which of its columns hold the texts."""


@dataclass(frozen=True)
class Published:
    """A story in two languages. `fault` says why there is none: nothing that was written for it is lost silently."""

    name: str
    source: str = ""
    target: str = ""
    author: str = ""
    fault: str = ""


def of_folders(source: Path, target: Path) -> Iterator[Published]:
    """The files that stand in both folders, by name: `flood.txt` twice, or `flood.de.txt` and `flood.en.txt`."""
    sources, targets = _by_name(source), _by_name(target)
    for name in sorted(sources.keys() | targets.keys()):
        if name not in sources or name not in targets:
            there, lacking = (source, target) if name in sources else (target, source)
            yield Published(name, fault=f"it is in {there.name} and not in {lacking.name}")
            continue
        try:
            yield Published(name, *(path[name].read_text("utf-8-sig") for path in (sources, targets)))
        except UnicodeDecodeError:
            yield Published(name, fault="it is no UTF-8 text")


def _by_name(folder: Path) -> dict[str, Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {str(path.relative_to(folder).parent / _story_of(path)): path for path in files}


def _story_of(path: Path) -> str:
    """A file's name without its ending and its language: 2025.11.24-flood of 2025.11.24-flood.de.txt."""
    name, _dot, language = path.stem.rpartition(".")
    return name if name and normal_code(language) else path.stem


def of_table(path: Path, source_language: str, target_language: str) -> Iterator[Published]:
    """The rows of a CSV file (comma, semicolon or tab) whose columns are named `source` and `target`, or by language.

    There may be columns `id` and `author`, and others. Raises `NoColumns`, before the first story.
    """
    csv.field_size_limit(LONGEST_FIELD)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        first = file.readline()
        file.seek(0)
        rows = csv.reader(file, delimiter=max(",;\t", key=first.count))
        columns = _columns(next(_whole(rows), []), source_language, target_language)
        for number, row in enumerate(_whole(rows), start=1):
            if isinstance(row, csv.Error):
                yield Published(f"row {number}", fault=f"it is no CSV ({row})")
            elif any(row):
                yield _of_row({name: row[place] for name, place in columns.items() if place < len(row)}, number)


def _whole(rows: Iterator[list[str]]) -> Iterator[list[str] | csv.Error]:
    """Rows; in place of one that cannot be read, why."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield error


def _columns(heads: list[str] | csv.Error, source_language: str, target_language: str) -> dict[str, int]:
    """Where each column is that is of use, by what it is called here."""
    named = [] if isinstance(heads, csv.Error) else [head.strip().casefold() for head in heads]
    wanted = {
        "source": (*SOURCE_COLUMNS, source_language),
        "target": (*TARGET_COLUMNS, target_language),
        "id": ("id",),
        "author": ("author",),
    }
    found = {
        name: next(named.index(column) for column in columns if column in named)
        for name, columns in wanted.items()
        if any(column in named for column in columns)
    }
    if not {"source", "target"} <= found.keys():
        raise NoColumns
    return found


def _of_row(row: Mapping[str, str], number: int) -> Published:
    name = row.get("id") or f"row {number}"
    source, target = (row.get(column, "") for column in ("source", "target"))
    if not source.strip() or not target.strip():
        return Published(name, fault="it has no text under “source” or under “target”")
    if "\ufffd" in source + target:
        return Published(name, fault="it is no UTF-8 text")
    return Published(name, source, target, author=row.get("author", ""))


def paragraphs(text: str) -> list[str]:
    """What blank lines part; where there are none, each line."""
    # A NUL is no part of a text, and PostgreSQL takes none.
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    parts = _BLANK.split(text) if _BLANK.search(text.strip()) else text.split("\n")
    return [" ".join(part.split()) for part in parts if part.strip()]
