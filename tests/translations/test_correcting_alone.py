"""One language alone is sent to be corrected: its readers are told, if there was something to correct."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.models import Edition
from articles.vocabulary import Role
from newsroom.refusals import LostRace
from tests import make
from tests.expect import expect_refusal
from translations.actions import correcting, draft, release, request, review
from translations.actions.sent_texts import Typed
from translations.models import Comment, Notice, Translation
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
    with expect_refusal("sentence_not_translated", says="working page"):
        answered(sent(work), **changed)


def test_a_sentence_about_the_source_is_owed_though_nothing_else_changed(work: Translation) -> None:
    make.correction(work.article)
    work = draft.follow(draft.reopen(again(work), by=make.editor(), at=now()), by=make.translator_into("en"), at=now())
    make.write(again(work))
    with expect_refusal("sentence_not_written", says="board"):
        answered(sent(work))


@pytest.mark.parametrize("state", ["requested", "in review"])
def test_what_readers_have_is_sent_to_be_corrected_whatever_its_next_version_is_in(
    work: Translation, state: str
) -> None:
    mira, jonas, owen = make.translator_into("en"), make.reviewer_of("en"), make.person("owen", reviewer=["en"])
    draft.reopen(work, by=mira, at=now())
    if state == "requested":
        request.give_back(again(work), by=mira, at=now())
    else:
        draft.submit(again(work), seen=mark_of(again(work)), by=mira, at=now())
        request.set_reviewer(again(work), reviewer=owen, by=make.editor(), at=now())
    before = mark_of(again(work))
    Notice.objects.all().delete()
    work = sent(work)
    assert work.state == state
    assert work.paragraphs.get(role=Role.CORRECTION).sources == []
    told = Notice.objects.filter(kind="to correct", note="a name?").order_by("person__username")
    assert [notice.person.username for notice in told] == ([] if state == "requested" else ["mira", "owen"])
    assert Comment.objects.get().text == "a name?", "whoever takes it up reads why"
    if state == "in review":
        with pytest.raises(LostRace):
            review.approve(work, seen=before, by=jonas, at=now())
        with expect_refusal("unfinished"):
            review.approve(work, seen=mark_of(work), by=jonas, at=now())
        return
    work = request.claim(work, by=mira, at=now())
    with expect_refusal("unfinished"):
        draft.submit(work, seen=mark_of(work), by=mira, at=now())


def test_no_state_owes_two_sentences_for_one_fault(work: Translation) -> None:
    draft.reopen(work, by=make.translator_into("en"), at=now())
    for _time in range(2):
        work = sent(work)
    assert work.paragraphs.filter(role=Role.CORRECTION).count() == 1


def test_a_sentence_that_was_left_out_is_asked_for_again_when_another_fault_is_found(work: Translation) -> None:
    mira, jonas = make.translator_into("en"), make.reviewer_of("en")
    row = sent(work).paragraphs.get(role=Role.CORRECTION)
    draft.save(again(work), [Typed(row.uid, row.number, "", left_out="it was right")], by=mira, at=now())
    make.waive_all(work)
    draft.submit(again(work), seen=mark_of(again(work)), by=mira, at=now())
    review.approve(again(work), seen=mark_of(again(work)), by=jonas, at=now())
    before = again(work).paragraphs.get(role=Role.CORRECTION)
    work = sent(work)
    row = work.paragraphs.get(role=Role.CORRECTION)
    assert (row.left_out, row.approved_by, row.ready_by, row.written_by) == ("", None, None, None)
    assert (row.uid, row.number) == (before.uid, before.number + 1), (
        "and a text that goes on from the old answer is late"
    )
    with expect_refusal("unfinished"):
        draft.submit(work, seen=mark_of(work), by=mira, at=now())


def test_a_sentence_that_tells_of_another_fault_alone_is_gone_over_again(work: Translation) -> None:
    """Readers have heard of neither: they hear of both in one."""
    mira, jonas = make.translator_into("en"), make.reviewer_of("en")
    row = sent(work).paragraphs.get(role=Role.CORRECTION)
    draft.save(again(work), [Typed(row.uid, row.number, "A name was wrong.")], by=mira, at=now())
    make.waive_all(work)
    draft.submit(again(work), seen=mark_of(again(work)), by=mira, at=now())
    review.approve(again(work), seen=mark_of(again(work)), by=jonas, at=now())
    before = again(work).paragraphs.get(role=Role.CORRECTION)
    assert before.approved_by == jonas
    work = sent(work)
    row = work.paragraphs.get(role=Role.CORRECTION)
    assert (row.text, row.written_by, row.approved_by, row.ready_by) == ("A name was wrong.", mira, None, None)
    assert (row.uid, row.number) == (before.uid, before.number + 1)
    assert work.paragraphs.filter(approved_by=jonas).exists(), "all else stays signed"
