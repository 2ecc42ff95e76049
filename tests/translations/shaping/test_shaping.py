"""Prose is not one to one: merge, split, add, move, remove, leave out and in again, and by whom."""

from __future__ import annotations

import pytest

from articles.vocabulary import Role
from newsroom.models import Person
from newsroom.refusals import LostRace, NotAllowed
from tests import make
from tests.expect import expect_refusal
from tests.translations.shaping.drafts import (
    MIRA_WROTE,
    NOW,
    as_it_stands,
    body,
    handed_in,
    now,
    rows,
    texts,
    type_into,
)
from translations.actions import draft, request, review, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.vocabulary import Origin
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def test_merged_paragraphs_render_both_sources_in_order(work: Translation, mira: Person) -> None:
    first, second, third = body(work)
    shaping.merge(work, uid=first.uid, by=mira, at=NOW)
    merged, last = body(work)
    assert merged.text == f"{MIRA_WROTE[0]} {MIRA_WROTE[1]}"
    assert merged.sources == [*first.sources, *second.sources]
    assert (merged.uid, merged.role, last.uid) == (first.uid, Role.LEAD, third.uid)
    assert [row.position for row in rows(work)] == [0, 1, 2, 3]


def test_chinese_is_merged_without_a_space() -> None:
    work = make.translation(language="zh-hans")
    make.write(work, "大坝稳固。")
    assert work.translator is not None
    shaping.merge(work, uid=body(work)[0].uid, by=work.translator, at=NOW)
    assert texts(work)[0] == "大坝稳固。大坝稳固。"


