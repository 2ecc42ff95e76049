"""A newer wire text over a text the house has edited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.merging import Clash, merge
from articles.text.paragraphs import Paragraph
from articles.vocabulary import Role


def text(**paragraphs: str) -> list[Paragraph]:
    return [Paragraph(uid, Role.TEXT, words, 1) for uid, words in paragraphs.items()]


def words(paragraphs: list[Paragraph]) -> dict[str, str]:
    return {p.id: p.text for p in paragraphs}


def test_the_house_text_stays_where_the_wire_changed_nothing() -> None:
    merged, clashes = merge(text(a="1", b="2"), text(a="1, ours", b="2"), text(a="1", b="2, theirs"))
    assert words(merged) == {"a": "1, ours", "b": "2, theirs"}
    assert clashes == []


def test_where_both_changed_the_wire_stands_and_the_clash_keeps_the_house_text() -> None:
    merged, clashes = merge(text(a="1"), text(a="1, ours"), text(a="1, theirs"))
    assert words(merged) == {"a": "1, theirs"}
    assert clashes == [Clash("a", "1, ours", "1, theirs")]


def test_both_changing_it_alike_is_no_clash() -> None:
    assert merge(text(a="1"), text(a="2"), text(a="2")) == (text(a="2"), [])


def test_what_the_house_took_out_stays_out_until_the_wire_changes_it() -> None:
    assert words(merge(text(a="1", b="2"), text(a="1"), text(a="1", b="2"))[0]) == {"a": "1"}
    assert words(merge(text(a="1", b="2"), text(a="1"), text(a="1", b="3"))[0]) == {"a": "1", "b": "3"}


def test_what_the_house_added_follows_the_one_it_stood_behind() -> None:
    base, house = text(a="1", b="2"), text(a="1", own="mine", b="2")
    assert list(words(merge(base, house, text(b="2", a="1"))[0])) == ["b", "a", "own"]


def test_what_the_house_put_first_stays_first() -> None:
    assert list(words(merge(text(a="1"), text(own="mine", a="1"), text(a="2"))[0])) == ["own", "a"]


UIDS = st.sampled_from("abcdef")
VERSIONS = st.dictionaries(UIDS, st.sampled_from(["x", "y", "z"]), max_size=6)


@pytest.mark.soak
@settings.get_profile("soak")
@given(VERSIONS, VERSIONS, VERSIONS, st.lists(st.sampled_from(["own1", "own2"]), unique=True))
def test_nothing_of_either_side_is_lost(
    base: dict[str, str], house: dict[str, str], wire: dict[str, str], own: list[str]
) -> None:
    """Every changed text of the wire stands; every changed text of the house stands or is kept in a clash."""
    house = house | dict.fromkeys(own, "mine")
    merged, clashes = merge(text(**base), text(**house), text(**wire))
    stands, kept = words(merged), {clash.id: clash.house for clash in clashes}
    for uid, said in wire.items():
        if base.get(uid) != said:
            assert stands[uid] == said
    for uid, said in house.items():
        if uid in base and uid not in wire:
            continue  # the wire took it out
        if base.get(uid) != said:
            assert said in {stands.get(uid), kept.get(uid)} or uid not in base
    assert set(own) <= set(stands)
