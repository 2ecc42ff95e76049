"""What screens show between two texts: all of both, and as few words as changed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.difference import Kind, difference
from newsroom.language.words import tokens

WORDS = st.lists(st.sampled_from(["a ", "b", " ", "12", "1.5 ", "中", "Wort ", "slowo, ", "\n", "قال "])).map("".join)


def shown(old: str, new: str) -> str:
    marks = {Kind.SAME: "{}", Kind.REMOVED: "[-{}]", Kind.ADDED: "[+{}]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in difference(old, new))


def side(old: str, new: str, kind: Kind) -> str:
    return "".join(piece.text for piece in difference(old, new) if piece.kind in {Kind.SAME, kind})


@given(st.text() | WORDS, st.text() | WORDS)
def test_nothing_of_either_text_is_lost(old: str, new: str) -> None:
    assert side(old, new, Kind.REMOVED) == old
    assert side(old, new, Kind.ADDED) == new
    kinds = [piece.kind for piece in difference(old, new)]
    assert all(piece.text for piece in difference(old, new))
    assert all(one != other for one, other in pairwise(kinds))
    assert (Kind.ADDED, Kind.REMOVED) not in pairwise(kinds)


@given(st.text() | WORDS)
def test_equal_texts_show_no_change(text: str) -> None:
    assert [piece.text for piece in difference(text, text)] == [text] * bool(text)


@given(st.lists(st.sampled_from(["eins", "zwei", "drei"]), min_size=1), st.data())
def test_one_word_exchanged_shows_just_that_word(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    other = [*words[:place], "vier", *words[place + 1 :]]
    changed = [piece.text for piece in difference(" ".join(words), " ".join(other)) if piece.kind != Kind.SAME]
    assert changed == [words[place], "vier"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Es gab 12 Verletzte.", "Es gab 14 Verletzte.", "Es gab [-12][+14] Verletzte."),
        ("1.234,5 Tonnen", "1.234,6 Tonnen", "[-1.234,5][+1.234,6] Tonnen"),
        ("海安12人", "海宁12人", "海[-安][+宁]12人"),
        ("يوم 25 نوفمبر", "يوم 26 نوفمبر", "يوم [-25][+26] نوفمبر"),
        ("Sie kam. Er blieb.", "Sie kam.", "Sie kam.[- Er blieb.]"),
        ("a b c", "x y z", "[-a b c][+x y z]"),
        ("", "neu", "[+neu]"),
    ],
)
def test_a_change_reads_as_an_editor_would_mark_it(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_a_rewritten_phrase_reads_as_one_though_a_short_word_stayed() -> None:
    old = "Gestern verhandelten beide Delegationen an langen Tischen im Rathaus."
    new = "Gestern besichtigten Schulklassen an windigen Stegen im Rathaus."
    assert [piece.kind for piece in difference(old, new)] == [Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME]


def test_long_texts_without_a_word_in_common_are_shown_as_replaced() -> None:
    old, new = "alt " * 20_000, "neu " * 20_000
    pieces = difference(old, new)
    assert len(tokens(old)) == 40_000
    assert side(old, new, Kind.REMOVED) == old
    assert len(pieces) <= 3


def test_one_changed_word_in_a_long_text_is_found() -> None:
    words = [f"w{number}" for number in range(20_000)]
    other = [*words[:9_000], "anders", *words[9_001:]]
    assert len(difference(" ".join(words), " ".join(other))) == 4
