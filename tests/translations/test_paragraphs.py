"""Single paragraphs: ready, approved, given to others. Two people over each of them, whoever does what."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from newsroom.models import OutboxMessage, Person
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, paragraphs, review, shaping, undoing, waiving
from translations.actions.sent_texts import Saved, Typed
from translations.findings import findings_of
from translations.models import DraftParagraph, Translation
from translations.rendering import Ground
from translations.sources import source_of
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def fresh(translation: Translation) -> Translation:
    return Translation.objects.get(pk=translation.pk)


def written() -> Translation:
    translation = make.translation()
    make.write(translation)
    return fresh(translation)


def row_of(translation: Translation, role: str = "lead") -> DraftParagraph:
    return translation.paragraphs.get(role=role)


def mark_ready(translation: Translation, row: DraftParagraph, by: Person | None = None) -> None:
    by = by or make.translator_into("en")
    paragraphs.mark_ready(translation, uid=row.uid, seen=row.number, by=by, at=timezone.now())


def approve(translation: Translation, row: DraftParagraph, by: Person | None = None) -> None:
    beside = source_of(fresh(translation)).number
    by = by or make.reviewer_of("en")
    paragraphs.approve_paragraph(translation, uid=row.uid, seen=row.number, beside=beside, by=by, at=timezone.now())


def type_into(translation: Translation, row: DraftParagraph, text: str, by: Person | None = None) -> Saved:
    by = by or make.translator_into("en")
    return draft.save(translation, [Typed(row.uid, row.number, text)], by=by, at=timezone.now())


def test_a_paragraph_marked_ready_is_approved_while_the_rest_is_drafted() -> None:
    translation = written()
    with expect_refusal("not_ready"):
        approve(translation, row_of(translation))
    mark_ready(translation, row_of(translation))
    approve(translation, row_of(translation))
    row = row_of(translation)
    assert (row.approved_by, fresh(translation).state) == (make.reviewer_of("en"), "drafting")


def test_typing_takes_the_mark_and_the_approval_away() -> None:
    translation = written()
    mark_ready(translation, row_of(translation))
    approve(translation, row_of(translation))
    type_into(translation, row_of(translation), "en: lead again")
    row = row_of(translation)
    assert (row.ready_at, row.ready_by, row.approved_at, row.approved_by) == (None, None, None, None)


def test_an_approval_of_a_text_that_moved_on_is_refused() -> None:
    translation = written()
    mark_ready(translation, row_of(translation))
    seen = row_of(translation)
    type_into(translation, seen, "en: lead 2 12")
    mark_ready(translation, row_of(translation))
    with expect_refusal("lost_race"):
        approve(translation, seen)


def test_an_approval_beside_a_source_that_moved_on_is_refused() -> None:
    translation = written()
    row = row_of(translation)
    mark_ready(translation, row)
    make.correction(translation.article)
    given = {"uid": row.uid, "seen": row.number, "by": make.reviewer_of("en"), "at": timezone.now()}
    with expect_refusal("source_changed_meanwhile"):
        paragraphs.approve_paragraph(fresh(translation), beside=1, **given)
    with expect_refusal("still_stale"):
        paragraphs.approve_paragraph(fresh(translation), beside=2, **given)


def test_an_open_error_stops_a_paragraph_and_a_waiver_lets_it_pass() -> None:
    translation = written()
    type_into(translation, row_of(translation), "en: 13 communities")
    mark_ready(translation, row_of(translation))
    with expect_refusal("open_findings"):
        approve(translation, row_of(translation))
    make.waive_all(translation)
    approve(translation, row_of(translation))


def test_nobody_approves_a_paragraph_they_wrote_neither_by_the_verb_nor_in_the_database() -> None:
    both = make.person("both", translator=["en"], reviewer=["en"])
    translation = written()
    row = row_of(translation)
    give(translation, row, row, both)
    type_into(translation, row_of(translation), "en: lead by both 12", by=both)
    make.waive_all(translation)
    mark_ready(translation, row_of(translation), by=both)
    with expect_refusal("wrote_it"):
        approve(translation, row_of(translation), by=both)
    with pytest.raises(IntegrityError), transaction.atomic():
        translation.paragraphs.filter(uid=row.uid).update(approved_by=both, approved_at=timezone.now())
    approve(translation, row_of(translation))


def test_the_approval_of_the_whole_signs_only_the_rest() -> None:
    translation = make.translation(state="in review")
    owen = make.person("owen", reviewer=["en"])
    approve(translation, row_of(translation), by=owen)
    review.approve(translation, seen=mark_of(fresh(translation)), by=make.reviewer_of("en"), at=timezone.now())
    assert row_of(translation).approved_by == owen
    assert row_of(translation, "headline").approved_by == make.reviewer_of("en")


def test_what_still_holds_beside_a_corrected_source_is_read_again_by_somebody_else() -> None:
    translation = written()
    mark_ready(translation, row_of(translation))
    approve(translation, row_of(translation))
    make.correction(translation.article)
    draft.follow(fresh(translation), by=make.translator_into("en"), at=timezone.now(), holds=[row_of(translation).uid])
    assert row_of(translation).approved_at is None


def give(
    translation: Translation, first: DraftParagraph, last: DraftParagraph, to: Person | None, by: Person | None = None
) -> None:
    by = by or make.translator_into("en")
    paragraphs.give_paragraphs(fresh(translation), first=first.uid, last=last.uid, to=to, by=by, at=timezone.now())


def test_who_was_given_paragraphs_writes_those_and_no_others() -> None:
    clara = make.person("clara", translator=["en"])
    translation = written()
    rows = list(translation.paragraphs.in_order())
    with pytest.raises(NotAllowed):
        type_into(translation, rows[3], "en: not mine yet", by=clara)
    give(translation, rows[3], rows[4], clara)
    assert OutboxMessage.objects.filter(to="clara@example.org").count() == 1
    assert type_into(translation, rows[3], "en: hers", by=clara).kept
    assert type_into(translation, rows[0], "en: not hers", by=clara).lost
    assert translation.paragraphs.get(uid=rows[3].uid).written_by == clara
    assert translation.saves.lost().get().text == "en: not hers", "kept all the same"
    with expect_refusal("not_your_paragraph"):
        mark_ready(translation, rows[0], by=clara)
    give(translation, rows[3], rows[4], None)
    with pytest.raises(NotAllowed):
        type_into(fresh(translation), translation.paragraphs.get(uid=rows[3].uid), "en: late", by=clara)


def test_who_was_given_paragraphs_waives_and_shapes_inside_them_alone() -> None:
    clara, at = make.person("clara", translator=["en"]), timezone.now()
    translation = written()
    headline, _line, lead, second, third = translation.paragraphs.in_order()
    give(translation, lead, second, clara)
    own = make.translator_into("en")
    shaping.add(fresh(translation), uid=third.uid, by=own, at=at)
    type_into(translation, lead, "en: 13 communities", by=clara)
    type_into(translation, headline, "en: 99 dykes")
    for row, mine in ((lead, True), (headline, False)):
        rows = list(fresh(translation).paragraphs.in_order())
        key = findings_of(rows, Ground.of(fresh(translation), rows), [])[row.uid][0].finding.key
        if mine:
            waiving.waive(fresh(translation), uid=row.uid, key=key, reason="It is so.", by=clara, at=at)
        else:
            with expect_refusal("not_your_paragraph"):
                waiving.waive(fresh(translation), uid=row.uid, key=key, reason="It is so.", by=clara, at=at)
    for uid in (second.uid, third.uid):
        with expect_refusal("not_your_paragraph"):
            shaping.merge(fresh(translation), uid=uid, by=clara, at=at)
    with expect_refusal("not_your_paragraph"):
        shaping.move(fresh(translation), uid=second.uid, up=False, by=clara, at=at)
    with expect_refusal("not_your_paragraph"):
        shaping.add(fresh(translation), uid=third.uid, by=clara, at=at)
    shaping.move(fresh(translation), uid=lead.uid, up=False, by=clara, at=at)
    added = shaping.add(fresh(translation), uid=lead.uid, by=clara, at=at)
    assert added.assigned_to == clara
    undoing.undo(fresh(translation), by=clara, at=at)
    shaping.move(fresh(translation), uid=third.uid, up=True, by=make.translator_into("en"), at=at)
    with expect_refusal("not_your_paragraph"):
        undoing.undo(fresh(translation), by=clara, at=at)


def test_who_was_given_paragraphs_passes_on_those_alone() -> None:
    clara, tom = make.person("clara", translator=["en"]), make.person("tom", translator=["en"])
    translation = written()
    rows = list(translation.paragraphs.in_order())
    give(translation, rows[3], rows[4], clara)
    with expect_refusal("not_your_paragraph"):
        give(translation, rows[2], rows[3], tom, by=clara)
    give(translation, rows[4], rows[4], tom, by=clara)
    assert [row.assigned_to for row in translation.paragraphs.in_order()[3:5]] == [clara, tom]


def test_a_range_goes_only_to_who_may_write_it_and_does_not_review_it() -> None:
    translation = written()
    rows = list(translation.paragraphs.in_order())
    for person, code in ((make.known("vera"), "not_a_translator"), (None, "no_such_range")):
        with expect_refusal(code):
            give(translation, rows[4], rows[4] if person else rows[1], person)
    both = make.person("both", translator=["en"], reviewer=["en"])
    Translation.objects.filter(pk=translation.pk).update(reviewer=both)
    with expect_refusal("reviewer_is_translator"):
        give(translation, rows[1], rows[2], both)


def test_what_was_given_away_is_reviewed_like_the_rest_and_not_assented_to() -> None:
    clara = make.person("clara", translator=["en"])
    translation = written()
    row = row_of(translation)
    give(translation, row, row, clara)
    type_into(translation, row, "en: lead by clara 12", by=clara)
    make.waive_all(translation)
    mira = make.translator_into("en")
    translation = draft.submit(fresh(translation), seen=mark_of(fresh(translation)), by=mira, at=timezone.now())
    with expect_refusal("nothing_to_assent"):
        review.assent(translation, seen=mark_of(fresh(translation)), by=mira, at=timezone.now())
    review.approve(translation, seen=mark_of(fresh(translation)), by=make.reviewer_of("en"), at=timezone.now())
    row = row_of(translation)
    assert (row.written_by, row.approved_by) == (clara, make.reviewer_of("en"))


def test_what_a_paragraph_began_with_is_kept() -> None:
    translation = written()
    row = row_of(translation)
    assert (row.began_as, row.began_from) == ("", "")
    make.correction(translation.article)
    type_into(fresh(translation), row, "en: 14 communities")
    row = row_of(translation)
    assert (row.began_as, row.began_from) == ("en: lead c", "before")
    entry = make.memory_entry()
    headline = row_of(translation, "headline")
    draft.save(
        fresh(translation),
        [Typed(headline.uid, headline.number, "The dikes hold.", match=entry.pk)],
        by=make.translator_into("en"),
        at=timezone.now(),
    )
    headline = row_of(translation, "headline")
    assert (headline.began_as, headline.began_from) == (entry.target, "memory")
    line = row_of(translation, "dateline")
    type_into(fresh(translation), line, "AHRENFELD (Nordpress)")
    assert row_of(translation, "dateline").began_from == "pattern"
