"""Names of known people, written by rule from the spelling of their own language, and read back from it."""

from __future__ import annotations

import pytest

from newsroom.language.transcription import propose

# The original, then German, English, French, Polish, Spanish.
RUSSIAN = """\
Рыженков|Ryschenkow|Ryzhenkov|Ryjenkov|Ryżenkow|Ryzhenkov
Горбачёв|Gorbatschow|Gorbachev|Gorbatchev|Gorbaczow|Gorbachov
Ельцин|Jelzin|Yeltsin|Eltsine|Jelcyn|Yeltsin
Хрущёв|Chruschtschow|Khrushchev|Khrouchtchev|Chruszczow|Jrushchov
Шойгу|Schoigu|Shoygu|Choïgou|Szojgu|Shoigu
Щербакова|Schtscherbakowa|Shcherbakova|Chtcherbakova|Szczerbakowa|Shcherbakova
Юрий|Juri|Yury|Iouri|Jurij|Yuri
Соловьёв|Solowjow|Solovyev|Soloviov|Sołowjow|Soloviov
Дмитрий|Dmitri|Dmitry|Dmitri|Dmitrij|Dmitri
Сергей|Sergei|Sergey|Sergueï|Siergiej|Serguéi
Достоевский|Dostojewski|Dostoyevsky|Dostoïevski|Dostojewski|Dostoyevski
Чайковский|Tschaikowski|Chaykovsky|Tchaïkovski|Czajkowski|Chaikovski
Толстой|Tolstoi|Tolstoy|Tolstoï|Tołstoj|Tolstói
Васильев|Wassiljew|Vasilyev|Vassiliev|Wasiljew|Vasiliev
Татьяна|Tatjana|Tatyana|Tatiana|Tatjana|Tatiana
Ильич|Iljitsch|Ilich|Ilitch|Iljicz|Ilich
Путин|Putin|Putin|Poutine|Putin|Putin
Мишустин|Mischustin|Mishustin|Michoustine|Miszustin|Mishustin
Жириновский|Schirinowski|Zhirinovsky|Jirinovski|Żyrinowski|Zhirinovski
Евгений|Jewgeni|Yevgeny|Evgueni|Jewgienij|Yevgueni
Королёв|Koroljow|Korolev|Koroliov|Korolow|Koroliov
Фёдор|Fjodor|Fedor|Fiodor|Fiodor|Fiódor
Пётр|Pjotr|Petr|Piotr|Piotr|Piotr
Семён|Semjon|Semen|Semion|Siemion|Semión
Борисов|Borissow|Borisov|Borissov|Borisow|Borisov
Алексеевна|Alexejewna|Alekseyevna|Alexeïevna|Aleksiejewna|Alexeyevna
Кузьмин|Kusmin|Kuzmin|Kouzmine|Kuźmin|Kuzmin
Подъячев|Podjatschew|Podyachev|Podiatchev|Podjaczew|Podiachev
Георгий|Georgi|Georgy|Gueorgui|Gieorgij|Gueorgui
Любовь|Ljubow|Lyubov|Lioubov|Lubow|Liubov
Майя|Maja|Maya|Maïa|Majja|Maya
Йошкар-Ола|Joschkar-Ola|Yoshkar-Ola|Iochkar-Ola|Joszkar-Oła|Yoshkar-Ola
Салтыков-Щедрин|Saltykow-Schtschedrin|Saltykov-Shchedrin|Saltykov-Chtchedrine|Sałtykow-Szczedrin|Saltykov-Shchedrin
АНДРЕЙ РЫЖЕНКОВ|ANDREI RYSCHENKOW|ANDREY RYZHENKOV|ANDREÏ RYJENKOV|ANDRIEJ RYŻENKOW|ANDRÉI RYZHENKOV
Лавров|Lawrow|Lavrov|Lavrov|Ławrow|Lavrov
Захарова|Sacharowa|Zakharova|Zakharova|Zacharowa|Zajarova
Набиуллина|Nabiullina|Nabiullina|Nabioullina|Nabiullina|Nabiullina
Патрушев|Patruschew|Patrushev|Patrouchev|Patruszew|Patrushev
Володин|Wolodin|Volodin|Volodine|Wołodin|Volodin
Матвиенко|Matwijenko|Matviyenko|Matvienko|Matwijenko|Matvienko
Навальный|Nawalny|Navalny|Navalny|Nawalny|Navalny
Кудрин|Kudrin|Kudrin|Koudrine|Kudrin|Kudrin
Чубайс|Tschubais|Chubays|Tchoubaïs|Czubajs|Chubais
Ходорковский|Chodorkowski|Khodorkovsky|Khodorkovski|Chodorkowski|Jodorkovski
Солженицын|Solschenizyn|Solzhenitsyn|Soljenitsyne|Sołżenicyn|Solzhenitsyn
Ахматова|Achmatowa|Akhmatova|Akhmatova|Achmatowa|Ajmatova
Гагарин|Gagarin|Gagarin|Gagarine|Gagarin|Gagarin
Терешкова|Tereschkowa|Tereshkova|Terechkova|Tierieszkowa|Tereshkova
Пушкин|Puschkin|Pushkin|Pouchkine|Puszkin|Pushkin
Чехов|Tschechow|Chekhov|Tchekhov|Czechow|Chejov
Андропов|Andropow|Andropov|Andropov|Andropow|Andropov
Черненко|Tschernenko|Chernenko|Tchernenko|Czernienko|Chernenko
Жуков|Schukow|Zhukov|Joukov|Żukow|Zhukov
Шостакович|Schostakowitsch|Shostakovich|Chostakovitch|Szostakowicz|Shostakovich
Рахманинов|Rachmaninow|Rakhmaninov|Rakhmaninov|Rachmaninow|Rajmaninov
Прокофьев|Prokofjew|Prokofyev|Prokofiev|Prokofjew|Prokofiev
Гоголь|Gogol|Gogol|Gogol|Gogol|Gogol
Цветаева|Zwetajewa|Tsvetayeva|Tsvetaïeva|Cwietajewa|Tsvetayeva
Есенин|Jessenin|Yesenin|Essenine|Jesienin|Yesenin
Каспаров|Kasparow|Kasparov|Kasparov|Kasparow|Kasparov
Карякин|Karjakin|Karyakin|Kariakine|Kariakin|Kariakin
Шарапова|Scharapowa|Sharapova|Charapova|Szarapowa|Sharapova
Овечкин|Owetschkin|Ovechkin|Ovetchkine|Owieczkin|Ovechkin
Кадыров|Kadyrow|Kadyrov|Kadyrov|Kadyrow|Kadyrov
Герасимов|Gerassimow|Gerasimov|Guerassimov|Gierasimow|Guerasimov
Суровикин|Surowikin|Surovikin|Sourovikine|Surowikin|Surovikin
Пригожин|Prigoschin|Prigozhin|Prigojine|Prigożyn|Prigozhin
Сечин|Setschin|Sechin|Setchine|Sieczin|Sechin
Миллер|Miller|Miller|Miller|Miller|Miller
Дерипаска|Deripaska|Deripaska|Deripaska|Dieripaska|Deripaska
Абрамович|Abramowitsch|Abramovich|Abramovitch|Abramowicz|Abramovich
Грызлов|Gryslow|Gryzlov|Gryzlov|Gryzłow|Gryzlov
Эрнст|Ernst|Ernst|Ernst|Ernst|Ernst
Якунин|Jakunin|Yakunin|Iakounine|Jakunin|Yakunin
Юмашев|Jumaschew|Yumashev|Ioumachev|Jumaszew|Yumashev
Щедрин|Schtschedrin|Shchedrin|Chtchedrine|Szczedrin|Shchedrin
Зюганов|Sjuganow|Zyuganov|Ziouganov|Ziuganow|Ziuganov
Явлинский|Jawlinski|Yavlinsky|Iavlinski|Jawlinski|Yavlinski"""
INTO = ("de", "en", "fr", "pl", "es")
NAMES = [line.split("|") for line in RUSSIAN.splitlines()]

