"""Errors stop approval until they are repaired or a person signs that they are none."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import LogEntry
from newsroom.refusals import NotAllowed, Unfit
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, review, waiving
from translations.actions.sent_texts import Typed
from translations.findings import Found, findings_of
from translations.models import DraftParagraph, Translation, Waiver
from translations.rendering import Ground
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

SOURCE = "In 12 Gemeinden bleiben die Brücken gesperrt."


def in_review(text: str) -> Translation:
    work = make.translation(make.article(texts=[SOURCE], headline="Brücken bleiben gesperrt"))
    mira = make.translator_into("en")
    typed = [
        Typed(row.uid, row.number, text if row.role == "lead" else "Bridges stay closed")
        for row in work.paragraphs.in_order()
        if row.role != "dateline"
    ]
    draft.save(work, typed, by=mira, at=timezone.now())
    return draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())


def lead(work: Translation) -> DraftParagraph:
    return work.paragraphs.get(role="lead")


def errors(work: Translation) -> list[Found]:
    rows = list(work.paragraphs.all())
    found = findings_of(rows, Ground.of(work, rows), work.waivers.all())
    return [one for those in found.values() for one in those if one.stops]


def approve(work: Translation) -> Translation:
    work.refresh_from_db()
    return review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())


def test_a_wrong_number_stops_approval_and_the_right_one_does_not() -> None:
    work = in_review("In 14 communities the bridges stay closed.")
    with expect_refusal("open_findings"):
        approve(work)
    with pytest.raises(Unfit, match=r"“12”.*“14”"):
        approve(work)
    row = lead(work)
    review.mend(
        work,
        [Typed(row.uid, row.number, "In 12 communities the bridges stay closed.")],
        by=make.reviewer_of("en"),
        at=timezone.now(),
    )
    assert approve(work).state == "approved"


def test_a_signed_waiver_lets_it_through_and_the_log_knows_who_signed() -> None:
    work = in_review("In 14 communities the bridges stay closed.")
    (found,) = errors(work)
    jonas = make.reviewer_of("en")
    waiving.waive(work, uid=found.uid, key=found.finding.key, reason="The provider rang.", by=jonas, at=timezone.now())
    assert errors(work) == []
    assert approve(work).state == "approved"
    entry = LogEntry.objects.get(verb="waive")
    assert (entry.person, entry.data["check"]) == (jonas, found.finding.check)
    assert "The provider rang." in entry.data.values()


def test_a_waiver_holds_for_what_was_said_and_not_for_another_number() -> None:
    work = in_review("In 14 communities the bridges stay closed.")
    (found,) = errors(work)
    jonas = make.reviewer_of("en")
    waiving.waive(work, uid=found.uid, key=found.finding.key, reason="It is so.", by=jonas, at=timezone.now())
    row = lead(work)
    review.mend(
        work, [Typed(row.uid, row.number, "The bridges stay closed in 14 communities.")], by=jonas, at=timezone.now()
    )
    assert errors(work) == [], "the same said in another place"
    row = lead(work)
    review.mend(
        work, [Typed(row.uid, row.number, "The bridges stay closed in 15 communities.")], by=jonas, at=timezone.now()
    )
    assert len(errors(work)) == 1


def test_a_waiver_taken_back_stops_again() -> None:
    work = in_review("In 14 communities the bridges stay closed.")
    (found,) = errors(work)
    mira = make.translator_into("en")
    signed = waiving.waive(work, uid=found.uid, key=found.finding.key, reason="It is so.", by=mira, at=timezone.now())
    waiving.take_back(signed, by=make.reviewer_of("en"), at=timezone.now())
    assert len(errors(work)) == 1
    with expect_refusal("no_such_waiver"):
        waiving.take_back(signed, by=mira, at=timezone.now())


def test_no_waiver_without_a_reason_without_a_finding_or_without_the_right() -> None:
    work = in_review("In 14 communities the bridges stay closed.")
    (found,) = errors(work)
    key, uid, now = found.finding.key, found.uid, timezone.now()
    with expect_refusal("note_missing"):
        waiving.waive(work, uid=uid, key=key, reason=" ", by=make.editor(), at=now)
    with expect_refusal("no_such_finding"):
        waiving.waive(work, uid=uid, key="0" * 24, reason="x", by=make.editor(), at=now)
    with pytest.raises(NotAllowed):
        waiving.waive(work, uid=uid, key=key, reason="x", by=make.translator_into("ru"), at=now)
    assert not Waiver.objects.exists()
