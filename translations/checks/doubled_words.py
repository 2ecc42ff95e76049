"""Words written twice, and those that may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from translations.checks.finding import Finding, Repair, Severity, Span
from translations.checks.paragraphs import ParagraphPair

CODES = ("doubled_word",)
# What good prose writes twice in a row without a comma.
ALLOWED: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "be": "яго яе іх вельмі ледзь даўно многа шмат зусім так не ну вось далёка",
        "ru": "его ее её их очень еле едва давно много совсем чуть так да нет ну вот далеко тихо долго",
        "en": "that had is do in on her so very no bye many long far more yes ha",
        "de": "die der das den dem sie ihr ihnen nein ja sehr so was wer es",
        "fr": "nous vous en faire est peu non oui très si tout bien",
        "es": "nos muy casi luego no sí si bien poco",
        "pl": "ich jego jej to bardzo nie tak no co coraz zaraz",
        "zh-hans": "",
        "ar": "جدا جداً من ما أن إن لا هو هي رويدا رويداً صفا صفاً نعم كثيرا كثيراً",
    }.items()
}
# Chinese says some pairs twice: try, much, one by one.
_SAID_TWICE = (
    "研究 讨论 商量 考虑 了解 学习 休息 打扫 锻炼 放松 介绍 比较 尝试 体验 意思 一个 一步 "
    "一天 很多 非常 许多 一点 一次 一遍 一件 一条 一年 一座 一家 一句 不断 多少 加油 谢谢 "
    "好好 慢慢 交流 活动 认识 总结 检查 收拾 整理 准备 感受 庆祝 关心 教育 帮助 好多 哈哈 "
    "零零 二零 一一 二二 调查 调整 沟通 轻松 热闹 高兴 凉快 暖和 改善 适应 回忆 参观 观察 "
    "评论 分析 思考 琢磨 照顾 咨询 请教 "
)
ALLOWED_PAIRS = frozenset(_SAID_TWICE.split())
_TWICE = re.compile(
    r"(?<![\w\-\u2010\u2011'’ʼ])([^\W\d_][\w'’ʼ\u00ad]*|\d{2,})([ \u00a0\u202f]+)\1(?![\w'’ʼ\u2011]|[-.,:]\d|-\w)",
    re.IGNORECASE,
)
# `am Samstag am Samstag`
_PHRASE_TWICE = re.compile(
    r"(?<![\w\-\u2010\u2011'’ʼ])([^\W\d_][\w'’ʼ]*(?:[ \u00a0\u202f][^\W\d_][\w'’ʼ]*){1,2})"
    r"[ \u00a0\u202f]\1(?![\w'’ʼ\u2011]|-\w)",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
# `أكثر من من أربعة`: without a number or an article behind them, the second may mean “who”.
_FROM = "من"
_BEFORE_FROM = re.compile(
    r"(?:أ(?:كثر|قل|كبر|صغر|على|دنى|بعد|قرب|حدث|سرع|قوى|فضل)"
    r"|ال?رغم|بدلا|بدلاً|القرب|بالقرب|ابتداء|ابتداءً|اعتبارا|اعتباراً) $"
)
_NUMBER_BEHIND = re.compile(
    r" (?:\d|(?:ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر|مئ|مائ|ألف|آلاف|مليون|مليار|نصف)(?:ة|ين|ون|تي|ي)?(?!\w))"
)
_ARTICLE_BEHIND = " ال"
# 俄罗斯罗斯托夫州: a country, and a place in it.
_HAN_TWICE = re.compile(r"(?<!俄)([\u4e00-\u9fff]{2,4})\1")
# `en en parlant`; without its participle it is a slip.
_OF_PARTICIPLE = "en"
_PARTICIPLE = re.compile(r" \w+ant(?!\w)")
# `…, den den Sieg`, `…, in dem dem Gericht`; elsewhere only an attribute stands between two articles.
_ARTICLES = frozenset({"den", "dem"})
_ADVERBS = frozenset({"in", "on"})
_OF_A_CLAUSE = re.compile(r",\s(?:\w+\s)?$")
_HYPHENED = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,40})-\1", re.IGNORECASE)
_SYLLABLE_TWICE = re.compile(r"([\u4e00-\u9fff])\1")
_LONGEST_SYLLABLE = 6
_LONGEST_WORD = 60
_PARTICLE = re.compile(
    r"(?<![目标有无中靶众矢])的的(?!确)|(?<![为除不得末])了了(?![解结断不然])|(?<![于但可还只就总不都正若要或凡硬])是是(?!非)"
    r"|(?<![现存正实所内外潜])在在(?!处)|和和(?!气|平|睦|解)|与与|(?<![即必行])将将(?![军领士帅官要来])"
)
_NO_WORD = re.compile(r"[零一二三四五六七八九十百千万〇]+\Z")


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`doubled_word`: a word of the target that stands twice in a row, with the repair that takes one away."""
    text, language = pair.target.text, pair.target.language
    allowed = ALLOWED.get(language, frozenset())
    for found in _TWICE.finditer(text):
        word = found[1]
        stray = language == "fr" and word.casefold() == _OF_PARTICIPLE and not _PARTICIPLE.match(text, found.end())
        stray = stray or (language == "ar" and word == _FROM and _is_stray_from(text, found))
        if _is_a_name(found, pair):
            continue
        if word.casefold() not in allowed or stray:
            yield _finding(word, found.start(), found.end(), word)
        elif _may_be_stray(word.casefold(), language, text[: found.start()]):
            yield replace(_finding(word, found.start(), found.end(), word), severity=Severity.HINT)
    yield from _phrases(pair)
    if language.startswith("zh"):
        yield from _han(text)


