"""The wall-board: what waits in each language, since when, and nothing of a story under embargo."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import clearing, stopping
from articles.models import Article, Edition
from newsroom.models import Language
from tests import make
from translations.actions import draft, freeing, release, request, review
from translations.actions.correcting import correct_alone
from translations.desk.clock import moment
from translations.models import Translation
from translations.workflow import mark_of
from translations.workspace.wall_board import Wait, most_urgent, now_owed, tallies

pytestmark = pytest.mark.django_db

URL = "/desk/board/"


@pytest.fixture
def page(client: Client) -> Client:
    client.force_login(make.known("mira"))
    return client


def counts(language: str = "en", *, at: datetime | None = None) -> dict[str, int]:
    """What waits in a language, without what does not."""
    return {tally.wait.value: tally.count for tally in tallies(at=at or timezone.now())[language] if tally.count}


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


def held_and_cleared(story: Article, *, at: datetime) -> None:
    """Held at a moment, corrected meanwhile, and cleared ten minutes later."""
    stopping.hold(story, note="to be checked", by=make.editor(), at=at)
    make.correction(story, at=at + timedelta(minutes=5))
    clearing.clear(make.fresh(story), by=make.editor(), at=at + timedelta(minutes=10))


def test_what_a_hold_took_from_readers_waits_to_be_released_again_until_it_is() -> None:
    story = make.article()
    make.live(story, "de")
    make.live(story, "en")
    held = timezone.now()
    held_and_cleared(story, at=held)
    later = held + timedelta(minutes=20)
    assert [counts(code, at=later) for code in ("de", "en", "ru")] == [{"release": 1}, {"release": 1}, {}]
    assert {row.since for row in now_owed(at=later)} == {moment(held, now=later)}
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    owed = [(row.language, row.wait, row.address) for row in now_owed(at=later)]
    assert sorted(owed) == [(code, Wait.RELEASE, f"{board}#board-{code}") for code in ("de", "en")]

    draft.reopen(Translation.objects.get(article=story), by=make.known("mira"), at=later)
    assert counts("en", at=later) == {"draft": 1}, "it waits for somebody already, and is counted once"
    assert {row.language: row.wait for row in now_owed(at=later)} == {"de": Wait.RELEASE, "en": Wait.DRAFT}
    stopping.withdraw(Edition.objects.get(article=story, language="de"), note="no", by=make.editor(), at=later)
    assert counts("de", at=later) == {}, "withdrawn on purpose"
    assert [row.language for row in now_owed(at=later)] == ["en"]


def test_what_had_only_a_time_is_stopped_and_nothing_readers_lost() -> None:
    story = make.article()
    work = make.translation(story, state="approved")
    later = timezone.now() + timedelta(hours=1)
    release.release(work, seen=mark_of(work), by=make.editor(), at=timezone.now(), live_at=later)
    held_and_cleared(story, at=timezone.now())
    assert counts(at=timezone.now() + timedelta(minutes=30)) == {}


def test_who_may_open_a_story_gets_there_from_what_is_owed(page: Client) -> None:
    story = make.article()
    make.live(story, "en")
    make.correction(story)
    waits = make.translation(state="requested")
    addresses = [
        f"/admin/articles/article/{story.pk}/correction/2/#board-en",
        f"/admin/articles/article/{waits.article_id}/change/#language-en",
    ]
    assert not [address for address in addresses if address in page.get(URL).content.decode()]
    page.force_login(make.editor())
    assert [address for address in addresses if f'href="{address}"' in page.get(URL).content.decode()] == addresses
    assert f'href="{addresses[0]}"' in page.get("/desk/morning/").content.decode()
    for address in addresses:
        path, _hash, anchor = address.partition("#")
        assert f'id="{anchor}"' in page.get(path).content.decode()


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


def test_flashes_stand_first_then_what_is_due_sooner(page: Client) -> None:
    now = timezone.now()
    hour = timedelta(hours=1)
    for urgency, due in ((2, None), (3, None), (5, now + 2 * hour), (4, now + hour), (2, now + 3 * hour), (1, None)):
        make.translation(make.article(urgency=urgency), state="requested", due=due)
    rows = [(row.urgency, bool(row.due)) for row in most_urgent(at=now)]
    assert rows == [(1, False), (2, True), (2, False), (4, True), (5, True), (3, False)]
    assert "flashes first, then by deadline" in page.get(URL).content.decode()


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
        taken = make.article()
        make.live(taken, "en")
        held_and_cleared(taken, at=timezone.now() - timedelta(minutes=30))
    with django_assert_max_num_queries(14):
        assert page.get(URL).status_code == 200
