"""The key to what a browser keeps: each person's own, and readable after the desk's secret was changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests import make
from tests.translations.workspace.pages import signed_in

pytestmark = pytest.mark.django_db


def keys_of(name: str) -> list[str]:
    return list(signed_in(make.known(name)).get("/desk/store-key/").json()["keys"])


def test_each_person_has_a_key_of_their_own_and_keeps_it() -> None:
    assert keys_of("mira") == keys_of("mira")
    assert set(keys_of("mira")).isdisjoint(keys_of("jonas"))


def test_a_changed_secret_still_opens_what_was_kept_before(settings: Any) -> None:
    before = keys_of("mira")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of fifty characters, as long as it should be"
    now = keys_of("mira")
    assert now[1:] == before
    assert now[0] != before[0]


def test_it_is_kept_in_no_cache() -> None:
    assert "no-store" in signed_in(make.known("mira")).get("/desk/store-key/")["Cache-Control"]


def test_it_says_whose_it_is() -> None:
    mira = make.known("mira")
    assert signed_in(mira).get("/desk/store-key/").json()["person"] == mira.pk
