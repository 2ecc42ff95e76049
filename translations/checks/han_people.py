"""People in Chinese and in a language with capitals: somebody whom the translation names otherwise, or leaves out.

Chinese sets no spaces. A foreign name is known by the point between its parts (`埃马纽埃尔·马克龙`), a Chinese one only
from the other text, by its pinyin or its syllables in Cyrillic (`Wang Yi`, `Ван И`): so it is looked for from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from newsroom.language.first_names import JAPANESE
from newsroom.language.folding import fold
from newsroom.language.han_sounds import HAN, LONGEST, WRITES_SOUNDS, pinyin, sounds, unlikeness
from newsroom.language.transcription.pinyin import spelled, syllable_counts
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import is_first_name, people_of
from translations.checks.sounded_words import CASED, CYRILLIC, FEWEST_SOUNDS, Word, follows, sounds_of, words

# At most so unlike is the same name; from so on it is another. Of names in correct pairs of the corpora, all but two
# stand below .25; what is between is left alone.
_ALIKE, _OTHER, _OTHER_FIRST, _FAR = 0.22, 0.32, 0.38, 0.5
# Up to so unlike somebody may be named anywhere.
_NAMED = 0.27
# A name of fewer sounds is missed from nothing.
_FEWEST_TO_MISS = 3
# So many names and words of a text are compared: more stand in no paragraph, and the time is their product.
_MOST, _MOST_WORDS = 20, 200
# Somebody and somebody are two.
_PART = f"(?:(?![和与及同跟])[\u3400-\u9fff]){{1,{LONGEST}}}"
# David's characters write more than sounds.
_NAME = re.compile(f"({_PART})·(?:(?:{WRITES_SOUNDS.pattern}|大卫)·)*({_PART})")
_OF_VIETNAM = "越南"
# 《自然·天文学》: the point of a title stands between no names.
_TITLED = re.compile("《[^《》]{1,60}》")
# 王主席: a surname before what somebody is.
_TITLES = frozenset("主总部外省市局院校教博先女小老书委司会经董厂律法大议医行所秘副将上中少警导")
_BEHIND_A_TITLE = re.compile(
    "(?:执行官|CEO|总裁|董事长|董事|大使|总领事|总经理|经理|代表|主席|会长|负责人|教授|主任)"
    "([\u3400-\u9fff]{2,3}?)(?=周[一二三四五六日]|\\d|[今昨当]|表示|说|称|指出|宣布|在|日前|介绍|认为|接受|强调|透露|[，。）])"
)
SURNAME_CHARACTERS = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习丛冷巩靳覃耿翟樊单向庄柯欧严华祝阮"
)
# Those that begin no common word before what somebody does: 高层表示, 方面称.
_ACTING_SURNAMES = "".join(sorted(SURNAME_CHARACTERS - frozenset("高方白马金石江海关华汪钱安万向龙单")))
_ACTING = re.compile(
    f"(?<=[家长员理席手师者人练授任记，：])([{_ACTING_SURNAMES}][\u3400-\u9fff]{{2}})"
    "(?=表示|说|称|指出|介绍|强调|宣布|认为|透露|告诉|回应|补充|解释|坦言|独得|夺得|摘得|拿下|打入|攻入|率队|主持|出席|赢得)"
)
_WRITTEN_SURNAMES = (
    "ai an bai bao bi bian cai cao cen chang chao che chen cheng chi chu cong cui dai deng di ding dong dou du duan "
    "fan fang fei feng fu gan gao ge geng gong gu guan guo han hang hao he hou hu hua huang ji jia jian jiang jiao "
    "jin jing kang ke kong lai lan lang lei li lian liang liao lin ling liu long lou lu luo ma man mao mei meng mi "
    "miao mu nie ning niu ou pan pang pei peng pu qi qian qiao qin qiu qu ran ren rong ruan sha shan shang shao "
    "shen sheng shi shu si song su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang "
    "xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zha zhan zhang "
    "zhao zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo"
)
_SURNAMES = frozenset(_WRITTEN_SURNAMES.split())
# Characters of several readings, of which anyascii gives one that names seldom have.
_ALSO = {
    "曾": "zeng", "单": "shan", "查": "zha", "仇": "qiu", "解": "xie", "朴": "piao", "乐": "yue", "盖": "ge",
    "区": "ou", "任": "ren", "洗": "xian", "重": "chong", "长": "chang", "行": "hang", "都": "du", "朝": "zhao",
    "卓": "zhuo", "翟": "zhai", "召": "zhao", "尉": "yu", "员": "yun", "覃": "qin", "折": "she", "万": "wan",
    "沈": "shen", "石": "shi", "藏": "zang", "宁": "ning", "华": "hua", "柏": "bo", "薄": "bo", "贾": "jia",
    "纪": "ji", "车": "che", "广": "guang", "厦": "xia",
}  # fmt: skip


@dataclass(frozen=True)
class _Both:
    """The Chinese text and the other one, with words of that."""

    pair: ParagraphPair
    han: Paragraph
    other: Paragraph
    words: list[Word]

    @property
    def in_source(self) -> bool:
        return self.han is self.pair.source

    def changed(self, ours: Span, theirs: Span) -> Finding:
        source, target = (ours, theirs) if self.in_source else (theirs, ours)
        facts = {
            "source": self.pair.source.text[source.start : source.end],
            "target": self.pair.target.text[target.start : target.end],
        }
        return Finding("name_changed", Severity.WARNING, facts, source=(source,), target=(target,))

    def lost(self, place: Span) -> Finding:
        text = self.pair.source.text[place.start : place.end]
        return Finding("name_lost", Severity.WARNING, {"source": text}, source=(place,))


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed` and `name_lost` between Chinese and a language that writes names with capitals."""
    if not pair.is_translation:
        return
    for han, other in ((pair.source, pair.target), (pair.target, pair.source)):
        if han.language.startswith("zh") and other.language in CASED:
            both = _Both(pair, han, other, words(other))
            found = list(_foreign(both)) or list(_chinese(both))
            yield from found[:1] or list(_left_out(both)) or _unwritten(both)


