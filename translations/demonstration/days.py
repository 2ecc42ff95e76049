"""Days in the demonstration's texts, so that its news is always of today.

    {on} "on Tuesday"    {On} the same at the beginning of a sentence    {date} "24 November"

Each takes days ahead: {date+3}. They are written as the language writes them inside a sentence.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date

TOKEN = re.compile(r"\{(on|On|date)(?:\+(\d+))?\}")

# "On Monday" to "on Sunday". Belarusian has no vowel at the end before these: texts put them first.
ON = {
    "be": "у панядзелак|у аўторак|у сераду|у чацвер|у пятніцу|у суботу|у нядзелю",
    "ru": "в понедельник|во вторник|в среду|в четверг|в пятницу|в субботу|в воскресенье",
    "en": "on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|on Saturday|on Sunday",
    "de": "am Montag|am Dienstag|am Mittwoch|am Donnerstag|am Freitag|am Samstag|am Sonntag",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "es": "el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo",
    "pl": "w poniedziałek|we wtorek|w środę|w czwartek|w piątek|w sobotę|w niedzielę",
    "zh-hans": "星期一|星期二|星期三|星期四|星期五|星期六|星期日",
    "ar": "يوم الاثنين|يوم الثلاثاء|يوم الأربعاء|يوم الخميس|يوم الجمعة|يوم السبت|يوم الأحد",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "da": "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
}
# CLDR's month names stand in the form they take after a day.
DATE = {"de": "d. MMMM", "da": "d. MMMM", "es": "d 'de' MMMM", "zh-hans": "M月d日"}
LOCALES = {"zh-hans": "zh_Hans"}


def dated(text: str, language: str, day: date) -> str:
    """A text with its days written out, for news of `day`."""

    def write(found: re.Match[str]) -> str:
        then = day + timedelta(days=int(found[2] or 0))
        if found[1] == "date":
            return _date(then, language)
        phrase = ON[language].split("|")[then.weekday()]
        return phrase[0].upper() + phrase[1:] if found[1] == "On" else phrase

    return TOKEN.sub(write, text)


def _date(day: date, language: str) -> str:
    written = format_date(day, DATE.get(language, "d MMMM"), locale=LOCALES.get(language, language))
    return written.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else written
