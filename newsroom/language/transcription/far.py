"""Russian and Belarusian names in Chinese characters and Arabic letters: what comes of computing is a draft.

Readers of Chinese know a name by the characters agencies agreed on, and Arabic spelling follows its own habits: the
register goes first, and nothing from here is stored without a person.

- Chinese: the syllables of 俄汉译音表 (新华社译名室, 世界人名翻译大辞典): a consonant with its vowel and a closing н.
- Arabic: the letters that Russian-language and Arab agencies use for Russian names (گ and چ are not Arabic: غ, تش).
"""

from __future__ import annotations

import re

from newsroom.language.transcription.rules import pairs

_VOWELS = "аеёиоуыэюя"
# For each consonant its syllables with а я е(э) и ы о у ю ё, then alone, then а е(э, я) и(ы) о у before н.
_ROWS = """\
б 巴 比亚 别 比 贝 博 布 比尤 比奥 布 班 边 宾 邦 本
п 帕 皮亚 佩 皮 佩 波 普 皮尤 皮奥 普 潘 片 平 蓬 蓬
в 瓦 维亚 韦 维 维 沃 武 维尤 维奥 夫 万 文 温 翁 文
ф 法 菲亚 费 菲 菲 福 富 菲尤 菲奥 夫 凡 芬 芬 丰 丰
г 加 吉亚 格 吉 吉 戈 古 久 焦 格 甘 根 金 贡 贡
к 卡 基亚 克 基 基 科 库 丘 乔 克 坎 肯 金 孔 昆
д 达 佳 杰 季 德 多 杜 久 焦 德 丹 坚 金 东 敦
т 塔 佳 捷 季 特 托 图 秋 乔 特 坦 坚 京 通 通
з 扎 贾 泽 济 济 佐 祖 久 焦 兹 赞 津 津 宗 尊
с 萨 夏 谢 西 瑟 索 苏 休 肖 斯 桑 先 辛 松 孙
ж 扎 扎 热 日 日 若 茹 茹 若 日 让 任 任 荣 荣
ш 沙 沙 舍 希 希 绍 舒 舒 肖 什 尚 申 申 雄 顺
щ 夏 夏 谢 希 希 肖 休 休 晓 希 先 先 辛 雄 雄
ч 恰 恰 切 奇 奇 乔 丘 丘 乔 奇 昌 琴 钦 琼 春
ц 察 察 采 齐 齐 措 楚 楚 措 茨 灿 岑 钦 聪 聪
х 哈 希亚 赫 希 希 霍 胡 休 晓 赫 汉 亨 欣 洪 洪
л 拉 利亚 列 利 雷 洛 卢 柳 廖 尔 兰 连 林 隆 伦
р 拉 里亚 列 里 雷 罗 鲁 留 廖 尔 兰 连 林 龙 伦
м 马 米亚 梅 米 梅 莫 穆 缪 苗 姆 曼 缅 明 蒙 蒙
н 纳 尼亚 涅 尼 内 诺 努 纽 尼奥 恩 南 年 宁 农 农
й 亚 亚 耶 伊 伊 约 尤 尤 约 伊 扬 延 因 永 云
_ 阿 亚 叶 伊 厄 奥 乌 尤 约 _ 安 延 因 翁 温"""
_COLUMNS = {vowel: place for place, vowel in enumerate("аяеиыоуюё")} | {"э": 2}
_ALONE = 9
_CLOSED = {"а": 10, "я": 10, "е": 11, "э": 11, "и": 12, "ы": 12, "о": 13, "ё": 13, "у": 14, "ю": 14}
_SYLLABLES = {row[0]: row[2:].split(" ") for row in _ROWS.splitlines()}
_SYLLABLE = re.compile(
    rf"([бпвфгкдтзсжшщчцхлрмнй]?)(ь?ъ?)([{_VOWELS}])(н(?![{_VOWELS}ьн]))?|([бпвфгкдтзсжшщчцхлрмнй])(ь?)"
)
_ENDINGS = (("ский", "斯基"), ("цкий", "茨基"), ("ская", "斯卡娅"), ("цкая", "茨卡娅"))
_CHINESE_GIVEN = pairs(
    "александр=亚历山大 алексей=阿列克谢 андрей=安德烈 анна=安娜 виктор=维克托 владимир=弗拉基米尔 дмитрий=德米特里 "
    "екатерина=叶卡捷琳娜 елена=叶连娜 иван=伊万 мария=玛丽亚 михаил=米哈伊尔 наталья=娜塔莉娅 николай=尼古拉 "
    "ольга=奥莉加 сергей=谢尔盖 юрий=尤里"
)
_TO_RUSSIAN = str.maketrans({"і": "и", "ў": "в", "ґ": "г", "’": "ъ", "ʼ": "ъ", "'": "ъ"})
_WORD = re.compile(r"[^\W\d_]+")