# --- foreign names ----------------------------------------------------------------------------------------------


def _people(both: _Both) -> Iterable[tuple[Word, Word]]:
    """Each of the other text's people once."""
    found = (one for one in people_of(both.words, both.other) if fold(one[0].text) not in JAPANESE)
    return islice({(first.text, last.text): (first, last) for first, last in found}.values(), _MOST)


def _foreign(both: _Both) -> Iterator[Finding]:
    parts = [part for word in both.words if word.has_capital for part in _parts(word, both.other.language)]
    capitals = [part for part in parts if _sounds_enough(part, FEWEST_SOUNDS)][:_MOST_WORDS]
    text = _TITLED.sub(lambda title: "《" + " " * (len(title[0]) - 2) + "》", both.han.text)
    for found in islice({found.group(): found for found in _NAME.finditer(text)}.values(), _MOST):
        firsts = {word: _ending_like(found[1], word) for word in capitals if _may_be_first(word, both)}
        lasts = {word: _beginning_like(found[2], word) for word in capitals}
        nearest_first, nearest_last = min(firsts.values(), default=1.0), min(lasts.values(), default=1.0)
        place = Span(found.end(1) - min(len(found[1]), 4), found.end(2) - len(found[2]) + _length(found[2]))
        if nearest_last >= _OTHER and nearest_first <= _ALIKE:
            yield from _other_surname(both, place, firsts, lasts)
        elif nearest_last <= _ALIKE and nearest_first >= _OTHER_FIRST:
            yield from _other_first_name(both, place, lasts)
        elif nearest_last >= _OTHER and nearest_first >= _OTHER_FIRST:
            heard = len(sounds(found[2][: _length(found[2])])) >= FEWEST_SOUNDS
            far = nearest_last >= _FAR and nearest_first >= _FAR
            yield from _nobody(both, place, is_sure=heard and far)


def _may_be_first(word: Word, both: _Both) -> bool:
    """A first name by the lists, or a word right before another with a capital."""
    text = both.other.text
    return is_first_name(word.text, both.other.language) or text[word.end + 1 : word.end + 2].isupper()


def _parts(word: Word, language: str) -> Iterator[Word]:
    """A word, and what stands between its hyphens: Georg-Büchner-Preis."""
    yield word
    if "-" in word.text:
        for part in word.text.split("-"):
            yield Word(word.start, word.end, part, sounds_of(part, language))


