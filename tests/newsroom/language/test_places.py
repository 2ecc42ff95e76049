"""Places and agencies under the names each language's readers know."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.language.agencies import agency_in, agency_names
from newsroom.language.place_names import COLUMNS, EUROPE, FAR, NEAR
from newsroom.language.places import is_city, is_country, place_in
from newsroom.languages import LANGUAGES

CITIES = [row.split(" | ") for row in (NEAR + EUROPE + FAR).splitlines()]


@pytest.mark.parametrize(
    ("name", "language", "to", "expected"),
    [
        ("Минске", "ru", "ru", "Минск"),
        ("Минске", "ru", "de", "Minsk"),
        ("МИНСК", "ru", "zh-hans", "明斯克"),
        ("Minsk", "de", "be", "Мінск"),
        ("MIŃSK", "pl", "ar", "مينسك"),
        ("Мінску", "be", "pl", "Mińsk"),
        ("Warszawie", "pl", "de", "Warschau"),
        ("Варшавы", "ru", "es", "Varsovia"),
        ("Kiew", "de", "en", "Kyiv"),
        ("KIEV", "en", "de", "Kiew"),
        ("Washington", "de", "ru", "Вашингтон"),
        ("北京", "zh-hans", "fr", "Pékin"),
        ("القاهرة", "ar", "de", "Kairo"),
        ("Österreichs", "de", "fr", "Autriche"),
        ("Брэсце", "be", "en", "Brest"),
        ("St Petersburg", "en", "be", "Санкт-Пецярбург"),
        ("FRANKFURT/MAIN", "de", "es", "Fráncfort"),
        ("The Hague", "en", "fr", "La Haye"),
        ("NEW YORK", "en", "es", "Nueva York"),
        ("Нью-Йорке", "ru", "zh-hans", "纽约"),
        ("Женеве", "ru", "de", "Genf"),
        ("GINEBRA", "es", "pl", "Genewa"),
        ("Warsaw", "de", "ru", "Варшава"),
        ("Беларуси", "ru", "en", "Belarus"),
        ("Polsce", "pl", "en", "Poland"),
        ("Krakowem", "pl", "de", "Krakau"),
        ("Гомелю", "be", "pl", "Homel"),
        ("Астаной", "ru", "pl", "Astana"),
        ("Казанью", "ru", "de", "Kasan"),
    ],
)
def test_a_place_is_named_in_another_language(name: str, language: str, to: str, expected: str) -> None:
    assert place_in(name, language, to) == expected


@pytest.mark.parametrize("name", ["", " ", "Ahrenfeld", "Großdorf", "Minskoje", "–", "Mann", "Angela", "M" * 100_000])
def test_what_is_no_known_place_has_no_name(name: str) -> None:
    for language in LANGUAGES:
        assert place_in(name, language, "de") is None
        assert not is_city(name)


def test_a_city_is_told_from_a_country() -> None:
    assert is_city("MINSK")
    assert is_city("Мінск")
    assert is_city("北京")
    assert is_city("Zürich")
    assert not is_city("Deutschland")
    assert not is_city("РОССИЯ")
    assert is_country("РОССИЯ")
    assert is_country("Польша")
    assert not is_country("Варшава")


def test_a_language_the_product_does_not_know_reads_but_does_not_write() -> None:
    assert place_in("Minsk", "nl", "ru") == "Минск"
    assert place_in("Minsk", "de", "nl") is None


def test_every_city_has_one_name_at_least_in_each_language() -> None:
    for cells in CITIES:
        assert len(cells) == len(COLUMNS), cells
        assert all(cell and cell == cell.strip() for cell in cells), cells


@settings(max_examples=50)
@given(st.sampled_from(CITIES), st.sampled_from(COLUMNS), st.sampled_from(COLUMNS))
def test_names_lead_from_any_language_to_any(cells: list[str], language: str, to: str) -> None:
    names = cells[COLUMNS.index(language)].split(";")
    wanted = cells[COLUMNS.index(to)].split(";")[0]
    for name in names:
        assert place_in(name.upper(), language, to) == wanted


@given(st.text(max_size=80), st.sampled_from(COLUMNS), st.sampled_from(COLUMNS))
def test_any_text_is_asked_for_without_harm(name: str, language: str, to: str) -> None:
    assert place_in(name, language, to) is None or place_in(name, language, to) != ""


@pytest.mark.parametrize(
    ("name", "to", "expected"),
    [
        ("BelTA", "ru", "БЕЛТА"),
        ("BELTA", "zh-hans", "白通社"),
        ("БЕЛТА", "de", "BelTA"),
        ("白通社", "ar", "بيلتا"),
        ("ТАСС", "en", "TASS"),
        ("Xinhua", "ru", "Синьхуа"),
        ("شينخوا", "zh-hans", "新华社"),
        ("РИА Новости", "es", "RIA Novosti"),
        ("Reuters/AFP", "zh-hans", "路透社/法新社"),
        ("dpa/lni", "de", "dpa/lni"),
        ("dpa/lni", "zh-hans", "德新社"),
        ("أ.ف.ب", "fr", "AFP"),
    ],
)
def test_an_agency_is_named_as_readers_know_it(name: str, to: str, expected: str) -> None:
    assert agency_in(name, to) == expected


def test_an_agency_that_is_not_known_keeps_its_name_with_whoever_asks() -> None:
    assert agency_in("Nordpress", "ru") is None
    assert agency_in("Nordpress/AFP", "ru") is None


@given(st.sampled_from(sorted(agency_names())), st.sampled_from(COLUMNS), st.sampled_from(COLUMNS))
def test_an_agency_keeps_its_identity_through_languages(name: str, one: str, other: str) -> None:
    there = agency_in(name, one)
    assert there is not None
    assert agency_in(there, other) == agency_in(name, other)
