"""What others say beside the text comes into an open page, without a word of what is being written there being lost."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8
from tests.browser.test_nothing_is_lost import at_work
from translations.actions import asking, talking
from translations.models import Question, Translation
from translations.vocabulary import QuestionKind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]


def lead_of(translation: Translation) -> str:
    return translation.paragraphs.get(role="lead").uid


def test_a_question_from_another_language_stands_on_the_open_page_and_its_answer_too(
    translation: Translation, mira: Person, open_page: OpenPage, axe: CheckAccess
) -> None:
    page = at_work(open_page, mira, translation)
    other = make.translation(translation.article, "ru")
    row = page.locator(f"#p-{lead_of(translation)}")
    uid, by = other.paragraphs.get(role="lead").sources[0], make.translator_into("ru")
    asking.ask(other, uid=uid, kind=QuestionKind.QUESTION, text="Which dam is it?", by=by, at=timezone.now())
    expect(row.locator(".asked")).to_contain_text("Which dam is it?")
    expect(page.locator("[data-new-talk]")).to_contain_text("New beside the text:")
    axe(page)
    asking.answer(Question.objects.get(), words="The upper one.", by=make.editor(), at=timezone.now())
    expect(row.locator(".asked .answer")).to_contain_text("The upper one.")


def test_a_comment_comes_in_while_another_is_being_written(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    uid = lead_of(translation)
    page.locator(f"#t-{uid}").focus()
    after_f8(page, "c")
    page.keyboard.type("Half a ")
    talking.comment(translation, uid=uid, text="Look at the dam.", by=make.reviewer_of("en"), at=timezone.now())
    expect(page.locator(f"#p-{uid} .said")).to_contain_text("Look at the dam.")
    box = page.locator(f"[name='comment-{uid}']")
    expect(box).to_be_focused()
    page.keyboard.type("remark")
    expect(box).to_have_value("Half a remark")


def test_a_remark_on_the_whole_comes_in(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    talking.comment(translation, uid="", text="Well done.", by=make.reviewer_of("en"), at=timezone.now())
    expect(page.locator("[data-talk-whole]")).to_contain_text("Well done.")
    expect(page.locator("[data-new-talk] a")).to_have_attribute("href", "#whole")
