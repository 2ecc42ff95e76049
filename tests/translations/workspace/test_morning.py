"""The morning page: yesterday's misses with their causes, what is owed now, what opens today, what was noted."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import clearing
from articles.actions.revision import edit
from articles.models import Article
from articles.vocabulary import RevisionKind
from articles.workflow import mark_of as article_mark
from tests import make
from translations.actions import draft, release, request, review, stopping
from translations.models import Translation
from translations.workflow import mark_of
from translations.workspace.measuring import day_bounds
from translations.workspace.misses import Kind, Miss, misses_of
from translations.workspace.morning import advisories, opening_today

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
YESTERDAY = TODAY - timedelta(days=1)
MORNING = day_bounds(YESTERDAY, YESTERDAY)[0] + timedelta(hours=8)
NOW = day_bounds(TODAY, TODAY)[0] + timedelta(hours=8)


def at(minutes: int) -> datetime:
    """Minutes after eight o'clock yesterday."""
    return MORNING + timedelta(minutes=minutes)


def story(**fields: object) -> Article:
    made = make.article(state="received", at=at(0), **fields)  # type: ignore[arg-type]
    return clearing.clear(made, by=make.editor(), at=at(0))


class Work:
    """A translation that is brought on at given minutes."""

    def __init__(self, of: Article, *, due: int | None = None, language: str = "en") -> None:
        due_at = at(due) if due is not None else None
        asked = request.request(of, languages=[language], due=due_at, by=make.editor(), at=at(0))
        self.row, self.language = asked[0], language

    @property
    def fresh(self) -> Translation:
        return Translation.objects.select_related("article", "translator").get(pk=self.row.pk)

    def claim(self, minute: int) -> Work:
        request.claim(self.fresh, by=make.translator_into(self.language), at=at(minute))
        return self

    def submit(self, minute: int) -> Work:
        make.write(self.fresh)
        translator = make.translator_into(self.language)
        draft.submit(self.fresh, seen=mark_of(self.fresh), by=translator, at=at(minute))
        return self

    def approve(self, minute: int) -> Work:
        review.approve(self.fresh, seen=mark_of(self.fresh), by=make.reviewer_of(self.language), at=at(minute))
        return self

    def release(self, minute: int, **how: object) -> Work:
        release.release(self.fresh, seen=mark_of(self.fresh), by=make.editor(), at=at(minute), **how)  # type: ignore[arg-type]
        return self


def misses() -> list[Miss]:
    return misses_of(YESTERDAY, now=NOW)


@pytest.mark.parametrize(
    ("claimed", "submitted", "cause"), [(50, None, "claim"), (5, None, "translate"), (5, 10, "review")]
)
def test_what_was_not_ready_when_due_names_where_the_time_went(claimed: int, submitted: int | None, cause: str) -> None:
    work = Work(story(), due=60).claim(claimed)
    if submitted:
        work.submit(submitted)
    (miss,) = misses()
    assert (miss.kind, miss.cause, miss.languages) == (Kind.DUE, cause, ("en",))
    assert miss.lasted is None, "it is not ready yet"


def test_it_says_by_how_much_it_was_late() -> None:
    Work(story(), due=60).claim(5).submit(65).approve(75)
    (miss,) = misses()
    assert (miss.kind, miss.lasted, miss.spent) == (Kind.DUE, timedelta(minutes=15), timedelta(minutes=55))


def test_what_was_ready_and_not_live_when_due_waited_for_its_release() -> None:
    Work(story(), due=60).claim(1).submit(5).approve(10).release(90)
    (miss,) = misses()
    assert (miss.kind, miss.cause, miss.lasted) == (Kind.LIVE, "release", timedelta(minutes=30))


def test_a_hold_is_a_cause_of_its_own() -> None:
    held = story()
    Work(held, due=60).claim(5)
    seen = article_mark(make.fresh(held))
    stopping.hold(held, note="to be checked", seen=seen, by=make.editor(), at=at(10))
    clearing.clear(make.fresh(held), by=make.editor(), at=at(50))
    (miss,) = misses()
    assert (miss.cause, miss.spent) == ("stopped", timedelta(minutes=40))


def test_a_correction_meanwhile_is_named_beside_the_cause() -> None:
    of = story()
    Work(of, due=60).claim(5)
    corrected(of, 30)
    (miss,) = misses()
    assert (miss.cause, miss.corrected) == ("translate", True)


