"""docs/workflow.md is written from the tables and kept current."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from articles.workflow import ARTICLE
from translations.management.commands.workflow_docs import workflow_page
from translations.workflow import TRANSLATION


def test_the_page_is_what_the_tables_say() -> None:
    page = Path(settings.BASE_DIR) / "docs" / "workflow.md"
    assert page.read_text(encoding="utf-8") == workflow_page(), "run: make docs"


def test_the_page_names_every_verb_and_every_state() -> None:
    page = workflow_page()
    for workflow in (ARTICLE, TRANSLATION):
        for move in workflow.moves:
            assert f"| {move.name} |" in page
        for state in workflow.states:
            assert str(state) in page
