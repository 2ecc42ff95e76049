"""What agrees and what does not, where the stories do not show it."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched
from tests.growth import grows_with_its_size

ON = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        ("de", "am Dienstag", "ru", "24 ноября"),
        ("ru", "вчера", "de", "am 24. November"),
        ("en", "25 percent", "zh-hans", "四分之一（25%）"),
        ("ru", "половина", "en", "50 percent"),
        ("de", "ein halbes Jahr", "en", "six months"),
        ("en", "1,000 people", "de", "tausend Menschen"),
        ("en", "the two sides", "ar", "الطرفين"),
        ("ru", "с 24 по 26 ноября", "en", "24 November to 26 November"),
        ("en", "from 2024 to 2026", "de", "2024–2026"),
        ("en", "5 p.m.", "de", "17 Uhr"),
        ("en", "at 5:30", "ru", "в 17:30"),
        ("ru", "рублей 500", "be", "500 рублёў"),
        ("ru", "500 рублей", "de", "500 russische Rubel"),
        ("de", "5 Millionen Euro (rund 5,8 Millionen Dollar)", "ru", "5 млн евро"),
        ("ru", "5 млн евро", "en", "5 million euros (about $5.8 million)"),
        ("es", "$70.000 para cada familia", "en", "70,000 pesos for each family"),
        ("fr", "sur les dix premiers mois", "zh-hans", "前10个月"),
        ("fr", "les vingt premières minutes", "en", "the first 20 minutes"),
        ("fr", "la vingt et unième édition", "en", "the 21st edition"),
        ("zh-hans", "25日", "de", "am 25. November"),
        ("zh-hans", "1至9月出口增长", "ru", "за девять месяцев экспорт вырос"),
        ("ru", "в январе — июне", "de", "im ersten Halbjahr"),
        ("zh-hans", "新华社东京11月22日电 日本政府", "fr", "Le gouvernement japonais"),
        ("ru", "вручат по тысяче рублей", "be", "уручаць па 1000 рублёў"),
        ("ru", "оба передали по тысяче", "de", "beide übergaben je 1000"),
        ("ru", "полутора десятков документов", "ar", "نحو 15 وثيقة"),
        ("en", "half a dozen countries", "de", "sechs Länder"),
        ("en", "in two decades", "ru", "за 20 лет"),
        ("en", "one and a half million people", "ru", "1,5 млн человек"),
        ("ar", "مليونا و400 ألف زائر", "es", "1,4 millones de visitantes"),
        ("en", "rose by 1%", "de", "um ein Prozent gestiegen"),
        ("fr", "un pour cent", "ru", "на 1 %"),
        ("ru", "90 рублей за доллар", "en", "90 rubles to 1 dollar"),
        ("es", "en el 90+4", "ru", "на четвёртой добавленной минуте"),
        ("ar", "69 ألفا و756", "be", "69 756 чалавек"),
        ("ar", "في الخامسة والنصف مساء", "fr", "à 17h30"),
        ("ar", "الساعة الحادية عشرة صباحا", "de", "um 11 Uhr"),
        ("ar", "الساعة العاشرة و38 دقيقة", "en", "at 10:38"),
        ("ru", "четверть века", "pl", "25 lat"),
        ("ar", "مليونين ونصف المليون", "en", "2.5 million"),
        ("de", "im September 263, in den ersten neun Monaten", "en", "263 in September, from January to September"),
        ("de", "eine Viertelmillion Euro", "ru", "250 тыс. евро"),
        ("en", "at 10:38 a.m. local time (0438 GMT)", "zh-hans", "上午10时38分"),
        ("zh-hans", "发言人20日说", "es", "dijo el día 20"),
        ("zh-hans", "提高1个百分点", "fr", "un point de plus"),
        ("ru", "90-е годы XX века", "en", "the 1990s"),
        ("ru", "двухдневный визит", "en", "a two-day visit"),
        ("en", "a two-day visit", "de", "ein zweitägiger Besuch"),
        ("en", "the first in a century", "de", "das erste in hundert Jahren"),
        ("en", "between 8 a.m. and 8 p.m.", "de", "zwischen 8.00 und 20.00 Uhr"),
        ("en", "at 8 p.m.", "ar", "في الثامنة مساء"),
        ("en", "35 °C (95 °F)", "fr", "35 °C"),
        ("zh-hans", "2分19秒56", "de", "2 Minuten 19,56 Sekunden"),
        ("ru", "Т-72Б", "en", "T-72B"),
        ("en", "She is 25 and he is 25.", "de", "Beide sind 25."),
        ("fr", "dans la nuit du 13 au 14 novembre", "ru", "в ночь на 14 ноября"),
        ("ru", "в ночь на 14 ноября", "es", "en la noche del 13 al 14 de noviembre"),
        ("pl", "w nocy z 13 na 14 listopada", "en", "on the night of November 13"),
        ("de", "in der Nacht vom 31. Dezember zum 1. Januar", "be", "у ноч на 1 студзеня"),
        ("en", "Q3 revenue rose", "ru", "в III квартале выручка выросла"),
        ("zh-hans", "第三季度营收增长", "en", "Q3 revenue rose"),
        ("zh-hans", "前三季度增长", "en", "rose in the first three quarters"),
        ("zh-hans", "从明年1月1日起", "de", "mit Beginn des neuen Jahres"),
        ("ru", "с нового года", "pl", "od 1 stycznia"),
        ("en", "in 9.87 seconds", "fr", "en 9 sec 87"),
        ("de", "drei Zehntelpunkte weniger", "pl", "o trzy dziesiąte punktu mniej"),
        ("fr", "à 7h40", "en", "at 7:40 a.m."),
        ("fr", "à 7h du soir", "en", "at 7 p.m."),
        ("ru", "длиной 18 м", "en", "18 meters long"),
        ("en", "100 square meters", "de", "100 m²"),
        ("pl", "3:1 (0:1)", "en", "lost 1-3 (1-0)"),
        ("es", "350 más", "de", "weitere 350"),
        ("en", "fell from October", "pl", "spadły w porównaniu z październikiem"),
        ("de", "bis Donnerstag, 22.00 Uhr", "ar", "حتى العاشرة من مساء الخميس"),
        ("ru", "матч продолжался 2 часа 48 минут", "fr", "en 2h48"),
        ("fr", "en 2h48", "es", "en dos horas y 48 minutos"),
        ("ru", "2,5 тыс. кв. м", "en", "2,500 square meters"),
        ("pl", "12 kilometrów kwadratowych", "fr", "12 km²"),
        ("es", "40 metros cuadrados", "de", "40 Quadratmeter"),
        ("en", "30 cubic meters", "ru", "30 кубометров"),
        ("en", "two weeks ago", "fr", "il y a quinze jours"),
        ("es", "durante quince días", "de", "zwei Wochen lang"),
        ("en", "won in 2:07:14", "zh-hans", "以2小时7分14秒的成绩夺冠"),
        ("de", "in 2:07:14 Stunden", "en", "in two hours, 7 minutes and 14 seconds"),
        ("en", "above 800 meters (2,600 feet)", "pl", "powyżej 800 metrów"),
        ("pl", "powyżej 800 metrów", "en", "above 800 meters (2,600 ft)"),
        ("ru", "закрылись в 20:00", "es", "cerraron a las ocho de la tarde"),
        ("ru", "в восемь часов вечера", "en", "at 8 p.m."),
        ("en", "at 2 a.m.", "fr", "à deux heures du matin"),
        ("zh-hans", "以21比17、21比19取胜", "de", "gewann mit 21:17 und 21:19"),
        ("de", "um 37 Kopeken auf 94,12 Rubel", "ru", "на 37 копеек, до 94,12 рубля"),
        ("ru", "глава ведомства Павел Сорока", "be", "кіраўнік ведамства Павел Сарока"),
        ("en", "2.02 meters (6 feet 7 1/2 inches)", "es", "2,02 metros"),
        ("zh-hans", "2小时40分钟", "fr", "2 h 40"),
        ("ru", "со счётом 21:17, 21:19", "en", "won 21-17, 21-19"),
        ("en", "a 40-million-euro aid package", "de", "ein 40-Millionen-Euro-Paket"),
        ("en", "a $12-billion deal", "ru", "сделка на 12 млрд долларов"),
        ("en", "the three-million-strong union", "de", "die drei Millionen Mitglieder zählende Gewerkschaft"),
        ("ru", "на 92-м году жизни", "en", "at the age of 91"),
        ("be", "на 77-м годзе жыцця", "pl", "w 77. roku życia"),
        ("pl", "w 92. roku życia", "fr", "à 91 ans"),
        ("de", "im 92. Lebensjahr", "es", "a los 91 años"),
        ("en", "in the 92nd year of her life", "zh-hans", "享年91岁"),
        ("en", "2,000 cubic metres", "de", "zwei Millionen Liter"),
        ("zh-hans", "450万立方米", "ru", "4,5 млн куб. м"),
        ("fr", "450 mètres cubes", "pl", "450 metrów sześciennych"),
        ("en", "on Monday, a day after the fire", "ru", "в понедельник, на следующий день после пожара"),
        ("en", "said on Wednesday of yesterday", "ru", "сегодня сказал о вторнике"),
    ],
)
def test_these_say_the_same(source_language: str, source: str, target_language: str, target: str) -> None:
    for on in (None, ON):
        assert not unmatched(facts(source, source_language, on=on), facts(target, target_language, on=on))


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        ("de", "am Dienstag", "ru", "в среду"),
        ("ru", "вчера", "de", "heute"),
        ("en", "5 p.m.", "de", "5.00 Uhr und 05:00 Uhr"),
        ("en", "7:30 p.m.", "de", "7.30 Uhr"),
        ("en", "5 million euros", "de", "5 Millionen Dollar"),
        ("es", "70.000 pesos para cada familia", "en", "$70,000 for each family"),
        ("en", "3 billion", "de", "3 Billionen"),
        ("en", "3 billion", "es", "3 billones"),
        ("ru", "500 белорусских рублей", "de", "500 russische Rubel"),
        ("en", "24 November", "de", "24. Oktober"),
        ("en", "in November", "de", "im Oktober"),
        ("en", "25 November 2026", "de", "25. November 2025"),
        ("en", "20th century", "ru", "XXI век"),
        ("en", "12.5 percent", "de", "125 Prozent"),
        ("en", "three ministers", "ru", "оба министра"),
        ("en", "5 kilometres", "de", "5 Meilen"),
        ("en", "5 to 10 million", "de", "5 bis 12 Millionen"),
        ("en", "three people", "de", "Menschen"),
        ("en", "people", "de", "drei Menschen"),
        ("de", "5 Mio. Euro (6 Mio. Dollar)", "ru", "5 млн евро (7 млн долларов)"),
        ("en", "fell by 3.2%", "de", "um 3,2 Prozentpunkte gefallen"),
        ("ru", "в третий раз победило 5:3, две шайбы", "es", "ganó por tercera vez por 5-2, dos goles"),
        ("en", "the G7", "de", "die G8"),
        ("en", "two thirds", "de", "drei Viertel"),
        ("en", "October 2021", "de", "Oktober"),
        ("en", "+375 17 222-33-44", "de", "+375 17 222-33-45"),
        ("fr", "du 13 au 14 novembre", "ru", "14 ноября"),
        ("ru", "в ночь на 14 ноября", "en", "overnight into November 4"),
        ("en", "Q3 revenue rose", "ru", "во II квартале выручка выросла"),
        ("en", "in the third quarter", "de", "im zweiten Quartal"),
        ("de", "ab 1. Februar", "es", "con el nuevo año"),
        ("fr", "à 7h40", "en", "at 7:40 p.m."),
        ("ru", "2,5 тыс. кв. м", "en", "2,500 square kilometers"),
        ("de", "40 km²", "ru", "40 кв. м"),
        ("ru", "2 часа 48 минут", "fr", "en 2h49"),
        ("ru", "длиной 1,8 км", "fr", "long de 1,8 m"),
        ("pl", "3:1 (1:1)", "en", "3-1 (1-0)"),
        ("de", "um ein Drittel", "ar", "بمقدار الربع"),
        ("fr", "3,6 milliards d’euros, dont 840 millions", "en", "€3.6 billion, of which $840 million"),
        ("en", "36 hours", "zh-hans", "36分钟"),
        ("zh-hans", "以21比17取胜", "de", "gewann mit 21:19"),
        ("en", "won in 2:07:14", "zh-hans", "以2小时8分14秒的成绩夺冠"),
        ("en", "two weeks ago", "fr", "il y a seize jours"),
        ("ru", "в восемь часов вечера", "en", "at 8 a.m."),
        ("en", "a 40-million-euro aid package", "de", "ein 14-Millionen-Euro-Paket"),
        ("fr", "augmenté de 14 %", "en", "up by 14 euros"),
        ("en", "up 14 percent", "de", "um 14 Tonnen gestiegen"),
        ("en", "10 kilometres", "de", "10 Meter"),
        ("en", "12 tonnes", "ru", "12 килограммов"),
        ("en", "36 hours", "zh-hans", "36天"),
        ("ar", "450 ألف متر مكعب", "be", "450 тысяч літраў"),
        ("ru", "на 92-м году жизни", "en", "at the age of 92"),
        ("zh-hans", "22日在厦门落幕，来自23个国家", "en", "ended on the 23rd, from 23 countries"),
        ("ar", "وصل الاثنين ويلتقي غدا", "es", "llegó el domingo y mañana se reunirá"),
        ("en", "won 3-1 and are two points clear", "de", "siegten 3:1 und liegen drei Punkte vorn"),
    ],
)
def test_these_do_not(source_language: str, source: str, target_language: str, target: str) -> None:
    assert unmatched(facts(source, source_language), facts(target, target_language))


@pytest.mark.parametrize("digits", [27, 28, 29, 40])
def test_numbers_of_more_digits_than_anybody_reckons_with_are_compared(digits: int) -> None:
    number = "9" * digits
    source = facts(f"Es waren {number} Millionen, dann 12 und 3 Sekunden.", "de")
    assert not unmatched(source, facts(f"There were {number} million, then 12 and 3 seconds.", "en"))
    assert unmatched(source, facts(f"There were {number[:5]} million, then 12 and 3 seconds.", "en"))


@pytest.mark.parametrize("digits", [41, 5000])
def test_endless_digits_are_no_number(digits: int) -> None:
    assert facts("9" * digits, "de") == []


def test_pairs_are_those_that_belong_together() -> None:
    source = facts("Am 24. November kamen 1.200 Gäste, 5 Millionen Euro und 25 % der Plätze.", "de")
    target = facts("On 25 November there were 1,300 guests, 5 million dollars and 26% of seats.", "en")
    result = unmatched(source, target)
    assert {(one.text, other.text) for one, other in result.changed} == {
        ("24. November", "25 November"),
        ("5 Millionen Euro", "5 million dollars"),
        ("25 %", "26%"),
        ("1.200", "1,300"),
    }
    assert not result.missing
    assert not result.added


def test_with_a_dateline_a_weekday_is_checked_against_the_date() -> None:
    source = facts("am Dienstag", "de", on=ON)
    assert not unmatched(source, facts("on 24 November", "en", on=ON))
    assert unmatched(source, facts("on 26 November", "en", on=ON))


def test_thousands_of_facts_are_compared_in_time() -> None:
    source = facts(" ".join(f"{number} people, 5 euros." for number in range(2, 4002)), "en")
    target = facts(" ".join(f"{number} Leute, 5 Euro." for number in range(3, 4003)), "de")
    assert grows_with_its_size(lambda count: unmatched(source[:count], target[:count]), 400)
    result = unmatched(source, target)
    assert [(one.text, other.text) for one, other in result.changed] == [("2", "4002")]
