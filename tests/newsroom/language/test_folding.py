"""What a person types without marks and case finds what was written with them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.language.folding import fold


@given(st.text())
@example("ǰ̌İ")
@example("ии\u0306\u0301")
@example("ﷺ")
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_and_composition_make_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("елка", "ЁЛКА"),
        ("у ельску", "Ў Ельску"),
        ("аутар", "Аўтар"),
        ("strasse munchen", "Straße  MÜNCHEN"),
        ("lodz", "Łódź"),
        ("a coruna", "A Coruña"),
        ("oeuvre", "Œuvre"),
        ("احمد", "أَحْمَد"),
        ("الي مدرسه", "إلى مدرســة"),
        ("اخر", "آخر"),
        ("abc 12", "ＡＢＣ　１２"),
        ("o'connor", "O’Connor"),
        ("2024-2026", "2024–2026"),
        ("wortteil", "Wort\u00adteil"),
        ("a b", " a\u00a0\n b\u200f "),
    ],
)
def test_typing_without_marks_finds(typed: str, written: str) -> None:
    assert fold(written) == typed
    assert fold(typed) == typed


def test_letters_that_are_no_accented_others_stay() -> None:
    assert fold("Йод") == "йод"
    assert fold("и\u0306од") == "йод"
    assert fold("ガス") == "ガス"
    assert fold("البيت") == "البيت"


def test_signs_with_a_meaning_for_databases_stay() -> None:
    assert fold("100 %_a\\") == "100 %_a\\"
