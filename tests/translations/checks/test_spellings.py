"""One name written in two ways."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.pair import check_pair


def varied(source: str, target: str, languages: str) -> list[tuple[str, str]]:
    found = check_pair(source, target, *languages.split())
    return [(one.facts["one"], one.facts["other"]) for one in found if one.check == "name_varies"]


@pytest.mark.parametrize(
    ("languages", "source", "target", "both"),
    [
        (
            "pl ru",
            "Agnieszka Mroczkowska odebrała nagrodę. Mroczkowska jest pierwszą Polką.",
            "Агнешка Мрочковская получила приз. Мрачковская стала первой полькой.",
            ("Мрочковская", "Мрачковская"),
        ),
        (
            "en be",
            "Joanna Whitfield said on Sunday. Whitfield told the BBC.",
            "Джаана Уітфілд заявіла ў нядзелю. Уітфельд сказала Бі-бі-сі.",
            ("Уітфілд", "Уітфельд"),
        ),
        (
            "de be",
            "Minister Frank Thiele teilte das mit. Laut Thiele wird gestraft.",
            "Міністр Франк Тыле паведаміў. Паводле слоў Ціле, пагражае штраф.",
            ("Тыле", "Ціле"),
        ),
        (
            "ar ru",
            "فازت ليلى أبو زيد بالجائزة. وقالت أبو زيد إنها سعيدة.",
            "Лейла Абу Зейд получила премию. Абу Заид сказала, что рада.",
            ("Зейд", "Заид"),
        ),
        (
            "pl en",
            "Dorota Rasińska zdobyła Manaslu. Rasińska wyruszyła w czwartek.",
            "Dorota Rasinska reached the summit. Rasynska set out on Thursday.",
            ("Rasinska", "Rasynska"),
        ),
    ],
)
def test_two_ways_to_write_one_name_are_told(languages: str, source: str, target: str, both: tuple[str, str]) -> None:
    assert varied(source, target, languages) == [both]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en pl", "Marek said. I saw Marek.", "Marek powiedział. Widziałem Marka."),
        ("de ru", "Orlow kam. Orlow ging.", "Орёл — нет, пришёл Орлов. С Орловым ушли."),
        ("en be", "Musk met Trump. Musk left.", "Маск сустрэўся з Трампам. Маску не спадабалася."),
        ("ru en", "Иванов и Иванова. Ивонин ушёл.", "Ivanov and Ivanova. Ivonin left."),
        ("en de", "Her marriage lasted 16 years.", "Ihre Ehe hielt 16 Jahre."),
        ("es de", "El crudo Brent cayó.", "Brent fiel, die Brände nicht."),
        ("en es", "Judges in The Hague heard each side.", "En La Haya los jueces oyeron a las partes. Cada una habló."),
    ],
)
def test_cases_and_other_names_are_left_alone(languages: str, source: str, target: str) -> None:
    assert varied(source, target, languages) == []


def swapped(source: str, target: str, languages: str) -> list[tuple[str, str]]:
    found = check_pair(source, target, *languages.split())
    return [(one.facts["source"], one.facts["target"]) for one in found if one.check == "name_changed"]


@pytest.mark.parametrize(
    ("languages", "source", "target", "both"),
    [
        (
            "pl de",
            "Minister Marcin Kierwiński odwołał komendanta.",
            "Innenminister Marcin Kierwińksi hat ihn abberufen.",
            ("Kierwiński", "Kierwińksi"),
        ),
        (
            "de en",
            "Das sagte Kanzler Friedrich Merz in Gütersloh.",
            "Merz said so in Gütesrloh.",
            ("Gütersloh", "Gütesrloh"),
        ),
        ("es fr", "anunció Marcelo Ebrard", "a annoncé Mracelo Ebrard", ("Marcelo", "Mracelo")),
    ],
)
def test_two_letters_in_each_others_place_are_told(
    languages: str, source: str, target: str, both: tuple[str, str]
) -> None:
    assert swapped(source, target, languages) == [both]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "en fr",
            "Alexander left the Kennedy Center in September.",
            "Alexandre a quitté le Centre Kennedy en septembre.",
        ),
        ("de en", "Sylvester und Oktober in Alger", "Sylvestre and Octobre in Alger"),
        ("pl de", "Marcin Kierwiński i Marcin Kierwińksi", "Marcin Kierwiński und Marcin Kierwińksi"),
        ("en es", "Brain and Brian", "Brian y Brain"),
    ],
)
def test_letters_that_languages_set_otherwise_are_no_slip(languages: str, source: str, target: str) -> None:
    assert swapped(source, target, languages) == []


def test_time_grows_with_the_text_alone() -> None:
    def work(size: int) -> None:
        text = "Rasinska, Rasynska. " * (size // 20)
        varied(text, text, "pl en")

    assert grows_with_its_size(work, 2_000)


@pytest.mark.parametrize(
    ("languages", "source", "target", "found"),
    [
        (
            "pl en",
            "Prezes spółki Adam Rozmus ogłosił żałobę.",
            "The chief executive, Adam Rozmas, declared mourning.",
            [("Rozmus", "Rozmas")],
        ),
        (
            "fr de",
            "Il a devancé le Français Hugo Maurel.",
            "Zweiter wurde der Franzose Hugo Morel.",
            [("Maurel", "Morel")],
        ),
        # cases, and what each language writes for other alphabets
        ("pl en", "Nagrodę odebrał od Adama Nowaka.", "He was given the prize by Adam Nowak.", []),
        ("de en", "Das sagte Roman Babajew.", "Roman Babayev said so.", []),
        ("es pl", "Lo dijo Anna Lukashenka.", "Powiedziała to Anna Lukashenko.", []),
    ],
)
def test_another_vowel_in_a_surname_is_a_slip(
    languages: str, source: str, target: str, found: list[tuple[str, str]]
) -> None:
    assert swapped(source, target, languages) == found
