"""Append-only tables: the database itself refuses UPDATE and DELETE, by trigger, on SQLite and PostgreSQL.

A model says `append_only = True`. Its migration puts the guard up with `AppendOnly("Model")`; after every migrate
all guards are put up again, because on SQLite a later change of the table rebuilds it and silently drops them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION newsroom_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def put_up(connection: BaseDatabaseWrapper, table: str) -> None:
    """Guard a table; guarding it twice is harmless."""
    take_down(connection, table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRES_FUNCTION)
            cursor.execute(
                f'CREATE TRIGGER "{table}_append_only" BEFORE UPDATE OR DELETE ON "{table}" '
                "FOR EACH ROW EXECUTE FUNCTION newsroom_append_only()"
            )
        else:
            for verb in ("UPDATE", "DELETE"):
                cursor.execute(
                    f'CREATE TRIGGER "{table}_no_{verb.lower()}" BEFORE {verb} ON "{table}" '
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )


def take_down(connection: BaseDatabaseWrapper, table: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_append_only" ON "{table}"')
        else:
            for verb in ("update", "delete"):
                cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{verb}"')


def guarded_tables(apps: Apps) -> list[str]:
    return [model._meta.db_table for model in apps.get_models() if getattr(model, "append_only", False)]


def put_up_all(connection: BaseDatabaseWrapper, apps: Apps) -> None:
    """Guard every append-only table that exists."""
    existing = set(connection.introspection.table_names())
    for table in guarded_tables(apps):
        if table in existing:
            put_up(connection, table)


@contextmanager
def lifted(connection: BaseDatabaseWrapper, apps: Apps) -> Iterator[None]:
    """Take all guards down for a moment. For emptying a test database; nothing in the product uses it."""
    for table in guarded_tables(apps):
        take_down(connection, table)
    try:
        yield
    finally:
        put_up_all(connection, apps)


class AppendOnly(Operation):
    """Migration operation: guard a model's table."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, model_name: str) -> None:
        self.model_name = model_name

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.model_name], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state knows nothing of triggers."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        put_up(schema_editor.connection, to_state.apps.get_model(app_label, self.model_name)._meta.db_table)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        take_down(schema_editor.connection, from_state.apps.get_model(app_label, self.model_name)._meta.db_table)

    def describe(self) -> str:
        return f"Refuse UPDATE and DELETE on {self.model_name}"
