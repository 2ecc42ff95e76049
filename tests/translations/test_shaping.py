"""Prose is not one to one: merge, split, add, move, remove, leave out and in again; each undone as it was."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.utils import timezone

from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Person
from newsroom.refusals import LostRace, NotAllowed
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, request, review, shaping
from translations.actions.draft import Typed
from translations.findings import findings_of
from translations.models import DraftParagraph, MemoryEntry, Save, Translation, Waiver
from translations.rendering import Ground
from translations.vocabulary import Origin
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

NOW = make.NOON
MIRA_WROTE = (
    "After persistent rain, the water board raised its warning level on Tuesday. 12 communities are affected.",
    "“The dykes are holding,” said the head of the flood centre, Katrin Mehlhorn.",
    "Two bridges stay closed until Friday.",
)


def now() -> datetime:
    return timezone.now()


@pytest.fixture
def work() -> Translation:
    return written(make.translation())


@pytest.fixture
def mira(work: Translation) -> Person:
    assert work.translator is not None
    return work.translator


def written(made: Translation) -> Translation:
    texts = ["Flood on the Sorle", None, *MIRA_WROTE]
    typed = [Typed(row.uid, row.number, text) for row, text in zip(rows(made), texts, strict=True) if text is not None]
    assert made.translator is not None
    draft.save(made, typed, by=made.translator, at=now())
    return made


def rows(translation: Translation) -> list[DraftParagraph]:
    return list(translation.paragraphs.in_order())


def body(translation: Translation) -> list[DraftParagraph]:
    return rows(translation)[2:]


def texts(translation: Translation) -> list[str]:
    return [row.text for row in body(translation)]


def type_into(translation: Translation, row: DraftParagraph, text: str, by: Person) -> None:
    row = translation.paragraphs.get(uid=row.uid)
    assert draft.save(translation, [Typed(row.uid, row.number, text)], by=by, at=now()).kept


def stale(translation: Translation) -> list[str]:
    fresh = Translation.objects.get(pk=translation.pk)
    since = draft.since_of(draft.source_of(fresh))
    return [row.text for row in rows(fresh) if row.is_stale(since)]


def as_it_stands(translation: Translation) -> list[tuple[object, ...]]:
    """All that an undo has to give back."""
    return [
        (
            row.uid,
            row.position,
            row.role,
            tuple(row.sources),
            row.text,
            row.origin,
            row.based_on,
            row.left_out,
            row.written_by_id,
            row.mended_by_id,
            row.approved_by_id,
            row.approved_at,
            row.override,
        )
        for row in rows(translation)
    ]


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
    shaping.undo(work, by=mira, at=NOW)
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
    shaping.undo(work, by=mira, at=now())
    assert (texts(work)[2], body(work)[2].left_out) == ("", "known here")
    shaping.undo(work, by=mira, at=now())
    assert (texts(work)[2], body(work)[2].left_out) == (MIRA_WROTE[2], "")


def test_a_page_that_saw_another_order_judges_nothing(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    seen = mark_of(work)
    shaping.move(work, uid=first.uid, up=False, by=mira, at=NOW)
    with pytest.raises(LostRace):
        draft.submit(work, seen=seen, by=mira, at=now())
    with pytest.raises(LostRace):
        shaping.merge(work, uid=second.uid, seen=seen, by=mira, at=NOW)


# Later corrections.


def correct(work: Translation, old: str, new: str) -> Article:
    return make.correction(Translation.objects.get(pk=work.pk).article, old=old, new=new)


def test_a_correction_makes_the_merged_paragraph_stale_alone(work: Translation, mira: Person) -> None:
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=NOW)
    assert stale(work) == []
    correct(work, "Mehlhorn", "Mehlkorn")
    assert stale(work) == [texts(work)[0]]


def test_merging_text_of_different_age_makes_nothing_stale_and_nothing_fresh(work: Translation, mira: Person) -> None:
    correct(work, "Freitag", "Samstag")
    work = Translation.objects.get(pk=work.pk)
    type_into(work, body(work)[2], "Two bridges stay closed until Saturday.", mira)
    shaping.merge(work, uid=body(work)[1].uid, by=mira, at=NOW)
    assert stale(work) == []
    correct(work, "12", "14")
    work = Translation.objects.get(pk=work.pk)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=NOW)
    assert stale(work) == texts(work)


def test_both_halves_become_stale_with_their_source(work: Translation, mira: Person) -> None:
    first = body(work)[0]
    type_into(work, first, "One.\n\nTwo.", mira)
    shaping.split(work, uid=first.uid, by=mira, at=NOW)
    correct(work, "12", "14")
    assert stale(work) == ["One.", "Two."]


def test_following_the_source_tears_nothing_apart(work: Translation, mira: Person) -> None:
    first, second, third = body(work)
    type_into(work, first, "One.\n\nTwo.", mira)
    halves = shaping.split(work, uid=first.uid, by=mira, at=NOW)
    own = shaping.add(work, uid=halves[1].uid, by=mira, at=NOW)
    shaping.move(work, uid=third.uid, up=True, by=mira, at=NOW)
    order = [row.uid for row in body(work)]
    assert order == [first.uid, halves[1].uid, own.uid, third.uid, second.uid]
    story = Translation.objects.get(pk=work.pk).article
    assert story.current is not None
    known = [(p.id, p.role, p.text) for p in story.current.texts]
    fresh = [*known[:2], (None, Role.TEXT, "Neu ist dieser Absatz."), *known[2:]]
    add_revision(story, kind=RevisionKind.UPDATE, texts=fresh, dateline=story.current.line, by=None, at=now())
    draft.follow(work, by=mira, at=now())
    after = [row.uid for row in body(work)]
    assert [uid for uid in after if uid in order] == order
    new = next(row for row in body(work) if row.uid not in order)
    assert after[after.index(new.uid) - 1] in {own.uid, third.uid}


def test_what_nobody_moved_follows_the_source(work: Translation, mira: Person) -> None:
    first, second, third = body(work)
    shaping.merge(work, uid=first.uid, by=mira, at=NOW)
    story = Translation.objects.get(pk=work.pk).article
    assert story.current is not None
    known = [(p.id, p.role, p.text) for p in story.current.texts]
    moved = [known[0], known[3], known[1], known[2]]
    add_revision(story, kind=RevisionKind.UPDATE, texts=moved, dateline=story.current.line, by=None, at=now())
    assert stale(work) == []
    draft.follow(Translation.objects.get(pk=work.pk), by=mira, at=now())
    assert [row.uid for row in body(work)] == [third.uid, first.uid]
    assert second.uid in body(work)[1].came_from


# What was said of paragraphs, checks, memory.


def test_a_late_text_for_a_swallowed_paragraph_is_offered_where_it_went(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    shaping.merge(work, uid=first.uid, by=mira, at=NOW)
    saved = draft.save(work, [Typed(second.uid, second.number, "late")], by=mira, at=now())
    assert [typed.text for typed in saved.lost] == ["late"]
    saved = draft.save(work, [Typed(first.uid, first.number, "late too")], by=mira, at=now())
    assert [typed.text for typed in saved.lost] == ["late too"]
    assert second.uid in body(work)[0].came_from


def test_a_number_in_the_other_half_is_not_missing(work: Translation, mira: Person) -> None:
    first = body(work)[0]
    split_up = MIRA_WROTE[0].replace("Tuesday. 12", "Tuesday.\n\n12")
    type_into(work, first, split_up, mira)
    halves = shaping.split(work, uid=first.uid, by=mira, at=NOW)
    assert [found.finding.check for half in halves for found in findings(work)[half.uid]] == []
    type_into(work, halves[1], "13 communities are affected.", mira)
    assert findings(work)[halves[0].uid] == []
    (found,) = findings(work)[halves[1].uid]
    assert [halves[1].text[span.start : span.end] for span in found.finding.target] == ["12"]  # where 13 stands now


def findings(work: Translation) -> dict[str, list]:  # type: ignore[type-arg]
    fresh = Translation.objects.get(pk=work.pk)
    return findings_of(rows(fresh), Ground.of(fresh, rows(fresh)), fresh.waivers.all())


def test_a_waiver_holds_for_the_words_wherever_they_go(work: Translation, mira: Person) -> None:
    first, second, _third = body(work)
    type_into(work, first, "After persistent rain, the water board raised its warning level on Tuesday.", mira)
    make.waive_all(work)
    assert Waiver.objects.filter(uid=first.uid).exists()
    shaping.move(work, uid=first.uid, up=False, by=mira, at=NOW)
    shaping.merge(work, uid=second.uid, by=mira, at=NOW)
    assert [row.uid for row in body(work)].count(first.uid) == 0
    assert [found for those in findings(work).values() for found in those if found.stops] == []


def test_half_a_paragraph_is_not_taught_as_the_whole(work: Translation, mira: Person) -> None:
    type_into(work, body(work)[0], MIRA_WROTE[0].replace("Tuesday. 12", "Tuesday.\n\n12"), mira)
    shaping.split(work, uid=body(work)[0].uid, by=mira, at=NOW)
    work = Translation.objects.get(pk=work.pk)
    work = draft.submit(work, seen=mark_of(work), by=mira, at=now())
    make.waive_all(work)
    review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=now())
    taught = dict(MemoryEntry.objects.values_list("source", "target"))
    assert taught[make.TEXTS[0]] == MIRA_WROTE[0]
    assert taught["12 Gemeinden sind betroffen."] == "12 communities are affected."


# Two people over every paragraph.


def test_a_reviewer_shapes_in_review_and_everybody_else_may_not(work: Translation, mira: Person) -> None:
    work = handed_in(work, mira)
    with pytest.raises(NotAllowed):
        shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    shaping.merge(work, uid=body(work)[0].uid, by=make.reviewer_of("en"), at=now())
    assert body(work)[0].written_by == mira


def handed_in(work: Translation, mira: Person) -> Translation:
    work = Translation.objects.get(pk=work.pk)
    make.waive_all(work)
    return draft.submit(work, seen=mark_of(work), by=mira, at=now())


def test_two_writers_are_not_made_one(work: Translation, mira: Person) -> None:
    work, jonas = handed_in(work, mira), make.reviewer_of("en")
    second = body(work)[1]
    review.mend(work, [Typed(second.uid, second.number, "Nothing like that was ever said.")], by=jonas, at=now())
    assert body(work)[1].written_by == jonas
    with expect_refusal("two_writers"):
        shaping.merge(work, uid=body(work)[0].uid, by=jonas, at=now())


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


# Undo.


def test_a_merge_is_undone_exactly_and_then_the_split_before_it(work: Translation, mira: Person) -> None:
    type_into(work, body(work)[1], "One.\n\nTwo.", mira)
    first_state = as_it_stands(work)
    shaping.split(work, uid=body(work)[1].uid, by=mira, at=now())
    type_into(work, body(work)[3], "Typed in between.", mira)
    second_state = as_it_stands(work)
    shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    shaping.undo(work, by=mira, at=now())
    assert as_it_stands(work) == second_state
    shaping.undo(work, by=mira, at=now())
    assert as_it_stands(work)[:4] == first_state[:4]
    assert texts(work)[2] == "Typed in between."
    with expect_refusal("nothing_to_undo"):
        shaping.undo(work, by=mira, at=now())


def test_what_was_typed_since_is_kept_and_offered(work: Translation, mira: Person) -> None:
    before = as_it_stands(work)
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    type_into(work, merged, "Typed after the merge.", mira)
    shaping.undo(work, by=mira, at=now())
    assert as_it_stands(work) == before
    offered = Save.objects.all().lost().get()
    assert (offered.text, offered.uid) == ("Typed after the merge.", merged.uid)


def test_a_late_save_of_the_merged_text_loses_after_the_undo(work: Translation, mira: Person) -> None:
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    shaping.undo(work, by=mira, at=now())
    assert draft.save(work, [Typed(merged.uid, merged.number, "late")], by=mira, at=now()).lost


def test_what_somebody_else_changed_since_is_not_undone(work: Translation, mira: Person) -> None:
    both = make.person("both", translator=["en"])
    merged = shaping.merge(work, uid=body(work)[0].uid, by=mira, at=now())
    work = request.hand_over(work, to=both, by=mira, at=now())
    type_into(work, merged, "Other words.", both)
    work = request.hand_over(work, to=mira, by=both, at=now())
    with expect_refusal("shaped_since"):
        shaping.undo(work, by=mira, at=now())


def test_what_was_handed_on_is_not_undone(work: Translation, mira: Person) -> None:
    shaping.move(work, uid=body(work)[0].uid, up=False, by=mira, at=now())
    work = handed_in(work, mira)
    with expect_refusal("shaped_since"):
        shaping.undo(work, by=make.reviewer_of("en"), at=now())


def test_an_undo_that_brings_old_text_back_shows_the_draft_stale_again(work: Translation, mira: Person) -> None:
    story = correct(work, "12", "14")
    work = Translation.objects.get(pk=work.pk)
    lead = body(work)[0]
    draft.save(work, [Typed(lead.uid, lead.number, "", "not for us")], by=mira, at=now())
    assert not Translation.objects.get(pk=work.pk).is_stale
    shaping.undo(work, by=mira, at=now())
    work = Translation.objects.get(pk=work.pk)
    assert (work.is_stale, stale(work), story.meaning) == (True, [MIRA_WROTE[0]], work.article.meaning)
