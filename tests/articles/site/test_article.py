"""One edition: what stands on its page, under which addresses it is found, and in which other languages."""

from __future__ import annotations

import itertools
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.actions.edition import release_source
from articles.models import Edition, Release
from articles.text.passages import passages
from articles.workflow import mark_of
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site.reading import address, leads_to, links, page, read, words

pytestmark = pytest.mark.django_db

PUBLISHED = datetime(2024, 11, 20, 9, 40, tzinfo=UTC)


def released(edition: Edition, **text: Any) -> Edition:
    """The edition with another text as its newest, as a release leaves it."""
    last = edition.newest
    assert last is not None
    fields = {
        "kind": "update",
        "headline": last.headline,
        "summary": last.summary,
        "paragraphs": last.paragraphs,
        "dateline": last.dateline,
        "credit": last.credit,
        "notes": last.notes,
        "translated_from": last.translated_from,
        "at": PUBLISHED,
    } | text
    edition.newest = Release.objects.create(
        edition=edition, number=last.number + 1, revision=last.revision, meaning=last.meaning, by=last.by, **fields
    )
    edition.live_at = PUBLISHED
    edition.save(update_fields=["newest", "live_at"])
    advance_generation()
    return edition


def rows(*texts: tuple[str, str]) -> list[dict[str, str]]:
    return [{"id": f"p{number}", "role": role, "text": text} for number, (role, text) in enumerate(texts)]


def test_a_page_reads_headline_summary_times_correction_text_languages() -> None:
    story = make.article("de", summary="Der Pegel steigt.", provider=make.provider(name_de="Nordpress (dt.)"))
    make.live(story, "en")
    note = {"at": "2024-11-20T10:50:00+00:00", "text": "Zuvor hieß es, es seien 12 Gemeinden. Es sind 14."}
    edition = released(
        make.live(story, "de"), kind="correction", notes=[note], at=datetime(2024, 11, 20, 10, 50, tzinfo=UTC)
    )
    text = words(page(address(edition)))
    in_order = [
        "Hochwasser an der Sorle: Gemeinden bereiten Räumung vor",
        "Der Pegel steigt.",
        "Veröffentlicht 20. November 2024, 10.40 Uhr",
        "Berichtigt 11.50 Uhr",
        "Quelle Nordpress (dt.)",
        "Berichtigung, 11.50 Uhr",
        "Zuvor hieß es, es seien 12 Gemeinden. Es sind 14.",
        "AHRENFELD, 24. November (Nordpress) –",
        "Nach anhaltendem Regen",
        "Zwei Brücken bleiben bis Freitag gesperrt.",
        "Auch in diesen Sprachen",
        "English",
        f"Meldung {edition.article.public_number}",
    ]
    places = [text.rfind(said) if said == "English" else text.find(said) for said in in_order]
    assert -1 not in places, dict(zip(in_order, places, strict=True))
    assert places == sorted(places)
    assert "Aktualisiert" not in text


def test_an_update_says_when_and_a_later_one_does_not_hide_a_correction() -> None:
    edition = make.live(make.article(), "de")
    released(edition, at=PUBLISHED + timedelta(hours=1))
    text = words(page(address(edition)))
    assert "Aktualisiert 11.40 Uhr" in text
    assert "Berichtigt" not in text
    note = {"at": (PUBLISHED + timedelta(hours=2)).isoformat(), "text": "Es sind 14."}
    released(edition, kind="correction", notes=[note], at=PUBLISHED + timedelta(hours=2))
    released(edition, notes=[note], at=PUBLISHED + timedelta(days=1))
    text = words(page(address(edition)))
    assert "Berichtigt 12.40 Uhr" in text
    assert "Aktualisiert 21. November, 10.40 Uhr" in text
    assert "Es sind 14." in text


def test_readers_who_never_saw_the_mistake_are_not_told_of_it() -> None:
    edition = make.live(make.article(), "de")
    note = {"at": (PUBLISHED - timedelta(hours=1)).isoformat(), "text": "Es sind 14."}
    released(edition, kind="correction", notes=[note], at=PUBLISHED - timedelta(hours=1))
    text = words(page(address(edition)))
    assert "Es sind 14." not in text
    assert "Berichtigt" not in text
    assert "Berichtigung" not in text
    assert "Aktualisiert" not in text


