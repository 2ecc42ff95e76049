"""A text typed over an older revision: nothing that either side wrote is lost, and nothing comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.laying_over import Typed, lay_over
from articles.vocabulary import Role

HEAD = Typed("h", Role.HEADLINE, "Old headline")
A, B, C = (Typed(uid, Role.TEXT, f"Old {uid}") for uid in "abc")
BASE = [HEAD, A, B, C]


def new(text: str) -> Typed:
    return Typed("", Role.TEXT, text)


def written(text: str, over: Typed) -> Typed:
    return Typed(over.id, over.role, text)


X = Typed("x", Role.TEXT, "Theirs, new")
CASES = {
    "only the other side changed": (BASE, [HEAD, written("14", A), B, X, C], [HEAD, written("14", A), B, X, C]),
    "only this side changed": ([written("New headline", HEAD), A, B, C], BASE, [written("New headline", HEAD), A, B, C]),
    "each another paragraph": (
        [written("New headline", HEAD), A, B, C],
        [HEAD, A, written("14", B), X, C],
        [written("New headline", HEAD), A, written("14", B), X, C],
    ),
    "both the same paragraph": (
        [HEAD, written("mine", A), B, C],
        [HEAD, written("theirs", A), B, C],
        [HEAD, Typed("a", Role.TEXT, "mine", now="theirs"), B, C],
    ),
    "both alike": ([HEAD, written("same", A), B, C], [HEAD, written("same", A), B, C], [HEAD, written("same", A), B, C]),
    "gone there": (BASE, [HEAD, A, C], [HEAD, A, C]),
    "gone there and changed here": ([HEAD, A, written("mine", B), C], [HEAD, A, C], [HEAD, A, written("mine", B), C]),
    "emptied here": ([HEAD, A, written("", B), C], [HEAD, A, B, X, C], [HEAD, A, written("", B), X, C]),
    "emptied here and changed there": (
        [HEAD, A, written("", B), C],
        [HEAD, A, written("theirs", B), C],
        [HEAD, A, Typed("b", Role.TEXT, "", now="theirs"), C],
    ),
    "new on both sides": (
        [HEAD, A, new("Mine, new"), B, C],
        [HEAD, A, B, C, X],
        [HEAD, A, new("Mine, new"), B, C, X],
    ),
    "order changed here": ([HEAD, C, A, B], [HEAD, A, X, B, C], [HEAD, C, A, X, B]),
    "order changed there": ([HEAD, A, B, written("mine", C)], [HEAD, C, A, B], [HEAD, written("mine", C), A, B]),
    "a summary they wrote": (
        [HEAD, Typed("", Role.SUMMARY, ""), A, B, C],
        [HEAD, Typed("s", Role.SUMMARY, "Theirs"), A, B, C],
        [HEAD, Typed("s", Role.SUMMARY, "Theirs"), A, B, C],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(CASES))
def test_a_text_is_laid_over_the_newest(case: str) -> None:
    typed, newest, laid = CASES[case]
    assert lay_over(BASE, typed, newest) == laid


@st.composite
def a_side(draw: st.DrawFn, name: str, new_ids: bool) -> list[Typed]:
    """What somebody makes of the base: some texts changed, some taken out, some added, perhaps another order."""
    whole = [HEAD, A, B, C, Typed("d", Role.TEXT, "Old d")]
    body = draw(st.one_of(st.just(whole[1:]), st.permutations(whole[1:])))
    rows: list[Typed] = []
    for row in [HEAD, *body]:
        done = draw(st.sampled_from(["stays", "stays", "changed", "gone"] if row is not HEAD else ["stays", "changed"]))
        if done == "changed":
            rows.append(written(f"{name} {row.id}", row))
        elif done == "stays":
            rows.append(row)
        elif not new_ids:
            rows.append(written("", row))
        if draw(st.integers(0, 4)) == 0:
            rows.append(Typed(f"{name}{len(rows)}" if new_ids else "", Role.TEXT, f"{name} new {len(rows)}"))
    return rows


WHOLE = [HEAD, A, B, C, Typed("d", Role.TEXT, "Old d")]


@given(a_side("mine", False), a_side("theirs", True))
def test_nothing_written_on_either_side_is_lost_and_nothing_old_comes_back(
    typed: list[Typed], newest: list[Typed]
) -> None:
    laid = lay_over(WHOLE, typed, newest)
    old = {row.text for row in WHOLE}
    there = {row.text for row in laid} | {row.now for row in laid}
    assert {row.text for row in [*typed, *newest]} - old <= there
    kept_here = {row.id for row in typed if row.text in old}
    kept_there = {row.id for row in newest if row.text in old}
    assert {row.id for row in laid if row.text in old} == kept_here & kept_there
    assert len([row.id for row in laid if row.id]) == len({row.id for row in laid if row.id})


@given(a_side("theirs", True))
def test_who_changed_nothing_gets_the_newest(newest: list[Typed]) -> None:
    assert lay_over(WHOLE, WHOLE, newest) == newest


@given(a_side("mine", False))
def test_what_nobody_else_changed_stays_as_it_was_typed(typed: list[Typed]) -> None:
    assert lay_over(WHOLE, typed, WHOLE) == typed
