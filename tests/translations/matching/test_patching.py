"""The target of a corrected source: right, or not proposed at all."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.language.difference import Kind, difference
from translations.matching.patching import Swap, patched

ON = date(2026, 11, 25)


def test_a_patch_says_what_became_what_in_both_languages() -> None:
    old, new = "In 12 towns the schools stay closed.", "In 14 towns the schools stay closed."
    target = "Auch am Mittwoch bleiben in zwölf Gemeinden die Schulen zu."
    assert patched(old, new, target, "en", "de", on=ON) is None, "the translator's own day has no partner"
    patch = patched(old, new, target.replace("Auch am Mittwoch bleiben", "Es bleiben"), "en", "de", on=ON)
    assert patch is not None
    assert patch.text == "Es bleiben in 14 Gemeinden die Schulen zu."
    assert patch.swaps == (Swap(source=("12", "14"), target=("zwölf", "14")),)
    shown = difference(target.replace("Auch am Mittwoch bleiben", "Es bleiben"), patch.text)
    assert [piece.text for piece in shown if piece.kind != Kind.SAME] == ["zwölf", "14"]


@pytest.mark.parametrize(
    ("old", "new", "target"),
    [
        ("It hit 12 towns.", "It struck 14 towns.", "Es traf 12 Orte."),  # a word changed, too
        ("In 12 towns and 12 ports.", "In 14 towns and 14 ports.", "In 12 Orten und 12 Häfen."),  # which is which
        ("In 12 towns.", "In 14 towns.", "In 12 Orten, 12 davon am Meer."),  # twice in the target
        ("In 12 towns.", "In 14 towns.", "In vielen Orten."),  # not in the target
        ("It costs $5 million.", "It costs $6 million.", "Es kostet 5 Mio. Dollar (4,3 Mio. Euro)."),  # follows from it
        ("At 8 a.m. 12 died.", "At 9 a.m. 14 died.", "Um 8 Uhr starben zwölf von 30."),  # one of two: neither
        ("In 12 towns.", "In 12 towns.", "In 12 Orten."),  # nothing changed
        ("In 12 towns.", "In some towns.", "In 12 Orten."),
        ("In 12 towns.", "In 14 towns.", ""),
    ],
)
def test_what_is_not_certain_is_not_proposed(old: str, new: str, target: str) -> None:
    assert patched(old, new, target, "en", "de", on=ON) is None
