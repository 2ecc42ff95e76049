"""What a person's browser may keep for when there is no network, and for how long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions import stopping
from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import signed_in
from translations.actions import draft, request, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.models import Translation

pytestmark = pytest.mark.django_db

HALF_A_DAY = 12 * 3600


@pytest.fixture
def mira() -> Person:
    return make.translator_into("en")


def told(person: Person) -> dict[int, dict[str, Any]]:
    answer = signed_in(person).get("/desk/kept/").json()
    assert answer["person"] == person.pk
    return {story["number"]: story for story in answer["stories"]}


def mark(made: Translation, person: Person) -> str:
    return str(told(person)[made.pk]["mark"])


def test_it_is_what_this_person_has_in_hand(mira: Person) -> None:
    mine = make.translation()
    make.translation(make.article(), state="requested")
    make.translation(make.article(), "ru")
    assert set(told(mira)) == {mine.pk}
    assert told(make.known("jonas")) == {}
    request.give_back(mine, by=mira, at=timezone.now())
    assert told(mira) == {}


def test_it_is_what_others_gave_this_person_to_write_too(mira: Person) -> None:
    """Paragraphs of somebody else's draft: the train has no network for them either."""
    made = make.translation()
    jonas = make.known("jonas")
    assert told(jonas) == {}
    made.paragraphs.filter(position__gte=2).update(assigned_to=jonas)
    assert set(told(jonas)) == {made.pk}
    assert signed_in(jonas).get(f"/desk/{made.pk}/kept/").status_code == 200
    made.paragraphs.update(assigned_to=None)
    assert told(jonas) == {}


@pytest.mark.parametrize("stop", [stopping.hold, stopping.kill])
def test_nothing_of_a_story_that_was_stopped(stop: Any, mira: Person) -> None:
    made = make.translation()
    stop(made.article, note="x", by=make.editor(), at=timezone.now())
    assert told(mira) == {}


def test_never_more_than_twenty(mira: Person) -> None:
    for _n in range(21):
        make.translation(make.article())
    assert len(told(mira)) == 20


@pytest.mark.parametrize("embargo", [{"embargo": timezone.now() + timedelta(days=2)}, {"embargo_until_lifted": True}])
def test_under_embargo_a_copy_lasts_half_a_day(embargo: dict[str, Any], mira: Person) -> None:
    made = make.translation(make.article(**embargo))
    open_one = make.translation(make.article())
    lasts = {number: story["lasts"] for number, story in told(mira).items()}
    assert lasts[made.pk] == HALF_A_DAY
    assert lasts[open_one.pk] > HALF_A_DAY


def test_the_mark_changes_with_the_draft_and_with_its_source(mira: Person) -> None:
    made = make.translation()
    marks = [mark(made, mira), mark(made, mira)]
    assert marks[0] == marks[1]
    make.write(made)
    marks.append(mark(made, mira))
    make.correction(made.article)
    marks.append(mark(made, mira))
    assert len(set(marks)) == 3


def test_the_mark_changes_with_original_words_and_with_the_order(mira: Person) -> None:
    made = make.translation()
    make.write(made)
    row, marks = made.paragraphs.get(role="lead"), [mark(made, mira)]
    draft.save(made, [Typed(f"~{row.uid}", 0, "The dikes will hold")], by=mira, at=timezone.now())
    marks.append(mark(made, mira))
    shaping.move(made, uid=row.uid, up=False, by=mira, at=timezone.now())
    marks.append(mark(made, mira))
    undoing.undo(made, by=mira, at=timezone.now())
    marks.append(mark(made, mira))
    assert len(set(marks)) == 4


def test_asking_takes_as_many_queries_whatever_is_in_hand(mira: Person) -> None:
    client = signed_in(mira)
    make.translation(make.article())
    with CaptureQueriesContext(connection) as few:
        client.get("/desk/kept/")
    for _n in range(5):
        make.translation(make.article())
    with CaptureQueriesContext(connection) as many:
        client.get("/desk/kept/")
    assert len(many) == len(few)


def opened_in(client: Client, made: Translation) -> int:
    with CaptureQueriesContext(connection) as asked:
        page = client.get(f"/desk/{made.pk}/kept/").content.decode()
    for row in made.paragraphs.all():
        assert f'<template data-help-of="{row.uid}">' in page
    return len(asked)


def test_a_copy_has_the_help_of_every_paragraph_in_as_many_queries_however_long_the_story(mira: Person) -> None:
    client = signed_in(mira)
    texts = [f"In {n} Gemeinden an der Sorle bleiben zwei Brücken gesperrt. Die Deiche halten." for n in range(30)]
    long, short = make.translation(make.article(texts=texts)), make.translation(make.article(texts=texts[:2]))
    for made in (long, short):
        make.write(made)
    make.memory_entry("Die Deiche halten.")
    opened_in(client, short)
    assert opened_in(client, long) <= opened_in(client, short) + 1


def test_the_help_in_a_copy_is_the_help_of_the_page(mira: Person) -> None:
    client, made = signed_in(mira), make.translation()
    make.write(made)
    make.memory_entry("Zwei Brücken bleiben bis Freitag gesperrt.", "Two bridges stay shut.")
    copy = client.get(f"/desk/{made.pk}/kept/").content.decode()
    for row in made.paragraphs.all():
        assert client.get(f"/desk/{made.pk}/help/?paragraph={row.uid}").content.decode().strip() in copy


def test_a_copy_takes_no_message_away_from_the_page(mira: Person) -> None:
    client, made = signed_in(mira), make.translation()
    make.write(made)
    form = client.get(f"/desk/{made.pk}/").context["page"]
    client.post(f"/desk/{made.pk}/save/", {"page": form.page, "stood": form.stood, "beside": form.source.number})
    assert "Nothing was changed." not in client.get(f"/desk/{made.pk}/kept/").content.decode()
    assert "Nothing was changed." in client.get(f"/desk/{made.pk}/").content.decode()


def test_the_worker_is_never_cached_and_names_files_that_are_there() -> None:
    answer = Client().get("/desk/worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-store" in answer["Cache-Control"]
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    for name in ("desk/working_page.js", "desk/saving.js", "newsroom/desk.css", "newsroom/marks.svg"):
        assert f'"/static/{name}"' in answer.content.decode()


def test_nothing_of_anybody_is_on_the_page_that_stands_in_offline() -> None:
    assert signed_in(make.known("mira")).get("/desk/offline/").content == Client().get("/desk/offline/").content
