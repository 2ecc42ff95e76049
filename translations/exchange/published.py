"""Stories that were published before there was a memory: two folders, or a table, of texts and their translations."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLANK = re.compile(r"\n\s*\n")
# Columns of a table, under any of these names.
SOURCE_COLUMNS = ("source", "source_text")
TARGET_COLUMNS = ("target", "target_text")
LONGEST_FIELD = 10_000_000


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
    return {str(path.relative_to(folder).parent / path.name.split(".")[0]): path for path in files}


def of_table(path: Path) -> Iterator[Published]:
    """The rows of a CSV file (comma, semicolon or tab): columns `source` and `target`, perhaps `id`, `author`."""
    csv.field_size_limit(LONGEST_FIELD)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        first = file.readline()
        file.seek(0)
        rows = csv.DictReader(file, delimiter=max(",;\t", key=first.count))
        number = 0
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Published(f"row {number}", fault=f"it is no CSV ({error})")
                continue
            yield _of_row(row, number)


def _of_row(row: dict[str, str], number: int) -> Published:
    name = row.get("id") or f"row {number}"
    source = next((row[column] for column in SOURCE_COLUMNS if row.get(column)), "")
    target = next((row[column] for column in TARGET_COLUMNS if row.get(column)), "")
    if not source or not target:
        return Published(name, fault="it has no text under “source” or under “target”")
    if "\ufffd" in source + target:
        return Published(name, fault="it is no UTF-8 text")
    return Published(name, source, target, author=row.get("author") or "")


def paragraphs(text: str) -> list[str]:
    """What blank lines part; where there are none, each line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _BLANK.split(text) if _BLANK.search(text.strip()) else text.split("\n")
    return [" ".join(part.split()) for part in parts if part.strip()]
