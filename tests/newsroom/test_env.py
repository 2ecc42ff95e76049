"""What stands in the environment, and what is said where it cannot be understood."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import env


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///desk.sqlite3", "desk.sqlite3"),
        ("sqlite:///var/my%20desk.sqlite3", "var/my desk.sqlite3"),
    ],
)
def test_three_slashes_are_relative_to_the_project(url: str, path: str, tmp_path: Path) -> None:
    found = env.database(url, base=tmp_path)
    assert found["NAME"] == tmp_path / path
    assert found["NAME"].parent.is_dir(), "its folder is made"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_four_slashes_are_absolute(tmp_path: Path) -> None:
    assert env.database(f"sqlite:///{tmp_path}/d.sqlite3", base=Path("/elsewhere"))["NAME"] == tmp_path / "d.sqlite3"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_postgres_address_with_all_its_parts(scheme: str, tmp_path: Path) -> None:
    found = env.database(f"{scheme}://desk:p%40ss@db.example:5433/news?sslmode=require", base=tmp_path)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert [found[part] for part in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "news",
        "desk",
        "p@ss",
        "db.example",
        "5433",
    ]
    assert found["OPTIONS"] == {"sslmode": "require", "options": "-c jit=off"}


def test_another_database_is_refused_with_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"mysql.*sqlite:///path or postgres://"):
        env.database("mysql://desk", base=tmp_path)


@pytest.mark.parametrize(("value", "is_on"), [("1", True), ("yes", True), ("0", False), ("", False), ("Off", False)])
def test_a_flag_is_yes_or_no(value: str, is_on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", value)
    assert env.flag("DEBUG") is is_on


def test_a_flag_that_is_neither_is_refused_rather_than_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="neither yes nor no"):
        env.flag("DEBUG")


def test_a_number_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNHANDLED_HOURS", "twelve")
    with pytest.raises(ImproperlyConfigured, match="not a whole number"):
        env.number("UNHANDLED_HOURS", 12)


def test_a_list_takes_commas_and_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGES", "de, en ru,ar")
    assert env.words("DESK_LANGUAGES") == ["de", "en", "ru", "ar"]


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    path = tmp_path / "var" / "secret-key"
    first = env.secret_key(path)
    assert len(first) > 50
    assert env.secret_key(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_given_secret_key_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "given")
    assert env.secret_key(tmp_path / "key") == "given"
    assert not (tmp_path / "key").exists()