BELARUSIAN = """\
Рыжанкоў|Ryschankou|Ryzhankow|Ryjankou|Ryżankou|Ryzhankou
Лукашэнка|Lukaschenka|Lukashenka|Loukachenka|Łukaszenka|Lukashenka
Ціханоўская|Zichanouskaja|Tsikhanowskaya|Tsikhanouskaïa|Cichanouskaja|Tsijanouskaya
Святлана|Swjatlana|Svyatlana|Sviatlana|Swiatłana|Sviatlana
Аляксандр|Aljaksandr|Alyaksandr|Aliaksandr|Alaksandr|Aliaksandr
Бяляцкі|Bjaljazki|Byalyatski|Bialiatski|Bialacki|Bialiatski
Алесь|Ales|Alyes|Ales|Aleś|Ales
Калеснікава|Kalesnikawa|Kalyesnikava|Kalesnikava|Kalesnikawa|Kalesnikava
Наталля|Natallja|Natallya|Natallia|Natalla|Natallia
Сяргей|Sjarhej|Syarhyey|Siarheï|Siarhiej|Siarhéi
Пазьняк|Pasnjak|Paznyak|Pazniak|Paźniak|Pazniak
Галоўчанка|Haloutschanka|Halowchanka|Haloutchanka|Hałouczanka|Halouchanka
Магілёў|Mahiljou|Mahilyow|Mahiliou|Mahilou|Mahiliou"""
OWN_BELARUSIAN = [line.split("|") for line in BELARUSIAN.splitlines()]


