"""The invented desk: complete, in the order of the clock, loaded once, and never among other people's stories."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Arrival, Article, Edition, Page, Place, Provider, Section, Topic
from articles.models.edition import Standing
from articles.vocabulary import ArticleState, Outcome
from newsroom.languages import LANGUAGES
from newsroom.models import LogEntry, Person
from newsroom.roles import DeskRole
from tests import make
from translations.actions import practising
from translations.demonstration import days, people, stories, timetable
from translations.demonstration.stories import Story
from translations.management.commands.demo import load
from translations.models import Comment, Notice, Translation
from translations.vocabulary import TranslationState

BERLIN = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 11, 24, 11, 40, tzinfo=BERLIN)
STORIES = stories.load()
FINISHED = [
    (story, language)
    for story in STORIES
    for language, reached in story.work.items()
    if reached in {"live", "scheduled", "tomorrow", "withdrawn", "approved", "alone"}
]


# --- the texts ---


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("{On} stieg der Fluss", "de", "Am Dienstag stieg der Fluss"),
        ("bis zum {date+3}", "de", "bis zum 27. November"),
        ("до {date+3}", "ru", "до 27 ноября"),
        ("da {date}", "be", "da 24 лістапада"),
        ("jusqu’au {date+7}", "fr", "jusqu’au 1er décembre"),
        ("hasta el {date+3}", "es", "hasta el 27 de noviembre"),
        ("otworzyła {on+1}", "pl", "otworzyła w środę"),
        ("至{date+3}", "zh-hans", "至11月27日"),
        ("{on}", "ar", "يوم الثلاثاء"),
        ("without days", "en", "without days"),
    ],
)
def test_days_are_written_as_the_language_writes_them(text: str, language: str, written: str) -> None:
    assert days.dated(text, language, date(2026, 11, 24)) == written


@pytest.mark.parametrize(("story", "language"), FINISHED, ids=lambda value: getattr(value, "slug", value))
def test_a_finished_translation_renders_every_paragraph(story: Story, language: str) -> None:
    text = story.texts[language]
    assert len(text.body) == len(story.source.body)
    assert all(text.body)
    assert bool(text.headline) == bool(story.source.headline)
    assert bool(text.summary) == bool(story.source.summary)


@pytest.mark.parametrize(("story", "language"), FINISHED, ids=lambda value: getattr(value, "slug", value))
def test_a_finished_translation_has_the_dates_and_years_of_its_source(story: Story, language: str) -> None:
    """Numbers are written in many ways; days ahead and years in one."""
    assert _days_and_years(story.texts[language].body) == _days_and_years(story.source.body)


def _days_and_years(body: Iterable[str]) -> list[list[str]]:
    return [sorted(re.findall(r"\{date[^}]*\}|(?<!\d)(?:18|19|20)\d\d(?!\d)", text)) for text in body]


# --- the clock ---


@pytest.mark.parametrize(
    "now",
    [
        MORNING,
        MORNING.replace(hour=3),
        # The hours in which clocks are put forward and back.
        datetime(2026, 3, 29, 3, 5, tzinfo=BERLIN),
        datetime(2026, 10, 25, 2, 40, tzinfo=BERLIN, fold=1),
    ],
)
def test_everything_has_happened_by_now_since_yesterday(now: datetime) -> None:
    planned = timetable.steps(STORIES, now=now)
    assert planned == sorted(planned)
    assert now.astimezone(UTC) - timedelta(hours=32) < planned[0].at
    assert planned[-1].at < now.astimezone(UTC)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
def test_a_language_goes_its_way_in_order(story: Story) -> None:
    planned = sorted(timetable.steps_of(story, now=MORNING))
    for language, reached in story.work.items():
        verbs = [step.verb for step in planned if step.language == language]
        path = [verb for verb in timetable.PATHS[reached] if verb in verbs]
        assert verbs[: len(path)] == path
        first = next((step for step in planned if step.language == language), None)
        requested = next(step for step in planned if step.verb == "request")
        assert first is None or requested < first


def test_an_embargo_is_always_ahead() -> None:
    story = next(story for story in STORIES if story.embargo)
    for hour in range(24):
        now = MORNING.replace(hour=hour)
        until = timetable.embargo_of(story, now=now)
        assert until is not None
        assert now < until <= now + timedelta(days=1, minutes=5)
        assert until.hour == story.embargo


# --- the people ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_translator_and_another_reviewer(language: str) -> None:
    translators = {member.username for member in people.members() if language in member.translator}
    reviewers = {member.username for member in people.members() if language in member.reviewer}
    assert translators
    assert reviewers
    assert len(translators | reviewers) > 1


# --- the desk, loaded ---


def translation(slugline: str, language: str) -> Translation:
    """Of the first take, where a story has several."""
    rows = Translation.objects.select_related("article").filter(article__continues=None)
    return rows.get(article__slugline=slugline, language=language)


def live_languages(slugline: str, at: datetime) -> set[str]:
    return set(Edition.objects.public(at=at).filter(article__slugline=slugline).values_list("language", flat=True))


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue()


class TestDesk(TestCase):
    """Loaded once for all of these: that is most of the time they take."""

    now: datetime

    @classmethod
    def setUpTestData(cls) -> None:
        load(now=timezone.localtime())
        cls.now = timezone.now()

    def test_the_desk_shows_every_state(self) -> None:
        assert set(Article.objects.values_list("state", flat=True)) == set(ArticleState)
        assert set(Translation.objects.values_list("state", flat=True)) == set(TranslationState) - {
            TranslationState.DROPPED
        }
        standings = {row.standing(at=self.now) for row in Edition.objects.all()}
        assert standings >= {Standing.LIVE, Standing.SCHEDULED, Standing.WITHDRAWN}
        assert len(Article.objects.all()) == len(STORIES)
        outcomes = {Outcome.CREATED, Outcome.UPDATED, Outcome.DUPLICATE, Outcome.REFUSED}
        assert set(Arrival.objects.values_list("outcome", flat=True)) == outcomes
        assert Article.objects.filter(state=ArticleState.RECEIVED, headline="").count() == 1
        assert Translation.objects.late(at=self.now).moving().exists()
        assert Comment.objects.exists()

        # Held by its provider, joined, linked, embargoed: each once.
        assert LogEntry.objects.filter(verb="hold", person=None).count() == 1
        assert Article.objects.exclude(continues=None).count() == 1
        assert Article.objects.exclude(same_story=None).count() == 2
        assert Article.objects.filter(embargo__gt=self.now).count() == 1
        owed = [row for row in Translation.objects.all() if row.paragraphs.on_one_pair_of_eyes().exists()]
        assert [(row.article.slugline, row.language) for row in owed] == [("EIL-STROM-AHRENFELD", "en")]

    def test_one_story_is_live_in_all_languages_and_others_in_several(self) -> None:
        assert live_languages("CULTURE-LIBRARY", self.now) == set(LANGUAGES)
        assert live_languages("TRAM-TRIAL", self.now) == {"zh-hans", "en", "de", "ru", "fr", "ar"}
        assert live_languages("SHAKHMATY-MATCH", self.now) == {"ru", "be", "en", "pl"}
        for slugline in ("SCIENCE-PRIZE", "CHLEB-WESTMERE", "LIGHTHOUSE-LENS", "BRO-HAVNSUND"):
            assert not live_languages(slugline, self.now)
        assert live_languages("CHLEB-WESTMERE", self.now + timedelta(days=2)) == {"pl", "en", "be"}
        assert "fr" not in live_languages("DIJKMETING", self.now)

    def test_one_language_is_made_from_another(self) -> None:
        work = Translation.objects.get(article__slugline="TRAM-TRIAL", language="be")
        assert work.state == TranslationState.DRAFTING
        assert work.via is not None
        assert work.via.edition.language == "ru"

    def test_a_trainee_finds_a_past_story_to_practise_on(self) -> None:
        past = practising.past_stories(Person.objects.get(username="timo"), at=self.now)
        assert set(past.values_list("article__slugline", "language")) == {
            ("CULTURE-LIBRARY", "en"),
            ("CULTURE-LIBRARY", "de"),
        }

    def test_what_was_killed_was_once_public_in_three_languages(self) -> None:
        killed = Article.objects.get(state=ArticleState.KILLED)
        assert set(killed.editions.once_public().values_list("language", flat=True)) == {"en", "de", "fr"}
        assert killed.headline

    def test_a_correction_is_out_in_some_languages_and_owed_in_others(self) -> None:
        flood = Edition.objects.select_related("newest").filter(article__slugline="WETTER-SORLE")
        told = {
            row.language: row.newest.headline for row in flood.public(at=self.now) if row.newest and row.newest.notes
        }
        untold = {
            row.language: row.newest.headline
            for row in flood.public(at=self.now)
            if row.newest and not row.newest.notes
        }
        assert set(told) == {"de", "ru", "fr"}
        assert set(untold) == {"en", "be"}
        assert all("14 " in headline and "12 " not in headline for headline in told.values())
        assert all("12 " in headline for headline in untold.values())
        source = Article.objects.select_related("current").get(slugline="WETTER-SORLE", continues=None).current
        assert source is not None
        known = [note["id"] for row in flood if row.newest for note in row.newest.notes]
        assert known == [source.sentences[0].id] * 3, "one sentence, in every language that is put right"
        assert translation("WETTER-SORLE", "be").is_stale
        assert not translation("WETTER-SORLE", "ru").is_stale

    def test_who_has_a_story_in_hand_was_told_what_came_of_it(self) -> None:
        told = set(Notice.objects.values_list("kind", "translation__article__slugline", "person__username"))
        assert ("corrected", "WETTER-SORLE", "mira") in told
        assert ("corrected", "WETTER-SORLE", "alena") in told

    def test_what_was_done_was_done_in_the_clock_s_order(self) -> None:
        times = list(LogEntry.objects.order_by("pk").values_list("at", flat=True))
        assert times == sorted(times)
        assert times[-1] <= self.now
        for row in Translation.objects.select_related("article").exclude(approved_at=None):
            assert row.claimed_at is not None
            assert row.approved_at is not None
            assert row.article.arrived_at < row.requested_at < row.claimed_at < row.approved_at

    def test_people_stand_where_the_stories_need_them(self) -> None:
        roles = {role for person in Person.objects.all() for role, _language in person.appointed_to}
        assert roles == set(DeskRole)
        for row in Translation.objects.exclude(translator=None).exclude(reviewer=None):
            assert row.translator_id != row.reviewer_id
        assert all(person.check_password(people.PASSWORD) for person in Person.objects.all())

    def test_names_stand_in_all_languages(self) -> None:
        for model in (Section, Topic, Place, Provider, Page):
            field = "title" if model is Page else "name"
            rows = model._default_manager.all()
            assert rows
            for row in rows:
                assert all(getattr(row, f"{field}_{code.replace('-', '_')}") for code in LANGUAGES), row.slug
        datelines = {
            row["text"]
            for version in Translation.objects.get(article__slugline="SHAKHMATY-MATCH", language="en").versions.all()
            for row in version.paragraphs
            if row["role"] == "dateline"
        }
        assert all("ZALESYE" in line and "Rosa Wire" in line for line in datelines)

    def test_run_again_it_only_prints_the_sign_ins(self) -> None:
        before = (Article.objects.count(), LogEntry.objects.count(), Person.objects.count())
        with CaptureQueriesContext(connection) as queries:
            said = run()
        assert len(queries) == 1
        assert (Article.objects.count(), LogEntry.objects.count(), Person.objects.count()) == before
        assert people.PASSWORD in said
        assert all(member.username in said for member in people.members())


# --- the command ---


@pytest.mark.django_db
def test_it_keeps_away_from_other_people_s_articles() -> None:
    make.article(at=datetime(2026, 11, 24, 8, tzinfo=UTC))
    with pytest.raises(CommandError, match="--anyway"):
        run()
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_it_comes_beside_them_when_told_to() -> None:
    other = make.article(at=datetime(2026, 11, 24, 8, tzinfo=UTC))
    assert people.PASSWORD in run("--anyway")
    assert Article.objects.count() == len(STORIES) + 1
    assert Article.objects.get(pk=other.pk).state == ArticleState.CLEARED
