"""The wall-board: what waits in each language, since when, and nothing of a story under embargo."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from newsroom.models import Language
from tests import make
from translations.actions import draft, freeing, request, review
from translations.actions.correcting import correct_alone
from translations.models import Translation
from translations.workflow import mark_of
from translations.workspace.wall_board import Wait, most_urgent, now_owed, tallies

pytestmark = pytest.mark.django_db

URL = "/desk/board/"


@pytest.fixture
def page(client: Client) -> Client:
    client.force_login(make.known("mira"))
    return client


def counts(language: str = "en") -> dict[str, int]:
    """What waits in a language, without what does not."""
    return {tally.wait.value: tally.count for tally in tallies(at=timezone.now())[language] if tally.count}


@pytest.mark.parametrize(
    ("state", "wait"),
    [
        ("requested", "claim"),
        ("drafting", "draft"),
        ("returned", "draft"),
        ("in review", "review"),
        ("approved", "release"),
    ],
)
def test_every_state_waits_for_something(state: str, wait: str) -> None:
    make.translation(state=state)
    assert counts() == {wait: 1}


def test_a_released_language_waits_for_nothing_until_its_source_changes() -> None:
    story = make.article()
    make.live(story, "en")
    assert counts() == {}
    make.correction(story)
    assert counts() == {"old": 1}
    assert [row.wait for row in now_owed(at=timezone.now())] == [Wait.OLD]


def test_what_was_taken_up_again_waits_to_be_released_again() -> None:
    story = make.article()
    make.live(story, "en")
    work = Translation.objects.get(article=story)
    draft.reopen(work, by=make.known("mira"), at=timezone.now())
    assert counts() == {"draft": 1}
    work = draft.submit(fresh(work), seen=mark_of(fresh(work)), by=make.known("mira"), at=timezone.now())
    review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    assert counts() == {"release": 1}


def fresh(work: Translation) -> Translation:
    return Translation.objects.get(pk=work.pk)


def test_a_second_look_is_owed_even_of_what_is_live() -> None:
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    story = make.article(urgency=1)
    work = make.translation(story)
    make.write(work)
    review.approve_alone(fresh(work), reason="flash", seen=mark_of(work), by=make.editor(), at=timezone.now())
    assert counts() == {"look": 1}
    make.live(story, "en")
    assert counts() == {"look": 1}
    review.second_look(fresh(work), seen=mark_of(fresh(work)), by=make.reviewer_of("en"), at=timezone.now())
    assert counts() == {}


def test_what_is_late_counts_as_late_and_as_what_it_waits_for() -> None:
    now = timezone.now()
    work = request.request(make.article(), languages=["en"], due=now + timedelta(minutes=5), by=make.editor(), at=now)[
        0
    ]
    Translation.objects.filter(pk=work.pk).update(due=now - timedelta(minutes=20))
    assert counts() == {"claim": 1, "late": 1}
    (row,) = most_urgent(at=now)
    assert row.is_late


def test_a_claim_nobody_types_under_waits_to_be_claimed() -> None:
    now = timezone.now()
    Language.objects.filter(code="en").update(claim_routine=60)
    left, held = make.translation(), make.translation()
    Translation.objects.filter(pk=left.pk).update(claimed_at=now - timedelta(minutes=61))
    assert counts() == {"claim": 1, "draft": 1}
    waits = {row.article: (row.wait, row.lasts) for row in most_urgent(at=now)}
    assert (waits[left.article_id][0], waits[held.article_id][0]) == (Wait.CLAIM, Wait.DRAFT)


def test_a_held_story_waits_for_nothing() -> None:
    story = make.article()
    make.translation(story)
    stopping.hold(story, note="to be checked", by=make.editor(), at=timezone.now())
    assert counts() == {}


def test_since_when_is_since_the_work_came_back_to_its_translator() -> None:
    noon = timezone.now() - timedelta(hours=3)
    work = request.request(make.article(at=noon), languages=["en"], by=make.editor(), at=noon)[0]
    request.claim(work, by=make.known("mira"), at=noon + timedelta(minutes=10))
    make.write(fresh(work))
    sent = draft.submit(fresh(work), seen=mark_of(fresh(work)), by=make.known("mira"), at=noon + timedelta(minutes=60))
    review.send_back(sent, note="again", seen=mark_of(sent), by=make.reviewer_of("en"), at=noon + timedelta(minutes=90))
    since = {tally.wait: tally.since for tally in tallies(at=timezone.now())["en"]}
    assert since[Wait.DRAFT] == noon + timedelta(minutes=90)


def in_hand_since() -> datetime | None:
    return {tally.wait: tally.since for tally in tallies(at=timezone.now())["en"]}[Wait.DRAFT]


def test_a_claim_taken_over_is_in_hand_since_then() -> None:
    now = timezone.now()
    Language.objects.filter(code="en").update(claim_routine=60)
    work = make.translation()
    Translation.objects.filter(pk=work.pk).update(claimed_at=now - timedelta(hours=2))
    other = make.person("lea", translator=["en"])
    freeing.take_over(fresh(work), by=other, at=now + timedelta(minutes=5))
    assert in_hand_since() == now + timedelta(minutes=5)


def test_a_language_corrected_alone_is_in_hand_since_then_but_not_one_that_was_in_hand_already() -> None:
    now = timezone.now()
    make.live()
    work = Translation.objects.get()
    wanted = {"note": "the number is wrong", "by": make.editor()}
    correct_alone(work, seen=mark_of(work), at=now + timedelta(minutes=1), **wanted)
    assert in_hand_since() == now + timedelta(minutes=1)
    correct_alone(fresh(work), seen=mark_of(fresh(work)), at=now + timedelta(minutes=9), **wanted)
    assert in_hand_since() == now + timedelta(minutes=1)


def test_the_most_urgent_stand_first() -> None:
    now = timezone.now()
    for urgency, due in ((2, None), (5, now + timedelta(hours=2)), (4, now + timedelta(hours=1)), (1, None)):
        make.translation(make.article(urgency=urgency), state="requested", due=due)
    assert [row.urgency for row in most_urgent(at=now)] == [4, 5, 1, 2]


def test_nothing_of_a_story_under_embargo_stands_on_the_wall(page: Client) -> None:
    story = make.article(embargo=timezone.now() + timedelta(hours=1), slugline="SECRET-SPEECH")
    make.translation(story, state="requested")
    body = page.get(URL).content.decode()
    assert story.headline not in body
    assert "SECRET-SPEECH" not in body
    assert "under embargo" in body
    assert re.search(rf"\b{story.pk}\b", body)


def test_it_refreshes_by_itself_unless_told_to_stand_still(page: Client) -> None:
    assert page.get(URL)["Refresh"] == "30"
    assert "Refresh" not in page.get(URL, {"still": "1"})


@pytest.mark.parametrize("stories", [1, 12])
def test_the_board_takes_as_many_queries_for_twelve_stories_as_for_one(
    stories: int, page: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(stories):
        story = make.article()
        make.live(story, "en")
        make.translation(story, "ru", state=["requested", "in review", "approved"][number % 3])
        make.correction(story)
    with django_assert_max_num_queries(12):
        assert page.get(URL).status_code == 200
