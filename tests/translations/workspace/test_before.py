"""How it was written before: names and sentences in one answer, from either language, in any form."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions.memory import Pair, remember
from translations.models import Translation
from translations.vocabulary import MemoryOrigin

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    pairs = [
        Pair("Die Brücken bleiben gesperrt.", "The bridges stay closed."),
        Pair("Der Rat tagte.", "The council met."),
    ]
    remember(pairs, source_language="de", target_language="en", origin=MemoryOrigin.IMPORTED, at=timezone.now())
    return make.translation()


@pytest.mark.parametrize(("words", "marked"), [("Brücke", "Brücken"), ("bridge", "bridges")])
def test_words_of_either_language_are_found_in_another_form(words: str, marked: str, translation: Translation) -> None:
    answer = signed_in(make.known("mira")).get(f"/desk/{translation.pk}/before/", {"words": words}).content.decode()
    assert f"<mark>{marked}</mark>" in answer
    assert "The bridges stay" in answer.replace("<mark>", "").replace("</mark>", "")
    assert "council" not in answer


def test_names_of_the_register_come_first(translation: Translation) -> None:
    make.concept("place", de="Sorle", en="River Sorle")
    answer = signed_in(make.known("mira")).get(f"/desk/{translation.pk}/before/", {"words": "Sorle"}).content.decode()
    assert "River Sorle" in answer


def test_what_was_never_written_is_said(translation: Translation) -> None:
    page = open_page(translation, make.known("mira"), "?before=Zebra")
    assert "“Zebra” stands neither in the register nor in the memory." in page.words


@pytest.mark.parametrize("words", ["", " ", "\x00", "a" * 5_000, "*" * 50, "😀"])
def test_odd_words_break_nothing(words: str, translation: Translation) -> None:
    assert signed_in(make.known("mira")).get(f"/desk/{translation.pk}/before/", {"words": words}).status_code == 200
