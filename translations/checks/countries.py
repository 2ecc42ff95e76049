"""One country for another: the source names Tajikistan, the translation Uzbekistan, and neither names both.

Names are CLDR's, of one word in each language. A country is *named* where a word goes on from its name (`iranien`,
`Таджикистане`), and *meant* wherever a word begins like it or is one of the names that begin otherwise (`немецкий`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsroom.language.first_names import FIRST_NAMES
from newsroom.language.folding import fold
from newsroom.languages import LANGUAGES, cldr
from translations.checks import one_for_another
from translations.checks.finding import Finding, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _ROOT, _SHORT, _ENDING = 4, 5, 7, 6
_BEGINNING = 4
# What may go on from a name of four Cyrillic letters; others begin a first name: Аман, Аманда.
_GOES_ON_IN_CYRILLIC = re.compile("(?:[аеёоуыіиэюяйь]|ск|ц|к)|$")
_CYRILLIC = frozenset({"be", "ru"})
# `nigeryjski` goes on from Niger by its letters, and from Nigeria by its sense.
_OF_NIGERIA = "nigeryj"
_ARABIC_PREFIX = re.compile("^[وفبلك]?(?:ال|لل)?")
# Cameron, komora, Самалёт, ганаровы: more often something else.
_LEFT_OUT = frozenset({"CM", "GH", "KM", "SO", "TD", "TG", "ML"})
# Российская, Hiszpański
_ADJECTIVE = re.compile(r"(?:[сц]к\w{1,3}|[sc]k\w{1,3}|[sc]h)\Z")
_HAN_NAME = re.compile("[\u3400-\u9fff]{2,}")
# Countries whose people, adjectives, capitals or second names begin otherwise, and in what letters.
_MEANT = """
DE german deutsch berlin allem aleman niem немец немк берлин нямец нямеч ФРГ المان 德
FR franc franz paris париж французс فرنس 法
GB brit engl england londo лондон англи брит بريط انجل لندن 英
US usa americ amerik washing вашингт америк амерык сша злуч امير امريك واشنطن 美
CU cuba kuba cubain кубин кубін كوب 古巴
CN chin peking beij pekin кита пекин кнр кіта صين بكين 中 华
PL pol polsk варшав польс польш بولن 波
NL dutch holl hol niederl nieder paesb neerl голл нидер галанд هولن 荷
ES span spani espan hiszp madrid мадрид испан іспан اسبان 西
GR greek griech grec grek грец греч грэч يونان 希
CH swis schweiz suiss suiz szwajc швейц швэйц سويسر 瑞士
SE swed schwed sued szwed швед швец سويد 瑞典
TR turk турец туре анкар turc ترك 土
IN indi indis инди інды нью-д هند 印
DK dan dane dani датск данск дацк دنم 丹
CZ czech tschech tchequ chec чешс чехи чэш praha праг تشيك 捷
HU hung ungar hongr węg wegi венг مجر 匈
RU russ rosj ros моск расій рос росс روس موسك 俄
UA ukr kiew kyiv киев кіе укра اوكر 乌克兰
BY belar weissr bielor bialor белар беларус белор минск мінск minsk بيلار 白俄
JP japan japon япон japo tok توكي يابان 日
IE irish irl irlan ирланд ايرل 爱尔兰
NO norw norweg noruе norv норв نروج 挪
FI finn finl fin финл финс фінс فنلن 芬
EG egypt agypt egip еги ягіп مصر 埃
IL israel izrael изра ізра اسرائ 以
TH thai tail tajl тайл тай تايل 泰
PH phil filip фили філі فلبين 菲
PE per peru перу بيرو 秘
CY cyp zyp chyp chip cyp кипр кіпр قبرص 塞
KG kyrg kirg kirgh киргиз кыргыз кіргіз قيرغ 吉尔
IT ital wlo итал італ ايطال 意
AT austr osterr autri австр аустр аўстр نمس 奥
MM burm birma birm myanm мьян мян ميانم 缅
RO rum roum ruman румы румын رومان 罗
VA vatik vatic вати ваты فاتيك 梵
"""


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a country that only the source names, where the translation alone names another."""
    source, target = pair.source, pair.target
    if not pair.is_translation or not {source.language, target.language} <= LANGUAGES.keys():
        return
    ours = _named(source, target)
    theirs = _named(target, source)
    lost = [place for code, place in ours.items() if code not in theirs and not is_meant(code, target)]
    came = [place for code, place in theirs.items() if code not in ours and not is_meant(code, source)]
    yield from one_for_another.changed(pair, lost, came)


def _named(paragraph: Paragraph, beside: Paragraph) -> dict[str, Span]:
    """Countries that a text names, of those with a name of one word in both languages, with the first place of each."""
    both = _names(paragraph.language).keys() & _names(beside.language).keys()
    found: dict[str, Span] = {}
    for start, end, code in _places(paragraph):
        if code in both:
            found.setdefault(code, Span(start, end))
    return found


