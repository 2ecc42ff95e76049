"""Names that the other text is not seen to answer, people whom only Arabic names, and what only looks like it."""

from __future__ import annotations

import pytest

from newsroom.language.naming import NameHit, Status
from tests.growth import grows_with_its_size
from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Names


def told(source: str, target: str, languages: str, names: Names | None = None) -> list[Finding]:
    found = check_pair(source, target, *languages.split(), names=names)
    return [one for one in found if one.check.startswith("name_")]


UNHEARD = [
    # A name that no list has, and one that Chinese or Arabic would write by its sounds.
    (
        "ru en",
        "Пожар начался в посёлке Заречье, сообщил Ким Ли.",
        "The fire started in a village, Kim Li said.",
        "Заречье",
    ),
    ("en ru", "A bus crashed in Peru’s Ayacucho region.", "В Перу разбился автобус.", "Ayacucho"),
    ("pl zh-hans", "Powódź zalała Limanową i okolice.", "洪水淹没了该市及周边地区。", "Limanową"),
    ("pl ar", "Mróz: w Suwałkach było minus 27 stopni.", "صقيع: سجلت الموازين 27 درجة تحت الصفر.", "Suwałkach"),
    # Cities and countries, by what each language calls them, from languages without capitals for names alone, too.
    ("de zh-hans", "Geplant sind Konzerte in Tokio, Seoul und Shanghai.", "计划在东京和上海举行音乐会。", "Seoul"),
    ("de fr", "Käufer waren Polen, Rumänien und Ägypten.", "Les acheteurs étaient la Pologne et l’Égypte.", "Rumänien"),
    (
        "zh-hans en",
        "地震发生在智利沿海，未造成人员伤亡。",
        "The quake struck off the coast and caused no casualties.",
        "智利",
    ),
    ("ar es", "افتتح المصنع في تونس والمغرب هذا العام.", "La fábrica abrió en Marruecos este año.", "تونس"),
]


@pytest.mark.parametrize(("languages", "source", "target", "name"), UNHEARD)
def test_a_name_that_nothing_answers_is_a_hint(languages: str, source: str, target: str, name: str) -> None:
    (finding,) = told(source, target, languages)
    (place,) = finding.source
    assert (finding.check, finding.severity) == ("name_unheard", Severity.HINT)
    assert source[place.start : place.end] == finding.facts["source"] == name


@pytest.mark.parametrize(
    ("languages", "source", "target", "name"),
    [
        (
            "de fr",
            "Der Zug soll zwischen Genf und St. Gallen fahren.",
            "Il reliera Genève et Saint-Moritz.",
            "Saint-Moritz",
        ),
        ("ar zh-hans", "دشنت السعودية في ينبع محطة جديدة.", "沙特阿拉伯在吉达启用一座新厂。", "吉达"),
        ("zh-hans pl", "该公司在南部新建一座工厂。", "Firma buduje nowy zakład na południu, w Sosnowcu.", "Sosnowcu"),
    ],
)
def test_a_name_that_answers_nothing_is_a_hint(languages: str, source: str, target: str, name: str) -> None:
    (finding,) = told(source, target, languages)
    (place,) = finding.target
    assert (finding.check, finding.severity) == ("name_unasked", Severity.HINT)
    assert target[place.start : place.end] == finding.facts["target"] == name


ANSWERED = [
    ("ru fr", "В Костанайской области погибли посевы.", "Des cultures ont été détruites dans la région de Kostanaï."),
    ("pl en", "Okręgowy sąd w Warszawie uznał go za winnego.", "A regional court in Warsaw found him guilty."),
    ("fr en", "Le ministre de l’Équipement est à la Moncloa.", "The infrastructure minister is at the palace."),
    (
        "en fr",
        "The “Silent River” won the Open, the Queen said.",
        "« La Rivière muette » a remporté l’open, a dit la reine.",
    ),
    ("en ru", "The bank is based in New Zealand’s capital.", "Банк находится в столице Новой Зеландии."),
    ("ru zh-hans", "Экспорт в Китай вырос на 17%.", "对华出口增长17%。"),
    ("ar en", "وصل الوفد إلى أبوظبي اليوم.", "The delegation reached Abu Dhabi today."),
    ("be pl", "Жыхары Літвы, Латвіі і Польшчы едуць без візы.", "Mieszkańcy Litwy, Łotwy i Polski jadą bez wizy."),
    ("en pl", "Nigerian troops freed 62 hostages.", "Nigeryjscy żołnierze uwolnili 62 zakładników."),
    ("en zh-hans", "Energy Minister Chris Bowen said so.", "能源部长克里斯·鲍恩这样表示。"),
    ("de pl", "Der Sprecher der Skirennfahrerin Cornelia Hütter.", "Rzecznik narciarki Cornelii Huetter."),
    ("de en", "Das sagte Iwan Scharapow.", "Iwan Sharapov said so."),
    ("ru en", "Пожар на складе в Подмосковье ликвидирован.", "A fire in the Moscow region has been put out."),
    ("fr be", "Le festival d’Avignon est complet.", "Авіньёнскі фестываль распрададзены."),
    ("es en", "Carlos Alcaraz ganó Roland Garros.", "Carlos Alcaraz won the French Open."),
    ("en ru", "Most Cubans had no power.", "Большинство кубинцев остались без света."),
    ("es pl", "Ganó el Real Madrid.", "Wygrał Real Madryt."),
    ("fr ru", "Le PDG Bernard Arnault ne l’exclut pas.", "Генеральный директор Бернар Арно этого не исключает."),
    ("en be", "Prime Minister Robert Fico stays.", "Прэм’ер-міністр Роберт Фіца застаецца."),
    ("pl ar", "Zwodowano okręt polskiej Marynarki Wojennej.", "دُشّنت سفينة جديدة للبحرية البولندية."),
    (
        "zh-hans en",
        "越南粮食协会主席阮玉南说，农民没有减少播种面积。",
        "Nguyen Ngoc Nam of Vietnam’s food association said so.",
    ),
    ("be ru", "Так сказаў архітэктар Павел Лявонцьеў.", "Так сказал архитектор Павел Леонтьев."),
    ("en de", "Canada grew, Statistics Canada said.", "Kanada wuchs, teilte Statistics Canada mit."),
]


