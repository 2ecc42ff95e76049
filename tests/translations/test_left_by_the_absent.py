"""A correction under the approved text of somebody who is absent: it stands in no hands that are not there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.vocabulary import RevisionKind
from newsroom.actions.duty import set_duty
from newsroom.models import LogEntry, Person
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page
from translations.actions import draft, review
from translations.actions.correcting import correct_alone, remind
from translations.actions.freeing import take_over
from translations.actions.handing_over import hand_over_all
from translations.models import Notice, Translation
from translations.workflow import mark_of
from translations.workspace.queue import Waiting, queue_lists

pytestmark = pytest.mark.django_db


def corrected(urgency: int = 5) -> Translation:
    """Mira's approved text, under which the source was corrected."""
    work = make.translation(make.article(urgency=urgency), state="approved")
    make.correction(work.article)
    Notice.objects.all().delete()
    return again(work)


def again(work: Translation) -> Translation:
    return Translation.objects.get(pk=work.pk)


def leave(person: Person, deputy: Person | None = None) -> None:
    set_duty(person, on_duty=False, away_until=None, deputy=deputy, by=person, at=timezone.now())


def loses_the_account(person: Person, deputy: Person | None = None) -> None:
    Person.objects.filter(pk=person.pk).update(is_active=False, deputy=deputy)


ABSENT = pytest.mark.parametrize("goes", [leave, loses_the_account])


def mira() -> Person:
    return make.translator_into("en")


def clara() -> Person:
    return Person.objects.filter(username="clara").first() or make.person("clara", translator=["en"])


def lists_of(person: Person) -> dict[str, frozenset[str]]:
    """By list what of the person's queue stands there: the verbs of its only row."""
    found = queue_lists(Translation.objects.for_person(person), person, now=timezone.now())
    return {str(one.name): one.rows[0].moves for one in found if one.rows}


@ABSENT
def test_it_stands_in_the_queue_of_the_deputy_who_may_claim_it(goes: Callable[..., None]) -> None:
    work, tom = corrected(), make.person("tom", translator=["en"])
    goes(mira(), clara())
    assert "claim" in lists_of(clara())[Waiting.STALE]
    assert lists_of(tom) == {}
    taken = take_over(work, by=clara(), at=timezone.now())
    assert (taken.state, taken.translator, taken.approved_at) == ("drafting", clara(), None)
    row = taken.paragraphs.get(role="headline")
    assert (row.text, row.written_by) == ("en: headline a", mira())


@ABSENT
@pytest.mark.parametrize("deputy", ["none", "unfit", "absent"])
def test_without_a_deputy_who_may_it_is_free(goes: Callable[..., None], deputy: str) -> None:
    work = corrected()
    if deputy == "absent":
        leave(clara())
    goes(mira(), {"none": None, "unfit": make.translator_into("ru"), "absent": clara()}[deputy])
    tom = make.person("tom", translator=["en"])
    assert "claim" in lists_of(tom)[Waiting.FREE]
    assert take_over(work, by=tom, at=timezone.now()).translator == tom


def test_a_trainee_stands_in_for_nothing_urgent() -> None:
    timo, tom = make.person("timo", trainee=["en"]), make.person("tom", translator=["en"])
    for urgency, whose in ((2, tom), (3, timo)):
        work = corrected(urgency)
        leave(mira(), timo)
        assert {person for person in (timo, tom) if lists_of(person)} == {whose}
        take_over(work, by=whose, at=timezone.now())
        Translation.objects.update(state="dropped")
        set_duty(mira(), on_duty=True, away_until=None, deputy=None, by=mira(), at=timezone.now())


def test_a_correction_that_comes_while_its_translator_is_away_is_nobodys_either() -> None:
    work = make.translation(state="approved")
    leave(mira(), clara())
    assert lists_of(clara()) == {}
    make.correction(work.article)
    assert set(lists_of(clara())) == {Waiting.STALE}


