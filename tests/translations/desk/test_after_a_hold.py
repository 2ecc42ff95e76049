"""A hold over a corrected story: what the board says of each language, and how the languages come back after it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions import stopping as articles_stopping
from articles.models import Article, Edition
from articles.workflow import mark_of
from tests import make
from tests.translations.desk.test_languages import ADMIN
from translations.actions import flashing, release, stopping
from translations.desk.clock import moment
from translations.models import Translation
from translations.workflow import mark_of as mark_of_work

TOLD = "In einer früheren Fassung stand 12."
LIVE = ("de", "en", "ru")


@pytest.fixture
def story() -> Article:
    """Live in German, its source, in English and Russian."""
    made = make.article()
    for language in LIVE:
        make.live(made, language)
    return made


def corrected(story: Article) -> Article:
    return make.correction(story, sentence=TOLD)


def hold(story: Article) -> datetime:
    at = timezone.now()
    stopping.hold(story, note="to be checked", seen=mark_of(make.fresh(story)), by=make.editor(), at=at)
    return at


def clear(story: Article) -> None:
    flashing.clear(make.fresh(story), by=make.editor(), at=timezone.now())


def withdraw(story: Article, language: str) -> None:
    edition = Edition.objects.get(article=story, language=language)
    articles_stopping.withdraw(edition, note="no longer", by=make.editor(), at=timezone.now())


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def board(desk: Client, story: Article) -> str:
    return desk.get(f"{ADMIN}/{story.pk}/correction/2/").content.decode()


def rows(desk: Client, story: Article) -> dict[str, str]:
    """What the board's table says of each language, in its order."""
    found = re.findall(r'<tr id="board-(\w+)">(.*?)</tr>', board(desk, story), re.DOTALL)
    return {code: words(row) for code, row in found}


def put_out(desk: Client, story: Article, language: str) -> None:
    """Press what the board offers for one language."""
    row = board(desk, story).split(f'id="board-{language}"')[1].split("</tr>")[0]
    fields = dict(re.findall(r'name="(language|seen|seen_edition)" value="([^"]*)"', row))
    answer = desk.post(f"{ADMIN}/{story.pk}/correction/2/", {"verb": "release", **fields})
    assert answer.status_code == 302


@pytest.mark.parametrize("first", ["held", "corrected"])
def test_a_hold_leaves_every_language_on_the_board_with_its_state(desk: Client, story: Article, first: str) -> None:
    if first == "corrected":
        corrected(story)
    at = hold(story)
    if first == "held":
        corrected(story)
    said = rows(desk, story)
    assert sorted(said) == sorted(LIVE), "the source among them"
    taken = f"taken from readers at {moment(at, now=timezone.now())}"
    assert [code for code in said if taken in said[code] and "still 12" not in said[code]] == list(said)
    page = words(board(desk, story))
    assert "in 3 languages" in page
    assert "0 of 3" in page
    assert "This story is held: no reader sees it in any language. to be checked" in page
    assert "No reader has seen the old text." not in page
    assert "Longest live" not in page, "it is live nowhere"
    assert not re.findall(r'name="verb" value="(release|remind)"', board(desk, story)), "what a hold refuses"


def test_after_a_hold_the_board_says_what_was_taken_until_it_is_released_again(desk: Client, story: Article) -> None:
    at = hold(story)
    corrected(story)
    clear(story)
    taken = f"taken from readers at {moment(at, now=timezone.now())} to be released again"
    said = rows(desk, story)
    assert sorted(code for code in said if taken in said[code]) == sorted(LIVE)
    assert "schedule stopped" not in words(board(desk, story))
    put_out(desk, story, "de")
    said = rows(desk, story)
    assert list(said)[-1] == "de"
    assert "now 14" in said["de"]
    assert "1 of 3" in words(board(desk, story))
    page = desk.get(f"{ADMIN}/{story.pk}/change/").content.decode()
    assert "Live until the hold, and off until released again: Russian, English." in words(page)
    assert f'href="{ADMIN}/{story.pk}/correction/2/"' in page
    row = words(page.split('id="language-ru"')[1].split("</tr>")[0])
    assert f"taken from readers at {moment(at, now=timezone.now())}, to be released again" in row


def test_a_withdrawn_language_is_neither_right_nor_forgotten_nor_released_with_the_others(
    desk: Client, story: Article
) -> None:
    corrected(story)
    withdraw(story, "ru")
    said = rows(desk, story)
    assert "withdrawn at" in said["ru"]
    assert "still 12" not in said["ru"]
    assert list(said)[-1] == "ru", "what readers still have stands first"
    page = words(board(desk, story))
    assert ("in 3 languages" in page, "0 of 3" in page) == (True, True)


def test_a_killed_story_keeps_its_languages_on_the_board(desk: Client, story: Article) -> None:
    corrected(story)
    stopping.kill(story, note="wrong", seen=mark_of(make.fresh(story)), by=make.editor(), at=timezone.now())
    said = rows(desk, story)
    assert sorted(code for code in said if "killed at" in said[code]) == sorted(LIVE)


def test_who_never_had_the_old_text_is_told_in_the_draft_and_its_schedule_is_called_one(
    desk: Client, story: Article
) -> None:
    work = make.translation(story, "ar", state="approved")
    later = timezone.now() + timedelta(hours=1)
    release.release(work, seen=mark_of_work(work), by=make.editor(), at=timezone.now(), live_at=later)
    hold(story)
    corrected(story)
    clear(story)
    assert "ar" not in rows(desk, story)
    others = words(board(desk, story).split('id="board-others"')[1])
    assert "schedule stopped at" in others
    assert Translation.objects.get(article=story, language="ar").state == "approved"


def test_clearing_says_which_languages_stay_off_and_where_they_are_released(desk: Client, story: Article) -> None:
    hold(story)
    corrected(story)
    address = f"{ADMIN}/{story.pk}/clear/"
    page = desk.post(address, {"seen": mark_of(make.fresh(story))}, follow=True).content.decode()
    said = words(page)
    assert "The story is cleared. Live until the hold, and off until released again: German, English, Russian." in said
    assert "Each is released below, under “Languages”, or on the board of correction 2." in said


def test_clearing_what_comes_back_by_itself_says_no_more_than_that(desk: Client, story: Article) -> None:
    hold(story)
    address = f"{ADMIN}/{story.pk}/clear/"
    page = words(desk.post(address, {"seen": mark_of(make.fresh(story))}, follow=True).content.decode())
    assert "The story is cleared." in page
    assert "until released again" not in page


def test_the_list_says_what_is_to_be_released_again_and_leads_to_the_board(desk: Client, story: Article) -> None:
    hold(story)
    corrected(story)
    clear(story)
    page = desk.get(f"{ADMIN}/").content.decode()
    assert "3 to be released again" in words(page)
    assert "1 to release" in words(page)
    assert f"{ADMIN}/{story.pk}/change/" in desk.get(f"{ADMIN}/?translations=release").content.decode()
    assert f'href="{ADMIN}/{story.pk}/correction/2/"' in page
    assert "English: taken from readers, to be released again" in page
