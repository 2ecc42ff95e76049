"""The register changes by desk verbs alone, and a text is read with what stands in it now."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from newsroom.actions import register
from newsroom.actions.register import Facts, mark_of
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.models import Concept, ConceptForm, LogEntry
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.register import forms_of, names_in, place_in_register
from newsroom.register.units import FormUnit
from newsroom.workflow import Mark
from tests import make

pytestmark = pytest.mark.django_db

MINSK = [FormUnit("ru", "Минск"), FormUnit("de", "Minsk"), FormUnit("be", "Мінск")]


def minsk(*more: FormUnit, key: str = "") -> Concept:
    return register.add(Facts(Kind.PLACE, "be"), [*MINSK, *more], by=make.editor(), at=timezone.now(), key=key)


def test_an_editor_adds_a_name_and_texts_know_it_at_once() -> None:
    assert names_in("в Минске", "ru") == []
    concept = minsk()
    (hit,) = names_in("в Минске", "ru")
    assert (hit.concept, hit.form, hit.forms["de"]) == (concept.pk, "Минск", ["Minsk"])
    assert LogEntry.objects.get().verb == "add"


def test_others_may_not() -> None:
    with pytest.raises(NotAllowed):
        register.add(Facts(Kind.PLACE), MINSK, by=make.translator_into("en"), at=timezone.now())


def test_what_was_rolled_back_is_not_found() -> None:
    with transaction.atomic():
        minsk()
        assert names_in("в Минске", "ru")
        transaction.set_rollback(True)
    assert names_in("в Минске", "ru") == []
    minsk()
    assert names_in("в Минске", "ru")


def test_a_change_is_logged_and_takes_the_signature_away() -> None:
    concept = minsk()
    register.approve(concept, seen=mark_of(concept), by=make.editor(), at=timezone.now())
    concept.refresh_from_db()
    assert concept.approved_by == make.editor()
    forms = [*MINSK[:2], FormUnit("be", "Менск")]
    changed = register.change(
        concept, Facts(Kind.PLACE, "be"), forms, seen=mark_of(concept), by=make.editor(), at=timezone.now()
    )
    assert changed.approved_by is None
    entry = LogEntry.objects.get(verb="change")
    assert [form["text"] for form in entry.data["gone"]] == ["Мінск"]
    assert [form["text"] for form in entry.data["new"]] == ["Менск"]
    assert names_in("у Мінску", "be") == []


def test_a_change_of_nothing_leaves_all_as_it_is() -> None:
    concept = minsk()
    again = register.change(
        concept, Facts(Kind.PLACE, "be"), MINSK, seen=mark_of(concept), by=make.editor(), at=timezone.now()
    )
    assert again.stamp == concept.stamp
    assert LogEntry.objects.count() == 1


def test_two_forms_change_places() -> None:
    concept = minsk(FormUnit("de", "Mensk", Status.ALLOWED))
    forms = [FormUnit("de", "Minsk", Status.FORBIDDEN, "old"), FormUnit("de", "Mensk")]
    register.change(concept, Facts(Kind.PLACE), forms, seen=mark_of(concept), by=make.editor(), at=timezone.now())
    assert [(form.text, form.status) for form in forms_of([concept.pk], "de")[concept.pk]] == [
        ("Mensk", "preferred"),
        ("Minsk", "forbidden"),
    ]


def test_a_change_of_what_somebody_else_changed_is_refused() -> None:
    concept = minsk()
    with pytest.raises(LostRace):
        register.change(concept, Facts(Kind.TERM), MINSK, seen=Mark("7"), by=make.editor(), at=timezone.now())


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (FormUnit("de", "Minsk"), "form_twice"),
        (FormUnit("de", "Mensk"), "two_preferred_forms"),
        (FormUnit("pl", "  "), "form_without_words"),
        (FormUnit("", "Minsk"), "form_without_words"),
        (FormUnit("pl", "M" * 301), "form_too_long"),
        (FormUnit("pl", "Minsk", Status.FORBIDDEN), "reason_missing"),
    ],
)
def test_forms_that_cannot_stand_are_refused_in_words(form: FormUnit, code: str) -> None:
    with pytest.raises(Unfit) as refused:
        minsk(form)
    assert refused.value.code == code
    assert str(refused.value)
    assert not Concept.objects.exists()


def test_the_database_keeps_one_preferred_form_too() -> None:
    concept = minsk()
    with pytest.raises(IntegrityError), transaction.atomic():
        ConceptForm.objects.create(concept=concept, language="de", text="Mensk", status="preferred")


def test_duplicates_become_one() -> None:
    kept, other = minsk(key="a"), minsk(FormUnit("pl", "Mińsk"), FormUnit("de", "Mensk", Status.ALLOWED), key="b")
    third = register.add(
        Facts(Kind.PLACE, note="capital"),
        [FormUnit("de", "Minsk-City"), FormUnit("ru", "Менск", Status.FORBIDDEN, "old")],
        by=make.editor(),
        at=timezone.now(),
    )
    merged = register.merge(kept, [other, third], by=make.editor(), at=timezone.now())
    assert Concept.objects.get() == merged
    assert merged.note == "capital"
    statuses = {(form.language, form.text): form.status for form in merged.forms.all()}
    assert statuses[("de", "Minsk")] == "preferred"
    assert statuses[("de", "Minsk-City")] == "allowed"
    assert statuses[("ru", "Менск")] == "forbidden"
    assert len(statuses) == 7
    assert LogEntry.objects.get(verb="merge").data["merged"][0] == {"key": "b", "name": "Мінск"}


def test_a_merge_of_what_is_gone_is_refused() -> None:
    kept, other = minsk(), minsk()
    register.remove(other, by=make.editor(), at=timezone.now())
    with pytest.raises(Unfit):
        register.merge(kept, [other], by=make.editor(), at=timezone.now())


def test_what_is_removed_is_found_no_more_and_the_log_keeps_it() -> None:
    concept = minsk()
    register.remove(concept, by=make.editor(), at=timezone.now())
    assert names_in("в Минске", "ru") == []
    assert len(LogEntry.objects.get(verb="remove").data["forms"]) == 3


def test_a_place_is_called_as_the_other_language_calls_it() -> None:
    minsk()
    assert place_in_register("МИНСК", "ru", "be") == "Мінск"
    assert place_in_register("Минске", "ru", "de") == "Minsk"
    assert place_in_register("Минск", "ru", "ar") is None
    assert place_in_register("Минск-Арена", "ru", "de") is None


def test_finding_names_asks_the_database_once(django_assert_num_queries: object) -> None:
    minsk()
    names_in("в Минске", "ru")
    with django_assert_num_queries(1):  # type: ignore[operator]
        names_in("в Минске и у Минска", "ru")