def test_nobody_takes_it_from_a_translator_who_is_there_nor_where_nothing_changed() -> None:
    work = corrected()
    with expect_refusal("translator_is_there"):
        take_over(work, by=clara(), at=timezone.now())
    right = make.translation(state="approved")
    leave(mira())
    with expect_refusal("not_allowed"):
        take_over(right, by=clara(), at=timezone.now())


def test_two_people_stand_over_it_when_its_reviewer_took_it_over() -> None:
    work = corrected()
    nora = make.person("nora", translator=["en"], reviewer=["en"])
    Translation.objects.update(reviewer=nora)
    leave(mira(), nora)
    taken = take_over(again(work), by=nora, at=timezone.now())
    assert (taken.translator, taken.reviewer) == (nora, None)
    make.write(taken)
    done = draft.submit(
        draft.follow(taken, by=nora, at=timezone.now()), seen=mark_of(again(work)), by=nora, at=timezone.now()
    )
    with expect_refusal("not_allowed"):
        review.approve(done, seen=mark_of(done), by=nora, at=timezone.now())


@ABSENT
def test_reopened_by_an_editor_it_goes_to_the_deputy_who_is_told(goes: Callable[..., None]) -> None:
    work = corrected()
    goes(mira(), clara())
    reopened = draft.reopen(work, by=make.editor(), at=timezone.now())
    assert (reopened.state, reopened.translator) == ("drafting", clara())
    assert Notice.objects.values_list("person", "kind").get() == (clara().pk, "assigned")


def test_reopened_it_goes_to_the_deputy_who_reviewed_it_and_somebody_else_reviews() -> None:
    work, nora = corrected(), make.person("nora", translator=["en"], reviewer=["en"])
    Translation.objects.update(reviewer=nora)
    leave(mira(), nora)
    reopened = draft.reopen(again(work), by=make.editor(), at=timezone.now())
    assert (reopened.translator, reopened.reviewer) == (nora, None)


@ABSENT
def test_reopened_by_an_editor_it_is_free_without_a_deputy_and_keeps_its_text(goes: Callable[..., None]) -> None:
    work = corrected()
    goes(mira())
    texts = list(work.paragraphs.in_order().values_list("text", flat=True))
    reopened = draft.reopen(work, by=make.editor(), at=timezone.now())
    assert (reopened.state, reopened.translator) == ("requested", None)
    assert list(work.paragraphs.in_order().values_list("text", flat=True)) == texts
    assert "claim" in lists_of(clara())[Waiting.FREE]


def test_reopened_by_an_editor_who_translates_it_is_theirs() -> None:
    work, emma = corrected(), make.person("emma", editor=True, translator=["en"])
    leave(mira(), clara())
    assert draft.reopen(work, by=emma, at=timezone.now()).translator == emma


def test_whose_it_is_may_reopen_it_whatever_their_duty_says() -> None:
    work = corrected()
    leave(mira(), clara())
    assert draft.reopen(work, by=mira(), at=timezone.now()).translator == mira()


def test_a_language_corrected_alone_comes_back_to_the_deputy_who_is_told() -> None:
    story = make.article()
    make.live(story)
    leave(mira(), clara())
    work = story.translations.get()
    Notice.objects.all().delete()
    corrected_alone = correct_alone(work, note="A name", seen=mark_of(work), by=make.editor(), at=timezone.now())
    assert corrected_alone.translator == clara()
    assert set(Notice.objects.values_list("person__username", "kind")) == {
        ("clara", "assigned"),
        ("clara", "to correct"),
    }


