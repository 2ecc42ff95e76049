"""Values that differ and are both right, beside those that look so and are slips."""

from __future__ import annotations

import pytest

from translations.checks.finding import Severity
from translations.checks.pair import check_pair


def loud(source: str, target: str, languages: str) -> list[str]:
    return [one.check for one in check_pair(source, target, *languages.split()) if one.severity is not Severity.HINT]


@pytest.mark.parametrize(
    ("languages", "source", "target", "found"),
    [
        ("en ru", "stood at $78.12 by 0815 GMT", "к 11:15 мск стоила 78,12 доллара", []),
        ("en ru", "stood at $78.12 by 0815 GMT", "к 12:15 мск стоила 78,12 доллара", ["time_changed"]),
        ("zh-hans de", "北京时间20时30分发射", "um 13.30 Uhr MEZ gestartet", []),
        ("zh-hans de", "北京时间20时30分发射", "um 13.40 Uhr MEZ gestartet", ["time_changed"]),
        ("fr pl", "à 10h15 GMT", "o godz. 12.15 czasu warszawskiego", []),
        ("es ar", "a las 18:00 hora local", "الساعة 22:00 بتوقيت غرينتش", []),
        ("en fr", "at 3:14 a.m. local time", "à 13h14 heure locale, au sud-est", ["time_changed"]),
        ("ru de", "из окна четвёртого этажа", "aus einem Fenster im dritten Stock", []),
        ("ru de", "из окна шестого этажа", "aus einem Fenster im dritten Stock", ["ordinal_changed"]),
        ("pl be", "na piątym piętrze", "на шостым паверсе", []),
        ("fr zh-hans", "au 11e étage", "在12层", []),
        ("de ru", "im vierten Stock", "на третьем этаже", ["ordinal_changed"]),
        ("zh-hans en", "来自全国的24支队伍参赛", "competed against 23 other teams", []),
        ("en es", "one of 12 countries", "junto a otros 11 países", []),
        ("zh-hans en", "来自全国的24支队伍参赛", "23 teams took part", ["number_changed"]),
        ("be en", "другі — двума заводамі пазней", "the second three plants later", ["number_changed"]),
        ("en de", "worth 50,000 pounds ($66,500)", "mit 50.000 Pfund (rund 57.000 Euro) dotiert", []),
        ("en de", "worth 50,000 pounds ($66,500)", "mit 50.000 Pfund (rund 66.500 Euro) dotiert", ["money_changed"]),
        ("zh-hans pl", "发送旅客2313.2万人次", "przewiozła 23,13 mln pasażerów", []),
        ("zh-hans pl", "发送旅客2313.2万人次", "przewiozła 23,31 mln pasażerów", ["number_changed"]),
        ("ar de", "بمقدار 100 نقطة أساس", "um einen Prozentpunkt", []),
        ("be en", "на 0,25 працэнтнага пункта", "by 25 basis points", []),
        ("fr pl", "de 25 points de base", "o 0,5 punktu procentowego", ["number_changed"]),
        ("zh-hans fr", "面积扩大到120万平方米", "agrandi à 120 hectares", []),
        ("zh-hans fr", "面积扩大到120万平方米", "agrandi à 1,2 million d’hectares", ["number_changed"]),
        ("ru pl", "в январе — сентябре", "w pierwszych trzech kwartałach", []),
        ("zh-hans ar", "今年前三季度，近三分之一", "في الأشهر التسعة الأولى، نحو ثلث", []),
        ("en fr", "in the first three quarters", "au cours des six premiers mois", ["number_changed"]),
        ("de zh-hans", "ist 100 Jahre alt geworden", "迎来百年校庆", []),
        ("ru es", "100-летие театра", "el centenario del teatro", []),
    ],
)
def test_what_differs_and_is_right_is_no_slip(languages: str, source: str, target: str, found: list[str]) -> None:
    assert loud(source, target, languages) == found


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en es", "sold on Thursday for £43,000.", "se vendió el jueves por 43.000 euros."),
        ("be ar", "у верасні склаў Br2748", "بلغ 2748 دولارا في سبتمبر"),
        ("ru fr", "С 1 января повысят до 27 093 рублей", "à 27.093 euros au 1er janvier"),
    ],
)
def test_a_currency_behind_a_weekday_is_no_sum(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == ["money_changed"]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("de zh-hans", "18 Zentimeter Neuschnee", "新增积雪18毫米"),
        ("pl ar", "spadło 40 mm deszczu", "هطل 40 سم من المطر"),
        ("ar en", "3 ملليمترات", "3 centimetres"),
        ("zh-hans ru", "每天50毫克", "50 граммов в сутки"),
        ("fr be", "500 millilitres d’eau", "500 літраў вады"),
        ("es de", "unos 700 megavatios hora", "rund 700 Megawatt"),
        ("ru zh-hans", "мощностью 300 киловатт", "功率300兆瓦"),
        ("ar fr", "على بعد 12 كلم", "à 12 mètres"),
        ("en pl", "3 million barrels", "3 mln ton"),
        ("zh-hans es", "占地18公顷", "ocupa 18 metros cuadrados"),
    ],
)
def test_another_unit_of_the_same_measure_is_told(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == ["number_changed"]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("be pl", "адзначыўся канадзец Сэм Карлайл", "gole zdobył Kanadyjczyk Sam Carlisle"),
        ("fr ar", "s’alarme la glaciologue Claire Desbois", "وحذرت عالمة الجليد كلير ديبوا"),
        ("zh-hans pl", "演出了谭盾和肖邦的作品", "wykonali utwory Tan Duna i Chopina"),
        ("en zh-hans", "the James Webb telescope, in Nature Astronomy", "詹姆斯·韦布望远镜，据《自然·天文学》期刊"),
    ],
)
def test_a_name_with_mute_letters_or_endings_is_the_same(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []
