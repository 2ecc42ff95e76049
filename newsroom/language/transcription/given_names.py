"""Given names that have a form of their own in Russian and in Belarusian, and those that the press customarily writes
otherwise than the tables.

The Belarusian forms are those of passports (Уладзімір, Аляксандр); sources: the dictionary of personal names of
Belarus, and for the customary forms the agencies' style books.
"""

from __future__ import annotations

_PAIRS = """\
Александр Аляксандр; Александра Аляксандра; Алексей Аляксей; Алеся Алеся; Алёна Алена; Алла Ала; Анастасия Анастасія
Анатолий Анатоль; Андрей Андрэй; Анна Ганна; Антон Антон; Антонина Антаніна; Аркадий Аркадзь; Артём Арцём; Борис Барыс
Вадим Вадзім; Валентин Валянцін; Валентина Валянціна; Валерий Валерый; Василий Васіль; Вера Вера; Вероника Вераніка
Виктор Віктар; Виктория Вікторыя; Виталий Віталь; Владимир Уладзімір; Владислав Уладзіслаў; Всеволод Усевалад
Вячеслав Вячаслаў; Галина Галіна; Геннадий Генадзь; Георгий Георгій; Григорий Рыгор; Даниил Данііл; Дарья Дар’я
Дмитрий Дзмітрый; Евгений Яўген; Евгения Яўгенія; Егор Ягор; Екатерина Кацярына; Елена Алена; Елизавета Лізавета
Захар Захар; Зоя Зоя; Иван Іван; Игорь Ігар; Илья Ілья; Инна Іна; Ирина Ірына; Кирилл Кірыл; Константин Канстанцін
Ксения Ксенія; Лариса Ларыса; Леонид Леанід; Лидия Лідзія; Людмила Людміла; Любовь Любоў; Максим Максім
Маргарита Маргарыта; Марина Марына; Мария Марыя; Михаил Міхаіл; Надежда Надзея; Наталья Наталля; Никита Мікіта
Николай Мікалай; Нина Ніна
Оксана Аксана; Олег Алег; Ольга Вольга; Павел Павел; Пётр Пётр; Роман Раман; Руслан Руслан; Светлана Святлана
Семён Сямён; Сергей Сяргей; София Соф’я; Станислав Станіслаў; Степан Сцяпан; Татьяна Таццяна; Тимофей Цімафей
Фёдор Фёдар; Франц Франц; Юлия Юлія; Юрий Юрый; Яков Якаў; Ян Ян; Ярослав Яраслаў"""

BELARUSIAN_OF_RUSSIAN: dict[str, str] = {}
RUSSIAN_OF_BELARUSIAN: dict[str, str] = {"Юры": "Юрий", "Юлія": "Юлия", "Яўгеній": "Евгений", "Дзмітры": "Дмитрий"}
for _pair in _PAIRS.replace("\n", "; ").split("; "):
    _russian, _belarusian = _pair.split()
    BELARUSIAN_OF_RUSSIAN.setdefault(_russian, _belarusian)
    RUSSIAN_OF_BELARUSIAN.setdefault(_belarusian, _russian)

# By language, as its newspapers customarily write the name, where its table says otherwise.
CUSTOMARY: dict[str, dict[str, str]] = {
    "de": {"Александр": "Alexander", "Юлия": "Julia", "Мария": "Maria", "София": "Sofia", "Виктория": "Viktoria"},
    "en": {
        "Александр": "Alexander",
        "Алексей": "Alexei",
        "Андрей": "Andrei",
        "Дмитрий": "Dmitri",
        "Мария": "Maria",
        "Николай": "Nikolai",
        "Сергей": "Sergei",
        "Юлия": "Yulia",
        "Юрий": "Yuri",
        "Анастасия": "Anastasia",
        "Ксения": "Ksenia",
        "Виктория": "Victoria",
    },
    "fr": {
        "Александр": "Alexandre",
        "Константин": "Konstantin",
        "Валентин": "Valentin",
        "Виктор": "Viktor",
        "Максим": "Maxime",
    },
    "es": {
        "Александр": "Alexander",
        "Борис": "Borís",
        "Владимир": "Vladímir",
        "Иван": "Iván",
        "Мария": "María",
        "Михаил": "Mijaíl",
        "Роман": "Román",
        "Виктор": "Víktor",
        "Игорь": "Ígor",
        "Леонид": "Leonid",
        "Дмитрий": "Dmitri",
    },
    "pl": {},
}
