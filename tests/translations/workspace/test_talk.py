"""A page knows whether what is said beside its text is still what it shows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests import make
from tests.translations.workspace.pages import signed_in
from translations.actions import asking, talking
from translations.models import Comment, Question, Translation
from translations.vocabulary import QuestionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Translation:
    made = make.translation()
    make.write(made)
    return made


@pytest.fixture
def mira(work: Translation) -> Client:
    return signed_in(make.translator_into("en"))


def on_the_page(client: Client, work: Translation) -> str:
    found = re.search(r'data-talked="(\w+)"', client.get(f"/desk/{work.pk}/").content.decode())
    assert found is not None
    return found[1]


def by_the_pulse(client: Client, work: Translation) -> str:
    body = json.dumps({"uid": "", "stood": "", "numbers": [], "ready": []})
    return str(client.post(f"/desk/{work.pk}/pulse/", body, content_type="application/json").json()["talk"])


def comment(work: Translation) -> None:
    talking.comment(work, uid="", text="Look.", by=make.reviewer_of("en"), at=timezone.now())


def answered(work: Translation) -> None:
    comment(work)
    talking.answer(Comment.objects.get(), text="Done.", by=make.translator_into("en"), at=timezone.now())


def settled(work: Translation) -> None:
    comment(work)
    talking.settle_comment(Comment.objects.get(), by=make.translator_into("en"), at=timezone.now())


def question(work: Translation) -> None:
    other = make.translation(work.article, "ru")
    uid, by = other.paragraphs.get(role="lead").sources[0], make.translator_into("ru")
    asking.ask(other, uid=uid, kind=QuestionKind.FAULT, text="12 or 14?", by=by, at=timezone.now())


def question_answered(work: Translation) -> None:
    question(work)
    asking.answer(Question.objects.get(), words="14.", by=make.editor(), at=timezone.now())


@pytest.mark.parametrize("said", [comment, answered, settled, question, question_answered])
def test_whatever_is_said_changes_the_mark_and_page_and_pulse_agree(
    said: Callable[[Translation], None], work: Translation, mira: Client
) -> None:
    before = on_the_page(mira, work)
    assert by_the_pulse(mira, work) == before
    said(work)
    after = by_the_pulse(mira, work)
    assert after != before
    assert on_the_page(mira, work) == after


def test_the_pulse_costs_the_same_however_much_was_said(
    work: Translation, mira: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    question(work)
    comment(work)
    with CaptureQueriesContext(connection) as little:
        by_the_pulse(mira, work)
    for _n in range(5):
        comment(work)
    with django_assert_max_num_queries(len(little)):
        by_the_pulse(mira, work)


def test_what_a_script_takes_its_news_from_takes_no_message_away(work: Translation, mira: Client) -> None:
    mira.post(f"/desk/{work.pk}/save/", {"page": "", "say": "all", "comment-all": "Well done."})
    assert "Saved." not in mira.get(f"/desk/{work.pk}/talk/").content.decode()
    assert "Saved." in mira.get(f"/desk/{work.pk}/").content.decode()
