"""How Chinese characters sound, and how unlike a foreign name their sounds are: 马克龙, Macron.

Readings are anyascii's: one a character, without tones, so one of several readings may be read otherwise than here.
Chinese writes foreign names by their sounds, a syllable a character, as Xinhua's tables say (世界人名翻译大辞典): a
consonant before no vowel gets a character of its own, l and r are one, an r that is not heard is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

HAN = re.compile("[\u3400-\u9fff]")
_SYLLABLE = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)([a-z]*?)(ng?)?\Z")
# Characters that stand for one sound alone.
_ALONE = {
    "尔": "L", "姆": "M", "恩": "N", "爾": "L", "儿": "L", "夫": "V",
    "弗": "V", "特": "T", "斯": "S", "茨": "S",
}  # fmt: skip
_INITIALS = {
    **dict.fromkeys(("b", "p"), "P"),
    "m": "M",
    "f": "V",
    "w": "W",
    **dict.fromkeys(("d", "t"), "T"),
    "n": "N",
    "l": "L",
    # Also ж and the French j: 任, 让.
    "r": "Z",
    **dict.fromkeys(("g", "k"), "K"),
    "h": "H",
    # Before i and ü these are also written for g, k, h and t: 吉, 基, 希, 京.
    **dict.fromkeys(("j", "q", "x"), "J"),
    **dict.fromkeys(("zh", "ch", "sh", "z", "c", "s"), "S"),
}
# What one sound costs in the place of another, of 1 for any two; the class of the character first.
_INSTEAD = {
    "ZS": 0.1, "ZL": 0.1, "JS": 0.1, "JK": 0.3, "JT": 0.3, "HK": 0.2, "HV": 0.4, "WV": 0.0, "WP": 0.5,
    "WK": 0.5, "VP": 0.5, "PV": 0.4, "ST": 0.5, "TS": 0.5, "KS": 0.6, "SK": 0.6, "NM": 0.3, "MN": 0.3,
    "LS": 0.7, "VT": 0.7, "KT": 0.8, "TK": 0.8,
}  # fmt: skip
# A sound that only the characters have, and one that only the name has.
_MORE = {"Z": 0.3, "H": 0.3, "W": 0.2, "J": 0.6, "N": 0.5, "L": 0.6}
# Bowen is 鲍恩: a w between vowels is hardly heard.
_LESS = {"N": 0.5, "L": 0.5, "S": 0.7, "K": 0.8, "V": 0.9}
LONGEST = 8
_TWICE = re.compile(r"(.)\1+")
# The ng of King is one sound.
_SUNK = re.compile("NK")
_OFTEN_SOUNDS = (
    "阿埃艾爱安昂奥澳巴拜班邦保鲍贝本比彼毕宾波博伯布查达戴丹当道德登邓迪蒂丁东杜敦顿多恩尔法范方菲费芬丰弗夫福富盖甘冈高"
    "戈格根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾杰金津京久卡凯坎康考科克肯库夸奎昆拉莱兰朗劳勒雷李里理利莉丽连廉良列林"
    "琳隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明摩莫默姆穆娜纳奈南内尼妮宁纽努诺欧帕派潘庞佩彭皮平珀蒲普奇乔钦琼丘让热荣茹瑞"
    "萨塞赛桑沙莎山尚绍舍申圣施什史士舒朔斯丝思司苏索塔泰坦汤唐陶特滕提廷通图托瓦万王威韦维温文翁沃乌武西希锡夏香肖谢辛欣休"
    "许雅亚扬杨耶叶伊以因英尤于约云再泽曾扎詹张珍真哲芝治朱兹佐茨楚切琴策采岑察蔡缇娅雯萝茜霞苔黛菈歇赖赞伍沙捷登得卜季迦梵葛若龙任恰仁涅佳翰逊森瑟齐厄勃孙"
    "宋崔巧别敏斐柏柯梯楠汀狄琪瑙聂芙茂薇袁诗谟谷贺路邬郎鄂阮骆颇黎朴廖吾吴嘉埔隋萧郝穗蕾茱缪葆罕韩延蓬略蓝隆"
)
# Runs of characters with which foreign names are written.
WRITES_SOUNDS = re.compile(f"[{_OFTEN_SOUNDS}]{{1,40}}")


@lru_cache(maxsize=16_384)
def pinyin(character: str) -> str:
    """The usual reading of a character in small letters, without a tone; "" for what is none."""
    return anyascii(character).lower().replace("lue", "lüe") if HAN.match(character) else ""


@lru_cache(maxsize=16_384)
def sounds(characters: str) -> str:
    """The consonants of characters that write a foreign name, as letters of classes."""
    said = []
    for character in characters:
        if character in _ALONE:
            said.append(_ALONE[character])
            continue
        found = _SYLLABLE.match(pinyin(character))
        if found:
            said.append(_INITIALS.get(found[1], "") + ("N" if found[3] else ""))
    return "".join(said)


@lru_cache(maxsize=65_536)
def unlikeness(characters: str, readings: Iterable[str]) -> float:
    """From 0, the same sounds, to 1, none alike: by the nearest of the readings, which are skeletons of a word."""
    said = sounds(characters[:LONGEST])
    # Of a sound twice in a row a skeleton keeps one.
    ours = {said, _TWICE.sub(r"\1", said)}
    theirs = {form.replace("R", "L") for reading in readings for form in (reading, _SUNK.sub("N", reading))}
    return min((_distance(one, other) / max(len(one), len(other), 1) for one in ours for other in theirs), default=1.0)


def _distance(ours: str, theirs: str) -> float:
    """Weighted edits between sounds of characters and those of a word."""
    row = [0.0]
    for sound in theirs:
        row.append(row[-1] + _LESS.get(sound, 1.0))
    for mine in ours:
        before, row = row, [row[0] + _MORE.get(mine, 1.0)]
        for at, its in enumerate(theirs):
            cost = 0.0 if mine == its else _INSTEAD.get(mine + its, 1.0)
            row.append(min(before[at] + cost, before[at + 1] + _MORE.get(mine, 1.0), row[at] + _LESS.get(its, 1.0)))
    return row[-1]
