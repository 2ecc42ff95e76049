"""The public API: what stands in an item, in a list and at the door, as valid ninjs."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from django.conf import settings
from django.utils import timezone

from articles.actions import stopping
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site.reading import address, links, page, read, words
from tests.articles.site.reading_api import (
    LIST,
    NOT_THERE,
    SITE,
    got,
    headlines,
    items,
    one,
    problem,
    said,
    where,
)
from tests.articles.site.test_article import PUBLISHED, released, rows
from tests.articles.site.test_list import NOON, published
from tests.articles.wire.ninjs_schema import faults

pytestmark = pytest.mark.django_db


# --- what stands in it ---


def test_an_item_says_what_the_page_says() -> None:
    provider = make.provider(name_de="Nordpress (dt.)")
    section, topic = make.section(de="Wetter"), make.topic(de="Hochwasser")
    story = make.article(
        "de", summary="Der *Pegel* steigt.", push="Pegel steigt", provider=provider, section=section, urgency=3
    )
    story.topics.add(topic)
    story.places.add(make.place("sorle", de="Sorle"))
    english = make.live(story, "en")
    note = {"at": "2024-11-20T10:50:00+00:00", "text": "Zuvor hieß es, es seien 12 Gemeinden. Es sind 14."}
    edition = released(
        make.live(story, "de"),
        kind="correction",
        notes=[note],
        push="Pegel",
        at=datetime(2024, 11, 20, 10, 50, tzinfo=UTC),
    )
    item = one(edition)
    number = edition.article.public_number
    assert item["uri"] == f"{SITE}/de/{number}/"
    assert {each["role"]: each["value"] for each in item["altIds"]} == {
        "number": str(number),
        "page": SITE + quote(address(edition)),
        "api": SITE + where(edition),
    }
    assert (item["version"], item["language"], item["urgency"]) == ("2", "de", 3)
    assert item["firstCreated"] == item["contentCreated"] == "2024-11-20T09:40:00Z"
    assert item["versionCreated"] == "2024-11-20T10:50:00Z"
    assert said(item["headlines"], "main") == ["Hochwasser an der Sorle: Gemeinden bereiten Räumung vor"]
    assert said(item["headlines"], "push") == ["Pegel"]
    assert said(item["descriptions"], "summary") == ["Der Pegel steigt."]
    assert said(item["bodies"], "correction") == [note["text"]]
    assert item["located"] == "AHRENFELD"
    assert item["infoSources"] == [{"name": "Nordpress (dt.)"}]
    assert item["subjects"] == [
        {"name": "Wetter", "rel": "section", "literal": "weather"},
        {"name": "Hochwasser", "rel": "topic", "literal": "flood"},
    ]
    assert item["places"] == [{"name": "Sorle", "rel": "place", "literal": "sorle"}]
    assert "edNote" not in item
    [other] = item["associations"]
    assert (other["uri"], other["rel"], other["language"]) == (f"{SITE}/en/{number}/", "translation", "en")
    shown = words(page(address(edition)))
    for told in (*said(item["headlines"], "main"), "Der Pegel steigt.", note["text"], "Nordpress (dt.)", "Sorle"):
        assert told in shown
    assert read(item["uri"].removeprefix(SITE)).status_code == 301
    translated = one(english)
    assert [each["rel"] for each in translated["associations"]] == ["translatedFrom"]
    assert translated["edNote"] == "Translated from: German"
    assert items() == [item]


def test_the_body_is_the_pages_own() -> None:
    body = rows(
        ("lead", "Das *Wasser* steigt, [hier](https://example.org/a?b=1&c=2) mehr <script>alert(1)</script>"),
        ("subhead", "Was **jetzt** gilt"),
        ("list", "Keller räumen"),
        ("list", "Radio hören"),
        ("quote", "„Die Deiche halten.“"),
    )
    edition = released(make.live(make.article(), "de"), paragraphs=body, dateline="AHRENFELD (Nordpress) –")
    html = read(address(edition)).content.decode()
    shown = re.sub(r">\s+<", "><", html[html.index('<div class="body">') : html.index("</div>\n  <footer")])
    shown = re.sub(r'<span class="dateline">(.*?)</span>', r"\1", shown)
    [markup, text] = said(one(edition)["bodies"], "main")
    inside = markup.removeprefix('<div xmlns="http://www.w3.org/1999/xhtml">').removesuffix("</div>")
    assert inside == shown.removeprefix('<div class="body">').strip()
    assert "&lt;script&gt;" in inside
    assert "<script>alert(1)</script>" in text


def test_nothing_of_the_desk_is_in_it() -> None:
    story = make.article("de", slugline="geheim-slug", editor_note="nur intern", rights="nur intern")
    story.section = make.section("inner", de="", en="Inner")
    story.save()
    story.places.add(make.place("ort", de=""))
    edition = make.live(story, "de")
    raw = read(where(edition)).content.decode()
    for inside in ("geheim-slug", "nur intern", "inner", "Inner", "ort en", "Ines", "Hartwig", "nordpress"):
        assert inside not in raw
    assert one(edition)["infoSources"] == [{"name": "Nordpress"}], "the credit, as on the page"


def test_a_corrected_text_on_its_way_is_told_to_who_receives_it() -> None:
    edition = released(make.live(make.article(), "de"))
    edition.being_updated_at = PUBLISHED + timedelta(hours=1)
    edition.save()
    advance_generation()
    assert one(edition)["edNote"] == "Diese Meldung wird seit 20. November 2024, 11.40 Uhr aktualisiert."


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "An update to this article has been under way since 20 November 2024, 11:40."),
        ("de", "Diese Meldung wird seit 20. November 2024, 11.40 Uhr aktualisiert."),
        ("es", "Esta noticia se está actualizando desde el 20 de noviembre de 2024, 11:40."),
    ],
)
def test_a_page_says_since_which_day_it_is_being_updated(language: str, told: str) -> None:
    edition = released(make.live(make.article(), language))
    edition.being_updated_at = PUBLISHED + timedelta(hours=1)
    edition.save()
    advance_generation()
    shown = read(address(edition)).content.decode()
    assert f'<p class="fix updating">{told}</p>' in shown, "on the day itself and any day after"


def test_a_text_by_way_of_another_language_was_made_from_that_one() -> None:
    story = make.article("ru")
    for code in ("ru", "en"):
        make.live(story, code)
    edition = released(make.live(story, "de"), translated_from="ru", translated_via="en")
    item = one(edition)
    assert {each["language"]: each["rel"] for each in item["associations"]} == {
        "ru": "translation",
        "en": "translatedFrom",
    }
    assert item["edNote"] in words(page(address(edition)))
    assert "Russisch" in item["edNote"]
    assert "Englisch" in item["edNote"]


def test_names_stand_in_the_addresss_language_whatever_the_browser_prefers() -> None:
    story = make.article("de", section=make.section(de="Wetter", en="Weather"))
    edition = make.live(story, "de")
    response = read(where(edition), accept_language="en")
    assert json.loads(response.content)["subjects"][0]["name"] == "Wetter"
    problem(read("/api/de/articles/4711/", accept_language="en"), 404, NOT_THERE)


def test_chinese_and_arabic_stand_as_they_are_and_say_so() -> None:
    story = make.article("de")
    chinese, arabic = make.live(story, "zh-hans"), make.live(story, "ar")
    assert one(chinese)["language"] == "zh-Hans"
    assert one(arabic)["language"] == "ar"
    released(chinese, headline="水位上涨")
    assert "水位上涨" in read(where(chinese)).content.decode()


# --- the list ---


@pytest.fixture
def filed() -> None:
    weather, sport = make.section("weather", de="Wetter"), make.section("sport", de="Sport")
    flood = make.topic("flood", de="Hochwasser")
    ahrenfeld = make.place("ahrenfeld", de="Ahrenfeld")
    day = datetime(2024, 11, 20, 10, 0, tzinfo=UTC)
    published("Pegel", day, section=weather, topics=[flood], places=[ahrenfeld])
    published("Remis", day + timedelta(days=1), section=sport)
    published("Deich", day + timedelta(days=2), section=weather, topics=[flood])
    once = published("Premiere", day + timedelta(days=3), section=make.section("culture", de="Kultur"))
    stopping.kill(make.fresh(once.article), note="?", by=make.editor(), at=timezone.now())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Deich", "Remis", "Pegel"]),
        ("section=weather", ["Deich", "Pegel"]),
        ("topic=flood&place=ahrenfeld", ["Pegel"]),
        ("section=culture", []),
        ("since=2024-11-21T10:00:00Z", ["Deich", "Remis"]),
        ("since=2024-11-21T11:00:00.000001%2B01:00", ["Deich"]),
        ("since=2024-11-21T11:00:00+01:00", ["Deich", "Remis"]),
        ("since=2024-11-21", ["Deich", "Remis"]),
        ("since=2999-01-01", []),
        ("since=&section=&before=", ["Deich", "Remis", "Pegel"]),
        ("day=2024-11-19&utm_source=x", ["Deich", "Remis", "Pegel"]),
    ],
)
@pytest.mark.usefixtures("filed")
def test_programs_narrow_the_list(asked: str, found: list[str]) -> None:
    assert headlines(f"{LIST}?{asked}") == found


@pytest.mark.parametrize(
    "asked",
    [
        "section=politics",
        "topic=nothing",
        "place=Ahrenfeld",
        "section=weather%00",
        "before=x",
        "before=1-2%00",
        "since=yesterday",
        "since=2024-02-30",
        "since=2024-11-21T10:00:00",
        "since=0001-01-01T00:00:00%2B23:00",
        "since=2024-11-21T10:00:00%2B99:99",
        "since=%D9%A2%D9%A0%D9%A2%D9%A4-11-21",
        "since=2024-11-21%00",
    ],
)
@pytest.mark.usefixtures("filed")
def test_what_nothing_can_be_narrowed_by_is_a_problem(asked: str) -> None:
    problem(read(f"{LIST}?{asked}"), 404, NOT_THERE)


def test_following_next_shows_every_story_once_and_keeps_what_was_chosen() -> None:
    section = make.section("weather", de="Wetter")
    for number in range(30):
        published(f"Pegel {number}", NOON - timedelta(minutes=number // 2), section=section)
    published("Remis", NOON, section=make.section("sport", de="Sport"))
    first = f"{LIST}?section=weather&since=2024-01-01"
    document = got(first)
    assert document["self"] == f"{SITE}{LIST}?section=weather&since=2024-01-01T00%3A00%3A00Z"
    for _time in ("made", "kept"):
        assert read(first)["Link"] == f'<{document["next"]}>; rel="next"'
    rest = got(document["next"])
    assert "next" not in rest
    assert "Link" not in read(document["next"].removeprefix(SITE))
    assert rest["self"] == document["next"]
    found = [said(item["headlines"], "main")[0] for item in [*document["items"], *rest["items"]]]
    assert len(document["items"]) == 25
    assert sorted(found) == sorted(f"Pegel {number}" for number in range(30))


def test_the_index_leads_everywhere() -> None:
    story = make.article("de", section=make.section(de="Wetter", ru="Погода"))
    story.topics.add(make.topic(de="Hochwasser"))
    edition = make.live(story, "de")
    make.section("culture", de="Kultur")
    index = got("/api/")
    assert [each["code"] for each in index["languages"]] == list(settings.DESK_LANGUAGES)
    by_code = {each["code"]: each for each in index["languages"]}
    german = by_code["de"]
    assert (german["language"], german["name"]) == ("de", "Deutsch")
    assert by_code["zh-hans"]["language"] == "zh-Hans"
    assert by_code["ru"]["sections"] == []
    assert german["sections"] == [
        {"literal": "weather", "name": "Wetter", "articles": f"{SITE}{LIST}?section=weather"},
    ]
    for kind in ("sections", "topics"):
        for each in german[kind]:
            assert len(items(each["articles"])) == 1
    for name in ("articles", "feed", "page"):
        assert read(german[name].removeprefix(SITE)).status_code == 200
    made = index["templates"]["article"].replace("{language}", "de")
    made = made.replace("{number}", str(edition.article.public_number))
    assert faults(got(made)) == []
    assert index["templates"]["articles"] == f"{SITE}/api/{{language}}/articles/{{?section,topic,place,since,before}}"


def test_a_page_names_the_address_of_its_data_and_robots_keep_out() -> None:
    edition = make.live(make.article(), "de")
    html = page(address(edition))
    [data] = re.findall(r'<link rel="alternate" type="application/json" href="([^"]*)">', html)
    assert data == SITE + where(edition)
    assert where(edition) not in links(html)
    assert "\nDisallow: /api/\n" in read("/robots.txt").content.decode()
