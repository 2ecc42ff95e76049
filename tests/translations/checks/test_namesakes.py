"""A surname behind the same first name: what is nearly it, and what only looks like another one."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair
from translations.checks.slavic_vowels import has_the_same_vowels

NEARLY = [
    ("be de", "паведаміў Васіль Арнольбік.", "teilte Wassil Arnoldik mit.", ("Арнольбік", "Arnoldik")),
    (
        "ru de",
        "Суд арестовал Олега Карташова.",
        "Das Gericht ließ Oleg Karpaschow festnehmen.",
        ("Карташова", "Karpaschow"),
    ),
    ("pl be", "Tunel otworzył Jacek Sutryk.", "Тунэль адкрыў Яцэк Сурык.", ("Sutryk", "Сурык")),
    # A vowel, which each Slavic alphabet has for itself.
    ("be pl", "паведаміла Ірына Саўчук.", "poinformowała Iryna Sauczyk.", ("Саўчук", "Sauczyk")),
    ("ru fr", "сказал Михаил Пиотровский.", "a déclaré Mikhaïl Petrovski.", ("Пиотровский", "Petrovski")),
    # A first name of a single consonant.
    ("ru de", "рассказала Анна Ладынина.", "erzählte Anna Ladunina.", ("Ладынина", "Ladunina")),
    # A first name that no list has is compared, too, and told as a hint.
    ("en be", "His rival Helir-Valdor Seeder got 31.", "Яго сапернік Хелір-Вальдар Сендэр — 31.", ("Seeder", "Сендэр")),
    ("ar fr", "وقال الوزير ياسين جابر إن", "a affirmé le ministre Yassine Jabal", ("جابر", "Jabal")),
    # Latin letters are copied behind a first name that no other alphabet is turned into.
    ("en es", "Governor Andrew Bailey agreed.", "El gobernador Andrew Baily asintió.", ("Bailey", "Baily")),
    (
        "en fr",
        "Premier Jacinta Allan warned.",
        "a averti la Première ministre, Jacinta Arden.",
        ("Jacinta Allan", "Jacinta Arden"),
    ),
    ("fr pl", "a dit François Delattre.", "powiedział François Delarue.", ("Delattre", "Delarue")),
]
HINTS = {"Seeder", "جابر"}


def told(languages: str, source: str, target: str) -> list[Finding]:
    return [one for one in check_pair(source, target, *languages.split()) if one.check.startswith("name_")]


@pytest.mark.parametrize(("languages", "source", "target", "names"), NEARLY)
def test_a_surname_that_is_nearly_the_same_is_told(
    languages: str, source: str, target: str, names: tuple[str, str]
) -> None:
    [found] = told(languages, source, target)
    assert found.check == "name_changed"
    assert (found.facts["source"], found.facts["target"]) == names
    assert found.severity is (Severity.HINT if names[0] in HINTS else Severity.WARNING)
    (ours,), (theirs,) = found.source, found.target
    assert (source[ours.start : ours.end], target[theirs.start : theirs.end]) == names


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("ru fr", "сказал Максим Рыженков.", "a dit Maxime Ryjenkov."),
        ("be fr", "сказаў Максім Рыжанкоў.", "a dit Maxime Ryjenkov."),
        ("ru pl", "стихи Корнея Чуковского", "wiersze Kornieja Czukowskiego"),
        ("ru pl", "обыграла Маркету Вондроушову", "pokonała Markétę Vondroušovą"),
        ("ru fr", "картина Кузьмы Петрова-Водкина", "un tableau de Kouzma Petrov-Vodkine"),
        ("pl ru", "obraz Józefa Chełmońskiego", "картина Юзефа Хелмоньского"),
        ("be fr", "сказаў Аляксандр Гігін.", "a dit Aleksandr Guiguine."),
        ("ru en", "сказал Крис Марлоу.", "Chris Marlowe said."),
        ("es be", "dijo Gabriel Boric.", "сказаў Габрыэль Борыч."),
        ("be ar", "сказаў Антон Бачкоў.", "قال أنتون باتشكوف."),
        ("fr ru", "douze ans pour Karim Belhadj", "12 лет для Карима Бельхаджа"),
        ("es fr", "dijo María Corina Machado.", "a dit María Machado."),
        ("en pl", "said Marie Curie.", "powiedziała Marie Skłodowska-Curie."),
        # Two of one first name.
        ("ru en", "Анна Иванова и Анна Иванцова", "Anna Ivanova and Anna Ivantsova"),
        ("de en", "Anna Huetter siegte.", "Anna Hütter won."),
        ("fr pl", "a dit Kirill Petrenko.", "powiedział Kirill Pietrienko."),
        ("es fr", "dijo José Kast.", "a dit José Antonio Kast."),
    ],
)
def test_the_same_surname_in_other_letters_is_no_other(languages: str, source: str, target: str) -> None:
    assert not told(languages, source, target)


@pytest.mark.parametrize(
    ("one", "language", "other", "others_language", "same"),
    [
        ("Саўчук", "be", "Sawczuk", "pl", True),
        ("Саўчук", "be", "Sauczyk", "pl", False),
        # Belarusian writes what is not stressed with an а or я.
        ("Рыжанкоў", "be", "Ryzhenkov", "en", True),
        ("Рыженков", "ru", "Ryzhankov", "en", False),
        ("Рублев", "ru", "Roublyov", "en", True),
        ("Аккенженов", "ru", "Akkenzhanov", "en", False),
        ("Akkenzhanov", "en", "Аккенженов", "ru", False),
        # A foreign name is spelled by its sound, and another alphabet than these is not read.
        ("Кейн", "ru", "Kane", "de", True),
        ("Sutryk", "pl", "Sotryk", "en", True),
    ],
)
def test_vowels_of_slavic_surnames(one: str, language: str, other: str, others_language: str, same: bool) -> None:
    assert has_the_same_vowels(one, language, other, others_language) is same


def test_the_time_grows_with_the_text() -> None:
    def work(size: int) -> None:
        check_pair("Алег Рачкоў. " * size, "Aleh Račkou. " * size, "be", "en")

    assert grows_with_its_size(work, 20)
