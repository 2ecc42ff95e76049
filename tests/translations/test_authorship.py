"""Whose words a paragraph's are that several people mend in review: nobody approves their own by way of another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations import RunPython
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from articles.vocabulary import Role
from newsroom.models import LogEntry, Person
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, request, review, shaping, talking, undoing
from translations.actions.sent_texts import Typed
from translations.models import Comment, DraftParagraph, Reshaping, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

ANEW = "All in other words now, from the first to the last."
OTHER = "Somebody else tells it so instead, quite otherwise."


def lead(work: Translation) -> DraftParagraph:
    return work.paragraphs.get(role=Role.LEAD)


def mended(work: Translation, text: str, by: Person, *, uid: str = "") -> Translation:
    row = work.paragraphs.get(uid=uid) if uid else lead(work)
    return review.mend(work, [Typed(row.uid, row.number, text)], by=by, at=timezone.now())


@pytest.fixture
def work() -> Translation:
    return make.translation(state="in review")


@pytest.fixture
def jonas() -> Person:
    return make.reviewer_of("en")


@pytest.fixture
def clara() -> Person:
    return make.person("clara", reviewer=["en"])


def test_a_paragraph_rewritten_step_by_step_waits_for_assent_like_one_rewritten_at_once(
    work: Translation, jonas: Person
) -> None:
    steps = ["en: lead 2 was", "lead was said", "was said by", "said by the mayor", "by the mayor himself"]
    for text in steps:
        work = mended(work, text, jonas)
    assert lead(work).written_by == jonas
    with expect_refusal("wrote_it"):
        review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now())
    assert [save.text for save in work.saves.filter(by=jonas).order_by("pk")] == steps, "every mend is kept"


def test_a_full_stop_takes_over_nobodys_words(work: Translation, jonas: Person, clara: Person) -> None:
    for by, text in ((jonas, ANEW), (clara, ANEW + "!"), (clara, ANEW + "?")):
        work = mended(work, text, by)
    row = lead(work)
    assert (row.written_by, row.anew_by, row.mended_by) == (jonas, jonas, clara)
    with expect_refusal("wrote_it"):
        review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now())


def test_small_steps_take_over_what_one_large_one_does(work: Translation, jonas: Person, clara: Person) -> None:
    was, words = ANEW.split(), OTHER.split()
    work = mended(work, ANEW, jonas)
    for place in range(1, max(len(was), len(words)) + 1):
        work = mended(work, " ".join([*words[:place], *was[place:]]), clara)
    assert (lead(work).written_by, lead(work).mended_by) == (clara, None)


def test_a_text_that_two_wrote_in_turns_is_not_his_who_only_set_full_stops(
    work: Translation, jonas: Person, clara: Person
) -> None:
    """Each time a little of it becomes Clara's, and Jonas puts his name to it by a mark."""
    half = " ".join([*ANEW.split()[:5], *OTHER.split()[5:]])
    for by, text in ((jonas, ANEW), (clara, half), (jonas, half + "!"), (clara, OTHER)):
        work = mended(work, text, by)
    assert lead(work).written_by == clara


@pytest.mark.parametrize("mark", ["", "!"])
def test_words_put_back_by_a_third_are_whose_they_were(
    work: Translation, jonas: Person, clara: Person, mark: str
) -> None:
    owen = make.person("owen", reviewer=["en"])
    for by, text in ((jonas, ANEW), (clara, OTHER), (jonas, OTHER + "!"), (owen, ANEW + mark)):
        work = mended(work, text, by)
    row = lead(work)
    assert (row.written_by, row.anew_by, row.mended_by) == (jonas, jonas, owen)


def test_the_words_of_the_translator_before_put_back_by_a_reviewer_are_not_assented_to(clara: Person) -> None:
    tom, now = make.person("tom", translator=["en"], reviewer=["en"]), timezone.now()
    mira = make.translator_into("en")
    (work,) = request.request(make.article(), languages=["en"], by=make.editor(), at=now)
    work = request.claim(work, by=tom, at=now)
    make.write(work, f"{ANEW} {{letter}}")
    toms = lead(work).text
    work = request.hand_over(work, to=mira, by=tom, at=timezone.now())
    make.write(work, f"{OTHER} {{letter}}")
    work = draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())
    work = mended(work, toms + "!", clara)
    assert (lead(work).written_by, lead(work).anew_by, lead(work).mended_by) == (tom, None, clara)


