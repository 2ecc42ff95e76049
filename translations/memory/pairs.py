"""Which pairs of languages a memory holds."""

from __future__ import annotations

from django.db import connection

from translations.models import MemoryEntry

# From each pair to the next, so that a million entries of ten pairs are ten steps in the index by pair.
_NEXT = """
    SELECT {column} FROM {table} WHERE (source_language, target_language) > (pairs.source, pairs.target)
    ORDER BY source_language, target_language LIMIT 1
"""
_WALK = """
    WITH RECURSIVE pairs (source, target) AS (
        SELECT * FROM (
            SELECT source_language, target_language FROM {table} ORDER BY source_language, target_language LIMIT 1
        ) AS first
        UNION ALL
        SELECT ({next_source}), ({next_target}) FROM pairs WHERE pairs.source IS NOT NULL
    )
    SELECT source, target FROM pairs WHERE source IS NOT NULL
"""


def language_pairs() -> list[tuple[str, str]]:
    """Source and target language of each pair that has entries, by their codes. One query."""
    table = MemoryEntry._meta.db_table
    steps = {
        "next_source": _NEXT.format(column="source_language", table=table),
        "next_target": _NEXT.format(column="target_language", table=table),
    }
    with connection.cursor() as cursor:
        cursor.execute(_WALK.format(table=table, **steps))
        return [(source, target) for source, target in cursor.fetchall()]
