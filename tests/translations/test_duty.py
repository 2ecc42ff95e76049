"""Who is there, who stands in: nothing is assigned to the absent, and their work goes over in one go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from articles.actions import stopping
from newsroom.actions.duty import set_duty
from newsroom.models import Language, LogEntry, OutboxMessage, Person
from tests import make
from tests.expect import expect_refusal
from translations.actions import request, review
from translations.actions.handing_over import hand_over_all
from translations.actions.paragraphs import give_paragraphs
from translations.models import Notice, Translation
from translations.vocabulary import TranslationState
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def off(person: Person, *, deputy: Person | None = None, days: int = 0) -> Person:
    """Off duty, or away for some days."""
    back = TODAY() + timedelta(days=days) if days else None
    return set_duty(person, on_duty=bool(days), away_until=back, deputy=deputy, by=make.editor(), at=timezone.now())


def clara() -> Person:
    return make.person("clara", translator=["en"], reviewer=["en"])


def test_who_is_off_duty_is_assigned_nothing_and_the_refusal_names_the_deputy() -> None:
    free, mira = make.translation(state="requested"), make.translator_into("en")
    with expect_refusal("off_duty"):
        request.assign(free, translator=off(mira), by=make.editor(), at=timezone.now())
    with expect_refusal("off_duty_with_deputy", says="Clara stands in"):
        request.assign(free, translator=off(mira, deputy=clara()), by=make.editor(), at=timezone.now())
    assert Translation.objects.get().translator is None


def test_who_is_away_is_there_again_on_the_day_that_was_said() -> None:
    mira, now = off(make.translator_into("en"), days=2), timezone.now()
    free = make.translation(state="requested")
    for days in (0, 1):
        with expect_refusal("away_until"):
            request.assign(free, translator=mira, by=make.editor(), at=now + timedelta(days=days))
    assert request.assign(free, translator=mira, by=make.editor(), at=now + timedelta(days=2)).translator == mira
    assert list(Person.objects.there(at=now).filter(pk=mira.pk)) == []
    assert list(Person.objects.there(at=now + timedelta(days=2)).filter(pk=mira.pk)) == [mira]


def test_nothing_of_the_other_verbs_reaches_the_absent_either() -> None:
    story, mira, jonas = make.article(), off(make.translator_into("en")), off(make.reviewer_of("en"))
    free = {"by": make.editor(), "at": timezone.now()}
    with expect_refusal("off_duty"):
        request.request(story, languages=["en"], translators={"en": mira}, **free)  # type: ignore[arg-type]
    with expect_refusal("off_duty"):
        request.request(story, languages=["en"], reviewers={"en": jonas}, **free)  # type: ignore[arg-type]
    assert not Translation.objects.exists()
    drafting = make.translation(story)
    with expect_refusal("off_duty"):
        request.set_reviewer(drafting, reviewer=jonas, **free)  # type: ignore[arg-type]
    with expect_refusal("off_duty"):
        request.hand_over(drafting, to=off(clara()), **free)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"away_until": TODAY()}, "back_in_the_past"),
        ({"deputy": "mira"}, "own_deputy"),
        ({"deputy": "gone"}, "deputy_left"),
    ],
)
def test_a_day_that_makes_no_sense_is_refused(given: dict[str, Any], refusal: str) -> None:
    mira, gone = make.translator_into("en"), make.person("gone")
    Person.objects.filter(pk=gone.pk).update(is_active=False)
    gone.refresh_from_db()
    asked = {"on_duty": True, "away_until": None, "deputy": None} | given
    if asked["deputy"]:
        asked["deputy"] = {"mira": mira, "gone": gone}[asked["deputy"]]
    with expect_refusal(refusal):
        set_duty(mira, **asked, by=mira, at=timezone.now())


def test_only_oneself_and_editors_say_who_is_there() -> None:
    mira = make.translator_into("en")
    with expect_refusal("not_allowed"):
        set_duty(mira, on_duty=False, away_until=None, deputy=None, by=make.reviewer_of("en"), at=timezone.now())
    with expect_refusal("not_allowed"):
        hand_over_all(mira, to=None, note="", by=make.reviewer_of("en"), at=timezone.now())
    set_duty(mira, on_duty=False, away_until=None, deputy=None, by=mira, at=timezone.now())
    assert LogEntry.objects.get(verb="set duty").data["on duty"] is False


def open_work() -> tuple[Person, list[Translation]]:
    """Mira drafts one and has one back from review; she is named to review a third."""
    mira = make.known("mira", reviewer=["en"])
    rows = [make.translation(), make.translation(state="returned")]
    other = make.person("owen", translator=["en"])
    third = request.claim(make.translation(state="requested"), by=other, at=timezone.now())
    rows.append(request.set_reviewer(third, reviewer=mira, by=make.editor(), at=timezone.now()))
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()
    return mira, rows


def written(work: Translation) -> list[tuple[str, int | None]]:
    """What people wrote, and who: the language's pattern is nobody."""
    return list(work.paragraphs.exclude(origin="pattern").order_by("pk").values_list("text", "written_by"))


