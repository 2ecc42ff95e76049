"""The line that opens a wire story: read in the forms agencies use, never found in prose, written for each language."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from articles.text.datelines import REACH, Dateline, parse, place_key, write
from newsroom.languages import LANGUAGES

TEXT = "Das Hafenamt teilte mit, dass es bleibt."

# As printed: place, day, month, year, agency, and what of the line is no text.
FORMS = [
    ("AHRENFELD, 25. November (Nordpress) – ", "AHRENFELD", 25, 11, None, "Nordpress"),
    ("AHRENFELD, 31. März (Nordpress) – ", "AHRENFELD", 31, 3, None, "Nordpress"),
    ("AHRENFELD, 1. Jänner (Nordpress) – ", "AHRENFELD", 1, 1, None, "Nordpress"),
    ("AHRENFELD, Montag, 25. November (Nordpress) – ", "AHRENFELD", 25, 11, None, "Nordpress"),
    ("AHRENFELD, 25. Nov. 2025 (Nordpress) – ", "AHRENFELD", 25, 11, 2025, "Nordpress"),
    ("AHRENFELD, 25.11.2025 (Nordpress) – ", "AHRENFELD", 25, 11, 2025, "Nordpress"),
    ("Ahrenfeld (dpa) - ", "Ahrenfeld", None, None, None, "dpa"),
    ("AHRENFELD (dpa) - ", "AHRENFELD", None, None, None, "dpa"),
    ("Ahrenfeld am Main (dpa/lhe) - ", "Ahrenfeld am Main", None, None, None, "dpa/lhe"),
    ("Ahrenfeld (Oder) (dpa) - ", "Ahrenfeld (Oder)", None, None, None, "dpa"),
    ("Ahrenfeld/Westmere (dpa) - ", "Ahrenfeld/Westmere", None, None, None, "dpa"),
    ("AHRENFELD (Nordpress) – ", "AHRENFELD", None, None, None, "Nordpress"),
    ("WESTMERE, 2 October (Wirebridge) – ", "WESTMERE", 2, 10, None, "Wirebridge"),
    ("NEW WESTMERE (AP) — ", "NEW WESTMERE", None, None, None, "AP"),
    ("WESTMERE, Northland (AP) _ ", "WESTMERE, Northland", None, None, None, "AP"),
    ("WESTMERE, D.C. (AP) — ", "WESTMERE, D.C.", None, None, None, "AP"),
    ("ST. WESTMERE, 25 November (Wirebridge) – ", "ST. WESTMERE", 25, 11, None, "Wirebridge"),
    ("Westmere, Dec 20, 2017 (AFP) - ", "Westmere", 20, 12, 2017, "AFP"),
    ("WESTMERE, Nov 25 (Reuters) - ", "WESTMERE", 25, 11, None, "Reuters"),
    ("WESTMERE/HAIAN, Nov 25 (Reuters) - ", "WESTMERE/HAIAN", 25, 11, None, "Reuters"),
    ("WESTMERE and HAIAN, Nov. 25 (Wirebridge) — ", "WESTMERE and HAIAN", 25, 11, None, "Wirebridge"),
    ("WESTMERE, January 21. /TASS/. ", "WESTMERE", 21, 1, None, "TASS"),
    ("WESTMERE July 23 (Kyodo) -- ", "WESTMERE", 23, 7, None, "Kyodo"),
    ("WESTMERE, Monday (Reuters) - ", "WESTMERE", None, None, None, "Reuters"),
    ("westmere, 25 nov (wirebridge) – ", "westmere", 25, 11, None, "wirebridge"),
    ("(ANSA) - WESTMERE, JUL 11 - ", "WESTMERE", 11, 7, None, "ANSA"),
    ("(ANSA) - Westmere, October 11 - ", "Westmere", 11, 10, None, "ANSA"),
    ("(AFP) - ", "", None, None, None, "AFP"),
    ("25. November (dpa) – ", "", 25, 11, None, "dpa"),
    ("WESTMERE, 25 November – ", "WESTMERE", 25, 11, None, ""),
    ("Westmere, 25 November – ", "Westmere", 25, 11, None, ""),
    ("New Westmere, 25 November – ", "New Westmere", 25, 11, None, ""),
    ("Ahrenfeld am Main, 25. November – ", "Ahrenfeld am Main", 25, 11, None, ""),
    ("OTTAWA - ", "OTTAWA", None, None, None, ""),
    ("NEW YORK — ", "NEW YORK", None, None, None, ""),
    ("АРЕНФЕЛЬД, 25 ноября. /ТАСС/. ", "АРЕНФЕЛЬД", 25, 11, None, "ТАСС"),
    ("АРЕНФЕЛЬД. /БЕЛТА/. ", "АРЕНФЕЛЬД", None, None, None, "БЕЛТА"),
    ("25 ноября, Аренфельд /Корр. БЕЛТА/. ", "Аренфельд", 25, 11, None, "БЕЛТА"),
    ("АРЕНФЕЛЬД, 30 июн - РИА Новости. ", "АРЕНФЕЛЬД", 30, 6, None, "РИА Новости"),
    ("АРЕНФЕЛЬД, 25 ноя — Sputnik. ", "АРЕНФЕЛЬД", 25, 11, None, "Sputnik"),
    ("Аренфельд. 25 ноября. INTERFAX.RU - ", "Аренфельд", 25, 11, None, "INTERFAX.RU"),
    ("Аренфельд. 25 ноября. Интерфакс-Запад - ", "Аренфельд", 25, 11, None, "Интерфакс-Запад"),
    ("АРЕНФЕЛЬД, 25 ноября 2025 г. /Нордпресс/. ", "АРЕНФЕЛЬД", 25, 11, 2025, "Нордпресс"),
    ("АРЭНФЕЛЬД, 25 лістапада. /БЕЛТА/. ", "АРЭНФЕЛЬД", 25, 11, None, "БЕЛТА"),
    ("25 лістапада, Арэнфельд /Кар. БЕЛТА/. ", "Арэнфельд", 25, 11, None, "БЕЛТА"),
    ("Westmere, 21 jan 2019 (AFP) - ", "Westmere", 21, 1, 2019, "AFP"),
    ("Westmere (ats afp) ", "Westmere", None, None, None, "ats afp"),
    ("Côte-d'Ahren, 1er février (Rosa Wire) - ", "Côte-d'Ahren", 1, 2, None, "Rosa Wire"),
    ("WESTMERE, le 25 novembre (Rosa Wire) – ", "WESTMERE", 25, 11, None, "Rosa Wire"),
    ("Nueva Haian, 21 ene (EFE).- ", "Nueva Haian", 21, 1, None, "EFE"),
    ("HAIAN, 10 feb (Nordpress). – ", "HAIAN", 10, 2, None, "Nordpress"),
    ("HAIAN, 25 de noviembre de 2025 (EFE) - ", "HAIAN", 25, 11, 2025, "EFE"),
    ("WESTMÉRZ (PAP). ", "WESTMÉRZ", None, None, None, "PAP"),
    ("27 czerwca, Westmierz /Kor. BELTA/. ", "Westmierz", 27, 6, None, "BELTA"),
    ("WESTMIERZ, 25 listopada (Nordpress) – ", "WESTMIERZ", 25, 11, None, "Nordpress"),
    ("Haian, 11 lug. (askanews) - ", "Haian", 11, 7, None, "askanews"),
    ("新华社海安10月11日电 ", "海安", 11, 10, None, "新华社"),
    ("白通社海安2月11日电。", "海安", 11, 2, None, "白通社"),
    ("新华社海安2025年2月11日电 ", "海安", 11, 2, 2025, "新华社"),
    ("新华社海安电 ", "海安", None, None, None, "新华社"),
    ("海安11月25日电 ", "海安", 25, 11, None, ""),
    ("Nordpress海安11月25日电 ", "海安", 25, 11, None, "Nordpress"),
    ("烟台11月25日电 ", "烟台", 25, 11, None, ""),
    ("هايان في 27 نوفمبر /وام/ ", "هايان", 27, 11, None, "وام"),
    ("هايان، 25 نوفمبر (دليل) – ", "هايان", 25, 11, None, "دليل"),
    ("هايان، 25 تشرين الثاني (دليل) – ", "هايان", 25, 11, None, "دليل"),
    ("هايان، 25 نونبر (دليل) – ", "هايان", 25, 11, None, "دليل"),
    ("هايان، ٢٥ جانفي (دليل) – ", "هايان", 25, 1, None, "دليل"),
    ("هايان 25 تشرين الثاني/نوفمبر (دليل) – ", "هايان", 25, 11, None, "دليل"),
]

PROSE = [
    "Angela Lind (CDU) – die Ministerin – sagte gestern zu.",
    "Angela Lind (CDU) hat zugesagt.",
    "Lind (Grüne) – Sie tritt zurück.",
    "NATO - Das Bündnis tagt in Westmere.",
    "США — Это страна контрастов.",
    "НАТО — военный блок.",
    "UPDATE - Das Neue vom Tage in Kürze.",
    "BEHAUPTUNG: Das Hafenamt zahlt.",
    "Am Montag, 25. November (ab 10 Uhr) – beginnt der Streik.",
    "Am 25. November (Samstag) – Der Tag beginnt.",
    "Der Film startet am Montag, 25. November (DVD) – und läuft.",
    "Die Sitzung, 25. November (Protokoll) – Wurde vertagt.",
    "25. November – Der Tag begann ruhig.",
    "1. Mai (Feiertag) – Der Hafen ruht.",
    "Westmere, 28. Juni 1914 – Die Schüsse fielen am Morgen.",
    "Westmere, die Stadt am Fluss – das ist viel.",
    "Westmere - Eine Stadt am Fluss.",
    "WESTMERE CALLING - THE STORY OF A BAND",
    "WM 2022 – Der Sieger steht fest.",
    "Nordsoft (NRDS) - The company said so.",
    "Gold (AP) prices rose again.",
    "In Westmere (dpa) - Hafen ruht.",
    "May 25 - The day began.",
    "NORTHLAND LICENSE AGREEMENT 1.6.1",
    "EXHIBIT A -Northland Public License.",
    "СРОЧНО – Президент прибыл.",
    "ВАЖНО. Президент прибыл.",
    "Мария (Маша), 25 ноября. Она вернулась.",
    "В Аренфельде, 25 ноября (вторник) – Пройдёт собрание.",
    "上海6月1日电影节开幕。",
    "旅行社充电 今天开始。",
    "وصل الرئيس في 25 نوفمبر (تشرين الثاني) – إلى هايان.",
    "قال الوزير في 25 نوفمبر – إنه باق.",
    "2024-2026 (Plan) – Das Programm läuft.",
    "3:2 (1:0) – Der Sieg war knapp.",
    "„In Bezug auf die Gebühren“, sagte sie.",
    "https://example.org/ - Text",
]


@pytest.mark.parametrize(("line", "place", "day", "month", "year", "agency"), FORMS, ids=[form[0] for form in FORMS])
def test_a_form_agencies_use_is_read(
    line: str, place: str, day: int | None, month: int | None, year: int | None, agency: str
) -> None:
    assert parse(line + TEXT, None) == (Dateline(place, day, month, year, agency), TEXT)


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_never_taken_for_a_dateline(text: str) -> None:
    for language in (None, *LANGUAGES):
        assert parse(text, language) is None


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöü ,.'0123456789", max_size=120))
def test_small_letters_without_brackets_or_dashes_are_no_dateline(text: str) -> None:
    assert parse(text, None) is None


def test_the_date_is_kept_as_printed() -> None:
    for line, printed in (
        ("AHRENFELD, 25. November (Nordpress) – ", "25. November"),
        ("Westmere, Dec 20, 2017 (AFP) - ", "Dec 20, 2017"),
        ("25 ноября, Аренфельд /Корр. БЕЛТА/. ", "25 ноября"),
        ("新华社海安10月11日电 ", "10月11日"),
        ("(ANSA) - WESTMERE, JUL 11 - ", "JUL 11"),
        ("WESTMERE (AP) — ", ""),
    ):
        found = parse(line + TEXT)
        assert found is not None
        assert found[0].printed == printed


def test_an_agency_of_no_common_knowledge_needs_to_be_named_or_more_evidence() -> None:
    line = "Ahrenfeld (Nordpress) – "
    assert parse(line + TEXT) is None
    assert parse(line + TEXT, agencies=["NORDPRESS"]) == (Dateline("Ahrenfeld", None, None, None, "Nordpress"), TEXT)


def test_the_rest_is_the_end_of_the_paragraph_unchanged() -> None:
    text = "  Er sagte: „Nein“ –  zweimal. "
    found = parse("AHRENFELD, 25. November (Nordpress) – " + text)
    assert found is not None
    assert found[1] == text.lstrip()


def test_a_dateline_may_be_all_there_is() -> None:
    assert parse("AHRENFELD, 25. November (Nordpress)") == (Dateline("AHRENFELD", 25, 11, None, "Nordpress"), "")


WRITTEN = {
    "be": "АРЕНФЕЛЬД, 25 лістапада. /Nordpress/. ",
    "ru": "АРЕНФЕЛЬД, 25 ноября. /Nordpress/. ",
    "en": "АРЕНФЕЛЬД, 25 November (Nordpress) – ",
    "de": "АРЕНФЕЛЬД, 25. November (Nordpress) – ",
    "fr": "АРЕНФЕЛЬД, 25 novembre (Nordpress) – ",
    "es": "АРЕНФЕЛЬД, 25 nov (Nordpress). – ",
    "pl": "АРЕНФЕЛЬД, 25 listopada (Nordpress) – ",
    "zh-hans": "Nordpress Аренфельд11月25日电 ",
    "ar": "Аренфельд، 25 نوفمبر (Nordpress) – ",
    "nl": "АРЕНФЕЛЬД, 25 november (Nordpress) – ",
}


@pytest.mark.parametrize("language", WRITTEN)
def test_each_language_has_its_own_convention(language: str) -> None:
    assert write(Dateline("Аренфельд", 25, 11, None, "Nordpress"), language) == WRITTEN[language]


def test_capitals_follow_the_language_not_the_byte() -> None:
    assert write(Dateline("Großahren", None, None, None, "dpa"), "de") == "GROSSAHREN (dpa) – "


def test_what_is_missing_goes_with_the_marks_around_it() -> None:
    whole = Dateline("Haian", 25, 11, None, "Dalil")
    no_date = replace(whole, day=None, month=None)
    assert write(replace(whole, agency=""), "ru") == "HAIAN, 25 ноября. "
    assert write(no_date, "ru") == "HAIAN. /Dalil/. "
    assert write(replace(whole, place=""), "de") == "25. November (Dalil) – "
    assert write(replace(whole, agency=""), "es") == "HAIAN, 25 nov – "
    assert write(replace(whole, agency="", place=""), "en") == "25 November – "
    assert write(replace(no_date, agency=""), "ru") == "HAIAN – "
    assert write(replace(no_date, place=""), "zh-hans") == "Dalil电 "
    assert write(Dateline("", None, None, None, ""), "de") == ""


def test_a_desk_may_set_its_own_pattern() -> None:
    line = Dateline("Haian", 3, 11, 2025, "Dalil")
    agency_first = "({agency}) - {PLACE}, {mon} {day}, {year} - "
    date_first = "{day} {month}, {place} /{agency}/. "
    assert write(line, "en", agency_first) == "(Dalil) - HAIAN, Nov 3, 2025 - "
    assert write(replace(line, year=None), "en", agency_first) == "(Dalil) - HAIAN, Nov 3 - "
    assert write(replace(line, place=""), "en", agency_first) == "(Dalil) - Nov 3, 2025 - "
    assert write(line, "ru", date_first) == "3 ноября, Haian /Dalil/. "
    assert write(replace(line, day=None), "ru", date_first) == "Haian /Dalil/. "
    assert write(replace(line, place="{agency}"), "en", "{place}{nothing}") == "{agency} "


places = st.sampled_from(["Ahrenfeld", "Westmere", "Nord-Haian", "Sankt Ahren", "Oberahr am Main", "Côte-d'Ahren"])
chinese_places = st.sampled_from(["海安", "阿伦费尔德", "西米尔", "烟台"])
agencies = st.sampled_from(["Nordpress", "dpa", "AFP", "БЕЛТА", "Rosa Wire", "Dalil"])
days = st.integers(min_value=1, max_value=28)
months = st.integers(min_value=1, max_value=12)


@given(st.sampled_from(sorted(LANGUAGES)), st.data())
def test_what_a_language_writes_is_read_again(language: str, data: st.DataObject) -> None:
    place = data.draw(chinese_places if language == "zh-hans" else places)
    agency = data.draw(agencies | st.just(""))
    has_date = data.draw(st.booleans())
    assume(has_date or agency in {"dpa", "AFP", "БЕЛТА"} or (agency and "{PLACE}" in LANGUAGES[language].dateline))
    day, month = (data.draw(days), data.draw(months)) if has_date else (None, None)
    line = Dateline(place, day, month, None, agency)
    found = parse(write(line, language) + TEXT, language)
    assert found is not None
    assert (place_key(found[0].place), found[1]) == (place_key(place), TEXT)
    assert replace(found[0], place=place) == line


@given(st.builds(Dateline, places, days | st.none(), months | st.none(), st.integers(1900, 2100) | st.none(), agencies))
def test_it_survives_being_stored(line: Dateline) -> None:
    assert Dateline.from_json(json.loads(json.dumps(line.as_json()))) == line


def test_places_match_whatever_their_case_and_accents() -> None:
    for one, other in (
        ("MINSK", "Minsk"),
        ("GROSSAHREN", "Großahren"),
        ("Łódź", "LODZ"),
        ("Zürich", "zurich"),
        ("SANKT-AHREN", "Sankt Ahren"),
        ("АРЁНФЕЛЬД", "Аренфельд"),
    ):
        assert place_key(one) == place_key(other)
    assert place_key("Ahrenfeld") != place_key("Westmere")


HARD = ["(", "/", "A ", "A, ", "- ", ". ", "1月", "社", "م ", "\u00a0", "25 ", "25. November ", "(a) ", "A.", "“", "a/"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(HARD), min_size=1, max_size=4))
def test_a_hundred_thousand_hard_characters_are_read_no_further_than_a_dateline_reaches(parts: list[str]) -> None:
    text = ("".join(parts) * 100_000)[:100_000]
    short, whole = parse(text[: REACH * 2]), parse(text)
    assert (short and short[0]) == (whole and whole[0])
