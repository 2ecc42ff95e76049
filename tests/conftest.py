"""The test ground: how much is tried, and how a test's database is left behind.

Hypothesis has two profiles. `suite` is the default: the same examples in every run, so that a failure is somebody's
change and no accident. A long random run takes `@settings.get_profile("soak")` beside `@pytest.mark.soak`: ten
examples in the suite, and as many as `SOAK=1000` says in `make soak`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connections
from django.test import TransactionTestCase, override_settings
from hypothesis import HealthCheck, settings

from newsroom.guards import lifted

SOAK = int(os.environ.get("SOAK", "0"))

settings.register_profile(
    "suite", derandomize=True, deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "soak",
    derandomize=not SOAK,
    deadline=None,
    max_examples=SOAK or 10,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


# What a test asks for that reads or writes a database; browser tests have a server of their own.
_OF_A_DATABASE = frozenset({"db", "transactional_db", "live_server", "django_db_setup", "own_server"})


def pytest_addoption(parser: pytest.Parser) -> None:
    said = "leave out what is the same on every database; of browser tests leave those that look at pages (looks)"
    parser.addoption("--database-only", action="store_true", help=said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    asks = [item for item in items if _asks_a_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(asks)])
    items[:] = asks


def _asks_a_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("browser_alone"):
        return False
    marked = any(item.get_closest_marker(name) for name in ("django_db", "browser"))
    return marked or not _OF_A_DATABASE.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True, scope="session")
def _cheap_passwords() -> Iterator[None]:
    """A real password check costs a quarter of a second on purpose."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def _no_kept_pages() -> None:
    """A test that is rolled back takes its generation back, and would leave its pages to the next one under it."""
    cache.clear()


@pytest.fixture(autouse=True, scope="session")
def _tables_can_be_emptied() -> Iterator[None]:
    """Tests that commit are followed by a flush, which is a DELETE on SQLite: the append-only guards step aside."""
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def empty_unguarded(self: TransactionTestCase) -> None:
        connection = connections["default"]
        if connection.vendor != "sqlite":  # TRUNCATE asks no row's trigger
            empty(self)
            return
        with lifted(connection, apps):
            empty(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_unguarded)
        yield