def test_all_open_work_goes_over_with_one_note_and_is_told_once() -> None:
    mira, rows = open_work()
    kept = make.translation(state="approved")
    to, now = clara(), timezone.now()
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()
    texts = written(rows[1])
    done = hand_over_all(mira, to=to, note="Flu, sorry", by=mira, at=now)
    assert {row.pk for row in done.moved} == {row.pk for row in rows}
    assert not done.stays
    assert [Translation.objects.get(pk=row.pk).state for row in rows] == [row.state for row in rows]
    assert [Translation.objects.get(pk=row.pk).translator for row in rows[:2]] == [to, to]
    assert Translation.objects.get(pk=rows[2].pk).reviewer == to
    assert written(rows[1]) == texts
    assert Translation.objects.get(pk=kept.pk).translator == mira
    assert Notice.objects.values_list("person", "kind", "count", "note").get() == (
        to.pk,
        "handed over",
        3,
        "Flu, sorry",
    )
    mail = OutboxMessage.objects.get()
    assert "3 translations were handed over to you" in mail.subject
    assert "Flu" not in mail.text
    notes = LogEntry.objects.filter(verb__in=["hand over", "set reviewer"], at=now).values_list("data__note", flat=True)
    assert list(notes) == ["Flu, sorry"] * 3


def test_back_among_the_free_drafts_keep_their_text_and_anyone_may_review() -> None:
    mira, rows = open_work()
    texts = list(rows[1].paragraphs.order_by("pk").values_list("text", flat=True))
    hand_over_all(mira, to=None, note="", by=make.editor(), at=timezone.now())
    after = [Translation.objects.get(pk=row.pk) for row in rows]
    assert [row.state for row in after] == ["requested", "requested", "drafting"]
    assert after[2].reviewer is None
    assert list(rows[1].paragraphs.order_by("pk").values_list("text", flat=True)) == texts
    assert not Translation.objects.open_work_of(mira).exists()


def test_who_gets_what_is_in_review_is_its_translator_when_it_comes_back() -> None:
    mira, work, to = make.known("mira"), make.translation(state="in review"), clara()
    writers = written(work)
    Notice.objects.all().delete()
    done = hand_over_all(mira, to=to, note="Flu", by=mira, at=timezone.now())
    assert ([row.pk for row in done.moved], done.stays) == ([work.pk], [])
    assert Notice.objects.values_list("person", "kind", "count").get() == (to.pk, "handed over", 1)
    handed = Translation.objects.get(pk=work.pk)
    assert (handed.state, handed.translator) == ("in review", to)
    assert written(work) == writers
    with expect_refusal("not_allowed"):
        review.approve(handed, seen=mark_of(handed), by=to, at=timezone.now())
    returned = review.send_back(
        handed, note="Again", seen=mark_of(handed), by=make.reviewer_of("en"), at=timezone.now()
    )
    assert (returned.state, returned.translator) == ("returned", to)
    assert Notice.objects.filter(kind="returned").values_list("person", flat=True).get() == to.pk


def test_what_is_in_review_goes_neither_to_its_reviewer_nor_back_among_the_free() -> None:
    mira, work, to = make.known("mira"), make.translation(state="in review"), clara()
    work = request.set_reviewer(work, reviewer=to, by=make.editor(), at=timezone.now())
    for receiver, code in ((to, "reviewer_is_translator"), (None, "illegal_move")):
        done = hand_over_all(mira, to=receiver, note="", by=mira, at=timezone.now())
        assert [(row.pk, refusal.code) for row, refusal in done.stays] == [(work.pk, code)]
    assert Translation.objects.get(pk=work.pk).translator == mira


