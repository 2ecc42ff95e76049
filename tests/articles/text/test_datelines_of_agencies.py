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
    ("新华社北京2月30日电 ", "北京", None, None, None, "新华社"),
    ("NEW YORK, Feb 30 (Reuters) - ", "NEW YORK", None, None, None, "Reuters"),
    ("NEW YORK, Feb 29, 2026 (Reuters) - ", "NEW YORK", None, None, None, "Reuters"),
    ("NEW YORK, Feb 29 (Reuters) - ", "NEW YORK", 29, 2, None, "Reuters"),
    ("بغداد/ 25 تشرين الثاني/ نوفمبر (واع) ", "بغداد", 25, 11, None, "واع"),
    ("بغداد/ 25 تشرين الثاني (واع) - ", "بغداد", 25, 11, None, "واع"),
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
    ("Minsk, 25. Nov. (BelTA) – ", "Minsk", 25, 11, None, "BelTA"),
    ("MINSK (BelTA) – ", "MINSK", None, None, None, "BelTA"),
    ("Minsk/BelTA – ", "Minsk", None, None, None, "BelTA"),
    ("Minsk/dpa. ", "Minsk", None, None, None, "dpa"),
    ("Berlin/Brüssel (AFP) — ", "Berlin/Brüssel", None, None, None, "AFP"),
    ("BERLIN/BRÜSSEL dpa | ", "BERLIN/BRÜSSEL", None, None, None, "dpa"),
    ("Berlin dpa – ", "Berlin", None, None, None, "dpa"),
    ("GENF, 25. November (sda/dpa) - ", "GENF", 25, 11, None, "sda/dpa"),
    ("Zürich, 25.11. (SDA) - ", "Zürich", 25, 11, None, "SDA"),
    ("MINSK, Nov 25 (BelTA) – ", "MINSK", 25, 11, None, "BelTA"),
    ("Minsk, November 25, 2026 (BelTA) -- ", "Minsk", 25, 11, 2026, "BelTA"),
    ("WASHINGTON (Reuters) -", "WASHINGTON", None, None, None, "Reuters"),
    ("WASHINGTON D.C. (Reuters) - ", "WASHINGTON D.C.", None, None, None, "Reuters"),
    ("SPRINGFIELD, Ill. (AP) — ", "SPRINGFIELD, Ill.", None, None, None, "AP"),
    ("SPRINGFIELD, Ill. — ", "SPRINGFIELD, Ill.", None, None, None, ""),
    ("LONDON, 25 November (Reuters) - ", "LONDON", 25, 11, None, "Reuters"),
    ("LONDON, Nov. 25, 2025 /PRNewswire/ -- ", "LONDON", 25, 11, 2025, "PRNewswire"),
    ("DUBAI, 25th November, 2025 (WAM) -- ", "DUBAI", 25, 11, 2025, "WAM"),
    ("KUALA LUMPUR, Nov 25 (Bernama) -- ", "KUALA LUMPUR", 25, 11, None, "Bernama"),
    ("NEW DELHI, Nov 25 (PTI) ", "NEW DELHI", 25, 11, None, "PTI"),
    ("TOKYO, Nov. 25 (Jiji Press)--", "TOKYO", 25, 11, None, "Jiji Press"),
    ("ANKARA (AA) - ", "ANKARA", None, None, None, "AA"),
    ("VIENNA (APA) — ", "VIENNA", None, None, None, "APA"),
    ("PARIS, 25 nov. (Xinhua) -- ", "PARIS", 25, 11, None, "Xinhua"),
    ("Paris, 25 nov (SANA) - ", "Paris", 25, 11, None, "SANA"),
    ("BRUXELLES (Belga) - ", "BRUXELLES", None, None, None, "Belga"),
    ("ALGER, 25 nov 2025 (APS) - ", "ALGER", 25, 11, 2025, "APS"),
    ("Rabat, 25 nov. 2025 (MAP) - ", "Rabat", 25, 11, 2025, "MAP"),
    ("MINSK, 25 de noviembre (BelTA). – ", "MINSK", 25, 11, None, "BelTA"),
    ("Ciudad de México, 25 nov (EFE).- ", "Ciudad de México", 25, 11, None, "EFE"),
    ("LA HABANA, 25 nov (ACN) - ", "LA HABANA", 25, 11, None, "ACN"),
    ("Bruselas, 25 nov (EFE) - ", "Bruselas", 25, 11, None, "EFE"),
    ("MIŃSK, 25 listopada (BelTA) – ", "MIŃSK", 25, 11, None, "BelTA"),
    ("Warszawa, 25 listopada 2025 r. (PAP) – ", "Warszawa", 25, 11, 2025, "PAP"),
    ("Kijów, 25.11.2025 (Ukrinform) - ", "Kijów", 25, 11, 2025, "Ukrinform"),
    ("МИНСК, 25 ноября (БелТА) – ", "МИНСК", 25, 11, None, "БелТА"),
    ("МИНСК, 25 ноября. /Корр. БЕЛТА/. ", "МИНСК", 25, 11, None, "БЕЛТА"),
    ("МОСКВА, 25 ноября. /ТАСС - Наталья Иванова/. ", "МОСКВА", 25, 11, None, "ТАСС"),
    ("МОСКВА, 25 ноября. /Корр. ТАСС/. ", "МОСКВА", 25, 11, None, "ТАСС"),
    ("МОСКВА /ТАСС/ — ", "МОСКВА", None, None, None, "ТАСС"),
    ("САНКТ-ПЕТЕРБУРГ, 25 ноя - РИА Новости. ", "САНКТ-ПЕТЕРБУРГ", 25, 11, None, "РИА Новости"),
    ("ПЕКИН, 25 ноя — Sputnik. ", "ПЕКИН", 25, 11, None, "Sputnik"),
    ("Астана. 25 ноября. КАЗИНФОРМ - ", "Астана", 25, 11, None, "КАЗИНФОРМ"),
    ("БИШКЕК, 25 ноя /Кабар/. ", "БИШКЕК", 25, 11, None, "Кабар"),
    ("БРЭСТ, 25 лістапада. /Кар. БЕЛТА/. ", "БРЭСТ", 25, 11, None, "БЕЛТА"),
    ("Гродна, 25 лістапада (БелТА) – ", "Гродна", 25, 11, None, "БелТА"),
    ("25 лістапада, Мінск /БЕЛТА/. ", "Мінск", 25, 11, None, "БЕЛТА"),
    ("新华社日内瓦11月25日电 ", "日内瓦", 25, 11, None, "新华社"),
    ("中新网北京11月25日电 ", "北京", 25, 11, None, "中新网"),
    ("中新社明斯克11月25日电 ", "明斯克", 25, 11, None, "中新社"),
    ("法新社巴黎25日电 ", "巴黎", 25, None, None, "法新社"),
    ("路透社伦敦11月25日电 - ", "伦敦", 25, 11, None, "路透社"),
    ("（法新社华盛顿25日电） ", "华盛顿", 25, None, None, "法新社"),
    ("白通社明斯克11月25日电 ", "明斯克", 25, 11, None, "白通社"),
    ("新华社 明斯克 11月25日电 ", "明斯克", 25, 11, None, "新华社"),
    ("新华社明斯克2025年11月25日电 ", "明斯克", 25, 11, 2025, "新华社"),
    ("القاهرة في 25 نوفمبر /أ ش أ/ ", "القاهرة", 25, 11, None, "أ ش أ"),
    ("بكين 25 نوفمبر 2025 (شينخوا) -- ", "بكين", 25, 11, 2025, "شينخوا"),
    ("موسكو، 25 نوفمبر (سبوتنيك) - ", "موسكو", 25, 11, None, "سبوتنيك"),
    ("غزة (رويترز) - ", "غزة", None, None, None, "رويترز"),
    ("الرباط 25 نونبر 2025 (ومع) ", "الرباط", 25, 11, 2025, "ومع"),
    ("الجزائر، 25 نوفمبر (وأج) - ", "الجزائر", 25, 11, None, "وأج"),
    ("تونس 25 نوفمبر (وات) - ", "تونس", 25, 11, None, "وات"),
    ("بغداد / 25 تشرين الثاني (واع) - ", "بغداد", 25, 11, None, "واع"),
    ("دبي في 25 نوفمبر / وام / ", "دبي", 25, 11, None, "وام"),
    ("مينسك (بيلتا) – ", "مينسك", None, None, None, "بيلتا"),
    ("واشنطن - (د ب أ) - ", "واشنطن", None, None, None, "د ب أ"),
    ("واشنطن (أ.ف.ب) - ", "واشنطن", None, None, None, "أ.ف.ب"),
    ("٢٥ نوفمبر (بيلتا) – ", "", 25, 11, None, "بيلتا"),
    ("minsk/warschau, 25. november (belta) – ", "minsk/warschau", 25, 11, None, "belta"),
    ("москва, 25 ноября. /тасс/. ", "москва", 25, 11, None, "тасс"),
    ("paris (afp) - ", "paris", None, None, None, "afp"),
    ("PANAMA, Mar 24 (BelTA) - ", "PANAMA", 24, 3, None, "BelTA"),
    ("Moncton, mar 25 nov (AFP) - ", "Moncton", 25, 11, None, "AFP"),
    ("Santo Domingo, 25 abr (AFP).- ", "Santo Domingo", 25, 4, None, "AFP"),
    ("(AP) - ISLE OF MAN, Mar 6 - ", "ISLE OF MAN", 6, 3, None, "AP"),
    ("Dar es Salaam, 8 févr 2019 (RIA Novosti) - ", "Dar es Salaam", 8, 2, 2019, "RIA Novosti"),
    ("24 июля, Фарерские о-ва /Корр. РИА Новости/. ", "Фарерские о-ва", 24, 7, None, "РИА Новости"),
    ("SANTO DOMINGO, 8 lutego (dpa) – ", "SANTO DOMINGO", 8, 2, None, "dpa"),
    ("GEORGIA DEL SUR, 1 feb (AP). – ", "GEORGIA DEL SUR", 1, 2, None, "AP"),
    ("SANTO DOMINGO (EFE) - ", "SANTO DOMINGO", None, None, None, "EFE"),
    ("KWAJALEIN/SANTO DOMINGO, May 24 (AP) - ", "KWAJALEIN/SANTO DOMINGO", 24, 5, None, "AP"),
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


