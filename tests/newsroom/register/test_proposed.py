"""Names that translators propose: before the editors at once, in nobody's text before one of them has approved."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.actions import register
from newsroom.actions.register import Facts
from newsroom.language.inflection.variants import Kind
from newsroom.models import Concept
from newsroom.refusals import NotAllowed
from newsroom.register import names_in
from newsroom.register.formats import units
from newsroom.register.units import FormUnit
from tests import make

pytestmark = pytest.mark.django_db
FORMS = [FormUnit("de", "Einzugsgebiet"), FormUnit("en", "catchment area")]


def proposed() -> Concept:
    return register.propose(Facts(Kind.TERM), FORMS, by=make.translator_into("en"), at=timezone.now())


def test_a_proposal_is_looked_for_in_texts_once_an_editor_has_approved_it() -> None:
    concept = proposed()
    assert names_in("Das Einzugsgebiet der Sorle", "de") == []
    assert list(units()) == []
    register.approve(concept, seen=register.mark_of(concept), by=make.editor(), at=timezone.now())
    assert [hit.concept for hit in names_in("Das Einzugsgebiet der Sorle", "de")] == [concept.pk]


def test_a_proposal_that_an_editor_changes_is_the_editors() -> None:
    concept = proposed()
    forms = [FormUnit("de", "Einzugsgebiet"), FormUnit("en", "basin")]
    register.change(
        concept, Facts(Kind.TERM), forms, seen=register.mark_of(concept), by=make.editor(), at=timezone.now()
    )
    assert Concept.objects.in_force().get() == concept


def test_only_people_of_the_desk_propose_and_only_editors_approve() -> None:
    with pytest.raises(NotAllowed):
        register.propose(Facts(Kind.TERM), FORMS, by=make.person("nobody"), at=timezone.now())
    concept = proposed()
    with pytest.raises(NotAllowed):
        register.approve(concept, seen=register.mark_of(concept), by=make.translator_into("en"), at=timezone.now())
