"""Faults put into right translations, without asking the finder: digits, and words that are swapped for others."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SWAPS = {
    "de": "Milliarden>Millionen Millionen>Milliarden Billionen>Milliarden Euro>Dollar Dollar>Euro November>Oktober März>Mai Februar>März Januar>Juni Dezember>November Oktober>August Dienstag>Mittwoch Freitag>Samstag Samstag>Sonntag zwei>drei drei>vier neun>acht zwölf>elf fünfundzwanzig>sechsundzwanzig hundert>tausend Yuan>Euro Gestern>Heute",
    "en": "billion>million million>billion trillion>billion euros>dollars €>$ $>€ November>October March>May February>April January>June December>November October>August Tuesday>Wednesday Friday>Saturday Saturday>Sunday Two>Three three>four nine>eight five>six yuan>euros yesterday>today seven>eight p.m.>a.m.",
    "ru": "млрд>млн млн>млрд трлн>млрд евро>долларов долларов>евро доллара>евро ноября>октября марта>мая февраля>марта января>июня декабря>ноября октября>августа вторник>среду пятницу>субботу два>три три>четыре девять>восемь двенадцати>одиннадцати двенадцать>десять юаней>евро Вчера>Сегодня XVII>XVI",
    "be": "мільярда>мільёна млн>млрд мільёнаў>мільярдаў трыльёнаў>мільярдаў еўра>долараў долараў>еўра долара>еўра лістапада>кастрычніка сакавіка>мая лютага>сакавіка студзеня>чэрвеня снежня>лістапада кастрычніка>жніўня аўторак>сераду пятніцу>суботу двое>трое тры>чатыры дзевяць>восем дванаццаці>адзінаццаці юаняў>еўра Учора>Сёння XVII>XVI",
    "fr": "milliards>millions millions>milliards milliard>million euros>dollars dollars>euros novembre>octobre mars>mai février>avril janvier>juin décembre>novembre octobre>août mardi>mercredi samedi>dimanche deux>trois trois>quatre neuf>huit douze>onze vingt-cinq>vingt-six yuans>euros hier>aujourd’hui XVIIe>XVIe",
    "es": "millones>mil_millones euros>dólares dólares>euros noviembre>octubre marzo>mayo febrero>abril enero>junio diciembre>noviembre octubre>agosto martes>miércoles sábado>domingo dos>cuatro tres>cinco nueve>ocho doce>once veinticinco>veintiséis yuanes>euros ayer>hoy XVII>XVI",
    "pl": "mld>mln mln>mld bilionów>miliardów euro>dolarów dolarów>euro dolara>euro listopada>października marca>maja lutego>marca stycznia>czerwca grudnia>listopada października>sierpnia piątek>sobotę dwie>trzy trzy>cztery dziewięciu>ośmiu dwunastu>jedenastu dwanaście>trzynaście dwadzieścia>trzydzieści juanów>euro wczoraj>dziś XVII>XVI",
    "zh-hans": "亿>万 万>亿 美元>欧元 欧元>美元 11月>10月 3月>5月 2月>4月 1月>6月 12月>9月 10月>8月 周二>周三 周五>周六 周六>周日 两人>三人 三个>四个 12>13 昨天>今天 17世纪>16世纪 下午>上午",
    "ar": "مليار>مليون مليون>مليار ملايين>مليارات تريليون>مليار يورو>دولار دولار>يورو نوفمبر>أكتوبر مارس>مايو فبراير/شباط>أبريل يناير>يونيو ديسمبر/كانون_الأول>نوفمبر أكتوبر/تشرين_الأول>أغسطس الثلاثاء>الأربعاء الجمعة>السبت ثلاثة>أربعة ثلاث>أربع التسعة>الثمانية خمسة>ستة يوان>يورو أمس>اليوم السابع>السادس",
}
_NUMBER = re.compile(r"\d+(?:[., \u00a0]\d+)*")
_DECIMAL = re.compile(r"(\d+)([.,])(\d{1,2})(?!\d)")


def planted(text: str, language: str) -> Iterator[tuple[str, str]]:
    """What was done, and the text with that one fault."""
    for match in _NUMBER.finditer(text):
        digits = match[0]
        place = match.start() + len(digits) - 1
        first = match.start()
        yield "last digit", text[:place] + _other(text[place]) + text[place + 1 :]
        if len(digits) > 1:
            yield "first digit", text[:first] + _other(text[first]) + text[first + 1 :]
        yield "dropped", text[:first] + text[match.end() :]
    for match in _DECIMAL.finditer(text):
        yield "decimal shifted", text[: match.start()] + match[1] + match[3] + text[match.end() :]
    for swap in _SWAPS[language].split():
        old, new = swap.replace("_", " ").split(">")
        edge = r"(?<![^\W\d_])" if old[0].isalpha() and language != "zh-hans" else ""
        end = r"(?![^\W\d_])" if old[-1].isalpha() and language != "zh-hans" else ""
        pattern = edge + re.escape(old) + end
        if old in {"1月", "2月"}:
            pattern = r"(?<!\d)" + pattern
        for match in re.finditer(pattern, text):
            yield f"{old} → {new}", text[: match.start()] + new + text[match.end() :]


def _other(digit: str) -> str:
    return {"9": "4", "1": "2", "0": "5"}.get(digit) or str(int(digit) + 1)
