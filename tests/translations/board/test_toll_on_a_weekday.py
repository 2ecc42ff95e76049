"""A toll right behind a weekday is corrected: the board says what became what, and finds the old one by value."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article
from articles.vocabulary import Role
from tests import make
from translations.actions import draft, review
from translations.actions.sent_texts import Typed
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

LIVE = {
    "en": "Police said on Friday 12 people had died.",
    "ru": "Полиция сообщила, что в пятницу 12 человек погибли.",
    "ar": "أعلنت الشرطة يوم الجمعة مقتل اثني عشر شخصا.",
}


def publish(story: Article, language: str, lead: str) -> None:
    work = make.translation(story, language)
    translator, reviewer = make.translator_into(language), make.reviewer_of(language)
    typed = [
        Typed(row.uid, row.number, lead if row.role == Role.LEAD else row.text or f"{language} {row.role}")
        for row in work.paragraphs.in_order()
        if row.role != Role.DATELINE
    ]
    draft.save(work, typed, by=translator, at=timezone.now())
    make.waive_all(work)
    work = draft.submit(work, seen=mark_of(work), by=translator, at=timezone.now())
    review.approve(work, seen=mark_of(work), by=reviewer, at=timezone.now())
    make.live(story, language)


def test_the_board_names_the_toll_and_finds_it_by_value(client: Client) -> None:
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    story = make.article(
        headline="Zwölf Tote bei Unglück",
        texts=("Die Polizei meldete am Freitag 12 Tote.", "Die Suche dauert an."),
        slugline="crash",
    )
    other = make.article(texts=("Im Tal starben am Freitag zwölf Menschen.",), slugline="crash")
    make.live(story, "de")
    for language, lead in LIVE.items():
        publish(story, language, lead)
    story = make.correction(story)

    page = client.get(f"/admin/articles/article/{story.pk}/correction/2/").content.decode()
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert re.search(r"<title>\s*12 → 14 ·", page)
    assert "facts only" in words
    assert words.count("still 12") == 4
    found = page.split('id="board-still"')[1].split("</ul>")[0]
    hits = re.findall(r'<mark class="hit">([^<]+)</mark>', found)
    assert {"Zwölf", "12", "zwölf"} <= set(hits), "the headline, what is live, another story"
    assert any(hit.startswith("اثن") for hit in hits), hits
    assert f"Other story, {other.pk}" in found
    assert "still say 12" in words
