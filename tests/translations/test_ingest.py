"""`manage.py ingest`: files, folders and standard input, one line an item, whatever lies in them."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from articles.models import Arrival, Article
from tests import make

pytestmark = pytest.mark.django_db

SAMPLES = Path(__file__).parent.parent / "samples"
FIELDS = {
    "file", "item", "outcome", "article", "revision", "kind", "format", "provider", "guid", "version", "language",
    "headline", "dateline", "paragraphs", "urgency", "embargo", "reason",
}  # fmt: skip
GOOD = json.dumps({"uri": "urn:good", "headline": "Der Hafen ruht", "body_text": "Die Kräne stehen still."})


def ingest(*paths: object, **options: object) -> tuple[list[dict[str, Any]], int]:
    """The objects that `--json` prints, and the exit code."""
    out = io.StringIO()
    code = 0
    try:
        call_command("ingest", *map(str, paths), json=True, stdout=out, **options)
    except SystemExit as end:
        code = int(end.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], code


def test_a_plain_story_without_headline_is_understood() -> None:
    (row,), code = ingest(SAMPLES / "nordpress-de-port.txt")
    assert code == 0
    assert set(row) == FIELDS
    assert row["outcome"] == "created"
    assert (row["kind"], row["format"], row["language"], row["headline"]) == ("original", "plain", "de", "")
    assert row["dateline"] == {"place": "AHRENFELD", "date": "25. November", "agency": "Nordpress"}
    assert (row["paragraphs"], row["revision"], row["provider"]) == (5, 1, "nordpress")
    article = Article.objects.get(pk=row["article"])
    assert article.title.startswith("Ahrenfeld und Westmere wollen")


def test_a_folder_is_taken_in_whole_and_again_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "a.json").write_text(GOOD)
    (tmp_path / "deep" / "er" / "b.txt").write_bytes((SAMPLES / "nordpress-de-port.txt").read_bytes())
    assert [row["outcome"] for row in ingest(tmp_path)[0]] == ["created", "created"]
    rows, code = ingest(tmp_path)
    assert ([row["outcome"] for row in rows], code) == (["duplicate", "duplicate"], 0)
    assert Article.objects.count() == 2
    assert Arrival.objects.count() == 4, "a duplicate is an arrival too"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    (row,), code = ingest("-")
    assert (row["file"], row["outcome"], code) == ("-", "created", 0)


def test_one_broken_item_of_three_is_named_and_the_others_are_in() -> None:
    rows, code = ingest(SAMPLES / "lines.ndjson")
    assert [row["outcome"] for row in rows] == ["created", "refused", "created"]
    assert code == 1
    assert rows[1]["item"] == "2"
    assert rows[1]["reason"]
    assert Article.objects.count() == 2


HOSTILE = {
    "nothing": b"",
    "white space only": b" \r\n\t ",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "an archive": b"PK\x03\x04" + bytes(range(256)),
    "broken json": b'{"uri": "urn:x", "headline": ',
    "json with more after it": b'{"uri": "urn:x", "headline": "x"} and more',
    "nested without end": b"[" * 100_000,
    "an item nested without end": b'{"uri": "urn:x", "headline": ' + b'{"a":' * 100_000,
    "html nested without end": b'{"uri": "urn:x", "headline": "x", "body_html": "' + b"<div>" * 100_000 + b'"}',
    "a list of numbers": b"[1, 2]",
    "ten megabytes in one paragraph": b'{"uri": "urn:x", "headline": "x", "body_text": "' + b"a " * 5_000_000 + b'"}',
    "ten megabytes in one line of text": b"Hafen " * 1_700_000 + b"ruht.",
    "neither headline nor text": b'{"uri": "urn:x", "version": "1"}',
    "nothing but NULs and marks": "\x00\u202e\u2066\x00".encode(),
    "a body of scripts alone": b'{"uri": "urn:x", "body_html": "<script>alert(1)</script>"}',
    "a page of html": b"<!doctype html><title>Login</title><script>alert(1)</script>",
    "lone surrogates only": b'{"uri": "urn:x", "headline": "\\ud800"}',
    "utf-16 without a mark": "Meldung".encode("utf-16-le"),
    "a code page nobody named": "Портовая служба объявила новое расписание.".encode("cp1251"),
    "noise": bytes(byte * 151 % 256 for byte in range(2000)),
    "a document": b"# Portal\n\nThe portal shows all ferries.\n",
    "a program": b"import os\n\ndef main():\n    return os.name\n",
    "a log": b"2026-11-25 10:00:01 started.\n2026-11-25 10:00:02 stopped.\n",
    "a table": b"name,port\tquay\nAda,Haian\t3\nTom,Westmere\t4\n".replace(b"\t", b","),
    "a word": b"hello",
    "another agency's format": b'<?xml version="1.0"?><nitf><body/></nitf>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_a_story_is_refused_in_words_and_kept_for_an_editor(name: str, tmp_path: Path) -> None:
    bad, good = tmp_path / "1-bad", tmp_path / "2-good.json"
    bad.write_bytes(HOSTILE[name])
    good.write_text(GOOD)
    rows, code = ingest(bad, good)
    assert {row["outcome"] for row in rows[:-1]} == {"refused"}
    assert (rows[-1]["outcome"], code) == ("created", 1)
    assert rows[0]["file"] == str(bad)
    assert "–)" not in rows[0]["reason"], "a sentence without a hole"
    assert len(rows[0]["reason"]) > 10
    assert Article.objects.count() == 1, "nothing of the bad item became a story"
    kept = Arrival.objects.filter(outcome="refused").first()
    assert kept is not None
    # Of a list, each item keeps its own stretch.
    assert bytes(kept.payload) == HOSTILE[name] or HOSTILE[name].startswith(b"[")
    assert bytes(kept.payload) in HOSTILE[name]
    desk = Client()
    desk.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    assert desk.get(f"/admin/articles/arrival/{kept.pk}/change/").status_code == 200


def test_scripts_in_a_body_never_become_text_of_the_story() -> None:
    (row,), code = ingest(SAMPLES / "active-content.json")
    assert (row["outcome"], code) == ("created", 0)
    article = Article.objects.select_related("current").get()
    assert article.current is not None
    told = json.dumps(article.current.paragraphs)
    for word in ("<script", "javascript:", "onerror", "alert("):
        assert word not in told


def test_nul_characters_are_taken_out_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"AHRENFELD, 25. November (Nordpress) - Der Ha\x00fen ruht.")
    (row,), code = ingest(path)
    assert (row["outcome"], row["paragraphs"], code) == ("created", 1, 0)
    assert "NUL" in row["reason"]
    assert Article.objects.get().title.startswith("Der Hafen ruht")


def test_what_names_no_encoding_and_is_no_utf8_is_told_how_to_come_in(tmp_path: Path) -> None:
    path = tmp_path / "cyrillic.txt"
    path.write_bytes(HOSTILE["a code page nobody named"])
    (row,), _code = ingest(path)
    assert "is not UTF-8 and names no encoding" in row["reason"]
    assert "Save it as UTF-8" in row["reason"]


def test_marks_of_direction_stay_and_overrides_are_taken_out_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "bidi.json"
    path.write_text(json.dumps({"uri": "urn:b", "headline": "a\u202eb\u200fc", "body_text": "d\u2066e\u200df"}))
    ingest(path)
    arrival = Arrival.objects.select_related("revision").get()
    assert arrival.revision is not None
    assert [p.text for p in arrival.revision.texts] == ["ab\u200fc", "de\u200df"]
    assert any(warning["code"] == "bidi_removed" for warning in arrival.warnings)


def test_a_file_that_is_not_there_is_said_and_the_rest_go_on(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(GOOD)
    rows, code = ingest(tmp_path / "missing.txt", tmp_path / "good.json")
    assert [row["outcome"] for row in rows] == ["refused", "created"]
    assert "cannot be read" in rows[0]["reason"]
    assert code == 1


def test_the_channel_decides_whose_story_it_is() -> None:
    make.provider("haian")
    (row,), _code = ingest(SAMPLES / "nordpress-de-port.txt", provider="haian")
    assert row["provider"] == "haian"


@pytest.mark.parametrize(("option", "value"), [("provider", "nobody"), ("language", "klingon")])
def test_an_unknown_provider_or_language_takes_nothing_in(option: str, value: str) -> None:
    with pytest.raises(CommandError, match=value):
        ingest(SAMPLES / "nordpress-de-port.txt", **{option: value})
    assert not Arrival.objects.exists()


def wire(path: Path, **fields: object) -> Path:
    """A ninjs item in a file."""
    item = {"uri": "urn:sorle", "version": "1", "headline": "Hochwasser", "body_text": "Die Deiche halten."}
    path.write_text(json.dumps(item | fields))
    return path


@pytest.mark.parametrize(
    ("status", "sentence"), [("canceled", "It kills the story."), ("withheld", "It holds the story")]
)
def test_a_kill_and_a_hold_are_said_and_the_dead_story_is_named_when_it_comes_again(
    status: str, sentence: str, tmp_path: Path
) -> None:
    first, second = wire(tmp_path / "1.json"), wire(tmp_path / "2.json", version="2", pubstatus=status)
    third = wire(tmp_path / "3.json", version="3", headline="Hochwasser sinkt")
    (came, stopped, after), _code = ingest(first, second, third)
    assert (stopped["outcome"], stopped["article"]) == ("updated", came["article"])
    assert sentence in stopped["reason"]
    assert after["article"] == came["article"], "an arrival that is refused still belongs to its story"
    assert after["outcome"] == ("refused" if status == "canceled" else "updated")
    out = io.StringIO()
    call_command("ingest", str(wire(tmp_path / "4.json", uri="urn:other", pubstatus="withheld")), stdout=out)
    assert "It holds the story" in out.getvalue()


def test_what_was_mended_and_an_embargo_that_stays_are_said(tmp_path: Path) -> None:
    first = wire(tmp_path / "1.json", embargoed="2099-11-26T10:00:00Z", headline="a\u202eb")
    second = wire(tmp_path / "2.json", version="2")
    (came, again), code = ingest(first, second)
    assert "turn the writing direction" in came["reason"]
    assert "keeps the embargo" in again["reason"]
    assert came["embargo"] == again["embargo"] == "2099-11-26T10:00:00+00:00"
    assert code == 0


def test_an_embargo_nobody_can_read_is_told_as_it_stands_and_stays(tmp_path: Path) -> None:
    first = wire(tmp_path / "1.json", embargoed="morgen früh")
    (came, again), _code = ingest(first, wire(tmp_path / "2.json", version="2"))
    assert came["embargo"] == "morgen früh"
    assert "so the story is held" in came["reason"]
    assert again["embargo"] == "until lifted"


def test_every_row_has_every_key(tmp_path: Path) -> None:
    (tmp_path / "bad.bin").write_bytes(b"\x89PNG\r\n")
    rows, _code = ingest(tmp_path / "missing", tmp_path / "bad.bin", wire(tmp_path / "good.json"))
    assert [set(row) for row in rows] == [FIELDS] * 3
    assert {key for key in FIELDS if rows[0][key] is not None} == {"file", "item", "outcome", "reason"}


def test_a_name_that_is_no_utf8_is_shown_as_well_as_it_can_be_and_the_folder_goes_on(tmp_path: Path) -> None:
    wire(tmp_path / os.fsdecode(b"a-kr\xe4ne.json"))
    wire(tmp_path / "b.json", uri="urn:b")
    rows, code = ingest(tmp_path)
    assert [Path(row["file"]).name for row in rows] == ["a-kr\ufffdne.json", "b.json"]
    assert ([row["outcome"] for row in rows], code) == (["created", "created"], 0)


def test_what_nobody_foresaw_costs_its_item_alone_and_goes_to_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    body = "AHRENFELD, 24. November (Nordpress) – Die Deiche halten."
    items = [
        {"uri": "urn:1", "headline": "Deiche", "body_text": body},
        {"uri": "urn:2", "headline": "Kräne", "body_text": "Die Kräne stehen still."},
    ]
    (tmp_path / "two.json").write_text(json.dumps(items))
    with connection.cursor() as cursor:  # a story with a dateline looks for its place
        cursor.execute("ALTER TABLE articles_place RENAME TO mislaid")
    (failed, good), code = ingest(tmp_path / "two.json")
    assert (failed["outcome"], good["outcome"], code) == ("refused", "created", 1)
    assert "went wrong in the desk" in failed["reason"]
    assert "articles_place" not in failed["reason"]
    assert "Traceback" in caplog.text
    assert Article.objects.count() == 1
    assert Arrival.objects.get(outcome="refused").item == "1"


def test_people_get_a_line_they_can_read() -> None:
    out = io.StringIO()
    call_command("ingest", str(SAMPLES / "nordpress-de-port.txt"), stdout=out)
    assert "\tcreated\tarticle " in out.getvalue()
