"""Headlines become readable parts of addresses in every script."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.inline import escape
from articles.text.slugs import LONGEST, slug

LANGUAGES = st.sampled_from(["de", "fr", "ar", "zh-hans", "be"])


@given(st.text(max_size=200), LANGUAGES)
def test_a_slug_is_letters_digits_and_single_hyphens(headline: str, language: str) -> None:
    made = slug(headline, language)
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*|", made)
    assert len(made) <= LONGEST
    assert slug(escape(made), language) == made


@pytest.mark.parametrize(
    ("headline", "language", "expected"),
    [
        ("Zwölf *Verletzte* in [Ahrenfeld](https://example.org/x)", "de", "zwölf-verletzte-in-ahrenfeld"),
        ("Пожар в «Аренфельде»: 12 человек", "ru", "пожар-в-аренфельде-12-человек"),
        ("Аб’ект здадзены", "be", "абект-здадзены"),
        ("L’été à Westmere", "fr", "l-été-à-westmere"),
        ("It’s over", "en", "its-over"),
        ("海安：１２人受伤", "zh-hans", "海安-12人受伤"),
        ("مُحَمَّد في هايــان", "ar", "محمد-في-هايان"),
        ("snake_case – und mehr", "de", "snake-case-und-mehr"),
        ("… – !", "en", ""),
    ],
)
def test_headlines_in_all_scripts(headline: str, language: str, expected: str) -> None:
    assert slug(headline, language) == expected


def test_a_long_slug_ends_with_a_whole_word() -> None:
    made = slug("Bürgermeister " * 20, "de")
    assert set(made.split("-")) == {"bürgermeister"}
    assert LONGEST - len("-bürgermeister") < len(made) <= LONGEST


def test_a_long_headline_without_spaces_is_still_cut() -> None:
    assert len(slug("海，" + "安" * 100, "zh-hans")) == LONGEST
