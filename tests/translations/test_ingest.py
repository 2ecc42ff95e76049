"""`manage.py ingest`: files, folders and standard input, one line an item, whatever lies in them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
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


def hostile(name: str) -> bytes:
    return {
        "nothing": b"",
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "broken json": b'{"uri": "urn:x", "headline": ',
        "nested without end": b"[" * 100_000,
        "a list of numbers": b"[1, 2]",
        "ten megabytes in one paragraph": b'{"uri": "urn:x", "headline": "x", "body_text": "'
        + b"a " * 5_000_000
        + b'"}',
        "neither headline nor text": b'{"uri": "urn:x", "version": "1"}',
        "a page of html": b"<!doctype html><title>Login</title><script>alert(1)</script>",
        "lone surrogates only": b'{"uri": "urn:x", "headline": "\\ud800"}',
        "utf-16 without a mark": "Meldung".encode("utf-16-le"),
    }[name]


@pytest.mark.parametrize(
    "name",
    [
        "nothing", "a picture", "broken json", "nested without end", "a list of numbers",
        "ten megabytes in one paragraph", "neither headline nor text", "a page of html", "lone surrogates only",
        "utf-16 without a mark",
    ],
)  # fmt: skip
def test_what_cannot_be_a_story_is_refused_in_words_and_kept_for_an_editor(name: str, tmp_path: Path) -> None:
    bad, good = tmp_path / "1-bad", tmp_path / "2-good.json"
    bad.write_bytes(hostile(name))
    good.write_text(GOOD)
    rows, code = ingest(bad, good)
    assert {row["outcome"] for row in rows[:-1]} == {"refused"}
    assert (rows[-1]["outcome"], code) == ("created", 1)
    assert rows[0]["file"] == str(bad)
    assert len(rows[0]["reason"]) > 10
    assert Article.objects.count() == 1, "nothing of the bad item became a story"
    kept = Arrival.objects.filter(outcome="refused").first()
    assert kept is not None
    # Of a list, each item keeps its own stretch.
    assert bytes(kept.payload) == hostile(name) or hostile(name).startswith(b"[")
    assert bytes(kept.payload) in hostile(name)
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


def test_people_get_a_line_they_can_read() -> None:
    out = io.StringIO()
    call_command("ingest", str(SAMPLES / "nordpress-de-port.txt"), stdout=out)
    assert "\tcreated\tarticle " in out.getvalue()
