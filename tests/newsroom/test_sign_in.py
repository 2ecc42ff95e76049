"""The door: whose wrong passwords count together, whom they lock out, and what is no sign-in name."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from newsroom.lockout import NAMES_OF_ONE_ADDRESS
from tests import make

pytestmark = pytest.mark.django_db

PASSWORD = "a long and honest one"
ANY_CASE = ["".join(letters) for letters in product("iI", "nN", "eE", "sS")]


def try_door(names: Iterable[str], *, password: str = "wrong", **more: str) -> int:
    """Try a password with each name; the last answer's status."""
    status = 0
    for name in names:
        status = Client().post("/sign-in/", {"username": name, "password": password}, **more).status_code  # type: ignore[arg-type]
    return status


@pytest.mark.parametrize(
    "names",
    [["ines"], ANY_CASE, ["ines", " ines", "ines ", " Ines  "], ["ines", "\uff49nes"]],
    ids=["same", "case", "spaces", "width"],
)
def test_a_name_is_locked_however_it_is_typed(names: list[str]) -> None:
    make.person("ines", editor=True, password=PASSWORD)
    tried = (names * settings.AXES_FAILURE_LIMIT)[: settings.AXES_FAILURE_LIMIT]
    assert try_door(tried) == 429
    assert try_door(["INES"], password=PASSWORD) == 429


def test_whoever_mistypes_often_locks_nobody_else_of_the_newsroom_out() -> None:
    make.person("ines", editor=True, password=PASSWORD)
    assert try_door(["mira"] * (NAMES_OF_ONE_ADDRESS + 1)) == 429
    assert try_door(["ines"], password=PASSWORD) == 302


def test_an_address_that_tries_many_names_is_locked_and_no_other_is() -> None:
    make.person("ines", editor=True, password=PASSWORD)
    names = [f"name-{number}" for number in range(NAMES_OF_ONE_ADDRESS)]
    assert try_door(names) == 429
    assert try_door(["ines"], password=PASSWORD) == 429
    assert try_door(["ines"], password=PASSWORD, REMOTE_ADDR="192.0.2.7") == 302


@pytest.mark.parametrize(("behind", "locked"), [(True, False), (False, True)])
def test_behind_a_proxy_the_address_is_what_the_proxy_says(behind: bool, locked: bool, settings: Any) -> None:
    settings.BEHIND_PROXY = behind
    make.person("ines", editor=True, password=PASSWORD)
    try_door(["ines"] * settings.AXES_FAILURE_LIMIT, HTTP_X_FORWARDED_FOR="192.0.2.7, 198.51.100.1")
    there = try_door(["ines"], password=PASSWORD, HTTP_X_FORWARDED_FOR="192.0.2.7, 198.51.100.2")
    assert (there == 429) is locked


def test_what_a_proxy_garbles_is_the_proxys_own_address(settings: Any) -> None:
    settings.BEHIND_PROXY = True
    assert try_door(["ines"], HTTP_X_FORWARDED_FOR="unknown") == 200


def test_a_name_longer_than_any_is_refused_in_words() -> None:
    response = Client().post("/sign-in/", {"username": "a" * 3_000, "password": "wrong"})
    assert response.status_code == 200
    assert "No sign-in name has more than 80 characters." in response.content.decode()
