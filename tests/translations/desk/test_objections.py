"""Whoever keeps the rules: house style written, objections answered, checks switched down, all in the admin."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.models import StyleGuide
from tests import make
from tests.translations.test_objecting import DOUBLED, objected, work_with
from translations.models import CheckSetting, Notice, Objection

pytestmark = pytest.mark.django_db

STYLE = "/admin/newsroom/language/en/style/"
CHECK = "/admin/newsroom/language/en/check/"
LIST = "/admin/translations/objection/"


def test_house_style_is_written_and_what_is_refused_stays_in_its_field(desk: Client) -> None:
    assert desk.post(STYLE, {"text": "## Marks {quotation_marks}\nSo.", "seen": "0"}).status_code == 302
    wrong = desk.post(STYLE, {"text": "## Marks {taste}\nMine.", "seen": "1"})
    assert (wrong.status_code, "No check is called “taste”" in wrong.content.decode()) == (422, True)
    twice = desk.post(STYLE, {"text": "## A {empty}\n\n## B {empty}", "seen": "1"})
    assert "Two sections are tied to “empty”" in twice.content.decode()
    late = desk.post(STYLE, {"text": "Mine, too late.", "seen": "0"})
    shown = late.content.decode()
    assert late.status_code == 409
    assert "Somebody has written a newer house style" in shown
    assert "Mine, too late." in shown
    assert "So." in shown
    assert StyleGuide.objects.count() == 1


def test_the_languages_say_when_theirs_was_written(desk: Client) -> None:
    desk.post(STYLE, {"text": "So.", "seen": "0"})
    shown = desk.get("/admin/newsroom/language/").content.decode()
    assert shown.count("not written yet") == 8
    assert shown.count("/style/") == 9


def test_the_list_tells_languages_checks_and_what_is_open(desk: Client) -> None:
    objection = objected(work_with(DOUBLED))
    shown = desk.get(LIST).content.decode()
    for words in (
        "doubled word",
        "English (1)",
        "doubled word (1)",
        "open (1)",
        "answered (0)",
        "the the",
        SOURCE_HEAD,
    ):
        assert words.casefold() in shown.casefold(), words
    assert len(desk.get(LIST, {"standing": "answered"}).context["cl"].result_list) == 0
    assert list(desk.get(LIST, {"language": "en", "check": "doubled_word"}).context["cl"].result_list) == [objection]


SOURCE_HEAD = "In 12 Gemeinden"


@pytest.mark.parametrize("many", [1, 8])
def test_it_costs_the_same_for_many(
    many: int, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(many):
        objected(work_with(DOUBLED))
    with django_assert_max_num_queries(10):
        desk.get(LIST)


def test_an_objection_is_answered_on_its_page(desk: Client) -> None:
    objection = objected(work_with(DOUBLED))
    page = f"{LIST}{objection.pk}/change/"
    shown = desk.get(page).content.decode()
    assert "“the” stands twice in a row" in shown
    assert "1 objection to this check in this language" in shown
    refused = desk.post(f"{LIST}{objection.pk}/answer/", {"words": " "})
    assert "The answer is empty." in refused.content.decode()
    assert desk.post(f"{LIST}{objection.pk}/answer/", {"words": "Right you are."}).status_code == 302
    assert Notice.objects.get(kind="heard").note == "Right you are."
    again = desk.post(f"{LIST}{objection.pk}/answer/", {"words": "Once more."})
    assert again.status_code == 409
    assert "answered this objection already" in again.content.decode()
    assert Objection.objects.get().answer == "Right you are."


def test_a_check_is_switched_down_and_back(desk: Client) -> None:
    form = desk.get(CHECK, {"check": "doubled_word"}).content.decode()
    assert "stands twice in a row" in form
    assert desk.post(CHECK, {"code": "doubled_word", "level": "off", "reason": "Wolf!"}).status_code == 302
    assert "Wolf!" in desk.get(STYLE).content.decode()
    assert desk.post(CHECK, {"code": "doubled_word", "level": "as built", "reason": ""}).status_code == 302
    assert "Wolf!" not in desk.get(STYLE).content.decode()
    never = desk.post(CHECK, {"code": "number_changed", "level": "off", "reason": "Quiet!"})
    assert "never switched off" in never.content.decode()
    assert "Quiet!" in never.content.decode()
    assert desk.post(CHECK, {"code": "taste", "level": "off", "reason": "x"}).status_code == 422
    assert CheckSetting.objects.get().level == "as built"


def test_an_administrator_looks_and_does_not_decide() -> None:
    client = Client(raise_request_exception=False)
    client.force_login(make.known("ada"), backend="newsroom.sign_in.PersonBackend")
    objection = objected(work_with(DOUBLED))
    assert client.get(STYLE).status_code == 200
    assert client.post(STYLE, {"text": "x", "seen": "0"}).status_code == 403
    assert client.get(CHECK).status_code == 403
    assert client.post(f"{LIST}{objection.pk}/answer/", {"words": "x"}).status_code == 403
    assert (StyleGuide.objects.count(), Objection.objects.open().count()) == (0, 1)


def test_nobody_else_finds_these_pages() -> None:
    client = Client()
    client.force_login(make.known("mira"), backend="newsroom.sign_in.PersonBackend")
    for address in (STYLE, CHECK, LIST):
        assert client.get(address).status_code in {302, 403}, address
