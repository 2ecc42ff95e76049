"""A story stops and goes on, by the wire and by an editor: each of it is told once, and what the text became besides."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import Arrival, Article
from articles.vocabulary import ArticleState, Outcome, RevisionKind
from articles.workflow import mark_of
from newsroom.models import OutboxMessage, Person
from tests import make
from translations.actions import draft, flashing, request, review, source, stopping
from translations.actions.intake import take
from translations.models import MemoryEntry, Notice, Translation
from translations.workflow import mark_of as mark_of_work

pytestmark = pytest.mark.django_db

BODY = (
    "<p>AHRENFELD, 24. November (Nordpress) – 12 Gemeinden bereiten sich vor.</p><p>Zwei Brücken bleiben gesperrt.</p>"
)
NEW = {"body_html": BODY.replace("12", "14")}


def come(version: int, **more: object) -> Arrival:
    item = {
        "uri": "urn:nordpress:sorle",
        "version": str(version),
        "pubstatus": "usable",
        "language": "de",
        "headline": "Hochwasser an der Sorle",
        "body_html": BODY,
    }
    payload = json.dumps(item | more).encode()
    (taken,) = take(payload, file="sorle.json", at=timezone.now(), provider=make.provider())
    return taken.arrival


def story() -> Article:
    return Article.objects.select_related("current").get()


@pytest.fixture
def work() -> Translation:
    """A story from the wire that Mira has in hand in English."""
    come(1)
    flashing.clear(story(), by=make.editor(), at=timezone.now())
    made = make.translation(story())
    forget()
    return made


def forget() -> None:
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()


def approve(work: Translation) -> None:
    now = timezone.now()
    make.write(work)
    made = draft.submit(work, seen=mark_of_work(work), by=work.translator, at=now)
    review.approve(made, seen=mark_of_work(made), by=make.reviewer_of("en"), at=now)
    forget()


def told() -> list[str]:
    """What Mira is told, in the page."""
    assert set(Notice.objects.values_list("person__username", flat=True)) <= {"mira"}
    return list(Notice.objects.order_by("pk").values_list("kind", flat=True))


def mailed() -> list[str]:
    number = Article.objects.values_list("pk", flat=True).get()
    subjects = OutboxMessage.objects.filter(to="mira@example.org").order_by("pk").values_list("subject", flat=True)
    return [subject.replace(str(number), "1") for subject in subjects]


HELD, KILLED = "Story 1 is held: please stop", "Story 1 was killed: please stop"
CORRECTED = "The source of story 1 was corrected under your text"
GOES_ON = "Story 1 goes on: you can work on it again"


def test_a_hold_is_told_once_and_what_comes_while_it_lasts_as_what_it_is(work: Translation) -> None:
    come(2, pubstatus="withheld", headline="Hochwasser an der Sorle")
    assert (told(), mailed()) == (["held"], [HELD])
    come(3, pubstatus="withheld")
    assert told() == ["held"], "it is held already"
    come(4, **NEW)
    assert (told(), mailed()) == (["held", "changed"], [HELD])
    come(5, body_html=BODY.replace("12", "15"), signal="correction", edNote="CORRECTION: 15, not 14")
    assert (told(), mailed()) == (["held", "changed", "corrected"], [HELD, CORRECTED])


def test_a_hold_that_brings_a_new_text_tells_of_both(work: Translation) -> None:
    come(2, pubstatus="withheld", **NEW)
    assert told() == ["held", "changed"]


def test_a_hold_that_brings_a_correction_tells_by_mail_of_both(work: Translation) -> None:
    come(2, pubstatus="withheld", edNote="CORRECTION: 14, not 12", **NEW)
    assert (told(), mailed()) == (["held", "corrected"], [HELD, CORRECTED])


def test_who_approved_a_text_hears_of_a_correction_under_a_hold(work: Translation) -> None:
    approve(work)
    come(2, pubstatus="withheld", edNote="CORRECTION: 14, not 12", **NEW)
    people = sorted(Notice.objects.values_list("person__username", "kind"))
    assert people == [("jonas", "corrected"), ("mira", "corrected")], "nobody has it in hand: none is to stop"


@pytest.mark.parametrize(
    "item",
    [
        {"version": 9_000_000_000},
        {"version": 2, "embargoed": "morgen früh"},
        {"version": 2, "headline": "KILL: Hochwasser an der Sorle"},
    ],
    ids=["implausible version", "unreadable embargo", "kill in words"],
)
def test_every_hold_by_the_wire_is_told(item: dict[str, object], work: Translation) -> None:
    come(**item)  # type: ignore[arg-type]
    assert story().state == ArticleState.HELD
    assert told()[0] == "held"
    assert mailed()[0] == HELD
    told_then = told()
    come(**item)  # type: ignore[arg-type]
    assert told() == told_then


def test_what_comes_while_an_editor_holds_it_is_no_new_hold(work: Translation) -> None:
    article = story()
    stopping.hold(article, note="?", seen=mark_of(article), by=make.editor(), at=timezone.now())
    come(2, pubstatus="withheld", **NEW)
    assert told() == ["held", "changed"]


def test_a_kill_is_told_alone_and_nothing_after_it(work: Translation) -> None:
    come(2, pubstatus="withheld")
    come(3, pubstatus="canceled", **NEW)
    assert come(4, **NEW).outcome == Outcome.REFUSED
    assert (told(), mailed()) == (["held", "killed"], [HELD, KILLED])


def test_the_memory_forgets_what_the_wire_kills(work: Translation) -> None:
    approve(work)
    assert MemoryEntry.objects.exists()
    come(2, pubstatus="canceled")
    assert not MemoryEntry.objects.exists()


def test_what_cannot_be_told_is_not_taken_in(work: Translation) -> None:
    """Sent again it would be a duplicate, and nobody would ever hear of it."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE translations_notice RENAME TO mislaid")
    arrival = come(2, pubstatus="withheld", **NEW)
    assert arrival.outcome == Outcome.REFUSED
    assert story().state == ArticleState.CLEARED
    assert story().current.number == 1  # type: ignore[union-attr]


