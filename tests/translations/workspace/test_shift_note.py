"""Each language has a shift note above its people's queue, written by them, with what stood there before."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.models import LogEntry
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import signed_in
from translations.actions.shift_note import LONGEST, write_shift_note
from translations.models import ShiftNote

pytestmark = pytest.mark.django_db


def write(text: str, *, seen: int = 0) -> ShiftNote:
    return write_shift_note("en", text, seen=seen, by=make.translator_into("en"), at=timezone.now())


def test_it_stands_above_the_queue_of_people_of_that_language_alone() -> None:
    write("The summit text comes at 18:00.\nJonas has it.")
    assert "The summit text comes at 18:00." in signed_in(make.reviewer_of("en")).get("/desk/").content.decode()
    assert "The summit text" not in signed_in(make.translator_into("ru")).get("/desk/").content.decode()


def test_it_is_written_on_its_page_and_what_stood_before_is_kept() -> None:
    client, address = signed_in(make.reviewer_of("en")), reverse("desk:shift-note", args=["en"])
    first = write("Quiet night.")
    assert f'name="seen" value="{first.pk}"' in client.get(address).content.decode()
    client.post(address, {"text": "Flood copy is with Mira.", "seen": first.pk})
    page = client.get(address).content.decode()
    assert "Flood copy is with Mira." in page
    assert "Quiet night." in page
    assert [note.text for note in ShiftNote.objects.of_language("en")] == ["Flood copy is with Mira.", "Quiet night."]
    assert LogEntry.objects.filter(verb="write shift note").count() == 2


def test_an_empty_one_takes_it_away() -> None:
    write("", seen=write("Quiet night.").pk)
    page = signed_in(make.translator_into("en")).get("/desk/").content.decode()
    assert "Quiet night." not in page
    assert "nothing noted" in page


def test_of_two_at_one_moment_the_second_sees_the_first_and_keeps_what_was_typed() -> None:
    client, address = signed_in(make.reviewer_of("en")), reverse("desk:shift-note", args=["en"])
    write("Mira's")
    answer = client.post(address, {"text": "Jonas's", "seen": 0})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Somebody has written a newer shift note" in page
    assert "Jonas&#x27;s</textarea>" in page
    assert "Mira&#x27;s" in page
    assert ShiftNote.objects.count() == 1


def test_who_does_not_work_in_a_language_neither_reads_nor_writes_its_note() -> None:
    client, address = signed_in(make.translator_into("ru")), reverse("desk:shift-note", args=["en"])
    assert client.get(address).status_code == 404
    assert client.post(address, {"text": "x", "seen": 0}).status_code == 404
    with expect_refusal("not_allowed"):
        write_shift_note("en", "x", seen=0, by=make.translator_into("ru"), at=timezone.now())


def test_nonsense_is_answered_in_words() -> None:
    client, address = signed_in(make.translator_into("en")), reverse("desk:shift-note", args=["en"])
    assert client.post(address, {"text": "a" * (LONGEST + 1), "seen": 0}).status_code == 422
    for seen in ("9" * 30, "²", "a\x00b", ""):
        assert client.post(address, {"text": "a\x00b", "seen": seen}).status_code in {302, 409}
    assert client.get(reverse("desk:shift-note", args=["xx"])).status_code == 404
