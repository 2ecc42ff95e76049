"""Medians, worst cases, bars: the arithmetic beside values worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translations.figures.charts import LABELS, VALUES, WIDTH, Bar, Group, picture
from translations.figures.passages import Line, Span, Stage, passage, stopped_spans
from translations.figures.summing import Times

NOON = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def minutes(*lengths: int) -> list[timedelta]:
    return [timedelta(minutes=length) for length in lengths]


WAY = [
    Line(at(0), "request", "requested"),
    Line(at(10), "claim", "drafting", person=1),
    Line(at(30), "submit", "in review", person=1),
    Line(at(40), "return", "returned", person=2),
    Line(at(45), "submit", "in review", person=1),
    Line(at(60), "approve", "approved", person=2, words=100, from_memory=25),
    Line(at(65), "release"),
    Line(at(70), "reopen", "drafting", person=1),
]


@pytest.mark.parametrize(
    ("lengths", "middle", "worst"), [([5], 5, 5), ([9, 1], 5, 9), ([7, 1, 2], 2, 7), ([4, 4, 1, 90], 4, 90)]
)
def test_median_and_worst(lengths: list[int], middle: int, worst: int) -> None:
    times = Times.of(minutes(*lengths))
    assert [times.median, times.worst] == minutes(middle, worst)
    assert times.count == len(lengths)


def test_of_nothing_there_is_no_median() -> None:
    assert Times.of([]) == Times(0, None, None)


def test_every_stage_of_a_way() -> None:
    way = passage(WAY, [], until=at(1000))
    assert way is not None
    assert [way.spent[stage] for stage in Stage] == minutes(10, 25, 25, 5, 0)
    assert (way.translator, way.reviewer, way.words, way.from_memory, way.returned) == (1, 2, 100, 25, 1)
    assert way.released == at(65)


def test_under_a_claim_that_had_lapsed_the_work_waits_to_be_claimed() -> None:
    way = [*WAY[:2], Line(at(29), "take over", person=3, free_since=at(18)), *WAY[2:]]
    found = passage(way, [Span(at(20), at(22))], until=at(1000))
    assert found is not None
    assert [found.spent[stage] for stage in Stage] == minutes(10 + 9, 25 - 11, 25, 5, 2)


def test_what_comes_after_the_first_release_counts_no_more() -> None:
    assert passage(WAY, [], until=at(1000)) == passage(WAY[:-1], [], until=at(65))


def test_a_hold_is_taken_out_of_the_stage_it_fell_into() -> None:
    held = [Line(at(20), "hold", "held"), Line(at(35), "clear", "cleared")]
    way = passage(WAY, stopped_spans(held), until=at(1000))
    assert way is not None
    assert [way.spent[stage] for stage in Stage] == minutes(10, 15, 20, 5, 15)


def test_a_way_may_be_looked_at_half_way() -> None:
    way = passage(WAY, [], until=at(50))
    assert way is not None
    assert (way.released, way.state) == (None, "in review")
    assert [way.spent[stage] for stage in Stage] == minutes(10, 25, 15, 0, 0)
    assert passage(WAY, [], until=at(-1)) is None


def test_what_was_dropped_begins_anew() -> None:
    again = [*WAY[:3], Line(at(50), "drop", "dropped"), Line(at(90), "request", "requested")]
    way = passage([*again, Line(at(95), "claim", "drafting", person=3)], [], until=at(100))
    assert way is not None
    assert way.begun == at(90)
    assert [way.spent[stage] for stage in Stage] == minutes(5, 5, 0, 0, 0)


def test_a_clock_that_runs_behind_makes_no_time_negative() -> None:
    way = passage([Line(at(5), "request", "requested"), Line(at(3), "claim", "drafting")], [], until=at(10))
    assert way is not None
    assert [way.spent[stage] for stage in Stage] == minutes(0, 5, 0, 0, 0)


moments = st.integers(0, 500)


@given(
    steps=st.lists(st.tuples(moments, st.sampled_from(["drafting", "in review", "returned", "approved", "requested"]))),
    holds=st.lists(st.tuples(moments, moments)),
    until=st.integers(500, 600),
)
def test_the_stages_add_up_to_the_whole(steps: list[tuple[int, str]], holds: list[tuple[int, int]], until: int) -> None:
    ordered = sorted(steps, key=lambda step: step[0])
    lines = [Line(at(0), "request", "requested"), *(Line(at(when), "x", to) for when, to in ordered)]
    story = [
        line
        for start, end in sorted((min(hold), max(hold)) for hold in holds)
        for line in (Line(at(start), "hold", "held"), Line(at(end), "clear", "cleared"))
    ]
    way = passage(lines, stopped_spans(story), until=at(until))
    assert way is not None
    assert sum(way.spent.values(), timedelta()) == timedelta(minutes=until)
    assert all(length >= timedelta() for length in way.spent.values())


def test_a_killed_story_lies_still_for_good() -> None:
    lines = [Line(at(1), "hold", "held"), Line(at(2), "kill", "killed")]
    assert stopped_spans(lines) == [Span(at(1), None)]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_bars_are_as_long_as_their_values_and_stay_in_the_picture(right_to_left: bool) -> None:
    drawn = picture(
        [
            Group("Arabic", [Bar("claim", 10, "10 min"), Bar("live", 40, "40 min")]),
            Group("x" * 60, [Bar("live", None, "–")]),
        ],
        right_to_left=right_to_left,
    )
    (short, long), (none,) = (group.bars for group in drawn.groups)
    assert long.length == WIDTH - LABELS - VALUES
    assert short.length == pytest.approx(long.length / 4)
    assert none.length == 0
    assert all(bar.x >= 0 and bar.x + bar.length <= WIDTH for bar in (short, long, none))
    edges = {bar.x + bar.length for bar in (short, long)} if right_to_left else {bar.x for bar in (short, long)}
    assert edges == {drawn.base}
    assert len(drawn.groups[1].label) <= 20


def test_a_picture_of_nothing() -> None:
    assert picture([]).groups == []
    assert picture([Group("a", [Bar("live", 0, "0 min")])]).groups[0].bars[0].length == 0
