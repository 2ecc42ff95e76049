"""The session changes hands under an open page: what the page sends is done in nobody's name, and not lost."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from newsroom import whose_page
from newsroom.models import Person
from tests import make
from tests.house.access_table import TABLE
from tests.house.test_access import addresses
from tests.translations.workspace.pages import WANTED, Page, open_page, signed_in
from tests.translations.workspace.test_signed_out import HERE, PASSWORD, TYPED, Forms, sign_in, strict
from translations.models import Comment, Save, Translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def mira() -> Person:
    return make.person("mira", name="Mira Okafor", translator=["en"], password=PASSWORD)


@pytest.fixture
def owen() -> Person:
    return make.person("owen", name="Owen Hale", translator=["en"], reviewer=["en"])


@pytest.fixture
def translation(mira: Person) -> Translation:
    return make.translation()


def taken_over(page: Page, by: Person) -> Page:
    """Somebody else signs in in another tab of the same browser."""
    page.client.logout()
    page.client.force_login(by)
    return page


DOORS = [
    (name, route)
    for name, route in addresses(get_resolver())
    if name.startswith("desk:") and TABLE[name][1] != "no" and name != "desk:autosave"
]


@pytest.mark.parametrize(("name", "route"), DOORS, ids=[name for name, _route in DOORS])
def test_no_door_of_the_workspace_takes_anything_from_a_page_of_somebody_else(
    name: str, route: str, mira: Person, owen: Person
) -> None:
    language = ["en"] if "<slug" in route else []
    address = reverse(name, args=[1] * route.count("<int") + language)
    said = {whose_page.FIELD: whose_page.whose(mira, "en"), "text-a": TYPED}
    client = signed_in(owen)
    with CaptureQueriesContext(connection) as asked:
        form = client.post(address, said)
        script = client.post(address, said, headers={"accept": WANTED})
        header = client.post(address, b"{}", "application/json", headers={"accept": WANTED, "desk-whose": str(mira.pk)})
    assert (form.status_code, script.status_code, header.status_code) == (403, 403, 403)
    assert script.json()["code"] == header.json()["code"] == "other_person"
    assert "Owen Hale" in script.json()["title"]
    assert "Mira Okafor" in form.content.decode()
    assert not [one for one in asked if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_what_was_typed_goes_through_the_door_to_its_writer(
    translation: Translation, mira: Person, owen: Person
) -> None:
    page = taken_over(open_page(translation, mira).type("lead", TYPED), owen)
    shut = page.press("save", say="all", **{"comment-all": "Which dikes?"})
    assert shut.status_code == 403
    assert not Comment.objects.exists()
    assert not Save.objects.exists()
    asked = sign_in(page.client, Forms(shut))
    assert "You are signed in as Mira Okafor." in asked.content.decode()
    again = Forms(asked)
    page.client.post(again.action, again.fields)
    assert Comment.objects.get().by == mira
    assert translation.paragraphs.get(role="lead").text == TYPED


def test_who_signs_in_at_the_door_of_somebody_elses_page_cannot_send_it(translation: Translation, mira: Person) -> None:
    make.person("owen", name="Owen Hale", translator=["en"], password=PASSWORD)
    page = open_page(translation, mira).type("lead", TYPED)
    page.client.logout()
    door = Forms(page.press("submit"))
    shut = page.client.post(door.action, {**door.fields, "username": "owen", "password": PASSWORD})
    assert "Mira Okafor" in shut.content.decode()
    assert "Owen Hale is signed in now" in shut.content.decode()
    assert Forms(shut).action == reverse("sign-in")
    assert "You are signed in as Mira Okafor." in sign_in(page.client, Forms(shut)).content.decode()


def test_a_page_of_somebody_else_that_is_older_than_the_sign_in_is_not_offered_to_be_sent(
    translation: Translation, mira: Person, owen: Person
) -> None:
    page = taken_over(open_page(translation, mira).type("lead", TYPED), owen)
    old = page.fields | {"csrfmiddlewaretoken": "x" * 64}
    shut = strict(page.client).post(reverse("desk:save", args=[translation.pk]), old, headers=HERE)
    assert shut.status_code == 403
    assert Forms(shut).action == reverse("sign-in")


def test_the_page_goes_on_when_its_person_signs_in_again(translation: Translation, mira: Person, owen: Person) -> None:
    page = taken_over(open_page(translation, mira).type("lead", TYPED), owen)
    taken_over(page, mira).press("save")
    assert translation.paragraphs.get(role="lead").text == TYPED


def test_the_doors_are_in_the_language_of_the_person_and_not_of_the_browser(
    translation: Translation, mira: Person
) -> None:
    Person.objects.update(interface_language="de")
    page = open_page(translation, mira).type("lead", TYPED)
    page.client.logout()
    shut = page.press("submit")
    wrong = sign_in(page.client, Forms(shut), "a guess")
    asked = sign_in(page.client, Forms(wrong))
    for answer in (shut, wrong, asked):
        assert '<html lang="de"' in answer.content.decode()
    assert "<title>Anmelden" in shut.content.decode()


@pytest.mark.parametrize("said", ["x", "² en", "9" * 30, "0 en", "1 tlh"])
def test_a_page_of_nobody_is_refused(said: str, translation: Translation, owen: Person) -> None:
    client: Client = signed_in(owen)
    said = said.replace("1 ", f"{owen.pk + 1} ")
    answer = client.post(reverse("desk:save", args=[translation.pk]), {whose_page.FIELD: said, "text-a": "x"})
    assert answer.status_code == 403
