"""The session ends, or begins anew, under an open page: whatever button is pressed then, nothing typed is lost."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from newsroom.models import Person
from tests import make
from tests.house.access_table import TABLE
from tests.house.test_access import addresses
from tests.translations.workspace.pages import open_page, signed_in
from translations.models import Translation

pytestmark = pytest.mark.django_db

PASSWORD = "a long and secret one"
HERE = {"origin": "http://testserver"}
TYPED = "Typed before the door shut.\nÜber die „Brücke“ & <weiter>"


class Forms(HTMLParser):
    """The last form of a page with one button: where it leads, and its fields."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.action, self.fields = "", dict[str, str]()
        self.feed(response.content.decode())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.action, self.fields = given.get("action", ""), {}
        if tag == "input" and "name" in given:
            self.fields[given["name"]] = given.get("value", "")


@pytest.fixture
def mira() -> Person:
    return make.person("mira", name="Mira Okafor", translator=["en"], password=PASSWORD)


@pytest.fixture
def translation(mira: Person) -> Translation:
    return make.translation()


def sign_in(client: Client, door: Forms, password: str = PASSWORD) -> Any:
    return client.post(door.action, {**door.fields, "username": "mira", "password": password})


def test_a_button_pressed_after_the_session_ended_is_pressed_again_behind_the_door(
    translation: Translation, mira: Person
) -> None:
    page = open_page(translation, mira).type("lead", TYPED)
    page.client.logout()
    shut = page.press("submit")
    assert shut.status_code == 401
    assert "You were signed out" in shut.content.decode()
    wrong = sign_in(page.client, Forms(shut), "a guess")
    assert "do not belong together" in wrong.content.decode()
    asked = sign_in(page.client, Forms(wrong))
    assert "You are signed in as Mira Okafor." in asked.content.decode()
    again = Forms(asked)
    assert again.action == reverse("desk:submit", args=[translation.pk])
    assert PASSWORD not in asked.content.decode()
    assert translation.paragraphs.get(role="lead").text == "", "nothing is sent without a person's press"
    page.client.post(again.action, again.fields)
    assert translation.paragraphs.get(role="lead").text == TYPED


def test_a_button_that_carries_nothing_leads_through_the_door_to_its_page(mira: Person) -> None:
    free = make.translation(state="requested")
    address = reverse("desk:claim", args=[free.pk])
    shut = Client().post(address)
    assert shut["Location"] == f"{reverse('sign-in')}?next={address}"
    assert signed_in(mira).get(address)["Location"] == reverse("desk:working-page", args=[free.pk])


def test_every_verb_has_a_page_to_come_back_to(translation: Translation, mira: Person) -> None:
    client, home = signed_in(mira), reverse("desk:working-page", args=[translation.pk])
    led = {}
    for name, (_get, post) in TABLE.items():
        if name.startswith("desk:") and _route(name).startswith("desk/<int:pk>/") and post != "no":
            numbers = [translation.pk, *[1] * (_route(name).count("<int:") - 1)]
            answer = client.get(reverse(name, args=numbers))
            if answer.status_code == 302:
                led[name] = answer["Location"]
    assert {"desk:save", "desk:submit", "desk:approve", "desk:take-offer", "desk:waive"} <= set(led)
    assert set(led.values()) == {home}
    assert client.get(reverse("desk:interface-language"))["Location"] == reverse("desk:start")


def _route(name: str) -> str:
    return next(route for known, route in addresses(get_resolver()) if known == name)


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/desk/1/save/", "/admin/", "//desk/1/save/", "", "x"])
def test_what_was_typed_is_sent_to_no_other_address(elsewhere: str, mira: Person) -> None:
    answer = sign_in(Client(), Forms(Client().get(reverse("sign-in"))), "x")
    door = Forms(answer)
    door.fields |= {"next": elsewhere, "typed-text-1": "mine"}
    assert "mine" not in sign_in(Client(), door).content.decode()


def strict(page_client: Client) -> Client:
    """The same browser, before a server that looks at the token."""
    client = Client(enforce_csrf_checks=True)
    client.cookies = page_client.cookies
    return client


def test_a_page_older_than_the_sign_in_is_sent_again_by_hand(translation: Translation, mira: Person) -> None:
    page = open_page(translation, mira).type("lead", TYPED)
    client = strict(page.client)
    old = page.fields | {"csrfmiddlewaretoken": "x" * 64}
    address = reverse("desk:save", args=[translation.pk])
    asked = client.post(address, old, headers=HERE)
    assert asked.status_code == 403
    again = Forms(asked)
    assert again.action == address
    assert client.post(again.action, again.fields, headers=HERE).status_code == 302
    assert translation.paragraphs.get(role="lead").text == TYPED


def test_signing_in_twice_from_two_windows_keeps_what_one_carried(translation: Translation, mira: Person) -> None:
    page = open_page(translation, mira).type("lead", TYPED)
    client = strict(page.client)
    client.logout()
    client.get(reverse("sign-in"))
    token = client.cookies["csrftoken"].value
    shut = client.post(
        reverse("desk:save", args=[translation.pk]), page.fields | {"csrfmiddlewaretoken": token}, headers=HERE
    )
    door = Forms(shut)
    assert sign_in(client, Forms(client.get(reverse("sign-in")))).status_code == 302
    late = client.post(door.action, door.fields | {"username": "mira", "password": PASSWORD}, headers=HERE)
    assert Forms(late).action == reverse("desk:save", args=[translation.pk])
    assert PASSWORD not in late.content.decode()


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ""])
def test_a_form_of_another_site_is_not_offered_to_be_sent(origin: str, translation: Translation, mira: Person) -> None:
    client = strict(signed_in(mira))
    headers = {"origin": origin} if origin else {}
    answer = client.post(reverse("desk:submit", args=[translation.pk]), {"comment-all": "planted"}, headers=headers)
    assert answer.status_code == 403
    assert "planted" not in answer.content.decode()
    assert "load the page anew" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
