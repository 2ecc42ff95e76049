"""Originals in Latin letters and pinyin, what is never stored unasked, and what no rule can write."""

from __future__ import annotations

import pytest

from newsroom.language.transcription import Proposal, propose
from newsroom.language.transcription.pinyin import spelled, syllable_counts
from newsroom.languages import LANGUAGES

IN_RUSSIAN = {
    "de": "Merkel Меркель; Scholz Шольц; Merz Мерц; Steinmeier Штайнмайер; Müller Мюллер; Schröder Шрёдер; Kohl Коль;"
    " Baerbock Бербок; Pistorius Писториус; Jürgen Юрген; Johannes Йоханнес; Goethe Гёте; von фон; Jens Йенс;"
    " Schäuble Шойбле; Weiß Вайс; Zimmermann Циммерман; Walter Вальтер; Söder Зёдер; Seehofer Зехофер",
    "pl": "Tusk Туск; Duda Дуда; Sikorski Сикорский; Wałęsa Валенса; Morawiecki Моравецкий; Nawrocki Навроцкий;"
    " Kwaśniewski Квасьневский; Trzaskowski Тшасковский; Grzegorz Гжегож; Jarosław Ярослав; Łukasz Лукаш;"
    " Andrzej Анджей; Małgorzata Малгожата; Błaszczak Блащак; Krzysztof Кшиштоф; Dąbrowski Домбровский; Józef Юзеф;"
    " Zając Зайонц; Ewa Эва; Hołownia Холовня; Kosiniak-Kamysz Косиняк-Камыш",
    "es": "Sánchez Санчес; González Гонсалес; Rodríguez Родригес; Jiménez Хименес; Javier Хавьер; Milei Милей;"
    " Guillermo Гильермо; Muñoz Муньос; Castillo Кастильо; García Гарсиа; Borrell Боррель; Hugo Уго; Maduro Мадуро",
    "fr": "Macron Макрон; Sarkozy Саркози; Hollande Олланд; Chirac Ширак; Barnier Барнье; Attal Атталь; Pierre Пьер;"
    " Lecornu Лекорню; Mélenchon Меланшон; Jean Жан; François Франсуа; Michel Мишель; Emmanuel Эмманюэль; Hugo Юго;"
    " Rousseau Руссо; Castex Кастекс",
    "en": "Smith Смит; Johnson Джонсон; Brown Браун; Trump Трамп; Clinton Клинтон; Starmer Стармер; Sullivan Салливан;"
    " Wilson Уилсон",
    "zh-hans": "Xi Си; Jinping Цзиньпин; Keqiang Кэцян; Wang Ван; Zedong Цзэдун; Xiaoping Сяопин; Zhou Чжоу; Enlai Эньлай;"
    " Xi'an Сиань; Chang'an Чанъань; Zhengfei Чжэнфэй; Lü Люй; Hui Хуэй; Shi Ши; Zemin Цзэминь; Jiabao Цзябао; Qin Цинь;"
    " Guofeng Гофэн; Nüwa Нюйва; Xuanzang Сюаньцзан; Běijīng Пекин; Chongqing Чунцин",
}
CASES = [(own, *pair.split(" ")) for own, row in IN_RUSSIAN.items() for pair in row.split("; ")]


@pytest.mark.parametrize(("own", "name", "russian"), CASES, ids=[name for _, name, _ in CASES])
def test_a_name_in_latin_letters_is_written_by_sound(own: str, name: str, russian: str) -> None:
    assert [p.text for p in propose(name, own_language=own, target_language="ru")] == [russian]


@pytest.mark.parametrize(
    ("own", "name", "belarusian"),
    [
        ("zh-hans", "Xi Jinping", "Сі Цзіньпін"),
        ("zh-hans", "Shi Yongxin", "Шы Юнсінь"),
        ("pl", "Karol Nawrocki", "Кароль Наўроцкі"),
        ("de", "Friedrich Merz", "Фрыдрых Мерц"),
        ("es", "Pedro Sánchez", "Педро Санчэс"),
        ("fr", "Macron", "Макрон"),
    ],
)
def test_the_same_names_have_belarusian_spelling(own: str, name: str, belarusian: str) -> None:
    assert propose(name, own_language=own, target_language="be")[0].text == belarusian


