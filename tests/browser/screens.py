"""The pictures of docs/, taken in a real browser from the demonstration desk: `make screens`."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page

from articles.models import Article, Edition
from newsroom.models import Person
from tests.browser.conftest import OpenPage
from translations.models import Translation

pytestmark = pytest.mark.django_db(transaction=True)

IMAGES = Path(settings.BASE_DIR) / "docs" / "images"
DESK = {"viewport": {"width": 1360, "height": 850}}
PHONE = {"viewport": {"width": 390, "height": 844}}


def shoot(page: Page, path: str, name: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=IMAGES / f"{name}.png")


def test_take_the_pictures(open_page: OpenPage, troubles: list[str]) -> None:
    call_command("demo", verbosity=0)
    IMAGES.mkdir(exist_ok=True)
    flood = Article.objects.get(slugline="WETTER-SORLE", continues=None)
    into_english = Translation.objects.get(article=flood, language="en")
    public = Edition.objects.public(at=timezone.now()).filter(article__source_language="en", language="ar").first()
    assert public is not None
    editor = open_page(Person.objects.get(username="ines"), **DESK)
    shoot(editor, "/admin/articles/article/", "desk-list")
    shoot(editor, f"/admin/articles/article/{flood.pk}/change/", "article")
    shoot(editor, f"/admin/articles/article/{flood.pk}/request/", "request")
    shoot(editor, f"/admin/articles/article/{flood.pk}/correction/2/", "board")
    shoot(editor, "/admin/articles/article/paste/", "paste")
    shoot(editor, "/desk/morning/", "morning")
    translator = open_page(Person.objects.get(username="mira"), **DESK)
    shoot(translator, "/desk/", "queue")
    shoot(translator, f"/desk/{into_english.pk}/", "working-page")
    shoot(translator, "/desk/board/", "wall-board")
    flash = Article.objects.get(slugline="EIL-STROM-AHRENFELD")
    shoot(open_page(Person.objects.get(username="anne"), **DESK), f"/desk/flash/{flash.pk}/", "flash")
    review = Translation.objects.filter(state="in review", language="en").first()
    assert review is not None
    shoot(open_page(Person.objects.get(username="owen"), **DESK), f"/desk/{review.pk}/", "review")
    shoot(open_page(Person.objects.get(username="salma"), **PHONE), "/desk/", "queue-ar-phone")
    reader = open_page(**DESK)
    shoot(reader, "/de/", "site-list-de")
    shoot(reader, f"/de/{flood.public_number}/", "site-article-de")
    shoot(open_page(**PHONE), f"/ar/{public.article.public_number}/", "site-article-ar-phone")
    troubles.clear()
