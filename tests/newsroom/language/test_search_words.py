"""By what words are found: places that are the text's own, keys that no database could misread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.search_words import words_asked, words_of
from newsroom.languages import LANGUAGES

TEXTS = st.text(max_size=80) | st.text(alphabet="وفبلكاهةىيمنًَّـ ’'‑-12 \u00a0\u202f\u00ad北京水Лёśß", max_size=60)


@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_a_text_is_found_by_every_word_of_itself(text: str, language: str) -> None:
    standing = {key for word in words_of(text, language) for key in word.keys}
    for word in words_asked(text, language):
        assert not standing.isdisjoint(word.keys), text[word.start : word.end]


@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_places_are_the_texts_own_and_keys_are_short_and_hold_no_white_space(text: str, language: str) -> None:
    for words in (words_of(text, language), words_asked(text, language)):
        for word in words:
            assert 0 <= word.start < word.end <= len(text)
            assert word.keys
            assert all(key and len(key) <= 60 and key.split() == [key] and "\x00" not in key for key in word.keys)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "l’accord", "accords"),
        ("en", "minister’s", "ministers"),
        ("de", "EU‑Kommission", "Kommission"),
        ("de", "Regie\u00adrungen", "Regierung"),
        ("ar", "وزير", "الوزير"),
        ("ar", "والمدرسة", "مدرسه"),
        ("ar", "وَلُبْنَانُ", "لبنان"),
        ("zh-hans", "北京市", "京"),
    ],
)
def test_a_word_is_found_by_another_writing_of_it(language: str, one: str, other: str) -> None:
    standing = {key for word in words_of(one, language) for key in word.keys}
    assert all(not standing.isdisjoint(word.keys) for word in words_asked(other, language))


def test_of_han_characters_a_search_asks_for_pairs_and_a_text_has_each_alone_too() -> None:
    assert [word.keys for word in words_asked("北京市 水", "zh-hans")] == [("北京",), ("京市",), ("水",)]
    assert {key for word in words_of("北京市", "zh-hans") for key in word.keys} == {"北京", "京市", "北", "京", "市"}
