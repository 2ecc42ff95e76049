"""The register as CSV: a line a form, with what is said of the concept repeated on each (`HEADER` names the columns).

A line with neither language nor form says the gender and note of the concept as a whole.

Read with commas, semicolons or tabs, in UTF-8 or UTF-16; a line that cannot be read is named and left out. A concept's
lines stand together; lines that come again later add to it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.register.decoding import BROKEN, pieces
from newsroom.register.units import KINDS, ConceptUnit, Fault, FormUnit, status_of

HEADER = ("concept", "kind", "own_language", "language", "form", "status", "reason", "gender", "note")
NEEDED = ("concept", "language", "form")
_LONGEST_LINE = 200_000
_LONGEST_FIELD = 131_072
_MOST_LINES = 50


def write(units: Iterable[ConceptUnit]) -> Iterator[str]:
    yield _line(HEADER)
    for unit in units:
        concept = (unit.key, unit.kind.value, unit.own_language)
        if unit.gender or unit.note:
            yield _line((*concept, "", "", "", "", unit.gender, unit.note))
        for form in unit.forms:
            values = (form.language, form.text, form.status.value, form.reason, form.gender, form.note)
            yield _line((*concept, *values))


def _line(values: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(values)
    return out.getvalue()


def read(file: BinaryIO) -> Iterator[ConceptUnit | Fault]:
    """The concepts of a file in order, and the lines that were left out."""
    records = _records(_lines(file))
    number, header = next(records, (0, ""))
    delimiter = max(",;\t", key=header.count)
    names = [name.strip().lower() for name in _fields(header, delimiter) or []]
    if missing := [name for name in NEEDED if name not in names]:
        yield Fault("", "columns_missing", {"columns": ", ".join(missing)})
        return
    unit: ConceptUnit | None = None
    for number, record in records:
        row = _row(record, delimiter, names, number)
        if isinstance(row, Fault):
            yield row
            continue
        if unit is not None and unit.key != row.key:
            yield unit
            unit = None
        unit = row if unit is None else _together(unit, row)
    if unit is not None:
        yield unit


def _together(unit: ConceptUnit, row: ConceptUnit) -> ConceptUnit:
    unit.forms += row.forms
    unit.own_language = unit.own_language or row.own_language
    unit.gender, unit.note = unit.gender or row.gender, unit.note or row.note
    return unit


def _row(record: str, delimiter: str, names: list[str], line: int) -> ConceptUnit | Fault:
    fields = _fields(record, delimiter)
    if BROKEN in record:
        return Fault("", "wrong_encoding", line=line)
    if fields is None:
        return Fault("", "broken_line", line=line)
    said = dict.fromkeys(HEADER, "") | {key: value.strip() for key, value in zip(names, fields, strict=False)}
    kind = KINDS.get(said["kind"].lower()) if said["kind"] else Kind.TERM
    status = status_of(said["status"]) if said["status"] else Status.PREFERRED
    if not said["concept"]:
        return Fault("", "no_concept", line=line)
    if kind is None:
        return Fault("", "unknown_kind", {"kind": said["kind"][:40]}, line)
    if status is None:
        return Fault("", "unknown_status", {"status": said["status"][:40]}, line)
    concept = (said["concept"], kind, said["own_language"])
    if not said["language"] and not said["form"]:
        return ConceptUnit(*concept, said["gender"], said["note"])
    form = FormUnit(said["language"], said["form"], status, said["reason"], said["gender"], said["note"])
    return ConceptUnit(*concept, forms=[form])


def _fields(record: str, delimiter: str) -> list[str] | None:
    try:
        # A process has one such limit, and who reads stories sets another.
        csv.field_size_limit(_LONGEST_FIELD)
        return next(csv.reader([record], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _records(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Records with the number of their first line; lines are joined while a quotation mark is open, to a limit."""
    waiting: list[str] = []
    number = 0
    again: list[str] = []
    while True:
        line = again.pop(0) if again else next(lines, None)
        if line is None:
            if not waiting:
                return
            again, waiting = waiting[1:], waiting[:1]
            number += 1
            yield number, waiting[0]
            waiting = []
            continue
        waiting.append(line)
        if sum(each.count('"') for each in waiting) % 2 == 0:
            if (record := "\n".join(waiting)).strip():
                yield number + 1, record
            number += len(waiting)
            waiting = []
        elif len(waiting) >= _MOST_LINES:
            # The mark was never closed: the first line is broken, the others are tried anew.
            number += 1
            yield number, waiting[0]
            again, waiting = waiting[1:] + again, []


def _lines(file: BinaryIO) -> Iterator[str]:
    """Lines without their ends, however they end; of one that is longer than any can be only the beginning."""
    rest = ""
    for piece in pieces(file):
        rest = (rest + piece).replace("\r\n", "\n")
        *whole, rest = rest.split("\n")
        yield from (line[:_LONGEST_LINE] for line in whole)
        if len(rest) > 2 * _LONGEST_LINE:
            rest = rest[:_LONGEST_LINE]
    if rest:
        yield rest[:_LONGEST_LINE]