def test_what_review_returns_to_somebody_absent_is_free_with_its_text() -> None:
    work = make.translation(state="in review")
    leave(mira(), clara())
    Notice.objects.all().delete()
    returned = review.send_back(work, note="Again", seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    assert (returned.state, returned.translator) == ("requested", None)
    assert Notice.objects.values_list("person__username", "kind", "absent__username").get() == (
        "clara",
        "returned",
        "mira",
    )
    assert "claim" in lists_of(clara())[Waiting.FREE]


def test_a_reminder_names_whom_it_told() -> None:
    work = corrected()
    leave(mira(), clara())
    assert remind(work, by=make.editor(), at=timezone.now()) == clara()
    assert LogEntry.objects.get(verb="remind").data["translator"] == clara().pk


@ABSENT
def test_a_reminder_that_nobody_would_hear_is_refused_in_words(goes: Callable[..., None]) -> None:
    work = corrected()
    goes(mira())
    with expect_refusal("who_has_it_is_absent", says="Reopen it or hand it over"):
        remind(work, by=make.editor(), at=timezone.now())
    assert not Notice.objects.exists()


def test_all_that_is_handed_over_takes_what_was_corrected_along_and_no_other_approved_text() -> None:
    work, right, updated = corrected(), make.translation(state="approved"), make.translation(state="approved")
    make.correction(updated.article, kind=RevisionKind.UPDATE)
    Notice.objects.all().delete()
    done = hand_over_all(mira(), to=clara(), note="Flu", by=mira(), at=timezone.now())
    assert [row.pk for row in done.moved] == [work.pk]
    assert (again(work).state, again(work).translator) == ("drafting", clara())
    assert {again(row).translator for row in (right, updated)} == {mira()}
    assert Notice.objects.values_list("kind", "count").get() == ("handed over", 1)


def test_all_that_goes_back_among_the_free_takes_what_was_corrected_along() -> None:
    work = corrected()
    hand_over_all(mira(), to=None, note="", by=mira(), at=timezone.now())
    assert (again(work).state, again(work).translator) == ("requested", None)
    assert "claim" in lists_of(clara())[Waiting.FREE]
    assert not Translation.objects.open_work_of(mira()).exists()


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(make.editor())
    return client


def board_of(work: Translation) -> str:
    story = make.fresh(work.article)
    assert story.current is not None
    return reverse("admin:articles_article_correction", args=[story.pk, story.current.number])


def live_and_corrected() -> Translation:
    """Readers have Mira's text, and the source was corrected since."""
    story = make.article()
    make.live(story)
    make.correction(story, sentence="It was 14.")
    return story.translations.get()


def test_board_and_lists_say_who_is_away_and_the_button_names_whom_it_told(desk: Client) -> None:
    work = live_and_corrected()
    set_duty(mira(), on_duty=True, away_until=date(2099, 3, 1), deputy=clara(), by=mira(), at=timezone.now())
    said = "away until Mar 1, 2099"
    assert f"Mira Okafor ({said})" in desk.get(board_of(work)).content.decode()
    assert said in desk.get(reverse("admin:articles_article_change", args=[work.article_id])).content.decode()
    answer = desk.post(board_of(work), {"verb": "remind", "language": "en"}, follow=True).content.decode()
    assert "Clara is reminded." in answer
    page = Client()
    page.force_login(clara())
    assert said in page.get(reverse("desk:queue")).content.decode()


def test_the_board_asks_to_reopen_what_nobody_would_be_reminded_of(desk: Client) -> None:
    work = live_and_corrected()
    leave(mira())
    page = desk.get(board_of(work)).content.decode()
    assert reverse("admin:articles_article_language_verb", args=[work.article_id, "en", "reopen"]) in page
    address = reverse("admin:articles_article_language_verb", args=[work.article_id, "en", "reopen"])
    answer = desk.post(address, {"seen": mark_of(work), "note": ""}, follow=True).content.decode()
    assert "English is reopened, and free" in answer


def test_the_deputy_finds_the_button_on_the_page_and_goes_on_from_there() -> None:
    work = corrected()
    leave(mira(), clara())
    page = open_page(work, clara())
    assert "claim" in page.buttons()
    page.press("claim")
    assert (again(work).state, again(work).translator) == ("drafting", clara())
