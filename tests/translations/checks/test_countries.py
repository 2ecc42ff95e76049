"""One country for another, and the dead for the injured."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks import countries
from translations.checks.finding import Severity
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Paragraph, ParagraphPair


def told(source: str, target: str, languages: str) -> list[tuple[str, str]]:
    one, other = languages.split()
    found = list(countries.find(ParagraphPair(Paragraph(source, one), Paragraph(target, other))))
    assert {finding.severity for finding in found} <= {Severity.WARNING}
    return [(str(finding.facts["source"]), str(finding.facts["target"])) for finding in found]


@pytest.mark.parametrize(
    ("languages", "source", "target", "exchanged"),
    [
        ("be pl", "прыляцеў у Аман, аманскі бок", "przyleciał do Kataru", ("Аман", "Kataru")),
        ("ru es", "Таджикистан увеличит экспорт.", "Uzbekistán exportará más.", ("Таджикистан", "Uzbekistán")),
        ("fr ar", "Le président du Nigeria est venu.", "جاء رئيس النيجر.", ("Nigeria", "النيجر")),
        ("ar fr", "وزير النقل العراقي", "Le ministre iranien des Transports", ("العراقي", "iranien")),
        ("de ar", "Sie besiegten die Schweiz.", "تغلبوا على المنتخب السويدي.", ("Schweiz", "السويدي")),
        ("zh-hans be", "对阵意大利队", "згуляюць са зборнай Іспаніі", ("意大利", "Іспаніі")),
        ("ru zh-hans", "Президент Киргизии подписал закон.", "塔吉克斯坦总统签署法律。", ("Киргизии", "塔吉克斯坦")),
    ],
)
def test_another_country_is_named(languages: str, source: str, target: str, exchanged: tuple[str, str]) -> None:
    assert told(source, target, languages) == [exchanged]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("ru en", "Президент Киргизии подписал закон.", "The Kyrgyz president signed a law."),
        ("en de", "The Swiss lost to Austria.", "Die Schweizer verloren gegen die Österreicher."),
        ("de fr", "die deutsche Regierung", "le gouvernement de l’Allemagne"),
        ("fr pl", "les Italiens à Rome", "Włosi w Rzymie"),
        ("en ru", "Tehran said Iran had agreed with Baghdad.", "Тегеран сообщил, что Иран договорился с Ираком."),
        ("en be", "“No,” said Cameron.", "«Не», — сказаў Кэмеран, ганаровы грамадзянін."),
        ("en ar", "Pope Francis named the archbishop of Algiers.", "عين البابا فرنسيس رئيس أساقفة الجزائر."),
        ("de es", "3.214 schwer Erkrankte", "3.214 enfermos graves en Alemania"),
        ("en en", "In Italy", "In Spain"),
        # A first name that goes on from a short country's, Oman's.
        ("be pl", "адолеўшы Аманду Анісімаву", "pokonała Anisimovą. To triumf białoruskiej tenisistki"),
    ],
)
def test_a_country_is_meant_by_its_people_and_in_any_case(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("zh-hans fr", "造成9人死亡、45人受伤。", "L’explosion a fait 45 morts et 9 blessés lundi."),
        ("ru fr", "Четыре человека погибли и 19 пострадали.", "La collision a fait 19 morts et quatre blessés."),
        ("en de", "killing 14 people and injuring 37", "37 Menschen wurden getötet und 14 verletzt."),
    ],
)
def test_the_dead_and_the_injured_are_not_exchanged(languages: str, source: str, target: str) -> None:
    found = check_pair(source, target, *languages.split())
    assert [(one.check, one.severity) for one in found] == [("number_changed", Severity.ERROR)]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("zh-hans fr", "造成9人死亡、45人受伤。", "L’explosion a fait 45 blessés et 9 morts lundi."),
        ("en ru", "killing 14 people and injuring 37", "Погибли 14 человек, ещё 37 получили ранения."),
        ("de en", "17 Menschen kamen ums Leben, 200 wurden verletzt.", "200 were injured and 17 people died."),
    ],
)
def test_the_dead_and_the_injured_stand_in_any_order(languages: str, source: str, target: str) -> None:
    assert [one for one in check_pair(source, target, *languages.split()) if one.severity is not Severity.HINT] == []


@pytest.mark.parametrize("piece", ["Iran ", "Niger ", "意大利", "killed 14 ", "Италия и ", "иранец"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        text = piece * (size // len(piece))
        told(text, text, "ru en")
        told(text, text, "zh-hans fr")
        told(text, text, "en ar")

    assert grows_with_its_size(work, 3_000)


def test_jordan_is_a_country_and_a_person() -> None:
    assert [
        one.check
        for one in check_pair("Канферэнцыя прайшла ў Эстоніі.", "La conférence a eu lieu en Jordanie.", "be", "fr")
    ] == ["name_changed"]
    assert (
        check_pair("L’Américaine Jordan Whitfield a gagné.", "Amerykanka Jordan Whitfield wygrała.", "fr", "pl") == []
    )
