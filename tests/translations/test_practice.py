"""Practice on a past story: one's own, compared with what was released, and nothing that could be released."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions import stopping
from articles.models import Edition, Release
from newsroom.models import LogEntry, Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from tests import make
from translations.actions import practising
from translations.models import MemoryEntry, Practice, Translation, Version

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition() -> Edition:
    story = make.article("de", texts=["In 12 Orten steht Wasser.", "Der Rat tagt am Freitag."])
    return make.live(story, "en", at=timezone.now() - timedelta(days=3))


@pytest.fixture
def timo() -> Person:
    return make.person("timo", trainee=["en"])


@pytest.fixture
def practice(edition: Edition, timo: Person) -> Practice:
    return practising.begin(edition.pk, by=timo, at=timezone.now())


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="newsroom.sign_in.PersonBackend")
    return client


def lead_of(practice: Practice) -> Any:
    version = Version.objects.get(translation__article=practice.release.edition.article, reason="approve")
    return next(row for row in version.paragraphs if row["role"] == "lead")


def test_past_stories_are_those_readers_have_had_for_a_day(edition: Edition, timo: Person) -> None:
    fresh = make.live(make.article("de"), "en")
    other = make.live(make.article("de"), "fr", at=timezone.now() - timedelta(days=3))
    killed = make.live(make.article("de"), "en", at=timezone.now() - timedelta(days=3))
    stopping.kill(killed.article, note="x", by=make.editor(), at=timezone.now())
    assert list(practising.past_stories(timo, at=timezone.now())) == [edition]
    for not_past in (fresh, other, killed):
        with pytest.raises(Unfit):
            practising.begin(not_past.pk, by=timo, at=timezone.now())


def test_begun_twice_is_the_same_practice(practice: Practice, timo: Person) -> None:
    again = practising.begin(practice.release.edition_id, by=timo, at=timezone.now())
    assert again == practice


def test_who_translates_nothing_does_not_practise(edition: Edition) -> None:
    with pytest.raises(NotAllowed):
        practising.begin(edition.pk, by=make.person("rita", reviewer=["en"]), at=timezone.now())


def test_nothing_that_is_practised_reaches_readers_memory_or_log(practice: Practice, timo: Person) -> None:
    before = [model.objects.count() for model in (Translation, Version, Release, MemoryEntry, LogEntry)]
    kept = practising.keep(practice, {lead_of(practice)["uid"]: "Water stands in 13 towns."}, seen=0, by=timo)
    practising.compare(kept, by=timo, at=timezone.now())
    assert [model.objects.count() for model in (Translation, Version, Release, MemoryEntry, LogEntry)] == before


def test_only_its_owner_touches_it(practice: Practice) -> None:
    other = make.translator_into("en")
    for verb in (
        lambda: practising.keep(practice, {"x": "y"}, seen=0, by=other),
        lambda: practising.compare(practice, by=other, at=timezone.now()),
        lambda: practising.discard(practice, by=other),
    ):
        with pytest.raises(NotAllowed):
            verb()
    assert signed_in(other).get(f"/desk/practice/{practice.pk}/").status_code == 404
    practice.refresh_from_db()
    assert (practice.texts, practice.compared_at) == ({}, None)


def test_a_second_window_overwrites_nothing(practice: Practice, timo: Person) -> None:
    practising.keep(practice, {"a": "first"}, seen=0, by=timo)
    with pytest.raises(LostRace):
        practising.keep(practice, {"a": "second"}, seen=0, by=timo)
    assert practising.keep(practice, {"a": "first"}, seen=0, by=timo).number == 1


def test_the_released_text_shows_only_once_compared(practice: Practice, timo: Person) -> None:
    client, lead = signed_in(timo), lead_of(practice)
    address = f"/desk/practice/{practice.pk}/"
    page = client.get(address).content.decode()
    assert "In 12 Orten steht Wasser." in page
    assert lead["text"] not in page
    answer = client.post(address, {"seen": "0", f"text-{lead['uid']}": "Water stands in 13 towns.", "do": "compare"})
    assert answer.status_code == 302
    page = client.get(address).content.decode()
    assert "<del>" in page
    assert "12" in page
    assert practice.release.headline in page
    # What the checks say: 12 became 13.
    assert 'class="small"' in page


def test_a_refused_save_keeps_what_was_typed(practice: Practice, timo: Person) -> None:
    lead = lead_of(practice)
    practising.keep(practice, {lead["uid"]: "elsewhere"}, seen=0, by=timo)
    address = f"/desk/practice/{practice.pk}/"
    answer = signed_in(timo).post(address, {"seen": "0", f"text-{lead['uid']}": "typed here", "do": "save"})
    assert answer.status_code == 409
    assert "typed here" in answer.content.decode()


def test_a_script_that_saves_is_told_the_new_number(practice: Practice, timo: Person) -> None:
    lead = lead_of(practice)
    post = {"seen": "0", f"text-{lead['uid']}": "typed"}
    answer = signed_in(timo).post(f"/desk/practice/{practice.pk}/", post, headers={"Accept": "application/json"})
    assert answer.json()["seen"] == 1


def test_of_a_killed_story_nothing_is_shown(practice: Practice, timo: Person) -> None:
    stopping.kill(practice.release.edition.article, note="x", by=make.editor(), at=timezone.now())
    page = signed_in(timo).get(f"/desk/practice/{practice.pk}/")
    assert page.status_code == 200
    assert "Wasser" not in page.content.decode()


@pytest.mark.parametrize("stop", [stopping.kill, stopping.hold])
def test_of_a_stopped_story_the_list_and_the_page_say_the_number_alone(
    practice: Practice, timo: Person, stop: Callable[..., object]
) -> None:
    practising.compare(practice, by=timo, at=timezone.now())
    client, story, address = signed_in(timo), practice.release.edition.article, f"/desk/practice/{practice.pk}/"
    assert practice.release.headline in client.get("/desk/practice/").content.decode()
    assert story.title in client.get(address).content.decode()
    stop(story, note="x", by=make.editor(), at=timezone.now())
    for page in (client.get("/desk/practice/").content.decode(), client.get(address).content.decode()):
        assert str(story.pk) in page
        assert practice.release.headline not in page
        assert story.title not in page


def test_discarded_it_is_gone(practice: Practice, timo: Person) -> None:
    signed_in(timo).post(f"/desk/practice/{practice.pk}/", {"do": "discard"})
    assert not Practice.objects.exists()


def test_the_list_takes_as_many_queries_for_many(
    practice: Practice, timo: Person, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(timo)
    for _ in range(3):
        make.live(make.article("de"), "en", at=timezone.now() - timedelta(days=3))
    with django_assert_max_num_queries(9):
        page = client.get("/desk/practice/").content.decode()
    assert page.count('name="edition"') == 3
    with django_assert_max_num_queries(9):
        client.get(f"/desk/practice/{practice.pk}/")
