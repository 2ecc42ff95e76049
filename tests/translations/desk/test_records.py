"""Arrivals, editions and the log: looked at, never changed, never rendered."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions.intake import take
from articles.models import Arrival, Article
from articles.wire.incoming import RefusalCode, WarningCode
from articles.wire_wording import REFUSALS, WARNINGS, refusal_sentence, warning_sentence
from articles.workflow import ARTICLE
from newsroom.models import LogEntry, Target
from tests import make
from translations.desk.log_lines import LANGUAGE, STORY, log_lines
from translations.desk.payloads import visible
from translations.workflow import TRANSLATION

HOSTILE = """AHRENFELD, 24. November (Nordpress) – Der Pegel der Sorle steigt seit dem Morgen weiter an.

Die Gemeinde schreibt <script>alert("x")</script> auf ihrer Seite, niemand weiß warum.
"""


def arrival(payload: bytes = HOSTILE.encode()) -> Arrival:
    return next(iter(take(payload, file="odd.txt", at=timezone.now()))).arrival


@pytest.mark.parametrize("page", ["/admin/articles/arrival/{}/change/", "/admin/articles/article/{}/change/"])
def test_an_arrival_is_shown_as_text(desk: Client, page: str) -> None:
    came = arrival()
    number = came.pk if "arrival" in page else came.article_id
    shown = desk.get(page.format(number)).content.decode()
    assert "&lt;script&gt;alert" in shown
    assert "<script>alert" not in shown


def test_the_bytes_come_as_a_download_no_browser_opens(desk: Client) -> None:
    came = arrival()
    answer = desk.get(f"/admin/articles/arrival/{came.pk}/bytes/")
    assert answer.content == HOSTILE.encode()
    assert answer["Content-Type"] == "text/plain"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == f'attachment; filename="arrival-{came.pk}.txt"'
    assert desk.get("/admin/articles/arrival/999999/bytes/").status_code == 404


def test_what_cannot_be_seen_is_shown_by_a_picture() -> None:
    assert visible("a\x00b\x1bc\r\nd\te") == "a\u2400b\u241bc\nd\te"
    assert visible("\u202eabc\u2066") == "[U+202E]abc[U+2066]"


def test_refused_arrivals_say_why_in_the_list(desk: Client) -> None:
    arrival(b'{"uri": "urn:x", ')
    page = desk.get("/admin/articles/arrival/").content.decode()
    assert "Its JSON is broken" in page


def test_the_list_names_file_and_item_of_what_became_nothing_and_says_what_an_arrival_did(desk: Client) -> None:
    list(take(b'[{"uri": "urn:x"}, {"uri": "urn:y"}]', file="night/two.json", at=timezone.now()))
    list(take(b'{"uri": "urn:z", "headline": "x", "pubstatus": "withheld"}', file="z.json", at=timezone.now()))
    page = desk.get("/admin/articles/arrival/").content.decode()
    for item in (1, 2):
        assert f"night/two.json</bdi>, {item}<" in page
    assert "It holds the story" in page


def test_what_comes_after_a_kill_stands_among_the_arrivals_of_its_story(desk: Client) -> None:
    item = {"uri": "urn:z", "headline": "Hafen ruht"}
    for version, status in enumerate(("usable", "canceled", "usable"), start=1):
        payload = json.dumps(item | {"version": str(version), "pubstatus": status}).encode()
        list(take(payload, file=f"{version}.json", at=timezone.now()))
    refused = Arrival.objects.get(outcome="refused")
    assert refused.article is not None
    page = desk.get(f"/admin/articles/article/{refused.article_id}/change/").content.decode()
    assert f"/admin/articles/arrival/{refused.pk}/change/" in page
    assert "no version of it is taken any more" in page


def test_every_code_of_the_wire_has_a_sentence_that_takes_its_detail() -> None:
    assert set(WarningCode) <= set(WARNINGS)
    assert set(RefusalCode) == set(REFUSALS)
    for code in WarningCode:
        assert "%(" not in warning_sentence({"code": code, "detail": "x"})
    for code in RefusalCode:
        assert "%(" not in refusal_sentence(code, {"detail": "x"})
    assert refusal_sentence("broken_json", {"detail": "x", "line": 3}).startswith("Line 3: ")
    assert refusal_sentence("story_killed", {}) != "story_killed"
    assert refusal_sentence("forgotten_code", {}) == "forgotten_code"


def test_editions_show_every_text_readers_got(desk: Client) -> None:
    edition = make.live(make.article(), "en")
    page = desk.get("/admin/articles/edition/").content.decode()
    assert "live" in page
    shown = desk.get(f"/admin/articles/edition/{edition.pk}/change/").content.decode()
    assert "en: headline a" in shown
    assert "Release 1" in shown


@pytest.mark.parametrize("model", ["article", "arrival", "edition"])
def test_nothing_is_added_changed_or_deleted_by_hand(desk: Client, model: str) -> None:
    make.live(make.article(), "en")
    came = {"article": Article.objects.get, "arrival": arrival}.get(model)
    number = came().pk if came else 1
    assert desk.get(f"/admin/articles/{model}/add/").status_code == 403
    assert desk.get(f"/admin/articles/{model}/{number}/delete/").status_code == 403


def test_every_verb_has_its_sentence_in_the_log() -> None:
    assert {move.name for move in ARTICLE.moves} <= set(STORY)
    logged = {move.name for move in TRANSLATION.moves} - {"save"}
    assert logged <= set(LANGUAGE)


@pytest.mark.django_db
def test_the_log_reads_as_sentences(desk: Client) -> None:
    story = make.article()
    make.translation(story, "en", state="approved")
    make.live(story, "en")
    lines = [line.sentence for line in desk.get(f"/admin/articles/article/{story.pk}/change/").context["log"]]
    assert lines[:4] == [
        "Ines Hartwig released English",
        "Jonas Weber approved English",
        "Mira Okafor submitted English",
        "Mira Okafor claimed English",
    ]
    assert "Ines Hartwig requested languages: English" in lines


@pytest.mark.django_db
@pytest.mark.parametrize("data", [{}, {"kind": "no such"}, {"translator": 999_999}, {"due": "soon"}, {"live_at": None}])
@pytest.mark.parametrize("kind", ["article", "translation"])
def test_no_entry_of_the_log_can_break_a_page(kind: str, data: dict[str, object]) -> None:
    now = timezone.now()
    verbs = {*STORY, *LANGUAGE, "a verb of tomorrow"}
    entries = [LogEntry.write(verb, Target(kind, 1, 1, "en"), by=None, at=now, data=dict(data)) for verb in verbs]
    for line in log_lines(entries, wire="Nordpress", now=now):
        # What the desk does by itself has nobody.
        assert line.sentence.startswith(("Nordpress", "English is free: "))
        assert "%(" not in line.sentence


def test_the_newest_lines_first_and_the_rest_on_demand(desk: Client) -> None:
    story = make.article()
    now = timezone.now()
    for _number in range(20):
        LogEntry.write("file", ARTICLE.target(story), by=None, at=now)
    page = f"/admin/articles/article/{story.pk}/change/"
    assert len(desk.get(page).context["log"]) == 12
    assert len(desk.get(page + "?log=all").context["log"]) == 21


def test_the_log_is_listed_and_filtered_in_words(desk: Client) -> None:
    story = make.article()
    LogEntry.write("waive", Target("translation", 7, story.pk, "pl"), by=make.editor(), at=timezone.now())
    LogEntry.write("merge", Target("concept", 9), by=make.editor(), at=timezone.now())
    shown = " ".join(
        desk.get("/admin/newsroom/logentry/?kind=translation", headers={"accept-language": "en"})
        .content.decode()
        .split()
    )
    assert "waive a finding</td>" in shown
    assert "Polish</td>" in shown
    assert "translation</td>" in shown
    assert 'href="?kind=concept"' in shown
    assert re.search(r"kind=concept\S*>(?i:name or term)<", shown), re.findall(r"kind=concept.{60}", shown)
    assert "name or term 9</td>" in " ".join(desk.get("/admin/newsroom/logentry/").content.decode().split())


def test_on_a_narrow_page_a_cell_says_which_column_it_is(desk: Client) -> None:
    LogEntry.write("merge", Target("concept", 9), by=make.editor(), at=timezone.now())
    shown = desk.get("/admin/newsroom/logentry/").content.decode()
    assert '<td data-label="Verb" class="field-did">merge</td>' in shown
    languages = desk.get("/admin/newsroom/language/").content.decode()
    assert languages.count('<td data-label="Longest headline" class="field-headline_limit">') == 9
