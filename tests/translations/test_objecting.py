"""“Never tell me this again here”, and what whoever keeps the rules makes of it."""

from __future__ import annotations

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from newsroom.models import LogEntry
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, review
from translations.actions.objecting import answer, object_to, set_level
from translations.actions.sent_texts import Typed
from translations.checks.finding import Severity
from translations.checks.weights import AT_MOST
from translations.findings import Found, findings_of
from translations.models import CheckSetting, Notice, Objection, Translation
from translations.rendering import Ground
from translations.vocabulary import CheckLevel
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

SOURCE = "In 12 Gemeinden tagt der Rat am Abend."
DOUBLED = "In 12 communities the the council meets tonight."
WRONG = "In 14 communities the council meets tonight."


def work_with(text: str) -> Translation:
    work = make.translation(make.article(texts=[SOURCE], headline="Rat tagt am Abend"))
    typed = [
        Typed(row.uid, row.number, text if row.role == "lead" else "Council meets tonight")
        for row in work.paragraphs.in_order()
        if row.role != "dateline"
    ]
    draft.save(work, typed, by=make.translator_into("en"), at=timezone.now())
    return Translation.objects.get(pk=work.pk)


def found(work: Translation, *, person: str = "") -> list[Found]:
    rows = list(work.paragraphs.in_order())
    objections = work.objections.by_person(make.known(person)) if person else []
    by_uid = findings_of(rows, Ground.of(work, rows), work.waivers.all(), objections=objections)
    return by_uid.get(work.paragraphs.get(role="lead").uid, [])


def objected(work: Translation, *, person: str = "mira") -> Objection:
    (one,) = found(work)
    by = make.known(person)
    return object_to(work, uid=one.uid, key=one.finding.key, reason="It is a name.", by=by, at=timezone.now())


def test_it_goes_to_who_keeps_the_rules_with_what_it_was_about() -> None:
    work = work_with(DOUBLED)
    objected(work)
    kept = Objection.objects.get()
    assert (kept.language, kept.check_code, kept.article, kept.reason) == (
        "en",
        "doubled_word",
        work.article,
        "It is a name.",
    )
    assert (kept.source_words, kept.target_words) == (SOURCE, "the the")
    line = LogEntry.objects.get(verb="object")
    assert (line.data["check"], line.data["note"]) == ("doubled_word", "It is a name.")


def test_it_is_folded_away_for_that_person_alone() -> None:
    work = work_with(DOUBLED)
    objected(work)
    assert [one.is_folded for one in found(work, person="mira")] == [True]
    assert [one.is_folded for one in found(work, person="jonas")] == [False]


def test_an_error_stays_heard_and_still_needs_a_waiver() -> None:
    work = work_with(WRONG)
    objected(work)
    (one,) = found(work, person="mira")
    assert (one.is_folded, one.stops) == (False, True)


def test_what_is_said_of_other_words_is_heard_again() -> None:
    work = work_with(DOUBLED)
    objected(work)
    row = work.paragraphs.get(role="lead")
    typed = Typed(row.uid, row.number, DOUBLED.replace("the the", "council council"))
    draft.save(work, [typed], by=make.known("mira"), at=timezone.now())
    assert [one.is_folded for one in found(work, person="mira")] == [False]


def test_nobody_objects_twice_to_what_is_gone_or_where_they_do_not_work() -> None:
    work = work_with(DOUBLED)
    first = objected(work)
    with expect_refusal("objected_already"):
        objected(work)
    with expect_refusal("nothing_to_object"):
        object_to(work, uid=first.uid, key="0" * 24, by=make.known("mira"), at=timezone.now())
    with pytest.raises(NotAllowed):
        objected(work, person="vera")
    assert Objection.objects.get() == first


def test_an_answer_is_a_notice_to_who_objected_and_is_given_once() -> None:
    objection = objected(work_with(DOUBLED))
    with pytest.raises(NotAllowed):
        answer(objection, words="No.", by=make.known("mira"), at=timezone.now())
    with expect_refusal("empty_answer"):
        answer(objection, words=" ", by=make.editor(), at=timezone.now())
    answer(objection, words="The register has it now.", by=make.editor(), at=timezone.now())
    notice = Notice.objects.get(person=make.known("mira"))
    assert (notice.kind, notice.note) == ("heard", "The register has it now.")
    with expect_refusal("objection_answered"):
        answer(objection, words="Again.", by=make.editor(), at=timezone.now())


def test_a_check_is_lowered_in_one_language_and_raised_again() -> None:
    work, editor = work_with(DOUBLED), make.editor()
    assert [one.finding.severity for one in found(work)] == [Severity.WARNING]
    set_level("de", "doubled_word", CheckLevel.OFF, reason="Not there.", by=editor, at=timezone.now())
    assert [one.finding.severity for one in found(work)] == [Severity.WARNING]
    set_level("en", "doubled_word", CheckLevel.HINT, reason="Too loud.", by=editor, at=timezone.now())
    assert [one.finding.severity for one in found(work)] == [Severity.HINT]
    set_level("en", "doubled_word", CheckLevel.OFF, reason="Far too loud.", by=editor, at=timezone.now())
    assert found(work) == []
    set_level("en", "doubled_word", CheckLevel.AS_BUILT, reason="", by=editor, at=timezone.now())
    assert [one.finding.severity for one in found(work)] == [Severity.WARNING]
    told = LogEntry.objects.filter(verb="set check level", language="en").order_by("pk")
    assert [line.data["level"] for line in told] == ["hint", "off", "as built"]


def test_a_lowered_error_stops_nobody_and_keeps_its_key() -> None:
    work = work_with(WRONG)
    (before,) = found(work)
    work = draft.submit(work, seen=mark_of(work), by=make.known("mira"), at=timezone.now())
    set_level("en", "number_changed", CheckLevel.HINT, reason="For a test.", by=make.editor(), at=timezone.now())
    (after,) = found(work)
    assert (after.finding.key, after.stops) == (before.finding.key, False)
    approved = review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    assert approved.state == "approved"


@pytest.mark.parametrize("code", [code for code, severity in AT_MOST.items() if severity == Severity.ERROR])
def test_what_finds_errors_is_never_off(code: str) -> None:
    with expect_refusal("errors_stay_heard"):
        set_level("en", code, CheckLevel.OFF, reason="Quiet!", by=make.editor(), at=timezone.now())
    assert not CheckSetting.objects.exists()


def test_switching_down_needs_an_editor_a_check_and_a_reason() -> None:
    with pytest.raises(NotAllowed):
        set_level("en", "doubled_word", CheckLevel.OFF, reason="x", by=make.known("jonas"), at=timezone.now())
    with expect_refusal("no_such_check"):
        set_level("en", "taste", CheckLevel.OFF, reason="x", by=make.editor(), at=timezone.now())
    with expect_refusal("reason_of_level_missing"):
        set_level("en", "doubled_word", CheckLevel.OFF, reason=" ", by=make.editor(), at=timezone.now())


def test_what_was_decided_is_read_once_and_not_at_every_check(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    work = work_with(DOUBLED)
    set_level("en", "doubled_word", CheckLevel.HINT, reason="Too loud.", by=make.editor(), at=timezone.now())
    rows = list(work.paragraphs.in_order())
    Ground.of(work, rows)
    work = Translation.objects.select_related("article__current").get(pk=work.pk)
    with django_assert_num_queries(2):  # the language, and which quotes were spoken in it
        assert Ground.of(work, rows).levels == {"doubled_word": CheckLevel.HINT}
