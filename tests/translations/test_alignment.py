"""Sentences of a translation beside those of its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.languages import LANGUAGES
from tests.corpus.alignments import figures, invented
from tests.growth import grows_with_its_size
from translations.alignment.aligning import align, align_texts

SENTENCES = st.lists(
    st.sampled_from(
        [
            "",
            " ",
            "Ja.",
            "Am 25. November tagt der Rat in Minsk.",
            "Он придёт?",
            "«Да», — сказал Рыженков.",
            "会议开始。",
        ]
    )
    | st.text(max_size=80),
    max_size=12,
)


def test_a_sentence_that_became_two() -> None:
    source = (
        "Der Rat tagt am 25. November in Minsk, und am Abend gibt er ein Essen im Hotel Europa. Niemand widersprach."
    )
    target = "Совет заседает 25 ноября в Минске. Вечером он даёт обед в отеле «Европа». Никто не возразил."
    assert align_texts(source, target, "de", "ru") == [
        (
            "Der Rat tagt am 25. November in Minsk, und am Abend gibt er ein Essen im Hotel Europa.",
            "Совет заседает 25 ноября в Минске. Вечером он даёт обед в отеле «Европа».",
            False,
        ),
        ("Niemand widersprach.", "Никто не возразил.", False),
    ]


def test_a_sentence_left_out_stands_alone_and_is_doubtful() -> None:
    source = [
        "The bridge is 210 metres long.",
        "Mayor Lone Friis opened it on 4 May 2019.",
        "It cost 38 million euros.",
    ]
    target = ["Die Brücke ist 210 Meter lang.", "Sie kostete 38 Millionen Euro."]
    found = align(source, target, "en", "de")
    assert [(list(pair.source), list(pair.target)) for pair in found] == [([0], [0]), ([1], []), ([2], [1])]
    assert [pair.doubtful for pair in found] == [False, True, False]


def test_a_pair_whose_numbers_have_nothing_in_common_is_doubtful() -> None:
    assert [pair.doubtful for pair in align(["Es kamen 340 Leute."], ["340 people came."], "de", "en")] == [False]
    assert all(pair.doubtful for pair in align(["Es kamen 340 Leute."], ["It cost 99 euros."], "de", "en"))


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("Das Spiel begann am Montag um 20 Uhr.", "The match began on Monday at 8 p.m.", "de en"),
        ("Der Bus fährt um 17.30 Uhr ab.", "The bus leaves at 5:30 p.m.", "de en"),
        ("Матч начался в 8 вечера.", "比赛于20时开始。", "ru zh-hans"),
        ("Das Spiel begann um 20 Uhr.", "بدأت المباراة في الساعة 8 مساءً.", "de ar"),
        ("Das Spiel begann um 20 Uhr.", "El partido empezó a las 8 de la tarde.", "de es"),
        ("Матч пачаўся ў 8 гадзін вечара.", "Le match a commencé à 20 heures.", "be fr"),
        ("Mecz zaczął się o 20.30.", "The match began at 8.30 p.m.", "pl en"),
        ("Die Strecke ist 50 Kilometer lang.", "The road is 31 miles long.", "de en"),
    ],
)
def test_numbers_that_say_the_same_in_other_digits_raise_no_doubt(source: str, target: str, languages: str) -> None:
    assert [pair.doubtful for pair in align([source], [target], *languages.split())] == [False]


def test_the_same_digits_in_other_facts_do() -> None:
    for target in ("The match began at 9 p.m.", "The match began at 8 a.m.", "Flight 8 left."):
        assert [pair.doubtful for pair in align(["Das Spiel begann um 20 Uhr."], [target], "de", "en")] == [True]


def test_a_pair_with_more_numbers_of_its_own_than_shared_is_doubtful() -> None:
    source = "Около 300 пассажиров ждали в порту, в среду пойдут 12 автобусов."
    target = "The house passed the budget of 12 billion crowns and met again on January 14, 2027, to speak of pensions."
    assert all(pair.doubtful for pair in align([source], [target], "ru", "en"))
    held = align(["Um 17 Uhr kamen 340 Leute."], ["At 5 p.m. 340 people came."], "de", "en")
    assert [pair.doubtful for pair in held] == [False]


def test_nothing_beside_nothing() -> None:
    assert align([], [], "de", "en") == []
    assert [pair.doubtful for pair in align(["Ja."], [], "de", "en")] == [True]
    assert align_texts("", "", "de", "en") == []


def test_invented_paragraphs_are_aligned_and_what_is_not_is_doubtful() -> None:
    found = figures(invented())
    assert found.f1 >= 0.94
    assert found.wrong_and_sure == 0
    assert found.right_and_doubtful <= 0.18 * found.right


@pytest.mark.parametrize(("source", "target"), [(1, 400), (400, 1), (0, 200), (200, 0), (150, 300)])
def test_many_sentences_beside_few(source: int, target: int) -> None:
    pairs = align(["Ja."] * source, ["Yes."] * target, "de", "en")
    assert sum(len(pair.source) for pair in pairs) == source
    assert sum(len(pair.target) for pair in pairs) == target


@given(SENTENCES, SENTENCES, st.sampled_from([*LANGUAGES, "nb"]), st.sampled_from([*LANGUAGES, "nb"]))
def test_every_sentence_stands_in_one_pair_and_in_order(
    source: list[str], target: list[str], one: str, other: str
) -> None:
    pairs = align(source, target, one, other)
    assert [place for pair in pairs for place in pair.source] == list(range(len(source)))
    assert [place for pair in pairs for place in pair.target] == list(range(len(target)))
    assert all(pair.source or pair.target for pair in pairs)
    assert all(0 <= pair.score <= 1 for pair in pairs)


def test_time_grows_with_the_number_of_sentences() -> None:
    def work(number: int) -> None:
        source = [f"Am {n % 28 + 1}. Mai kamen {n * 7} Leute nach Minsk." for n in range(number)]
        target = [f"{n * 7} people came to Minsk on May {n % 28 + 1}." for n in range(number) if n % 10]
        align(source, target, "de", "en")

    assert grows_with_its_size(work, 200, times=5)
