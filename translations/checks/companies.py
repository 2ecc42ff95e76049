"""One company for another: the source names Lukoil, the translation Rosneft, and neither names both.

Only companies that news names often, a group with its brands on one line (Audi is Volkswagen); their Latin names are
read in every language. What may be another word, a place or a surname is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translations.checks import one_for_another
from translations.checks.finding import Finding, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair

# Latin letters ; Belarusian and Russian ; Chinese ; Arabic: alternatives between bars, endings are found by themselves.
_NAMES = """
Gazprom|Gasprom|Gazpróm ; Газпром|Газпрам ; 俄气|俄罗斯天然气工业|俄天然气 ; غازبروم|جازبروم
Lukoil|Łukoil|Loukoïl ; Лукойл|Лукайл|ЛУКОЙЛ ; 卢克石油|卢克 ; لوك ?أويل
Rosneft|Rosnieft|Rosnjeft ; Роснефт|Раснафт|Раснефт ; 俄石油|俄罗斯石油公司|罗斯石油 ; روس ?نفت
Novatek|Nowatek ; Новатэк|НОВАТЭК|Наватэк ; 诺瓦泰克 ; نوفاتيك
Tatneft|Tatnieft ; Татнефт|Татнафт ; 鞑靼石油 ; تات ?نفت
Sberbank|Sbierbank ; Сбербанк|Сбер(?=[»\\s,.]) ; 俄罗斯联邦储蓄银行|俄储蓄银行 ; سبير ?بنك
VTB|WTB ; ВТБ ; 俄外贸银行 ; في ?تي ?بي
Aeroflot|Aerofłot ; Аэрофлот|Аэрафлот ; 俄罗斯航空|俄航 ; إيروفلوت
Rosatom ; Росатом|Расатам ; 俄原子能|俄罗斯国家原子能 ; روس ?اتوم|روساتوم
Yandex|Jandex ; Яндекс|Яндэкс ; 扬德克斯 ; ياندكس
Belavia|Bielawia|Bielavia ; Белавиа|Белавія ; 白俄罗斯航空 ; بيلافيا
Belaruskali|Biełaruśkalij ; Беларуськали|Беларуськалі ; 白俄罗斯钾肥 ; بيلاروسكالي
Orlen ; Орлен|Арлен ; 奥伦 ; أورلين
KGHM ; – ; – ; –
Siemens ; Сименс|Сіменс|Siemens ; 西门子 ; سيمنز|سيمنس
Bosch ; Бош(?!\\w{3}) ; 博世 ; بوش(?= الألمانية)
BASF ; БАСФ ; 巴斯夫 ; باسف
Volkswagen|VW|Audi|Porsche|[SŠ]koda ; Ф[оа]льксваген|Ауди|Аўдзі ; 大众|奥迪|保时捷 ; فولكس ?فا[غج]ن|أودي|بورشه
BMW ; БМВ ; 宝马 ; بي ?إم ?دبليو
Mercedes-Benz|Daimler ; Мерседес|Мерсэдэс ; 奔驰|戴姆勒 ; مرسيدس
Lufthansa|Eurowings ; Люфтганз|Люфтханз ; 汉莎 ; لوفتهانزا
Ryanair ; Райанэйр|Раянэйр ; 瑞安航空 ; راين ?إير|رايان ?إير
easyJet|EasyJet ; Изиджет ; 易捷 ; إيزي ?جيت
Wizz Air ; Визз ?Эйр ; 威兹航空 ; ويز ?إير
Air France|KLM ; Эр Франс ; 法航|法国航空|荷航 ; إير فرانس
British Airways|Iberia ; Бритиш Эйрвейз ; 英航|英国航空 ; الخطوط الجوية البريطانية
Boeing ; Боинг|Боінг ; 波音 ; بوينغ|بوينج
Airbus ; Эйрбас|Аэрбус ; 空客|空中客车 ; إيرباص
Renault ; Рено(?!\\w) ; 雷诺 ; رينو
Stellantis|Peugeot|Citroën|Fiat|Chrysler ; Стеллантис|Пежо|Фиат ; 斯泰兰蒂斯|标致|雪铁龙|菲亚特 ; ستيلانتيس|بيجو
TotalEnergies ; Тоталь|Таталь ; 道达尔 ; توتال
BP ; – ; 英国石油 ; بي ?بي(?!\\w)
Shell ; Шелл|Шэл ; 壳牌 ; شل(?!\\w)
Exxon ; Эксон|Эксан ; 埃克森 ; إكسون
Chevron ; Шеврон|Шэўрон ; 雪佛龙 ; شيفرون
Repsol ; Репсол|Рэпсол ; 雷普索尔 ; ريبسول
Iberdrola ; Ибердрол ; 伊维尔德罗拉 ; إيبردرولا
Telefónica ; – ; 西班牙电信 ; تليفونيكا
Inditex ; Индитекс ; 印地纺 ; إنديتكس
Apple ; Эпл(?!\\w{2})|Эппл ; 苹果公司 ; آبل|أبل(?!\\w)
Google|Alphabet|YouTube ; Гугл|Ютуб|Ютьюб ; 谷歌|油管 ; غوغل|جوجل|يوتيوب
Microsoft ; Майкрософт|Мікрасофт|Майкрасофт ; 微软 ; مايكروسوفت
Nvidia|NVIDIA ; Нвидиа ; 英伟达 ; إنفيديا
Intel ; Интел(?!\\w{3})|Інтэл(?!\\w{3}) ; 英特尔 ; إنتل
OpenAI ; – ; – ; أوبن ?إيه ?آي
Tesla ; Тесла|Тэсла ; 特斯拉 ; تسلا|تيسلا
Toyota ; Тойот|Таёт ; 丰田 ; تويوتا
Honda ; Хонда|Хонды ; 本田 ; هوندا
Nissan ; Ниссан|Нісан ; 日产汽车|日产公司 ; نيسان موتور
Hyundai|Kia ; Хендай|Хёндэ|Хюндай ; 现代汽车|起亚 ; هيونداي|كيا(?!\\w)
Samsung ; Самсунг ; 三星 ; سامسونغ|سامسونج
Sony ; Сони(?!\\w)|Соні(?!\\w) ; 索尼 ; سوني
Huawei ; Хуавей|Хуавэй ; 华为 ; هواوي
Xiaomi ; Сяоми|Сяомі ; 小米集团|小米公司 ; شاومي
Alibaba ; Алибаба|Алібаба ; 阿里巴巴 ; علي ?بابا
Tencent ; Тенсент ; 腾讯 ; تنسنت
ByteDance|TikTok ; Тикток|ТикТок|ТыкТок|ЦікТок ; 字节跳动|抖音 ; بايت ?دانس|تيك ?توك
BYD ; – ; 比亚迪 ; بي ?واي ?دي
Aramco ; Арамко|Арамка ; 沙特阿美 ; أرامكو
Pfizer ; Пфайзер ; 辉瑞 ; فايزر
BioNTech|Biontech ; Бионтек ; – ; بيونتك|بايونتيك
Moderna ; – ; 莫德纳 ; موديرنا
AstraZeneca|Astrazeneca ; АстраЗенека|Астразенека ; 阿斯利康 ; أسترازينيكا
Novartis ; Новартис ; 诺华 ; نوفارتيس
Goldman Sachs ; Голдман Сакс ; 高盛 ; غولدمان ساكس
JPMorgan|JP Morgan ; – ; 摩根大通 ; جي ?بي مورغان
Morgan Stanley ; Морган Стэнли ; 摩根士丹利 ; مورغان ستانلي
UBS ; – ; 瑞银 ; يو ?بي ?إس
Deutsche Bank ; Дойче банк|Дойчэ банк ; 德意志银行 ; دويتشه بنك
Commerzbank ; Коммерцбанк|Камерцбанк ; 德国商业银行 ; كومرتس ?بنك
UniCredit|Unicredit ; Юникредит ; 裕信 ; يونيكريديت
Nestlé|Nestle ; Нестле|Нестлэ ; 雀巢 ; نستله
Unilever ; Юнилевер ; 联合利华 ; يونيليفر
Coca-Cola ; Кока-[Кк]ол ; 可口可乐 ; كوكا ?كولا
Pepsi(?:[Cc]o)? ; Пепси|Пэпсі ; 百事 ; بيبسي
McDonald[’']?s ; Макдоналдс|Макдональдс ; 麦当劳 ; ماكدونالدز
Ikea|IKEA ; Икеа|ИКЕА|Ікеа ; 宜家 ; إيكيا
Lidl ; – ; – ; ليدل
Aldi ; – ; – ; –
Carrefour ; Карфур ; 家乐福 ; كارفور
Walmart ; Уолмарт ; 沃尔玛 ; وول ?مارت
Nokia ; Нокиа|Нокія ; 诺基亚 ; نوكيا
Ericsson ; Эрикссон|Эрыксан ; 爱立信 ; إريكسون
Netflix ; Нетфликс|Нэтфлікс ; 奈飞|网飞 ; نتفليكس
Disney ; Дисней|Дыснэй ; 迪士尼 ; ديزني
"""
_NONE = "–"
_COLUMNS = {"be": 1, "ru": 1, "zh-hans": 2, "ar": 3}
# From so many letters on a Latin name may have an ending: Gazpromu.
_LONG = 6
_LANGUAGES = frozenset({"be", "ru", "en", "de", "fr", "es", "pl", "zh-hans", "ar"})


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_changed`: a company that only the source names, where the translation alone names another."""
    source, target = pair.source, pair.target
    if not pair.is_translation or not {source.language, target.language} <= _LANGUAGES:
        return
    yield from one_for_another.of_patterns(pair, _pattern(source.language), _pattern(target.language))


def named(paragraph: Paragraph) -> dict[str, Span]:
    """The companies that a text names, with the first place of each."""
    return one_for_another.named(_pattern(paragraph.language), paragraph.text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every company as a group that is named by its line."""
    lines = (line.split(" ; ") for line in _NAMES.strip().splitlines())
    return re.compile("|".join(f"(?P<n{at}>{_either(cells, language)})" for at, cells in enumerate(lines)))


def _either(cells: list[str], language: str) -> str:
    latin = rf"(?<![A-Za-z])(?:{'|'.join(map(_bounded, cells[0].split('|')))})"
    own = cells[_COLUMNS[language]] if language in _COLUMNS else _NONE
    if own == _NONE:
        return latin
    glued = "" if language == "zh-hans" else r"(?<!\w)[وفبلك]?" if language == "ar" else r"(?<!\w)"
    return rf"{latin}|{glued}(?:{own})"


def _bounded(name: str) -> str:
    """In Chinese letters may follow at once; short names have no endings."""
    return name + (r"(?![A-Za-z])" if len(name) < _LONG else r"[a-z]{0,2}(?![A-Za-z])")
