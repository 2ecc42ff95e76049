"""Pasting wire text and writing by hand: what is understood is seen before it is saved."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from articles.actions.writing import Written, write
from articles.models import Arrival, Article, Provider
from articles.vocabulary import ArticleState, LanguageSource, Role
from articles.wire.incoming import MAX_PARAGRAPH
from newsroom.models import LogEntry, OutboxMessage, Person
from newsroom.refusals import NotAllowed, Unfit
from tests import make

PASTE = "/admin/articles/article/paste/"
WRITE = "/admin/articles/article/write/"
WIRE = Path(__file__).parents[4] / "shared" / "wire"
TEXT = """AHRENFELD, 24. November (Nordpress) – Nach anhaltendem Regen hat der Wasserverband die Warnstufe angehoben.

„Die Deiche halten“, sagte die Leiterin der Hochwasserzentrale am Dienstagabend in Ahrenfeld.

Zwei Brücken bleiben bis Freitag gesperrt, teilte die Gemeinde mit.
"""


def look(client: Client, **given: object) -> HttpResponse:
    return client.post(PASTE, {"do": "look"} | given)  # type: ignore[return-value]


def carried(page: HttpResponse) -> dict[str, object]:
    """What the second step sends: the form as the first step left it."""
    form = page.context["form"]  # type: ignore[attr-defined]
    return {name: value for name, value in form.initial.items() if value is not None}


def test_what_is_understood_is_shown_and_nothing_is_saved(desk: Client) -> None:
    page = look(desk, text=TEXT)
    assert page.status_code == 200
    item = page.context["items"][0]  # type: ignore[attr-defined]
    assert (item.format, item.language, item.happens) == ("plain", "German", "A new story.")
    assert dict(item.dateline) == {"Place": "AHRENFELD", "Date": "24.11.", "Agency": "Nordpress"}
    assert [role for role, _text in item.paragraphs] == ["lead", "text", "text"]
    assert item.paragraphs[0][1].startswith("Nach anhaltendem Regen")
    assert not Article.objects.exists()
    assert not Arrival.objects.exists()
    assert not Provider.objects.exists()


def test_saving_goes_to_the_story(desk: Client, ines: Person) -> None:
    page = look(desk, text=TEXT)
    answer = desk.post(PASTE, carried(page) | {"do": "save"})
    story = Article.objects.get()
    assert answer["Location"] == f"/admin/articles/article/{story.pk}/change/"
    assert story.state == ArticleState.RECEIVED
    assert Arrival.objects.get().by == ines
    assert "Ines Hartwig took the story in" in desk.get(answer["Location"]).content.decode()
    again = look(desk, text=TEXT).context["items"][0]  # type: ignore[attr-defined]
    assert again.happens == f"The desk has this already as story {story.pk}; nothing would change."


def test_a_text_changed_after_the_look_is_looked_at_again(desk: Client) -> None:
    page = look(desk, text=TEXT)
    changed = carried(page) | {"do": "save", "text": TEXT.replace("Zwei", "Drei")}
    answer = desk.post(PASTE, changed)
    assert answer.status_code == 200
    assert not Article.objects.exists()
    assert desk.post(PASTE, carried(answer) | {"do": "save"}).status_code == 302  # type: ignore[arg-type]


def test_provider_and_language_are_the_editors_word(desk: Client) -> None:
    rosa = make.provider("rosa-wire")
    page = look(desk, text="Kurze Meldung ohne Kopf und Ort.", provider=rosa.pk, language="nl")
    assert page.context["items"][0].language == "Dutch"  # type: ignore[attr-defined]
    desk.post(PASTE, carried(page) | {"do": "save", "provider": rosa.pk})
    story = Article.objects.get()
    assert (story.provider, story.source_language) == (rosa, "nl")


def test_a_file_of_several_items_with_one_refused(desk: Client) -> None:
    items = [
        {"uri": "urn:nordpress:1", "version": "1", "type": "text", "headline": "Eins", "body_text": "Erster Text."},
        {"uri": "urn:nordpress:2", "version": "1", "type": "text"},
    ]
    upload = SimpleUploadedFile("batch.json", json.dumps(items).encode())
    page = look(desk, upload=upload)
    one, two = page.context["items"]  # type: ignore[attr-defined]
    assert not one.refused
    assert two.refused
    assert two.happens == "It has neither a headline nor a text."
    answer = desk.post(PASTE, carried(page) | {"do": "save"})
    assert answer.status_code == 302
    assert Article.objects.get().headline == "Eins"
    assert set(Arrival.objects.values_list("file", "outcome")) == {("batch.json", "created"), ("batch.json", "refused")}


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text"),
        (b'{"uri": "urn:x", ', "broken"),
        (b"<?xml version='1.0'?><nitf><body/></nitf>", "no format the desk reads"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(desk: Client, payload: bytes, words: str) -> None:
    page = look(desk, upload=SimpleUploadedFile("odd", payload))
    item = page.context["items"][0]  # type: ignore[attr-defined]
    assert item.refused
    assert words in item.happens
    assert not Arrival.objects.exists()


def test_an_empty_form_asks_for_a_text(desk: Client) -> None:
    answer = look(desk, text="  ")
    assert answer.status_code == 422
    assert "Paste a text, or choose a file." in answer.content.decode()


def test_markup_in_a_pasted_text_is_shown_as_text(desk: Client) -> None:
    page = look(desk, text="Meldung <script>alert(1)</script> aus Ahrenfeld.").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.skipif(not WIRE.is_dir(), reason="the real wire samples in ../shared/wire are not beside this clone")
def test_the_canonical_story_is_understood(desk: Client) -> None:
    payload = (WIRE / "belta-de.txt").read_bytes()
    item = look(desk, upload=SimpleUploadedFile("belta-de.txt", payload)).context["items"][0]  # type: ignore[attr-defined]
    assert (item.format, item.language) == ("plain", "German")
    assert dict(item.dateline) == {"Place": "MINSK", "Date": "25.11.", "Agency": "BelTA"}
    assert len(item.paragraphs) == 5


def written(**given: object) -> dict[str, object]:
    return {
        "language": "de",
        "headline": "Wasser steigt",
        "summary": "Zwei Brücken zu.",
        "text": "Der Pegel steigt.\r\n\r\nZwei Brücken\r\nsind zu.",
        "urgency": "3",
        "slugline": "WETTER",
        "dateline-place": "Ahrenfeld",
        "dateline-day": "24",
        "dateline-month": "11",
        "kind": "none",
    } | given


def test_a_story_of_the_desks_own(desk: Client, ines: Person) -> None:
    section = make.section()
    answer = desk.post(WRITE, written(section=section.pk, byline="Ines Hartwig"))
    story = Article.objects.select_related("current").get()
    assert answer["Location"] == f"/admin/articles/article/{story.pk}/change/"
    assert (story.provider, story.section, story.urgency, story.slugline) == (None, section, 3, "WETTER")
    assert (story.state, story.language_source) == (ArticleState.RECEIVED, LanguageSource.CONFIRMED)
    revision = story.current
    assert revision is not None
    assert [(p.role, p.text) for p in revision.texts] == [
        (Role.HEADLINE, "Wasser steigt"),
        (Role.SUMMARY, "Zwei Brücken zu."),
        (Role.LEAD, "Der Pegel steigt."),
        (Role.TEXT, "Zwei Brücken sind zu."),
    ]
    assert revision.by == ines
    assert revision.line is not None
    assert (revision.line.place, revision.line.day) == ("Ahrenfeld", 24)
    assert LogEntry.objects.of_article(story.pk).get().verb == "write"
    assert "own desk" in desk.get(answer["Location"]).content.decode()


def test_an_embargo_set_while_writing_holds_from_the_first_release(desk: Client) -> None:
    later = localtime(timezone.now() + timedelta(hours=4)).replace(second=0, microsecond=0)
    desk.post(WRITE, written(kind="time", until=later.strftime("%Y-%m-%dT%H:%M")))
    story = make.into_state(Article.objects.get(), "cleared")
    assert make.live(story, "de").public_from == later


def test_an_embargo_set_while_writing_in_the_agencys_own_zone(desk: Client) -> None:
    later = localtime(timezone.now() + timedelta(hours=30), ZoneInfo("Asia/Shanghai")).replace(second=0, microsecond=0)
    given = {"kind": "time", "until": later.strftime("%Y-%m-%dT%H:%M"), "zone": "Asia/Shanghai"}
    assert desk.post(WRITE, written(**given)).status_code == 302
    assert Article.objects.get().embargo == later


@pytest.mark.parametrize("kind", ["none", "lifted"])
def test_a_time_filled_in_is_never_dropped(desk: Client, kind: str) -> None:
    answer = desk.post(WRITE, written(kind=kind, until="2099-01-01T08:00"))
    assert answer.status_code == 422
    assert "A time is filled in." in answer.content.decode()
    assert not Article.objects.exists()


def test_an_embargo_until_lifted_is_set_while_writing(desk: Client) -> None:
    desk.post(WRITE, written(kind="lifted"))
    assert Article.objects.get().embargo_until_lifted


def test_a_story_is_filed_under_the_place_of_its_dateline(desk: Client) -> None:
    place = make.place("ahrenfeld", de="Ahrenfeld")
    desk.post(WRITE, written())
    assert list(Article.objects.get().places.all()) == [place]


def test_a_refused_story_keeps_what_was_typed(desk: Client) -> None:
    answer = desk.post(WRITE, written(kind="time", until="2020-01-01T08:00"))
    assert answer.status_code == 422
    assert "is over" in answer.content.decode()
    assert "Der Pegel steigt." in answer.content.decode()
    assert desk.post(WRITE, written(headline="")).status_code == 422
    assert not Article.objects.exists()


@pytest.mark.parametrize("field", ["summary", "text"])
def test_a_paragraph_too_long_is_refused_and_stays_in_the_form(field: str, desk: Client) -> None:
    endless = "Wort" * (MAX_PARAGRAPH // 4 + 1)
    answer = desk.post(WRITE, written(**{field: endless}))
    assert answer.status_code == 422
    assert endless in answer.content.decode()
    assert f"the desk takes at most {MAX_PARAGRAPH}" in answer.content.decode()


def test_unwanted_signs_are_taken_out_of_what_is_written(desk: Client) -> None:
    typed = "Pe\x00gel\u202e\u200f"
    desk.post(WRITE, written(headline=typed, text=typed, slugline=typed, **{"dateline-place": typed}))
    story = Article.objects.select_related("current").get()
    assert story.current is not None
    assert story.current.line is not None
    kept = (story.headline, story.current.body[0].text, story.slugline, story.current.line.place)
    assert set(kept) == {"Pegel\u200f"}


def test_only_editors_write(ines: Person) -> None:
    story = Written(language="de", headline="Wasser steigt", paragraphs=[])
    with pytest.raises(NotAllowed):
        write(story, by=make.translator_into("en"), at=timezone.now())
    with pytest.raises(Unfit):
        write(Written(language="de", headline=" ", paragraphs=[" "]), by=ines, at=timezone.now())
    with pytest.raises(Unfit):
        write(Written(language="qqq", headline="Wasser steigt", paragraphs=[]), by=ines, at=timezone.now())


def canceled(status: str = "canceled") -> str:
    return json.dumps({"uri": "urn:np:kill", "version": "9", "pubstatus": status, "headline": ""})


@pytest.mark.parametrize(
    ("status", "says", "ends"),
    [("canceled", "It would kill story", ArticleState.KILLED), ("withheld", "It would hold story", ArticleState.HELD)],
)
def test_a_pasted_kill_or_hold_says_so_first_and_names_the_editor_and_tells_who_works_on_it(
    desk: Client, status: str, says: str, ends: str
) -> None:
    provider = make.provider()
    came = {"uri": "urn:np:kill", "version": "1", "language": "de", "headline": "Falsch", "body_text": "Ganz falsch."}
    first = look(desk, text=json.dumps(came), provider=provider.pk)
    desk.post(PASTE, {"do": "save"} | carried(first) | {"provider": provider.pk})
    story = Article.objects.get()
    make.translation(make.into_state(story, "cleared"), state="drafting")
    OutboxMessage.objects.all().delete()
    page = look(desk, text=canceled(status), provider=provider.pk)
    assert says in page.content.decode()
    assert ('class="button danger"' in page.content.decode()) is (status == "canceled")
    desk.post(PASTE, {"do": "save"} | carried(page) | {"provider": provider.pk})
    assert Article.objects.get().state == ends
    verb = "kill" if status == "canceled" else "hold"
    assert LogEntry.objects.get(verb=verb).person == make.editor()
    assert OutboxMessage.objects.filter(to="mira@example.org").exists()


@pytest.mark.django_db
def test_who_is_no_editor_neither_pastes_nor_writes() -> None:
    ada = Client()
    ada.force_login(make.known("ada"), backend="newsroom.sign_in.PersonBackend")
    for address in (PASTE, WRITE):
        assert ada.get(address).status_code == 403
        assert ada.post(address, {"do": "look", "text": canceled()}).status_code == 403
    assert not Arrival.objects.exists()
