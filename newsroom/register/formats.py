"""The formats of files, and the whole register as units, read in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.models.concept import Concept
from newsroom.register import csv_files, tbx_reading, tbx_writing
from newsroom.register.units import ConceptUnit, Fault, FormUnit

Writer = Callable[[Iterable[ConceptUnit]], Iterator[str]]
Reader = Callable[[BinaryIO], Iterator[ConceptUnit | Fault]]
WRITERS: dict[str, Writer] = {"tbx": tbx_writing.write, "csv": csv_files.write}
READERS: dict[str, Reader] = {"tbx": tbx_reading.read, "csv": csv_files.read}
_AT_ONCE = 500


def units() -> Iterator[ConceptUnit]:
    """Every concept in force with its forms: a language's preferred one first."""
    for concept in Concept.objects.in_force().order_by("pk").prefetch_related("forms").iterator(chunk_size=_AT_ONCE):
        forms = sorted(concept.forms.all(), key=lambda form: (form.language, form.rank, form.pk))
        yield ConceptUnit(
            concept.key,
            Kind(concept.kind),
            concept.own_language,
            concept.gender,
            concept.note,
            [
                FormUnit(form.language, form.text, Status(form.status), form.reason, form.gender, form.note)
                for form in forms
            ],
        )


def format_of(name: str, head: bytes) -> str:
    """`tbx` or `csv`: by a file's name, else by what it begins with."""
    ending = name.rpartition(".")[2].lower()
    if ending in {"csv", "tsv"}:
        return "csv"
    if ending in {"tbx", "xml"}:
        return "tbx"
    return "tbx" if head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \r\n\t").startswith(b"<") else "csv"
