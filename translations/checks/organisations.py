"""One organisation for another: the source names the OAS, the translation the UN, and neither names both.

Only organisations that the world's desks name every day, by what each language calls them; the desk's own are in its
register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translations.checks import one_for_another
from translations.checks.finding import Finding
from translations.checks.paragraphs import ParagraphPair

_LANGUAGES = ("be", "ru", "en", "de", "fr", "es", "pl", "zh-hans", "ar")
# One line an organisation, one column a language: short names as they are written, others by their beginnings.
_NAMES = """
ААН|Аб[’']?яднан\\w+ Нацы ; ООН|Объедин[её]нн\\w+ Наци ; UN(?!-)|United Nations|U\\.N\\. ; UNO?(?!-)|Vereinte\\w* Nationen ; ONU|Nations unies ; ONU|Naciones Unidas ; ONZ|Narod\\w+ Zjednoczon ; 联合国(?!儿童|教科文|难民|粮) ; الأمم المتحدة
НАТА ; НАТО ; NATO ; Nato|NATO ; Otan|OTAN ; OTAN ; NATO ; 北约 ; الناتو|حلف شمال الأطلسي
АБСЕ ; ОБСЕ ; OSCE ; OSZE ; OSCE ; OSCE ; OBWE ; 欧安组织 ; منظمة الأمن والتعاون
ААД ; ОАГ|Организаци\\w+ американских ; OAS|Organization of American States ; OAS|Organisation Amerikanischer ; OEA|Organisation des États américains ; OEA|Organización de (?:los )?Estados Americanos ; OPA|Organizacj\\w+ Państw Amerykańskich ; 美洲国家组织 ; منظمة الدول الأمريكية
СААЗ|Сусветн\\w+ арганізацы\\w+ аховы здароўя ; ВОЗ|Всемирн\\w+ организаци\\w+ здравоохранения ; WHO|World Health Organi ; WHO|Weltgesundheitsorganisation ; OMS|Organisation mondiale de la santé ; OMS|Organización Mundial de la Salud ; WHO|Światow\\w+ Organizacj\\w+ Zdrowia ; 世卫组织|世界卫生组织 ; منظمة الصحة العالمية
СГА|Сусветн\\w+ гандлёв\\w+ арганізацы ; ВТО|Всемирн\\w+ торгов\\w+ организаци ; WTO|World Trade Organi ; WTO|Welthandelsorganisation ; OMC|Organisation mondiale du commerce ; OMC|Organización Mundial del Comercio ; WTO|Światow\\w+ Organizacj\\w+ Handlu ; 世贸组织|世界贸易组织 ; منظمة التجارة العالمية
МВФ|Міжнародн\\w+ валютн\\w+ фонд ; МВФ|Международн\\w+ валютн\\w+ фонд ; IMF|International Monetary Fund ; IWF|Internationale\\w* Währungsfonds ; FMI|Fonds monétaire international ; FMI|Fondo Monetario Internacional ; MFW|Międzynarodow\\w+ Fundusz\\w* Walutow ; 国际货币基金组织 ; صندوق النقد الدولي
Сусветн\\w+ банк ; Всемирн\\w+ банк ; World Bank ; Weltbank ; Banque mondiale ; Banco Mundial ; Bank\\w* Światow ; 世界银行|世行 ; البنك الدولي
ЕЦБ|Еўрапейск\\w+ цэнтральн\\w+ банк ; ЕЦБ|Европейск\\w+ центральн\\w+ банк ; ECB|European Central Bank ; EZB|Europäische\\w* Zentralbank ; BCE|Banque centrale européenne ; BCE|Banco Central Europeo ; EBC|Europejski\\w* Bank\\w* Centraln ; 欧洲央行|欧洲中央银行 ; البنك المركزي الأوروبي
Бундэсбанк ; Бундесбанк ; Bundesbank ; Bundesbank ; Bundesbank ; Bundesbank ; Bundesbank ; 德国央行|德意志联邦银行|联邦银行 ; البوندسبنك|البنك المركزي الألماني
ФРС|Федэральн\\w+ рэзервн ; ФРС|Федеральн\\w+ резервн|Федрезерв ; Fed|Federal Reserve ; Fed|US-Notenbank ; Fed|Réserve fédérale ; Fed|FED|Reserva Federal ; Fed|Rezerw\\w+ Federaln ; 美联储 ; الاحتياطي الفدرالي|الاحتياطي الفيدرالي|مجلس الاحتياطي
ЕСПЧ|Еўрапейск\\w+ суд\\w* па правах ; ЕСПЧ|Европейск\\w+ суд\\w* по правам ; ECHR|European Court of Human Rights ; EGMR|Europäische\\w* Gerichtshof\\w* für Menschenrechte ; CEDH|Cour européenne des droits ; TEDH|Tribunal Europeo de Derechos ; ETPC|Europejski\\w* Trybuna\\w+ Praw ; 欧洲人权法院 ; المحكمة الأوروبية لحقوق الإنسان
Суд\\w* (?:ЕС|Еўрапейскага саюза) ; Суд\\w* (?:ЕС|Европейского союза) ; Court of Justice of the (?:EU|European Union)|European Court of Justice|ECJ ; EuGH|Europäische\\w* Gerichtshof(?!\\w* für) ; CJUE|Cour de justice de l[’']Union ; TJUE|Tribunal de Justicia de la Unión ; TSUE|Trybuna\\w+ Sprawiedliwości U ; 欧洲法院|欧盟法院 ; محكمة العدل الأوروبية|محكمة العدل التابعة للاتحاد
Міжнародн\\w+ суд\\w* ААН ; Международн\\w+ суд\\w* ООН ; International Court of Justice|ICJ ; Internationale\\w* Gerichtshof|IGH ; Cour internationale de justice|CIJ ; Corte Internacional de Justicia|CIJ ; Międzynarodow\\w+ Trybuna\\w+ Sprawiedliwości|MTS ; 国际法院 ; محكمة العدل الدولية
Міжнародн\\w+ крымінальн\\w+ суд|МКС ; Международн\\w+ уголовн\\w+ суд|МУС ; International Criminal Court|ICC ; Internationale\\w* Strafgerichtshof|IStGH ; Cour pénale internationale|CPI ; Corte Penal Internacional|CPI ; Międzynarodow\\w+ Trybuna\\w+ Karn|MTK ; 国际刑事法院|国际刑院 ; المحكمة الجنائية الدولية
ЮНІСЕФ ; ЮНИСЕФ ; Unicef|UNICEF ; Unicef|UNICEF ; Unicef|UNICEF ; Unicef|UNICEF ; UNICEF|Unicef ; 儿童基金会|儿基会 ; يونيسف|اليونيسيف
ЮНЕСКА ; ЮНЕСКО ; Unesco|UNESCO ; Unesco|UNESCO ; Unesco|UNESCO ; Unesco|UNESCO ; UNESCO|Unesco ; 教科文组织 ; يونسكو|اليونيسكو
МАГАТЭ ; МАГАТЭ ; IAEA ; IAEA|IAEO|Atomenergie-?[Bb]ehörde ; AIEA ; OIEA ; MAEA ; 国际原子能机构 ; الوكالة الدولية للطاقة الذرية
АПЕК ; ОПЕК ; OPEC ; Opec|OPEC ; Opep|OPEP ; OPEP ; OPEC ; 欧佩克|石油输出国组织 ; أوبك
ФІФА ; ФИФА ; FIFA|Fifa ; Fifa|FIFA ; Fifa|FIFA ; FIFA ; FIFA ; 国际足联 ; فيفا|الاتحاد الدولي لكرة القدم
УЕФА ; УЕФА ; UEFA|Uefa ; Uefa|UEFA ; UEFA|Uefa ; UEFA ; UEFA ; 欧足联 ; يويفا|الاتحاد الأوروبي لكرة القدم
МАК|Міжнародн\\w+ алімпійск\\w+ камітэт ; МОК|Международн\\w+ олимпийск\\w+ комитет ; IOC|International Olympic Committee ; IOC|Internationale\\w* Olympische\\w* Komitee ; CIO|Comité international olympique ; COI|Comité Olímpico Internacional ; MKOl|Międzynarodow\\w+ Komitet\\w* Olimpijsk ; 国际奥委会 ; اللجنة الأولمبية الدولية
Еўрапол ; Европол ; Europol ; Europol ; Europol ; Europol ; Europol ; 欧洲刑警 ; يوروبول
Інтэрпол ; Интерпол ; Interpol ; Interpol ; Interpol ; Interpol ; Interpol ; 国际刑警 ; إنتربول|الإنتربول
Еўракамісі|Еўрапейск\\w+ камісі ; Еврокомисси|Европейск\\w+ комисси ; European Commission ; EU-Kommission|Europäische\\w* Kommission ; Commission européenne ; Comisión Europea ; Komisj\\w+ Europejsk ; 欧盟委员会|欧委会 ; المفوضية الأوروبية
Еўрапарламент|Еўрапейск\\w+ парламент ; Европарламент|Европейск\\w+ парламент ; European Parliament ; EU-Parlament|Europaparlament|Europäische\\w* Parlament ; Parlement européen|Eurodéputé ; Parlamento Europeo|Eurocámara ; Parlament\\w* Europejsk|Europarlament ; 欧洲议会 ; البرلمان الأوروبي
Афрыканск\\w+ саюз ; Африканск\\w+ союз ; African Union ; Afrikanische\\w* Union ; Union africaine ; Unión Africana ; Uni\\w+ Afrykańsk ; 非洲联盟|非盟 ; الاتحاد الأفريقي|الاتحاد الإفريقي
Чырвон\\w+ Крыж ; Красн\\w+ Крест ; Red Cross ; Rote[nsmr]? Kreuz ; Croix-Rouge ; Cruz Roja ; Czerwon\\w+ Krzyż ; 红十字 ; الصليب الأحمر
ШАС ; ШОС ; SCO|Shanghai Cooperation ; SOZ|SCO|Shanghaier Organisation ; OCS|Organisation de coopération de Shanghai ; OCS|Organización de Cooperación de Shanghái ; SOW|Szanghajsk\\w+ Organizacj ; 上合组织|上海合作组织 ; منظمة شنغهاي
АДКБ ; ОДКБ ; CSTO ; OVKS ; OTSC ; OTSC ; OUBZ ; 集安组织 ; منظمة معاهدة الأمن
ЕАЭС ; ЕАЭС ; EAEU|Eurasian Economic ; EAWU|Eurasische\\w* Wirtschafts ; UEE|UEEA|Union économique eurasi ; UEE|UEEA|Unión Económica Euroasi ; EAUG|Eurazjatyck ; 欧亚经济联盟 ; الاتحاد الاقتصادي الأوراسي
"""


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: an organisation that only the source names, where the translation alone names another."""
    source, target = pair.source, pair.target
    if not pair.is_translation or not {source.language, target.language} <= set(_LANGUAGES):
        return
    yield from one_for_another.of_patterns(pair, _pattern(source.language), _pattern(target.language))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every organisation as a group that is named by its line; short names end where they end."""
    column = _LANGUAGES.index(language)
    cells = (line.split(" ; ")[column].strip() for line in _NAMES.strip().splitlines())
    return re.compile("|".join(f"(?P<n{at}>{_bounded(cell, language)})" for at, cell in enumerate(cells)))


def _bounded(cell: str, language: str) -> str:
    if language.startswith("zh"):
        return cell
    glued = "[وفبلك]?" if language == "ar" else ""
    names = (name + (r"(?!\w)" if _is_short(name) else "") for name in _split(cell))
    return rf"(?<!\w){glued}(?:{'|'.join(names)})"


def _is_short(name: str) -> bool:
    letters = re.sub(r"\(.*|\\\.", "", name)
    return letters.isalpha() and len(letters) <= 8 and letters.isupper()


def _split(cell: str) -> list[str]:
    """The alternatives of a cell; bars inside brackets stay."""
    return re.split(r"\|(?![^(]*\))", cell)