def hold(by: Person | None = None) -> None:
    stopping.hold(story(), note="?", seen=mark_of(story()), by=by or make.editor(), at=timezone.now())


def clear(by: Person | None = None) -> None:
    flashing.clear(story(), seen=mark_of(story()), by=by or make.editor(), at=timezone.now())


def test_the_end_of_a_hold_is_told_and_the_correction_that_came_meanwhile(work: Translation) -> None:
    come(2, pubstatus="withheld")
    come(3, edNote="CORRECTION: 14, not 12", **NEW)
    clear()
    assert told() == ["held", "corrected", "goes on"]
    assert mailed() == [HELD, CORRECTED, GOES_ON]


def test_an_editors_correction_of_a_held_story_is_told_too(work: Translation) -> None:
    hold()
    current = story().current
    assert current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in current.texts]
    given = {"texts": texts, "dateline": current.line, "seen": mark_of(story())}
    source.edit(story(), kind=RevisionKind.CORRECTION, **given, by=make.editor(), at=timezone.now())  # type: ignore[arg-type]
    clear()
    assert told() == ["held", "corrected", "goes on"]


def test_nobody_is_told_that_a_story_goes_on_which_they_let_go_on(work: Translation) -> None:
    work.paragraphs.update(assigned_to=make.editor())
    hold()
    clear()
    assert told() == ["held", "goes on"]


def test_that_a_story_is_cleared_for_the_first_time_is_no_news() -> None:
    come(1)
    make.translation(story())
    forget()
    clear()
    assert told() == []


def test_a_story_put_aside_stops_until_it_is_brought_back() -> None:
    come(1)
    make.translation(story())
    forget()
    by, now = make.editor(), timezone.now()
    stopping.spike(story(), note="", seen=mark_of(story()), by=by, at=now)
    assert (told(), mailed()) == (["spiked"], ["Story 1 was spiked: please stop"])
    hold()
    clear()
    assert story().state == ArticleState.SPIKED
    assert told() == ["spiked", "held"], "where it lies now nobody can go on"
    stopping.restore(story(), seen=mark_of(story()), by=by, at=now)
    assert told() == ["spiked", "held", "goes on"]


def test_who_has_nothing_of_it_in_hand_hears_nothing_of_stops(work: Translation) -> None:
    request.drop(work, by=make.editor(), at=timezone.now())
    back = make.translation(story(), "ru", state="in review")
    review.approve(back, seen=mark_of_work(back), by=make.reviewer_of("ru"), at=timezone.now())
    forget()
    hold()
    clear()
    assert told() == []
