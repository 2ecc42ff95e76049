"""The memory follows the work: approved it learns, corrected it learns anew, killed it forgets."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from articles.workflow import mark_of as article_mark
from tests import make
from translations.actions import draft, review, stopping
from translations.actions.memory import Pair, remember
from translations.actions.sent_texts import Typed
from translations.memory.lookup import Match, Query, lookup
from translations.models import MemoryEntry, MemoryUse, Translation
from translations.vocabulary import MemoryOrigin
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

SOURCE = (
    "Zwei Brücken bleiben bis Freitag gesperrt. „Die Deiche halten“, sagte Katrin Mehlhorn.",
    "Es fielen 118 Liter Regen.",
)
TARGET = (
    "Two bridges will stay closed until Friday. “The dikes are holding,” Katrin Mehlhorn said.",
    "118 litres of rain fell.",
)
HEADLINE = "Bridges stay closed"


def written(story: Article | None = None, texts: tuple[str, ...] = TARGET) -> Translation:
    """A draft in review with true texts."""
    work = make.translation(story or make.article(texts=SOURCE, headline="Brücken bleiben gesperrt"))
    save(work, texts)
    return draft.submit(work, seen=mark_of(work), by=make.translator_into("en"), at=timezone.now())


def save(work: Translation, texts: tuple[str, ...]) -> None:
    rows = [row for row in work.paragraphs.in_order() if row.role != "dateline"]
    typed = [Typed(row.uid, row.number, text) for row, text in zip(rows, (HEADLINE, *texts), strict=True)]
    draft.save(work, typed, by=make.translator_into("en"), at=timezone.now())


def approve(work: Translation) -> Translation:
    return review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())


def found(text: str, **more: object) -> list[Match]:
    return lookup(Query(text, "de", "en", **more))  # type: ignore[arg-type]


def test_what_is_approved_is_found_sentence_by_sentence_and_paragraph_by_paragraph() -> None:
    work = written()
    assert found("Die Deiche halten“, sagte sie.") == []
    approve(work)
    (match, *_rest) = found("Zwei Brücken bleiben bis Freitag gesperrt.")
    assert (match.target, match.score, match.origin) == ("Two bridges will stay closed until Friday.", 100, "approved")
    assert (match.article, match.translator, match.times) == (work.article_id, "Mira Okafor", 1)
    assert found(SOURCE[0])[0].target == TARGET[0]
    assert found("Brücken bleiben gesperrt")[0].target == HEADLINE
    assert not MemoryEntry.objects.filter(source__contains="AHRENFELD").exists(), "datelines are written by a pattern"


def test_it_is_found_in_the_same_transaction_and_gone_with_it() -> None:
    work = written()
    with transaction.atomic():
        approve(work)
        assert found(SOURCE[1])[0].score == 100
        transaction.set_rollback(True)
    assert found(SOURCE[1]) == []


def test_neighbours_and_the_same_story_come_first() -> None:
    approve(written())
    remember(
        [Pair(SOURCE[1], "There were 118 litres of rain.")] * 3,
        source_language="de",
        target_language="en",
        origin=MemoryOrigin.IMPORTED,
        at=make.NOON,
    )
    assert found(SOURCE[1])[0].target == "There were 118 litres of rain.", "used more often"
    story = MemoryUse.objects.values_list("article", flat=True).first()
    (same_story, _other) = found(SOURCE[1], article=story)
    assert (same_story.target, same_story.in_same_story) == (TARGET[1], True)
    (in_context, _other) = found(SOURCE[1], before="„Die Deiche halten“, sagte Katrin Mehlhorn.", after="")
    assert (in_context.target, in_context.in_context) == (TARGET[1], True)


def test_a_correction_replaces_what_was_learnt() -> None:
    work = approve(written())
    work = draft.reopen(work, by=make.translator_into("en"), at=timezone.now())
    save(work, (TARGET[0], "Some 118 litres of rain fell."))
    work = draft.submit(work, seen=mark_of(work), by=make.translator_into("en"), at=timezone.now())
    assert found(SOURCE[1])[0].target == TARGET[1], "until the new one is approved"
    work = approve(work)
    assert [match.target for match in found(SOURCE[1])] == ["Some 118 litres of rain fell."]
    assert set(MemoryUse.objects.values_list("version", flat=True)) == {work.approved_version_id}
    assert set(MemoryEntry.objects.values_list("times", flat=True)) == {1}


def test_two_stories_count_the_same_pair_twice_and_a_kill_takes_one_back() -> None:
    first, second = approve(written()), approve(written())
    assert set(MemoryEntry.objects.values_list("times", flat=True)) == {2}
    kill(first.article)
    assert set(MemoryEntry.objects.values_list("times", flat=True)) == {1}
    assert {match.article for match in found(SOURCE[1])} == {second.article_id}
    kill(second.article)
    assert not MemoryEntry.objects.exists()
    assert found(SOURCE[1]) == []


def kill(story: Article, **more: bool) -> None:
    seen = article_mark(make.fresh(story))
    stopping.kill(story, note="wrong", seen=seen, by=make.editor(), at=timezone.now(), **more)


def test_a_kill_keeps_what_the_editor_says_is_sound() -> None:
    work = approve(written())
    kill(work.article, keep_memory=True)
    assert found(SOURCE[1])[0].target == TARGET[1]


def test_what_was_imported_outlives_a_kill() -> None:
    remember(
        [Pair(SOURCE[1], TARGET[1])],
        source_language="de",
        target_language="en",
        origin=MemoryOrigin.IMPORTED,
        at=make.NOON,
    )
    work = approve(written())
    assert [(match.times, match.origin) for match in found(SOURCE[1])] == [(2, "approved")]
    kill(work.article)
    assert [(match.times, match.origin) for match in found(SOURCE[1])] == [(1, "imported")]


def test_learning_takes_as_many_queries_for_a_long_story_as_for_a_short_one() -> None:
    counts = []
    for length in (1, 2, 40):  # the first one reads what is kept for the next
        texts = tuple(f"Satz {n} über Deiche. Noch ein Satz {n} dazu." for n in range(length))
        work = written(
            make.article(texts=texts, headline="Brücken bleiben gesperrt"),
            tuple(f"Sentence {n} on dikes. Another sentence {n} on it." for n in range(length)),
        )
        with CaptureQueriesContext(connection) as captured:
            approve(work)
        counts.append(len(captured))
    assert counts[1] == counts[2]
