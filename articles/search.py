"""Finding editions by their words: one interface, for SQLite by FTS5, for PostgreSQL by its GIN index.

Both index the words (articles/text/searchable.py) of the table `SearchText` as they stand there, divided by spaces
alone: neither parser cuts, folds or leaves out anything, so that both answer alike.

SQLite keeps a table of its own beside it, in step by triggers. Where a migration makes the table anew, SQLite drops
them without a word; after every migrate they are put up again, and what they missed is read in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func
from django.db.models.sql.compiler import SQLCompiler

from newsroom.statements import Statements

Said = tuple[str, tuple[Any, ...]]  # SQL and its parameters

TABLE = "articles_searchtext"
INDEX = f"{TABLE}_words"
VECTOR = "array_to_tsvector(string_to_array(stems, ' '))"
# Everything but separators belongs to a word.
TOKENIZER = "unicode61 remove_diacritics 0 categories ''L* M* N* P* S* C*''"
_OUT = f"INSERT INTO {INDEX} ({INDEX}, rowid, stems) VALUES ('delete', old.edition_id, old.stems);"
_IN = f"INSERT INTO {INDEX} (rowid, stems) VALUES (new.edition_id, new.stems);"
TRIGGERS = {
    f"{INDEX}_insert": f"AFTER INSERT ON {TABLE} BEGIN {_IN} END",
    f"{INDEX}_update": f"AFTER UPDATE ON {TABLE} BEGIN {_OUT} {_IN} END",
    f"{INDEX}_delete": f"AFTER DELETE ON {TABLE} BEGIN {_OUT} END",
}
CREATE = {
    "postgresql": [f"CREATE INDEX {INDEX} ON {TABLE} USING gin ({VECTOR})"],
    "sqlite": [
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5("
        f"stems, content='{TABLE}', content_rowid='edition_id', tokenize='{TOKENIZER}')",
        *(f"CREATE TRIGGER {name} {does}" for name, does in TRIGGERS.items()),
    ],
}
DROP = {
    "postgresql": [f"DROP INDEX {INDEX}"],
    "sqlite": [*(f"DROP TRIGGER IF EXISTS {name}" for name in TRIGGERS), f"DROP TABLE {INDEX}"],
}


class Says(Func):
    """Whether each of these words stands in an edition, known by its key, under one of the word's own keys."""

    arity = 1
    output_field = BooleanField()

    def __init__(self, edition: str, asked: Sequence[Collection[str]]) -> None:
        super().__init__(edition)
        self.asked = [tuple(keys) for keys in asked]

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Said:
        edition, given = compiler.compile(self.source_expressions[0])
        those = f"SELECT edition_id FROM {TABLE} WHERE {VECTOR} @@ %s::tsquery"
        return f"{edition} IN ({those})", (*given, _written(self.asked, _lexeme, " | ", " & "))

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Said:
        """The `+` has SQLite walk from the newest on: it would read and sort all that is found before showing 25."""
        edition, given = compiler.compile(self.source_expressions[0])
        those = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s"
        return f"+{edition} IN ({those})", (*given, _written(self.asked, _string, " OR ", " AND "))


def _written(asked: Sequence[Collection[str]], quote: Callable[[str], str], either: str, both: str) -> str:
    """The question in a database's language. Every key is quoted: none of them is ever a word of that language."""
    return both.join(f"({either.join(quote(key) for key in keys)})" for keys in asked)


def _lexeme(key: str) -> str:
    return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'"


def _string(key: str) -> str:
    return '"' + key.replace('"', '""') + '"'


def put_up(database: BaseDatabaseWrapper) -> None:
    """Put up the triggers that are missing, and read in what was written without them; harmless when all are there."""
    if database.vendor != "sqlite":
        return
    with database.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name = %s OR tbl_name = %s", [INDEX, TABLE])
        there = {name for (name,) in cursor.fetchall()}
        if not {TABLE, INDEX} <= there or there >= set(TRIGGERS):
            return
        for name, does in TRIGGERS.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(f"CREATE TRIGGER {name} {does}")
        cursor.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')")


class SearchIndex(Statements):
    """Migration operation: the index over the table of search texts."""

    forwards = CREATE
    backwards = DROP
    says = "Index what readers search"