def named(paragraph: Paragraph, beside: Paragraph) -> dict[str, Span]:
    """The same countries by their names alone, none by an adjective or the beginning of another word."""
    return {
        code: place
        for code, place in _named(paragraph, beside).items()
        if _is_its_name(paragraph.text[place.start : place.end], code, paragraph.language)
    }


def _is_its_name(word: str, code: str, language: str) -> bool:
    if language.startswith("zh"):
        return True
    if language == "ar":
        return _plain(word, language) == _plain(_names(language)[code], language)
    return word[0].isupper() and not _ADJECTIVE.search(word)


def _places(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    names = _names(paragraph.language)
    if paragraph.language.startswith("zh"):
        by_length = sorted(((name, code) for code, name in names.items()), key=lambda pair: -len(pair[0]))
        pattern, codes = _pattern(tuple(name for name, _ in by_length)), dict(by_length)
        for found in pattern.finditer(paragraph.text):
            yield found.start(), found.end(), codes[found.group()]
        return
    roots = _roots(paragraph.language)
    for found in _WORD.finditer(paragraph.text):
        word = _plain(found.group(), paragraph.language)
        if word in FIRST_NAMES:
            # Francis
            continue
        if paragraph.language == "pl" and word.startswith(_OF_NIGERIA):
            yield found.start(), found.end(), "NG"
            continue
        codes_of = roots.get(word[:_ROOT], ()) or roots.get(word[:_SHORTEST], ())
        code = next((code for code in codes_of if _goes_on(word, _plain(names[code], paragraph.language))), None)
        if code is not None and paragraph.language in _CYRILLIC and len(names[code]) == _SHORTEST:
            code = code if _GOES_ON_IN_CYRILLIC.match(word[_SHORTEST:]) else None
        if code is not None:
            yield found.start(), found.end(), code


def _goes_on(word: str, name: str) -> bool:
    """Whether a word is a name with an ending: Iran, iranien; of Niger and Nigeria the longer comes first."""
    shared = len(name) if len(name) <= _ROOT else max(_ROOT, len(name) - (1 if len(name) <= _SHORT else 2))
    return word[:shared] == name[:shared] and len(word) - len(name) <= _ENDING


@cache
def _roots(language: str) -> dict[str, tuple[str, ...]]:
    roots: dict[str, tuple[str, ...]] = {}
    for code, name in sorted(_names(language).items(), key=lambda pair: -len(pair[1])):
        plain = _plain(name, language)
        root = plain[:_ROOT] if len(plain) >= _ROOT else plain[:_SHORTEST]
        roots[root] = (*roots.get(root, ()), code)
    return roots


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, names)))


@cache
def _names(language: str) -> dict[str, str]:
    """By code, the names of one word that are long enough to be told from others."""
    fewest = 2 if language.startswith("zh") else _SHORTEST
    return {
        code: str(name)
        for code, name in cldr(language).territories.items()
        if len(code) == 2
        and code.isalpha()
        and code not in _LEFT_OUT
        and (code, language) != ("JO", "en")
        and (_HAN_NAME if language.startswith("zh") else _WORD).fullmatch(fold(str(name)))
        and len(_plain(str(name), language)) >= fewest
    }


def _plain(word: str, language: str) -> str:
    folded = fold(word)
    return _ARABIC_PREFIX.sub("", folded) if language == "ar" and len(folded) > _ROOT else folded


def is_named(paragraph: Paragraph) -> bool:
    """Whether a text names any country, or its people, or its capital."""
    if any(True for _ in _places(paragraph)):
        return True
    begin = tuple(word for words in _meant().values() for word in words if len(word) >= _BEGINNING)
    return any(fold(found.group()).startswith(begin) for found in _WORD.finditer(paragraph.text))


def is_meant(code: str, paragraph: Paragraph) -> bool:
    """Whether a word begins like a country's name, its people's or its capital's."""
    begin = _meant().get(code, ())
    if paragraph.language.startswith("zh"):
        name = _names(paragraph.language).get(code, "")
        return any(sign in paragraph.text for sign in (name, *begin) if sign and _HAN_NAME.match(sign * 2))
    name = _plain(_names(paragraph.language).get(code, ""), paragraph.language)
    others = {start for start, _end, named in _places(paragraph) if named != code}
    words = {
        _plain(found.group(), paragraph.language)
        for found in _WORD.finditer(paragraph.text)
        if found.start() not in others
    }
    if any(word.startswith(begin) for word in words):
        return True
    if len(_roots(paragraph.language).get(name[:_ROOT], ())) > 1:
        # Niger, Nigeria
        return any(code == named for _start, _end, named in _places(paragraph))
    return any(word.startswith(name[:_BEGINNING]) for word in words)


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    lines = (line.split() for line in _MEANT.strip().splitlines())
    return {code: tuple(map(fold, words)) for code, *words in lines}
