"""`manage.py register`: files in and out, names in texts a line at a time."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from newsroom.models import Concept

pytestmark = pytest.mark.django_db

FILE = """concept,kind,own_language,language,form,status,reason,gender,note
p1,person,ru,ru,Рыженков,preferred,,,
p1,person,ru,de,Ryschenkow,preferred,,,
p1,person,ru,de,Ryzhenkov,forbidden,English,,
t1,term,,xx,foo,preferred,,,
t1,term,,de,Ministerpräsident,preferred,,,
"""


def run(*arguments: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("register", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "names.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def ask(monkeypatch: pytest.MonkeyPatch, payload: bytes, *arguments: str) -> list[str]:
    class Stdin:
        buffer = io.BytesIO(payload)

    monkeypatch.setattr(sys, "stdin", Stdin)
    return run("find", *arguments)[0].split("\n")[:-1]


def test_a_file_is_taken_in_and_what_was_left_out_is_told(file: Path) -> None:
    out, err = run("import", str(file))
    assert out == "2 added, 0 changed, 0 unchanged, 4 forms written, 1 left out or mended\n"
    assert "t1: The form “foo” is in an unknown language" in err


def test_a_line_without_a_key_is_called_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("concept,kind,language,form,status\na,place,de,Minsk,preferred\nb,river,de,Spree,preferred\n")
    _out, err = run("import", str(path))
    assert err == "line 3: “river” is no kind: person, place, organisation, term. The line was left out.\n"


def test_a_form_forbidden_without_a_reason_is_named_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        "concept,kind,own_language,language,form,status,reason,gender,note\nx6,person,,de,Foo,forbidden,,,\n"
    )
    with pytest.raises(SystemExit):
        run("import", str(path))
    assert not Concept.objects.exists()


def test_a_file_that_is_not_there_is_said_to_be_so() -> None:
    with pytest.raises(CommandError, match="No such file"):
        run("import", "/nowhere/names.csv")


def test_a_file_of_nothing_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "empty.tbx"
    path.write_bytes(b"")
    with pytest.raises(SystemExit):
        run("import", str(path))


@pytest.mark.parametrize("name", ["out.tbx", "out.csv"])
def test_what_is_exported_is_imported_again(file: Path, tmp_path: Path, name: str) -> None:
    run("import", str(file))
    run("export", str(tmp_path / name))
    Concept.objects.all().delete()
    assert run("import", str(tmp_path / name))[0].startswith("2 added")
    assert run("export", "--format", "csv")[0].count("\n") == 5


def test_standard_output_takes_tbx_unless_told_otherwise(file: Path) -> None:
    run("import", str(file))
    assert run("export", "stdout")[0].startswith("<?xml")
    assert run("export", "-", "--format", "csv")[0].startswith("concept,")


def test_names_are_found_a_text_a_line(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", str(file))
    payload = "Встреча Рыженкова\n\nникто\n".encode() + b"\xff\n"
    lines: list[Any] = [json.loads(line) for line in ask(monkeypatch, payload, "--language", "ru", "--json")]
    assert lines[0] == [{"concept": "p1", "form": "Рыженков", "start": 8, "end": 17, "status": "preferred"}]
    assert lines[1:3] == [[], []]
    assert "error" in lines[3]


def test_names_are_found_for_people_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", str(file))
    assert ask(monkeypatch, b"Ryzhenkovs Besuch\n", "--language", "de") == ["Ryzhenkovs = Ryzhenkov (forbidden)"]


def test_an_unknown_language_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="no such language"):
        ask(monkeypatch, b"", "--language", "klingon")


def test_a_byte_order_mark_is_no_text(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    run("import", str(file))
    (line,) = ask(monkeypatch, "\ufeffРыженкова ждут.\n".encode(), "--language", "ru", "--json")
    assert json.loads(line)[0]["start"] == 0
