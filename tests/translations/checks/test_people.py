"""People named alike in every language, and people exchanged for others or left out."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import find

PEOPLE = Path(__file__).resolve().parents[2] / "corpus" / "people.tsv"
SENTENCES = {
    "en": "The minister {} said so on Monday.",
    "de": "Das sagte Minister {} am Montag.",
    "fr": "C’est ce qu’a dit le ministre {} lundi.",
    "es": "Así lo dijo el ministro {} el lunes.",
    "pl": "Powiedział to minister {} w poniedziałek.",
    "ru": "Об этом сказал министр {} в понедельник.",
    "be": "Пра гэта сказаў міністр {} у панядзелак.",
    "ar": "قال ذلك الوزير {} الاثنين.",
}
LEAST_FOUND = 0.6


def people() -> list[dict[str, str]]:
    header, *lines = PEOPLE.read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


def told(source: str, target: str, source_language: str, target_language: str) -> list[Finding]:
    return list(find(ParagraphPair(Paragraph(source, source_language), Paragraph(target, target_language))))


def test_nobody_whose_name_is_written_as_the_press_does_is_taken_for_another() -> None:
    wrong, asked = [], 0
    for names in people():
        for one, other in permutations([language for language in SENTENCES if names[language]], 2):
            asked += 1
            source, target = SENTENCES[one].format(names[one]), SENTENCES[other].format(names[other])
            if told(source, target, one, other):
                wrong.append((names[one], names[other]))
    assert asked > 1000
    assert wrong == []


def test_another_surname_behind_the_same_first_name_is_mostly_told() -> None:
    everybody, found, asked = people(), 0, 0
    for place, names in enumerate(everybody):
        for one, other in permutations([language for language in SENTENCES if names[language]], 2):
            later = [somebody for somebody in everybody[place + 7 :] + everybody[:place] if somebody[other]]
            first, surname = names[other].split()[0], later[0][other].split()[-1]
            asked += 1
            source, target = SENTENCES[one].format(names[one]), SENTENCES[other].format(f"{first} {surname}")
            found += bool(told(source, target, one, other))
    assert found >= LEAST_FOUND * asked, f"{found} of {asked}"


@pytest.mark.parametrize(
    ("languages", "source", "target", "names"),
    [
        (
            "ru be",
            "Тренер сборной Сербии Драган Стойкович подал в отставку.",
            "Трэнер зборнай Сербіі Драган Станковіч падаў у адстаўку.",
            ("Драган Стойкович", "Драган Станковіч"),
        ),
        (
            "en ar",
            "Judge Patricia Holloway sentenced the former mayor.",
            "حكمت القاضية باتريشيا هولاند على رئيس البلدية السابق.",
            ("Patricia Holloway", "باتريشيا هولاند"),
        ),
        (
            "pl fr",
            "Poinformował o tym jego uczeń Piotr Nawrocki.",
            "C’est son élève Pawel Nawrocki qui l’a annoncé.",
            ("Piotr Nawrocki", "Pawel Nawrocki"),
        ),
        (
            "es ru",
            "El alcalde, Julián Perea, anunció un plan.",
            "Мэр Хулиан Переда объявил о плане.",
            ("Julián Perea", "Хулиан Переда"),
        ),
        (
            "pl de",
            "Powiedział to minister Tomasz Kwiecień.",
            "Das sagte Minister Sebastian Lehmann.",
            ("Tomasz Kwiecień", "Sebastian Lehmann"),
        ),
    ],
)
def test_somebody_else_is_a_warning(languages: str, source: str, target: str, names: tuple[str, str]) -> None:
    one, other = languages.split()
    (finding,) = [found for found in check_pair(source, target, one, other) if found.check.startswith("name")]
    assert (finding.check, finding.severity) == ("name_changed", Severity.WARNING)
    assert (finding.facts["source"], finding.facts["target"]) == names


def test_somebody_left_out_is_a_warning() -> None:
    source = "Dyrektor szpitala Tomasz Kwiecień zapowiedział otwarcie oddziału."
    (finding,) = told(source, "Директор больницы объявил об открытии отделения.", "pl", "ru")
    assert (finding.check, finding.severity, finding.facts["source"]) == (
        "name_lost",
        Severity.WARNING,
        "Tomasz Kwiecień",
    )
    assert told(source, "Об открытии отделения объявил директор Квецень.", "pl", "ru") == []


def test_a_word_that_is_another_name_of_the_source_is_nobodys_surname() -> None:
    # Mińsk sounds a little like Раманчук, and just like Мінск.
    source, target = "За «Дынама» з Мінска забіў Ілья Раманчук.", "Dynamo z Mińska strzeliło gola."
    (finding,) = told(source, target, "be", "pl")
    assert (finding.check, finding.facts["source"]) == ("name_lost", "Ілья Раманчук")


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es ar", "Papst León XIV llegó a Roma.", "وصل البابا لاوون الرابع عشر إلى روما."),
        ("be fr", "Зборная Польшчы выйграла матч.", "La Pologne a gagné le match."),
        ("zh-hans en", "李强说。", "Robert Wood said so."),
    ],
)
def test_what_names_nobody_is_left_alone(languages: str, source: str, target: str) -> None:
    one, other = languages.split()
    assert told(source, target, one, other) == []


def test_half_of_a_double_surname_is_nobody_else() -> None:
    source = "anunció el ministro Fernando Grande-Marlaska"
    assert told(source, "أعلن وزير الداخلية فرناندو غراندي مارلاسكا", "es", "ar") == []


def test_a_verb_that_is_somebodys_name_elsewhere_belongs_to_no_name() -> None:
    """Said is a first name in Cairo; in `said Alexander Lukashenko` it is none."""
    (found,) = told("“No,” said Alexander Lukashenko.", "«Нет», — сказал Александр Турчин.", "en", "ru")
    assert found.facts == {"source": "Alexander Lukashenko", "target": "Александр Турчин"}


def test_a_surname_is_not_heard_in_any_word_that_sounds_a_little_like_it() -> None:
    (found,) = told(
        "Le XV de France a battu l’Italie dimanche à Rome. Antoine Dupont a inscrit deux essais.",
        "Francia goleó a Italia en Roma, su triunfo más abultado en el Torneo de las Seis Naciones. Thomas Ramos anotó dos.",
        "fr",
        "es",
    )
    assert (found.check, found.facts["source"]) == ("name_lost", "Antoine Dupont")


def test_both_names_may_stand_in_one_word() -> None:
    assert (
        told("Teatr im. Janki Kupały rozpoczyna sezon.", "Le Théâtre Yanka-Koupala ouvre sa saison.", "pl", "fr") == []
    )


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        # The very name stands there, however much another first name sounds like it.
        ("ru be", "забросил Артем Соколовский, ещё одну — Сэм Энас", "закінуў Арцём Сакалоўскі, яшчэ адну — Сэм Энас"),
        # A b that nobody says, and a surname of two parts joined by a hyphen.
        ("en ru", "found manager Daniel Whitcombe guilty", "признал управляющего Дэниела Уиткома виновным"),
        ("en be", "Biathlete Quentin Fillon Maillet won", "Біятланіст Кантэн Фіён-Мае выйграў"),
    ],
)
def test_a_short_or_double_name_is_the_same(languages: str, source: str, target: str) -> None:
    assert told(source, target, *languages.split()) == []


def test_a_saint_has_another_name_in_every_language() -> None:
    assert told("kościół św. Jana Chrzciciela w Orawce", "l’église Saint-Jean-Baptiste d’Orawka", "pl", "fr") == []


def test_a_chinese_surname_is_declined() -> None:
    source, target = "领队赵明远介绍了情况。", "Паводле кіраўніка экспедыцыі Чжаа Мін’юаня, гэта так."
    assert [one.check for one in check_pair(source, target, "zh-hans", "be") if one.check.startswith("name")] == []


def test_a_french_name_is_heard_without_its_last_letter() -> None:
    assert told("six ans contre Michel Garnier, 61 ans", "да шасці гадоў 61-гадовага Мішэля Гарнье", "fr", "be") == []


def test_a_name_that_chinese_writes_in_its_own_letters_is_not_lost() -> None:
    source, target = "Das sagte Vorstandschef Markus Kamieth.", "执行董事会主席凯礼（Markus Kamieth）如此表示。"
    assert [one.check for one in check_pair(source, target, "de", "zh-hans") if one.check.startswith("name")] == []


def test_somebody_is_missed_in_arabic_where_nothing_sounds_like_the_surname() -> None:
    source = "La presidenta de México, Claudia Sheinbaum, inauguró este sábado en Campeche una planta solar de 120 megavatios."
    changed = "افتتح الرئيس المكسيكي أندريس مانويل لوبيز أوبرادور السبت في ولاية كامبيتشي محطة للطاقة الشمسية بقدرة 120 ميغاواط."
    right = "افتتحت الرئيسة المكسيكية كلاوديا شينباوم السبت في ولاية كامبيتشي محطة للطاقة الشمسية بقدرة 120 ميغاواط."
    (found,) = told(source, changed, "es", "ar")
    assert (found.check, found.facts["source"]) == ("name_lost", "Claudia Sheinbaum")
    assert told(source, right, "es", "ar") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("El ministro Fernando Grande-Marlaska lo anunció.", "أعلن ذلك الوزير فرناندو غراندي مارلاسكا."),
        ("Le ministre Karim Bensalah l’a annoncé.", "أعلن ذلك الوزير كريم بن صالح."),
        ("Le ministre Abdelmadjid Tebboune l’a annoncé.", "أعلن ذلك الوزير عبد المجيد تبون."),
    ],
)
def test_a_name_of_several_words_is_heard_in_arabic(source: str, target: str) -> None:
    assert [one for language in ("es", "fr") for one in told(source, target, language, "ar")] == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("ar en", "مع السفير الياباني كينجي أوهارا", "with Japan’s ambassador, Kenji Ishikawa"),
        ("en ru", "said trader Rajesh Pillai", "сказал торговец Раджеш Кумар"),
        ("pl ru", "otrzymała Marta Wilczyńska", "присуждена Марте Вильчевской"),
        ("ru en", "выступит Аделия Петросян", "said Adeliya Perosyan would compete"),
        ("ru de", "предложил Касым-Жомарт Токаев", "schlug Nursultan Nasarbajew vor"),
    ],
)
def test_first_names_of_many_countries_tell_a_person(languages: str, source: str, target: str) -> None:
    assert [one.check for one in told(source, target, *languages.split())] == ["name_changed"]


def test_a_japanese_name_is_written_otherwise_in_chinese() -> None:
    assert told("said Takeshi Hakamada", "袴田武说", "en", "zh-hans") == []


# Each as it is written in Belarusian and in Russian: what is soft there is heard otherwise here.
FIRST_NAMES = """
Таццяна/Татьяна Наталля/Наталья Вольга/Ольга Алена/Елена Юлія/Юлия Святлана/Светлана Людміла/Людмила Марыя/Мария
Ганна/Анна Кацярына/Екатерина Ірына/Ирина Вераніка/Вероника Вікторыя/Виктория Аксана/Оксана Галіна/Галина
Ніна/Нина Тамара/Тамара Дар'я/Дарья Яўгенія/Евгения Любоў/Любовь Валянціна/Валентина Лідзія/Лидия
Зінаіда/Зинаида Ларыса/Лариса Настасся/Анастасия Паліна/Полина Крысціна/Кристина Маргарыта/Маргарита
Аляксандр/Александр Аляксей/Алексей Андрэй/Андрей Антон/Антон Арцём/Артём Васіль/Василий Віктар/Виктор
Віталь/Виталий Уладзімір/Владимир Генадзь/Геннадий Рыгор/Григорий Дзмітрый/Дмитрий Яўген/Евгений Іван/Иван
Ігар/Игорь Кірыл/Кирилл Мікалай/Николай Максім/Максим Міхаіл/Михаил Алег/Олег Павел/Павел Пётр/Пётр Раман/Роман
Сяргей/Сергей Станіслаў/Станислав Юрый/Юрий Якаў/Яков Леанід/Леонид Анатоль/Анатолий Барыс/Борис Вадзім/Вадим
Валерый/Валерий Вячаслаў/Вячеслав Дзяніс/Денис Ілья/Илья Канстанцін/Константин Мікіта/Никита Аркадзь/Аркадий
Мацвей/Матвей Цімафей/Тимофей Руслан/Руслан Фёдар/Фёдор Эдуард/Эдуард Мечыслаў/Мечислав Казімір/Казимир
Віктар/Виктор
"""
SURNAMES = """
Рыбак/Рыбак Цітоў/Титов Крывец/Кривец Свірыд/Свирид Чыж/Чиж Жук/Жук Сцепаненка/Степаненко Вайцяховіч/Войтехович
Дзядзюля/Дедюля Шчэрба/Щерба Рыжанкоў/Рыженков Кажэўнікаў/Кожевников Турчын/Турчин Снапкоў/Снопков
Галоўчанка/Головченко Ціханаў/Тихонов Хадасевіч/Ходасевич Ярашэнка/Ярошенко Пархоменка/Пархоменко
Раманюк/Романюк Стральчонак/Стрельченок Дубоўскі/Дубовский Бяроза/Берёза Гарэлік/Горелик Мядзведзеў/Медведев
Кавалёў/Ковалёв Цярэшчанка/Терещенко Лабанок/Лобанок Вярбіцкі/Вербицкий Зайцава/Зайцева Пятровіч/Петрович
Сідарэнка/Сидоренко Аўдзеенка/Авдеенко Шлапакоў/Шлапаков Грыб/Гриб Драздоў/Дроздов Ганчарова/Гончарова
Вараб'ёў/Воробьёв Салавей/Соловей Яфімаў/Ефимов Цыганкоў/Цыганков Якубовіч/Якубович
"""


@pytest.mark.parametrize("name", FIRST_NAMES.split())
def test_a_first_name_is_the_same_in_belarusian_and_russian(name: str) -> None:
    belarusian, russian = name.split("/")
    texts = f"Пра гэта паведаміла {belarusian} Рыбак.", f"Об этом сообщила {russian} Рыбак."
    assert check_pair(*texts, "be", "ru") == []
    assert check_pair(*reversed(texts), "ru", "be") == []


@pytest.mark.parametrize("name", SURNAMES.split())
def test_a_surname_is_the_same_in_belarusian_and_russian(name: str) -> None:
    belarusian, russian = name.split("/")
    texts = f"Пра гэта паведаміў Павел {belarusian}.", f"Об этом сообщил Павел {russian}."
    assert check_pair(*texts, "be", "ru") == []
    assert check_pair(*reversed(texts), "ru", "be") == []


@pytest.mark.parametrize(
    ("belarusian", "russian"), [("Мядзведзеў", "Мезенцев"), ("Цітоў", "Гришин"), ("Рыбак", "Рябов")]
)
def test_another_surname_is_another_in_belarusian_and_russian(belarusian: str, russian: str) -> None:
    texts = f"Пра гэта паведаміў Павел {belarusian}.", f"Об этом сообщил Павел {russian}."
    assert [finding.check for finding in check_pair(*texts, "be", "ru")] == ["name_changed"]
