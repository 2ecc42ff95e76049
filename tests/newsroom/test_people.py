"""People: what their roles let them do, and what stays of somebody who left."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone

from newsroom.models import Appointment, LogEntry, Person
from newsroom.roles import IN_ADMIN, DeskRole
from tests import make

pytestmark = pytest.mark.django_db


def test_a_translators_role_is_for_a_language_and_an_editors_for_none() -> None:
    ines = make.editor()
    for role, language in ((DeskRole.TRANSLATOR, ""), (DeskRole.EDITOR, "de")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Appointment.objects.create(person=ines, role=role, language=language)


@pytest.mark.parametrize("model", sorted(IN_ADMIN))
@pytest.mark.parametrize("verb", ["view", "add", "change", "delete"])
def test_admin_asks_the_one_table(model: str, verb: str) -> None:
    app, name = model.split(".")
    row = IN_ADMIN[model][("view", "add", "change", "delete").index(verb)]
    cast = {
        DeskRole.EDITOR: make.editor(),
        DeskRole.ADMINISTRATOR: make.known("ada"),
        DeskRole.TRANSLATOR: make.known("mira"),
        DeskRole.REVIEWER: make.known("jonas"),
    }
    for role, person in cast.items():
        assert person.has_perm(f"{app}.{verb}_{name}") is (role in row)


@pytest.mark.parametrize("permission", ["articles.publish_section", "articles.view_nothing", "nonsense", ""])
def test_an_unknown_permission_is_refused(permission: str) -> None:
    assert not make.known("ada").has_perm(permission)


def test_who_left_can_not_sign_in_may_nothing_and_stays_in_the_log() -> None:
    mira = make.person("mira", name="Mira Okafor", translator=["en"], password="a long and honest one")
    make.translation(state="drafting")
    Person.objects.filter(pk=mira.pk).update(is_active=False)
    browser = Client()
    browser.post("/desk/sign-in/", {"username": "mira", "password": "a long and honest one"})
    assert browser.get("/desk/").status_code == 302, "still at the door"
    assert not Person.objects.get(pk=mira.pk).has_perm("articles.view_article")
    assert LogEntry.objects.filter(person=mira, verb="claim").exists()


def test_nobody_is_deleted_and_removal_blanks_the_row() -> None:
    translation = make.translation(state="drafting")
    mira = translation.translator
    assert mira is not None
    with pytest.raises(ProtectedError):
        mira.delete()
    mira.blank(at=timezone.now())
    kept = Person.objects.get(pk=mira.pk)
    assert (kept.name, kept.email, kept.is_active) == ("", "", False)
    assert "mira" not in kept.username
    assert LogEntry.objects.filter(person=kept).exists()
