"""A whole sentence that a translation leaves out."""

from __future__ import annotations

import pytest

from translations.checks.pair import check_pair


def missing(source: str, target: str, languages: str) -> list[str]:
    found = check_pair(source, target, *languages.split())
    return [one.facts["source"] for one in found if one.check == "sentence_missing"]


BRIDGE = "The bridge was closed on Monday. Drivers have to take the old road along the river. It reopens in spring."


@pytest.mark.parametrize(
    ("languages", "source", "target", "left_out"),
    [
        ("en de", BRIDGE, "Die Brücke wurde am Montag gesperrt. Sie öffnet im Frühling wieder.", "Drivers have to take the old road along the river."),
        ("en fr", BRIDGE, "Le pont a été fermé lundi. Il rouvrira au printemps.", "Drivers have to take the old road along the river."),
        ("en pl", BRIDGE, "Most zamknięto w poniedziałek. Zostanie otwarty wiosną.", "Drivers have to take the old road along the river."),
    ],
)  # fmt: skip
def test_a_sentence_without_figures_is_missed(languages: str, source: str, target: str, left_out: str) -> None:
    assert missing(source, target, languages) == [left_out]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en de", BRIDGE, "Die am Montag gesperrte Brücke, statt der man die alte Straße am Fluss nehmen muss, öffnet im Frühling."),
        ("de en", "Bei dem Unglück starben vier Menschen. Elf weitere wurden verletzt.", "The accident killed four people and injured 11."),
        ("en de", "It sank. All 12 were saved.", "Sie sank, alle zwölf wurden gerettet."),
    ],
)  # fmt: skip
def test_what_is_told_within_another_sentence_is_not(languages: str, source: str, target: str) -> None:
    assert missing(source, target, languages) == []
