"""A claim under which nobody types is free again after some minutes, by urgency; its text is kept."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.migrations import RunPython
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from newsroom.models import Language, LogEntry, Person
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import draft, flashing, request, review
from translations.actions.correcting import correct_alone
from translations.actions.freeing import free_again_for, take_over
from translations.actions.sent_texts import Typed
from translations.desk.log_lines import log_lines
from translations.models import Comment, Notice, Save, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def claimed(urgency: int = 5, *, minutes_ago: int = 0) -> Translation:
    made = make.translation(make.article(urgency=urgency))
    then = timezone.now() - timedelta(minutes=minutes_ago)
    Translation.objects.filter(pk=made.pk).update(claimed_at=then)
    return Translation.objects.get(pk=made.pk)


def typed(work: Translation, *, minutes_ago: int) -> None:
    row = work.paragraphs.filter(role="lead").get()
    at = timezone.now() - timedelta(minutes=minutes_ago)
    draft.save(work, [Typed(row.uid, row.number, "The dikes")], by=make.translator_into("en"), at=at)


@pytest.mark.parametrize(("urgency", "minutes"), [(1, 10), (2, 10), (3, 60), (4, 60), (5, 240), (9, 240)])
def test_how_long_a_claim_lasts_depends_on_the_urgency(urgency: int, minutes: int) -> None:
    clara = make.person("clara", translator=["en"])
    with expect_refusal("still_in_hand"):
        take_over(claimed(urgency, minutes_ago=minutes - 1), by=clara, at=timezone.now())
    assert take_over(claimed(urgency, minutes_ago=minutes), by=clara, at=timezone.now()).translator == clara


def test_every_keystroke_that_was_saved_renews_it() -> None:
    work, clara = claimed(minutes_ago=600), make.person("clara", translator=["en"])
    typed(work, minutes_ago=239)
    with expect_refusal("still_in_hand"):
        take_over(work, by=clara, at=timezone.now())
    take_over(work, by=clara, at=timezone.now() + timedelta(minutes=1))


def test_a_desk_says_how_long_and_may_say_for_ever() -> None:
    clara = make.person("clara", translator=["en"])
    Language.objects.filter(code="en").update(claim_routine=5)
    take_over(claimed(minutes_ago=5), by=clara, at=timezone.now())
    Language.objects.filter(code="en").update(claim_routine=0)
    with expect_refusal("still_in_hand"):
        take_over(claimed(minutes_ago=100_000), by=clara, at=timezone.now())


def test_the_text_stays_its_writers_and_who_had_it_is_told() -> None:
    work, clara = claimed(minutes_ago=600), make.person("clara", translator=["en"])
    typed(work, minutes_ago=500)
    take_over(work, by=clara, at=timezone.now())
    row = work.paragraphs.get(role="lead")
    assert (row.text, row.written_by) == ("The dikes", make.translator_into("en"))
    assert Notice.objects.values_list("person__username", "kind", "by__username").get() == (
        "mira",
        "taken over",
        "clara",
    )
    line = LogEntry.objects.get(verb="take over")
    assert line.data["from translator"] == make.translator_into("en").pk
    assert timezone.now() - datetime.fromisoformat(line.data["free since"]) == approx(timedelta(minutes=500 - 240))
    assert work.versions.get().reason == "hand over"


def approx(span: timedelta) -> object:
    return pytest.approx(span, abs=timedelta(minutes=1))


def test_a_late_text_of_who_had_it_is_kept_and_not_written_over_the_new_one() -> None:
    work, clara = claimed(minutes_ago=600), make.person("clara", translator=["en"])
    page = open_page(work, make.translator_into("en")).type("lead", "What Mira typed meanwhile")
    take_over(work, by=clara, at=timezone.now())
    answer = page.press("save")
    assert answer.status_code == 403
    assert "What Mira typed meanwhile" in answer.content.decode() or Save.objects.filter(
        text="What Mira typed meanwhile", offered=True
    )
    assert work.paragraphs.get(role="lead").text == ""


def test_only_what_its_translator_has_lapses_and_only_for_who_may_translate_it() -> None:
    in_review = make.translation(state="in review")
    Translation.objects.update(claimed_at=timezone.now() - timedelta(days=9))
    clara = make.person("clara", translator=["en"])
    with expect_refusal("illegal_move"):
        take_over(in_review, by=clara, at=timezone.now())
    with expect_refusal("not_allowed"):
        take_over(claimed(minutes_ago=600), by=make.translator_into("ru"), at=timezone.now())
    with expect_refusal("trainee_and_urgent"):
        take_over(claimed(1, minutes_ago=600), by=make.person("timo", trainee=["en"]), at=timezone.now())


def test_what_is_taken_up_again_does_not_lapse_at_once() -> None:
    approved = make.translation(state="approved")
    Translation.objects.update(claimed_at=timezone.now() - timedelta(days=9))
    again = draft.reopen(Translation.objects.get(pk=approved.pk), by=make.translator_into("en"), at=timezone.now())
    clara = make.person("clara", translator=["en"])
    with expect_refusal("still_in_hand"):
        take_over(again, by=clara, at=timezone.now())


def test_what_came_back_from_review_lapses_too_counted_from_its_return() -> None:
    work, clara = make.translation(state="in review"), make.person("clara", translator=["en"])
    then = timezone.now() + timedelta(days=1)
    text = work.paragraphs.get(role="lead").text
    returned = review.send_back(work, note="Again", seen=mark_of(work), by=make.reviewer_of("en"), at=then)
    with expect_refusal("still_in_hand"):
        take_over(returned, by=clara, at=then + timedelta(minutes=239))
    later = then + timedelta(minutes=240)
    assert list(Translation.objects.filter(free_again_for(clara, at=later))) == [work]
    taken = take_over(returned, by=clara, at=later)
    assert (taken.translator, taken.state) == (clara, "returned")
    row = work.paragraphs.get(role="lead")
    assert (row.text, row.written_by) == (text, make.translator_into("en"))


def test_what_came_back_and_was_left_is_claimed_from_queue_and_page() -> None:
    left, clara = make.translation(state="returned"), make.person("clara", translator=["en"])
    Translation.objects.update(claimed_at=timezone.now() - timedelta(days=9))
    Save.objects.update(at=timezone.now() - timedelta(days=9))
    client = signed_in(clara)
    free = next(each for each in client.get(reverse("desk:queue")).context["lists"] if each.name == "free")
    assert [row.translation.pk for row in free.rows] == [left.pk]
    assert "claim" in open_page(left, clara).buttons()
    client.post(reverse("desk:claim", args=[left.pk]))
    assert Translation.objects.get(pk=left.pk).translator == clara


def test_what_is_corrected_alone_does_not_lapse_at_once() -> None:
    make.live()
    clara, wanted = make.person("clara", translator=["en"]), {"note": "wrong number", "by": make.editor()}
    work, tomorrow = Translation.objects.get(), timezone.now() + timedelta(days=1)
    work = correct_alone(work, seen=mark_of(work), at=tomorrow, **wanted)
    with expect_refusal("still_in_hand"):
        take_over(work, by=clara, at=tomorrow + timedelta(minutes=239))
    correct_alone(work, seen=mark_of(work), at=tomorrow + timedelta(minutes=239), **wanted)
    assert take_over(work, by=clara, at=tomorrow + timedelta(minutes=240)).translator == clara


def test_the_queue_shows_it_as_free_to_others_and_claiming_takes_it_over() -> None:
    left, held = claimed(minutes_ago=600), claimed(minutes_ago=600)
    typed(held, minutes_ago=1)
    clara = make.person("clara", translator=["en"])
    client = signed_in(clara)
    page = client.get(reverse("desk:queue"))
    free = next(each for each in page.context["lists"] if each.name == "free")
    assert [row.translation.pk for row in free.rows] == [left.pk]
    assert "free again, with its text" in page.content.decode()
    assert list(Translation.objects.filter(free_again_for(make.translator_into("en"), at=timezone.now()))) == []
    mine = signed_in(make.translator_into("en")).get(reverse("desk:queue")).context["lists"]
    assert {row.translation.pk for row in next(each for each in mine if each.name == "mine").rows} == {left.pk, held.pk}
    assert "claim" in open_page(left, clara).buttons()
    assert "claim" not in open_page(held, clara).buttons()
    client.post(reverse("desk:claim", args=[left.pk]))
    assert Translation.objects.get(pk=left.pk).translator == clara
    client.post(reverse("desk:claim", args=[held.pk]))
    assert Translation.objects.get(pk=held.pk).translator == make.translator_into("en")


def test_of_two_who_take_it_over_the_second_is_told_who_has_it() -> None:
    left = claimed(minutes_ago=600)
    take_over(left, by=make.person("clara", translator=["en"]), at=timezone.now())
    tom = signed_in(make.person("tom", translator=["en"]))
    answer = tom.post(reverse("desk:claim", args=[left.pk]), follow=True)
    assert "Clara has claimed it already." in answer.content.decode()


def test_a_new_hand_is_a_new_claim() -> None:
    work, clara = claimed(minutes_ago=600), make.person("clara", translator=["en"])
    request.hand_over(work, to=clara, by=make.editor(), at=timezone.now())
    with expect_refusal("still_in_hand"):
        take_over(work, by=make.translator_into("en"), at=timezone.now())


@pytest.fixture
def timos_flash() -> Translation:
    """A trainee handed it in before it became a flash."""
    timo = make.person("timo", trainee=["en"])
    work = request.claim(make.translation(state="requested"), by=timo, at=timezone.now())
    make.write(work)
    work = draft.submit(work, seen=mark_of(work), by=timo, at=timezone.now())
    Article.objects.filter(pk=work.article_id).update(urgency=1)
    flashing.ask_on_duty(make.fresh(work.article), by=make.editor(), at=timezone.now())
    return Translation.objects.get(pk=work.pk)


def test_a_flash_goes_back_from_review_to_no_trainee_but_is_free(timos_flash: Translation) -> None:
    mira, jonas, now = make.translator_into("en"), make.reviewer_of("en"), timezone.now()
    assert timos_flash.state == "in review"
    work = review.send_back(timos_flash, note="Again.", seen=mark_of(timos_flash), by=jonas, at=now)
    assert (work.state, work.translator) == ("requested", None)
    assert list(Translation.objects.waiting_as_flash_for(mira, at=timezone.now())) == [work]
    assert [(told.person.username, told.kind) for told in Notice.objects.all()] == [("timo", "freed")]
    assert Comment.objects.get().text == "Again.", "what is to be mended is said to who takes it"
    (said, _returned) = log_lines(LogEntry.objects.order_by("-pk")[:2], wire="Nordpress", now=timezone.now())
    assert said.sentence == "English is free: it is a flash, and would have gone back to a trainee"
    claimed = request.claim(work, by=mira, at=timezone.now())
    assert claimed.paragraphs.get(role="lead").text == "en: lead c", "and its text is kept"


def test_what_is_no_flash_goes_back_to_its_trainee(timos_flash: Translation) -> None:
    Article.objects.filter(pk=timos_flash.article_id).update(urgency=3)
    work = Translation.objects.get(pk=timos_flash.pk)
    work = review.send_back(work, note="Again.", seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    assert (work.state, work.translator.username if work.translator else "") == ("returned", "timo")


def test_a_flash_that_is_corrected_alone_goes_to_no_trainee_but_is_free(timos_flash: Translation) -> None:
    work = review.approve(timos_flash, seen=mark_of(timos_flash), by=make.reviewer_of("en"), at=timezone.now())
    make.live(work.article)
    Notice.objects.all().delete()
    work = Translation.objects.get(pk=work.pk)
    work = correct_alone(work, note="a name", seen=mark_of(work), by=make.editor(), at=timezone.now())
    assert (work.state, work.translator) == ("requested", None)
    assert [(told.person.username, told.kind) for told in Notice.objects.all()] == [("timo", "freed")]


@pytest.mark.parametrize("who", ["an editor", "the trainee"])
def test_an_approved_text_that_is_reopened_as_a_flash_goes_to_no_trainee_but_is_free(
    timos_flash: Translation, who: str
) -> None:
    work = review.approve(timos_flash, seen=mark_of(timos_flash), by=make.reviewer_of("en"), at=timezone.now())
    Notice.objects.all().delete()
    by = make.editor() if who == "an editor" else make.known("timo")
    work = draft.reopen(Translation.objects.get(pk=work.pk), by=by, at=timezone.now())
    assert (work.state, work.translator) == ("requested", None)
    assert [(told.person.username, told.kind) for told in Notice.objects.all()] == [("timo", "freed")]
    claimed = request.claim(work, by=make.translator_into("en"), at=timezone.now())
    assert claimed.paragraphs.get(role="lead").text == "en: lead c", "and its text is kept"


def test_what_was_told_as_freed_before_was_taken_over() -> None:
    mira, clara = make.translator_into("en"), make.person("clara", reviewer=["en"])
    clara.not_by_mail = ["freed"]
    clara.save()
    notice = Notice.objects.create(kind="freed", person=mira, translation=make.translation(), at=timezone.now())
    loader = MigrationExecutor(connection).loader
    *_fields, rename = loader.get_migration("translations", "0024_freed_and_taken_over").operations
    assert isinstance(rename, RunPython)
    rename.code(loader.project_state(("translations", "0024_freed_and_taken_over")).apps, None)
    notice.refresh_from_db()
    assert "was taken over" in str(notice)
    people = dict(Person.objects.values_list("username", "not_by_mail"))
    assert (people["mira"], people["clara"]) == ([], ["freed", "taken over"])
