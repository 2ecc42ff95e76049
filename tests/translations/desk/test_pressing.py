"""What presses most in a story, in its order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import translation as interface

from articles.models import Article
from tests.make import NOON
from translations.desk.clock import ago, ahead, length, moment
from translations.desk.pressing import Pressing, pressing
from translations.desk.strip import Cell, cell
from translations.models import Translation

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _in_english() -> object:
    with interface.override("en"):
        yield


def work(story: Article, language: str, state: str = "drafting", due: timedelta | None = None) -> Translation:
    return Translation(
        article=story, language=language, state=state, meaning=2, due=NOON + due if due is not None else None
    )


def of(story: Article, *rows: Translation) -> Pressing:
    cells: list[Cell] = [cell(row.language, article=story, translation=row, edition=None, at=NOON) for row in rows]
    return pressing(story, list(rows), cells, at=NOON)


def story(state: str = "cleared", **fields: object) -> Article:
    return Article(state=state, source_language="de", meaning=2, **fields)


def test_a_received_story_waits_for_clearing_whatever_else() -> None:
    assert of(story("received")).words == "waits for clearing"


def test_what_stopped_a_story_comes_with_its_reason() -> None:
    held = of(story("held", stopped_reason="numbers in doubt"))
    assert (held.mark, held.words, held.more) == ("held", "held", "numbers in doubt")
    assert of(story("killed")).mark == "gone"


def test_the_longest_late_language_comes_before_the_next_due() -> None:
    one = story()
    shown = of(one, work(one, "ar", due=-9 * MINUTE), work(one, "en", due=-5 * MINUTE), work(one, "ru", due=MINUTE))
    assert (shown.mark, shown.words, shown.more) == ("late", "AR late 9 min", "3 languages")


def test_the_next_due_time_of_unfinished_work() -> None:
    one = story()
    shown = of(
        one, work(one, "fr", "approved", MINUTE), work(one, "de", due=26 * MINUTE), work(one, "es", due=90 * MINUTE)
    )
    assert (shown.mark, shown.words, shown.more) == ("clock", "DE 12:26", "in 26 min, 3 languages")


def test_an_embargo_is_said_when_nothing_is_owed() -> None:
    assert of(story(embargo=NOON + 7 * 60 * MINUTE)).words == "embargo 19:00"
    assert of(story(embargo_until_lifted=True)).words == "embargo until lifted"


def test_the_rest_is_open_work_done_work_or_nothing_asked() -> None:
    one = story()
    assert of(one, work(one, "en")).words == "1 language in work"
    assert of(one, work(one, "en", "approved"), work(one, "ru", "approved")).words == "nothing is owed"
    assert of(one, work(one, "en", "dropped")).words == "nothing asked for"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(-5, "0 min"), (0, "0 min"), (59, "59 min"), (60, "1 h 00"), (67, "1 h 07"), (1500, "1 d 1 h")],
)
def test_a_length_is_said_in_the_desks_short_words(minutes: int, said: str) -> None:
    assert length(minutes * MINUTE) == said


def test_times_of_today_are_hours_and_others_carry_their_day() -> None:
    assert moment(NOON, now=NOON) == "12:00"
    assert moment(NOON - timedelta(days=1), now=NOON) == "Nov 23, 12:00"
    assert moment(NOON - timedelta(days=400), now=NOON) == "Oct 20, 2025, 13:00"
    assert ago(NOON - 6 * MINUTE, now=NOON) == "6 min ago"
    assert ago(NOON, now=NOON) == "just now"
    assert ahead(NOON + 26 * MINUTE, now=NOON) == "in 26 min"


def test_times_are_said_as_the_language_writes_them() -> None:
    with interface.override("de"):
        assert moment(NOON - timedelta(days=1), now=NOON) == "23. Nov., 12:00"
