"""Review: two people stand over every paragraph, held by the verb and by the database."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions.revision import add_revision, answer_refile
from articles.models import Article, Edition
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.models import Language, OutboxMessage, Person
from newsroom.refusals import LostRace, NotAllowed, Refused
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, laying_out, release, request, review
from translations.actions.sent_texts import Typed
from translations.models import Comment, DraftParagraph, Translation, Version
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def in_review() -> Translation:
    return make.translation(state="in review")


def lead(translation: Translation) -> DraftParagraph:
    return translation.paragraphs.get(role=Role.LEAD)


def test_an_approved_draft_is_signed_by_two_people_paragraph_by_paragraph() -> None:
    translation = make.translation(state="approved")
    people = {(row.written_by, row.approved_by) for row in translation.paragraphs.all()}
    assert people == {(make.translator_into("en"), make.reviewer_of("en"))}
    assert translation.approved_version == Version.objects.order_by("-number").first()


def test_the_database_refuses_one_person_over_a_paragraph() -> None:
    translation = in_review()
    with pytest.raises(IntegrityError), transaction.atomic():
        translation.paragraphs.update(approved_by=F("written_by"), approved_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        translation.paragraphs.update(written_by=None, approved_by=make.editor(), approved_at=timezone.now())
    assert not translation.paragraphs.exclude(approved_at=None).exists()


def test_an_approval_of_text_that_changed_on_the_way_is_refused() -> None:
    translation = in_review()
    seen = mark_of(translation)
    row = lead(translation)
    clara = make.person("clara", reviewer=["en"])
    review.mend(translation, [Typed(row.uid, row.number, row.text + " More.")], by=clara, at=timezone.now())
    with pytest.raises(LostRace):
        review.approve(translation, seen=seen, by=make.reviewer_of("en"), at=timezone.now())
    assert Translation.objects.get(pk=translation.pk).state == "in review"


def test_a_source_corrected_on_the_way_stops_the_approval() -> None:
    translation = in_review()
    seen = mark_of(translation)
    make.correction(translation.article)
    with pytest.raises(LostRace):
        review.approve(translation, seen=seen, by=make.reviewer_of("en"), at=timezone.now())
    translation = Translation.objects.get(pk=translation.pk)
    with expect_refusal("still_stale"):
        review.approve(translation, seen=mark_of(translation), by=make.reviewer_of("en"), at=timezone.now())


def test_a_mend_leaves_the_writer_and_names_the_mender() -> None:
    translation = in_review()
    row = lead(translation)
    mended = [Typed(row.uid, row.number, row.text + ", mended")]
    review.mend(translation, mended, by=make.reviewer_of("en"), at=timezone.now())
    row.refresh_from_db()
    assert (row.written_by, row.mended_by) == (make.translator_into("en"), make.reviewer_of("en"))
    review.approve(translation, seen=mark_of(translation), by=make.reviewer_of("en"), at=timezone.now())


def test_a_paragraph_rewritten_in_review_waits_for_the_translators_assent() -> None:
    translation = in_review()
    row, jonas, mira = lead(translation), make.reviewer_of("en"), make.translator_into("en")
    anew = [Typed(row.uid, row.number, "Something quite different stands here now, word for word.")]
    review.mend(translation, anew, by=jonas, at=timezone.now())
    row.refresh_from_db()
    assert row.written_by == jonas
    with expect_refusal("wrote_it"):
        review.approve(translation, seen=mark_of(translation), by=jonas, at=timezone.now())
    review.assent(translation, seen=mark_of(translation), by=mira, at=timezone.now())
    approved = review.approve(translation, seen=mark_of(translation), by=jonas, at=timezone.now())
    row.refresh_from_db()
    assert (approved.state, row.written_by, row.approved_by) == ("approved", jonas, mira)


def handed_over(*, to: Person) -> tuple[Translation, Person]:
    """A draft in review that Tom, who is a reviewer too, wrote to its end and gave away."""
    tom = make.person("tom", translator=["en"], reviewer=["en"])
    (work,) = request.request(make.article(), languages=["en"], by=make.editor(), at=timezone.now())
    request.claim(work, by=tom, at=timezone.now())
    make.write(Translation.objects.get(pk=work.pk))
    work = request.hand_over(Translation.objects.get(pk=work.pk), to=to, by=tom, at=timezone.now())
    return draft.submit(work, seen=mark_of(work), by=to, at=timezone.now()), tom


@pytest.mark.parametrize("role", ["translator", "trainee"])
def test_what_the_translator_before_wrote_is_not_assented_to_but_reviewed(role: str) -> None:
    tina = make.person("tina", **{role: ["en"]})
    work, tom = handed_over(to=tina)
    row = lead(work)
    work = review.mend(work, [Typed(row.uid, row.number, "All in other words now.")], by=tom, at=timezone.now())
    with expect_refusal("nothing_to_assent"):
        review.assent(work, seen=mark_of(work), by=tina, at=timezone.now())
    with expect_refusal("wrote_it"):
        review.approve(work, seen=mark_of(work), by=tom, at=timezone.now())
    approved = review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    assert approved.state == "approved"


def test_a_trainee_does_not_stand_for_the_second_person() -> None:
    tina, jonas = make.person("tina", trainee=["en"]), make.reviewer_of("en")
    work, _tom = handed_over(to=tina)
    row = lead(work)
    work = review.mend(work, [Typed(row.uid, row.number, "All in other words now.")], by=jonas, at=timezone.now())
    with expect_refusal("nothing_to_assent"):
        review.assent(work, seen=mark_of(work), by=tina, at=timezone.now())
    with expect_refusal("wrote_it"):
        review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now())


def test_what_was_written_anew_still_waits_for_assent_after_a_return_until_somebody_writes_it() -> None:
    work, jonas, mira = in_review(), make.reviewer_of("en"), make.translator_into("en")
    row, now = lead(work), timezone.now()
    work = review.mend(work, [Typed(row.uid, row.number, "All in other words now.")], by=jonas, at=now)
    work = review.send_back(work, note="The rest as well.", seen=mark_of(work), by=jonas, at=now)
    work = draft.submit(work, seen=mark_of(work), by=mira, at=now)
    assert work.paragraphs.written_anew_for(mira).get() == row
    work = review.send_back(work, note="Please.", seen=mark_of(work), by=jonas, at=now)
    row = lead(work)
    draft.save(work, [Typed(row.uid, row.number, "en: lead 2 mine again")], by=mira, at=now)
    row.refresh_from_db()
    assert (row.written_by, row.anew_by) == (mira, None)


def test_a_paragraph_emptied_in_review_is_not_approved() -> None:
    translation = in_review()
    row = lead(translation)
    translation = review.mend(
        translation, [Typed(row.uid, row.number, "")], by=make.reviewer_of("en"), at=timezone.now()
    )
    owen = make.person("owen", reviewer=["en"])
    with expect_refusal("unfinished"):
        review.approve(translation, seen=mark_of(translation), by=owen, at=timezone.now())


def test_a_returned_draft_comes_back_with_its_note_and_a_mail_without_story_text() -> None:
    translation = in_review()
    review.send_back(
        translation, note="The dateline?", seen=mark_of(translation), by=make.reviewer_of("en"), at=timezone.now()
    )
    assert Comment.objects.get().text == "The dateline?"
    message = OutboxMessage.objects.get(subject__contains="review")
    assert message.to == "mira@example.org"
    assert make.HEADLINE not in message.text


def test_a_return_needs_a_note() -> None:
    translation = in_review()
    with expect_refusal("note_missing"):
        review.send_back(translation, note=" ", seen=mark_of(translation), by=make.reviewer_of("en"), at=timezone.now())


def test_one_pair_of_eyes_only_where_the_language_allows_it_and_the_story_is_urgent() -> None:
    editor, now = make.editor(), timezone.now()
    for urgency, allowed, refused in ((2, False, True), (5, True, True), (2, True, False)):
        Language.objects.filter(code="en").update(one_pair_of_eyes=allowed)
        translation = make.translation(make.article(urgency=urgency), state="drafting")
        make.write(translation)
        seen = mark_of(translation)
        if refused:
            with expect_refusal("override_not_allowed"):
                review.approve_alone(translation, reason="flash", seen=seen, by=editor, at=now)
            continue
        approved = review.approve_alone(translation, reason="flash", seen=seen, by=editor, at=now)
        assert approved.paragraphs.on_one_pair_of_eyes().exists()
        review.second_look(approved, seen=mark_of(approved), by=make.reviewer_of("en"), at=now)
        assert not approved.paragraphs.on_one_pair_of_eyes().exists()


def test_who_wrote_it_cannot_give_the_second_look() -> None:
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    both = make.person("both", translator=["en"], reviewer=["en"])
    translation = make.translation(make.article(urgency=1), state="requested")
    translation.translator = both
    translation.state = "drafting"
    translation.save()
    laying_out.begin([(translation, both)])
    make.write(translation)
    now = timezone.now()
    approved = review.approve_alone(translation, reason="flash", seen=mark_of(translation), by=make.editor(), at=now)
    with expect_refusal("wrote_it"):
        review.second_look(approved, seen=mark_of(approved), by=both, at=now)


def test_a_correction_after_approval_stops_the_release_and_an_update_does_not() -> None:
    for kind, refused in (("correction", True), ("update", False)):
        article = make.article()
        translation = make.translation(article, state="approved")
        make.correction(article, kind=kind)
        translation = Translation.objects.get(pk=translation.pk)
        if refused:
            with expect_refusal("stale_by_correction"):
                release.release(translation, seen=mark_of(translation), by=make.editor(), at=timezone.now())
        edition = release.release(
            translation,
            seen=mark_of(translation),
            by=make.editor(),
            at=timezone.now(),
            override="checked by phone" if refused else "",
        )
        assert edition.newest is not None
        assert edition.newest.meaning == 1


def asked_refile(article: Article) -> None:
    """The wire calls it a refile, but a number changed: it counts as a correction until an editor answers."""
    story = make.fresh(article)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in story.current.texts]
    line, now = story.current.line, timezone.now()
    add_revision(story, kind=RevisionKind.CORRECTION, texts=texts, dateline=line, by=None, at=now, asked=True)


def answered_as_refile(article: Article) -> None:
    story = make.fresh(article)
    answer_refile(story, is_refile=True, seen=article_mark(story), by=make.editor(), at=timezone.now())


def test_a_refile_that_was_answered_to_be_one_is_no_correction_any_more() -> None:
    article = make.article()
    translation = make.translation(article, state="approved")
    asked_refile(article)
    with expect_refusal("stale_by_correction"):
        let_out(translation)
    answered_as_refile(article)
    edition = let_out(translation)
    assert edition.newest is not None
    make.correction(article, old="Gemeinden", new="Orte", kind="update")
    reopened = draft.reopen(
        Translation.objects.get(pk=translation.pk), by=make.translator_into("en"), at=timezone.now()
    )
    make.write(reopened, "again {role}")
    reopened = draft.submit(reopened, seen=mark_of(reopened), by=make.translator_into("en"), at=timezone.now())
    review.approve(reopened, seen=mark_of(reopened), by=make.reviewer_of("en"), at=timezone.now())
    assert let_out(translation).newest != edition.newest, "readers need no sentence about what was no correction"


def test_a_correction_after_a_refile_that_was_followed_is_still_a_correction() -> None:
    """What rests on the answered text has to be told from what comes after: no meaning is numbered twice."""
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    asked_refile(article)
    translation = draft.follow(translation, by=make.translator_into("en"), at=timezone.now())
    make.write(translation, "followed {role}")
    translation = draft.submit(translation, seen=mark_of(translation), by=make.translator_into("en"), at=timezone.now())
    review.approve(translation, seen=mark_of(translation), by=make.reviewer_of("en"), at=timezone.now())
    answered_as_refile(article)
    edition = let_out(translation, live_at=timezone.now() + timedelta(hours=2))
    make.correction(article, old="Gemeinden", new="Orte")
    edition.refresh_from_db()
    assert edition.stopped_at is not None, "nothing scheduled opens with a retracted text"
    assert Translation.objects.all().stale().filter(pk=translation.pk).exists()
    with expect_refusal("stale_by_correction"):
        let_out(translation)


def let_out(translation: Translation, live_at: datetime | None = None) -> Edition:
    fresh = Translation.objects.get(pk=translation.pk)
    return release.release(fresh, seen=mark_of(fresh), by=make.editor(), at=timezone.now(), live_at=live_at)


def test_a_released_text_is_the_approved_version_whatever_the_draft_says_now() -> None:
    article = make.article()
    edition = make.live(article, "en")
    translation = article.translations.get()
    reopened = draft.reopen(translation, by=make.translator_into("en"), at=timezone.now())
    row = lead(reopened)
    draft.save(reopened, [Typed(row.uid, row.number, "changed")], by=make.translator_into("en"), at=timezone.now())
    edition.refresh_from_db()
    assert edition.newest is not None
    assert "changed" not in [paragraph["text"] for paragraph in edition.newest.body]
    assert edition.newest.translated_from == "de"


def test_a_translator_cannot_review_by_any_move() -> None:
    translation = in_review()
    for verb in (review.approve, review.send_back):
        extra = {"note": "x"} if verb is review.send_back else {}
        with pytest.raises(NotAllowed):
            verb(translation, seen=mark_of(translation), by=make.translator_into("en"), at=timezone.now(), **extra)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["save", "submit", "mend", "rewrite", "assent", "return", "approve", "reopen"]),
        st.integers(0, 2),
    ),
    max_size=12,
)


def step(translation: Translation, verb: str, person: Person, number: int) -> None:
    seen, row, now = mark_of(translation), lead(translation), timezone.now()
    match verb:
        case "save":
            draft.save(translation, [Typed(row.uid, row.number, f"text {number}")], by=person, at=now)
            make.write(translation, f"text {number} {{role}}")
        case "submit":
            draft.submit(translation, seen=seen, by=person, at=now)
        case "mend":
            review.mend(translation, [Typed(row.uid, row.number, row.text + ".")], by=person, at=now)
        case "rewrite":
            review.mend(translation, [Typed(row.uid, row.number, f"{number}" * 40)], by=person, at=now)
        case "assent":
            review.assent(translation, seen=seen, by=person, at=now)
        case "return":
            review.send_back(translation, note="n", seen=seen, by=person, at=now)
        case "approve":
            review.approve(translation, seen=seen, by=person, at=now)
        case "reopen":
            draft.reopen(translation, by=person, at=now)


@settings(max_examples=25)
@given(STEPS)
def test_no_order_of_verbs_lets_one_person_pass_their_own_text(steps: list[tuple[str, int]]) -> None:
    """Whoever does what in whatever order: what is approved was signed by another than wrote it."""
    people = [
        make.known("mira"),
        make.known("jonas"),
        make.person(f"both-{Translation.objects.count()}", translator=["en"], reviewer=["en"]),
    ]
    translation = make.translation(state="drafting")
    for number, (verb, who) in enumerate(steps):
        with suppress(Refused):
            step(Translation.objects.get(pk=translation.pk), verb, people[who], number)
    translation = Translation.objects.get(pk=translation.pk)
    if translation.state == "approved":
        assert all(
            row.approved_by is not None and row.approved_by != row.written_by
            for row in translation.paragraphs.exclude(text="")
        )
