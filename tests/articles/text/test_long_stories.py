"""Stories as long as the desk takes them: paragraphs stay themselves there too."""

from __future__ import annotations

from itertools import count

from articles.text.carrying import carry
from articles.text.paragraphs import Paragraph, changes
from articles.vocabulary import Role


def revised(old: list[str], new: list[str]) -> list[Paragraph]:
    numbers = count()
    before = [Paragraph(f"p{place}", Role.TEXT, text, 1) for place, text in enumerate(old)]
    rows = [(Role.TEXT, text) for text in new]
    return carry(before, rows, number=2, keeps_meaning=False, new_id=lambda: f"new{next(numbers)}")


def ids(places: range) -> list[str]:
    return [f"p{place}" for place in places]


def test_thirty_long_paragraphs_changed_and_turned_round_keep_their_ids() -> None:
    """75,000 characters each."""
    old = [" ".join(f"wort{number * (place + 7) % 9_973}" for number in range(8_500)) for place in range(30)]
    after = revised(old, [text.replace("wort5", "satz5") for text in reversed(old)])
    assert [p.id for p in after] == ids(range(29, -1, -1))
    assert {p.since for p in after} == {2}


def test_a_thousand_paragraphs_that_differ_in_one_word_keep_their_ids() -> None:
    old = [f"Absatz {n} sagt, dass der Fluss in der alten Stadt bei der Brücke um {n} Meter stieg." for n in range(990)]
    after = revised(old, [text.replace("Fluss", "Bach").replace("stieg", "fiel") for text in reversed(old)])
    assert [p.id for p in after] == ids(range(989, -1, -1))


def test_a_thousand_paragraphs_joined_two_by_two_are_no_new_text() -> None:
    old = [f"Absatz {n} steht hier. Er hat zwei Sätze." for n in range(1_000)]
    after = revised(old, [f"{old[n]} {old[n + 1]}" for n in range(0, 1_000, 2)])
    assert [p.id for p in after] == ids(range(0, 1_000, 2))
    assert {p.since for p in after} == {1}


def test_paragraphs_split_in_the_middle_of_many_alike_are_found_word_for_word() -> None:
    old = ["ja " * 1_000 + str(n) for n in range(300)]
    after = revised(old, [half for text in old for half in (text[:1_500], text[1_500:])])
    assert [p.id for p in after[::2]] == ids(range(300))
    assert {p.since for p in after} == {1}


def test_a_long_story_whose_every_paragraph_is_another_takes_no_ones_id() -> None:
    old = [" ".join(f"wort{place}x{number}" for number in range(40)) for place in range(500)]
    after = revised(old, [text.replace("wort", "satz") for text in old])
    assert not {p.id for p in after} & set(ids(range(500)))
    before = [Paragraph(f"p{place}", Role.TEXT, text, 1) for place, text in enumerate(old)]
    assert len(changes(before, after).removed) == 500
