"""What people say beside a draft: threads, and suggested wordings that are taken or declined."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import LogEntry, Person
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, review, talking
from translations.actions.sent_texts import Typed
from translations.models import Comment, DraftParagraph, Translation
from translations.workflow import mark_of
from translations.workspace.threads import threads_of

pytestmark = pytest.mark.django_db
BETTER = "en: lead, and better said 12"


def in_review() -> Translation:
    return Translation.objects.get(pk=make.translation(state="in review").pk)


def lead(translation: Translation) -> DraftParagraph:
    return translation.paragraphs.get(role="lead")


def suggest(translation: Translation, by: Person | None = None, wording: str = BETTER) -> Comment:
    by = by or make.reviewer_of("en")
    return talking.comment(
        translation, uid=lead(translation).uid, text="", suggestion=wording, by=by, at=timezone.now()
    )


def take(said: Comment, by: Person | None = None, seen: int | None = None) -> None:
    by = by or make.translator_into("en")
    number = lead(said.translation).number if seen is None else seen
    talking.take_suggestion(said, seen=number, by=by, at=timezone.now())


def test_a_suggestion_taken_is_written_by_who_took_it_and_approved_by_another() -> None:
    translation = in_review()
    take(suggest(translation))
    row = lead(translation)
    assert (row.text, row.written_by, row.approved_at) == (BETTER, make.translator_into("en"), None)
    make.waive_all(translation)
    now = timezone.now()
    review.approve(translation, seen=mark_of(translation), by=make.reviewer_of("en"), at=now)
    assert lead(translation).approved_by == make.reviewer_of("en")
    assert Comment.objects.get().outcome == "taken"


def test_a_suggestion_for_a_paragraph_that_moved_on_is_not_taken_blindly() -> None:
    translation = in_review()
    said, seen = suggest(translation), lead(translation).number
    mended = [Typed(lead(translation).uid, seen, "en: lead c, mended")]
    review.mend(translation, mended, by=make.reviewer_of("en"), at=timezone.now())
    with expect_refusal("suggestion_overtaken"):
        take(said, seen=seen)
    assert lead(translation).text == "en: lead c, mended"
    thread = threads_of(Comment.objects.all(), {said.uid: lead(translation).text})[said.uid][0]
    assert thread.overtaken
    take(said)
    assert lead(translation).text == BETTER
    with expect_refusal("suggestion_settled"):
        take(said)


def test_a_suggestion_is_declined_with_a_word_and_changes_nothing() -> None:
    translation = in_review()
    said, before = suggest(translation), lead(translation)
    talking.decline_suggestion(said, word="House style.", by=make.translator_into("en"), at=timezone.now())
    assert lead(translation).text == before.text
    said.refresh_from_db()
    assert (said.outcome, said.replies.get().text) == ("declined", "House style.")


def test_only_who_writes_the_paragraph_takes_a_suggestion() -> None:
    translation = in_review()
    said = suggest(translation)
    with expect_refusal("not_allowed"):
        take(said, by=make.reviewer_of("en"))


def test_a_suggestion_that_changes_nothing_and_an_empty_answer_are_refused() -> None:
    translation = in_review()
    with expect_refusal("nothing_suggested"):
        suggest(translation, wording=lead(translation).text)
    said = suggest(translation)
    with expect_refusal("empty_comment"):
        talking.answer(said, text=" ", by=make.reviewer_of("en"), at=timezone.now())


def test_threads_keep_their_order_whoever_answers_last_and_stay_through_a_correction() -> None:
    translation = make.translation()
    make.write(translation)
    uid, now = lead(translation).uid, timezone.now()
    mira, jonas = make.translator_into("en"), make.reviewer_of("en")
    first = talking.comment(translation, uid=uid, text="first", by=jonas, at=now)
    talking.comment(translation, uid=uid, text="second", by=jonas, at=now)
    answer = talking.answer(first, text="answer", by=mira, at=now)
    talking.answer(answer, text="and again", by=jonas, at=now)
    make.correction(translation.article)
    draft.follow(Translation.objects.get(pk=translation.pk), by=mira, at=now, holds=[uid])
    found = threads_of(Comment.objects.all(), {uid: ""})[uid]
    assert [thread.first.text for thread in found] == ["first", "second"]
    assert [said.text for said in found[0].answers] == ["answer", "and again"]


def test_a_thread_is_settled_as_a_whole_and_an_answer_opens_it_again() -> None:
    translation = in_review()
    mira, now = make.translator_into("en"), timezone.now()
    said = talking.comment(translation, uid="", text="Which river?", by=make.reviewer_of("en"), at=now)
    answer = talking.answer(said, text="The Sorle.", by=mira, at=now)
    talking.settle_comment(answer, by=mira, at=now)
    assert not translation.comments.open().exists()
    talking.answer(said, text="No, the Elbe.", by=mira, at=now)
    assert translation.comments.open().get() == said


def test_what_is_said_twice_running_is_said_once() -> None:
    translation, mira = in_review(), make.translator_into("en")

    def say(by: Person, text: str) -> Comment:
        return talking.comment(translation, uid=lead(translation).uid, text=text, by=by, at=timezone.now())

    first = say(mira, "Which dikes?")
    assert say(mira, "Which dikes? ") == first
    assert say(make.reviewer_of("en"), "Which dikes?") != first
    assert say(mira, "Which dikes?") != first, "it was said of something else"
    answers = [talking.answer(first, text="Both.", by=mira, at=timezone.now()) for _twice in range(2)]
    assert answers[0] == answers[1]
    assert LogEntry.objects.filter(verb="comment").count() == 4
    talking.settle_comment(first, by=mira, at=timezone.now())
    assert talking.answer(first, text="Both.", by=mira, at=timezone.now()) != answers[0]
    assert first in Comment.objects.open()
