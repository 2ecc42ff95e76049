"""The language strip, cell by cell, against a table written apart from the code."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import translation as interface

from articles.models import Article, Edition, Release
from tests.make import NOON
from translations.desk.strip import cell
from translations.models import Translation

HOUR = timedelta(hours=1)

# article state | work: state, meaning, due | edition: standing, meaning || mark, word, framed, sentence
# Work and edition are "-" where there is none; the article's meaning is 2; it is noon.
TABLE = """
received | -                  | -             || none   | –      |       | not asked for
cleared  | -                  | -             || none   | –      |       | not asked for
cleared  | dropped - -        | -             || none   | –      |       | not asked for
cleared  | requested - -      | -             || asked  | asked  |       | requested, nobody has it
cleared  | drafting 2 -       | -             || draft  | draft  |       | drafting
cleared  | in_review 2 -      | -             || review | review |       | in review
cleared  | returned 2 -       | -             || back   | back   |       | returned by review
cleared  | approved 2 -       | -             || ok     | ready  |       | approved, not released
cleared  | drafting 2 ahead   | -             || draft  | draft  |       | drafting
cleared  | drafting 2 past    | -             || late   | late   | frame | past its due time
cleared  | requested - past   | -             || late   | late   | frame | past its due time
cleared  | drafting 1 past    | -             || late   | late   | frame | past its due time
cleared  | approved 2 past    | -             || ok     | ready  |       | approved, not released
cleared  | dropped - past     | -             || none   | –      |       | not asked for
cleared  | drafting 1 -       | -             || stale  | stale  |       | rests on old text
cleared  | approved 1 -       | -             || stale  | stale  |       | rests on old text
cleared  | approved 2 -       | live 2        || live   | live   |       | live
cleared  | drafting 2 -       | live 2        || live   | live   |       | live, a new text is in hand
cleared  | approved 1 -       | live 1        || stale  | stale  | frame | live with old text
cleared  | drafting 2 past    | live 1        || stale  | stale  | frame | live with old text
cleared  | approved 2 -       | scheduled 2   || clock  | 14:00  |       | opens 14:00
cleared  | approved 2 -       | far 2         || clock  | Nov 27 |      | opens Nov 27, 12:00
cleared  | approved 2 -       | lifted 2      || clock  | embargo|       | released, waits until the embargo is lifted
cleared  | drafting 2 -       | scheduled 2   || clock  | 14:00  |       | opens 14:00
cleared  | approved 1 -       | stopped 1     || stale  | stale  |       | stopped by a newer text
cleared  | drafting 2 -       | stopped 1     || draft  | draft  |       | drafting
cleared  | approved 2 -       | withdrawn 2   || gone   | gone   |       | withdrawn from readers
cleared  | in_review 2 -      | withdrawn 2   || review | review |       | in review
held     | -                  | -             || none   | –      |       | not asked for
held     | drafting 2 past    | -             || held   | held   |       | held
held     | approved 2 -       | held 2        || held   | held   |       | held
held     | dropped - -        | -             || none   | –      |       | not asked for
spiked   | requested - -      | -             || none   | –      |       | put aside with the story
killed   | -                  | -             || none   | –      |       | not asked for
killed   | drafting 2 -       | -             || gone   | gone   |       | killed
killed   | approved 2 -       | withdrawn 2   || gone   | gone   |       | killed
"""
SOURCE = """
received | - || none  |       | source language, not released
cleared  | live 2      || live  |       | source language, live
cleared  | live 1      || stale | frame | source language, live with old text
cleared  | scheduled 2 || clock |       | source language, opens 14:00
cleared  | withdrawn 2 || gone  |       | source language, withdrawn from readers
held     | held 2      || held  |       | source language, held
killed   | withdrawn 2 || gone  |       | source language, killed
spiked   | -           || none  |       | source language, put aside with the story
"""


def lines(table: str) -> list[tuple[list[str], list[str]]]:
    halves = [line.split("||") for line in table.strip().splitlines()]
    return [([part.strip() for part in a.split("|")], [part.strip() for part in b.split("|")]) for a, b in halves]


def article(state: str) -> Article:
    return Article(state=state, source_language="de", meaning=2)


def work(story: Article, told: str) -> Translation | None:
    if told == "-":
        return None
    state, meaning, due = told.split()
    return Translation(
        article=story,
        language="ru",
        state=state.replace("_", " "),
        meaning=None if meaning == "-" else int(meaning),
        due={"-": None, "ahead": NOON + HOUR, "past": NOON - HOUR}[due],
    )


def edition(told: str) -> Edition | None:
    if told == "-":
        return None
    standing, meaning = told.split()
    opens = {"live": NOON - HOUR, "scheduled": NOON + 2 * HOUR, "far": NOON + 72 * HOUR}
    made = Edition(language="ru", live_at=opens.get(standing, NOON - HOUR), newest=Release(meaning=int(meaning)))
    made.public_from = opens.get(standing)
    made.embargo_until_lifted = standing == "lifted"
    if standing in {"held", "stopped", "withdrawn"}:
        setattr(made, f"{standing}_at", NOON)
    return made


@pytest.mark.parametrize(("given", "expected"), lines(TABLE), ids=lambda part: " ".join(part))
def test_a_cell_says_what_the_table_says(given: list[str], expected: list[str]) -> None:
    story = article(given[0])
    with interface.override("en"):
        shown = cell("ru", article=story, translation=work(story, given[1]), edition=edition(given[2]), at=NOON)
    mark, word, framed, sentence = expected
    assert (shown.mark, shown.word, shown.framed, shown.sentence) == (
        mark,
        word,
        framed == "frame",
        f"Russian: {sentence}",
    )


@pytest.mark.parametrize(("given", "expected"), lines(SOURCE), ids=lambda part: " ".join(part))
def test_the_source_cell_carries_the_mark_of_its_own_edition(given: list[str], expected: list[str]) -> None:
    story = article(given[0])
    with interface.override("en"):
        shown = cell("de", article=story, translation=None, edition=edition(given[1]), at=NOON)
    mark, framed, sentence = expected
    assert shown.word == "source"
    assert shown.is_source
    assert (shown.mark, shown.framed, shown.sentence) == (mark, framed == "frame", f"German: {sentence}")
    assert "source" in shown.css.split()


def test_a_frame_stands_for_what_readers_see_wrong_and_for_what_is_late_only() -> None:
    framed = {expected[3] for _given, expected in lines(TABLE) if expected[2] == "frame"}
    assert framed == {"live with old text", "past its due time"}
