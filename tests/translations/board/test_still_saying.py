"""Retracted facts are found by value, in nine languages, wherever they still stand."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article
from articles.text.paragraphs import Paragraph
from articles.vocabulary import Role
from newsroom.language.facts import Fact, facts
from tests import make
from translations.actions import draft, request, review
from translations.board.reading import read
from translations.board.still_saying import DAYS, Search, search
from translations.matching.retracted import correction_between, pieces, stating
from translations.workflow import mark_of

SAYING = {
    "de": ("12 Gemeinden", "zwölf Gemeinden"),
    "en": ("12 communities", "Twelve communities"),
    "fr": ("12 communes", "Douze communes"),
    "es": ("12 municipios", "doce municipios"),
    "pl": ("12 gmin", "dwanaście gmin"),
    "ru": ("12 общин", "двенадцати общинам"),
    "be": ("12 абшчын", "дванаццаці абшчынам"),
    "zh-hans": ("12个乡镇", "十二个乡镇"),
    "ar": ("١٢ بلدة", "اثنتا عشرة بلدة"),
}
NOT_SAYING = {
    "de": "14 Gemeinden, 112 Brücken, am 12. November, 12 Prozent, 12 Millionen Euro",
    "en": "14 communities, 112 bridges, 12 November, 12 per cent, €12 million",
    "ru": "14 общин, 112 мостов, 12 ноября, 12 процентов",
    "zh-hans": "14个乡镇，112座桥，11月12日",
    "ar": "١٤ بلدة و112 جسرا",
}


def twelve() -> list[Fact]:
    return [fact for fact in facts("12 Gemeinden sind betroffen.", "de") if fact.text == "12"]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, both in SAYING.items() for text in both])
def test_it_is_found_in_figures_and_in_words(language: str, text: str) -> None:
    hits = stating(text, language, twelve())
    assert len(hits) == 1
    assert "".join(piece.text for piece in pieces(text, hits)) == text
    assert [piece.text for piece in pieces(text, hits) if piece.hit] == [hits[0].text]


@pytest.mark.parametrize(("language", "text"), NOT_SAYING.items())
def test_other_values_and_other_kinds_are_left_alone(language: str, text: str) -> None:
    assert stating(text, language, twelve()) == []


def paragraph(uid: str, text: str, since: int = 1) -> Paragraph:
    return Paragraph(uid, Role.TEXT, text, since)


def test_a_correction_of_a_fact_alone() -> None:
    old = [paragraph("a", "12 Gemeinden sind betroffen."), paragraph("b", "Die Deiche halten.")]
    new = [paragraph("a", "14 Gemeinden sind betroffen.", 2), paragraph("b", "Die Deiche halten.")]
    found = correction_between(old, new, "de")
    assert [(was.text, now.text) for was, now in found.swaps] == [("12", "14")]
    assert [fact.text for fact in found.retracted] == ["12"]
    assert found.only_facts
    assert found.changed == ("a",)


def test_a_correction_of_words() -> None:
    old = [paragraph("a", "12 Gemeinden sind betroffen."), paragraph("b", "Die Deiche halten.")]
    new = [paragraph("a", "12 Gemeinden sind gewarnt.", 2), paragraph("b", "Die Deiche halten.")]
    found = correction_between(old, new, "de")
    assert (found.swaps, found.retracted) == ((), ())
    assert not found.only_facts


def looked(story: Article) -> Search:
    made = read(make.fresh(story), 2, at=timezone.now())
    assert made is not None
    return search(made)


@pytest.mark.django_db
def test_it_is_found_in_this_story_in_others_and_in_the_memory() -> None:
    story = make.article(summary="Zwölf Orte sind gewarnt.", slugline="flood-sorle")
    other = make.article(texts=("Im Landkreis stehen zwölf Gemeinden unter Beobachtung.",), slugline="Flood-Sorle")
    far = make.article(texts=("Ein Dutzend? Nein, 12 Gemeinden.",), slugline="harvest")
    long_ago = timezone.now() - timedelta(days=DAYS + 1)
    past = make.article(texts=("Damals waren es 12 Gemeinden.",), slugline="flood-sorle", at=long_ago)
    make.translation(story, "pl")
    pair = make.memory_entry("12 Gemeinden sind betroffen.", "Dotyczy to 12 gmin.", languages=("de", "pl"))
    make.memory_entry("12 Gemeinden sind gewarnt.", "12 gmin ostrzeżono.", languages=("de", "pl"))
    story = make.correction(story)
    found = looked(story)
    said = {"".join(piece.text for piece in place.pieces) for place in found.places}
    assert "Zwölf Orte sind gewarnt." in said
    assert other.current is not None
    assert other.current.body[0].text in said
    assert pair.target in said
    assert found.stories == 1
    assert not any(row.current and row.current.body[0].text in said for row in (far, past))
    assert "12 gmin ostrzeżono." not in said


@pytest.mark.django_db
def test_stories_that_say_it_word_for_word_alike_are_all_found() -> None:
    """Agencies send the same lead again and again: each story has to be put right."""
    lead = "Im Landkreis stehen zwölf Gemeinden unter Beobachtung."
    story = make.article(slugline="flood-sorle")
    others = [make.article(texts=(lead,), slugline="flood-sorle") for _n in range(3)]
    found = looked(make.correction(story))
    assert [place.where for place in found.places] == [f"Other story, {each.pk}" for each in reversed(others)]


@pytest.mark.django_db
def test_one_text_that_stands_twice_in_a_story_is_found_twice() -> None:
    """The headline and the summary are put right one by one."""
    story = make.article(headline="Zwölf Orte gewarnt", summary="Zwölf Orte gewarnt")
    found = looked(make.correction(story))
    assert [place.where for place in found.places] == ["headline, source", "summary, source"]


@pytest.mark.django_db
def test_a_draft_that_readers_have_in_the_same_words_is_found_once_and_called_live() -> None:
    story = make.article(summary="Zwölf Orte sind gewarnt.")
    work = make.translation(story, state="returned")
    work.paragraphs.filter(role=Role.SUMMARY).update(text="Twelve places are warned.")
    make.waive_all(work)
    translator, reviewer = make.translator_into("en"), make.reviewer_of("en")
    draft.submit(work, seen=mark_of(work), by=translator, at=timezone.now())
    work.refresh_from_db()
    review.approve(work, seen=mark_of(work), by=reviewer, at=timezone.now())
    make.live(story)
    found = looked(make.correction(story))
    places = [place.where for place in found.places if place.language == "en"]
    assert places == ["summary, English, live", "Memory, German–English"]


@pytest.mark.django_db
def test_drafts_of_other_stories_are_looked_through(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    story = make.article(slugline="flood-sorle")
    others = [make.article(texts=("Ein anderer Text.",), slugline="flood-sorle") for _n in range(2)]
    for other in others:
        for language, text in (("en", "Twelve communities are warned."), ("fr", "Douze communes sont touchées.")):
            made = make.translation(other, language)
            made.paragraphs.filter(role=Role.LEAD).update(text=text)
    dropped = make.translation(others[0], "pl")
    dropped.paragraphs.filter(role=Role.LEAD).update(text="Dotyczy to 12 gmin.")
    request.drop(dropped, by=make.editor(), at=timezone.now())
    made = read(make.fresh(make.correction(story)), 2, at=timezone.now())
    assert made is not None
    with django_assert_num_queries(4):
        found = search(made)
    assert [(place.where, place.verb) for place in found.places] == [
        (f"Other story, {other.pk}: draft, {name}", "open")
        for other in reversed(others)
        for name in ("English", "French")
    ]


@pytest.mark.django_db
def test_the_board_costs_the_same_for_one_language_and_for_three(client: Client) -> None:
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    costs = []
    for slugline, languages in (("flood", ["en"]), ("storm", ["en", "ru", "ar"])):
        story = make.article(slugline=slugline)
        for language in ("de", *languages):
            make.live(story, language)
        make.correction(story)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(f"/admin/articles/article/{story.pk}/correction/2/").status_code == 200
        costs.append(len(counted))
    assert costs[0] == costs[1] <= 15


@pytest.mark.django_db
def test_only_a_correction_has_a_board(client: Client) -> None:
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    story = make.correction(make.article(), kind="update")
    for number in (1, 2, 3):
        assert client.get(f"/admin/articles/article/{story.pk}/correction/{number}/").status_code == 404
