"""An open page is told of whatever would let its buttons be refused: an order, original words, a paragraph called ready."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import Page, open_page
from translations.actions import draft, paragraphs, shaping
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Translation
from translations.workspace.typed import digest

pytestmark = pytest.mark.django_db
HAS_MOVED = "has changed since this page was opened"
RESHAPED = "joined, split or moved"


@pytest.fixture
def work() -> Translation:
    made = make.translation()
    make.write(made)
    return Translation.objects.get(pk=made.pk)


@pytest.fixture
def mira(work: Translation) -> Person:
    return make.translator_into("en")


@pytest.fixture
def otto(work: Translation, mira: Person) -> Person:
    """Was given the lead."""
    helper, uid = make.person("otto", translator=["en"]), lead(work).uid
    paragraphs.give_paragraphs(work, first=uid, last=uid, to=helper, by=mira, at=timezone.now())
    return helper


def lead(work: Translation) -> DraftParagraph:
    return work.paragraphs.get(role="lead")


def beat(page: Page) -> dict[str, Any]:
    """What the page's script asks, and is answered."""
    seen = [(name.removeprefix("seen-"), int(n)) for name, n in page.fields.items() if name.startswith("seen-")]
    ready = re.findall(r'<li class="[^"]*\bis-ready\b[^"]*" id="p-([^"]+)"', page.html)
    body = {"uid": "", "stood": page.fields["stood"], "numbers": seen, "ready": ready}
    address = reverse("desk:pulse", args=[page.translation.pk])
    told: dict[str, Any] = page.client.post(address, body, content_type="application/json").json()
    return told


def write_words(work: Translation, words: str, *, seen: int, by: Person) -> None:
    draft.save(work, [Typed(f"~{lead(work).uid}", seen, words)], by=by, at=timezone.now())


def test_a_page_that_shows_how_things_stand_is_told_nothing(work: Translation, mira: Person, otto: Person) -> None:
    write_words(work, "One", seen=0, by=otto)
    paragraphs.mark_ready(work, uid=lead(work).uid, seen=lead(work).number, by=otto, at=timezone.now())
    for person in (mira, otto, make.reviewer_of("en"), make.editor()):
        told = beat(open_page(work, person))
        assert (told["news"], told["rows"]) == ("", {})


def test_a_paragraph_that_moved_is_told(work: Translation, mira: Person) -> None:
    page = open_page(work, mira)
    shaping.move(work, uid=lead(work).uid, up=False, by=mira, at=timezone.now())
    assert RESHAPED in beat(page)["news"]
    assert beat(open_page(work, mira))["news"] == ""


def test_original_words_that_others_wrote_come_into_the_page(work: Translation, mira: Person, otto: Person) -> None:
    write_words(work, "One", seen=0, by=otto)
    page, words = open_page(work, mira), f"~{lead(work).uid}"
    write_words(work, "Two", seen=1, by=otto)
    told = beat(page)
    assert told["rows"] == {words: {"seen": 2, "text": "Two", "was": digest("Two"), "state": ""}}
    assert told["news"] == ""


def test_a_page_without_a_place_for_the_words_is_told_that_it_is_old(
    work: Translation, mira: Person, otto: Person
) -> None:
    page = open_page(work, mira)
    assert f"seen-~{lead(work).uid}" not in page.fields
    write_words(work, "One", seen=0, by=otto)
    assert HAS_MOVED in beat(page)["news"]


def test_a_reviewer_is_told_that_a_paragraph_is_ready_but_not_who_wrote_it(work: Translation, mira: Person) -> None:
    jonas, row = make.reviewer_of("en"), lead(work)
    reviewing, writing = open_page(work, jonas), open_page(work, mira)
    assert beat(reviewing)["news"] == ""
    paragraphs.mark_ready(work, uid=row.uid, seen=row.number, by=mira, at=timezone.now())
    assert HAS_MOVED in beat(reviewing)["news"]
    assert beat(writing)["news"] == ""
    again = open_page(work, jonas)
    assert "approve-paragraph" in again.buttons()
    assert beat(again)["news"] == ""


def test_a_reviewer_is_told_that_a_ready_paragraph_was_written_anew(work: Translation, mira: Person) -> None:
    row = lead(work)
    paragraphs.mark_ready(work, uid=row.uid, seen=row.number, by=mira, at=timezone.now())
    page = open_page(work, make.reviewer_of("en"))
    draft.save(work, [Typed(row.uid, row.number, "Anew.")], by=mira, at=timezone.now())
    paragraphs.mark_ready(work, uid=row.uid, seen=row.number + 1, by=mira, at=timezone.now())
    assert HAS_MOVED in beat(page)["news"]


def test_the_pulse_asks_as_much_however_much_is_new(work: Translation, mira: Person, otto: Person) -> None:
    page = open_page(work, make.reviewer_of("en"))
    beat(page)
    with CaptureQueriesContext(connection) as little:
        beat(page)
    write_words(work, "One", seen=0, by=otto)
    for row in work.paragraphs.all():
        paragraphs.mark_ready(work, uid=row.uid, seen=row.number, by=mira, at=timezone.now())
    with CaptureQueriesContext(connection) as much:
        assert beat(page)["news"]
    assert len(much) == len(little)


@pytest.mark.parametrize(
    "sent", [{"numbers": {}}, {"numbers": [["a", "1"]]}, {"ready": 7}, {"ready": [1]}, {"uid": "~"}]
)
def test_what_no_page_of_ours_sends_is_refused(sent: dict[str, Any], work: Translation, mira: Person) -> None:
    page = open_page(work, mira)
    body = {"uid": "", "stood": "", "numbers": [], "ready": []}
    address = reverse("desk:pulse", args=[work.pk])
    assert page.client.post(address, body, content_type="application/json").status_code == 200
    assert page.client.post(address, body | sent, content_type="application/json").status_code == 400
