"""Commands that answer line by line: whatever the locale, and until nobody reads on."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.translations.memory.test_memory_command import FERRY, FERRY_DE, learnt

pytestmark = pytest.mark.django_db

LINE = "Am 3. Mai kam Łukasz – zum 2. Mal.\n"
COMMANDS = [
    ["segment", "--language", "de"],
    ["dateline", "--language", "de", "--to", "ru"],
    ["register", "find", "--language", "de", "--json"],
    ["register", "export"],
    ["memory", "lookup", "--from", "de", "--to", "en", "--json"],
    ["memory", "find", "--language", "de", "--json"],
    ["memory", "stats"],
    ["memory", "export"],
    ["check_pairs", "pairs.tsv", "--json"],
    ["check_pairs", "pairs.tsv"],
]


@pytest.fixture(params=COMMANDS, ids=" ".join)
def command(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A command with something to read and something to say."""
    learnt((FERRY, FERRY_DE + " – Łódź"))
    head = "source_language\ttarget_language\tsource\ttarget\n"
    (tmp_path / "pairs.tsv").write_text(head + "de\tru\tAm 3. Mai.\t4 мая.\n" * 2, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LINE.encode() * 2)))
    asked: list[str] = request.param
    return asked


def test_any_letter_can_be_printed_in_a_bare_locale(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(printed, encoding="ascii", write_through=True))
    call_command(*command)
    assert printed.getvalue().decode("utf-8").strip()


def test_the_end_of_who_reads_is_no_fault(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8", buffering=1) as nobody:
        monkeypatch.setattr("sys.stdout", nobody)
        call_command(*command)
