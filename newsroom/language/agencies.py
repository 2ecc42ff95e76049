"""News agencies under the names that each language's readers know: BelTA is БЕЛТА, 白通社, بيلتا.

One line an agency: its own name, then its forms by language where they differ from that; further forms behind a
semicolon. Sources: the agencies' own services in these languages.
"""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.folding import fold

_AGENCIES = """\
BelTA;BELTA | be БЕЛТА | ru БЕЛТА | zh-hans 白通社 | ar بيلتا
TASS;ITAR-TASS | be ТАСС | ru ТАСС;ИТАР-ТАСС | zh-hans 塔斯社 | ar تاس
RIA Novosti;RIA | be РІА Навіны | ru РИА Новости;РИА | zh-hans 俄新社 | ar نوفوستي;ريا نوفوستي
Interfax | be Інтэрфакс | ru Интерфакс | zh-hans 国际文传电讯社 | ar إنترفاكس
Sputnik | be Спутнік | ru Спутник | zh-hans 卫星通讯社;俄罗斯卫星通讯社 | ar سبوتنيك
Xinhua | de Xinhua | be Сіньхуа | ru Синьхуа | zh-hans 新华社 | ar شينخوا
China News Service;CNS | zh-hans 中新社;中新网 | ru Чжунго синьвэнь
Central News Agency | zh-hans 中央社
CCTV | zh-hans 央视;央视网
CNR | zh-hans 央广;央广网
People's Daily | be Жэньмінь жыбаа | ru Жэньминь жибао | zh-hans 人民日报;人民网
HKCNA | zh-hans 中通社
BelaPAN | be БелаПАН | ru БелаПАН
RBC | be РБК | ru РБК
Prime | be Прайм | ru Прайм
FAN | be ФАН | ru ФАН
UNIAN | be УНІАН | ru УНИАН
BTA | be БТА | ru БТА | zh-hans 保通社
Tanjug | be Танюг | ru Танюг | zh-hans 南通社
ČTK;CTK | be ЧТК | ru ЧТК | zh-hans 捷通社
Kabar | be Кабар | ru Кабар | zh-hans 卡巴尔通讯社
UzA | be УзА | ru УзА
Trend | be Трэнд | ru Тренд;Трэнд
Ukrinform | be Укрінфарм | ru Укринформ | zh-hans 乌通社 | ar أوكرينفورم
Kazinform | be Казінфарм | ru Казинформ | zh-hans 哈通社 | ar كازينفورم
AFP | zh-hans 法新社 | ar أ ف ب;أ.ف.ب;فرانس برس
AP;Associated Press | zh-hans 美联社 | ar أ ب;أسوشيتد برس
Reuters | be Reuters;Рэйтар | ru Reuters;Рейтер | zh-hans 路透社 | ar رويترز
dpa | zh-hans 德新社 | ar د ب أ
EFE | zh-hans 埃菲社 | ar إفي
ANSA | zh-hans 安莎社 | ar أنسا
PAP | be ПАП | ru ПАП | zh-hans 波通社
APA | zh-hans 奥通社
UPI | zh-hans 合众社;合众国际社 | ar يو بي آي
Kyodo | ru Киодо | be Кіёда | zh-hans 共同社 | ar كيودو
Jiji | zh-hans 时事社
Yonhap | ru Ёнхап | be Ёнхап | zh-hans 韩联社 | ar يونهاب
KCNA | ru ЦТАК | zh-hans 朝中社
VNA | zh-hans 越通社
SANA | ru САНА | be САНА | zh-hans 叙通社 | ar سانا
WAM | zh-hans 阿通社 | ar وام
QNA | zh-hans 卡通社 | ar قنا
KUNA | zh-hans 科通社 | ar كونا
BNA | zh-hans 巴通社 | ar بنا
SPA | zh-hans 沙通社 | ar واس
Petra | zh-hans 约通社 | ar بترا
WAFA | zh-hans 巴勒斯坦通讯社 | ar وفا
MENA | zh-hans 中东社 | ar أ ش أ
IRNA | ru ИРНА | zh-hans 伊通社 | ar إرنا
APS | zh-hans 阿尔及利亚通讯社 | ar وأج;واج
TAP | zh-hans 突尼斯非洲通讯社 | ar وات
MAP | zh-hans 马格里布通讯社 | ar و م ع;ومع
INA | zh-hans 伊拉克通讯社 | ar واع
LANA | zh-hans 利比亚通讯社 | ar وال
SUNA | zh-hans 苏丹通讯社 | ar سونا
ONA | zh-hans 阿曼通讯社 | ar العمانية
NNA | zh-hans 黎巴嫩国家通讯社 | ar الوطنية
SABA | zh-hans 也门通讯社 | ar سبأ
Agencies | de Agenturen | fr Agences | es Agencias | pl Agencje | be Агенцтвы | ru Агентства | ar وكالات
Maan | zh-hans 马安通讯社 | ar معا
Anadolu;AA | ru Анадолу | be Анадолу | zh-hans 阿纳多卢通讯社 | ar الأناضول
"""
_APART = re.compile(r"[\W_]+")
_PARTS = re.compile(r"(\s*[/,]\s*)")


def agency_in(name: str, to: str) -> str | None:
    """An agency's name as readers of a language know it; None for one that is not known here.

    Of several (`Reuters/AFP`) each is named. The sign of a regional service behind one (`dpa/lni`) says something in
    its own language alone: it goes when the name changes.
    """
    if (found := _one_in(name, to)) is not None:
        return found
    first, *others = _PARTS.split(name)
    agency = _one_in(first, to) if others else None
    if agency is None:
        return None
    named = [(mark, other, _one_in(other, to)) for mark, other in zip(others[::2], others[1::2], strict=True)]
    kept = [mark + (known or other) for mark, other, known in named if known or agency == first]
    return agency + "".join(kept)


def agency_names() -> frozenset[str]:
    """All of them, in every language, as printed."""
    return frozenset(name for forms in _table() for names in forms.values() for name in names)


def _one_in(name: str, to: str) -> str | None:
    forms = _by_name().get(_key(name))
    return (forms.get(to) or forms[""])[0] if forms else None


def _key(name: str) -> str:
    return _APART.sub("", fold(name))


@cache
def _by_name() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for forms in _table():
        for names in forms.values():
            for name in names:
                found.setdefault(_key(name), forms)
    return found


@cache
def _table() -> tuple[dict[str, list[str]], ...]:
    rows = []
    for line in _AGENCIES.splitlines():
        own, *others = line.split(" | ")
        forms = {"": own.split(";")}
        for cell in others:
            language, _space, names = cell.partition(" ")
            forms[language] = names.split(";")
        rows.append(forms)
    return tuple(rows)
