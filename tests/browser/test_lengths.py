"""How long a headline is: what a page says while somebody types is what the server says, whatever is typed."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page, expect

from articles.text.inline import plain
from newsroom.language.characters import characters
from tests import make
from tests.browser.conftest import OpenPage
from tests.corpus.lengths import LENGTHS
from translations.models import Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

COUNT = """async (texts) => {
  const { characters } = await import("/static/desk/characters.js");
  const { plain } = await import("/static/desk/notation.js");
  return texts.map((text) => [plain(text), characters(plain(text))]);
}"""
SEED, RANDOM_TEXTS = 20261126, 6000
# What the two could read otherwise: marks, spaces of all kinds, invisible signs, emoji, flags, letters that a link's
# address may hold by its case alone.
PARTS = (
    *["*", "**", "***", "****", "\\", "[", "]", "](https://a.b)", "](HTTPS://a)", "](http\u017f://a)", "](mailto:a)"],
    *["(", ")", " ", "  ", "\n", "\u00a0", "\u202f", "\u3000", "\u0085", "\x1c", "\u180e", "\u2028", "\ufeff"],
    *[
        "a",
        "Rat",
        "é",
        "e\u0301",
        "ж",
        "滨",
        "𠮷",
        "قال",
        "مُ",
        "\u200f",
        "\u200e",
        "\u061c",
        "\u2067",
        "\u2069",
        "\u00ad",
    ],
    *[
        "\u200d",
        "\u200c",
        "👩",
        "👩‍🚀",
        "👍🏽",
        "🏽",
        "❤️‍🔥",
        "🇩",
        "🇩🇪",
        "🏴\U000e0067\U000e007f",
        "1\ufe0f\u20e3",
        "€",
        "+",
    ],
)


@pytest.fixture
def working(open_page: OpenPage) -> tuple[Page, Translation]:
    translation = make.translation(language="ar")
    page = open_page(make.translator_into("ar"))
    page.goto(f"/desk/{translation.pk}/")
    return page, translation


def figures(page: Page, texts: list[str]) -> list[tuple[str, str, int]]:
    counted = page.evaluate(COUNT, texts)
    return [(text, bare, length) for text, (bare, length) in zip(texts, counted, strict=True)]


def test_the_page_counts_every_hard_text_as_the_server_does(working: tuple[Page, Translation]) -> None:
    page, _translation = working
    typed = [typed for _what, typed, _length in LENGTHS]
    assert figures(page, typed) == [(text, plain(text), length) for _what, text, length in LENGTHS]


def test_the_page_counts_whatever_chance_puts_together_as_the_server_does(working: tuple[Page, Translation]) -> None:
    page, _translation = working
    chance = random.Random(SEED)
    typed = ["".join(chance.choices(PARTS, k=chance.randint(1, 14))) for _ in range(RANDOM_TEXTS)]
    theirs = figures(page, typed)
    assert [one for one in theirs if one[1:] != (plain(one[0]), characters(plain(one[0])))] == []


def test_the_count_beside_a_headline_goes_with_the_typing(working: tuple[Page, Translation]) -> None:
    page, translation = working
    row = translation.paragraphs.get(role="headline")
    count = page.locator(f"#p-{row.uid} [data-count]")
    text = page.locator(f"#t-{row.uid}")
    text.fill(f"\u200f*{'ب' * 90}*\u200f")
    expect(count.locator("b")).to_have_text("90")
    expect(count).not_to_contain_class("over")
    text.press_sequentially("\u064e!")
    expect(count.locator("b")).to_have_text("91")
    expect(count).to_contain_class("over")
