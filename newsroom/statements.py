"""A migration operation for what Django has no words for: plain SQL, other SQL on another database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class Statements(Operation):
    """SQL forwards and backwards, by the vendor of the database; a subclass says which, and takes no arguments."""

    reversible = True
    forwards: Mapping[str, Sequence[str]]
    backwards: Mapping[str, Sequence[str]]
    says: str

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        return self.__class__.__name__, [], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state knows nothing of it."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        _run(schema_editor.connection, self.forwards[schema_editor.connection.vendor])

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        _run(schema_editor.connection, self.backwards[schema_editor.connection.vendor])

    def describe(self) -> str:
        return self.says


def _run(database: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
