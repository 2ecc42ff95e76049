"""What editions are found by: written with the release, in step with the database's own index, written anew."""

from __future__ import annotations

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, migrations, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from articles import search
from articles.actions.search_text import rewrite_search_text
from articles.models import Edition, SearchText
from newsroom.language.search_words import words_asked
from tests import make
from tests.articles.site.searching import released

pytestmark = pytest.mark.django_db

LAST_BEFORE = [("articles", "0009_advance_text"), ("translations", "0020_delivered_notice")]


def found(typed: str) -> list[Edition]:
    return list(Edition.objects.all().saying(words_asked(typed, "de")))


def triggers() -> set[str]:
    """What SQLite's own catalogue says."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [search.TABLE])
        return {name for (name,) in cursor.fetchall()}


def assert_in_step() -> None:
    """FTS5 compares its index with the table it is of, and raises where they differ."""
    if connection.vendor == "sqlite":
        assert triggers() == set(search.TRIGGERS)
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {search.INDEX} ({search.INDEX}, rank) VALUES ('integrity-check', 1)")


def test_every_release_writes_one_row_and_the_index_follows() -> None:
    edition = released("Der Pegel steigt auf 12 Meter.")
    assert found("Pegel 12") == [edition]
    make.correction(edition.article, kind="update")
    make.live(make.fresh(edition.article), "de")
    assert SearchText.objects.count() == 1
    assert (found("Pegel 12"), found("Pegel 14")) == ([], [edition])
    assert_in_step()
    SearchText.objects.all().delete()
    assert found("Pegel") == []
    assert_in_step()


def test_a_story_of_more_words_than_an_index_takes_is_found_by_the_first_of_them() -> None:
    texts = [" ".join(f"{chr(0x4E00 + page)}{chr(0x5000 + number)}" for number in range(7_000)) for page in range(20)]
    edition = released("Pegel", *texts, "Ende")
    assert found("Pegel") == [edition]
    assert found("Ende") == []
    assert len(SearchText.objects.get().stems) <= 200_000


@pytest.mark.django_db(transaction=True)
def test_triggers_stand_again_after_the_table_was_rebuilt_and_what_they_missed_is_found() -> None:
    """On SQLite an AlterField makes the table anew and drops its triggers; after every migrate they are put up."""
    edition = released("Der Pegel steigt.")
    state = ProjectState.from_apps(apps)
    wider = migrations.AlterField("searchtext", "stems", models.TextField(default=""))
    after = state.clone()
    wider.state_forwards("articles", after)
    for steps in ((state, after), (after, state)):
        with connection.schema_editor() as editor:
            wider.database_forwards("articles", editor, *steps)
        SearchText.objects.update(stems="wort")
        search.put_up(connection)
        assert found("Wort") == [edition]
        assert found("Pegel") == []
        assert_in_step()


@pytest.mark.django_db(transaction=True)
def test_what_was_released_before_the_search_came_is_found_and_the_way_back_is_open() -> None:
    edition = released("Der Pegel *steigt*.", summary="Am Deich")
    written = SearchText.objects.get().stems
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    MigrationExecutor(connection).migrate(LAST_BEFORE)
    assert search.TABLE not in connection.introspection.table_names()
    MigrationExecutor(connection).migrate(newest)
    search.put_up(connection)
    assert SearchText.objects.get().stems == written
    for typed in ("Meldung", "Deiche", "steigt"):
        assert found(typed) == [edition], typed
    assert_in_step()


def reindexed(*options: str) -> str:
    out = StringIO()
    call_command("reindex_search", *options, stdout=out)
    return out.getvalue()


def test_reindexing_writes_what_is_missing_or_otherwise_and_nothing_else() -> None:
    german, polish, other = released("Der Pegel"), released("Woda", language="pl"), released("Der Deich")
    SearchText.objects.filter(edition=german).update(stems="alt")
    SearchText.objects.filter(edition=polish).delete()
    assert reindexed("--language", "de") == "2 editions looked at, 1 written anew\n"
    assert found("Pegel") == [german]
    assert found("Deich") == [other]
    assert reindexed() == "3 editions looked at, 1 written anew\n"
    assert reindexed() == "3 editions looked at, 0 written anew\n"
    assert_in_step()


def test_reindexing_a_language_there_is_none_of_says_so() -> None:
    with pytest.raises(CommandError, match="no such language"):
        reindexed("--language", "xx-nothing")


def test_a_release_that_came_in_between_is_not_overwritten() -> None:
    edition = released("Der Pegel steigt auf 12 Meter.")
    before = Edition.objects.select_related("newest", "article").get(pk=edition.pk)
    assert before.newest is not None
    make.correction(edition.article, kind="update")
    make.live(make.fresh(edition.article), "de")
    assert rewrite_search_text(before) is False
    assert found("14 Meter") == [edition]