def _other_surname(
    both: _Both, place: Span, firsts: Mapping[Word, float], lasts: Mapping[Word, float]
) -> Iterator[Finding]:
    nearest = min(firsts.values())
    for one, other in pairwise(both.words):
        if firsts.get(one, 1.0) == nearest and follows(one, other, both.other.text) and other in lasts:
            yield both.changed(place, Span(one.start, other.end))
            return


def _other_first_name(both: _Both, place: Span, lasts: Mapping[Word, float]) -> Iterator[Finding]:
    for one, other in pairwise(both.words):
        if (
            lasts.get(other, 1.0) <= _ALIKE
            and follows(one, other, both.other.text)
            and _sounds_enough(one, FEWEST_SOUNDS)
            and is_first_name(one.text, both.other.language)
        ):
            yield both.changed(place, Span(one.start, other.end))
            return


def _nobody(both: _Both, place: Span, *, is_sure: bool) -> Iterator[Finding]:
    """Neither part of a name is in the other text: somebody else may be, whom Chinese does not name."""
    for first, last in _people(both):
        if not _is_named(first, both.han) and not _is_named(last, both.han):
            yield both.changed(place, Span(first.start, last.end))
            return
    if both.in_source and is_sure:
        yield both.lost(place)


def _left_out(both: _Both) -> Iterator[Finding]:
    """Somebody of the source, by first name and surname, of whom Chinese has neither."""
    if both.in_source:
        return
    for first, last in _people(both):
        if not _sounds_enough(last, _FEWEST_TO_MISS) or _is_surname(last.text.lower(), both.other.language):
            # Jensen Huang
            continue
        if not _is_named(first, both.han) and not _is_named(last, both.han) and not _has_a_name_of_his_own(both):
            yield both.lost(Span(first.start, last.end))
            return


def _has_a_name_of_his_own(both: _Both) -> bool:
    """Whether a Chinese name stands behind a title, of nobody whom the other text calls so: 首席执行官贝瑞德.

    Managers, ambassadors and scholars in China go by names that sound little like theirs.
    """
    surnames = {word.text.lower() for word in both.words if word.has_capital}
    return any(
        not any(way in surnames for way in readings(found[1][0])) for found in _BEHIND_A_TITLE.finditer(both.han.text)
    )


def _sounds_enough(word: Word, fewest: int) -> bool:
    return max(map(len, word.sounds), default=0) >= fewest


def _is_named(word: Word, han: Paragraph) -> bool:
    """Whether characters that write sounds come near a name anywhere, or it stands there in its own letters."""
    if word.text in han.text:
        return True
    for run in WRITES_SOUNDS.finditer(han.text):
        for start in range(len(run.group())):
            if _beginning_like(run.group()[start:], word) < _NAMED:
                return True
    return False


def is_written_there(word: Word, language: str, han: Paragraph) -> bool:
    """Whether Chinese has a name of this language, or a part of it, by its sounds or by its pinyin."""
    if any(_sounds_enough(part, FEWEST_SOUNDS) and _is_named(part, han) for part in _parts(word, language)):
        return True
    read = [readings(character) for character in han.text]
    given = word.text.lower()
    return any(_given_at(at, read, count, given, language) for count in (1, 2, 3) for at in range(len(read)))


def _length(part: str) -> int:
    """How many characters at the beginning of what follows a point may belong to the name."""
    found = WRITES_SOUNDS.match(part, 1)
    return min(found.end() if found else 1, LONGEST)


def _beginning_like(part: str, word: Word) -> float:
    longest = min(len(part), LONGEST)
    return min(unlikeness(part[:length], word.sounds) for length in range(min(2, _length(part)), longest + 1))


def _ending_like(part: str, word: Word) -> float:
    longest = min(len(part), LONGEST)
    return min(unlikeness(part[-length:], word.sounds) for length in range(min(2, longest), longest + 1))


# --- Chinese names ----------------------------------------------------------------------------------------------


