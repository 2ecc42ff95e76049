"""Words without their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.stems import SNOWBALL, stem, stems

SAME = {
    "be": [
        "Польшча Польшчы Польшчу Польшчай",
        "міністр міністра міністрам",
        "рэспубліка рэспубліцы рэспублікі",
        "горад горадзе",
        "Рыжанкоў Рыжанкова Рыжанковым",
    ],
    "ru": ["Рыженков Рыженкова Рыженковым", "министр министра министрами", "ёлка елки"],
    "pl": ["Polska Polski Polskę", "ministra ministrowi ministrem"],
    "de": ["Minister Ministers Ministern", "Ministerpräsident Ministerpräsidenten", "Haus Häuser"],
    "en": ["minister ministers", "report reported reporting"],
    "fr": ["ministre ministres", "national nationale nationaux"],
    "es": ["ministro ministros ministra"],
}


@pytest.mark.parametrize(("language", "words"), [(code, line) for code, lines in SAME.items() for line in lines])
def test_forms_of_one_word_have_one_stem(language: str, words: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("be", "Мінск", "міністр"), ("ru", "Минск", "министр"), ("de", "Haus", "Hase"), ("en", "new", "news")],
)
def test_different_words_stay_apart(language: str, one: str, other: str) -> None:
    assert stem(one, language) != stem(other, language)


def test_han_characters_count_in_pairs() -> None:
    assert [(found.start, found.end, found.stem) for found in stems("明斯克，中 11月25日", "zh-hans")] == [
        (0, 2, "明斯"),
        (1, 3, "斯克"),
        (4, 5, "中"),
        (6, 8, "11"),
        (8, 9, "月"),
        (9, 11, "25"),
        (11, 12, "日"),
    ]


@given(st.text(), st.sampled_from([*SNOWBALL, "be", "zh-hans", "nb"]))
def test_every_stem_stands_where_it_says_and_none_is_empty(text: str, language: str) -> None:
    place = 0
    for found in stems(text, language):
        assert found.stem
        assert 0 <= place <= found.start < found.end <= len(text)
        place = found.start
