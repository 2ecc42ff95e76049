"""The forms in which agencies of nine languages really print their datelines."""

from __future__ import annotations

from datetime import date

import pytest

from articles.text.datelines import Dateline, byline_before, parse

TEXTS = {"zh": "总统今天抵达。", "ar": "وصل الرئيس اليوم.", "ru": "Президент прибыл.", "": "Der Hafen ruht."}

# As printed: place, day, month, year, agency.
FORMS = [
    ("MINSK, 25. November (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("25 ноября, Минск /Корр. БЕЛТА/. ", "Минск", 25, 11, None, "БЕЛТА"),
    ("МИНСК, 25 ноября. /БЕЛТА/. ", "МИНСК", 25, 11, None, "БЕЛТА"),
    ("27 czerwca, Mińsk /Kor. BELTA/.", "Mińsk", 27, 6, None, "BELTA"),
    ("Paris, 21 jan 2019 (AFP) -", "Paris", 21, 1, 2019, "AFP"),
    ("BERLIN (dpa) -", "BERLIN", None, None, None, "dpa"),
    ("WARSAW, Nov 25 (Reuters) -", "WARSAW", 25, 11, None, "Reuters"),
    ("(ANSA) - ROME, JUL 11 -", "ROME", 11, 7, None, "ANSA"),
    ("MINSK, 25 nov (BelTA). –", "MINSK", 25, 11, None, "BelTA"),
    ("新华社明斯克11月25日电", "明斯克", 25, 11, None, "新华社"),
    ("（新华社）明斯克11月25日电", "明斯克", 25, 11, None, "新华社"),
    ("（新华社明斯克11月25日电）", "明斯克", 25, 11, None, "新华社"),
    ("（新华社明斯克25日电）", "明斯克", 25, None, None, "新华社"),
    ("中新网11月25日电 ", "", 25, 11, None, "中新网"),
    ("新华社北京十一月二十五日电 ", "北京", 25, 11, None, "新华社"),
    ("新华社联合国11月25日电", "联合国", 25, 11, None, "新华社"),
    ("人民网北京11月25日电 ", "北京", 25, 11, None, "人民网"),
    ("新华社华盛顿/北京11月25日电", "华盛顿/北京", 25, 11, None, "新华社"),
    ("据新华社明斯克11月25日电 ", "明斯克", 25, 11, None, "新华社"),
    ("مينسك، 25 نوفمبر (بيلتا) –", "مينسك", 25, 11, None, "بيلتا"),
    ("مينسك، 25 تشرين الثاني (بيلتا) –", "مينسك", 25, 11, None, "بيلتا"),
    ("مينسك، ٢٥ نونبر (بيلتا) –", "مينسك", 25, 11, None, "بيلتا"),
    ("مينسك في 25 نوفمبر/ بيلتا /", "مينسك", 25, 11, None, "بيلتا"),
    ("أبوظبي في 27 نوفمبر / وام / ", "أبوظبي", 27, 11, None, "وام"),
    ("القاهرة - 25 نوفمبر (رويترز) - ", "القاهرة", 25, 11, None, "رويترز"),
    ("بيروت (أ ف ب) - ", "بيروت", None, None, None, "أ ف ب"),
    ("واشنطن 25 نوفمبر (رويترز) - ", "واشنطن", 25, 11, None, "رويترز"),
    ("بكين 25 نوفمبر 2025 (شينخوا) ", "بكين", 25, 11, 2025, "شينخوا"),
    ("عمان 25 تشرين الثاني (بترا)- ", "عمان", 25, 11, None, "بترا"),
    ("دمشق-سانا ", "دمشق", None, None, None, "سانا"),
    ("МІНСК, 25 лістапада. /БЕЛТА/.", "МІНСК", 25, 11, None, "БЕЛТА"),
    ("Madrid, 25 nov (EFE).-", "Madrid", 25, 11, None, "EFE"),
    ("NEW YORK (AP) — ", "NEW YORK", None, None, None, "AP"),
    ("MOSCOW, January 21. /TASS/. ", "MOSCOW", 21, 1, None, "TASS"),
    ("Warszawa (PAP) – ", "Warszawa", None, None, None, "PAP"),
    ("MINSK/WARSCHAU, 25. November (BelTA/PAP) – ", "MINSK/WARSCHAU", 25, 11, None, "BelTA/PAP"),
    ("Hannover (dpa/lni) - ", "Hannover", None, None, None, "dpa/lni"),
    ("Hannover (dpa / lni) - ", "Hannover", None, None, None, "dpa / lni"),
    ("minsk, 25. november (belta) – ", "minsk", 25, 11, None, "belta"),
    ("berlin (dpa) - ", "berlin", None, None, None, "dpa"),
    ("MINSK, 25. November 2026 (BelTA) – ", "MINSK", 25, 11, 2026, "BelTA"),
    ("МИНСК, 25 ноября 2026 года. /БЕЛТА/. ", "МИНСК", 25, 11, 2026, "БЕЛТА"),
    ("МИНСК, 25 ноя — РИА Новости, Иван Иванов. ", "МИНСК", 25, 11, None, "РИА Новости"),
    ("МОСКВА, 25 ноя – РИА Новости. ", "МОСКВА", 25, 11, None, "РИА Новости"),
    ("МОСКВА, 25 ноября - РИА Новости. ", "МОСКВА", 25, 11, None, "РИА Новости"),
    ("Москва. 25 ноября. INTERFAX.RU - ", "Москва", 25, 11, None, "INTERFAX.RU"),
    ("25 ноября 2025 г., Минск. /БЕЛТА/. ", "Минск", 25, 11, 2025, "БЕЛТА"),
    ("25 лістапада, Мінск. /Кар. БЕЛТА/. ", "Мінск", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Минск /Анна Петрова - БЕЛТА/. ", "Минск", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Минск /Анна Петрова – БЕЛТА/. ", "Минск", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Брест /Спец. корр. БЕЛТА/. ", "Брест", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Минск /БЕЛТА - Анна Петрова/. ", "Минск", 25, 11, None, "БЕЛТА"),
    ("КИЕВ, 25 ноября. /Корр. ТАСС Иван Иванов/. ", "КИЕВ", 25, 11, None, "ТАСС"),
    ("/ТАСС/. ", "", None, None, None, "ТАСС"),
    ("ТАСС, 25 ноября. ", "", 25, 11, None, "ТАСС"),
    ("НЬЮ-ЙОРК, 25 ноября. /ТАСС/. ", "НЬЮ-ЙОРК", 25, 11, None, "ТАСС"),
    ("25 November, Minsk /BelTA Corr./. ", "Minsk", 25, 11, None, "BelTA"),
    ("25 November, Minsk /Corr. BelTA/. ", "Minsk", 25, 11, None, "BelTA"),
    ("25. November, Minsk /Korr. BelTA/. ", "Minsk", 25, 11, None, "BelTA"),
    ("25 de noviembre, Minsk /Corr. BelTA/. ", "Minsk", 25, 11, None, "BelTA"),
    ("25 novembre, Minsk /Corr. BelTA/. ", "Minsk", 25, 11, None, "BelTA"),
    ("25 listopada, Mińsk (BelTA) – ", "Mińsk", 25, 11, None, "BelTA"),
    ("Minsk, den 25. November (BelTA) – ", "Minsk", 25, 11, None, "BelTA"),
    ("Minsk, 25.11. (BelTA) – ", "Minsk", 25, 11, None, "BelTA"),
    ("Minsk, 25.11.2025 (BelTA) – ", "Minsk", 25, 11, 2025, "BelTA"),
    ("Wien (APA) - ", "Wien", None, None, None, "APA"),
    ("Wien/Innsbruck (APA/dpa) – ", "Wien/Innsbruck", None, None, None, "APA/dpa"),
    ("Bern (sda) ", "Bern", None, None, None, "sda"),
    ("BERLIN, 25. November (AFP) - ", "BERLIN", 25, 11, None, "AFP"),
    ("Berlin, 25. Nov (Reuters) - ", "Berlin", 25, 11, None, "Reuters"),
    ("Frankfurt/Main (dpa) - ", "Frankfurt/Main", None, None, None, "dpa"),
    ("Frankfurt (Oder) (dpa/bb) - ", "Frankfurt (Oder)", None, None, None, "dpa/bb"),
    ("Rom/Vatikanstadt (KNA) ", "Rom/Vatikanstadt", None, None, None, "KNA"),
    ("Köln (epd). ", "Köln", None, None, None, "epd"),
    ("Moskau (dpa/AFP) – ", "Moskau", None, None, None, "dpa/AFP"),
    ("MADRID, 25 (EUROPA PRESS) ", "MADRID", 25, None, None, "EUROPA PRESS"),
    ("MADRID, 25 Nov. (EUROPA PRESS) - ", "MADRID", 25, 11, None, "EUROPA PRESS"),
    ("Roma, 25 nov. (askanews) - ", "Roma", 25, 11, None, "askanews"),
    ("(ANSA) - ROMA, 25 NOV - ", "ROMA", 25, 11, None, "ANSA"),
    ("La Habana, 25 nov (Prensa Latina) ", "La Habana", 25, 11, None, "Prensa Latina"),
    ("Buenos Aires, 25 de noviembre (Télam) - ", "Buenos Aires", 25, 11, None, "Télam"),
    ("Moscú, 25 nov (Sputnik).- ", "Moscú", 25, 11, None, "Sputnik"),
    ("BEIJING, 25 nov (Xinhua) -- ", "BEIJING", 25, 11, None, "Xinhua"),
    ("BEIJING, Nov. 25 (Xinhua) -- ", "BEIJING", 25, 11, None, "Xinhua"),
    ("SEOUL, Nov. 25 (Yonhap) -- ", "SEOUL", 25, 11, None, "Yonhap"),
    ("MINSK, 25 November (BelTA) - ", "MINSK", 25, 11, None, "BelTA"),
    ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", None, None, None, "AP"),
    ("WASHINGTON — ", "WASHINGTON", None, None, None, ""),
    ("WASHINGTON, Nov. 25 — ", "WASHINGTON", 25, 11, None, ""),
    ("GENEVA, November 25 (UNHCR) – ", "GENEVA", 25, 11, None, "UNHCR"),
    ("Berlin, 25.11.25 (PresseBox) – ", "Berlin", 25, 11, 2025, "PresseBox"),
    ("Paris, 25 nov. 2025 (AFP) - ", "Paris", 25, 11, 2025, "AFP"),
    ("Paris (AFP) - ", "Paris", None, None, None, "AFP"),
    ("PARIS, 25 novembre (Reuters) - ", "PARIS", 25, 11, None, "Reuters"),
    ("MINSK, 25 novembre (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("Genève, 25 novembre (ats) - ", "Genève", 25, 11, None, "ats"),
    ("L'Haÿ-les-Roses (AFP) – ", "L'Haÿ-les-Roses", None, None, None, "AFP"),
    ("Mińsk, 25.11.2025 (PAP) - ", "Mińsk", 25, 11, 2025, "PAP"),
    ("25.11.2025 Warszawa (PAP) - ", "Warszawa", 25, 11, 2025, "PAP"),
    ("Warszawa, 25.11 (PAP) - ", "Warszawa", 25, 11, None, "PAP"),
    ("Waszyngton/Moskwa (PAP) – ", "Waszyngton/Moskwa", None, None, None, "PAP"),
    ("25.11. Bruksela (PAP) – ", "Bruksela", 25, 11, None, "PAP"),
    ("2025-11-25 Minsk (BelTA) – ", "Minsk", 25, 11, 2025, "BelTA"),
    ("Nov 25 (Reuters) - ", "", 25, 11, None, "Reuters"),
    ("November 25, 2025 (Reuters) - ", "", 25, 11, 2025, "Reuters"),
    ("MINSK – ", "MINSK", None, None, None, ""),
    ("MINSK, 25 NOVEMBER (BELTA) – ", "MINSK", 25, 11, None, "BELTA"),
    ("MINSK, 25 November (BelTA) ‒ ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, 25 November (BelTA) ― ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, 25 November (BelTA)–", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, 25 November (BelTA): ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK 25 November (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK – 25 November (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, November 25th (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, 25th November 2025 (BelTA) – ", "MINSK", 25, 11, 2025, "BelTA"),
    ("MINSK, Tue, 25 Nov (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, Tuesday, 25 November (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("[Minsk, 25 November, BelTA] ", "Minsk", 25, 11, None, "BelTA"),
    ("(Minsk, 25. November, BelTA) – ", "Minsk", 25, 11, None, "BelTA"),
    ("BelTA, Minsk, 25. November – ", "Minsk", 25, 11, None, "BelTA"),
    ("BelTA, MINSK, 25 November – ", "MINSK", 25, 11, None, "BelTA"),
    ("MINSK, BelTA, 25 November – ", "MINSK", 25, 11, None, "BelTA"),
    ("Брюссель, 25 ноября (БЕЛТА) – ", "Брюссель", 25, 11, None, "БЕЛТА"),
    ("МИНСК, 25 ноября (БЕЛТА). ", "МИНСК", 25, 11, None, "БЕЛТА"),
    ("МИНСК, 25 ноября /БЕЛТА/ - ", "МИНСК", 25, 11, None, "БЕЛТА"),
    ("МИНСК, 25 ноября (Синьхуа) -- ", "МИНСК", 25, 11, None, "Синьхуа"),
    ("Пекин, 25 ноября /Синьхуа/ -- ", "Пекин", 25, 11, None, "Синьхуа"),
    ("Астана. 25 ноября. КазТАГ – ", "Астана", 25, 11, None, "КазТАГ"),
    ("АСТАНА. КАЗИНФОРМ – ", "АСТАНА", None, None, None, "КАЗИНФОРМ"),
    ("БАКУ /Trend/ - ", "БАКУ", None, None, None, "Trend"),
    ("MINSK and WARSAW, 25 November (BelTA) – ", "MINSK and WARSAW", 25, 11, None, "BelTA"),
    ("MINSK und WARSCHAU, 25. November (BelTA) – ", "MINSK und WARSCHAU", 25, 11, None, "BelTA"),
    ("Minsk-Warschau, 25. November (BelTA) – ", "Minsk-Warschau", 25, 11, None, "BelTA"),
    ("МИНСК - ВАРШАВА, 25 ноября. /БЕЛТА/. ", "МИНСК - ВАРШАВА", 25, 11, None, "БЕЛТА"),
    ("МИНСК/ВАРШАВА, 25 ноября. /БЕЛТА/. ", "МИНСК/ВАРШАВА", 25, 11, None, "БЕЛТА"),
    ("WASHINGTON/LONDON (Reuters) - ", "WASHINGTON/LONDON", None, None, None, "Reuters"),
    ("ON BOARD AIR FORCE ONE (AP) — ", "ON BOARD AIR FORCE ONE", None, None, None, "AP"),
    ("UNITED NATIONS, Nov. 25 (Xinhua) -- ", "UNITED NATIONS", 25, 11, None, "Xinhua"),
    ("Sankt Petersburg, 25. November (BelTA) – ", "Sankt Petersburg", 25, 11, None, "BelTA"),
    ("ST. PETERSBURG, Nov 25 (Reuters) - ", "ST. PETERSBURG", 25, 11, None, "Reuters"),
    ("Ростов-на-Дону, 25 ноября. /ТАСС/. ", "Ростов-на-Дону", 25, 11, None, "ТАСС"),
    ("г. Минск, 25 ноября. /БЕЛТА/. ", "г. Минск", 25, 11, None, "БЕЛТА"),
    ("АГ. ЛЯСКОВИЧИ, 25 ноября. /БЕЛТА/. ", "АГ. ЛЯСКОВИЧИ", 25, 11, None, "БЕЛТА"),
    ("25 ноября, агрогородок Лясковичи /Корр. БЕЛТА/. ", "агрогородок Лясковичи", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Минск – Москва /Корр. БЕЛТА/. ", "Минск – Москва", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Брестский район /Корр. БЕЛТА/. ", "Брестский район", 25, 11, None, "БЕЛТА"),
    ("25 ноября, Минск, БЕЛТА. ", "Минск", 25, 11, None, "БЕЛТА"),
]


def _text_after(line: str) -> str:
    for first, last, script in (("一", "鿿", "zh"), ("\u0600", "ۿ", "ar"), ("Ѐ", "ӿ", "ru")):
        if any(first <= char <= last for char in line):
            return TEXTS[script]
    return TEXTS[""]


@pytest.mark.parametrize(("line", "place", "day", "month", "year", "agency"), FORMS, ids=[form[0] for form in FORMS])
def test_an_agencys_form_is_read(
    line: str, place: str, day: int | None, month: int | None, year: int | None, agency: str
) -> None:
    text = _text_after(line)
    assert parse(f"{line.strip()} {text}") == (Dateline(place, day, month, year, agency), text)


@pytest.mark.parametrize(
    ("byline", "line", "place"),
    [
        ("Von Anna Lind, dpa\n", "Berlin (dpa) - ", "Berlin"),
        ("Von Anna Lind ", "Berlin (dpa) - ", "Berlin"),
        ("Von Anna Lind und Jan van der Meer, dpa ", "BRÜSSEL (dpa) - ", "BRÜSSEL"),
        ("By Ada Lind\n", "WASHINGTON, Nov 25 (Reuters) - ", "WASHINGTON"),
        ("By Ada Lind and Jo Marsh ", "WASHINGTON, Nov 25 (Reuters) - ", "WASHINGTON"),
        ("Par Jeanne LIND =\n", "Paris, 25 nov 2025 (AFP) - ", "Paris"),
        ("Por Ana Lind ", "Madrid, 25 nov (EFE).- ", "Madrid"),
    ],
)
def test_a_byline_before_it_is_passed_over_and_told(byline: str, line: str, place: str) -> None:
    found = parse(byline + line + TEXTS[""])
    assert found is not None
    assert (found[0].place, found[1]) == (place, TEXTS[""])
    assert byline_before(byline + line + TEXTS[""]) == byline.strip(" \n,=")
    assert byline_before(line + TEXTS[""]) == ""


@pytest.mark.parametrize(
    ("day", "month", "year", "arrived", "meant"),
    [
        (25, 11, None, date(2026, 11, 25), date(2026, 11, 25)),
        (31, 12, None, date(2027, 1, 1), date(2026, 12, 31)),
        (1, 1, None, date(2026, 12, 31), date(2027, 1, 1)),
        (3, 6, None, date(2026, 12, 1), date(2026, 6, 3)),
        (29, 2, None, date(2026, 3, 1), date(2028, 2, 29)),
        (29, 2, None, date(2025, 3, 1), date(2024, 2, 29)),
        (21, 1, 2019, date(2026, 3, 1), date(2019, 1, 21)),
        (25, None, None, date(2026, 12, 2), date(2026, 11, 25)),
        (29, 2, 2019, date(2026, 3, 1), None),
        (31, 4, None, date(2026, 3, 1), None),
        (None, None, None, date(2026, 3, 1), None),
    ],
)
def test_a_year_that_is_not_said_is_the_nearest(
    day: int | None, month: int | None, year: int | None, arrived: date, meant: date | None
) -> None:
    assert Dateline("", day, month, year, "").nearest(arrived) == meant
