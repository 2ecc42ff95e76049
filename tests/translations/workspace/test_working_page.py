"""The working page as a whole: its weight, its languages, the door before it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from newsroom.language.difference import Kind, difference
from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.models import Translation
from translations.workspace.excerpts import excerpt, swap_in
from translations.workspace.typed import digest

QUERIES = 10


@pytest.mark.django_db
@pytest.mark.parametrize("paragraphs", [3, 60])
def test_a_long_story_takes_no_more_queries_than_a_short_one(
    paragraphs: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    article = make.article(texts=[f"Satz {number} über 12 Brücken." for number in range(paragraphs)])
    translation = make.translation(article, state="in review")
    make.correction(article)
    client = signed_in(make.reviewer_of("en"))
    with django_assert_max_num_queries(QUERIES):
        response = client.get(reverse("desk:working-page", args=[translation.pk]))
    assert response.content.count(b'<textarea class="read"') == paragraphs + 2


@pytest.mark.django_db
def test_opening_sixty_paragraphs_in_hand_takes_seven_queries(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    article = make.article(texts=[f"Satz {number} über 12 Brücken." for number in range(60)])
    translation = make.translation(article)
    client = signed_in(make.known("mira"))
    with django_assert_num_queries(7):
        assert client.get(reverse("desk:working-page", args=[translation.pk])).status_code == 200


@pytest.mark.django_db
def test_every_text_says_its_language_and_direction() -> None:
    page = open_page(make.translation(language="ar"), make.translator_into("ar"))
    assert '<html lang="ar" dir="rtl">' in page.html
    assert '<p class="read" lang="de" dir="ltr">' in page.html
    assert 'rows="1" lang="ar" dir="rtl"' in page.html


@pytest.mark.django_db
def test_marks_in_a_text_are_rendered_and_nothing_else_is() -> None:
    article = make.article(texts=["Ein *wichtiges* Wort <script>alert(1)</script>."])
    translation = make.translation(article)
    make.write(translation, "</textarea><script>alert(2)</script>")
    html = open_page(translation, make.translator_into("en")).html
    assert "<em>wichtiges</em>" in html
    assert "<script>alert" not in html
    assert "</textarea><script>" not in html


@pytest.mark.django_db
def test_a_headline_that_is_too_long_says_so() -> None:
    translation = make.translation()
    page = open_page(translation, make.translator_into("en")).type("headline", "x" * 91)
    assert "91 of 90 characters" in page.press_and_see("save").words


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "length"), [(f"*{'x' * 90}*", 90), (f"\u200f{'x' * 90}\u200f !", 92)])
def test_the_page_and_the_check_of_a_headline_count_alike(typed: str, length: int) -> None:
    translation = make.translation()
    row = translation.paragraphs.get(role="headline")
    page = open_page(translation, make.translator_into("en"), f"?help={row.uid}").type("headline", typed)
    words = page.press_and_see("save").words
    assert f"{length} of 90 characters" in words
    help_beside = open_page(translation, make.translator_into("en"), f"?help={row.uid}").words
    assert (f"This has {length} characters" in help_beside) == (length > 90)


@pytest.mark.django_db
def test_an_earlier_version_is_compared_word_by_word() -> None:
    translation = make.translation(state="returned")
    mira = make.translator_into("en")
    open_page(translation, mira).type("lead", "en: lead 9").press("save")
    page = open_page(translation, mira, "?against=1")
    assert "Compared with version 1" in page.words
    assert '<ins><span class="vh">added: </span>9</ins>' in page.html


@pytest.mark.django_db
def test_an_unclaimed_translation_shows_its_source_and_the_claim() -> None:
    translation = make.translation(state="requested")
    page = open_page(translation, make.translator_into("en"))
    assert "Zwei Brücken bleiben bis Freitag gesperrt." in page.words
    assert "claim" in page.buttons()
    page.press("claim")
    assert Translation.objects.get().state == "drafting"


@pytest.mark.django_db
def test_signing_in_with_a_wrong_password_names_neither() -> None:
    make.person("mira", translator=["en"], password="a long and secret one")
    client = Client()
    wrong = client.post(reverse("sign-in"), {"username": "mira", "password": "guess"}).content.decode()
    assert "do not belong together" in wrong
    assert "guess" not in wrong
    right = client.post(reverse("sign-in"), {"username": " MIRA ", "password": "a long and secret one"})
    assert right["Location"] == reverse("desk:start")
    assert client.post(reverse("sign-out")).status_code == 302


@pytest.mark.django_db
def test_after_too_many_guesses_the_door_stays_shut_and_says_how_long() -> None:
    make.person("mira", translator=["en"], password="a long and secret one")
    client = Client()
    for _ in range(8):
        answer = client.post(reverse("sign-in"), {"username": "mira", "password": "guess"})
    assert answer.status_code == 429
    assert "quarter of an hour" in answer.content.decode()
    shut = client.post(reverse("sign-in"), {"username": "mira", "password": "a long and secret one"})
    assert shut.status_code == 429


@given(st.text())
def test_a_text_is_the_same_whatever_a_form_does_to_its_line_ends(text: str) -> None:
    text = text.replace("\r", "")
    assert digest(text) == digest("\r\n".join(text.split("\n")) + "  ")


@given(st.text(alphabet="ab \n", max_size=400), st.text(alphabet="ab \n", max_size=400))
def test_an_excerpt_keeps_every_changed_word(old: str, new: str) -> None:
    pieces = difference(old, new)
    changed = [piece for piece in pieces if piece.kind != Kind.SAME]
    assert [piece for piece in excerpt(pieces) if piece.kind != Kind.SAME] == changed


def test_an_excerpt_cuts_what_stayed_the_same_at_words() -> None:
    same = " ".join(f"word{number}" for number in range(60))
    pieces = excerpt(difference(f"{same} 12 {same}", f"{same} 14 {same}"))
    assert swap_in(pieces) == ("12", "14")
    before, after = pieces[0].text, pieces[-1].text
    assert before.startswith("… word")
    assert before.rstrip().endswith("word59")
    assert after.lstrip().startswith("word0 ")
    assert after.rstrip().endswith("…")
