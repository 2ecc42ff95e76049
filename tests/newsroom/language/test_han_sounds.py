"""Characters that write a foreign name, beside the sounds of names."""

from __future__ import annotations

import pytest

from newsroom.language.han_sounds import LONGEST, pinyin, sounds, unlikeness


def test_a_character_has_its_usual_reading_and_anything_else_none() -> None:
    assert [pinyin(character) for character in "王绿略·a，"] == ["wang", "lu", "lüe", "", "", ""]


def test_sounds_are_the_consonants_with_what_stands_for_one_alone() -> None:
    assert sounds("马克龙") == "MKLN"
    assert sounds("阿尔斯") == "LS"
    assert sounds("·") == ""


@pytest.mark.parametrize(
    ("characters", "skeleton"),
    [
        ("马克龙", "MKRN"),
        ("普京", "PTN"),
        ("默茨", "MRS"),
        ("卢卡申科", "LKSNK"),
        ("金", "KNK"),
        ("雷若夫", "RSV"),
        ("杜达", "T"),
    ],
)
def test_a_name_is_near_its_characters_and_far_from_those_of_others(characters: str, skeleton: str) -> None:
    assert unlikeness(characters, frozenset({skeleton})) < 0.27
    assert unlikeness("埃斯蒙特", frozenset({skeleton})) > 0.32


def test_the_nearest_reading_counts_and_none_is_wholly_unlike() -> None:
    assert unlikeness("马克", frozenset({"TS", "MRK"})) == unlikeness("马克", frozenset({"MRK"})) < 0.27
    assert unlikeness("马克", frozenset()) == 1.0
    assert unlikeness("", frozenset({""})) == 0.0


def test_characters_past_the_longest_are_not_read() -> None:
    assert unlikeness("马" * LONGEST + "克" * 50, frozenset({"M"})) == unlikeness("马" * LONGEST, frozenset({"M"}))