@pytest.mark.parametrize(("languages", "source", "target"), ANSWERED)
def test_nothing_is_said_of_what_is_answered_or_translated(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == []


def test_what_the_register_knows_is_asked_for_by_the_register() -> None:
    _languages, source, target, name = UNHEARD[0]
    at = source.index(name)
    known = Names(source=(NameHit(1, at, at + len(name), name, Status.PREFERRED),))
    assert told(source, target, "ru en") != []
    assert "name_unheard" not in [one.check for one in told(source, target, "ru en", known)]


def test_a_name_of_which_a_list_is_short_is_not_told_twice() -> None:
    source, target = "Патрэбныя цягнікі на Гродна, Брэст і Віцебск.", "Gefragt sind Züge nach Hrodna und Wizebsk."
    assert [(one.check, one.facts) for one in check_pair(source, target, "be", "de")] == [
        ("listed_missing", {"source": "Брэст"})
    ]


def test_a_name_of_a_sentence_that_is_gone_is_not_told_twice() -> None:
    source = (
        "Der Bahnhof bleibt geschlossen, wie die Bahn mitteilte. In Seoul und Tokio wurde am Abend ebenfalls gestreikt."
    )
    target = "La gare reste fermée, ont annoncé les chemins de fer."
    assert [one.check for one in check_pair(source, target, "de", "fr")] == ["sentence_missing"]


def test_of_a_list_of_cities_nothing_is_said() -> None:
    cities = (
        "Seoul, Tokio, Paris, Rom, Wien, Prag, Oslo, Lissabon, Athen, Kairo, Warschau, Budapest, Kopenhagen, Stockholm"
    )
    assert told(f"Konzerte gibt es in {cities}.", "Des concerts ont lieu dans 14 villes.", "de fr") == []


def test_a_push_may_leave_out_a_name() -> None:
    assert [one.check for one in check_pair("Пожар в Заречье", "A fire in a village", "ru", "en", role="push")] == []


LOST_IN_ARABIC = [
    ("en", "The provincial governor said the station would open in June.", "أسعد العيداني"),
    ("de", "Der Gouverneur der Provinz sagte, die Anlage werde im Juni eröffnet.", "أسعد العيداني"),
    ("zh-hans", "该省省长说，新建的海水淡化厂将从6月起投产。", "أسعد العيداني"),
    ("en", "Kuwait’s interior minister said so.", "فهد اليوسف"),
]


@pytest.mark.parametrize(("language", "target", "name"), LOST_IN_ARABIC)
def test_somebody_whom_only_arabic_names_is_a_warning(language: str, target: str, name: str) -> None:
    source = f"قال المحافظ {name} إن المحطة ستفتتح في يونيو."
    finding = next(one for one in told(source, target, f"ar {language}") if one.check == "name_lost")
    assert (finding.severity, finding.facts) == (Severity.WARNING, {"source": name})


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (
            "en",
            "قال محافظ البصرة أسعد العيداني إن المحطة ستفتتح.",
            "Basra governor Asaad Al-Eidani said it would open.",
        ),
        ("ru", "قال عبد الفتاح السيسي ذلك.", "Это сказал ас-Сиси."),
        ("zh-hans", "هذه أول زيارة للرئيس رجب طيب أردوغان.", "这是总统埃尔多安首次访问。"),
        ("fr", "توفي الممثل عن عمر ناهز 83 عاما.", "L’acteur est mort à l’âge de 83 ans."),
        ("pl", "رفعت الرسوم على الشاحنات بنسبة 25%.", "Cła na ciężarówki wzrosły o 25 proc."),
        (
            "es",
            "صوت الثلثان لصالح التعديل، وقال إن الأمر انتهى الآن سوى القليل.",
            "Dos tercios votaron a favor de la enmienda.",
        ),
    ],
)
def test_a_word_that_looks_like_a_first_name_is_none(language: str, source: str, target: str) -> None:
    assert [one for one in told(source, target, f"ar {language}") if one.check == "name_lost"] == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "severity"),
    [
        ("en pl", "Margaret Atwood will receive it.", "Otrzyma ją Margaret Attwood.", Severity.HINT),
        ("es fr", "Lo informó Walther Oporto.", "C’est ce qu’a indiqué Walther Oportu.", Severity.HINT),
        ("pl en", "Powiedział Adam Rozmus.", "Adam Rozmas said so.", Severity.WARNING),
    ],
)
def test_a_surname_with_another_letter_is_told(languages: str, source: str, target: str, severity: Severity) -> None:
    (finding,) = told(source, target, languages)
    assert (finding.check, finding.severity) == ("name_changed", severity)


@pytest.mark.parametrize("piece", ["Заречье, ", "Ким Заречье. ", "أسعد العيداني و", "Seoul, ", "Paris, Lyon "])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        text = piece * (size // len(piece))
        told(text, text[: size // 2], "ar en" if "و" in piece else "ru en" if "З" in piece else "fr zh-hans")

    assert grows_with_its_size(work, 2_000)
