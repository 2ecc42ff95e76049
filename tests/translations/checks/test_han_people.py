"""People in Chinese beside the languages with capitals: the same ones, others in their place, and none at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.growth import grows_with_its_size
from tests.translations.checks.test_people import SENTENCES, people
from translations.checks.finding import Finding, Severity
from translations.checks.han_people import find
from translations.checks.paragraphs import Paragraph, ParagraphPair

IN_CHINESE = "部长{}周一这样说。"
CASED = [language for language in SENTENCES if language != "ar"]
# Names of a few sounds are told from nothing, so a share is asked for; what came out is 0.60.
LEAST_FOUND = 0.5


def told(source: str, target: str, source_language: str, target_language: str) -> list[Finding]:
    return list(find(ParagraphPair(Paragraph(source, source_language), Paragraph(target, target_language))))


def both_ways(chinese: str, other: str, language: str) -> Iterator[list[Finding]]:
    ours, theirs = IN_CHINESE.format(chinese), SENTENCES[language].format(other)
    yield told(ours, theirs, "zh-hans", language)
    yield told(theirs, ours, language, "zh-hans")


def test_nobody_whose_name_is_written_as_the_press_does_is_taken_for_another() -> None:
    wrong, asked = [], 0
    for names in people():
        for language in CASED:
            if names[language]:
                for found in both_ways(names["zh-hans"], names[language], language):
                    asked += 1
                    wrong += [(names["zh-hans"], names[language], one.check) for one in found]
    assert asked > 400
    assert wrong == []


def test_another_surname_behind_the_same_first_name_is_mostly_told() -> None:
    everybody, found, asked = people(), 0, 0
    for place, names in enumerate(everybody):
        for language in CASED:
            later = next(one for one in everybody[place + 7 :] + everybody[:place] if one[language])
            if names[language] and "·" in names["zh-hans"]:
                other = f"{names[language].split()[0]} {later[language].split()[-1]}"
                for told_now in both_ways(names["zh-hans"], other, language):
                    asked += 1
                    found += bool(told_now)
    assert asked > 400
    assert found >= LEAST_FOUND * asked, f"{found} of {asked}"


@pytest.mark.parametrize(
    ("languages", "source", "target", "check"),
    [
        (
            "zh-hans en",
            "法国总统埃马纽埃尔·马克龙周二抵达北京。",
            "French President Emmanuel Mercier arrived in Beijing on Tuesday.",
            "name_changed",
        ),
        (
            "zh-hans be",
            "白俄罗斯外长马克西姆·雷任科夫说",
            "сказаў міністр замежных спраў Сяргей Алейнік",
            "name_changed",
        ),
        ("ru zh-hans", "Наталья Кочанова заявила", "纳塔利娅·埃斯蒙特表示", "name_changed"),
        ("zh-hans en", "外交部长王毅说", "Foreign Minister Wang Li said", "name_changed"),
        ("zh-hans en", "外交部长王毅说", "Foreign Minister Li Yi said", "name_changed"),
        ("zh-hans ru", "国务院总理李强说", "сказал премьер Госсовета Ли Кэцян", "name_changed"),
        ("en zh-hans", "President Xi Jinping met Li Xiannian", "习近平主席会见李鹏飞", "name_changed"),
        ("zh-hans ru", "演员卡洛斯·阿尔卡拉斯说", "Об этом сказали в понедельник в Киеве", "name_lost"),
        ("en zh-hans", "“No,” said Alexander Lukashenko on Monday.", "他周一表示：“不。”", "name_lost"),
        # The name behind the title is another's, whom both texts name.
        (
            "en zh-hans",
            "Alexander Lukashenko met Chairman Li Qiang on Monday",
            "他周一会见主席李强表示",
            "name_lost",
        ),
    ],
)
def test_somebody_else(languages: str, source: str, target: str, check: str) -> None:
    found = told(source, target, *languages.split())
    assert [(one.check, one.severity) for one in found] == [(check, Severity.WARNING)]
    (one,) = found
    assert one.source, "the place in the source is marked"
    assert all(span.start < span.end <= len(source) for span in one.source)
    assert all(span.start < span.end <= len(target) for span in one.target)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("zh-hans en", "外交部长王毅说", "Foreign Minister Wang Yi said"),
        ("zh-hans ru", "国务院总理李强说", "встретился с премьером Ли Цяном"),
        ("zh-hans be", "国家主席习近平会见", "Старшыня КНР Сі Цзіньпін сустрэўся"),
        ("zh-hans pl", "国家主席习近平会见", "Przewodniczący Xi Jinping spotkał się"),
        # A surname with a title for the whole name.
        ("en zh-hans", "President Xi Jinping met reporters", "习主席会见记者"),
        # A surname alone, and a name that Chinese writes by its own characters.
        ("en zh-hans", "said Robert Fico on Monday", "菲佐周一说"),
        ("en zh-hans", "Actors Jackie Chan and Michelle Yeoh", "演员成龙和杨紫琼"),
        ("de zh-hans", "Jensen Huang sagte", "黄仁勋说"),
        ("zh-hans ru", "宇航员伊戈尔·萨韦利耶夫和丹尼斯·雷若夫", "Игорь Савельев и Денис Рыжов"),
        ("zh-hans en", "波哥大市长卡洛斯·费尔南多·加兰说", "said the mayor of Bogota, Carlos Galán"),
        # A foreigner with a Chinese name of his own, behind what he is.
        ("de zh-hans", "kündigte China-Vorstand Ralf Brandstätter an", "大众中国首席执行官贝瑞德周三宣布"),
        # A name of one sound is missed from nothing.
        ("zh-hans ru", "卫生部长阿达·奥比表示不会。", "«Нет», — сказала министр Ада Оби."),
        # A prize that bears a name, and characters of several readings.
        ("zh-hans de", "获得格奥尔格·毕希纳奖", "erhält den Georg-Büchner-Preis"),
        ("zh-hans en", "科学家曾庆存说", "said the scientist Zeng Qingcun"),
    ],
)
def test_the_same_people(languages: str, source: str, target: str) -> None:
    assert told(source, target, *languages.split()) == []


@pytest.mark.parametrize("piece", ["马克·", "王毅", "阿", "Wang Yi ", "Mark Twain ", "Ли Цян "])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        told(piece * (size // len(piece)), "Wang Li met Peter Handke. " * (size // 26), "zh-hans", "en")
        told("Ли Кэцян, Петр Иванов. " * (size // 23), piece * (size // len(piece)), "ru", "zh-hans")

    assert grows_with_its_size(work, 2_000)