def test_what_a_reviewer_mends_in_a_row_is_one_line_of_the_log(work: Translation, jonas: Person, clara: Person) -> None:
    """An open page saves at every pause."""
    for by in (jonas, jonas, jonas, clara, jonas):
        work = mended(work, lead(work).text + "!", by)
    work = review.send_back(work, note="n", seen=mark_of(work), by=jonas, at=timezone.now())
    work = draft.submit(work, seen=mark_of(work), by=make.translator_into("en"), at=timezone.now())
    work = mended(mended(work, ANEW, jonas), OTHER, jonas)
    lines = LogEntry.objects.about("translation").filter(person__in=[jonas, clara]).as_written()
    assert list(lines.values_list("verb", "person__username")) == [
        ("mend", "jonas"),
        ("mend", "clara"),
        ("mend", "jonas"),
        ("return", "jonas"),
        ("mend", "jonas"),
    ]
    assert work.saves.filter(by__in=[jonas, clara]).count() == 7, "every text is kept"


def test_what_a_reviewer_mends_an_hour_later_is_another_line_of_the_log(work: Translation, jonas: Person) -> None:
    start = timezone.now()
    for minutes in (0, 59, 61, 62, 122):
        number, text = lead(work).number, f"{lead(work).text}!"
        at = start + timedelta(minutes=minutes)
        work = review.mend(work, [Typed(lead(work).uid, number, text)], by=jonas, at=at)
    lines = LogEntry.objects.about("translation").filter(person=jonas).as_written()
    assert [(line.verb, (line.at - start).seconds // 60) for line in lines] == [
        ("mend", 0),
        ("mend", 61),
        ("mend", 122),
    ]


def test_who_changed_three_words_did_not_write_what_another_rewrote(
    work: Translation, jonas: Person, clara: Person
) -> None:
    work = mended(work, lead(work).text + " 3", jonas)
    work = mended(work, "en: lead 3 was told anew by", clara)
    assert lead(work).written_by == clara


def test_own_words_put_back_over_another_reviewers_are_own_words(
    work: Translation, jonas: Person, clara: Person
) -> None:
    mira, now = make.translator_into("en"), timezone.now()
    work = mended(work, ANEW, jonas)
    work = review.send_back(work, note="The rest as well.", seen=mark_of(work), by=jonas, at=now)
    work = draft.submit(work, seen=mark_of(work), by=mira, at=now)
    work = mended(mended(work, OTHER, clara), ANEW, jonas)
    assert lead(work).written_by == jonas
    with expect_refusal("wrote_it"):
        review.approve(work, seen=mark_of(work), by=jonas, at=now)
    work = review.assent(work, seen=mark_of(work), by=mira, at=now)
    assert lead(work).approved_by == mira


def test_the_translators_words_put_back_over_a_rewording_are_the_translators(work: Translation, clara: Person) -> None:
    was = lead(work).text
    work = mended(mended(work, ANEW, clara), was + "!", clara)
    row = lead(work)
    assert (row.written_by, row.anew_by, row.mended_by) == (make.translator_into("en"), None, clara)


def test_parts_of_what_was_written_anew_stay_its_writers(work: Translation, jonas: Person, clara: Person) -> None:
    parts = ["Nothing of it", "stands as it did", "when it was handed", "in to be reviewed"]
    work = mended(work, "\n\n".join(parts), jonas)
    halves = shaping.split(work, uid=lead(work).uid, by=clara, at=timezone.now())
    for half in halves:
        for mark in "!?":
            work = mended(work, half.text + mark, clara, uid=half.uid)
    rows = work.paragraphs.filter(uid__in=[half.uid for half in halves])
    assert [(row.written_by, row.mended_by) for row in rows] == [(jonas, clara)] * 4


def test_what_was_put_together_of_words_written_anew_stays_its_writers(
    work: Translation, jonas: Person, clara: Person
) -> None:
    first, last = list(work.paragraphs.filter(role__in=[Role.LEAD, Role.TEXT]).order_by("position"))[:2]
    for row in (first, last):
        work = mended(work, f"{ANEW} {row.position}", jonas, uid=row.uid)
    whole = shaping.merge(work, uid=first.uid, by=clara, at=timezone.now())
    for mark in "!?":
        work = mended(work, whole.text + mark, clara, uid=first.uid)
    assert (lead(work).written_by, lead(work).mended_by) == (jonas, clara)


def test_a_paragraph_added_in_review_is_not_taken_over_by_a_full_stop(
    work: Translation, jonas: Person, clara: Person
) -> None:
    own = shaping.add(work, uid=lead(work).uid, by=jonas, at=timezone.now())
    for by, text in ((jonas, ANEW), (clara, ANEW + "!"), (clara, OTHER)):
        work = mended(work, text, by, uid=own.uid)
        assert work.paragraphs.get(uid=own.uid).written_by == (clara if text == OTHER else jonas)


def test_a_suggestion_that_was_taken_stays_its_takers_when_it_is_mended(
    work: Translation, jonas: Person, clara: Person
) -> None:
    mira = make.translator_into("en")
    talking.comment(work, uid=lead(work).uid, text="", suggestion=ANEW, by=jonas, at=timezone.now())
    talking.take_suggestion(Comment.objects.get(), seen=lead(work).number, by=mira, at=timezone.now())
    work = mended(work, ANEW + "!", clara)
    assert (lead(work).written_by, lead(work).mended_by) == (mira, clara)


def upgraded() -> None:
    """Every trace of who wrote anew is taken away, as it was before that was noted; then the desk is upgraded."""
    DraftParagraph.objects.update(anew_by=None)
    for noted in Reshaping.objects.all():
        noted.before = [{name: value for name, value in row.items() if name != "anew_by_id"} for row in noted.before]
        noted.save()
    loader = MigrationExecutor(connection).loader
    (fill,) = loader.get_migration("translations", "0023_fill_written_anew").operations
    assert isinstance(fill, RunPython)
    fill.code(loader.project_state(("translations", "0022_written_anew")).apps, None)


@pytest.mark.parametrize("state", ["in review", "returned"])
def test_what_was_written_anew_before_that_was_noted_waits_for_assent(
    work: Translation, jonas: Person, state: str
) -> None:
    mira = make.translator_into("en")
    work = mended(work, ANEW, jonas)
    if state == "returned":
        work = review.send_back(work, note="n", seen=mark_of(work), by=jonas, at=timezone.now())
    upgraded()
    if state == "returned":
        work = draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())
    assert lead(work).anew_by == jonas
    work = review.assent(work, seen=mark_of(work), by=mira, at=timezone.now())
    assert [row.approved_by for row in work.paragraphs.exclude(approved_by=None)] == [mira]
    assert review.approve(work, seen=mark_of(work), by=jonas, at=timezone.now()).state == "approved"


def test_nothing_else_waits_for_assent_after_an_upgrade(clara: Person) -> None:
    tom, mira = make.person("tom", translator=["en"], reviewer=["en"]), make.translator_into("en")
    work = request.claim(make.translation(state="requested"), by=tom, at=timezone.now())
    make.write(work)
    work = request.hand_over(work, to=mira, by=tom, at=timezone.now())
    work = draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())
    work = mended(work, lead(work).text + "!", clara)
    upgraded()
    assert not work.paragraphs.exclude(anew_by=None).exists()


def test_what_is_taken_back_after_an_upgrade_waits_for_assent_too(work: Translation, jonas: Person) -> None:
    work = mended(work, f"{ANEW}\n\n{OTHER}", jonas)
    shaping.split(work, uid=lead(work).uid, by=jonas, at=timezone.now())
    upgraded()
    undoing.undo(work, by=jonas, at=timezone.now())
    assert (lead(work).written_by, lead(work).anew_by) == (jonas, jonas)
