"""Before anybody claims what is made from another language, it is told that this has not followed a correction."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from articles.vocabulary import RevisionKind
from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import request
from translations.models import Translation

pytestmark = pytest.mark.django_db


def asked() -> tuple[Article, Translation]:
    """A Belarusian translation, asked for from the released Russian one; nobody has it."""
    story = make.article(texts=("12 Gemeinden sind betroffen.", "Die Deiche halten."))
    make.live(story, "ru")
    story = make.fresh(story)
    return story, request.request(story, languages=["be"], via={"be": "ru"}, by=make.editor(), at=timezone.now())[0]


def queue_row(work: Translation) -> str:
    html = signed_in(make.translator_into("be")).get(reverse("desk:queue")).content.decode()
    row = next(row for row in html.split("<tr") if f"/{work.pk}/" in row)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", row))


def test_queue_and_page_say_that_the_language_between_is_not_corrected() -> None:
    story, work = asked()
    assert "not corrected yet" not in queue_row(work)
    assert "not corrected yet" not in open_page(work, make.translator_into("be")).words
    make.correction(story)
    assert "Russian: not corrected yet" in queue_row(work)
    page = open_page(work, make.translator_into("be"))
    assert page.html.count("Russian: not corrected yet") == 2, "at the head, and beside the one paragraph"


def test_of_a_speech_they_say_that_it_is_still_the_advance_text() -> None:
    story, work = asked()
    make.correction(story, kind=RevisionKind.DELIVERED)
    assert "Russian: still the advance text" in queue_row(work)
    assert "Russian: still the advance text" in open_page(work, make.translator_into("be")).html


def test_what_is_made_from_the_original_waits_for_nobody() -> None:
    story, _work = asked()
    other = request.request(story, languages=["pl"], by=make.editor(), at=timezone.now())[0]
    make.correction(story)
    assert "not corrected" not in open_page(other, make.translator_into("pl")).html