def in_chinese(name: str) -> str:
    """`Рыженков` → `雷任科夫`; given name and surname with a dot between them."""
    words = _WORD.findall(name.lower().translate(_TO_RUSSIAN))
    return "·".join(_chinese_word(word) for word in words)


def _chinese_word(word: str) -> str:
    if word in _CHINESE_GIVEN:
        return _CHINESE_GIVEN[word]
    ending = next((pair for pair in _ENDINGS if word.endswith(pair[0])), ("", ""))
    stem = re.sub(r"(?<=[иы])й\Z", "", word.removesuffix(ending[0]))
    written = "".join(_syllable(found) for found in _SYLLABLE.finditer(stem))
    # Women's names end in characters of their own.
    if re.search(r"[оеё]ва\Z", stem):
        written = written[:-1] + "娃"
    elif re.search(r"[аи]я\Z", stem):
        written = written[:-1] + "娅"
    elif re.search(r"[иы]на\Z", stem):
        written = written[:-1] + "娜"
    return written + ending[1]


def _syllable(found: re.Match[str]) -> str:
    consonant, sign, vowel, closing, alone, softened = found.groups()
    if alone:
        if softened and alone in "лр":
            return "利" if alone == "л" else "里"
        return "弗" if alone == "в" and found.start() == 0 else _SYLLABLES[alone][_ALONE]
    row = _SYLLABLES[consonant or "_"]
    if sign and consonant:
        return row[_COLUMNS["и"]] + _SYLLABLES["_"][_CLOSED[vowel] if closing else _COLUMNS[vowel]]
    return row[_CLOSED[vowel] if closing else _COLUMNS[vowel]]


_ARABIC = pairs(
    "а=ا б=ب в=ف г=غ д=د е=ي ё=يو ж=ج з=ز и=ي й=ي к=ك л=ل м=م н=ن о=و п=ب р=ر с=س т=ت у=و ф=ف х=خ ц=تس "
    "ч=تش ш=ش щ=شتش ъ= ы=ي ь= э=ي ю=يو я=يا і=ي ў=و ґ=غ ’="
)
_ARABIC_START = {"а": "أ", "о": "أو", "у": "أو", "и": "إي", "і": "إي", "э": "إ", "ё": "يو"}


def in_arabic(name: str) -> str:
    """`Рыженков` → `ريجينكوف`."""
    return _WORD.sub(lambda found: _arabic_word(found[0].lower()), name.replace("’", ""))


def _arabic_word(word: str) -> str:
    stem = re.sub(r"(?<=[иы])й\Z", "", word)
    start = _ARABIC_START.get(stem[0], _ARABIC[stem[0]])
    # ё is heard as o after a hissing consonant alone.
    stem = re.sub(r"(?<=[жшчщ])ё", "о", stem).replace("ия", "я")
    return start + "".join(_ARABIC.get(char, "") for char in stem[1:])