@pytest.mark.parametrize("own", ["de", "en", "fr", "es", "pl", "zh-hans", "it", "cs"])
@pytest.mark.parametrize("target", ["de", "en", "fr", "es", "pl"])
def test_between_latin_alphabets_a_name_stays_as_it_is(own: str, target: str) -> None:
    assert propose("Łukasz Müller", own_language=own, target_language=target) == [
        Proposal("Łukasz Müller", "unchanged")
    ]


@pytest.mark.parametrize(
    ("name", "own", "chinese", "arabic"),
    [
        ("Рыженков", "ru", "雷任科夫", "ريجينكوف"),
        ("Горбачёв", "ru", "戈尔巴乔夫", "غورباتشوف"),
        ("Ельцин", "ru", "叶利钦", "يلتسين"),
        ("Лукашенко", "ru", "卢卡申科", "لوكاشينكو"),
        ("Владимир Путин", "ru", "弗拉基米尔·普京", "فلاديمير بوتين"),
        ("Медведев", "ru", "梅德韦杰夫", "ميدفيديف"),
        ("Захарова", "ru", "扎哈罗娃", "زاخاروفا"),
        ("Соловьёв", "ru", "索洛维约夫", "سولوفيوف"),
        ("Песков", "ru", "佩斯科夫", "بيسكوف"),
    ],
)
def test_chinese_and_arabic_forms_are_for_a_person_to_take(name: str, own: str, chinese: str, arabic: str) -> None:
    assert propose(name, own_language=own, target_language="zh-hans") == [Proposal(chinese, "xinhua", True)]
    assert propose(name, own_language=own, target_language="ar") == [Proposal(arabic, "arabic_letters", True)]


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Ryschenkow", "ru"),
        ("Рыженков", "de"),
        ("Рыженкoв", "ru"),  # a Latin o
        ("习近平", "de"),
        ("محمد", "ru"),
        ("", "ru"),
        ("– 123 –", "ru"),
        ("Й" * 100_000, "ru"),
    ],
)
def test_no_name_is_written_letter_by_letter_from_another_languages_form(name: str, own: str) -> None:
    for target in LANGUAGES:
        assert propose(name, own_language=own, target_language=target) == []


def test_originals_without_a_rule_have_no_proposal() -> None:
    assert propose("محمد", own_language="ar", target_language="de") == []
    assert propose("习近平", own_language="zh-hans", target_language="ru") == []
    assert propose("Mann", own_language="zh-hans", target_language="ru") == []
    assert propose("Tusk", own_language="pl", target_language="ar") == []
    assert propose("Tusk", own_language="it", target_language="ru") == []
    assert propose("习近平", own_language="zh-hans", target_language="zh-hans") == [Proposal("习近平", "unchanged")]


def test_customary_given_names_come_after_the_rule() -> None:
    forms = [(p.text, p.rule) for p in propose("Александр Соловьёв", own_language="ru", target_language="de")]
    assert forms == [("Alexandr Solowjow", "duden"), ("Alexander Solowjow", "customary")]
    english = [p.text for p in propose("Дмитрий Соловьёв", own_language="ru", target_language="en")]
    assert english[0] == "Dmitry Solovyev"
    assert {"Dmitriy Solovyev", "Dmitry Solovyov", "Dmitri Solovyov"} <= set(english)


@pytest.mark.parametrize(
    ("language", "written"), [("en", "jinping"), ("ru", "цзиньпин"), ("be", "цзіньпін"), ("de", "jinping")]
)
def test_syllables_are_written_in_one_word(language: str, written: str) -> None:
    assert spelled(("jin", "ping"), language) == written
    assert 2 in syllable_counts(written.capitalize(), language)


@pytest.mark.parametrize(("word", "language", "count"), [("Цяном", "ru", 1), ("Вэнем", "be", 1), ("Xi'an", "en", 2)])
def test_syllables_are_counted_before_an_ending(word: str, language: str, count: int) -> None:
    assert count in syllable_counts(word, language)


def test_what_is_no_pinyin_has_no_syllables() -> None:
    assert syllable_counts("Macron", "en") == syllable_counts("Шольц", "ru") == frozenset()
    with pytest.raises(KeyError):
        spelled(("mac",), "ru")