def corrected(of: Article, minute: int) -> None:
    """An editor corrects the source."""
    current = make.fresh(of).current
    assert current is not None
    edit(
        of,
        kind=RevisionKind.CORRECTION,
        texts=[(p.id, p.role, p.text.replace("12", "14")) for p in current.texts],
        dateline=current.line,
        sentence="Es sind 14, nicht 12.",
        seen=article_mark(make.fresh(of)),
        by=make.editor(),
        at=at(minute),
    )


def test_what_was_in_time_dropped_killed_or_due_another_day_is_no_miss() -> None:
    Work(story(), due=60).claim(1).submit(2).approve(3).release(4)
    Work(story(), due=60).claim(1).submit(2).approve(3).release(4, live_at=at(90))
    dropped = Work(story(), due=60)
    request.drop(dropped.fresh, by=make.editor(), at=at(30))
    killed = story()
    Work(killed, due=60)
    stopping.kill(killed, note="wrong", seen=article_mark(make.fresh(killed)), by=make.editor(), at=at(20))
    Work(story(), due=60 * 24)
    Work(story())
    assert misses() == []


def test_what_was_killed_after_readers_saw_it() -> None:
    of = story()
    Work(of).claim(1).submit(2).approve(3).release(4)
    Work(of, language="ru").claim(1).submit(2).approve(3)
    stopping.kill(of, note="wrong from first to last", seen=article_mark(make.fresh(of)), by=make.editor(), at=at(34))
    (miss,) = misses()
    assert (miss.kind, miss.languages, miss.lasted) == (Kind.KILLED, ("en",), timedelta(minutes=30))
    assert miss.reason == "wrong from first to last"


def test_what_was_live_with_old_text_for_too_long_after_a_correction() -> None:
    of = story()
    Work(of).claim(1).submit(2).approve(3).release(4)
    quick = Work(of, language="ru").claim(1).submit(2).approve(3).release(4)
    corrected(of, 10)
    for work, minute in ((quick, 20),):
        draft.reopen(work.fresh, by=make.editor(), at=at(minute))
        draft.follow(work.fresh, by=make.translator_into("ru"), at=at(minute))
        work.submit(minute).approve(minute)
        work.release(minute)
    (miss,) = misses()
    assert (miss.kind, miss.languages, miss.cause, miss.lasted) == (Kind.OLD, ("en",), "claim", None)


def test_taken_from_readers_in_time_is_no_miss() -> None:
    of = story()
    Work(of).claim(1).submit(2).approve(3).release(4)
    corrected(of, 10)
    stopping.hold(of, note="wait", seen=article_mark(make.fresh(of)), by=make.editor(), at=at(20))
    assert misses() == []


def test_what_opens_today_says_which_languages_are_not_ready() -> None:
    soon = story(embargo=NOW + timedelta(hours=2))
    Work(soon).claim(1).submit(2).approve(3).release(4)
    Work(soon, language="ru")
    lifted = story(embargo_until_lifted=True)
    tomorrow = story(embargo=NOW + timedelta(days=1))
    first, second = opening_today(now=NOW)
    assert (first.article, first.when, first.ready, first.open) == (soon, soon.embargo, ["en"], ["ru", "de"])
    assert (second.article, second.when) == (lifted, None)
    assert tomorrow not in (first.article, second.article)


def test_a_schedule_that_opens_today_stands_there_too() -> None:
    of = story()
    Work(of).claim(1).submit(2).approve(3).release(4, live_at=NOW + timedelta(hours=1))
    (opening,) = opening_today(now=NOW)
    assert (opening.article, opening.when) == (of, NOW + timedelta(hours=1))


def test_notes_to_editors_since_yesterday() -> None:
    noted = story(editor_note="ADVISORY: the speech moves to 18:00.")
    story()
    older = make.article(at=at(-60 * 24 * 3), editor_note="old news")
    assert list(advisories(now=NOW)) == [noted]
    assert older not in advisories(now=NOW)


@pytest.mark.parametrize("stories", [1, 6])
def test_the_page_takes_as_many_queries_for_six_stories_as_for_one(
    stories: int, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(make.editor())
    for _number in range(stories):
        of = story(editor_note="a note", embargo=NOW + timedelta(hours=14))
        Work(of, due=60).claim(5)
        live = story()
        Work(live, due=30).claim(1).submit(2).approve(3).release(40)
        corrected(live, 50)
        gone = story()
        Work(gone).claim(1).submit(2).approve(3).release(4)
        stopping.kill(gone, note="wrong", seen=article_mark(make.fresh(gone)), by=make.editor(), at=at(34))
    with django_assert_max_num_queries(26):
        response = client.get("/desk/morning/")
    assert response.status_code == 200
    for words in ("not ready when due", "ready, not live when due", "killed after it was live", "a note"):
        assert words in response.content.decode()