def test_a_translation_names_its_language_and_links_the_others() -> None:
    story = make.article("de")
    german, english, arabic = (make.live(story, code) for code in ("de", "en", "ar"))
    html = page(address(english))
    assert "Translated from: German" in words(html)
    also = html[html.index('id="also"') :]
    assert links(also)[:2] == [address(german), address(arabic)]
    assert 'lang="ar" dir="rtl" hreflang="ar">العربية' in also
    assert address(english) not in links(also)
    alternates = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]*)"', html)
    assert [(code, unquote(link)) for code, link in alternates] == [
        (edition.language, settings.SITE_URL + address(edition)) for edition in (english, german, arabic)
    ]
    assert f'<link rel="canonical" href="{settings.SITE_URL}{address(english)}">' in unquote(html)
    assert "Übersetzt aus" not in words(page(address(german)))


def test_languages_that_are_not_public_are_not_offered() -> None:
    story = make.article("de")
    german, english = make.live(story, "de"), make.live(story, "en")
    stopping.withdraw(english, note="x", by=make.editor(), at=timezone.now())
    html = page(address(german))
    assert address(english) not in html
    assert 'id="also"' not in html
    assert "/en/" in links(html)


@pytest.mark.parametrize(
    ("language", "html"), [("ar", '<html lang="ar" dir="rtl">'), ("zh-hans", '<html lang="zh-Hans" dir="ltr">')]
)
def test_scripts_are_set_as_their_own(language: str, html: str) -> None:
    edition = make.live(make.article("de"), language)
    assert html in page(address(edition))


@pytest.mark.parametrize(
    ("language", "when"),
    [
        ("de", "20. November 2024, 10.40 Uhr"),
        ("en", "20 November 2024, 10:40"),
        ("fr", "20 novembre 2024, 10 h 40"),
        ("es", "20 de noviembre de 2024, 10:40"),
        ("ru", "20 ноября 2024 г., 10:40"),
        ("be", "20 лістапада 2024 г., 10:40"),
        ("pl", "20 listopada 2024, 10:40"),
        ("zh-hans", "2024年11月20日 10:40"),
        ("ar", "20 نوفمبر 2024، 10:40"),
    ],
)
def test_times_stand_as_the_language_writes_them_in_the_desks_time_zone(language: str, when: str) -> None:
    edition = released(make.live(make.article("de"), language))
    html = page(address(edition)).replace("\u00a0", " ").replace("\u202f", " ")
    assert f'<time datetime="2024-11-20T10:40+01:00">{when}</time>' in html


def test_paragraphs_are_set_by_their_role_and_marks_are_the_only_tags() -> None:
    body = rows(
        ("lead", "Das *Wasser* steigt, [hier](https://example.org/a?b=1&c=2) mehr <script>alert(1)</script>"),
        ("subhead", "Was **jetzt** gilt"),
        ("list", "Keller räumen"),
        ("list", "Radio hören"),
        ("quote", "„Die Deiche halten.“"),
        ("list", "Nachbarn fragen"),
    )
    edition = released(make.live(make.article(), "de"), paragraphs=body, dateline="AHRENFELD (Nordpress) –")
    html = read(address(edition)).content.decode()
    squeezed = re.sub(r">\s+<", "><", html[html.index('<div class="body">') : html.index("<footer")])
    assert squeezed.startswith(
        '<div class="body"><p><span class="dateline">AHRENFELD (Nordpress) –</span> Das <em>Wasser</em> steigt, '
        '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener">hier</a> mehr '
        "&lt;script&gt;alert(1)&lt;/script&gt;</p>"
        "<h2>Was <strong>jetzt</strong> gilt</h2>"
        "<ul><li>Keller räumen</li><li>Radio hören</li></ul>"
        "<blockquote><p>„Die Deiche halten.“</p></blockquote>"
        "<ul><li>Nachbarn fragen</li></ul></div>"
    )


