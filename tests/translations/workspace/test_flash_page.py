"""The flash screen and what every page says of flashes that wait: boxes, refusals, and never a word under embargo."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind
from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import WANTED, signed_in
from translations.actions import flashing, request, shaping
from translations.models import Translation
from translations.workspace import flash as workspace

pytestmark = pytest.mark.django_db

FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
AREA = re.compile(r'<textarea class="read line-(\w+)"[^>]*name="([^"]+)"')


def flash(*languages: str, **fields: Any) -> Article:
    """A cleared flash, asked for in the languages of the cast that are named."""
    for language in languages or ("en",):
        make.translator_into(language)
    story = make.article(**({"urgency": 1, "texts": ["Der Damm ist gebrochen."], "dateline": None} | fields))
    flashing.ask_on_duty(story, by=make.editor(), at=timezone.now())
    return make.fresh(story)


def box_of(html: str, language: str) -> str:
    return html.split(f'id="box-{language}"')[1].split("</section>")[0]


def form(html: str, language: str, **texts: str) -> dict[str, str]:
    """The fields of a box as a browser would send them, with texts typed by role."""
    box = box_of(html, language)
    fields = dict(FIELD.findall(box))
    roles = dict(AREA.findall(box))
    return fields | dict.fromkeys(roles.values(), "") | {roles[role]: text for role, text in texts.items()}


def page(client: Client, story: Article) -> str:
    return client.get(f"/desk/flash/{story.pk}/").content.decode()


def press(client: Client, story: Article, verb: str, sent: dict[str, str], *, json: bool = False) -> Any:
    work = Translation.objects.get(article=story, language="en")
    headers = {"accept": WANTED if json else "text/html"}
    return client.post(f"/desk/{work.pk}/flash-{verb}/", sent, headers=headers)


def test_one_flash_is_gone_to_at_once_and_several_are_listed() -> None:
    mira = signed_in(make.known("mira"))
    assert "Nothing waits." in mira.get("/desk/flash/").content.decode()
    story = flash()
    assert mira.get("/desk/flash/")["Location"] == f"/desk/flash/{story.pk}/"
    flash(headline="Noch ein Damm")
    assert "Noch ein Damm" in mira.get("/desk/flash/").content.decode()


@pytest.mark.parametrize(("typed", "is_over"), [(f"*{'x' * 90}*\u200f", False), (f"*{'x' * 90}*!", True)])
def test_a_headline_is_as_long_as_its_readers_see_it(typed: str, is_over: bool) -> None:
    story = flash()
    mira = signed_in(make.known("mira"))
    assert press(mira, story, "save", form(page(mira, story), "en", headline=typed)).status_code == 302
    assert typed in box_of(page(mira, story), "en")
    assert ("91 / 90" in box_of(page(mira, story), "en")) == is_over


def test_every_language_is_there_and_ones_own_are_live() -> None:
    story = flash("en", "ru", "ar")
    html = page(signed_in(make.known("vera")), story)
    assert {code: "<textarea" in box_of(html, code) for code in ("en", "ru", "ar")} == {
        "en": False,
        "ru": True,
        "ar": False,
    }
    assert 'lang="ar" dir="rtl"' not in box_of(html, "en")


def test_a_trainee_looks_on_even_at_what_they_had_begun() -> None:
    story = make.article(urgency=5)
    tina = make.person("tina", trainee=["en"])
    (work,) = request.request(story, languages=["en"], by=make.editor(), at=timezone.now())
    request.claim(work, by=tina, at=timezone.now())
    Article.objects.filter(pk=story.pk).update(urgency=1)
    assert "<form" not in box_of(page(signed_in(tina), story), "en")


def test_what_is_written_stands_before_what_nobody_has_begun() -> None:
    story = flash("en", "ru", "fr")
    mira = signed_in(make.known("mira"))
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    assert re.findall(r'data-box="(\w+)"', page(signed_in(make.editor()), story)) == ["en", "ru", "fr"]
    assert re.findall(r'data-box="(\w+)"', page(signed_in(make.known("vera")), story)) == ["ru", "en", "fr"]


def test_who_works_in_none_of_its_languages_has_no_such_page() -> None:
    story = flash("en")
    assert signed_in(make.known("dmitri")).get(f"/desk/flash/{story.pk}/").status_code == 404
    assert signed_in(make.editor()).get(f"/desk/flash/{story.pk}/").status_code == 200


def test_a_second_translator_who_was_slower_sees_their_text_again() -> None:
    story = flash()
    mira, owen = signed_in(make.known("mira")), signed_in(make.person("owen", translator=["en"]))
    hers, his = page(mira, story), page(owen, story)
    assert press(mira, story, "save", form(hers, "en", headline="Dam breaks", lead="It broke.")).status_code == 302
    answer = press(owen, story, "submit", form(his, "en", headline="A dam has broken", lead="It has broken."))
    assert answer.status_code == 403
    html = box_of(answer.content.decode(), "en")
    assert "Mira Okafor has this language in hand." in html
    assert "A dam has broken" in html
    assert "Dam breaks" in html


def test_who_writes_is_told_at_each_save_what_the_checks_say_and_nothing_of_what_is_empty() -> None:
    story = flash(headline="14 Orte geräumt")
    mira = signed_in(make.known("mira"))
    sent = form(page(mira, story), "en", headline="12 places cleared")
    told = press(mira, story, "save", sent, json=True).json()["lines"]
    html = page(mira, story)
    (headline,) = [line["checks"] for name, line in told.items() if sent.get(f"text-{name}")]
    assert "14" in headline
    assert "12" in headline
    assert [line["checks"] for line in told.values() if line["checks"]] == [headline]
    assert headline.strip() in box_of(html, "en"), "and it stands there when the page is opened again"
    mended = form(html, "en", headline="14 places cleared")
    assert not any(line["checks"] for line in press(mira, story, "save", mended, json=True).json()["lines"].values())


def test_what_cannot_be_handed_in_stays_saved() -> None:
    story = flash()
    mira = signed_in(make.known("mira"))
    answer = press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks"))
    assert answer.status_code == 422
    work = Translation.objects.get(article=story, language="en")
    assert (work.state, work.paragraphs.get(role="headline").text) == ("drafting", "Dam breaks")
    assert "Dam breaks" in box_of(answer.content.decode(), "en")


def test_a_page_that_saves_itself_goes_on_with_the_names_it_has() -> None:
    story = flash()
    mira = signed_in(make.known("mira"))
    sent = form(page(mira, story), "en", headline="Dam breaks")
    told = press(mira, story, "save", sent, json=True).json()
    for name, line in told["lines"].items():
        sent |= {f"seen-{name}": str(line["seen"]), f"was-{name}": line["was"]}
    lead = next(name for name, text in sent.items() if name.startswith("text-") and not text)
    assert press(mira, story, "submit", sent | {lead: "It broke."}, json=True).status_code == 200
    work = Translation.objects.get(article=story, language="en")
    assert work.state == "in review"
    assert {row.text for row in work.paragraphs.all()} == {"Dam breaks", "It broke."}


def test_a_page_that_saves_itself_is_told_of_the_headline_though_a_short_one_was_added() -> None:
    story = flash()
    mira = signed_in(make.known("mira"))
    sent = form(page(mira, story), "en", headline="Dam breaks")
    for name, line in press(mira, story, "save", sent, json=True).json()["lines"].items():
        sent |= {f"seen-{name}": str(line["seen"]), f"was-{name}": line["was"]}
    work = Translation.objects.get(article=story, language="en")
    headline = work.paragraphs.get(role="headline")
    shaping.add(work, uid=headline.uid, by=make.known("mira"), at=timezone.now())
    told = press(mira, story, "save", sent, json=True).json()["lines"]
    assert told[headline.sources[0]]["seen"] == headline.number


def test_a_text_too_long_for_the_desk_is_refused_and_shown_again() -> None:
    story = flash()
    mira = signed_in(make.known("mira"))
    answer = press(mira, story, "save", form(page(mira, story), "en", headline="x" * 200_000))
    assert answer.status_code == 422
    assert "x" * 200_000 in answer.content.decode()


@pytest.mark.parametrize("sent", [{}, {"text-a": "b"}, {"seen-x": "many"}, {"text-<": "b"}])
def test_what_no_page_of_ours_sends_is_no_error_of_ours(sent: dict[str, str]) -> None:
    story = flash()
    assert press(signed_in(make.known("mira")), story, "submit", sent).status_code in {400, 409, 422}


def test_the_second_person_is_told_why_a_fault_stops_the_key() -> None:
    story = flash(headline="12 Orte unter Wasser")
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    press(mira, story, "submit", form(page(mira, story), "en", headline="14 towns under water", lead="It broke."))
    html = page(jonas, story)
    assert "12" in box_of(html, "en").split("small check")[1]
    answer = press(jonas, story, "sign", form(html, "en"))
    assert answer.status_code == 422
    assert "Mend, return or waive on its working page" in box_of(answer.content.decode(), "en")


def test_a_script_is_told_only_of_boxes_that_changed() -> None:
    story = flash("en", "ru")
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    have = re.findall(r'data-box="(\w+)" data-version="(\w+)"', page(jonas, story))
    asked = {"have": [f"{language}-{version}" for language, version in have], "source": "1-cleared-1"}
    assert jonas.get(f"/desk/flash/{story.pk}/", asked, headers={"accept": WANTED}).json() == {
        "boxes": {},
        "stands": True,
    }
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    stopping.hold(story, note="to be checked", by=make.editor(), at=timezone.now())
    told = jonas.get(f"/desk/flash/{story.pk}/", asked, headers={"accept": WANTED}).json()
    assert set(told["boxes"]) == {"en", "ru"}
    assert not told["stands"]
    assert "<form" not in told["boxes"]["en"], "nothing moves while the story is held"


def test_the_source_shows_what_a_correction_changed_while_some_language_rests_on_the_old_text() -> None:
    story = flash("en", "ru")
    mira = signed_in(make.known("mira"))
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    assert "<del>" not in page(mira, story)
    story = make.correction(story, old="gebrochen", new="beschädigt")
    source = page(mira, story).split('class="flash-source')[1].split("</section>")[0]
    assert "Correction" in source
    assert re.search(r"<del>.*gebrochen.*</del>.*<ins>.*beschädigt.*</ins>", source)


def test_what_was_joined_and_corrected_shows_the_corrected_words_alone() -> None:
    story = flash("en", texts=["Der Damm ist gebrochen.", "Zwei Orte sind betroffen."])
    mira = signed_in(make.known("mira"))
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke.", text="Two."))
    current = story.current
    assert current is not None
    *heads, lead, more = current.story
    joined = f"{lead.text} {more.text}".replace("Zwei", "Drei")
    texts = [*((one.id, one.role, one.text) for one in heads), (lead.id, lead.role, joined)]
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=None, by=None, at=timezone.now())
    source = page(mira, make.fresh(story)).split('class="flash-source')[1].split("</section>")[0]
    assert source.count("Orte sind betroffen") == 1
    assert re.findall(r"<(del|ins)>(?:<span[^>]*>[^<]*</span>)?([^<]*)<", source) == [("del", "Zwei"), ("ins", "Drei")]


def test_one_key_releases_no_approved_text_under_which_the_source_was_corrected() -> None:
    story = flash("ru")
    make.translation(story, "en", state="approved")
    editor = signed_in(make.editor())
    assert ">Release</button>" in box_of(page(editor, story), "en")
    make.correction(story, old="gebrochen", new="beschädigt")
    assert ">Release</button>" not in box_of(page(editor, story), "en")


def test_a_correction_shows_nothing_where_no_draft_was_begun() -> None:
    story = make.correction(flash("en", "ru"), old="gebrochen", new="beschädigt")
    assert "<del>" not in page(signed_in(make.known("mira")), story)


def test_every_page_counts_what_waits_for_its_person() -> None:
    story = flash("en", "ru", slugline="SORLE-DAMM")
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    assert mira.get("/desk/flash/waiting/").json()["count"] == 1
    assert "SORLE-DAMM" in mira.get("/desk/flash/waiting/").json()["banner"]
    assert jonas.get("/desk/flash/waiting/").json() == {
        "count": 0,
        "numbers": [],
        "link": jonas.get("/desk/flash/waiting/").json()["link"],
        "banner": "",
    }
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    assert mira.get("/desk/flash/waiting/").json()["count"] == 0
    assert jonas.get("/desk/flash/waiting/").json()["count"] == 1
    press(jonas, story, "sign", form(page(jonas, story), "en"))
    assert jonas.get("/desk/flash/waiting/").json()["count"] == 0


@pytest.mark.parametrize("gone", [{"on_duty": False}, {"away_until": date(2999, 1, 1)}], ids=["off duty", "away"])
def test_who_is_not_there_is_told_only_of_what_they_have_in_hand(gone: dict[str, Any]) -> None:
    story = flash("en", slugline="SORLE-DAMM")
    make.article(urgency=1, state="received")
    people = [make.known("mira"), make.known("jonas"), make.editor()]
    mira, jonas, ines = map(signed_in, people)
    Person.objects.filter(pk__in=[person.pk for person in people]).update(**gone)

    def counted() -> list[int]:
        return [client.get("/desk/flash/waiting/").json()["count"] for client in (mira, jonas, ines)]

    assert counted() == [0, 0, 0]
    press(mira, story, "save", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    assert counted() == [1, 0, 0]
    press(mira, story, "submit", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    assert counted() == [0, 0, 0]
    Translation.objects.filter(article=story, language="en").update(reviewer=people[1])
    assert counted() == [0, 1, 0]


def test_a_flash_that_did_not_clear_itself_waits_for_editors_until_one_clears_it() -> None:
    story = make.article(urgency=1, slugline="SORLE-DAMM", headline="Damm gebrochen", state="received")
    ines, mira = signed_in(make.editor()), signed_in(make.known("mira"))
    told = ines.get("/desk/flash/waiting/").json()
    assert (told["count"], told["numbers"]) == (1, [story.pk])
    assert "SORLE-DAMM" in told["banner"]
    assert f'href="/admin/articles/article/{story.pk}/change/"' in told["banner"], "there it is cleared"
    assert ines.get("/desk/flash/")["Location"] == f"/desk/flash/{story.pk}/"
    assert mira.get("/desk/flash/waiting/").json()["count"] == 0
    flashing.clear(make.fresh(story), by=make.editor(), at=timezone.now())
    assert ines.get("/desk/flash/waiting/").json()["count"] == 0
    assert mira.get("/desk/flash/waiting/").json()["count"] == 1


def test_no_word_of_an_uncleared_flash_under_embargo() -> None:
    make.article(urgency=2, slugline="SECRET", headline="Geheim", state="received", embargo_until_lifted=True)
    told = signed_in(make.editor()).get("/desk/flash/waiting/").json()
    assert told["count"] == 1
    assert not re.search("SECRET|Geheim", str(told))


def test_no_word_under_embargo() -> None:
    flash(headline="Geheime Rede", slugline="SECRET", embargo_until_lifted=True)
    flash(headline="Noch geheimer", slugline="SECRET", embargo_until_lifted=True)
    mira = signed_in(make.known("mira"))
    said = str(mira.get("/desk/flash/waiting/").json()) + mira.get("/desk/flash/").content.decode()
    assert not re.search("SECRET|Geheim|geheim", said)


def test_the_screen_takes_the_same_queries_for_one_language_made_from_another_and_for_four() -> None:
    viewer, asked = make.editor(), []
    list(viewer.appointments.all())
    for codes in (["fr"], ["fr", "es", "pl", "ru"]):
        story = make.article(urgency=1)
        make.live(story)
        via = dict.fromkeys(codes, "en")
        request.request(make.fresh(story), languages=codes, via=via, by=viewer, at=timezone.now())
        shown = Article.objects.select_related("current", "provider").get(pk=story.pk)
        with CaptureQueriesContext(connection) as queries:
            workspace.read(shown, viewer, now=timezone.now())
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("languages", [("en",), ("en", "ru", "ar", "fr")])
def test_the_screen_takes_the_same_queries_for_one_language_and_for_four(
    languages: tuple[str, ...], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    story = flash(*languages)
    for language in languages:
        work = Translation.objects.get(article=story, language=language)
        make.translator_into(language)
        flashing.write(work, [], seen={}, beside=1, hand_in=False, by=make.translator_into(language), at=timezone.now())
    client = signed_in(make.editor())
    page(client, story)
    with django_assert_max_num_queries(16):
        page(client, story)
    client = signed_in(Person.objects.get(username="mira"))
    with django_assert_max_num_queries(5):
        client.get("/desk/flash/waiting/")
