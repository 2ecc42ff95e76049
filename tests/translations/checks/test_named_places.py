"""A place, a company or somebody of a Chinese text whom no word of the translation answers."""

from __future__ import annotations

import pytest

from translations.checks.pair import check_pair

LOST = [
    (
        "en pl Tucson",
        "A school bus overturned near Tucson, Arizona, early on Thursday.",
        "W czwartek wczesnym rankiem w Arizonie przewrócił się autobus szkolny.",
    ),
    (
        "be de Горках",
        "Моцны снегапад абрынуўся на ўсход Беларусі: у Горках снег лёг на 31 см.",
        "Heftiger Schneefall hat den Osten von Belarus getroffen; stellenweise lag der Schnee 31 Zentimeter hoch.",
    ),
    (
        "pl ru Grójca",
        "Przymrozki zniszczyły w okolicach Grójca kwiaty jabłoni – powiedział Tomasz Grabiec.",
        "Заморозки уничтожили цветки яблони, сказал Томаш Грабец.",
    ),
    (
        "fr es Lyon",
        "L’entreprise ouvrira en mars un laboratoire à Lyon.",
        "La empresa abrirá en marzo un laboratorio, dijo el lunes.",
    ),
    (
        "ru en Газпром",
        "Школу на 420 мест построили за два года, часть средств выделил «Газпром».",
        "The school for 420 pupils took two years to build and was partly funded by a sponsor.",
    ),
    (
        "zh-hans es 李静怡",
        "中国女排在马尼拉战胜巴西队，李静怡独得31分。",
        "La selección femenina china venció en Manila a Brasil, con 31 puntos de una de sus jugadoras.",
    ),
    (
        "zh-hans fr 李卫东",
        "策展人李卫东说：“这些瓷器终于重聚。”",
        "« Ces porcelaines sont enfin réunies », a déclaré le commissaire de l'exposition.",
    ),
]
ANSWERED = [
    (
        "es de",
        "Acordaron en La Habana prorrogar el alto el fuego.",
        "In Havanna verlängerten sie den Waffenstillstand.",
    ),
    # an adjective, a case, another alphabet, an elision
    ("ru pl", "Пожар произошёл на складе в Ошмянах.", "Do pożaru doszło w oszmiańskim magazynie."),
    ("es fr", "El seísmo se sintió en Oaxaca.", "Le séisme a été ressenti dans l’État d’Oaxaca."),
    ("pl be", "Sąd w Białymstoku skazał go na trzy lata.", "Беластоцкі суд прыгаварыў яго да трох гадоў."),
    # a city that each language calls otherwise
    ("es fr", "La carga iba al puerto de Amberes.", "La cargaison devait gagner le port d’Anvers."),
    ("pl de", "Ministrowie spotkali się w Szczecinie.", "Die Minister trafen sich in Stettin."),
    # one that may go by another name
    ("ru es", "Турнир прошёл в Вейк-ан-Зее.", "El torneo se celebró en Wijk aan Zee."),
    ("en be", "The exhibition opened in Firthmouth.", "Выстава адкрылася ў Тасканскім Вярхоўі."),
    # what is no name
    ("ru fr", "Дело рассмотрят в Верховном суде.", "L’affaire sera examinée par la plus haute juridiction."),
    ("es de", "Lo dijo la ministra de Sanidad.", "Das sagte die zuständige Ministerin."),
    ("en ru", "It snows in December and on Sundays.", "Снег идёт зимой по выходным."),
    ("es fr", "Vive en Estados Unidos.", "Il vit outre-Atlantique."),
    ("zh-hans fr", "主教练陈建国表示满意。", "L’entraîneur Chen Jianguo s’est dit satisfait."),
    ("zh-hans ru", "主教练陈建国表示满意。", "Главный тренер Чэнь Цзяньго доволен."),
    ("zh-hans de", "发言人方面表示满意。", "Der Sprecher zeigte sich zufrieden."),
]


def lost(languages: str, source: str, target: str) -> list[str]:
    one, other = languages.split()[:2]
    return [found.facts["source"] for found in check_pair(source, target, one, other) if found.check == "name_lost"]


@pytest.mark.parametrize(("told", "source", "target"), LOST)
def test_a_name_that_no_word_answers_is_lost(told: str, source: str, target: str) -> None:
    assert lost(told, source, target) == told.split()[2:]


@pytest.mark.parametrize(("languages", "source", "target"), ANSWERED)
def test_nothing_is_said_where_it_is_answered_or_may_be(languages: str, source: str, target: str) -> None:
    assert lost(languages, source, target) == []