@pytest.mark.parametrize("body", [[], rows(("quote", "„Halt.“"))])
def test_a_dateline_with_no_paragraph_to_run_into_stands_alone(body: list[dict[str, str]]) -> None:
    edition = released(make.live(make.article(), "de"), paragraphs=body, dateline="AHRENFELD (Nordpress) –")
    assert page(address(edition)).count("AHRENFELD (Nordpress) –") == 1


@given(roles=st.lists(st.sampled_from(["lead", "text", "subhead", "quote", "list"])))
def test_grouping_keeps_every_text_in_order_and_joins_only_list_items(roles: list[str]) -> None:
    body = rows(*((role, f"{role} {number}") for number, role in enumerate(roles)))
    found = passages(body)
    assert [(passage.role, text) for passage in found for text in passage.texts] == [
        (row["role"], row["text"]) for row in body
    ]
    assert all(len(passage.texts) == 1 or passage.role == "list" for passage in found)
    pairs = itertools.pairwise(found)
    assert not any(one.role == other.role == "list" for one, other in pairs)


def test_a_headline_with_markup_is_words_everywhere() -> None:
    story = make.article(headline='*Flut* <b>&</b> "Deich"')
    html = read(address(make.live(story, "de"))).content.decode()
    assert html.count("Flut &lt;b&gt;&amp;&lt;/b&gt; &quot;Deich&quot;") >= 3
    assert "<b>&" not in html
    assert "*Flut*" not in html


def test_without_a_named_provider_the_credit_is_the_source_and_without_both_there_is_none() -> None:
    edition = make.live(make.article("de", provider=make.provider(name_en="Nordpress")), "de")
    assert "Quelle Nordpress" in words(page(address(edition)))
    released(edition, credit="")
    assert "Quelle" not in words(page(address(edition)))


# --- addresses ---


@pytest.mark.parametrize("headline", ["Паром снова ходит", "Ein Deich – und 2 Brücken", "渡轮恢复通航", "…"])
@pytest.mark.parametrize("slug", ["", "-", "-x", "-%D1%85", "-a-b-c"])
def test_a_wrong_slug_or_none_leads_to_the_right_address(headline: str, slug: str) -> None:
    edition = make.live(make.article("de", headline=headline), "de")
    response = read(f"/de/1{slug}/")
    if slug == "-" and not edition.slug:
        assert response.status_code == 200
        return
    assert response.status_code == 301
    assert response["Cache-Control"] == "no-cache"
    assert read(response["Location"]).status_code == 200


def test_a_headline_in_any_script_makes_an_address() -> None:
    edition = make.live(make.article("ru", headline="Паром «Заря» снова ходит"), "ru")
    assert page("/ru/1-паром-заря-снова-ходит/")
    assert address(edition) == "/ru/1-паром-заря-снова-ходит/"


@pytest.mark.parametrize(
    "path", ["/de/01-x/", "/de/0/", "/de/1-x/y/", "/de/1x/", "/de/-1/", "/DE/1/", "/nl/1/", f"/de/{'9' * 40}/"]
)
def test_what_is_no_address_is_not_found(path: str) -> None:
    make.live(make.article("de"), "de")
    assert read(path).status_code == 404


def test_a_corrected_headline_moves_the_address_and_the_old_one_leads_there() -> None:
    story = make.article("de", headline="12 Orte räumen")
    old = address(make.live(story, "de"))
    story = make.correction(story, sentence="Es sind 14.")
    edition = release_source(story, seen=mark_of(story), by=make.editor(), at=timezone.now())
    assert old != address(edition)
    assert leads_to(old) == address(edition)


def test_a_page_costs_six_queries_at_most_however_many_languages_and_one_when_kept(
    django_assert_max_num_queries: DjangoAssertNumQueries, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    story = make.article("de", section=make.section())
    story.places.set([make.place(), make.place("brackstedt")])
    here = address(make.live(story, "de"))
    for code in ("en", "ru", "ar", "fr"):
        make.live(story, code)
    with django_assert_max_num_queries(6):
        read(here)
    with django_assert_num_queries(1):
        read(here)
