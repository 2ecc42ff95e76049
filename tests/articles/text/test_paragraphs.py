"""How paragraphs stay themselves from one revision to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.carrying import apply_edit, carry
from articles.text.paragraphs import Paragraph, changes, raises_meaning
from articles.vocabulary import Role

LEAD = "Nach anhaltendem Regen hat der Wasserverband am Dienstag die Warnstufe angehoben."
QUOTE = "„Die Deiche halten“, sagte die Leiterin der Hochwasserzentrale, Katrin Mehlhorn."
BRIDGES = "Zwei Brücken bleiben bis Freitag gesperrt, teilte der Landkreis am Abend mit."
TRAINS = "Züge fahren über Brackstedt; die Reise dauert dadurch bis zu 35 Minuten länger."


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def story(*texts: str, headline: str = "") -> list[Paragraph]:
    """A first revision with ids a, b, c …"""
    heads = [Paragraph("h", Role.HEADLINE, headline, 1)] * bool(headline)
    return heads + [Paragraph(chr(97 + i), Role.TEXT, text, 1) for i, text in enumerate(texts)]


def next_wire(old: Sequence[Paragraph], *texts: str, headline: str = "", number: int = 2) -> list[Paragraph]:
    heads = [(Role.HEADLINE, headline)] * bool(headline)
    new = heads + [(Role.TEXT, text) for text in texts]
    return carry(old, new, number=number, keeps_meaning=False, new_id=ids())


def test_identical_text_keeps_its_id_wherever_it_goes() -> None:
    after = next_wire(story(LEAD, QUOTE, BRIDGES), BRIDGES, LEAD, QUOTE)
    assert [(p.id, p.since) for p in after] == [("c", 1), ("a", 1), ("b", 1)]


def test_one_changed_number_keeps_the_id_and_rises() -> None:
    after = next_wire(story(LEAD, QUOTE, TRAINS), LEAD, QUOTE, TRAINS.replace("35", "45"))
    assert [(p.id, p.since) for p in after] == [("a", 1), ("b", 1), ("c", 2)]


def test_a_new_paragraph_between_old_ones_takes_no_ones_id() -> None:
    after = next_wire(story(LEAD, QUOTE), LEAD, BRIDGES, QUOTE)
    assert [(p.id, p.since) for p in after] == [("a", 1), ("new1", 2), ("b", 1)]


def test_two_paragraphs_joined_word_for_word_are_no_new_text() -> None:
    old = story(LEAD, QUOTE, BRIDGES)
    after = next_wire(old, LEAD, f"{QUOTE} {BRIDGES}")
    assert [(p.id, p.since, p.came_from) for p in after] == [("a", 1, ()), ("b", 1, ("new1", "b", "c"))]
    assert not raises_meaning(old, after)


def test_one_paragraph_split_in_two_is_no_new_text() -> None:
    old = story(LEAD, f"{QUOTE} {BRIDGES}")
    after = next_wire(old, LEAD, QUOTE, BRIDGES)
    assert [(p.id, p.since, p.came_from) for p in after] == [
        ("a", 1, ()),
        ("b", 1, ("new2", "b")),
        ("new1", 1, ("new1", "b")),
    ]
    assert not raises_meaning(old, after)


def test_paragraphs_joined_one_after_the_other_are_all_known_by_the_last() -> None:
    two = next_wire(story(LEAD, QUOTE, BRIDGES), f"{LEAD} {QUOTE}", BRIDGES)
    three = next_wire(two, f"{LEAD} {QUOTE} {BRIDGES}", number=3)
    assert [(p.id, p.since) for p in three] == [("a", 1)]
    assert {"a", "b", "c"} < {*three[0].names}


def test_what_was_joined_and_is_split_again_is_what_it_was() -> None:
    old = story(LEAD, QUOTE, BRIDGES, TRAINS)
    joined = next_wire(old, LEAD, f"{QUOTE} {BRIDGES} {TRAINS}")
    again = next_wire(joined, LEAD, QUOTE, BRIDGES, TRAINS, number=3)
    assert [(p.id, p.since) for p in again] == [(p.id, 1) for p in old]
    assert not raises_meaning(joined, again)


def test_an_editor_who_splits_what_was_joined_brings_it_back_too() -> None:
    joined = next_wire(story(LEAD, QUOTE, BRIDGES), f"{LEAD} {QUOTE}", BRIDGES)
    typed: list[tuple[str | None, Role, str]] = [
        ("a", Role.TEXT, LEAD),
        (None, Role.TEXT, QUOTE),
        ("c", Role.TEXT, BRIDGES),
    ]
    again = apply_edit(joined, typed, number=3, keeps_meaning=False, new_id=ids())
    assert [(p.id, p.since) for p in again] == [("a", 1), ("b", 1), ("c", 1)]


def test_a_half_never_takes_the_id_of_a_paragraph_that_is_there() -> None:
    """The second half of one split before names the first, which stands beside it."""
    halves = next_wire(story(f"{LEAD} {QUOTE} {BRIDGES}"), LEAD, f"{QUOTE} {BRIDGES}")
    texts = [(Role.TEXT, text) for text in (LEAD, QUOTE, BRIDGES)]
    more = carry(halves, texts, number=3, keeps_meaning=False, new_id=lambda: "fresh")
    assert [p.id for p in more] == ["a", "new1", "fresh"]


def test_the_headline_stays_itself_even_when_all_its_words_change() -> None:
    after = next_wire(story(LEAD, headline="Hochwasser an der Sorle"), LEAD, headline="Der Pegel fällt wieder")
    assert [(p.id, p.since) for p in after] == [("h", 2), ("a", 1)]


def test_moved_and_changed_at_once_is_found_by_likeness() -> None:
    after = next_wire(story(LEAD, QUOTE, TRAINS), TRAINS.replace("35", "45"), LEAD, QUOTE)
    assert [p.id for p in after] == ["c", "a", "b"]


def test_white_space_and_marks_change_no_meaning() -> None:
    old = story(LEAD, QUOTE)
    after = next_wire(old, LEAD.replace("Regen", "*Regen*"), QUOTE.replace(" ", "  "))
    assert [p.since for p in after] == [1, 1]
    assert not raises_meaning(old, after)


@pytest.mark.parametrize(
    ("texts", "rises"),
    [
        ((QUOTE, LEAD), False),  # moved
        ((LEAD,), True),  # taken out
        ((LEAD, QUOTE, BRIDGES), True),  # added
        ((LEAD.replace("Dienstag", "Mittwoch"), QUOTE), True),  # changed
        ((LEAD, QUOTE), False),
    ],
)
def test_meaning_rises_only_for_text_changed_added_or_removed(texts: tuple[str, ...], rises: bool) -> None:
    old = story(LEAD, QUOTE)
    assert raises_meaning(old, next_wire(old, *texts)) is rises


def test_an_editors_form_says_which_paragraph_is_which() -> None:
    old = story(LEAD, QUOTE, BRIDGES)
    edited = [("c", Role.TEXT, BRIDGES), (None, Role.TEXT, TRAINS), ("a", Role.LEAD, "Ganz anders.")]
    after = apply_edit(old, edited, number=2, keeps_meaning=False, new_id=ids())
    assert [(p.id, p.since) for p in after] == [("c", 1), ("new1", 2), ("a", 2)]


def test_an_id_sent_twice_is_used_once() -> None:
    edited = [("a", Role.TEXT, LEAD), ("a", Role.TEXT, QUOTE)]
    after = apply_edit(story(LEAD), edited, number=2, keeps_meaning=False, new_id=ids())
    assert [p.id for p in after] == ["a", "new1"]


def test_changes_name_what_was_changed_added_removed_and_moved() -> None:
    old = story(LEAD, QUOTE, BRIDGES, TRAINS)
    after = next_wire(
        old, TRAINS, LEAD.replace("Dienstag", "Mittwoch"), QUOTE, "Am Sonntag wird der Scheitel erwartet."
    )
    found = changes(old, after)
    assert [([p.id for p in was], [p.id for p in now]) for was, now in found.changed] == [(["a"], ["a"])]
    assert [p.id for p in found.added] == ["new1"]
    assert [p.id for p in found.removed] == ["c"]
    assert [p.id for p in found.moved] == ["d"]
    assert found.unchanged == 2


def test_what_was_joined_and_changed_at_once_is_one_change() -> None:
    old = story(LEAD, QUOTE, TRAINS, BRIDGES)
    found = changes(old, next_wire(old, f"{LEAD} {QUOTE}", f"{TRAINS.replace('35', '45')} {BRIDGES}"))
    assert [([p.id for p in was], [p.id for p in now]) for was, now in found.changed] == [(["c", "d"], ["c"])]
    assert (found.added, found.removed) == ([], [])


# --- invariants, with an oracle that knows what was done ---

WORDS = st.sampled_from(
    [
        "regen",
        "deich",
        "pegel",
        "brücke",
        "zug",
        "schule",
        "markt",
        "hafen",
        "12",
        "14",
        "turm",
        "glocke",
        "platz",
        "ufer",
        "boot",
    ]
)
SENTENCES = st.lists(WORDS, min_size=4, max_size=12).map(" ".join)
STORIES = st.lists(SENTENCES, min_size=1, max_size=8, unique=True)


@st.composite
def moved_about(draw: st.DrawFn) -> tuple[list[str], list[int], list[str]]:
    """A story, the order in which its paragraphs come back, and new ones that stand at the end."""
    texts = draw(STORIES)
    order = draw(st.permutations(range(len(texts))))
    kept = order[: draw(st.integers(0, len(order)))]
    new = draw(st.lists(SENTENCES.map(lambda text: f"neu: {text}"), max_size=3, unique=True))
    return texts, list(kept), new


@pytest.mark.soak
@settings.get_profile("soak")
@given(moved_about())
def test_whatever_is_moved_or_taken_out_keeps_its_id_and_its_age(case: tuple[list[str], list[int], list[str]]) -> None:
    """The oracle knows which old paragraph each text was: all that came back word for word is that one still."""
    texts, kept, new = case
    old = story(*texts)
    after = next_wire(old, *[texts[i] for i in kept], *new)
    came_back = [p for p in after[: len(kept)] if not p.came_from]
    for paragraph, i in zip(after, kept, strict=False):
        if paragraph in came_back:
            assert (paragraph.id, paragraph.since) == (old[i].id, 1)
    assert len({p.id for p in after}) == len(after), "an id stands once"
    assert [p.text for p in after] == [texts[i] for i in kept] + new, "nothing is lost and nothing invented"


@pytest.mark.soak
@settings.get_profile("soak")
@given(STORIES, st.lists(STORIES, min_size=1, max_size=4))
def test_ids_stay_unique_and_ages_never_fall_over_many_revisions(first: list[str], more: list[list[str]]) -> None:
    numbers = ids()
    now = story(*first)
    for number, texts in enumerate(more, 2):
        before = {p.id: p for p in now}
        now = carry(now, [(Role.TEXT, t) for t in texts], number=number, keeps_meaning=False, new_id=numbers)
        assert [p.text for p in now] == texts
        assert len({p.id for p in now}) == len(now)
        for paragraph in now:
            assert 1 <= paragraph.since <= number
            if paragraph.id in before and not paragraph.came_from:
                assert paragraph.since >= before[paragraph.id].since