def first(name: str, own: str, target: str) -> str:
    return propose(name, own_language=own, target_language=target)[0].text


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
def test_a_russian_name_is_written_by_each_languages_rule(names: list[str]) -> None:
    assert [first(names[0], "ru", target) for target in INTO] == names[1:]


@pytest.mark.parametrize("names", OWN_BELARUSIAN, ids=lambda names: names[0])
def test_a_belarusian_name_is_not_written_through_russian(names: list[str]) -> None:
    assert [first(names[0], "be", target) for target in INTO] == names[1:]


@pytest.mark.parametrize(
    ("russian", "belarusian"),
    [
        ("Лавров", "Лаўроў"),
        ("Набиуллина", "Набіуліна"),
        ("Патрушев", "Патрушаў"),
        ("Володин", "Валодзін"),
        ("Матвиенко", "Мацвіенка"),
        ("Навальный", "Навальны"),
        ("Кудрин", "Кудрын"),
        ("Чубайс", "Чубайс"),
        ("Ходорковский", "Хадаркоўскі"),
        ("Солженицын", "Салжаніцын"),
        ("Ахматова", "Ахматава"),
        ("Гагарин", "Гагарын"),
        ("Терешкова", "Церашкова"),
        ("Пушкин", "Пушкін"),
        ("Чехов", "Чэхаў"),
        ("Андропов", "Андропаў"),
        ("Черненко", "Чарненка"),
        ("Жуков", "Жукаў"),
        ("Шостакович", "Шастаковіч"),
        ("Рахманинов", "Рахманінаў"),
        ("Прокофьев", "Пракоф’еў"),
        ("Гоголь", "Гогаль"),
        ("Цветаева", "Цвятаева"),
        ("Есенин", "Ясенін"),
        ("Каспаров", "Каспараў"),
        ("Карякин", "Каракін"),
        ("Шарапова", "Шарапава"),
        ("Овечкин", "Авечкін"),
        ("Кадыров", "Кадыраў"),
        ("Герасимов", "Герасімаў"),
        ("Суровикин", "Суравікін"),
        ("Пригожин", "Прыгожын"),
        ("Сечин", "Сечын"),
        ("Миллер", "Мілер"),
        ("Дерипаска", "Дзерыпаска"),
        ("Абрамович", "Абрамовіч"),
        ("Грызлов", "Грызлоў"),
        ("Эрнст", "Эрнст"),
        ("Якунин", "Якунін"),
        ("Юмашев", "Юмашаў"),
        ("Щедрин", "Шчадрын"),
        ("Зюганов", "Зюганаў"),
        ("Явлинский", "Яўлінскі"),
        ("Рыженков", "Рыжанкоў"),
        ("Горбачёв", "Гарбачоў"),
        ("Хрущёв", "Хрушчоў"),
        ("Щербакова", "Шчарбакова"),
        ("Соловьёв", "Салаўёў"),
        ("Путин", "Пуцін"),
        ("Песков", "Пяскоў"),
        ("Мишустин", "Мішусцін"),
        ("Медведев", "Мядзведзеў"),
        ("Петров", "Пятроў"),
        ("Достоевский", "Дастаеўскі"),
        ("Белый", "Белы"),
        ("Шевченко", "Шаўчэнка"),
        ("Сергей Владимирович", "Сяргей Уладзіміравіч"),
        ("Ольга Сергеевна", "Вольга Сяргееўна"),
        ("Толстой", "Талстой"),
        ("Иванов", "Іваноў"),
        ("Подъячев", "Пад’ячаў"),
    ],
)
def test_a_russian_name_in_belarusian_is_among_the_likely_ones(russian: str, belarusian: str) -> None:
    assert belarusian in [p.text for p in propose(russian, own_language="ru", target_language="be")]


@pytest.mark.parametrize(
    ("belarusian", "russian"),
    [
        ("Рыжанкоў", "Рыженков"),
        ("Лукашэнка", "Лукашенко"),
        ("Ціханоўская", "Тихановская"),
        ("Святлана", "Светлана"),
        ("Бяляцкі", "Беляцкий"),
        ("Кавалёў", "Ковалёв"),
        ("Пятроў", "Петров"),
        ("Галоўчанка", "Головченко"),
        ("Мядзведзеў", "Медведев"),
        ("Аляксандр Уладзіміравіч", "Александр Владимирович"),
        ("Вольга Сяргееўна", "Ольга Сергеевна"),
        ("Купала", "Купала"),
        ("Мар’я", "Марья"),
    ],
)
def test_a_belarusian_name_in_russian_is_among_the_likely_ones(belarusian: str, russian: str) -> None:
    assert russian in [p.text for p in propose(belarusian, own_language="be", target_language="ru")]
