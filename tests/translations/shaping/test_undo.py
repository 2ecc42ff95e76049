"""What was done to the shape of a draft is undone as it was, and what was typed since is kept."""

from __future__ import annotations

import pytest

from newsroom.models import Person
from tests import make
from tests.expect import expect_refusal
from tests.translations.shaping.drafts import (
    MIRA_WROTE,
    as_it_stands,
    body,
    correct,
    handed_in,
    now,
    stale,
    texts,
    type_into,
)
from translations.actions import draft, paragraphs, request, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Save, Translation
from translations.vocabulary import WORDS_OF

pytestmark = pytest.mark.django_db


def test_a_merge_is_undone_exactly_and_then_the_split_before_it(work: Translation, mira: Person) -> None:
    type_into(work, body(work)[1], "One.\n\nTwo.", mira)
    first_state = as_it_stands(work)
    shaping.split(work, uid=body(work)[1].uid, by=mira, at=now())
    type_into(work, body(work)[3], "Typed in between.", mira)
    second_state = as_it_stands(work)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    undoing.undo(work, by=mira, at=now())
    assert as_it_stands(work) == second_state
    undoing.undo(work, by=mira, at=now())
    assert as_it_stands(work)[:4] == first_state[:4]
    assert texts(work)[2] == "Typed in between."
    with expect_refusal("nothing_to_undo"):
        undoing.undo(work, by=mira, at=now())


def test_what_was_typed_since_is_kept_and_offered(work: Translation, mira: Person) -> None:
    before = as_it_stands(work)
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    type_into(work, merged, "Typed after the merge.", mira)
    undoing.undo(work, by=mira, at=now())
    assert as_it_stands(work) == before
    offered = Save.objects.all().lost().get()
    assert (offered.text, offered.uid) == ("Typed after the merge.", merged.uid)


def approved_by_jonas(work: Translation, row: DraftParagraph, mira: Person) -> None:
    row = paragraphs.mark_ready(work, uid=row.uid, seen=row.number, by=mira, at=now())
    jonas = make.reviewer_of("en")
    paragraphs.approve_paragraph(work, uid=row.uid, seen=row.number, beside=1, by=jonas, at=now())


def test_original_words_written_since_a_merge_are_approved_by_nobody(work: Translation, mira: Person) -> None:
    make.waive_all(work)
    first, second, _third = body(work)
    for row in (first, second):
        approved_by_jonas(work, row, mira)
    merged = shaping.merge(work, uid=first.uid, by=mira, at=now())
    typed = Typed(WORDS_OF + merged.uid, merged.words_number, "Die Deiche halten")
    assert draft.save(work, [typed], by=mira, at=now()).kept
    undoing.undo(work, by=mira, at=now())
    first, second, _third = body(work)
    assert (first.original_words, first.approved_by, first.approved_at) == ("Die Deiche halten", None, None)
    assert second.approved_by == make.reviewer_of("en"), "what nobody touched stays approved"


def test_an_undone_merge_stays_approved_where_the_original_words_are_the_same(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    quote = Typed(WORDS_OF + second.uid, second.words_number, "Die Deiche halten")
    assert draft.save(work, [quote], by=mira, at=now()).kept
    make.waive_all(work)
    for row in (first, second):
        approved_by_jonas(work, row, mira)
    shaping.merge(work, uid=first.uid, by=mira, at=now())
    undoing.undo(work, by=mira, at=now())
    assert [row.approved_by for row in body(work)] == [make.reviewer_of("en"), make.reviewer_of("en"), None]
    assert [row.original_words for row in body(work)] == ["", "Die Deiche halten", ""]


def test_a_late_save_of_the_merged_text_loses_after_the_undo(work: Translation, mira: Person) -> None:
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    undoing.undo(work, by=mira, at=now())
    assert draft.save(work, [Typed(merged.uid, merged.number, "late")], by=mira, at=now()).lost


def test_what_somebody_else_changed_since_is_not_undone(work: Translation, mira: Person) -> None:
    both = make.person("both", translator=["en"])
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    work = request.hand_over(work, to=both, by=mira, at=now())
    type_into(work, merged, "Other words.", both)
    work = request.hand_over(work, to=mira, by=both, at=now())
    with expect_refusal("shaped_since"):
        undoing.undo(work, by=mira, at=now())


def test_what_was_handed_on_is_not_undone(work: Translation, mira: Person) -> None:
    shaping.move(work, uid=body(work)[0].uid, up=False, by=mira, at=now())
    work = handed_in(work, mira)
    with expect_refusal("shaped_since"):
        undoing.undo(work, by=make.reviewer_of("en"), at=now())


def test_an_undo_that_brings_old_text_back_shows_the_draft_stale_again(work: Translation, mira: Person) -> None:
    story = correct(work, "12", "14")
    work = Translation.objects.get(pk=work.pk)
    lead = body(work)[0]
    draft.save(work, [Typed(lead.uid, lead.number, "", "not for us")], by=mira, at=now())
    assert not Translation.objects.get(pk=work.pk).is_stale
    undoing.undo(work, by=mira, at=now())
    work = Translation.objects.get(pk=work.pk)
    assert (work.is_stale, stale(work), story.meaning) == (True, [MIRA_WROTE[0]], work.article.meaning)


@pytest.fixture
def hugo() -> Person:
    return make.person("hugo", translator=["en"])


def given(work: Translation, first: int, last: int, to: Person | None) -> None:
    rows = body(work)
    by = make.editor()
    paragraphs.give_paragraphs(work, first=rows[first].uid, last=rows[last].uid, to=to, by=by, at=now())


def given_to(work: Translation) -> list[str]:
    return [row.assigned_to.username if row.assigned_to else "" for row in body(work)]


@pytest.mark.parametrize(
    ("hugos", "again"), [((0, 1), ["lisa", "lisa", ""]), ((0, 0), ["lisa", "", ""]), ((1, 2), ["", "lisa", "lisa"])]
)
def test_undoing_a_merge_gives_nothing_back_to_who_handed_it_over(
    work: Translation, mira: Person, hugo: Person, hugos: tuple[int, int], again: list[str]
) -> None:
    lisa = make.person("lisa", translator=["en"])
    given(work, *hugos, to=hugo)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    paragraphs.pass_on(work, hugo, to=lisa, note="", by=make.editor(), at=now())
    undoing.undo(work, by=mira, at=now())
    assert given_to(work) == again


def test_what_was_given_as_one_paragraph_stays_given_as_its_parts(
    work: Translation, mira: Person, hugo: Person
) -> None:
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    given(work, 0, 0, to=hugo)
    undoing.undo(work, by=mira, at=now())
    assert given_to(work) == ["hugo", "hugo", ""]


def test_what_was_taken_back_from_somebody_is_not_theirs_again(work: Translation, mira: Person, hugo: Person) -> None:
    given(work, 0, 2, to=hugo)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    given(work, 0, 0, to=None)
    undoing.undo(work, by=mira, at=now())
    undoing.undo(work, by=mira, at=now())
    assert given_to(work) == ["", "", ""]


def test_who_was_given_one_of_two_has_it_again_when_a_merge_is_undone(
    work: Translation, mira: Person, hugo: Person
) -> None:
    given(work, 0, 0, to=hugo)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    undoing.undo(work, by=mira, at=now())
    assert given_to(work) == ["hugo", "", ""]
