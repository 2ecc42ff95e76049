"""Readers' search: what is found, in which forms, and that nothing is found which is not public."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.models import Edition, Section
from newsroom.language.search_words import words_of
from tests import make
from tests.articles.site import reading
from tests.articles.site.reading import page, read, words
from tests.articles.site.searching import address, found, marked, released

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 11, 20, 11, 0, tzinfo=UTC)
SIGNS = ['"', "*", "-", ":", "NEAR", "&", "|", "(", "!", "^", "'", "\\", "{stems}", "stems:", "<->", "%", "_"]


# --- what is found ---


def test_a_word_is_found_wherever_readers_read_it() -> None:
    story = make.article(
        "de", headline="Fähre fährt wieder", summary="Der Hafen ist offen.", texts=["Anna *Lindqvist*."]
    )
    make.live(story, "de")
    for typed in ("Fähre", "Hafen", "Lindqvist", "Ahrenfeld"):
        assert found(typed) == ["Fähre fährt wieder"], typed
    assert found("Nordsee") == []


def test_the_short_headline_is_on_no_page_and_not_found() -> None:
    make.live(make.article("de", push="Eilmeldung für Telefone"), "de")
    assert found("Telefone") == []


def test_every_word_of_the_search_stands_in_the_article_in_any_order() -> None:
    released("Der Pegel steigt.", headline="Hochwasser")
    released("Der Pegel fällt.", headline="Entwarnung")
    assert found("Pegel") == ["Entwarnung", "Hochwasser"]
    assert found("steigt Pegel") == ["Hochwasser"]
    assert found("Pegel Hochwasser") == ["Hochwasser"]
    assert found("steigt fällt") == []


def test_only_editions_of_the_language_are_found_and_links_lead_to_the_same_search_in_others() -> None:
    released("Minsk", language="de", headline="Auf Deutsch")
    released("Minsk", language="pl", headline="Po polsku")
    assert found("Minsk", "de") == ["Auf Deutsch"]
    assert found("Minsk", "pl") == ["Po polsku"]
    assert 'href="/pl/search/?q=Minsk"' in page(address("Minsk"))


def test_the_newest_release_is_what_is_found() -> None:
    story = make.article("de", texts=["12 Gemeinden räumen."])
    make.live(story, "de")
    make.correction(story, kind="update")
    assert found("12 räumen"), "readers still have the text before"
    make.live(make.fresh(story), "de")
    assert found("12 räumen") == []
    assert found("14 räumen") == [make.HEADLINE]


# A text, then searches by other forms of its words.
FORMS = {
    "de": (
        "Die Ministerinnen besuchten am Abend beide Häuser; die Wahlen in Köln sind am Freitag, die Straßen frei.",
        ["Ministerin", "Haus", "Hauses", "Wahl", "KÖLN", "koln", "Strasse", "besuchte Abende"],
    ),
    "en": (
        "Ministers’ reports said the elections were delayed while negotiating parties argued about Zoë’s dykes.",
        ["minister", "report", "ELECTION", "delay", "negotiated", "argue party", "Zoe", "minister's", "dyke"],
    ),
    "fr": (
        "Les ministres ont signé l’accord à Genève ; d’anciens députés parlent d’élections libres et d’écoles.",
        ["ministre", "accord", "accords", "l'accord", "Geneve", "élection", "ecole", "député", "signer", "libre"],
    ),
    "es": (
        "Las elecciones en León movieron a miles de jóvenes; los ministros firmaron acuerdos con los países vecinos.",
        ["elección", "eleccion", "Leon", "ministro", "acuerdo", "país", "pais vecino", "firmar"],
    ),
    "pl": (
        "W miastach nad Wisłą trwają wybory, a premierem został burmistrz Łodzi; mieszkańcy wracają do domów.",
        ["miasto", "wyborów", "premiera", "Lodzi", "Łódź", "wisła", "dom", "MIESZKAŃCY"],
    ),
    "ru": (
        "В городах продолжаются выборы, министры обсуждают новые законы; ёлку установили у посольства.",
        ["город", "выборов", "министр", "закон", "елка", "ёлки", "ЁЛКА", "посольство", "новый"],
    ),
    "be": (
        "У гарадах працягваюцца выбары, міністры абмяркоўваюць новыя законы; аб’яву павесілі ля Мінска.",
        ["выбараў", "міністр", "закон", "Мінску", "новы", "аб'яву", "МІНСК"],
    ),
    "zh-hans": (
        "北京市政府星期二宣布，水位正在上升，G7峰会推迟。",
        ["北京", "政府", "星期二", "水位", "水", "升", "峰会", "g7", "北京 推迟", "北京市政府"],
    ),
    "ar": (
        "أعلنت الحُكُومَة أنّ وزير الخارجية سيلتقي بالوفود، والمدارس مغلقة بعد الفيضانات، والانتخابات في لبنان تأجلت.",
        ["حكومة", "الحكومة", "للحكومة", "الوزير", "وزير", "وفود", "مدارس", "المدارس", "فيضانات", "انتخابات",
         "الانتخابات", "انتخاب", "ولبنان", "اعلنت", "الخارجيه"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", FORMS)
def test_another_form_of_a_word_than_the_texts_is_found_and_marked(language: str) -> None:
    text, searches = FORMS[language]
    released(text, language=language)
    released("12", language=language, headline="12")
    for typed in searches:
        assert found(typed, language) == ["Meldung"], typed
        assert marked(typed, language), typed


@pytest.mark.parametrize(
    ("language", "typed"),
    [("de", "Hauptmann"), ("en", "ministry of"), ("zh-hans", "京政"), ("ar", "زيت"), ("ru", "горе")],
)
def test_another_word_is_not_found(language: str, typed: str) -> None:
    released(FORMS[language][0], language=language)
    assert found(typed, language) == []


@pytest.mark.parametrize("typed", ["12 000", "12\u00a0000", "12\u202f000"])
def test_a_number_is_found_with_whatever_space_its_thousands_are_parted(typed: str) -> None:
    released("Près de 12\u202f000 personnes", language="fr")
    assert found(typed, "fr") == ["Meldung"]


# --- what is typed is never a command ---


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_of_a_databases_language_are_signs(sign: str) -> None:
    released("Der Pegel steigt wieder.", headline="Flut")
    for typed in (sign, f"{sign}Pegel", f"Pegel{sign}", f"Pegel {sign} steigt", f'"Pegel {sign}'):
        said = words_of(sign, "de")
        assert found(typed) == ([] if said or typed == sign else ["Flut"]), typed


def test_words_of_a_databases_language_are_words() -> None:
    released("Nicht near und nicht or.", headline="Wörter")
    assert found("NEAR OR NOT") == []
    assert found("near or") == ["Wörter"]


def test_a_nul_is_in_no_address() -> None:
    assert read("/de/search/?q=Pegel%00").status_code == 404


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_and_stands_on_the_page_as_text(typed: str) -> None:
    response = read(address(typed))
    assert response.status_code == (404 if "\x00" in typed else 200)


def test_a_search_that_is_too_long_is_cut_and_says_so() -> None:
    released("Der Pegel steigt.", headline="Flut")
    told = "Nur der Anfang davon wurde gesucht."
    assert told in words(page(address("Pegel " * 21)))
    assert found("Pegel " * 21) == ["Flut"]
    assert told not in words(page(address("Pegel " * 20)))
    for typed in ("x" * 10_000, "Pegel " * 2_000, "水" * 10_000, "👍" * 10_000, '"' * 10_000):
        assert told in words(page(address(typed))), typed[:6]


def test_what_is_typed_cannot_put_anything_into_the_page() -> None:
    released("Er schrieb <b>fett</b> & <script>x</script>.", headline="<i>Kursiv</i> fett")
    html = read(address("fett <script> i")).content.decode()
    assert "<script" not in html
    assert "<b>" not in html
    assert "&lt;<mark>i</mark>&gt;Kursiv&lt;/<mark>i</mark>&gt; <mark>fett</mark>" in html


# --- the page ---


def test_an_extract_shows_the_words_where_they_stand() -> None:
    released("Anfang. " * 60, "Am Abend brach der Deich bei Ahrenfeld, sagte die Feuerwehr. " + "Ende. " * 60)
    assert marked("Deiche Ahrenfeld") == ["Deich", "Ahrenfeld"]
    assert "Am Abend brach der Deich bei Ahrenfeld" in words(page(address("Deiche Ahrenfeld")))


def test_without_a_search_there_is_a_form_and_nothing_else() -> None:
    released("Der Pegel steigt.")
    for path in ("/de/search/", "/de/search/?q=", "/de/search/?q=%20%20"):
        html = page(path)
        assert html.count('role="search"') == 1
        assert "autofocus" not in html
        assert reading.headlines(path) == []
        assert "Gefunden werden Meldungen" in words(html)


def test_only_signs_are_no_search() -> None:
    released("Der Pegel steigt.")
    for typed in ("?!", "👍", "…", "“”"):
        assert found(typed) == []
        assert "kein Wort" in words(page(address(typed)))


def test_nothing_found_says_what_to_do() -> None:
    html = page(address("Pegel & Deich"))
    assert "Versuchen Sie es mit weniger Wörtern" in words(html)
    assert 'href="/ar/search/?q=Pegel+%26+Deich"' in html
    assert "weniger Wörtern" not in words(page(address("Pegel")))


def test_the_page_is_for_no_search_engine_and_says_what_was_typed() -> None:
    html = page(address('„Pegel" <x>'))
    assert '<meta name="robots" content="noindex">' in html
    assert 'value="„Pegel" <x>"' in html
    assert '<title>„Pegel" <x> – Suche – ' in html
    robots = read("/robots.txt").content.decode()
    assert "Disallow: /de/search/\n" in robots
    assert "Disallow: /zh-hans/search/\n" in robots


def test_every_page_for_readers_has_the_search_and_the_search_has_it_once() -> None:
    edition = make.live(make.article(), "de")
    for path in ("/de/", reading.address(edition), "/de/search/?q=x"):
        html = page(path)
        assert html.count('<form class="find') == 1
        assert 'action="/de/search/"' in html
    story = edition.article
    stopping.kill(make.fresh(story), note="x", by=make.editor(), at=timezone.now())
    assert 'role="search"' in read(reading.address(edition)).content.decode()


def test_results_are_narrowed_like_the_list() -> None:
    weather = make.section("weather", de="Wetter")
    released("Der Pegel steigt.", headline="Eins", section=weather)
    released("Der Pegel fällt.", headline="Zwei", section=make.section("sport", de="Sport"))
    assert found("Pegel", section="weather") == ["Eins"]
    assert found("Pegel", section="") == ["Zwei", "Eins"]
    assert found("Pegel", day="2020-01-01") == []
    html = page(address("steigt", section="sport"))
    assert 'href="/de/search/?q=steigt"' in html, "search in everything"
    assert 'value="sport" selected form="find"' in html or '<option value="sport" selected>' in html
    for chosen in ({"section": "nothing"}, {"day": "yesterday"}, {"before": "x"}):
        assert read(address("Pegel", **chosen)).status_code == 404
    assert Section.objects.count() == 2


def test_an_address_that_somebody_keeps_outlives_its_last_story() -> None:
    edition = released("Der Pegel steigt.", section=make.section("weather", de="Wetter"))
    stopping.kill(make.fresh(edition.article), note="wrong", by=make.editor(), at=timezone.now())
    assert found("Pegel", section="weather") == []


def test_older_pages_go_on_with_the_same_search() -> None:
    for number in range(30):
        edition = released(f"Pegel {number}", headline=f"Pegel {number}")
        Edition.objects.filter(pk=edition.pk).update(live_at=NOON - timedelta(minutes=number))
    released("Remis", headline="Remis")
    first = page(address("Pegel"))
    assert "Mehr als 25 Meldungen, die neuesten zuerst" in words(first)
    assert found("Pegel") == [f"Pegel {number}" for number in range(25)]
    older = re.search(r'<a href="\?([^"]*)" rel="next"', first)
    assert older is not None
    assert reading.headlines(f"/de/search/?{older[1]}") == [f"Pegel {number}" for number in range(25, 30)]
    assert "Mehr als" not in words(page(f"/de/search/?{older[1]}"))
    assert f'href="{address("Pegel")}"' in page(f"/de/search/?{older[1]}"), "back to the newest"


@pytest.mark.parametrize("rows", [3, 40])
def test_a_search_costs_six_queries_at_most_and_one_when_kept(
    rows: int, django_assert_max_num_queries: DjangoAssertNumQueries, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    section, place = make.section(), make.place()
    for number in range(rows):
        released("Der Pegel steigt.", headline=f"{number}", section=section).article.places.add(place)
    asked = address("Pegel steigt", section="weather", place="ahrenfeld")
    with django_assert_max_num_queries(6):
        read(asked)
    with django_assert_num_queries(1):
        read(asked)


# --- nothing that is not public ---


def test_what_was_killed_is_gone_at_the_next_answer_and_no_304_hides_it() -> None:
    edition = released("Der Pegel steigt.", headline="Flut")
    before = read(address("Pegel"))
    assert read(address("Pegel"), if_none_match=before["ETag"]).status_code == 304
    stopping.kill(make.fresh(edition.article), note="wrong", by=make.editor(), at=timezone.now())
    assert read(address("Pegel"), if_none_match=before["ETag"]).status_code == 200
    assert found("Pegel") == []


def test_what_opens_by_the_clock_is_found_from_then_on() -> None:
    edition = released("Der Pegel steigt.", headline="Flut")
    Edition.objects.filter(pk=edition.pk).update(live_at=timezone.now() + timedelta(hours=1))
    assert found("steigt Pegel") == []
    Edition.objects.filter(pk=edition.pk).update(live_at=timezone.now() - timedelta(seconds=1))  # the hour goes by
    assert found("steigt Pegel") == ["Flut"]


def test_what_stories_are_filed_under_is_offered_by_its_name() -> None:
    story = make.article("de", section=make.section("weather", de="Wetter und Klima"))
    story.topics.add(make.topic("flood", de="Hochwasser an der Sorle"))
    make.live(story, "de")
    make.topic("chess", de="Hochwassermarken")  # nothing to read
    assert filed("Hochwassers") == ["/de/?topic=flood"]
    assert filed("klima") == ["/de/?section=weather"]
    assert filed("Klima Hochwasser") == []
    assert filed("?!") == []


def filed(typed: str) -> list[str]:
    found = re.search(r'aria-labelledby="filed">(.*?)</ul>', page(address(typed)), re.DOTALL)
    return re.findall(r'href="([^"]*)"', found[1]) if found else []
