"""`manage.py check_pairs`: a line of findings for each line of the file, whatever it holds."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def answers(path: Path, *options: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("check_pairs", str(path), *(options or ("--json",)), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def written(tmp_path: Path, content: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "pairs.tsv"
    file.write_bytes(content.encode(encoding))
    return file


def test_an_answer_a_line_in_order_with_places_and_repair(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "source_language\ttarget_language\tsource\ttarget\n"
        'ru\ten\tОн сказал «да».\tHe said "yes".\n'
        "ru\ten\tДом стоит.\tThe house stands.\n",
    )
    first, second = answers(file)
    (finding,) = first["findings"]
    assert (finding["check"], finding["severity"]) == ("quotation_marks", "hint")
    assert finding["message"].endswith("write “yes”.")
    assert finding["target"] == [[8, 9], [12, 13]]
    assert finding["repair"] == {"start": 8, "end": 13, "text": "“yes”"}
    assert second == {"findings": []}


def test_columns_in_any_order_behind_a_byte_order_mark(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "target\tnote\tsource\tTARGET_LANGUAGE\tsource_language\r\nHaus  da\tx\tДом тут\tde\tru\r\n",
        "utf-8-sig",
    )
    (answer,) = answers(file)
    assert [one["check"] for one in answer["findings"]] == ["double_space"]


def test_a_broken_line_says_why_and_the_next_one_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_bytes(
        b"source_language\ttarget_language\tsource\ttarget\n"
        b"ru\ten\tonly three\n"
        b"\n"
        b"qq\ten\tx\ty\n"
        b"ru\ten\t\xff\xfe\ty\n"
        b"de-AT\ten_GB\tDas  Haus\tThe  house\n"
    )
    found = answers(file)
    assert [bool(one.get("error")) for one in found] == [True, True, True, True, False]
    assert all(one["findings"] == [] for one in found[:4])
    assert [one["check"] for one in found[4]["findings"]] == ["double_space"]


def test_a_file_that_is_no_table_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="has no column source_language"):
        answers(written(tmp_path, "a,b\n1,2\n"))
    with pytest.raises(CommandError, match="No such file"):
        answers(tmp_path / "none.tsv")


def test_for_people_it_says_the_same_without_json(tmp_path: Path) -> None:
    file = written(tmp_path, "source_language\ttarget_language\tsource\ttarget\nde\ten\tDas Haus\tThe  house\n")
    out = io.StringIO()
    call_command("check_pairs", str(file), stdout=out)
    assert out.getvalue().splitlines()[0] == "2: 1 finding"
    assert "warning double_space" in out.getvalue()


def test_cells_as_table_programs_quote_them(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "source_language\ttarget_language\tsource\ttarget\n"
        'en\tde\t"He said ""yes"" to 12 guests."\t„Ja“, sagte er den 12 Gästen.\n'
        'en\ten\t"Yes."\t"Yes."\n',
    )
    quoted, plain = answers(file)
    assert not [one for one in quoted["findings"] if one["check"].startswith("unbalanced")]
    assert quoted["findings"] == []
    assert plain["findings"][0]["target"][0] == [0, 1]
