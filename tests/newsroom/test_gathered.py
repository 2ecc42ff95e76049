"""Rows of another table, read beside a row."""

from __future__ import annotations

import pytest
from django.db.models import OuterRef
from pytest_django import DjangoAssertNumQueries

from newsroom.gathered import Gathered
from newsroom.models import Appointment, Person
from newsroom.roles import DeskRole
from newsroom.sign_in import PersonBackend
from tests import make

pytestmark = pytest.mark.django_db


def test_rows_come_as_mappings_and_none_as_an_empty_list() -> None:
    make.person("vera", translator=["ru", "be"])
    make.person("new")
    held = Gathered(Appointment.objects.filter(person=OuterRef("pk")).order_by("language"), "role", "language")
    found = {person.username: vars(person)["held"] for person in Person.objects.annotate(held=held)}
    assert sorted(row["language"] for row in found["vera"]) == ["be", "ru"]
    assert {row["role"] for row in found["vera"]} == {"translator"}
    assert found["new"] == []


def test_words_and_numbers_come_as_they_are() -> None:
    made = make.person("quote", name='O\'Hara "%s" «Ё»')
    kept = Gathered(Person.objects.filter(pk=OuterRef("pk")), "name", "id")
    (row,) = vars(Person.objects.annotate(kept=kept).get(pk=made.pk))["kept"]
    assert row == {"name": made.name, "id": made.pk}


def test_who_is_signed_in_comes_with_their_appointments(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = make.person("both", translator=["en"], reviewer=["fr"])
    with django_assert_num_queries(1):
        person = PersonBackend().get_user(made.pk)
        assert person is not None
        assert person.languages_as(DeskRole.TRANSLATOR) == ["en"]
        assert person.languages_as(DeskRole.REVIEWER) == ["fr"]
        assert not person.is_editor
    assert PersonBackend().get_user(0) is None
