"""A flash that is corrected while it is in review, or that its second person sends back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article
from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import WANTED, signed_in
from tests.translations.workspace.test_flash_page import box_of, flash, form, page, press
from translations.models import Comment, Save, Translation

pytestmark = pytest.mark.django_db


def handed_in() -> tuple[Article, Client, Client]:
    """A flash that Mira handed in with an old number; her page and that of Jonas, who reviews."""
    story = flash(texts=["In 12 Orten ist der Damm gebrochen."])
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    typed = form(page(mira, story), "en", headline="Dam breaks", lead="The dam broke in 12 towns.")
    assert press(mira, story, "submit", typed).status_code == 302
    return story, mira, jonas


def work(story: Article) -> Translation:
    return Translation.objects.get(article=story, language="en")


def test_who_approves_a_text_corrected_meanwhile_reads_whose_it_is_to_bring_up_to_date() -> None:
    story, _mira, jonas = handed_in()
    before = form(page(jonas, story), "en")
    make.correction(story)
    late = press(jonas, story, "sign", before, json=True)
    assert (late.status_code, "The source was changed meanwhile" in late.json()["said"]) == (409, True)
    refused = press(jonas, story, "sign", form(page(jonas, story), "en"), json=True)
    assert refused.status_code == 422
    assert "only its translator can bring it up to date" in refused.json()["said"]
    assert "your paragraphs" not in refused.json()["said"]


def test_the_box_offers_to_return_it_with_the_reason_and_the_translator_reads_that() -> None:
    story, mira, jonas = handed_in()
    make.correction(story)
    box = box_of(page(jonas, story), "en")
    assert "Approve and release" not in box
    assert "only Mira Okafor, who translates it, can bring it up to date" in box
    assert "data-key>Return it for that" in box
    answer = press(jonas, story, "return", form(page(jonas, story), "en"), json=True)
    assert answer.json()["said"] == "Returned to its translator, with your note."
    assert work(story).state == "returned"
    hers = box_of(page(mira, story), "en")
    assert "Came back from review" in hers
    assert "Jonas Weber" in hers
    assert "The source has changed under 1 paragraph. Please bring it up to date." in hers
    typed = form(page(mira, story), "en", headline="Dam breaks", lead="The dam broke in 14 towns.")
    assert press(mira, story, "submit", typed).status_code == 302


def test_a_flash_is_returned_with_a_note_of_ones_own() -> None:
    story, mira, jonas = handed_in()
    box = box_of(page(jonas, story), "en")
    assert "Approve and release" in box
    sent = form(page(jonas, story), "en")
    refused = press(jonas, story, "return", sent | {"note": ""})
    assert refused.status_code == 422
    assert '<details class="pop" open>' in box_of(refused.content.decode(), "en")
    assert press(jonas, story, "return", sent | {"note": "Which dam?"}).status_code == 302
    assert Comment.objects.get().text == "Which dam?"
    assert "Which dam?" in box_of(page(mira, story), "en")


def test_only_who_may_review_returns_and_only_a_flash() -> None:
    story, mira, jonas = handed_in()
    sent = form(page(jonas, story), "en") | {"note": "?"}
    assert press(mira, story, "return", sent).status_code == 403
    Article.objects.filter(pk=story.pk).update(urgency=5)
    assert press(jonas, story, "return", sent).status_code == 422
    assert work(story).state == "in review"


def test_an_approval_sent_before_the_page_moved_returns_nothing() -> None:
    story, _mira, jonas = handed_in()
    old = form(page(jonas, story), "en") | {"note": "Which dam?"}
    make.correction(story)
    assert press(jonas, story, "return", old, json=True).status_code == 409
    assert work(story).state == "in review"


def test_findings_judge_by_the_source_it_has_to_follow() -> None:
    story, _mira, jonas = handed_in()
    assert 'class="small check' not in box_of(page(jonas, story), "en")
    make.correction(story)
    assert 'class="small check is-late"' in box_of(page(jonas, story), "en")


def left_alone(story: Article) -> None:
    long_ago = timezone.now() - timedelta(hours=9)
    Translation.objects.filter(article=story).update(claimed_at=long_ago)
    Save.objects.update(at=long_ago)


def other() -> Person:
    return make.person("owen", translator=["en"])


def test_what_somebody_claimed_and_left_can_be_taken_over_from_its_box() -> None:
    story, mira = flash(), signed_in(make.known("mira"))
    press(mira, story, "save", form(page(mira, story), "en", headline="Dam breaks"))
    owen = signed_in(other())
    assert "Take over" not in box_of(page(owen, story), "en")
    left_alone(story)
    assert "Take over" in box_of(page(owen, story), "en")
    assert "Take over" not in box_of(page(mira, story), "en")
    owen.post(f"/desk/{work(story).pk}/claim/", headers={"accept": "text/html"})
    assert work(story).translator == Person.objects.get(username="owen")
    box = owen.get(f"/desk/flash/{story.pk}/", headers={"accept": WANTED}).json()["boxes"]["en"]
    assert "Dam breaks</textarea>" in box