@pytest.mark.parametrize(
    ("paragraph", "place", "month", "agency", "rest"),
    [
        ("新华社明斯克11月25日电明斯克两座桥梁将关闭。", "明斯克", 11, "新华社", "明斯克两座桥梁将关闭。"),
        ("新华社北京11月25日电商务部说，桥梁将关闭。", "北京", 11, "新华社", "商务部说，桥梁将关闭。"),
        ("新华社台北11月25日电台湾桥梁将关闭。", "台北", 11, "新华社", "台湾桥梁将关闭。"),
        ("新华社北京十一月二十五日电中国桥梁将关闭。", "北京", 11, "新华社", "中国桥梁将关闭。"),
        ("中新网北京11月25日电25座桥梁将关闭。", "北京", 11, "中新网", "25座桥梁将关闭。"),
        ("法新社巴黎25日电“桥梁”将关闭。", "巴黎", None, "法新社", "“桥梁”将关闭。"),
        ("路透社北京电中国桥梁将关闭。", "北京", None, "路透社", "中国桥梁将关闭。"),
    ],
)
def test_a_chinese_text_may_stand_right_behind_its_dateline(
    paragraph: str, place: str, month: int | None, agency: str, rest: str
) -> None:
    found = parse(paragraph, "zh-hans")
    assert found is not None
    assert (found[0].place, found[0].month, found[0].agency, found[1]) == (place, month, agency, rest)


def test_of_a_day_without_its_month_the_nearest_is_meant() -> None:
    line = Dateline("巴黎", 25, None, None, "法新社")
    assert line.dated(date(2026, 12, 2)) == Dateline("巴黎", 25, 11, None, "法新社")
    assert line.dated(date(2026, 12, 20)) == Dateline("巴黎", 25, 12, None, "法新社")
    for whole in (Dateline("", 25, 11, None, ""), Dateline("", None, None, None, "")):
        assert whole.dated(date(2026, 12, 20)) == whole
