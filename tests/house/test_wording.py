"""Whatever the desk refuses it says in words, in the person's language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from articles.workflow import ARTICLE
from newsroom.refusals import known_codes, known_words, sentence
from translations.workflow import TRANSLATION

REFUSALS = {"Refused", "IllegalMove", "NotAllowed", "LostRace", "Unfit", "ItemRefused"}


def raised_codes() -> set[str]:
    """Every code that stands as a literal in a refusal."""
    codes = set()
    for app in ("newsroom", "articles", "translations"):
        for file in (Path(settings.BASE_DIR) / app).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                named = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
                if named in REFUSALS and node.args and isinstance(node.args[0], ast.Constant):  # type: ignore[attr-defined]
                    codes.add(node.args[0].value)  # type: ignore[attr-defined]
    return codes


def test_every_refusal_has_a_sentence() -> None:
    assert len(raised_codes()) > 20
    assert raised_codes() - known_codes() == set(), "write these sentences in the app's wording.py"


@pytest.mark.parametrize("workflow", [ARTICLE, TRANSLATION], ids=lambda workflow: workflow.name)
def test_every_verb_state_and_person_of_the_tables_has_its_words(workflow: object) -> None:
    moves = workflow.moves  # type: ignore[attr-defined]
    words = {move.name for move in moves} | {move.who.text for move in moves} | set(workflow.states)  # type: ignore[attr-defined]
    assert words - known_words() == set(), "name these in WORDS of the app's wording.py"


def test_a_refusal_speaks_the_persons_language_throughout() -> None:
    with translation.override("de"):
        said = sentence("illegal_move", verb="approve", state="drafting")
    assert "approve" not in said
    assert "drafting" not in said
