"""Rose and fell, north and south, turned round."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.pair import check_pair


def told(source: str, target: str, languages: str) -> list[tuple[str, str]]:
    found = check_pair(source, target, *languages.split())
    return [(one.facts["source"], one.facts["target"]) for one in found if one.check == "opposite_said"]


@pytest.mark.parametrize(
    ("languages", "source", "target", "both"),
    [
        ("ru en", "Резервы сократились на 210 млн.", "Reserves rose by 210 million.", ("сократились", "rose")),
        ("en es", "Shares fell 1.2%.", "Las acciones subieron un 1,2 %.", ("fell", "subieron")),
        ("de ar", "Die Zahl ist auf 91 gesunken.", "ارتفع العدد إلى 91.", ("gesunken", "ارتفع")),
        ("fr pl", "Le chômage a baissé.", "Bezrobocie wzrosło.", ("baissé", "wzrosło")),
        ("zh-hans ru", "同比减少4.6%。", "Это на 4,6% больше, чем годом ранее.", ("减少", "больше")),
        ("es be", "El número subió a 76.", "Колькасць знізілася да 76.", ("subió", "знізілася")),
        ("zh-hans be", "园区南部新建的工厂投产。", "У паўночнай частцы парка запусцілі завод.", ("南部", "паўночнай")),
        ("ar de", "انفجار في بلدة بجنوب لبنان.", "Explosion in einer Ortschaft im Norden des Libanon.", ("بجنوب", "Norden")),
        ("es en", "La columna se desplazó hacia el oeste.", "The column drifted east.", ("oeste", "east")),
    ],
)  # fmt: skip
def test_a_direction_turned_round_is_told(languages: str, source: str, target: str, both: tuple[str, str]) -> None:
    assert told(source, target, languages) == [both]
    assert told(target, source, " ".join(reversed(languages.split()))) == [both[::-1]]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en de", "Shares rose, then fell.", "Die Aktien fielen."),
        ("en de", "South Korea said the North had fired a missile.", "Nordkorea hat eine Rakete abgefeuert."),
        ("en ru", "South Africa won.", "Северная Осетия проиграла."),
        ("en ar", "The government will raise the minimum wage.", "سترفع الحكومة الحد الأدنى للأجور."),
        ("pl ru", "Spadnie 40 cm śniegu.", "Не поднимайтесь выше приютов: выпадет 40 см снега."),
        ("de en", "Er weist die Vorwürfe zurück.", "The surgeon denies the charges."),
        ("fr es", "Le pays est au nord.", "Este país está al norte."),
        ("en zh-hans", "The western press reported it.", "东方航空报道了此事。"),
        ("en en", "Shares rose.", "Shares fell."),
    ],
)
def test_what_may_be_right_is_left_alone(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == []


def test_time_grows_with_the_text_alone() -> None:
    def work(size: int) -> None:
        told("Shares rose. " * (size // 13), "Die Aktien fielen. " * (size // 13), "en de")

    assert grows_with_its_size(work, 2_000)