def _may_be_stray(word: str, language: str, before: str) -> bool:
    """`der den den Sieg`; `four years in in prison`, beside `she moved in in May`; `أجزاء من من نيروبي`."""
    if language == "ar":
        return word == _FROM
    if language == "en":
        return word in _ADVERBS
    return language == "de" and word in _ARTICLES and not _OF_A_CLAUSE.search(before)


def _phrases(pair: ParagraphPair) -> Iterator[Finding]:
    """Two or three words twice in a row, unless the source says something twice as well, or they go on thrice."""
    text = pair.target.text
    if _PHRASE_TWICE.search(pair.source.text):
        return
    for found in _PHRASE_TWICE.finditer(text):
        phrase = found[1]
        words = phrase.casefold().split()
        before = text[max(0, found.start() - _LONGEST_WORD) : found.start()].casefold().split()[-1:]
        if len(set(words)) > 1 and _LONG_WORD.search(phrase) and before != words[-1:]:
            yield _finding(phrase, found.start(), found.end(), phrase)


def _is_stray_from(text: str, found: re.Match[str]) -> bool:
    if _NUMBER_BEHIND.match(text, found.end()):
        return True
    return text.startswith(_ARTICLE_BEHIND, found.end()) and bool(
        _BEFORE_FROM.search(text, max(0, found.start() - _LONGEST_WORD), found.start())
    )


def _is_a_name(found: re.Match[str], pair: ParagraphPair) -> bool:
    """Duran Duran, Pago Pago: capitals twice, and something twice in the source as well."""
    first, again = found[1], found.group()[-len(found[1]) :]
    if first[:1].isdigit():
        return f"{first} {again}" in pair.source.text
    source = pair.source.text
    if first[:1].lower() == first[:1].upper() and _has_hyphened(source):
        # `لاكي لاكي`, Laki-Laki
        return True
    if not (first[:1].isupper() and again[:1].isupper()):
        return False
    if len(first) <= _LONGEST_SYLLABLE and _SYLLABLE_TWICE.search(source):
        # 香香, Xiang Xiang
        return True
    return bool(_TWICE.search(source) or _has_hyphened(source) or _HAN_TWICE.search(source))


@lru_cache(maxsize=64)
def _has_hyphened(source: str) -> bool:
    """Laki-Laki. Asked for every word that stands twice."""
    return bool(_HYPHENED.search(source))


def _han(text: str) -> Iterator[Finding]:
    for found in _HAN_TWICE.finditer(text):
        word = found[1]
        if word in ALLOWED_PAIRS or _NO_WORD.match(word) or len(set(word)) == 1:
            continue
        yield _finding(word, found.start(), found.end(), word)
    for found in _PARTICLE.finditer(text):
        yield _finding(found.group()[0], found.start(), found.end(), found.group()[0])


def _finding(word: str, start: int, end: int, right: str) -> Finding:
    return Finding(
        "doubled_word", Severity.WARNING, {"word": word}, target=(Span(start, end),), repair=Repair(start, end, right)
    )