def _chinese(both: _Both) -> Iterator[Finding]:
    """`Wang Yi` beside 王力 or 李毅: one part is there and the other is not."""
    text, language = both.han.text, both.other.language
    read = [readings(character) for character in text]
    named = {
        (one.text, other.text): (one, other)
        for one, other in pairwise(both.words)
        if one.has_capital and follows(one, other, both.other.text) and _is_surname(one.text.lower(), language)
    }
    for one, other in islice(named.values(), _MOST):
        surname = one.text.lower()
        counts = syllable_counts(other.text, language)
        if language == "pl":
            # Duna: an ending is a syllable, too.
            counts = counts | {count - 1 for count in counts}
        counts &= {1, 2}
        surnames = [at for at, ways in enumerate(read) if any(is_written(surname, (way,), language) for way in ways)]
        given = {
            (at, count)
            for count in counts
            for at in range(1, len(text))
            if _given_at(at, read, count, other.text, language)
        }
        if not counts or any(at - 1 in surnames for at, _count in given):
            continue
        here = _person_at(surnames, text, min(counts)) or next(
            (Span(at - 1, at + count) for at, count in sorted(given) if text[at - 1] in SURNAME_CHARACTERS), None
        )
        if here is not None:
            yield both.changed(here, Span(one.start, other.end))
            return


def _unwritten(both: _Both) -> Iterator[Finding]:
    """Somebody of the Chinese source of whom no word writes the surname or the given name: 主教练陈建国表示.

    Of names of three characters, where what somebody is or a comma stands before them and what somebody does behind.
    """
    if not both.in_source or len(both.words) > _MOST_WORDS:
        return
    if _OF_VIETNAM in both.han.text:
        # 阮玉南 is Nguyen Ngoc Nam.
        return
    language = both.other.language
    known = {part.text.lower() for word in both.words if word.has_capital for part in _parts(word, language)}
    for found in islice(_ACTING.finditer(both.han.text), _MOST):
        surname, given = readings(found[1][0]), [readings(character) for character in found[1][1:]]
        ways = [*((way,) for way in surname), *((one, other) for one in given[0] for other in given[1])]
        if not any(is_written(word, way, language) for word in known for way in ways):
            yield both.lost(Span(found.start(1), found.end(1)))
            return


def _person_at(surnames: Sequence[int], text: str, count: int) -> Span | None:
    """Where characters that sound like the surname stand before others that are no title."""
    for at in surnames:
        name = text[at : at + 1 + count]
        if (
            text[at] in SURNAME_CHARACTERS
            and len(name) == 1 + count
            and all(map(HAN.match, name))
            and name[1] not in _TITLES
        ):
            return Span(at, at + len(name))
    return None


def readings(character: str) -> tuple[str, ...]:
    usual = pinyin(character)
    return (usual, _ALSO[character]) if character in _ALSO else ((usual,) if usual else ())


def _is_surname(word: str, language: str) -> bool:
    if language not in CYRILLIC:
        return word in _SURNAMES
    return any(is_written(word, (surname,), language) for surname in _SURNAMES)


def _given_at(at: int, read: Sequence[tuple[str, ...]], count: int, given: str, language: str) -> bool:
    """Whether so many characters from here sound like a given name."""
    ways: list[tuple[str, ...]] = [()]
    for readings in read[at : at + count]:
        ways = [(*way, reading) for way in ways for reading in readings]
    return any(len(way) == count and is_written(given.lower(), way, language) for way in ways)


# Tan Duna, Xi Jinpingowi
_POLISH_CASES = ("a", "owi", "em", "iem", "ie", "u")


def is_written(word: str, syllables: tuple[str, ...], language: str) -> bool:
    """Whether a word writes these syllables, in Cyrillic with any ending of a case."""
    try:
        written = spelled(syllables, language)
    except KeyError:
        return False
    plain = re.sub("[’'ʼ-]", "", word).replace("ü", "u")
    if language == "pl" and any(plain == written + ending for ending in _POLISH_CASES):
        return True
    declined = written[-1] == "о" and plain[-1:] in {"а", "у"} and plain[:-1] == written[:-1]
    return (
        plain == written
        or (language in CYRILLIC and declined)
        or (
            language in CYRILLIC
            and plain.startswith(written[:-1] if written[-1] in "ьй" else written)
            and len(plain) - len(written) <= 2
        )
    )
