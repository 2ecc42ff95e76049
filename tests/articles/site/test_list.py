"""The newest editions of a language: by day, narrowed, and page by page."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.models import Article, Edition, Place, Section, Topic
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site.reading import headlines, page, read, words

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 11, 20, 11, 0, tzinfo=UTC)  # past, whatever the clock of the machine says


def published(headline: str, at: datetime, language: str = "de", **filed: object) -> Edition:
    """A live edition with a moment of its own."""
    topics, places = filed.pop("topics", []), filed.pop("places", [])
    story = make.article(language, headline=headline, **filed)  # type: ignore[arg-type]
    story.topics.set(topics)  # type: ignore[arg-type]
    story.places.set(places)  # type: ignore[arg-type]
    edition = make.live(story, language)
    Edition.objects.filter(pk=edition.pk).update(live_at=at)
    return edition


def test_stories_stand_by_day_the_newest_first_and_days_are_the_desks() -> None:
    published("Am Vormittag", datetime(2024, 11, 23, 9, 5, tzinfo=UTC))
    published("Nach Mitternacht", datetime(2024, 11, 23, 23, 30, tzinfo=UTC))
    published("Am Abend davor", datetime(2024, 11, 23, 22, 59, tzinfo=UTC))
    html = page("/de/")
    text = words(html)
    assert headlines("/de/") == ["Nach Mitternacht", "Am Abend davor", "Am Vormittag"]
    assert re.findall(r'<h2 class="day"><time datetime="([^"]*)">([^<]*)', html) == [
        ("2024-11-24", "Sonntag, 24. November 2024"),
        ("2024-11-23", "Samstag, 23. November 2024"),
    ]
    assert "0.30 Uhr Nach Mitternacht" in text
    assert "10.05 Uhr Am Vormittag" in text


def test_a_row_says_what_the_story_is_filed_under_and_where_it_comes_from() -> None:
    story = make.article(
        "de",
        summary="Der Pegel steigt.",
        section=make.section(de="Wetter", en="Weather"),
    )
    story.places.add(make.place(en="Ahrenfeld"))
    make.live(story, "en")
    text = words(page("/en/"))
    for said in ("Weather", "Ahrenfeld", "Translated from: German"):
        assert said in text
    make.live(story, "de")
    text = words(page("/de/"))
    assert "Der Pegel steigt." in text
    assert "Übersetzt aus" not in text


def test_without_a_summary_the_first_words_stand_for_it_and_marks_are_no_words() -> None:
    make.live(make.article(texts=["Das *Wasser* " + "steigt und steigt " * 40], headline="**Flut** am Deich"), "de")
    text = words(page("/de/"))
    assert "Flut am Deich Das Wasser steigt" in text
    assert "…" in text
    assert "*" not in text


def test_a_correction_is_flagged_with_its_own_time_and_an_update_is_none() -> None:
    edition = published("Flut", datetime(2024, 11, 23, 9, 0, tzinfo=UTC))
    release = edition.newest
    assert release is not None
    corrected = {"at": "2024-11-23T10:26:00+00:00", "text": "Es sind 14."}
    edition.newest = type(release).objects.create(
        edition=edition,
        number=2,
        kind="correction",
        revision=release.revision,
        meaning=1,
        headline="Flut",
        paragraphs=release.paragraphs,
        notes=[corrected],
        by=release.by,
        at=datetime(2024, 11, 23, 10, 26, tzinfo=UTC),
    )
    edition.save(update_fields=["newest"])
    advance_generation()
    assert "Berichtigt: 11.26 Uhr" in words(page("/de/"))


# --- narrowed ---


@pytest.fixture
def filed() -> None:
    weather, sport = make.section("weather", de="Wetter"), make.section("sport", de="Sport")
    flood, chess = make.topic("flood", de="Hochwasser"), make.topic("chess", de="Schach")
    ahrenfeld = make.place("ahrenfeld", de="Ahrenfeld")
    day = datetime(2024, 11, 20, 10, 0, tzinfo=UTC)
    published("Pegel", day, section=weather, topics=[flood], places=[ahrenfeld])
    published("Remis", day + timedelta(days=1), section=sport, topics=[chess])
    published("Deich", day + timedelta(days=2), section=weather, topics=[flood, chess])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Deich", "Remis", "Pegel"]),
        ("section=weather", ["Deich", "Pegel"]),
        ("section=sport", ["Remis"]),
        ("topic=chess", ["Deich", "Remis"]),
        ("topic=flood&place=ahrenfeld", ["Pegel"]),
        ("section=sport&topic=flood", []),
        ("day=2024-11-21", ["Remis", "Pegel"]),
        ("day=2024-11-19", []),
        ("day=9999-12-31", ["Deich", "Remis", "Pegel"]),
        ("section=&topic=&place=&day=", ["Deich", "Remis", "Pegel"]),
        ("utm_source=x&section=sport", ["Remis"]),
    ],
)
@pytest.mark.usefixtures("filed")
def test_readers_narrow_the_list(asked: str, found: list[str]) -> None:
    assert headlines(f"/de/?{asked}") == found


@pytest.mark.parametrize(
    "asked",
    [
        "section=politics",
        "topic=nothing",
        "place=Ahrenfeld",
        "section=1",
        "day=yesterday",
        "day=2024-02-30",
        "section=weather%00",
        "before=x",
        "before=1-",
        "before=-1",
        "before=99999999999999999999-1",
        "before=%D9%A1-%D9%A2",
        "before=1-2%00",
    ],
)
@pytest.mark.usefixtures("filed")
def test_what_nobody_can_choose_does_not_exist(asked: str) -> None:
    assert read(f"/de/?{asked}").status_code == 404


@pytest.mark.usefixtures("filed")
def test_only_what_has_something_to_read_and_a_name_in_the_language_is_offered() -> None:
    make.section("culture", de="Kultur")
    Section.objects.filter(slug="sport").update(name_de="")
    Topic.objects.filter(slug="chess").update(name_de=None)
    Place.objects.filter(slug="ahrenfeld").update(name_de="Ahrenfeld am Fluss")
    advance_generation()
    html = page("/de/")
    assert re.findall(r'<option value="([^"]*)"', html) == ["", "weather", "", "flood", "", "ahrenfeld"]
    assert "Ahrenfeld am Fluss" in html
    for gone in ("section=culture", "section=sport", "topic=chess"):
        assert read(f"/de/?{gone}").status_code == 404


def test_a_section_with_nothing_public_yet_does_not_exist_until_it_has() -> None:
    """A name may tell what is under embargo: no guess at its address is answered."""
    now = timezone.now()
    edition = published("Remis", now + timedelta(hours=1), section=make.section("sport", de="Sport"))
    assert read("/de/?section=sport").status_code == 404
    assert "Sport" not in page("/de/")
    Edition.objects.filter(pk=edition.pk).update(live_at=now - timedelta(seconds=1))  # the hour goes by
    assert headlines("/de/?section=sport") == ["Remis"]


def test_a_section_outlives_its_last_story_and_is_offered_nowhere() -> None:
    edition = published("Remis", timezone.now() - timedelta(hours=1), section=make.section("sport", de="Sport"))
    stopping.hold(make.fresh(edition.article), note="?", by=make.editor(), at=timezone.now())
    assert "Sport" not in page("/de/")
    html = page("/de/?section=sport")
    assert "Zu dieser Auswahl gibt es nichts." in words(html)
    assert 'value="sport" selected' in html


def test_names_stand_in_the_readers_language() -> None:
    section = make.section("weather", ru="Погода", de="Wetter")
    story = make.article("de", section=section)
    make.live(story, "de")
    make.live(story, "ru")
    assert "Погода" in page("/ru/")
    assert "Wetter" not in page("/ru/")


# --- page by page ---


@settings(max_examples=15)
@given(minutes=st.lists(st.integers(0, 3), min_size=1, max_size=60))
def test_following_older_news_shows_every_story_once_and_in_order(minutes: list[int]) -> None:
    """Many stories may share one moment, and a page may end between them."""
    template = Edition.objects.filter(language="de").first() or make.live(make.article(), "de")
    assert template.newest is not None
    Edition.objects.filter(language="de").exclude(pk=template.pk).update(live_at=None)
    at = datetime(2024, 11, 20, 10, 0, tzinfo=UTC)
    Edition.objects.filter(pk=template.pk).update(live_at=at)
    stories = [
        Edition(article=Article.objects.create(source_language="de", language_source="declared", arrived_at=at))
        for _ in minutes
    ]
    for story, minute in zip(stories, minutes, strict=True):
        story.language, story.newest, story.live_at = "de", template.newest, at + timedelta(minutes=minute)
        Article.objects.filter(pk=story.article_id).update(public_number=story.article_id + 1000)
        story.save()
    advance_generation()
    found, path = [], "/de/"
    while path:
        html = page(path)
        found += [int(number) for number in re.findall(r'<h3><a href="/de/(\d+)-', html)]
        older = re.search(r'<a href="\?([^"]*)" rel="next"', html)
        path = f"/de/?{older[1]}" if older else ""
    expected = sorted(
        [(minute, story.pk, story.article_id + 1000) for story, minute in zip(stories, minutes, strict=True)],
        reverse=True,
    )
    last = template.article.public_number
    numbers = [number for _minute, _key, number in expected]
    assert sorted(found) == sorted([*numbers, last])
    assert [number for number in found if number != last] == numbers


def test_older_pages_keep_what_was_chosen() -> None:
    section = make.section("weather", de="Wetter")
    for number in range(30):
        published(f"Pegel {number}", NOON - timedelta(minutes=number), section=section)
    published("Remis", NOON - timedelta(minutes=27), section=make.section("sport", de="Sport"))
    older = re.search(r'<a href="\?([^"]*)" rel="next"', page("/de/?section=weather"))
    assert older is not None
    assert headlines(f"/de/?{older[1]}") == [f"Pegel {number}" for number in range(25, 30)]
    assert 'value="weather" selected' in page(f"/de/?{older[1]}")


@pytest.mark.parametrize("rows", [5, 50])
def test_a_list_costs_six_queries_at_most_however_long_and_one_when_kept(
    rows: int, django_assert_max_num_queries: DjangoAssertNumQueries, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    section, topic, place = make.section(), make.topic(), make.place()
    for number in range(rows):
        published(f"Pegel {number}", NOON, section=section, topics=[topic], places=[place])
    asked = "/de/?section=weather&topic=flood&place=ahrenfeld&day=2024-12-01"
    with django_assert_max_num_queries(6):
        read(asked)
    with django_assert_num_queries(1):
        read(asked)
