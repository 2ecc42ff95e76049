"""What a reshaped draft takes along: later corrections, late texts, waivers, what checks and the memory make of it."""

from __future__ import annotations

import pytest

from articles.actions.revision import add_revision
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Person
from tests import make
from tests.translations.shaping.drafts import MIRA_WROTE, NOW, body, correct, findings, now, stale, texts, type_into
from translations.actions import draft, review, shaping
from translations.actions.sent_texts import Typed
from translations.models import MemoryEntry, Translation, Waiver
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


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
