"""`manage.py segment`: a paragraph a line in, its sentences out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]


def answers(monkeypatch: pytest.MonkeyPatch, given: bytes, *options: str) -> str:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    out = io.StringIO()
    call_command("segment", *options, stdout=out)
    return out.getvalue()


def test_a_list_a_line_with_json(monkeypatch: pytest.MonkeyPatch) -> None:
    given = b"Am 25. November tagt der Rat. Er tagt lang. \r\n\n  \nJa."
    lines = answers(monkeypatch, given, "--language", "de", "--json").splitlines()
    assert [json.loads(line) for line in lines] == [["Am 25. November tagt der Rat.", "Er tagt lang."], [], [], ["Ja."]]


def test_a_sentence_a_line_without(monkeypatch: pytest.MonkeyPatch) -> None:
    given = "会议开始。会期三天。\n好。\n".encode()
    assert answers(monkeypatch, given, "--language", "zh-CN") == "会议开始。\n会期三天。\n\n好。\n\n"


def test_a_line_that_is_no_utf_8_is_named_and_the_next_one_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = answers(monkeypatch, b"\xff\xfe\nJa. Nein.\n", "--language", "de", "--json").splitlines()
    assert "error" in json.loads(first)
    assert json.loads(second) == ["Ja.", "Nein."]


def test_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "paragraphs.txt"
    file.write_text("\ufeffJa. Nein.\n", encoding="utf-8")
    assert json.loads(answers(monkeypatch, b"", str(file), "--language", "de", "--json")) == ["Ja.", "Nein."]
    with pytest.raises(CommandError, match=r"missing\.txt"):
        answers(monkeypatch, b"", str(tmp_path / "missing.txt"), "--language", "de")


def test_a_language_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="no such language"):
        answers(monkeypatch, b"", "--language", "xx-nothing")


def test_each_answer_is_out_before_the_next_question_and_nobody_reading_on_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "manage.py", "segment", "--language", "ru", "--json"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdin is not None
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdin.write("Да. Нет.\n".encode())
        command.stdin.flush()
        assert json.loads(command.stdout.readline()) == ["Да.", "Нет."]
        command.stdout.close()
        command.stdin.write("Да.\n".encode() * 3)
        command.stdin.close()
        assert command.stderr.read() == b""
        assert command.wait(timeout=30) == 0
