"""People: what their roles let them do, and what stays of somebody who left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.admin.people import refuse_nobody_left
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


def form_of(client: Client, person: Person) -> dict[str, object]:
    """What a browser would send back unchanged."""
    page = client.get(f"/admin/newsroom/person/{person.pk}/change/").context
    formset = page["inline_admin_formsets"][0].formset
    sent: dict[str, object] = {"username": person.username, "name": person.name, "email": person.email}
    sent |= {"interface_language": person.interface_language, "is_active": "on"}
    sent |= {f"{formset.prefix}-{name}": value for name, value in formset.management_form.initial.items()}
    for form in formset.initial_forms:
        sent |= {f"{form.prefix}-{name}": form.initial.get(name, "") for name in ("id", "role", "language")}
        sent |= {f"{form.prefix}-id": form.instance.pk, f"{form.prefix}-person": person.pk}
    return sent


def without_role(sent: dict[str, object]) -> dict[str, object]:
    return sent | {"appointments-0-DELETE": "on"}


def switched_off(sent: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in sent.items() if name != "is_active"}


def with_another_role(sent: dict[str, object]) -> dict[str, object]:
    return sent | {"appointments-0-role": "editor"}


@pytest.mark.parametrize("change", [without_role, switched_off, with_another_role])
def test_nobody_shuts_themselves_out(change: Callable[[dict[str, object]], dict[str, object]]) -> None:
    ada, otto = make.known("ada"), make.person("otto", administrator=True)
    browser = Client()
    browser.force_login(ada, backend="newsroom.sign_in.PersonBackend")
    answer = browser.post(f"/admin/newsroom/person/{ada.pk}/change/", change(form_of(browser, ada)))
    assert answer.status_code == 200
    assert "Ask another administrator to do it." in answer.content.decode()
    assert browser.post(f"/admin/newsroom/person/{otto.pk}/change/", change(form_of(browser, otto))).status_code == 302
    left = Person.objects.working().who_hold(DeskRole.ADMINISTRATOR)
    assert list(left) == [ada]


def test_the_last_administrator_stays() -> None:
    ada, otto = make.known("ada"), make.person("otto", administrator=True)
    with transaction.atomic():
        refuse_nobody_left(otto, by=ada)
    Person.objects.filter(pk=ada.pk).update(is_active=False)  # in another window, a moment before
    with transaction.atomic(), pytest.raises(ValidationError, match="Appoint another administrator first"):
        refuse_nobody_left(otto, by=ada)


def test_who_is_no_administrator_is_switched_off_by_one() -> None:
    ada, mira = make.known("ada"), make.known("mira")
    browser = Client()
    browser.force_login(ada, backend="newsroom.sign_in.PersonBackend")
    browser.post(f"/admin/newsroom/person/{mira.pk}/change/", switched_off(form_of(browser, mira)))
    assert not Person.objects.get(pk=mira.pk).is_active


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


@pytest.mark.parametrize(("other", "taken"), [("translator", False), ("reviewer", False), ("", True)])
def test_a_trainee_of_a_language_is_nothing_else_in_it(other: str, taken: bool) -> None:
    timo, client = make.person("timo"), Client()
    client.force_login(make.known("ada"), backend="newsroom.sign_in.PersonBackend")
    given = {"username": "timo", "name": "Timo", "on_duty": "on", "is_active": "on"}
    rows = [("trainee", "en"), *([(other, "en")] if other else [("reviewer", "de")])]
    given |= {"appointments-TOTAL_FORMS": str(len(rows)), "appointments-INITIAL_FORMS": "0"}
    for place, (role, language) in enumerate(rows):
        given |= {f"appointments-{place}-role": role, f"appointments-{place}-language": language}
    answer = client.post(reverse("admin:newsroom_person_change", args=[timo.pk]), given)
    assert Appointment.objects.filter(person=timo).exists() == taken
    assert taken or "neither translator nor reviewer" in answer.content.decode()
