"""One city or organisation for another, and two numbers that stand at each other's nouns."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.finding import Severity
from translations.checks.pair import check_pair


def loud(source: str, target: str, languages: str) -> list[tuple[str, str, str]]:
    return [
        (one.check, str(one.facts.get("source", "")), str(one.facts.get("target", "")))
        for one in check_pair(source, target, *languages.split())
        if one.severity is not Severity.HINT
    ]


@pytest.mark.parametrize(
    ("languages", "source", "target", "exchanged"),
    [
        (
            "ru ar",
            "Встреча в Бишкеке; следующая пройдёт в Душанбе.",
            "اجتماع في بيشكيك، والمقبل في طشقند.",
            ("Душанбе", "طشقند"),
        ),
        ("en zh-hans", "He will visit Tokyo and Seoul in March.", "他将于3月访问东京和北京。", ("Seoul", "北京")),
        ("ru de", "Переговоры прошли в Осло.", "Die Gespräche fanden in Stockholm statt.", ("Осло", "Stockholm")),
        ("fr ar", "La conférence s’ouvre à Lisbonne.", "يفتتح المؤتمر في مدريد.", ("Lisbonne", "مدريد")),
        ("be pl", "Паседжанне адбудзецца ў Гродне.", "Posiedzenie odbędzie się w Witebsku.", ("Гродне", "Witebsku")),
    ],
)
def test_another_city_is_named(languages: str, source: str, target: str, exchanged: tuple[str, str]) -> None:
    assert ("name_changed", *exchanged) in loud(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("de pl", "die Bremer Universität in Köln", "uniwersytet w Bremie, w Kolonii"),
        ("ru en", "В Париже и Лондоне прошли митинги.", "Rallies were held in London and Paris."),
        ("en ru", "London Breed spoke in Paris.", "Лондон Брид выступила в Париже."),
        ("pl ar", "odprawił w Ammanie mszę", "أقام قداسا في عمّان بعد عودته من بولندا"),
        ("en ar", "Melbourne scientists made a capsule.", "ابتكر علماء في ملبورن كبسولة."),
        ("ru fr", "Кремль сообщил об этом в среду.", "Moscou l’a annoncé mercredi."),
        ("zh-hans en", "北京时间周三", "on Wednesday, Tokyo time"),
        ("ar es", "على استاد القاهرة الدولي", "en el estadio de El Cairo; la ida fue en Casablanca"),
    ],
)
def test_a_city_is_there_in_any_case_and_adjective(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "exchanged"),
    [
        ("es fr", "La OEA convocó una reunión.", "L’ONU a convoqué une réunion.", ("OEA", "ONU")),
        ("de en", "Die EZB senkt den Leitzins.", "The Bundesbank is cutting its rate.", ("EZB", "Bundesbank")),
        (
            "ru ar",
            "ВОЗ призвала к осторожности.",
            "دعت منظمة التجارة العالمية إلى الحذر.",
            ("ВОЗ", "منظمة التجارة العالمية"),
        ),
        (
            "de ar",
            "Der Europäische Gerichtshof wies die Klage ab.",
            "رفضت المحكمة الأوروبية لحقوق الإنسان الدعوى.",
            ("Europäische Gerichtshof", "المحكمة الأوروبية لحقوق الإنسان"),
        ),
    ],
)
def test_another_organisation_is_named(languages: str, source: str, target: str, exchanged: tuple[str, str]) -> None:
    assert ("name_changed", *exchanged) in loud(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "en de",
            "The European Court of Human Rights ruled.",
            "Der Europäische Gerichtshof für Menschenrechte urteilte.",
        ),
        ("ru en", "Организация Объединённых Наций", "the United Nations"),
        ("fr zh-hans", "L’Unesco et l’ONU", "联合国和教科文组织"),
        ("en fr", "Fed up, the UN-backed mission left.", "Excédée, la mission est partie."),
        ("pl be", "szczyt NATO w Hadze", "саміт НАТА ў Гаазе"),
    ],
)
def test_an_organisation_goes_by_many_names(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "exchanged"),
    [
        ("ru pl", "«Лукойл» подписал соглашение.", "Rosnieft podpisał umowę.", ("Лукойл", "Rosnieft")),
        ("en zh-hans", "Boeing raised its forecast.", "空中客车公司上调预期。", ("Boeing", "空中客车")),
        ("de ar", "Siemens baut Stellen ab.", "تسلا تسرح موظفين.", ("Siemens", "تسلا")),
        ("fr be", "Renault licencie.", "BMW звальняе людзей.", ("Renault", "BMW")),
    ],
)
def test_another_company_is_named(languages: str, source: str, target: str, exchanged: tuple[str, str]) -> None:
    assert ("name_changed", *exchanged) in loud(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("ru pl", "поставки «Газпрома» в Китай", "dostawy Gazpromu do Chin"),
        ("de fr", "VW und Tochter Audi", "Volkswagen et sa filiale"),
        ("en de", "Audi said", "Der Volkswagen-Konzern teilte mit"),
        ("zh-hans es", "微软公司和Lidl超市", "Microsoft y los supermercados Lidl"),
        ("de en", "Der Autobauer BMW", "The carmaker"),
    ],
)
def test_a_company_goes_by_many_names(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es pl", "61 dirigentes: 43 hombres y 18 mujeres.", "61 działaczy: 18 mężczyzn i 43 kobiety."),
        ("pl es", "Uczestniczyło 25 zespołów z 12 krajów.", "Participaron 12 equipos de 25 países."),
        ("en zh-hans", "They lost 14 drones and 31 missiles.", "他们损失31架无人机和14枚导弹。"),
        (
            "ru de",
            "За проголосовали 31 депутат, 52 женщины и 17 мужчин.",
            "Dafür stimmten 31, 17 Frauen und 52 Männer.",
        ),
    ],
)
def test_numbers_change_places_between_nouns(languages: str, source: str, target: str) -> None:
    assert [check for check, _one, _other in loud(source, target, languages)] == ["number_changed"]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es pl", "61 dirigentes: 43 hombres y 18 mujeres.", "61 działaczy: 18 kobiet i 43 mężczyzn."),
        ("en zh-hans", "They lost 14 drones and 31 missiles.", "他们损失31枚导弹和14架无人机。"),
        ("pl es", "Uczestniczyło 25 zespołów z 12 krajów.", "Participaron 25 equipos de 12 países."),
        ("en ar", "12 men and 30 women", "30 امرأة و12 رجلا"),
    ],
)
def test_numbers_stand_in_any_order(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []


@pytest.mark.parametrize("piece", ["Seoul ", "北京、", "في سيول ", "ООН, ", "14 women and ", "43名男性", "Paris-"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        text = piece * (size // len(piece))
        for languages in ("ru en", "zh-hans fr", "en ar"):
            loud(text, text, languages)

    assert grows_with_its_size(work, 2_000)
