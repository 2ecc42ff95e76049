"""Append-only tables refuse UPDATE and DELETE in the database itself, on every way to it."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from newsroom import guards
from newsroom.models import LogEntry
from tests import make

pytestmark = pytest.mark.django_db

KEPT_FOR_GOOD = {"Arrival", "Revision", "Release", "Version", "LogEntry"}


def guarded_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if getattr(model, "append_only", False)]


def triggers_on(table: str) -> set[str]:
    """What the database's own catalogue says."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [table])
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
        return {name for (name,) in cursor.fetchall()}


def expected_on(table: str) -> set[str]:
    both = {f"{table}_no_update", f"{table}_no_delete"}
    return {f"{table}_append_only"} if connection.vendor == "postgresql" else both


def test_what_the_design_keeps_for_good_is_guarded() -> None:
    assert {model.__name__ for model in guarded_models()} >= KEPT_FOR_GOOD


@pytest.mark.parametrize("model", guarded_models(), ids=lambda model: model.__name__)
def test_every_guarded_table_has_its_triggers_in_the_catalogue(model: type[models.Model]) -> None:
    assert triggers_on(model._meta.db_table) == expected_on(model._meta.db_table)


@pytest.mark.parametrize("verb", ["UPDATE newsroom_logentry SET verb = 'other'", "DELETE FROM newsroom_logentry"])
def test_raw_sql_is_refused_and_the_row_stands(verb: str) -> None:
    make.article()
    before = list(LogEntry.objects.order_by("pk").values())
    assert before, "clearing wrote to the log"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)
    assert list(LogEntry.objects.order_by("pk").values()) == before


def test_the_orm_is_refused_too() -> None:
    make.article()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        LogEntry.objects.update(verb="other")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        LogEntry.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_guards_stand_again_after_a_table_was_rebuilt() -> None:
    """On SQLite an AlterField makes the table anew and drops its triggers; after every migrate they are put up."""
    table = LogEntry._meta.db_table
    state = ProjectState.from_apps(apps)
    wider = migrations.AlterField("logentry", "verb", models.CharField(max_length=41))
    after = state.clone()
    wider.state_forwards("newsroom", after)
    with connection.schema_editor() as editor:
        wider.database_forwards("newsroom", editor, state, after)
    guards.put_up_all(connection, apps)
    assert triggers_on(table) == expected_on(table)
    with connection.schema_editor() as editor:
        wider.database_backwards("newsroom", editor, after, state)
    guards.put_up_all(connection, apps)
    assert triggers_on(table) == expected_on(table)