def test_marks_that_meet_are_not_misread(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    type_into(work, first, "*One*", mira)
    type_into(work, second, "**Two**", mira)
    shaping.merge(work, uid=first.uid, by=mira, at=NOW)
    assert texts(work)[0] == "*One* **Two**"


def test_a_split_paragraph_renders_its_source_twice(work: Translation, mira: Person) -> None:
    first = body(work)[0]
    type_into(work, first, "One.\n\nTwo.\n \nThree.", mira)
    shaping.split(work, uid=first.uid, by=mira, at=NOW)
    assert texts(work)[:3] == ["One.", "Two.", "Three."]
    assert all(row.sources == first.sources for row in body(work)[:3])
    assert [row.role for row in body(work)[:3]] == [Role.LEAD, Role.TEXT, Role.TEXT]
    assert [row.position for row in rows(work)] == list(range(7))


@pytest.mark.parametrize("text", ["One. Two.", "One.\n\n  \n", "*One\n\ntwo*", "[One\n\ntwo](https://example.org/)"])
def test_a_split_needs_a_blank_line_between_words(text: str, work: Translation, mira: Person) -> None:
    first = body(work)[0]
    type_into(work, first, text, mira)
    before = as_it_stands(work)
    with expect_refusal("nowhere_to_split"):
        shaping.split(work, uid=first.uid, by=mira, at=NOW)
    assert as_it_stands(work) == before


def test_an_own_paragraph_is_added_written_and_removed(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    own = shaping.add(work, uid=first.uid, by=mira, at=NOW)
    assert [row.uid for row in body(work)][:3] == [first.uid, own.uid, second.uid]
    assert (own.sources, own.written_by_id) == ([], None)
    type_into(work, own, "The Sorle is a river in the north.", mira)
    shaping.remove(work, uid=own.uid, by=mira, at=NOW)
    assert [row.uid for row in body(work)][:2] == [first.uid, second.uid]
    undoing.undo(work, by=mira, at=NOW)
    assert texts(work)[1] == "The Sorle is a river in the north."


def test_what_renders_the_source_is_left_out_not_removed(work: Translation, mira: Person) -> None:
    with expect_refusal("not_ones_own"):
        shaping.remove(work, uid=body(work)[0].uid, by=mira, at=NOW)


def test_a_paragraph_moves_within_the_text_alone(work: Translation, mira: Person) -> None:
    first, second, third = body(work)
    shaping.move(work, uid=third.uid, up=True, by=mira, at=NOW)
    assert [row.uid for row in body(work)] == [first.uid, third.uid, second.uid]
    shaping.move(work, uid=first.uid, up=False, by=mira, at=NOW)
    assert [row.uid for row in body(work)] == [third.uid, first.uid, second.uid]
    for uid, up in ((third.uid, True), (second.uid, False)):
        with expect_refusal("nowhere_to_move"):
            shaping.move(work, uid=uid, up=up, by=mira, at=NOW)


def test_headline_and_dateline_stay_where_they_are(work: Translation, mira: Person) -> None:
    for row in rows(work)[:2]:
        with expect_refusal("only_of_the_text"):
            shaping.merge(work, uid=row.uid, by=mira, at=NOW)
        with expect_refusal("only_of_the_text"):
            shaping.move(work, uid=row.uid, up=False, by=mira, at=NOW)
    with expect_refusal("nothing_below"):
        shaping.merge(work, uid=body(work)[-1].uid, by=mira, at=NOW)


def test_what_was_left_out_comes_back_with_its_text(work: Translation, mira: Person) -> None:
    third = body(work)[2]
    draft.save(work, [Typed(third.uid, third.number, "", "known here")], by=mira, at=now())
    assert texts(work)[2] == ""
    shaping.take_in(work, uid=third.uid, by=mira, at=now())
    assert (texts(work)[2], body(work)[2].left_out) == (MIRA_WROTE[2], "")
    undoing.undo(work, by=mira, at=now())
    assert (texts(work)[2], body(work)[2].left_out) == ("", "known here")
    undoing.undo(work, by=mira, at=now())
    assert (texts(work)[2], body(work)[2].left_out) == (MIRA_WROTE[2], "")


def test_a_page_that_saw_another_order_judges_nothing(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    seen = mark_of(work)
    shaping.move(work, uid=first.uid, up=False, by=mira, at=NOW)
    with pytest.raises(LostRace):
        draft.submit(work, seen=seen, by=mira, at=now())
    with pytest.raises(LostRace):
        shaping.merge(work, uid=second.uid, seen=seen, by=mira, at=NOW)


def test_a_reviewer_shapes_in_review_and_everybody_else_may_not(work: Translation, mira: Person) -> None:
    work = handed_in(work, mira)
    with pytest.raises(NotAllowed):
        shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    shaping.merge(work, uid=body(work)[0].uid, by=make.reviewer_of("en"), at=now())
    assert body(work)[0].written_by == mira


def test_two_writers_are_not_made_one(work: Translation, mira: Person) -> None:
    work, jonas = handed_in(work, mira), make.reviewer_of("en")
    second = body(work)[1]
    review.mend(work, [Typed(second.uid, second.number, "Nothing like that was ever said.")], by=jonas, at=now())
    assert body(work)[1].written_by == jonas
    with expect_refusal("two_writers"):
        shaping.merge(work, uid=body(work)[0].uid, by=jonas, at=now())


def test_what_was_merged_waits_for_assent_only_where_all_of_it_was_written_anew(
    work: Translation, mira: Person
) -> None:
    cora = make.person("cora", translator=["en"], reviewer=["en"])
    work = request.hand_over(work, to=cora, by=mira, at=now())
    type_into(work, body(work)[0], MIRA_WROTE[0] + " Cora.", cora)
    work = request.hand_over(Translation.objects.get(pk=work.pk), to=mira, by=cora, at=now())
    work = handed_in(work, mira)
    second = body(work)[1]
    review.mend(work, [Typed(second.uid, second.number, "Nothing like\n\nthat was said.")], by=cora, at=now())
    shaping.split(work, uid=second.uid, by=cora, at=now())
    assert work.paragraphs.written_anew_for(mira).count() == 2, "both halves of it"
    shaping.merge(work, uid=body(work)[0].uid, by=cora, at=now())
    assert work.paragraphs.written_anew_for(mira).get().text == "that was said."


def test_half_a_paragraph_written_anew_is_its_reviewers(work: Translation, mira: Person) -> None:
    type_into(work, body(work)[0], MIRA_WROTE[0].replace("Tuesday. 12", "Tuesday.\n\n12"), mira)
    work, jonas = handed_in(work, mira), make.reviewer_of("en")
    _first, half = shaping.split(work, uid=body(work)[0].uid, by=jonas, at=now())
    for text in ("A dozen places are affected.", "A dozen small places had to leave.", "Many had to leave at once."):
        half.refresh_from_db()
        review.mend(work, [Typed(half.uid, half.number, text)], by=jonas, at=now())
    half.refresh_from_db()
    assert half.written_by == jonas
    with expect_refusal("wrote_it"):
        review.approve(Translation.objects.get(pk=work.pk), seen=mark_of(work), by=jonas, at=now())


def test_a_merged_paragraph_mended_a_little_stays_its_translators(work: Translation, mira: Person) -> None:
    work, jonas = handed_in(work, mira), make.reviewer_of("en")
    merged = shaping.merge(work, uid=body(work)[1].uid, by=jonas, at=now())
    text = merged.text.replace("Two bridges", "Both bridges")
    review.mend(work, [Typed(merged.uid, merged.number, text)], by=jonas, at=now())
    merged.refresh_from_db()
    assert (merged.written_by, merged.mended_by) == (mira, jonas)


def test_machines_words_stay_marked(work: Translation, mira: Person) -> None:
    work.paragraphs.filter(uid=body(work)[1].uid).update(origin=Origin.MACHINE)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=NOW)
    assert body(work)[0].origin == Origin.MACHINE
