"""`manage.py dateline`: paragraphs in, datelines out, a line each."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Place
from newsroom.models.language import Language
from tests import make

pytestmark = pytest.mark.django_db

MINSK = "MINSK, 25. November (BelTA) – Der Hafen ruht."


def answers(monkeypatch: pytest.MonkeyPatch, lines: str | bytes, *options: str) -> list[str]:
    raw = lines.encode() if isinstance(lines, str) else lines
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    out = io.StringIO()
    call_command("dateline", *options, stdout=out)
    return out.getvalue().split("\n")[:-1]


def test_a_paragraph_is_answered_by_its_dateline(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers(monkeypatch, f"{MINSK}\nDer Hafen ruht.\n\n{MINSK}", "--language", "de", "--json")
    row = {"place": "MINSK", "day": 25, "month": 11, "year": None, "agency": "BelTA", "rest": "Der Hafen ruht."}
    assert [json.loads(line) for line in found] == [row, None, None, row]
    assert found == answers(monkeypatch, f"{MINSK}\nDer Hafen ruht.\n\n{MINSK}", "--language", "de")


def test_it_is_written_as_another_language_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(monkeypatch, f"{MINSK}\nNein.\n", "--language", "de", "--to", "ru") == [
        "МИНСК, 25 ноября. /БЕЛТА/. ",
        "null",
    ]
    (line,) = answers(monkeypatch, MINSK, "--language", "de", "--to", "zh", "--json")
    assert json.loads(line)["line"] == "白通社明斯克11月25日电 "
    assert json.loads(line)["place"] == "MINSK"


def test_the_desks_pattern_and_names_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Language.objects.filter(code="ru").update(dateline_pattern="{day} {month}, {place} /Корр. {agency}/. ")
    Place.objects.create(slug="minsk", name_de="Minsk", name_ru="город Минск")
    assert answers(monkeypatch, MINSK, "--language", "de", "--to", "ru") == ["25 ноября, город Минск /Корр. БЕЛТА/. "]


def test_the_register_names_places_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    Place.objects.create(slug="minsk", name_de="Minsk", name_ru="город Минск")
    make.concept("place", de="Minsk", ru="Минск-город", fr="Minsk-Ville")
    assert answers(monkeypatch, MINSK, "--language", "de", "--to", "ru") == ["МИНСК-ГОРОД, 25 ноября. /БЕЛТА/. "]
    both = "MINSK/WARSCHAU (dpa) – Der Hafen ruht."
    assert answers(monkeypatch, both, "--language", "de", "--to", "fr") == ["MINSK-VILLE/VARSOVIE (dpa) – "]
    assert answers(monkeypatch, MINSK, "--language", "de", "--to", "es") == ["MINSK, 25 nov (BelTA). – "]


def test_bytes_that_are_no_text_are_answered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers(monkeypatch, b"\xff\xfe\n" + MINSK.encode() + b"\r\n", "--language", "de")
    assert "error" in json.loads(found[0])
    assert json.loads(found[1])["rest"] == "Der Hafen ruht."


@pytest.mark.parametrize("options", [("--language", "xx1"), ("--language", "de", "--to", "nl")])
def test_a_language_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        answers(monkeypatch, MINSK, *options)


def test_a_month_that_is_not_said_is_the_nearest_to_the_day_it_came_in(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "（法新社巴黎25日电）正文"
    asked = ("--language", "zh-hans", "--to", "de")
    assert answers(monkeypatch, line, *asked, "--on", "2026-12-02") == ["PARIS, 25. November (AFP) – "]
    (answer,) = answers(monkeypatch, line, *asked, "--on", "2026-12-20", "--json")
    row = json.loads(answer)
    assert (row["day"], row["month"], row["line"]) == (25, None, "PARIS, 25. Dezember (AFP) – ")
    with pytest.raises(CommandError, match="2026-13-01: no such day"):
        answers(monkeypatch, line, *asked, "--on", "2026-13-01")
