"""The page of a language's house style, and the way to it from every finding."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from newsroom.actions.house_style import write_house_style
from newsroom.models import Language
from tests import make
from tests.translations.test_objecting import DOUBLED, WRONG, found, work_with
from tests.translations.workspace.pages import Page, open_page, signed_in
from translations.actions.objecting import answer, object_to, set_level
from translations.checks.pair import CODES, checks_off
from translations.models import Objection, Translation
from translations.vocabulary import CheckLevel

pytestmark = pytest.mark.django_db

TEXT = """Short sentences. <b>Never</b> *this*.

## Words twice {doubled_word}
- “that that” is *always* wrong"""


def page(code: str = "en", person: str = "mira") -> str:
    return signed_in(make.known(person)).get(f"/desk/style/{code}/").content.decode()


def written(text: str = TEXT) -> None:
    write_house_style("en", text, seen=0, by=make.editor(), at=timezone.now())


def test_before_anybody_wrote_it_the_page_says_who_can() -> None:
    shown = page()
    assert "Nobody has written this page yet. Editors can, in the admin." in shown
    assert "Write it …" not in shown
    assert "Write it …" in page(person="ines")


def test_who_does_not_work_in_the_language_finds_no_page() -> None:
    assert signed_in(make.known("vera")).get("/desk/style/en/").status_code == 404
    assert signed_in(make.known("mira")).get("/desk/style/xx/").status_code == 404


@pytest.mark.parametrize("code", ["en", "ar", "fr", "zh-hans"])
def test_every_check_of_the_language_has_its_anchor_once(code: str) -> None:
    shown = page(code, "ines")
    ids = re.findall(r'id="([a-z_]+)"', shown)
    for check in CODES:
        assert ids.count(check) == (check not in checks_off("de", code)), check


def test_it_shows_the_languages_own_forms_and_the_desks_limits() -> None:
    german, french = page("de", "ines"), page("fr", "ines")
    for form in ("„…“", "25. November 2026", "14.30 Uhr", "1.234.567,89", "BERLIN, 25. November", ">90<"):
        assert form in german, form
    assert "25 novembre 2026" in french


def test_it_names_every_limit_of_the_desk() -> None:
    Language.objects.filter(code="de").update(headline_limit=81, push_limit=52, summary_limit=203)
    shown = re.sub(r"<[^>]+>", " ", page("de", "ines"))
    said = re.findall(r"(Longest [a-z ]+?)\s+(\d+)\s", shown)
    assert said == [("Longest headline", "81"), ("Longest short headline", "52"), ("Longest summary", "203")]


def test_the_desks_own_words_stand_first_and_are_safe() -> None:
    written()
    shown = page()
    assert "&lt;b&gt;Never&lt;/b&gt; <em>this</em>." in shown
    assert re.search(r'<section id="doubled_word"[^>]*><h2 dir="auto">Words twice</h2>', shown)
    assert '<li dir="auto">“that that” is <em>always</em> wrong</li>' in shown
    assert re.search(r'id="check-doubled_word"[^>]*>doubled word <a class="small" href="#doubled_word">', shown)


def test_what_was_switched_down_stands_with_its_reason() -> None:
    set_level("en", "doubled_word", CheckLevel.HINT, reason="It cries wolf.", by=make.editor(), at=timezone.now())
    shown = page()
    assert "a hint at most</span> <bdi>It cries wolf.</bdi>" in shown
    assert "cries wolf" not in page("de", "ines")


def test_it_costs_as_many_queries_with_much_as_with_little(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    written("\n\n".join(f"## {n}\nText" for n in range(40)))
    for code in ("doubled_word", "double_space", "look_alike"):
        set_level("en", code, CheckLevel.OFF, reason="So.", by=make.editor(), at=timezone.now())
    client = signed_in(make.known("mira"))
    with django_assert_max_num_queries(8):
        client.get("/desk/style/en/")


def help_of(work: Translation, person: str = "mira") -> Page:
    return open_page(work, make.known(person), f"?help={work.paragraphs.get(role='lead').uid}")


def test_every_finding_leads_to_its_section_beside_the_work() -> None:
    link = re.search(
        r'<a href="/desk/style/en/#doubled_word"([^>]*)>House style<span', help_of(work_with(DOUBLED)).html
    )
    assert link is not None
    assert 'target="_blank" rel="noopener"' in link[1]


def test_a_press_objects_saves_what_was_typed_and_folds_it_away() -> None:
    work = work_with(DOUBLED)
    (one,) = found(work)
    name = f"{one.uid}.{one.finding.key}"
    opened = help_of(work)
    assert "object" in opened.buttons()
    opened.type("headline", "Council meets tonight again").press(
        "object", object=name, **{f"against-{name}": "A name."}
    )
    assert Objection.objects.get().reason == "A name."
    assert work.paragraphs.get(role="headline").text == "Council meets tonight again"
    again = help_of(work)
    assert "1 finding you object to" in again.html
    assert "object" not in again.buttons()
    assert "1 finding<" not in again.html
    assert "You object to this" in again.html
    other = help_of(work, "jonas")
    assert "finding you object to" not in other.html
    answer(Objection.objects.get(), words="It is in the register now.", by=make.editor(), at=timezone.now())
    assert "It is in the register now." in help_of(work).html


def test_an_error_one_objects_to_stays_where_it_is() -> None:
    work = work_with(WRONG)
    (one,) = found(work)
    object_to(work, uid=one.uid, key=one.finding.key, by=make.known("mira"), at=timezone.now())
    shown = help_of(work)
    assert "finding you object to" not in shown.html
    assert "waive" in shown.buttons()


def test_nonsense_in_the_button_is_no_finding() -> None:
    work = work_with(DOUBLED)
    client = Client(raise_request_exception=False)
    client.force_login(make.known("mira"))
    assert client.post(reverse("desk:object", args=[work.pk]), {"object": "<script>"}).status_code == 400
    assert not Objection.objects.exists()
