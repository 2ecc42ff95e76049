"""How the keys of memory entries lie in the database, and who shares most of them with a query.

SQLite keeps (key, entry) in one B-tree. PostgreSQL would spend 60 bytes on such a row, so a row holds a key and many
entries there: what is learnt comes in new rows, and `tidy` makes one of each key's. Either comes with the plain server.

Entries that were deleted stay in the index until then: numbers are never given twice, and who looks reads the entries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from django.db import connection, transaction

from newsroom.statements import Statements
from translations.matching.prefixes import KEYS

# So many entries with the most shared keys are read and compared in full.
CANDIDATES = 300
ROWS = 5_000
# So many keys at most go to PostgreSQL in a plain statement, which is fewer trips than a COPY.
FEW = 5_000
TABLE = "translations_memory_key"
ENTRIES = "translations_memoryentry"
INDEX = f"CREATE INDEX {TABLE}_index ON {TABLE} (key)"
CREATE = {
    "postgresql": [f"CREATE TABLE {TABLE} (key bigint NOT NULL, entries integer[] NOT NULL)", INDEX],
    "sqlite": [
        f"CREATE TABLE {TABLE} (key integer NOT NULL, entry integer NOT NULL, PRIMARY KEY (key, entry)) WITHOUT ROWID",
    ],
}
# A list as one value: a thousand parameters cost more to send and to plan than the query itself.
ONE_OF = {"postgresql": "= ANY(%s::bigint[])", "sqlite": "IN (SELECT value FROM json_each(%s))"}
# The same for each text that is looked for, put together with UNION ALL.
SHARING_MOST = {
    "postgresql": f"""
        SELECT * FROM (
            SELECT %s AS asked, count(*) AS shared, entry FROM {TABLE}, unnest(entries) AS entry
            WHERE key {ONE_OF["postgresql"]}
            GROUP BY entry ORDER BY shared DESC, entry DESC LIMIT %s
        ) AS those
    """,
    "sqlite": f"""
        SELECT * FROM (
            SELECT %s AS asked, count(*) AS shared, entry FROM {TABLE}
            WHERE key {ONE_OF["sqlite"]}
            GROUP BY entry ORDER BY shared DESC, entry DESC LIMIT %s
        )
    """,
}


def shelf(ranking: int, keys: Iterable[int]) -> list[int]:
    """Keys as they are stored: those made with one ranking stand together, apart from all others."""
    return [ranking * KEYS + key for key in keys]


def sharing_most(asked: Sequence[Sequence[int]], *, limit: int = CANDIDATES) -> list[list[int]]:
    """For each set of keys the entries that stand under most of them, the newest first among equals: one query."""
    found: list[list[tuple[int, int]]] = [[] for _keys in asked]
    filled = [(place, keys) for place, keys in enumerate(asked) if keys]
    if filled:
        with connection.cursor() as cursor:
            statement = " UNION ALL ".join([SHARING_MOST[connection.vendor]] * len(filled))
            cursor.execute(statement, [each for place, keys in filled for each in (place, _as_value(keys), limit)])
            for place, shared, entry in cursor.fetchall():
                found[place].append((shared, entry))
    return [[entry for _shared, entry in sorted(those, reverse=True)] for those in found]


def _as_value(numbers: Iterable[int]) -> str:
    opened, closed = "{}" if connection.vendor == "postgresql" else "[]"
    return f"{opened}{','.join(map(str, numbers))}{closed}"


def sources_of(entries: Collection[int]) -> dict[int, str]:
    """The source texts of entries that are there."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, source FROM {ENTRIES} WHERE id {ONE_OF[connection.vendor]}", [_as_value(entries)])
        return dict(cursor.fetchall())


def entries_of(sources: Collection[int]) -> list[tuple[int, int, int]]:
    """Id, source key and target key of the entries with one of these source keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, source_key, target_key FROM {ENTRIES} WHERE source_key {ONE_OF[connection.vendor]}",
            [_as_value(sources)],
        )
        return cursor.fetchall()


def put_in(entries: Iterable[tuple[int, Sequence[int]]]) -> None:
    """Put entries, by id and keys, into the index."""
    # In the order of the tree: ten times quicker than as they come.
    rows = sorted((key, entry) for entry, keys in entries for key in keys)
    if not rows:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            together: dict[int, list[int]] = defaultdict(list)
            for key, entry in rows:
                together[key].append(entry)
            if len(together) <= FEW:
                values = ", ".join(f"({key}, '{{{','.join(map(str, those))}}}')" for key, those in together.items())
                cursor.execute(f"INSERT INTO {TABLE} (key, entries) VALUES {values}")
                return
            with cursor.copy(f"COPY {TABLE} (key, entries) FROM STDIN") as copy:
                # Numbers alone need no quoting, and a hundred thousand rows no adapters.
                copy.write("".join(f"{key}\t{{{','.join(map(str, those))}}}\n" for key, those in together.items()))
        else:
            for start in range(0, len(rows), ROWS):
                cursor.executemany(f"INSERT OR IGNORE INTO {TABLE} VALUES (%s, %s)", rows[start : start + ROWS])


def tidy(rankings: Collection[int]) -> None:
    """Leave only what was made with these rankings, and only entries that are there. Takes seconds for a million."""
    kept = " OR ".join(f"key BETWEEN {int(one) * KEYS} AND {(int(one) + 1) * KEYS - 1}" for one in rankings) or "false"
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Written anew rather than changed: rows that were changed would leave their old room behind.
            cursor.execute(f"LOCK TABLE {TABLE} IN SHARE ROW EXCLUSIVE MODE")
            cursor.execute(
                f"CREATE TABLE {TABLE}_new AS SELECT key, array_agg(entry ORDER BY entry)::integer[] AS entries "
                f"FROM {TABLE}, unnest(entries) AS entry WHERE ({kept}) "
                f"AND EXISTS (SELECT FROM {ENTRIES} WHERE id = entry) GROUP BY key ORDER BY key"
            )
            cursor.execute(f"DROP TABLE {TABLE}")
            cursor.execute(f"ALTER TABLE {TABLE}_new RENAME TO {TABLE}")
            cursor.execute(INDEX)
        else:
            cursor.execute(f"DELETE FROM {TABLE} WHERE NOT ({kept}) OR entry NOT IN (SELECT id FROM {ENTRIES})")


class MemoryIndex(Statements):
    """Migration operation: the index beside the entries' table."""

    forwards = CREATE
    backwards = {vendor: [f"DROP TABLE {TABLE}"] for vendor in CREATE}
    says = "Index the translation memory's keys"
