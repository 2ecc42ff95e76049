"""A dateline read in one language and written in another: places and agencies under their names there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.datelines import Dateline, in_language, parse, place_key, write
from newsroom.language.agencies import agency_in
from newsroom.language.place_names import COLUMNS, EUROPE, FAR, NEAR
from newsroom.languages import LANGUAGES

MINSK = {
    "be": "МІНСК, 25 лістапада. /БЕЛТА/. ",
    "ru": "МИНСК, 25 ноября. /БЕЛТА/. ",
    "en": "MINSK, 25 November (BelTA) – ",
    "de": "MINSK, 25. November (BelTA) – ",
    "fr": "MINSK, 25 novembre (BelTA) – ",
    "es": "MINSK, 25 nov (BelTA). – ",
    "pl": "MIŃSK, 25 listopada (BelTA) – ",
    "zh-hans": "白通社明斯克11月25日电 ",
    "ar": "مينسك، 25 نوفمبر (بيلتا) – ",
}


@pytest.mark.parametrize("to", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_minsk_is_written_in_every_language_from_every_other(language: str, to: str) -> None:
    found = parse(MINSK[language] + "Текст.", language)
    assert found is not None
    assert write(in_language(found[0], language, to), to) == MINSK[to]


@pytest.mark.parametrize(
    ("place", "language", "to", "expected"),
    [
        ("MINSK/WARSCHAU", "de", "ru", "Минск/Варшава"),
        ("MINSK and WARSAW", "en", "pl", "Mińsk/Warszawa"),
        ("Минск – Москва", "ru", "zh-hans", "明斯克/莫斯科"),
        ("Minsk-Warschau", "de", "fr", "Minsk/Varsovie"),
        ("KYIV, Ukraine", "en", "de", "Kiew, Ukraine"),
        ("KYIV, Ukraine", "en", "zh-hans", "基辅"),
        ("PARIS, LONDON", "en", "zh-hans", "巴黎/伦敦"),
        ("PARIS, NEW YORK", "en", "zh-hans", "巴黎/纽约"),
        ("Париж, Лондон, Минск", "ru", "zh-hans", "巴黎/伦敦/明斯克"),
        ("باريس، لندن", "ar", "zh-hans", "巴黎/伦敦"),
        ("PARIS, LONDON", "en", "ar", "باريس، لندن"),
        ("ST. PETERSBURG, Fla.", "en", "ru", "ST. PETERSBURG, Флорида"),
        ("ST. PETERSBURG, Fla.", "en", "ar", "ST. PETERSBURG، فلوريدا"),
        ("ST. PETERSBURG, Fla.", "en", "zh-hans", "佛罗里达州ST. PETERSBURG"),
        ("ST. PETERSBURG, Russia", "en", "ru", "Санкт-Петербург, Россия"),
        ("LONDON, Ontario", "en", "de", "LONDON, Ontario"),
        ("MIAMI, Fla.", "en", "fr", "Miami, Floride"),
        ("MIAMI, Fla.", "en", "zh-hans", "迈阿密"),
        ("SPRINGFIELD, N.Y.", "en", "pl", "SPRINGFIELD, Nowy Jork"),
        ("TBILISI, Georgia", "en", "ru", "Тбилиси, Грузия"),
        ("ATLANTA, Georgia", "en", "ru", "Атланта, Джорджия"),
        ("UNITED NATIONS", "en", "ru", "ООН"),
        ("ООН", "ru", "de", "Vereinte Nationen"),
        ("Организация Объединенных Наций", "ru", "be", "ААН"),
        ("Naciones Unidas", "es", "pl", "ONZ"),
        ("WESTMERE", "en", "ru", "WESTMERE"),
        ("Westmere/Minsk", "en", "ru", "Westmere/Минск"),
        ("Frankfurt/Main", "de", "es", "Fráncfort"),
        ("New York", "de", "es", "Nueva York"),
        ("", "de", "es", ""),
    ],
)
def test_places_are_named_one_by_one(place: str, language: str, to: str, expected: str) -> None:
    assert in_language(Dateline(place, None, None, None, "AP"), language, to).place == expected


def test_a_stop_of_the_place_is_that_of_the_line() -> None:
    assert write(Dateline("SPRINGFIELD, Xyz.", None, None, None, "AP"), "ru") == "SPRINGFIELD, XYZ. /AP/. "


@pytest.mark.parametrize(
    ("agency", "named"),
    [
        ("وأج", "APS"),
        ("وات", "TAP"),
        ("و م ع", "MAP"),
        ("واع", "INA"),
        ("وال", "LANA"),
        ("العمانية", "ONA"),
        ("وام", "WAM"),
        ("وكالات", "Agenturen"),
        ("中新网", "China News Service"),
        ("中央社", "Central News Agency"),
        ("央视网", "CCTV"),
        ("БелаПАН", "BelaPAN"),
        ("Танюг", "Tanjug"),
        ("БТА", "BTA"),
    ],
)
def test_an_agency_of_other_letters_is_read_in_latin_ones(agency: str, named: str) -> None:
    assert agency_in(agency, "de") == named


def test_the_desks_own_names_go_first() -> None:
    line = Dateline("MINSK", 25, 11, None, "BelTA")
    assert in_language(line, "de", "en", named=lambda name, language, to: f"{name} {to}").place == "MINSK en"
    assert in_language(line, "de", "en", named=lambda name, language, to: None).place == "MINSK"
    assert in_language(line, "de", "de", named=lambda name, language, to: "no") == line


def test_the_first_of_a_month_is_written_as_the_language_does() -> None:
    line = Dateline("Minsk", 1, 5, 2026, "BelTA")
    assert write(line, "fr") == "MINSK, 1er mai (BelTA) – "
    assert write(line, "fr", "{place}, {day} {mon} {year} ({agency}) - ") == "Minsk, 1er mai 2026 (BelTA) - "
    assert write(line, "fr", "{place}, {day}/{month_number} ({agency}) - ") == "Minsk, 1/5 (BelTA) - "
    assert write(line, "de") == "MINSK, 1. Mai (BelTA) – "


@pytest.mark.parametrize(
    ("place", "language", "capitals"),
    [
        ("Gießen", "de", "GIESSEN"),
        ("Łódź", "pl", "ŁÓDŹ"),
        ("Saint-Étienne", "fr", "SAINT-ÉTIENNE"),
        ("Магілёў", "be", "МАГІЛЁЎ"),
        ("Fráncfort", "es", "FRÁNCFORT"),
        ("Istanbul", "en", "ISTANBUL"),
    ],
)
def test_capitals_are_the_languages_own(place: str, language: str, capitals: str) -> None:
    assert write(Dateline(place, 2, 5, None, "AP"), language).startswith(f"{capitals}, 2")


NAMES = [row.split(" | ") for row in (NEAR + EUROPE + FAR).splitlines()]
AGENCIES = [
    "BelTA",
    "TASS",
    "Xinhua",
    "dpa",
    "AFP",
    "Reuters",
    "AP",
    "RIA Novosti",
    "BelTA/PAP",
    "Reuters/AFP",
    "Nordpress",
]
WITH_YEAR = {
    code: facts.dateline.replace("{month_number}", "{year}年{month_number}").replace("{month} (", "{month} {year} (")
    .replace("{mon} ", "{mon} {year} ").replace("{month}. /", "{month} {year} г. /")
    for code, facts in LANGUAGES.items()
}  # fmt: skip


@settings(max_examples=50)
@given(
    st.sampled_from(COLUMNS),
    st.sampled_from(NAMES),
    st.integers(1, 28),
    st.integers(1, 12),
    st.none() | st.integers(1990, 2060),
    st.sampled_from(AGENCIES),
)
def test_what_is_written_is_read_again(
    language: str, names: list[str], day: int, month: int, year: int | None, agency: str
) -> None:
    place = names[COLUMNS.index(language)].split(";")[0]
    line = Dateline(place, day, month, year, agency_in(agency, language) or agency)
    pattern = WITH_YEAR[language] if year else None
    found = parse(write(line, language, pattern) + "Текст.", language)
    assert found is not None
    assert place_key(found[0].place) == place_key(place)
    assert (replace(found[0], place=place), found[1]) == (line, "Текст.")
