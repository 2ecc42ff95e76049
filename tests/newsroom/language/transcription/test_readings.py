"""What original a form in a third language can stand for: all readings, so that each can be proposed on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.language.transcription import propose, readings
from newsroom.languages import LANGUAGES
from tests.newsroom.language.transcription.test_originals_in_cyrillic import INTO, NAMES, OWN_BELARUSIAN


@pytest.mark.parametrize(
    ("name", "written_in", "own", "expected"),
    [
        ("Ryschenkow", "de", "ru", {"Рыженков", "Рышенков"}),
        ("Ryżenkow", "pl", "ru", {"Рыженков"}),
        ("Lavrov", "en", "ru", {"Лавров"}),
        ("Gorbachev", "en", "ru", {"Горбачев", "Горбачёв"}),
        ("Jelzin", "de", "ru", {"Ельцин", "Елцин"}),
        ("Łukaszenka", "pl", "be", {"Лукашэнка"}),
    ],
)
def test_all_readings_of_a_form_are_given_and_no_other(
    name: str, written_in: str, own: str, expected: set[str]
) -> None:
    assert set(readings(name, written_in=written_in, own_language=own)) == expected


def test_a_reading_leads_on_to_every_language() -> None:
    forms = {
        proposal.text
        for original in readings("Ryschenkow", written_in="de", own_language="ru")
        for proposal in propose(original, own_language="ru", target_language="en")
    }
    assert forms == {"Ryzhenkov", "Ryshenkov"}


# Nothing in the forms tells of these originals' й and ъ.
UNHEARD = {"Майя", "Подъячев"}


@pytest.mark.parametrize(
    "names", [names for names in NAMES if " " not in names[0] and names[0] not in UNHEARD], ids=lambda names: names[0]
)
def test_the_original_is_among_the_readings_of_its_forms(names: list[str]) -> None:
    for target, form in zip(INTO, names[1:], strict=True):
        assert names[0] in readings(form, written_in=target, own_language="ru"), (target, form)


@pytest.mark.parametrize("names", OWN_BELARUSIAN, ids=lambda names: names[0])
def test_a_belarusian_original_is_among_the_readings_of_its_german_form(names: list[str]) -> None:
    assert names[0] in readings(names[1], written_in="de", own_language="be")


def test_given_names_as_the_press_writes_them_are_known() -> None:
    assert readings("Alexander Putin", written_in="de", own_language="ru")[0] == "Александр Путин"
    assert "Дмитрий Медведев" in readings("Dmitri Medvedev", written_in="en", own_language="ru")


@pytest.mark.parametrize(
    ("name", "written_in", "own"),
    [
        ("", "de", "ru"),
        ("123", "de", "ru"),
        ("习近平", "zh-hans", "ru"),
        ("Рыженков", "de", "ru"),
        ("A" * 10_000, "de", "ru"),
    ],
)
def test_what_leads_back_nowhere_has_no_reading(name: str, written_in: str, own: str) -> None:
    assert readings(name, written_in=written_in, own_language=own) == []


def test_a_form_in_the_persons_own_language_is_its_own_reading() -> None:
    assert readings("Рыженков", written_in="ru", own_language="ru") == ["Рыженков"]
    assert "Рыжанкоў" in readings("Рыженков", written_in="ru", own_language="be")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="schtzyjwieoaKR- ", min_size=1, max_size=60), st.sampled_from(INTO))
def test_a_hard_name_is_read_in_time(name: str, written_in: str) -> None:
    found = readings(name, written_in=written_in, own_language="ru")
    assert len(found) <= 24


@settings(max_examples=50)
@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_is_asked_for_without_harm(name: str, own: str, target: str) -> None:
    assert all(proposal.text for proposal in propose(name, own_language=own, target_language=target))
    readings(name, written_in=target, own_language=own)