def test_what_may_not_go_over_stays_and_says_why() -> None:
    mira, rows = open_work()
    stopping.hold(make.fresh(rows[0].article), note="?", by=make.editor(), at=timezone.now())
    to = make.person("tom", translator=["en"])
    done = hand_over_all(mira, to=to, note="", by=mira, at=timezone.now())
    assert [row.pk for row in done.moved] == [rows[1].pk]
    assert {(row.pk, refusal.code) for row, refusal in done.stays} == {
        (rows[0].pk, "article_held"),
        (rows[2].pk, "not_a_reviewer"),
    }
    assert Translation.objects.get(pk=rows[0].pk).translator == mira


@pytest.mark.parametrize("to_somebody", [True, False])
def test_paragraphs_that_were_given_go_over_too(to_somebody: bool) -> None:
    mira, owner = make.known("mira"), make.person("owen", translator=["en"])
    work = request.claim(make.translation(state="requested"), by=owner, at=timezone.now())
    given, rest = list(work.paragraphs.in_order())[2:4], work.paragraphs.in_order()[0]
    uids = [row.uid for row in given]
    give_paragraphs(work, first=uids[0], last=uids[1], to=mira, by=owner, at=timezone.now())
    to = clara() if to_somebody else None
    done = hand_over_all(mira, to=to, note="Flu", by=mira, at=timezone.now())
    assert [row.pk for row in done.moved] == [work.pk]
    assert {row.assigned_to for row in work.paragraphs.filter(uid__in=uids)} == {to}
    assert work.paragraphs.get(uid=rest.uid).assigned_to is None
    assert Translation.objects.get(pk=work.pk).translator == owner
    assert not Translation.objects.given_to(mira).exists()


def test_paragraphs_do_not_go_to_who_reviews_them() -> None:
    mira, owner = make.known("mira"), make.person("owen", translator=["en"])
    work = request.claim(make.translation(state="requested"), by=owner, at=timezone.now())
    nora = make.person("nora", translator=["en"], reviewer=["en"])
    request.set_reviewer(work, reviewer=nora, by=make.editor(), at=timezone.now())
    uid = work.paragraphs.in_order()[2].uid
    give_paragraphs(work, first=uid, last=uid, to=mira, by=owner, at=timezone.now())
    done = hand_over_all(mira, to=nora, note="", by=make.editor(), at=timezone.now())
    assert [(row.pk, refusal.code) for row, refusal in done.stays] == [(work.pk, "reviewer_is_translator")]
    assert work.paragraphs.get(uid=uid).assigned_to == mira


def test_nothing_moves_to_who_is_absent_or_to_oneself() -> None:
    mira, rows = open_work()
    with expect_refusal("off_duty"):
        hand_over_all(mira, to=off(clara()), note="", by=mira, at=timezone.now())
    with expect_refusal("hands_over_to_themselves"):
        hand_over_all(mira, to=mira, note="", by=mira, at=timezone.now())
    assert Translation.objects.open_work_of(mira).count() == len(rows)


def trainee() -> Person:
    return make.person("timo", trainee=["en"])


@pytest.mark.parametrize("urgency", [1, 2])
def test_what_is_urgent_is_not_for_trainees(urgency: int) -> None:
    free = make.translation(make.article(urgency=urgency), state="requested")
    timo = trainee()
    with expect_refusal("trainee_and_urgent"):
        request.claim(free, by=timo, at=timezone.now())
    with expect_refusal("trainee_and_urgent"):
        request.assign(free, translator=timo, by=make.editor(), at=timezone.now())
    assert Translation.objects.get().state == TranslationState.REQUESTED


def test_a_trainee_translates_as_a_translator_does() -> None:
    free = make.translation(make.article(urgency=3), state="requested")
    mine = request.claim(free, by=trainee(), at=timezone.now())
    make.write(mine)
    assert mine.state == TranslationState.DRAFTING


def test_a_language_that_allows_one_pair_of_eyes_wants_two_over_a_trainee() -> None:
    from_trainee = make.translation(make.article(urgency=3), state="requested")
    mine = request.claim(from_trainee, by=trainee(), at=timezone.now())
    make.write(mine)
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    type(mine.article).objects.filter(pk=mine.article_id).update(urgency=1)
    mine.refresh_from_db()
    with expect_refusal("trainee_needs_review"):
        review.approve_alone(mine, reason="flash", seen=mark_of(mine), by=make.editor(), at=timezone.now())
    mine = request.hand_over(mine, to=clara(), by=make.editor(), at=timezone.now())
    with expect_refusal("trainee_needs_review"):
        review.approve_alone(mine, reason="flash", seen=mark_of(mine), by=make.editor(), at=timezone.now())
