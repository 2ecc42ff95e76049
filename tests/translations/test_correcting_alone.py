"""One language alone is sent to be corrected: its readers are told, if there was something to correct."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.models import Edition
from articles.vocabulary import Role
from tests import make
from tests.expect import expect_refusal
from translations.actions import correcting, draft, release, review
from translations.actions.draft import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db
now = timezone.now


def again(work: Translation) -> Translation:
    return Translation.objects.get(pk=work.pk)


@pytest.fixture
def work() -> Translation:
    """A translation that readers have."""
    story = make.article()
    make.live(story)
    return story.translations.get(language="en")


def sent(work: Translation) -> Translation:
    correcting.correct_alone(again(work), note="a name?", seen=mark_of(again(work)), by=make.editor(), at=now())
    return again(work)


def answered(work: Translation, **changed: str) -> Edition:
    """The sentence is left out with a reason, what `changed` is saved by its role, and the whole released again."""
    rows = [work.paragraphs.get(role=Role.CORRECTION), *work.paragraphs.filter(role__in=changed)]
    typed = [
        Typed(row.uid, row.number, changed.get(row.role, ""), left_out="" if row.role in changed else "it was right")
        for row in rows
    ]
    draft.save(work, typed, by=make.translator_into("en"), at=now())
    make.waive_all(work)
    draft.submit(again(work), seen=mark_of(again(work)), by=make.translator_into("en"), at=now())
    review.approve(again(work), seen=mark_of(again(work)), by=make.reviewer_of("en"), at=now())
    return release.release(again(work), seen=mark_of(again(work)), by=make.editor(), at=now())


def test_what_was_right_after_all_goes_out_again_and_readers_are_told_nothing(work: Translation) -> None:
    edition = answered(sent(work))
    assert edition.newest is not None
    assert (edition.newest.number, edition.newest.kind, edition.newest.notes) == (2, "update", [])
    assert not again(work).paragraphs.filter(role=Role.CORRECTION).exists(), "the sentence is settled"


@pytest.mark.parametrize("changed", [{Role.LEAD: "en: lead corrected"}, {Role.HEADLINE: "en: headline corrected"}])
def test_what_was_changed_does_not_go_out_without_its_sentence(work: Translation, changed: dict[str, str]) -> None:
    with expect_refusal("reader_note_missing"):
        answered(sent(work), **changed)


def test_a_sentence_about_the_source_is_owed_though_nothing_else_changed(work: Translation) -> None:
    make.correction(work.article)
    work = draft.follow(draft.reopen(again(work), by=make.editor(), at=now()), by=make.translator_into("en"), at=now())
    make.write(again(work))
    with expect_refusal("reader_note_missing"):
        answered(sent(work))
