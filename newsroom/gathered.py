"""Rows of another table, read beside a row in the same query."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func, JSONField, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast
from django.db.models.sql.compiler import SQLCompiler

SQLITE = "(SELECT json_group_array(json(each.gathered)) FROM (%(subquery)s) each)"
POSTGRES = "(SELECT coalesce(jsonb_agg(each.gathered), '[]') FROM (%(subquery)s) each)"


class Gathered(Subquery):
    """Some fields of the rows of a query, as a list of mappings; empty where there are none.

    For few and short rows that a page needs each time: `Gathered(Waiver.objects.filter(translation=OuterRef("pk")),
    "uid", "key")` annotates a translation with `[{"uid": …, "key": …}, …]`. Fields are numbers and texts.
    """

    def __init__(self, rows: QuerySet[Any, Any], *names: str) -> None:
        super().__init__(rows.order_by().values(gathered=_Mapping(*names)), output_field=JSONField())

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template=SQLITE, **more)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template=POSTGRES, **more)


class _Mapping(Func):
    """One row. Not Django's `JSONObject`: that asks SQLite in a query of its own whether it can do this."""

    function = "json_object"

    def __init__(self, *names: str) -> None:
        named = [part for name in names for part in (Cast(Value(name), TextField()), F(name))]
        super().__init__(*named, output_field=JSONField())

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function="jsonb_build_object", **more)
